//! Changes to the plan of a phase.

use super::{Message, News, State, action_field, card_head, title_field, words};
use crate::case::{ActionId, Case, Phase, Placed, Priority, PriorityId, PriorityStatus};
use crate::gui::casefile::step::{StepReply, changed, undoable};
use crate::gui::record::Undo;
use crate::gui::widget::focus::focus;
use crate::t;

/// Opens a priority, or folds it when it is open.
pub(super) fn unfold(state: &mut State, phase: Phase, id: PriorityId) -> StepReply<Message> {
    let opens = state.unfolded != Some(id);
    state.unfolded = opens.then_some(id);
    StepReply::from(focus(if opens { title_field(phase, id) } else { card_head(phase, id) }))
}

/// Follows a priority with the keyboard to where it stands now.
fn follow(phase: Phase, id: PriorityId) -> StepReply<Message> {
    changed().and(focus(card_head(phase, id)))
}

/// Handles a message that changes the plan.
pub(super) fn update(
    state: &mut State,
    phase: Phase,
    message: Message,
    case: &mut Case,
) -> StepReply<Message> {
    match message {
        Message::Add => add(state, phase, case),
        Message::Edit(id, edit) => {
            edit.apply(case, |case| find(case, phase, id));
            changed()
        }
        Message::EditAction(id, action, edit) => {
            edit.apply(case, |case| find(case, phase, id)?.action_mut(action));
            changed()
        }
        Message::EditOpinion(id, person, edit) => {
            edit.apply(case, |case| Some(find(case, phase, id)?.opinion_mut(person)));
            changed()
        }
        Message::Status(id, status) => set_status(state, phase, case, id, status),
        Message::Shift(id, up) => {
            case.phases.top3_mut(phase).shift(id, up);
            follow(phase, id)
        }
        Message::Park(id) => {
            case.phases.top3_mut(phase).park(id);
            state.unfolded = None;
            state.news = Some(News::Parked);
            follow(phase, id)
        }
        Message::TakeUp(id) => take_up(state, phase, case, id),
        Message::Remove(id) => remove(state, phase, case, id),
        Message::AddAction(id) => add_action(phase, case, id),
        Message::RemoveAction(id, action) => remove_action(phase, case, id, action),
        _ => StepReply::none(),
    }
}

fn add(state: &mut State, phase: Phase, case: &mut Case) -> StepReply<Message> {
    let (id, placed) = case.phases.top3_mut(phase).add();
    state.unfolded = Some(id);
    state.news = (placed == Placed::Parked).then_some(News::Waits);
    changed().and(focus(title_field(phase, id)))
}

fn find(case: &mut Case, phase: Phase, id: PriorityId) -> Option<&mut Priority> {
    case.phases.top3_mut(phase).get_mut(id)
}

fn set_status(
    state: &mut State,
    phase: Phase,
    case: &mut Case,
    id: PriorityId,
    status: PriorityStatus,
) -> StepReply<Message> {
    let plan = case.phases.top3_mut(phase);
    let Some(before) = plan.get(id).map(|priority| priority.status) else {
        return StepReply::none();
    };
    let placed = plan.set_status(id, status);
    if before.is_ended() == status.is_ended() {
        return changed();
    }
    state.unfolded = None;
    state.news = match placed {
        _ if status.is_ended() => Some(News::Ended(status)),
        Some(Placed::Parked) => Some(News::Waits),
        _ => Some(News::TakenUp),
    };
    state.ended_shown |= status.is_ended();
    follow(phase, id)
}

fn take_up(state: &mut State, phase: Phase, case: &mut Case, id: PriorityId) -> StepReply<Message> {
    let placed = case.phases.top3_mut(phase).take_up(id);
    state.news = placed.map(|placed| match placed {
        Placed::Active => News::TakenUp,
        Placed::Parked => News::Waits,
    });
    follow(phase, id)
}

fn remove(state: &mut State, phase: Phase, case: &mut Case, id: PriorityId) -> StepReply<Message> {
    let plan = case.phases.top3_mut(phase);
    let Some(title) = plan.get(id).map(words::title) else {
        return StepReply::none();
    };
    let Some(removed) = plan.take_out(id) else {
        return StepReply::none();
    };
    state.unfolded = None;
    state.news = None;
    let what = t!("plan-removed-priority", title = title);
    undoable(Undo::new(what, move |case| {
        case.phases.top3_mut(phase).put_back(removed);
    }))
}

fn add_action(phase: Phase, case: &mut Case, id: PriorityId) -> StepReply<Message> {
    match case.phases.top3_mut(phase).get_mut(id) {
        Some(priority) => {
            let action = priority.add_action();
            changed().and(focus(action_field(phase, id, action)))
        }
        None => StepReply::none(),
    }
}

fn remove_action(
    phase: Phase,
    case: &mut Case,
    id: PriorityId,
    action: ActionId,
) -> StepReply<Message> {
    let priority = case.phases.top3_mut(phase).get_mut(id);
    let Some(removed) = priority.and_then(|priority| priority.take_action(action)) else {
        return StepReply::none();
    };
    undoable(Undo::new(t!("plan-removed-action"), move |case| {
        if let Some(priority) = case.phases.top3_mut(phase).get_mut(id) {
            priority.put_action_back(removed);
        }
    }))
}
