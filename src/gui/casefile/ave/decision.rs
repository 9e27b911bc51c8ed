//! The decision: which level, by whom, with whom and why.

use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::super::spoken::news;
use super::draft::{Draft, Lack, Word};
use super::going_down;
use super::{Message, View};
use crate::advice::Advice;
use crate::case::{Ave, Case};
use crate::gui::kit;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{UndoPart, button, choice, columns, text_area, text_field};
use crate::t;

/// Draws the form.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let draft = Draft::of(view.case, view.context.me);
    let undo = view.context.undo_in(view.case);
    let lacks = if view.state.pressed_early { lacks(view, draft) } else { Vec::new() };
    let error = |lack: Lack| lacks.contains(&lack).then(|| complaint(lack, view.advice));
    let word_error = |word| error(Lack::Word(word));
    let level = choice(
        label(Lack::Level),
        Ave::ALL.map(|level| (level, kit::ave_name(level))),
        draft.level,
        Message::Choose,
    )
    .required()
    .id(Lack::Level.field())
    .error(error(Lack::Level));
    let departure = draft
        .departs(view.advice)
        .then(|| departure(draft, view, &undo, word_error(Word::Departure)));
    let content = Column::new()
        .push(kit::h2(t!("ave-decide")))
        .push(level)
        .push(lower(draft, view.case))
        .push(people(draft, &undo, word_error(Word::By), word_error(Word::Consulted)))
        .push(reason(draft, view, &undo, word_error(Word::Reason)))
        .push(departure)
        .push(going_down::part(view, draft, &lacks))
        .push(column![refusal(&lacks, view.advice), record(view)]);
    kit::card(content.spacing(space::M)).into()
}

fn lacks(view: View<'_>, draft: Draft<'_>) -> Vec<Lack> {
    let guidance = view.context.guidance;
    let down = going_down::lacks(draft, view.case, view.advice, guidance);
    draft.lacks(view.advice).into_iter().chain(down).collect()
}

fn complaint(lack: Lack, advice: &Advice) -> String {
    match lack {
        Lack::Down(lack) => lack.complaint(),
        Lack::Level => t!("ave-level-missing"),
        Lack::Word(Word::By) => t!("ave-by-missing"),
        Lack::Word(Word::Consulted) => t!("afschaling-consulted-missing"),
        Lack::Word(Word::Reason) => t!("ave-reason-missing"),
        Lack::Word(Word::Departure) if advice.level.is_none() => t!("ave-departure-missing-none"),
        Lack::Word(Word::Departure) => t!("ave-departure-missing"),
    }
}

fn refusal<'a>(lacks: &[Lack], advice: &Advice) -> Element<'a, Message> {
    let faults = lacks
        .iter()
        .map(|lack| kit::Fault { field: label(*lack), words: complaint(*lack, advice) });
    kit::refusal(&faults.collect::<Vec<_>>())
}

fn label(lack: Lack) -> String {
    match lack {
        Lack::Down(lack) => lack.label(),
        Lack::Level => t!("ave-level"),
        Lack::Word(Word::By) => t!("ave-by"),
        Lack::Word(Word::Consulted) => t!("ave-consulted"),
        Lack::Word(Word::Reason) => t!("ave-reason"),
        Lack::Word(Word::Departure) => t!("ave-departure"),
    }
}

/// Rule C12, and keeping watch, when the level chosen is lower than the one in force.
fn lower<'a>(draft: Draft<'_>, case: &Case) -> Option<Element<'a, Message>> {
    let lower = draft.level? < case.ave()?;
    let words = column![
        kit::strong(t!("ave-lower")),
        kit::body(t!("ave-down-reason")),
        kit::body(t!("ave-lower-next")),
    ];
    lower.then(|| kit::warning(words.spacing(2)))
}

fn people<'a>(
    draft: Draft<'_>,
    undo: &UndoPart,
    error: Option<String>,
    alone: Option<String>,
) -> Element<'a, Message> {
    let by =
        text_field(label(Lack::Word(Word::By)), draft.by, |words| Message::Type(Word::By, words))
            .required()
            .remembered(undo.clone(), Word::By.key())
            .id(Word::By.key())
            .error(error);
    let consulted = text_field(label(Lack::Word(Word::Consulted)), draft.consulted, |words| {
        Message::Type(Word::Consulted, words)
    })
    .remembered(undo.clone(), Word::Consulted.key())
    .id(Word::Consulted.key())
    .error(alone);
    let consulted = if draft.goes_down { consulted.required() } else { consulted };
    columns(164.0, [by.into(), consulted.into()]).into()
}

fn reason<'a>(
    draft: Draft<'_>,
    view: View<'_>,
    undo: &UndoPart,
    error: Option<String>,
) -> Element<'a, Message> {
    text_area(label(Lack::Word(Word::Reason)), draft.reason, |words| {
        Message::Type(Word::Reason, words)
    })
    .min_lines(2)
    .spelling(view.context.spelling)
    .required()
    .remembered(undo.clone(), Word::Reason.key())
    .id(Word::Reason.key())
    .error(error)
    .into()
}

fn departure<'a>(
    draft: Draft<'_>,
    view: View<'_>,
    undo: &UndoPart,
    error: Option<String>,
) -> Element<'a, Message> {
    let help = view.advice.level.map_or_else(
        || t!("ave-departure-help-none"),
        |level| t!("ave-departure-help", level = kit::ave_name(level)),
    );
    text_area(label(Lack::Word(Word::Departure)), draft.departure, |words| {
        Message::Type(Word::Departure, words)
    })
    .min_lines(2)
    .spelling(view.context.spelling)
    .help(help)
    .required()
    .remembered(undo.clone(), Word::Departure.key())
    .id(Word::Departure.key())
    .error(error)
    .into()
}

fn record(view: View<'_>) -> Element<'_, Message> {
    if view.state.led {
        return kit::note(kit::body(t!("overleg-level-later")));
    }
    let press = button(t!("ave-record")).primary().on_press(Message::Record);
    let done = view.state.recorded.map(|level| {
        let words = t!("ave-recorded", level = kit::ave_name(level));
        let shown = kit::strong_tinted(words.clone(), size::BODY, |tokens| tokens.ok.on_soft);
        news("recorded", words, shown)
    });
    row![press].push(done).spacing(space::M).align_y(Center).wrap().into()
}
