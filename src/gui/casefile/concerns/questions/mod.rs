//! The observation questions that feed the advice: nine to begin with, each with
//! the list that it opens.

mod about;
mod again;
mod entry;
mod list;
mod question;
mod standing;

use std::collections::BTreeSet;

use crate::advice::{Advice, AskAgain, Facts};
use crate::case::{Answer, Case, QuestionId};
use crate::gui::casefile::step::{StepReply, StepView, changed, read, toggle};
use crate::gui::context::Context;
use crate::gui::record::Edit;
use crate::guidance::logic::Truth;
use crate::guidance::{Atom, Origin};
use crate::naslag::Topic;
use standing::Standing;

pub(super) use list::view;

/// What is unfolded among the questions.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The entry questions whose list somebody opened or closed; the others stand
    /// as they did when the step was entered.
    lists: std::collections::BTreeMap<String, bool>,
    /// The entry questions of whose list everything is shown.
    whole: BTreeSet<String>,
    /// The questions that were answered in this sitting: they stay where they are.
    touched: BTreeSet<String>,
    /// The questions whose note is unfolded.
    notes: BTreeSet<String>,
    /// Whether what has to be asked again is unfolded.
    again: bool,
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
    at_first: &'f BTreeSet<usize>,
}

impl<'a> Asking<'a, '_> {
    /// Whether somebody answered a question.
    fn answered(&self, id: &str) -> bool {
        self.view.case.observations.get(&QuestionId::from(id)).is_some_and(|seen| !seen.is_empty())
    }

    /// Whether a list is open.
    fn is_open(&self, standing: &Standing<'a, '_>) -> bool {
        let by_hand = self.view.state.lists.get(&standing.atom.id).copied();
        by_hand.unwrap_or_else(|| self.at_first.contains(&standing.list.question))
    }

    /// Whether a question is shown in an open list although others are not: it
    /// is the matter, has to be asked again, or was answered just now.
    fn stays(&self, place: usize, atom: &Atom) -> bool {
        let state = &self.view.state;
        let again = || self.facts.ended(place).is_some();
        let touched = state.touched.contains(&atom.id) || state.notes.contains(&atom.id);
        touched || self.facts.state(place) == Truth::Holds && raises(atom) || again()
    }
}

/// Whether a question is about what is the matter.
fn raises(atom: &Atom) -> bool {
    atom.cautious() == atom.raising
}

/// What can happen among the questions.
#[derive(Debug, Clone)]
pub enum Message {
    /// Open the list of an entry question, or close it.
    List(String),
    /// Show all of a list.
    Whole(String),
    /// Unfold what has to be asked again, or fold it.
    Again,
    /// A question was answered.
    Answered(String, Answer),
    /// A question does not concern this family.
    NotApplicable(String),
    /// Somebody went through the list of an entry question, or did not after all.
    WentThrough(String, bool),
    /// Unfold the note of a question, or fold it.
    Notes(String),
    /// What is recorded besides the answer was changed.
    Edit(String, Edit),
    /// Read about a question in Naslag.
    Read(String),
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<super::Message> {
    keep_open(state, case, advice, context);
    match message {
        Message::List(id) => {
            let open = state.lists.entry(id).or_default();
            *open = !*open;
            return StepReply::none();
        }
        Message::Whole(id) => return toggle(&mut state.whole, id),
        Message::Again => {
            state.again = !state.again;
            return StepReply::none();
        }
        Message::Notes(id) => return toggle(&mut state.notes, id),
        Message::Read(id) => return read(Topic::Question(id)),
        Message::Answered(id, answer) => {
            state.remember(advice);
            open_by(state, &id, answer, context);
            case.observations.set(&QuestionId(id.clone()), answer, context.today());
            state.touched.insert(id);
        }
        Message::NotApplicable(id) => {
            state.remember(advice);
            case.observations.set(&QuestionId(id.clone()), Answer::Unknown, context.today());
            case.observations.entry(&QuestionId(id.clone())).not_applicable = true;
            state.touched.insert(id);
        }
        Message::WentThrough(id, through) => {
            state.remember(advice);
            let seen = case.observations.entry(&QuestionId(id));
            match through {
                true => seen.went_through(context.me, context.today()),
                false => seen.not_gone_through(),
            }
        }
        Message::Edit(id, edit) => {
            edit.apply(case, |case| Some(case.observations.entry(&QuestionId(id))));
        }
    }
    changed()
}

/// Opens the list in which a question stands, with its note.
pub(super) fn unfold(state: &mut State, question: &str, look: StepView<'_, ()>) {
    keep_open(state, look.case, look.advice, &look.context);
    let guidance = look.context.guidance;
    let is_it = |place: &usize| guidance.atoms().get(*place).is_some_and(|one| one.id == question);
    for list in guidance.entries().iter().filter(|list| list.opens.iter().any(is_it)) {
        if let Some(entry) = guidance.atoms().get(list.question) {
            state.lists.insert(entry.id.clone(), true);
        }
    }
    state.notes.insert(question.to_owned());
}

/// From the first touch on, lists only open and close by hand: an answer must not
/// close the list in which it was given.
fn keep_open(state: &mut State, case: &Case, advice: &Advice, context: &Context<'_>) {
    if !state.lists.is_empty() {
        return;
    }
    let guidance = context.guidance;
    let facts = Facts::of(case, guidance, context.today());
    let view = StepView { state: &*state, case, advice, context: *context };
    let open = opened_at_first(view, &facts);
    let lists = guidance.entries().iter().filter_map(|list| {
        let atom = guidance.atoms().get(list.question)?;
        Some((atom.id.clone(), open.contains(&list.question)))
    });
    state.lists = lists.collect();
}

/// Yes or doubt opens the list of an entry question.
fn open_by(state: &mut State, id: &str, answer: Answer, context: &Context<'_>) {
    let atom = context.guidance.atom(id);
    let opens = atom.is_some_and(|atom| answer != atom.reassuring().answer());
    if let Some(open) = state.lists.get_mut(id).filter(|_| opens) {
        *open = true;
    }
}

/// The entry questions, by their place, whose lists stand open when the step is
/// entered.
fn opened_at_first(view: View<'_>, facts: &Facts) -> BTreeSet<usize> {
    let none = BTreeSet::new();
    let asking = Asking { view, facts, at_first: &none };
    let lists = view.context.guidance.entries().iter();
    let standing = lists.filter_map(|list| Standing::of(list, asking));
    standing.filter(Standing::opens).map(|standing| standing.list.question).collect()
}

/// Whether the answer to a question can change the advice now, by itself or as
/// one of those from which another follows.
fn decides(atom: &Atom, view: View<'_>) -> bool {
    let mut deciding = view.advice.decisive_questions.iter();
    deciding.any(|decisive| {
        let id = decisive.question.0.as_str();
        let of = view.context.guidance.atom(id).map(|atom| &atom.from);
        id == atom.id || matches!(of, Some(Origin::AnyOf(members)) if members.contains(&atom.id))
    })
}
