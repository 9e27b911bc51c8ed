//! Opening a closed case again. The reason waits in the case until it is done.

use iced::Element;
use iced::widget::column;

use super::{Message, State, contacts, turned};
use crate::case::Case;
use crate::gui::casefile::step::{StepReply, StepView};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{button, text_area};
use crate::t;

/// Under which name the reason waits; also the name of its field.
const REASON: &str = "heropenen-reden";

/// Remembers the reason as far as it was typed.
pub(super) fn keep(case: &mut Case, words: String) {
    case.keep_half_typed(REASON.to_owned(), words);
}

fn typed(case: &Case) -> &str {
    case.half_typed.get(REASON).map_or("", String::as_str)
}

/// Opens the case again, when there is a reason.
pub(super) fn reopen(
    state: &mut State,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    let reason = typed(case).trim().to_owned();
    if reason.is_empty() {
        state.reopened_early = true;
        return StepReply::from(focus(REASON));
    }
    reopen_because(state, &reason, case, context)
}

/// Opens the case again in one step: what was told at a contact is the reason,
/// unless somebody wrote another.
pub(super) fn reopen_for(
    state: &mut State,
    contact: u32,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    let told = case.waakvlam.iter().find(|one| one.id.0 == contact).map(contacts::reason);
    let typed = Some(typed(case).trim().to_owned()).filter(|words| !words.is_empty());
    match typed.or(told) {
        Some(reason) => reopen_because(state, &reason, case, context),
        None => StepReply::none(),
    }
}

fn reopen_because(
    state: &mut State,
    reason: &str,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    case.half_typed.remove(REASON);
    case.reopen(context.today(), context.me, reason);
    state.reopened_early = false;
    turned(t!("reopening-done"))
}

/// Draws the card.
pub(super) fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let words = typed(view.case);
    let missing = view.state.reopened_early && words.trim().is_empty();
    let fault = kit::Fault { field: t!("reopening-reason"), words: t!("reopening-reason-missing") };
    let faults: Vec<kit::Fault> = missing.then_some(fault).into_iter().collect();
    let reason = text_area(t!("reopening-reason"), words, Message::Reason)
        .remembered(view.context.undo_in(view.case), REASON)
        .id(REASON)
        .min_lines(2)
        .spelling(view.context.spelling)
        .required()
        .error(faults.first().map(|fault| fault.words.clone()));
    let reopen = button(t!("reopening-go")).on_press(Message::Reopen);
    let content = column![
        kit::h2(t!("reopening-title")),
        kit::small(t!("reopening-help")),
        reason,
        column![kit::refusal(&faults), reopen],
    ];
    kit::card(content.spacing(space::M)).into()
}
