//! Going on to the next phase, or back to the first one.
//!
//! A step is a record that is never edited. Until it is taken, its words are
//! kept with the case, so that locking never loses them.

mod form;

use iced::Task;
use iced::advanced::widget::Id;

use super::Message as Parent;
use crate::advice::{Advice, GateState};
use crate::case::{Case, Passage, Phase};
use crate::gui::casefile::step::{Step, StepReply, changed, undoable};
use crate::gui::context::Context;
use crate::gui::record::Undo;
use crate::gui::widget::focus::focus;
use crate::t;

pub(super) use form::{back, back_button, onward};

/// What the forms remember.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The form that was opened.
    open: Option<Way>,
    /// Whether somebody tried before the form was complete.
    too_early: bool,
}

/// Which way a step leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the next phase.
    On,
    /// To the first phase.
    Back,
}

/// What can happen in the forms.
#[derive(Debug, Clone)]
pub enum Message {
    /// Open a form.
    Open(Way),
    /// Close a form and drop its words.
    Cancel(Way),
    /// The reason was typed.
    Reason(Way, String),
    /// The second pair of eyes was typed.
    Eyes(String),
    /// Take the step.
    Go(Way),
}

impl Way {
    fn to(self, from: Phase) -> Option<Phase> {
        match self {
            Self::On => from.next(),
            Self::Back => (from != Phase::DirecteVeiligheid).then_some(Phase::DirecteVeiligheid),
        }
    }

    /// Under which name the reason is kept until it is recorded.
    fn reason_key(self, from: Phase) -> String {
        let way = match self {
            Self::On => "doorgaan",
            Self::Back => "terug",
        };
        format!("{way}-fase-{}-reden", from.number())
    }
}

fn eyes_key(from: Phase) -> String {
    format!("doorgaan-fase-{}-ogen", from.number())
}

fn reason_field(way: Way) -> Id {
    Id::new(match way {
        Way::On => "plan-on-reason",
        Way::Back => "plan-back-reason",
    })
}

const EYES_FIELD: &str = "plan-on-eyes";

fn typed(case: &Case, key: &str) -> String {
    case.half_typed.get(key).cloned().unwrap_or_default()
}

/// Handles a message.
pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Parent> {
    let from = case.phases.current;
    match message {
        Message::Open(way) => {
            *state = State { open: Some(way), too_early: false };
            StepReply::from(focus(reason_field(way)))
        }
        Message::Cancel(way) => cancel(state, way, case),
        Message::Reason(way, words) => keep(case, way.reason_key(from), words),
        Message::Eyes(words) => keep(case, eyes_key(from), words),
        Message::Go(way) => go(state, way, case, advice, context),
    }
}

fn keep(case: &mut Case, key: String, words: String) -> StepReply<Parent> {
    if words.is_empty() {
        case.half_typed.remove(&key);
    } else {
        case.half_typed.insert(key, words);
    }
    changed()
}

/// The words of a form, taken out of the case.
fn take(case: &mut Case, way: Way, from: Phase) -> Vec<(String, String)> {
    let keys = match way {
        Way::On => vec![way.reason_key(from), eyes_key(from)],
        Way::Back => vec![way.reason_key(from)],
    };
    let words = keys.into_iter();
    words.filter_map(|key| case.half_typed.remove_entry(&key)).collect()
}

fn cancel(state: &mut State, way: Way, case: &mut Case) -> StepReply<Parent> {
    *state = State::default();
    let words = take(case, way, case.phases.current);
    if words.is_empty() {
        return StepReply::none();
    }
    undoable(Undo::new(t!("plan-removed-words"), |case| {
        for (key, words) in words {
            case.half_typed.entry(key).or_insert(words);
        }
    }))
}

fn go(
    state: &mut State,
    way: Way,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Parent> {
    let from = case.phases.current;
    let Some(to) = way.to(from) else {
        return StepReply::none();
    };
    let is_open = advice.phase.gate == GateState::Open;
    let reason = typed(case, &way.reason_key(from)).trim().to_owned();
    let eyes = match way {
        Way::On => typed(case, &eyes_key(from)).trim().to_owned(),
        Way::Back => String::new(),
    };
    if !is_complete(way, is_open, &reason, &eyes) {
        *state = State { open: Some(way), too_early: true };
        let first = if reason.is_empty() { reason_field(way) } else { Id::new(EYES_FIELD) };
        return StepReply::from(focus(first));
    }
    take(case, way, from);
    case.phases.pass(Passage {
        from,
        to,
        on: context.today(),
        by: context.me.trim().to_owned(),
        gate_was_open: is_open,
        reason,
        second_pair_of_eyes: eyes,
    });
    *state = State::default();
    changed().and(Task::done(Parent::Go(Step::Phase(to))))
}

/// Through an open gate nothing is asked; before that, a reason and a second
/// pair of eyes (rule D6). Going back asks for a reason.
fn is_complete(way: Way, is_open: bool, reason: &str, eyes: &str) -> bool {
    match way {
        Way::On => is_open || !(reason.is_empty() || eyes.is_empty()),
        Way::Back => !reason.is_empty(),
    }
}
