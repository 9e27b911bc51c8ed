//! How safe each person says it is, over time and in their own words.

mod drawing;
mod form;
mod list;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::case::record::put_back;
use crate::case::{Ages, Case, Marks, Person, PersonId, Place, SafetyScore, Score, ScoreId};
use crate::gui::casefile::step::{Step, StepReply, StepView, changed, go, toggle, undoable};
use crate::gui::context::Context;
use crate::gui::record::{Edit, Undo};
use crate::t;

pub(super) use list::view;

/// What is unfolded among the safety scores.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The score being written.
    editing: Option<Editing>,
    /// The people of whom all words are shown.
    all: BTreeSet<PersonId>,
}

/// A score that is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Editing {
    person: PersonId,
    /// Its number; none until it was chosen how safe it is.
    score: Option<ScoreId>,
}

type View<'a> = StepView<'a, State>;

/// What can happen among the safety scores.
#[derive(Debug, Clone)]
pub enum Message {
    /// Go to Gezin en kring.
    ToFamily,
    /// Start a score of a person.
    Add(PersonId),
    /// Open a score, or close it.
    Open(PersonId, ScoreId),
    /// Close the score that is being written.
    Done,
    /// Show all words of a person, or only the newest.
    All(PersonId),
    /// A number was chosen for the score being written.
    Chosen(u8),
    /// Change a score.
    Edit(ScoreId, Edit),
    /// Remove a score.
    Remove(ScoreId),
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<super::Message> {
    match message {
        Message::ToFamily => return go(Step::Family),
        Message::Add(person) => open(state, person, None),
        Message::Open(person, score) => open(state, person, Some(score)),
        Message::Done => state.editing = None,
        Message::All(person) => return toggle(&mut state.all, person),
        Message::Chosen(number) => return choose(state, number, case, context.today()),
        Message::Edit(id, edit) => {
            edit.apply(case, |case| find(case, id));
            return changed();
        }
        Message::Remove(id) => return remove(state, id, case, context.today()),
    }
    StepReply::none()
}

/// Opens a score, among all words of who gave it.
pub(super) fn unfold(state: &mut State, id: ScoreId, case: &Case) {
    if let Some(score) = case.safety_scores.iter().find(|score| score.id == id) {
        state.editing = Some(Editing { person: score.person, score: Some(id) });
        state.all.insert(score.person);
    }
}

/// Opens a score of somebody, or closes it.
fn open(state: &mut State, person: PersonId, score: Option<ScoreId>) {
    let wanted = Some(Editing { person, score });
    state.editing = if state.editing == wanted { None } else { wanted };
}

fn find(case: &mut Case, id: ScoreId) -> Option<&mut SafetyScore> {
    case.safety_scores.iter_mut().find(|score| score.id == id)
}

/// The first number makes the score, of today; another number changes it.
fn choose(
    state: &mut State,
    number: u8,
    case: &mut Case,
    today: NaiveDate,
) -> StepReply<super::Message> {
    let (Some(editing), Ok(score)) = (&mut state.editing, Score::try_from(number)) else {
        return StepReply::none();
    };
    if let Some(id) = editing.score {
        if let Some(one) = find(case, id) {
            one.score = score;
        }
        return changed();
    }
    let (id, person, words) = (ScoreId::default(), editing.person, String::new());
    let marks = Marks::new();
    let new = SafetyScore { id, person, score, on: today, words, marks };
    editing.score = Some(ScoreId(put_back(&mut case.safety_scores, usize::MAX, new)));
    changed()
}

fn remove(
    state: &mut State,
    id: ScoreId,
    case: &mut Case,
    today: NaiveDate,
) -> StepReply<super::Message> {
    let Some(index) = case.safety_scores.iter().position(|score| score.id == id) else {
        return StepReply::none();
    };
    let score = case.safety_scores.remove(index);
    state.editing = None;
    let name = case.family.called(score.person, Ages::On(today));
    undoable(Undo::new(t!("score-removed", name = name), move |case| {
        put_back(&mut case.safety_scores, index, score);
    }))
}

/// Who are asked, children first: the family and its network, and everybody
/// else who has given a score.
fn asked(case: &Case) -> impl Iterator<Item = &Person> {
    let has_scores = |person: &Person| of(case, person.id).next().is_some();
    let people = Place::ALL.into_iter().flat_map(|place| case.family.at(place));
    let may_be = |person: &Person| person.place != Place::Professional && person.is_alive();
    people.filter(move |person| may_be(person) || has_scores(person))
}

/// The scores of a person, as they stand in the case.
fn of(case: &Case, person: PersonId) -> impl Iterator<Item = &SafetyScore> {
    case.safety_scores.iter().filter(move |score| score.person == person)
}

/// The scores of a person, oldest first.
fn over_time(case: &Case, person: PersonId) -> Vec<&SafetyScore> {
    let mut scores: Vec<_> = of(case, person).collect();
    scores.sort_by_key(|score| score.on);
    scores
}
