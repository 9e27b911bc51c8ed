//! How what is asked, said and decided is drawn: all of it in the step, what is prepared
//! on the page of a meeting, and each part while it is led.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, View, deciding, papers, preparing, read_back, safety, since, table, told};
use crate::case::Bespreking;
use crate::gui::kit::{self, spoken};
use crate::gui::record::fold;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::long;
use crate::gui::widget::hideable;
use crate::meeting::Part;
use crate::t;

/// Draws the step.
pub fn view(view: View<'_>) -> Element<'_, Message> {
    let mut all: Vec<&Bespreking> = view.case.besprekingen.iter().collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
    let list: Element<'_, Message> = if all.is_empty() {
        kit::nothing_yet(t!("overleg-none"))
    } else {
        let items = all.into_iter().map(|one| item(view, one));
        spoken::items(t!("besprekingen"), space::XS, items)
    };
    let head = kit::title(t!("step-overleg"), t!("overleg-purpose"));
    column![head, kit::card(list)].spacing(space::L).into()
}

fn item<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let number = one.id.0;
    let is_open = view.state.unfolded.contains(&number);
    let asked = hideable(kit::small(standing(one)));
    let words = column![kit::strong(day(one)), asked].spacing(2);
    let name = format!("{}. {}", day(one), standing(one));
    let head = fold::head(name, is_open, words, Message::Fold(number)).key(number.to_string());
    let unfolded = is_open.then(|| fold::unfolded(whole(view, one)));
    let content = column![kit::line(), head].push(unfolded).spacing(space::XS);
    spoken::item(number.to_string(), content)
}

/// Everything of one: to change while it does not count, and as it was read back after.
fn whole<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    if one.counts() {
        let content = column![told::whole(view, one)].push(table::came_of(view, one));
        let content = content.push(papers::view(view, one));
        return content.spacing(space::M).into();
    }
    Column::new()
        .push(preparing::question(view, one))
        .push(table::view(view, one))
        .push(safety::view(view, one))
        .push(deciding::seen(view, one))
        .push(deciding::dissent(view, one))
        .push(deciding::decided(view, one))
        .push(read_back::view(view, one))
        .spacing(space::L)
        .into()
}

/// What is asked of the table, with what changed since it was asked last.
pub(in crate::gui::casefile) fn prepared<'a>(
    view: View<'a>,
    one: &'a Bespreking,
) -> Element<'a, Message> {
    if one.counts() {
        return told::whole(view, one);
    }
    let since = since::line(view, &one.meeting);
    column![preparing::question(view, one), since].spacing(space::M).into()
}

/// A part while it is led.
pub(in crate::gui::casefile) fn part<'a>(
    view: View<'a>,
    one: &'a Bespreking,
    part: Part,
) -> Element<'a, Message> {
    if one.counts() {
        return kit::card(whole(view, one)).into();
    }
    let shown = match part {
        Part::Opening => return opening(view, one),
        Part::Beeld => deciding::seen(view, one),
        Part::Veiligheid => {
            let both = column![safety::view(view, one), deciding::seen(view, one)];
            both.spacing(space::L).into()
        }
        Part::Oordeel => deciding::dissent(view, one),
        Part::Besluit => deciding::decided(view, one),
        Part::Sluiten => read_back::view(view, one),
    };
    let note = (part != Part::Sluiten).then(|| preparing::note(view, one));
    column![asked(one), kit::card(shown)].push(note).spacing(space::L).into()
}

/// What stays within, what is asked, who is here, and what came of earlier actions.
fn opening<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let confidential = kit::note(kit::body(t!("overleg-confidential")));
    column![
        asked(one),
        confidential,
        since::line(view, &one.meeting),
        kit::card(table::view(view, one)),
        kit::card(table::before(view)),
        preparing::note(view, one),
    ]
    .spacing(space::L)
    .into()
}

/// The question, always in sight.
fn asked<'a>(one: &'a Bespreking) -> Element<'a, Message> {
    let question = match one.question.trim() {
        "" => t!("overleg-no-question"),
        question => question.to_owned(),
    };
    hideable(kit::h2(question))
}

/// "maandag 16 november 2026", or that it has no day.
fn day(one: &Bespreking) -> String {
    one.on.map_or_else(|| t!("overleg-no-day"), long)
}

/// The question, and whether it was read back.
fn standing(one: &Bespreking) -> String {
    let question = match one.question.trim() {
        "" => t!("overleg-no-question"),
        question => question.to_owned(),
    };
    match one.counts() {
        true => question,
        false => t!("overleg-prepared", what = question),
    }
}
