//! What can be done in the Kompas, and what it remembers.

use std::collections::BTreeSet;

use iced::Task;

use crate::case::record::add;
use crate::case::{Answer, Case, Observation, Postponed, QuestionId};
use crate::gui::casefile::step::{StepReply, changed};
use crate::gui::context::Context;
use crate::gui::record::{Edit, field_id};
use crate::gui::widget::focus::focus;

/// After how many days what was put off comes back, unless somebody says so.
const LATER: u64 = 7;

/// A part of the panel that folds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The other steps.
    Others,
    /// What was put off.
    Waiting,
    /// What deserves attention.
    Warnings,
    /// What was done.
    Quiet,
    /// Who in the region helps with it.
    Nearby,
}

/// What somebody is doing with the step on top. It stays there until they are
/// ready, so that nothing moves away from under the hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Busy {
    /// Telling what was done about an alert: the alert and the question that
    /// its Yes belongs to.
    Told(String, String),
    /// Telling why a step can wait: its name and the record.
    Later(String, u32),
}

/// What the panel remembers.
#[derive(Debug, Default)]
pub(in super::super) struct State {
    pub(super) unfolded: BTreeSet<Part>,
    pub(super) busy: Option<Busy>,
}

/// The record in which somebody tells now why the step or term with this name waits.
pub(super) fn busy_with(state: &State, key: &str) -> Option<u32> {
    match &state.busy {
        Some(Busy::Later(of, id)) if of == key => Some(*id),
        _ => None,
    }
}

/// What can happen in the panel.
#[derive(Debug, Clone)]
pub enum Message {
    /// Unfold a part, or fold it.
    Fold(Part),
    /// A question was answered.
    Answered(String, Answer),
    /// Something was done about an alert: the alert, and the question whose Yes
    /// says so.
    Done(String, String),
    /// What is recorded with that answer was changed.
    Told(String, Edit),
    /// Put a step off.
    Later(String),
    /// Why, or until when, was changed.
    Postponed(u32, Edit),
    /// Do not put it off after all.
    NotLater(u32),
    /// The words are complete.
    Ready,
}

/// Handles a message.
pub(in super::super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Fold(part) => {
            if !state.unfolded.remove(&part) {
                state.unfolded.insert(part);
            }
            return StepReply::none();
        }
        Message::Ready => {
            state.busy = None;
            return StepReply::none();
        }
        Message::Answered(id, answer) => {
            case.observations.set(&QuestionId(id), answer, context.today());
        }
        Message::Done(alert, question) => return done(state, alert, question, case, context),
        Message::Told(id, edit) => {
            edit.apply(case, |case| Some(case.observations.entry(&QuestionId(id))));
        }
        Message::Later(step) => return later(state, step, case, context),
        Message::Postponed(id, edit) => edit.apply(case, |case| find(case, id)),
        Message::NotLater(id) => {
            state.busy = None;
            case.postponed.retain(|one| one.id.0 != id);
            case.forget_half_typed();
        }
    }
    changed()
}

fn find(case: &mut Case, id: u32) -> Option<&mut Postponed> {
    case.postponed.iter_mut().find(|one| one.id.0 == id)
}

/// Records that something was done today, and asks with whom and what was agreed.
fn done(
    state: &mut State,
    alert: String,
    question: String,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    let id = QuestionId(question.clone());
    case.observations.set(&id, Answer::Yes, context.today());
    let first = field_id(&told_id(&question), "source");
    state.busy = Some(Busy::Told(alert, question));
    changed().and(focus(first))
}

/// Makes a note that a step waits, and asks why.
fn later(
    state: &mut State,
    step: String,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    let today = context.today();
    case.postponed.retain(|one| one.step != step);
    let id = add(&mut case.postponed);
    if let Some(postponed) = find(case, id) {
        postponed.step.clone_from(&step);
        postponed.until = today.checked_add_days(chrono::Days::new(LATER));
    }
    state.busy = Some(Busy::Later(step, id));
    changed().and(Task::batch([focus(field_id(&later_id(id), "reason"))]))
}

/// What the names of fields begin with, for the keyboard.
pub(super) fn told_id(question: &str) -> String {
    format!("done-{question}")
}

/// The same for what was put off.
pub(super) fn later_id(id: u32) -> String {
    format!("later-{id}")
}

/// What stands with a question of which nothing is recorded.
pub(super) static NOTHING: Observation = Observation::NOTHING;
