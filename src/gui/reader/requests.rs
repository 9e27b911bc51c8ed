//! What assistive technology asks, as a wish of one widget.

use accesskit::{Action, ActionData, ActionRequest, NodeId};

use super::{lines, roles};
use crate::gui::widget::{Ask, Role, Spoken, Wish};

/// The place in `spoken` of the widget that is asked, and what it should do.
/// Nothing when the widget has gone or cannot do that.
pub(super) fn wish(
    request: &ActionRequest,
    spoken: &[Spoken],
    ids: &[NodeId],
) -> Option<(usize, Wish)> {
    let at = ids.iter().position(|id| *id == request.target_node)?;
    if request.action == Action::Focus {
        return Some((taker(spoken, at)?, Wish::Focus));
    }
    if request.action == Action::ScrollIntoView {
        return Some((at, Wish::Reveal));
    }
    let ask = ask(request, spoken.get(at)?, request.target_node)?;
    Some((at, Wish::Ask(ask)))
}

/// Who takes the keyboard for the widget at `at`: itself, or for an answer
/// the group around it.
fn taker(spoken: &[Spoken], at: usize) -> Option<usize> {
    let wanted = spoken.get(at)?;
    if wanted.focusable || wanted.announcement.role != Role::Radio {
        return wanted.focusable.then_some(at);
    }
    let before = spoken.get(..at)?;
    let around = before.iter().rposition(|outer| outer.depth < wanted.depth)?;
    spoken.get(around)?.focusable.then_some(around)
}

fn ask(request: &ActionRequest, asked: &Spoken, id: NodeId) -> Option<Ask> {
    let said = &asked.announcement;
    let is_text = roles::is_text(said.role);
    match (request.action, &request.data) {
        _ if said.disabled => None,
        (Action::Click, _) => said.pressable.then_some(Ask::Press),
        (Action::Increment, _) => Some(Ask::Increase),
        (Action::Decrement, _) => Some(Ask::Decrease),
        (Action::SetValue, Some(ActionData::Value(text))) if is_text => {
            Some(Ask::SetText(text.to_string()))
        }
        (Action::ReplaceSelectedText, Some(ActionData::Value(text))) if is_text => {
            Some(Ask::InsertText(text.to_string()))
        }
        (Action::SetTextSelection, Some(ActionData::SetTextSelection(selection))) => {
            let pieces = lines::pieces(said.value.as_deref()?);
            lines::caret(id, &pieces, selection).map(Ask::Select)
        }
        _ => None,
    }
}
