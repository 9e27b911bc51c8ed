//! Changes to the plan of a phase.

use chrono::NaiveDate;

use super::{Message, News, State, action_field, card_head, title_field, words};
use crate::case::{
    self, ActionId, Answer, Case, PersonId, Phase, Placed, Priority, PriorityId, PriorityStatus,
};
use crate::gui::casefile::step::{Action, Undo};
use crate::gui::widget::focus::focus;
use crate::t;

/// A field of a priority with what it becomes.
#[derive(Debug, Clone)]
pub enum Edit {
    /// In the family's words.
    Title(String),
    /// Whether it matters for somebody.
    ForWhom(PersonId, bool),
    /// The facts behind it.
    Why(String),
    /// How it should be.
    Desired(String),
    /// Who checks.
    CheckedBy(String),
    /// How often.
    CheckedEvery(String),
    /// The day to look back together.
    EvaluateOn(Option<NaiveDate>),
    /// What somebody thinks.
    Agrees(PersonId, Answer),
    /// The same in their own words.
    Words(PersonId, String),
    /// Whether it is a cause rather than the danger itself.
    IsCause(bool),
    /// Why a cause cannot wait.
    Motivation(String),
    /// A field of an action.
    Action(ActionId, ActionEdit),
}

/// A field of an action with what it becomes.
#[derive(Debug, Clone)]
pub enum ActionEdit {
    /// What will be done.
    What(String),
    /// Who does it.
    Who(String),
    /// By when.
    Due(Option<NaiveDate>),
    /// Whether it was done; the day is today.
    Done(bool),
}

/// Opens a priority, or folds it when it is open.
pub(super) fn unfold(state: &mut State, phase: Phase, id: PriorityId) -> Action<Message> {
    let opens = state.unfolded != Some(id);
    state.unfolded = opens.then_some(id);
    state.news = None;
    Action::Run(focus(if opens { title_field(phase, id) } else { card_head(phase, id) }))
}

/// Follows a priority with the keyboard to where it stands now.
fn follow(phase: Phase, id: PriorityId) -> Action<Message> {
    Action::ChangedAnd(focus(card_head(phase, id)))
}

/// Handles a message that changes the plan.
pub(super) fn update(
    state: &mut State,
    phase: Phase,
    message: Message,
    case: &mut Case,
    today: NaiveDate,
) -> Action<Message> {
    match message {
        Message::Add => add(state, phase, case),
        Message::Edit(id, edit) => with(case, phase, id, |one| apply(one, edit, today)),
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
        _ => Action::None,
    }
}

fn add(state: &mut State, phase: Phase, case: &mut Case) -> Action<Message> {
    let (id, placed) = case.phases.top3_mut(phase).add();
    state.unfolded = Some(id);
    state.news = (placed == Placed::Parked).then_some(News::Waits);
    Action::ChangedAnd(focus(title_field(phase, id)))
}

fn with(
    case: &mut Case,
    phase: Phase,
    id: PriorityId,
    change: impl FnOnce(&mut Priority),
) -> Action<Message> {
    match case.phases.top3_mut(phase).get_mut(id) {
        Some(priority) => {
            change(priority);
            Action::Changed
        }
        None => Action::None,
    }
}

fn apply(priority: &mut Priority, edit: Edit, today: NaiveDate) {
    match edit {
        Edit::Title(title) => priority.title = title,
        Edit::ForWhom(person, true) => {
            priority.for_whom.insert(person);
        }
        Edit::ForWhom(person, false) => {
            priority.for_whom.remove(&person);
        }
        Edit::Why(why) => priority.why = why,
        Edit::Desired(desired) => priority.desired = desired,
        Edit::CheckedBy(who) => priority.checked_by = who,
        Edit::CheckedEvery(often) => priority.checked_every = often,
        Edit::EvaluateOn(day) => priority.evaluate_on = day,
        Edit::Agrees(person, answer) => priority.opinion_mut(person).agrees = answer,
        Edit::Words(person, words) => priority.opinion_mut(person).words = words,
        Edit::IsCause(is_cause) => priority.is_cause = is_cause,
        Edit::Motivation(motivation) => priority.motivation = motivation,
        Edit::Action(id, edit) => {
            if let Some(action) = priority.action_mut(id) {
                apply_to_action(action, edit, today);
            }
        }
    }
}

fn apply_to_action(action: &mut case::Action, edit: ActionEdit, today: NaiveDate) {
    match edit {
        ActionEdit::What(what) => action.what = what,
        ActionEdit::Who(who) => action.who = who,
        ActionEdit::Due(due) => action.due = due,
        ActionEdit::Done(done) => action.done_on = done.then_some(today),
    }
}

fn set_status(
    state: &mut State,
    phase: Phase,
    case: &mut Case,
    id: PriorityId,
    status: PriorityStatus,
) -> Action<Message> {
    let plan = case.phases.top3_mut(phase);
    let Some(before) = plan.get(id).map(|priority| priority.status) else {
        return Action::None;
    };
    let placed = plan.set_status(id, status);
    if before.is_ended() == status.is_ended() {
        return Action::Changed;
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

fn take_up(state: &mut State, phase: Phase, case: &mut Case, id: PriorityId) -> Action<Message> {
    let placed = case.phases.top3_mut(phase).take_up(id);
    state.news = placed.map(|placed| match placed {
        Placed::Active => News::TakenUp,
        Placed::Parked => News::Waits,
    });
    follow(phase, id)
}

fn remove(state: &mut State, phase: Phase, case: &mut Case, id: PriorityId) -> Action<Message> {
    let plan = case.phases.top3_mut(phase);
    let Some(title) = plan.get(id).map(words::title) else {
        return Action::None;
    };
    let Some(removed) = plan.take_out(id) else {
        return Action::None;
    };
    state.unfolded = None;
    state.news = None;
    let what = t!("plan-removed-priority", title = title);
    Action::Removed(Undo::new(what, move |case| {
        case.phases.top3_mut(phase).put_back(removed);
    }))
}

fn add_action(phase: Phase, case: &mut Case, id: PriorityId) -> Action<Message> {
    match case.phases.top3_mut(phase).get_mut(id) {
        Some(priority) => {
            let action = priority.add_action();
            Action::ChangedAnd(focus(action_field(phase, id, action)))
        }
        None => Action::None,
    }
}

fn remove_action(
    phase: Phase,
    case: &mut Case,
    id: PriorityId,
    action: ActionId,
) -> Action<Message> {
    let priority = case.phases.top3_mut(phase).get_mut(id);
    let Some(removed) = priority.and_then(|priority| priority.take_action(action)) else {
        return Action::None;
    };
    Action::Removed(Undo::new(t!("plan-removed-action"), move |case| {
        if let Some(priority) = case.phases.top3_mut(phase).get_mut(id) {
            priority.put_action_back(removed);
        }
    }))
}
