//! The moments that were agreed.

mod form;
mod list;

use chrono::NaiveDate;

use crate::case::record::{named, next_number};
use crate::case::{Case, Moment, MomentId, MomentKind};
use crate::gui::casefile::fold::Folds;
use crate::gui::casefile::step::{Action, Undo};
use crate::gui::context::Context;
use crate::gui::widget::focus::focus;
use crate::t;

pub(super) use list::view;

/// What is unfolded among the moments.
#[derive(Debug, Default)]
pub(super) struct State {
    folds: Folds<MomentId>,
    /// Whether those that were done before today are shown.
    done: bool,
}

/// What can happen among the moments.
#[derive(Debug, Clone)]
pub enum Message {
    /// Add one.
    Add,
    /// Unfold one, or fold it.
    Fold(MomentId),
    /// Show what was done before, or hide it.
    Done,
    /// One was done today, or was not done after all.
    Finish(MomentId, bool),
    /// Remove one.
    Remove(MomentId),
    /// The kind was chosen.
    Kind(MomentId, MomentKind),
    /// The day was typed.
    On(MomentId, Option<NaiveDate>),
    /// Something that is no date yet was typed where a day belongs.
    HalfDate(String, String),
    /// What, and with whom, was typed.
    What(MomentId, String),
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> Action<super::Message> {
    let today = context.today();
    match message {
        Message::Add => return add(state, case),
        Message::Fold(id) => {
            let moment = case.agenda.iter().find(|moment| moment.id == id);
            state.folds.toggle(id, moment.and_then(|moment| moment.on));
            return Action::None;
        }
        Message::Done => {
            state.done = !state.done;
            return Action::None;
        }
        Message::Finish(id, done) => {
            edit(case, id, |moment| moment.done_on = done.then_some(today))
        }
        Message::Remove(id) => return remove(state, id, case),
        Message::Kind(id, kind) => edit(case, id, |moment| moment.kind = kind),
        Message::On(id, on) => edit(case, id, |moment| moment.on = on),
        Message::HalfDate(at, words) => case.keep_half_typed(at, words),
        Message::What(id, what) => edit(case, id, |moment| moment.what = what),
    }
    Action::Changed
}

fn edit(case: &mut Case, id: MomentId, change: impl FnOnce(&mut Moment)) {
    if let Some(moment) = case.agenda.iter_mut().find(|moment| moment.id == id) {
        change(moment);
    }
}

fn add(state: &mut State, case: &mut Case) -> Action<super::Message> {
    let id = MomentId(next_number(&case.agenda));
    case.agenda.push(Moment { id, ..Moment::default() });
    state.folds.toggle(id, None);
    Action::ChangedAnd(focus(first_field(id)))
}

fn remove(state: &mut State, id: MomentId, case: &mut Case) -> Action<super::Message> {
    let Some(index) = case.agenda.iter().position(|one| one.id == id) else {
        return Action::None;
    };
    let mut moment = case.agenda.remove(index);
    state.folds.fold(id);
    let what = t!("moment-removed", what = title(&moment));
    Action::Removed(Undo::new(what, move |case| {
        if case.agenda.iter().any(|one| one.id == id) {
            moment.id = MomentId(next_number(&case.agenda));
        }
        let index = index.min(case.agenda.len());
        case.agenda.insert(index, moment);
    }))
}

/// What it is about, or its kind while nothing was typed.
fn title(moment: &Moment) -> String {
    match moment.what.trim() {
        "" => kind_name(moment.kind),
        what => what.to_owned(),
    }
}

fn kind_name(kind: MomentKind) -> String {
    named("moment-{}", kind)
}

fn first_field(id: MomentId) -> String {
    format!("moment-{}-what", id.0)
}
