//! The observation questions that feed the advice, by theme.

mod about;
mod again;
mod list;
mod question;

use std::collections::BTreeSet;

use crate::advice::{Advice, AskAgain, Facts};
use crate::case::{Answer, Case, QuestionId};
use crate::gui::casefile::step::{StepReply, StepView, changed, toggle};
use crate::gui::context::Context;
use crate::gui::record::Edit;
use crate::guidance::{Atom, Guidance};

pub(super) use list::view;

/// What is unfolded among the questions.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The themes that are unfolded; none until somebody touches a question.
    themes: Option<BTreeSet<String>>,
    /// The questions whose note is unfolded.
    notes: BTreeSet<String>,
    /// What had to be asked again when the first question was answered.
    asked_again: Vec<AskAgain>,
}

impl State {
    /// Remembers what has to be asked again before something is answered.
    fn remember(&mut self, advice: &Advice) {
        for again in &advice.ask_again {
            if self.asked_again.iter().all(|one| one.question != again.question) {
                self.asked_again.push(again.clone());
            }
        }
    }
}

type View<'a> = StepView<'a, State>;

/// What the rows of the list look at.
#[derive(Clone, Copy)]
struct Asking<'a, 'f> {
    view: View<'a>,
    facts: &'f Facts,
}

/// What can happen among the questions.
#[derive(Debug, Clone)]
pub enum Message {
    /// Unfold a theme, or fold it.
    Theme(String),
    /// A question was answered.
    Answered(String, Answer),
    /// A question does not concern this family.
    NotApplicable(String),
    /// Unfold the note of a question, or fold it.
    Notes(String),
    /// What is recorded besides the answer was changed.
    Edit(String, Edit),
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<super::Message> {
    // From here on themes only fold and unfold by hand: an answer must not
    // close the theme in which it was given.
    let themes = &mut state.themes;
    let themes = themes.get_or_insert_with(|| unfolded_at_first(context.guidance, advice));
    match message {
        Message::Theme(id) => return toggle(themes, id),
        Message::Notes(id) => return toggle(&mut state.notes, id),
        Message::Answered(id, answer) => {
            state.remember(advice);
            let id = QuestionId(id);
            case.observations.set(&id, answer, context.today());
        }
        Message::NotApplicable(id) => {
            state.remember(advice);
            case.observations.set(&QuestionId(id.clone()), Answer::Unknown, context.today());
            case.observations.entry(&QuestionId(id)).not_applicable = true;
        }
        Message::Edit(id, edit) => {
            edit.apply(case, |case| Some(case.observations.entry(&QuestionId(id))));
        }
    }
    changed()
}

/// How many questions may decide before only the first theme is unfolded: a
/// new case would be met with a wall of questions otherwise.
const A_FEW: usize = 6;

/// The first theme, and those with the few questions that can change the advice.
fn unfolded_at_first(guidance: &Guidance, advice: &Advice) -> BTreeSet<String> {
    let first = guidance.themes().first().map(|theme| theme.id.clone());
    let few = advice.decisive_questions.len() <= A_FEW;
    let deciding = guidance.atoms().iter().filter(|atom| few && decides(atom, advice));
    first.into_iter().chain(deciding.map(|atom| atom.theme.clone())).collect()
}

/// Whether the answer to a question can change the advice now.
fn decides(atom: &Atom, advice: &Advice) -> bool {
    let mut deciding = advice.decisive_questions.iter();
    deciding.any(|decisive| decisive.question.0 == atom.id)
}
