//! One stage: at the left what is read, at the right what is chosen and shown.

use iced::widget::{Column, Row, column, row};
use iced::{Element, Length};

use super::run::{Beside, Run, Shown};
use super::{Message, choosing, counting, files, kompas, table, trainer, trying};
use crate::case::difference::{About, Difference};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::versions;
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date};
use crate::practice::Panelist;
use crate::t;

/// From this width, in logical pixels, both sides stand beside each other.
const WIDE: f32 = 900.0;

/// How many of what is new are named.
const NAMED: usize = 8;

/// Draws a stage.
pub(super) fn content<'a>(
    run: &'a Run,
    files: &'a files::State,
    context: &Context<'a>,
) -> Column<'a, Message> {
    let (left, right) = (left(run, context), right(run, files, context));
    let both: Element<'a, Message> = match context.size.width < WIDE {
        true => column![left, right].spacing(14).into(),
        false => {
            let left = left.width(Length::FillPortion(2));
            row![left, right.width(Length::FillPortion(3))].spacing(20).into()
        }
    };
    let notes = run.is_open(Beside::Trainer).then(|| trainer::notes(run));
    let shown = run.here().shown;
    // With the program beside the others the table takes the whole width.
    let wide = (shown >= Shown::Kompas && !shown.is_alone()).then(|| table::table(run));
    Column::new()
        .push(kit::note(kit::body(t!("practice-not-kept"))))
        .push(notes)
        .push(wide.flatten())
        .push(both)
        .push(kit::small(t!("practice-keys")))
}

fn left<'a>(run: &'a Run, context: &Context<'a>) -> Column<'a, Message> {
    let day = dutch_date::long(run.scene.day);
    let news =
        kit::section(t!("practice-news"), [kit::small(day), kit::body(run.stage().news.as_str())]);
    Column::new()
        .push(news)
        .push((run.place > 0).then(|| new_in_case(run, context)))
        .push(ways(run))
        .spacing(14)
}

/// What is new in the case, as the comparison of two versions tells it.
fn new_in_case<'a>(run: &'a Run, context: &Context<'a>) -> Element<'a, Message> {
    let all = &run.scene.news;
    let items = all
        .iter()
        .take(NAMED)
        .map(|one| spoken::item(one.path.as_str(), kit::body(told(one, context))));
    let list = spoken::items(t!("practice-new"), space::XS, items);
    let more = all.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| kit::small(t!("practice-new-more", count = more)));
    let nothing = all.is_empty().then(|| kit::body(t!("practice-new-nothing")));
    kit::section(t!("practice-new"), std::iter::once(list).chain(more).chain(nothing))
}

/// How many letters of what is new are shown.
const LETTERS: usize = 110;

/// What a difference is, with the answer of a question, or what says most of a record.
fn told(one: &Difference, context: &Context<'_>) -> String {
    let name = versions::title(one, context);
    // The whole answer to a question, which says itself what each of its lines is.
    let asks = matches!(one.about.last(), Some(About::Question(_)));
    let mut lines = one.right.lines();
    let words = match asks {
        true => lines.next(),
        false => lines.max_by_key(|line| line.chars().count()),
    };
    let words = kit::beginning(words.unwrap_or_default(), LETTERS);
    match (asks, words.is_empty()) {
        (_, true) => name,
        (true, _) => t!("practice-new-answer", name = name, words = words),
        (false, _) => t!("practice-new-one", name = name, words = words),
    }
}

/// To the stages before and after this one.
fn ways(run: &Run) -> Element<'_, Message> {
    let to = |place: usize| {
        let stage = run.practice.stages.get(place)?;
        let (number, title) = (place + 1, stage.title.as_str());
        let way = button(t!("practice-to", number = number, title = title));
        Some(way.on_press(Message::Go(place)))
    };
    let before = run.place.checked_sub(1).and_then(to);
    let after = to(run.place + 1).map(|way| match run.here().shown {
        Shown::Both => way.primary().id(super::next()),
        _ => way,
    });
    Row::new().push(before).push(after).spacing(space::S).wrap().into()
}

fn right<'a>(run: &'a Run, files: &'a files::State, context: &Context<'a>) -> Column<'a, Message> {
    let (here, shown) = (run.here(), run.here().shown);
    let alone = shown.is_alone();
    let counted = shown == Shown::Group || shown == Shown::Both;
    let filed = counted || shown == Shown::Own;
    Column::new()
        .push(alone.then(|| choosing::form(run)))
        .push((!alone && shown < Shown::Kompas).then(|| table::table(run)).flatten())
        .push(counted.then(|| counting::form(run)))
        .push(filed.then(|| exchanged(run, files, context)))
        .push((shown == Shown::Panel).then(|| panel(run)))
        .push((shown >= Shown::Kompas && !alone).then(|| after(run, context)))
        .push(here.shown.next().map(next))
        .spacing(14)
}

/// Folded out: answers as files.
fn exchanged<'a>(
    run: &'a Run,
    files: &'a files::State,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let open = run.is_open(Beside::Files);
    let fold = button(t!("practice-files")).link().unfolds(open);
    let fold = fold.on_press(Message::Fold(Beside::Files));
    let form = open.then(|| files::form(files, run, context));
    Column::new().push(row![fold]).push(form).spacing(space::S).into()
}

/// Shows the next thing.
fn next<'a>(next: Shown) -> Element<'a, Message> {
    let words = match next {
        Shown::Group => t!("practice-next-group"),
        Shown::Panel => t!("practice-next-panel"),
        Shown::Kompas => t!("practice-next-kompas"),
        _ => t!("practice-next-again"),
    };
    row![button(words).primary().id(super::next()).on_press(Message::Next)].into()
}

fn panel(run: &Run) -> Element<'_, Message> {
    let stage = run.stage();
    let items = stage
        .panel
        .iter()
        .enumerate()
        .map(|(place, one)| spoken::item(place.to_string(), panelist(run, one)));
    let list = spoken::items(t!("practice-panel"), space::M, items);
    kit::section(t!("practice-panel"), [kit::small(t!("practice-panel-about")), list])
}

fn panelist<'a>(run: &'a Run, one: &'a Panelist) -> Element<'a, Message> {
    let questions = &run.stage().questions;
    let picks = questions.iter().zip(&one.picks);
    let picks = picks.map(|(question, pick)| match question.option(*pick) {
        Some(words) => kit::long_badge(words, |tokens| tokens.info),
        None => table::picked(question, *pick),
    });
    column![
        kit::h3(one.who.as_str()),
        Row::from_iter(picks).spacing(space::S).wrap(),
        kit::body(one.why.as_str()),
    ]
    .spacing(space::XS)
    .into()
}

/// What comes after the program spoke: talking, and trying out.
fn after<'a>(run: &'a Run, context: &Context<'a>) -> Element<'a, Message> {
    let talk = &run.stage().talk;
    let talked = talk.iter().map(|one| spoken::words_item(one.as_str(), kit::body(one.as_str())));
    let talk = (!talk.is_empty()).then(|| {
        let list = spoken::items(t!("practice-talk"), space::XS, talked);
        kit::note(column![kit::h3(t!("practice-talk")), list].spacing(space::XS))
    });
    Column::new()
        .push(kompas::reasons(run, context))
        .push(talk)
        .push(trying::trying(run, context))
        .push(trying::readings_card(run, context))
        .spacing(14)
        .into()
}
