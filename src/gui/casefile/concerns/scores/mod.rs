//! How safe each person says it is, over time and in their own words.

mod drawing;
mod form;
mod list;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::case::{Case, Person, PersonId, Place, SafetyScore, Score, ScoreId, record};
use crate::gui::casefile::step::{Action, Step, Undo};
use crate::gui::context::Context;
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
    /// Its place in the case; none until a number was chosen.
    place: Option<usize>,
}

/// What can happen among the safety scores.
#[derive(Debug, Clone)]
pub enum Message {
    /// Go to Gezin en kring.
    ToFamily,
    /// Start a score of a person.
    Add(PersonId),
    /// Open the score at a place, or close it.
    Open(PersonId, usize),
    /// Close the score that is being written.
    Done,
    /// Show all words of a person, or only the newest.
    All(PersonId),
    /// A number was chosen for the score being written.
    Chosen(u8),
    /// The day was typed.
    On(usize, NaiveDate),
    /// Something that is no date yet was typed where a day belongs.
    HalfDate(String, String),
    /// The words were typed.
    Words(usize, String),
    /// Remove the score at a place.
    Remove(usize),
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> Action<super::Message> {
    match message {
        Message::ToFamily => return Action::Go(Step::Family),
        Message::Add(person) => toggle(state, person, None),
        Message::Open(person, place) => toggle(state, person, Some(place)),
        Message::Done => state.editing = None,
        Message::All(person) => {
            if !state.all.remove(&person) {
                state.all.insert(person);
            }
        }
        Message::Chosen(number) => return choose(state, number, case, context.today()),
        Message::On(place, on) => return edit(case, place, |score| score.on = on),
        Message::HalfDate(at, words) => {
            case.keep_half_typed(at, words);
            return Action::Changed;
        }
        Message::Words(place, words) => return edit(case, place, |score| score.words = words),
        Message::Remove(place) => return remove(state, place, case),
    }
    Action::None
}

fn toggle(state: &mut State, person: PersonId, place: Option<usize>) {
    let wanted = Some(Editing { person, place });
    state.editing = if state.editing == wanted { None } else { wanted };
}

fn edit(
    case: &mut Case,
    place: usize,
    change: impl FnOnce(&mut SafetyScore),
) -> Action<super::Message> {
    match case.safety_scores.get_mut(place) {
        Some(score) => {
            change(score);
            Action::Changed
        }
        None => Action::None,
    }
}

/// The first number makes the score, of today; another number changes it.
fn choose(
    state: &mut State,
    number: u8,
    case: &mut Case,
    today: NaiveDate,
) -> Action<super::Message> {
    let (Some(editing), Ok(score)) = (&mut state.editing, Score::try_from(number)) else {
        return Action::None;
    };
    if let Some(place) = editing.place {
        return edit(case, place, |one| one.score = score);
    }
    editing.place = Some(case.safety_scores.len());
    record::put_back(
        &mut case.safety_scores,
        usize::MAX,
        SafetyScore {
            id: ScoreId::default(),
            person: editing.person,
            score,
            on: today,
            words: String::new(),
        },
    );
    Action::Changed
}

fn remove(state: &mut State, place: usize, case: &mut Case) -> Action<super::Message> {
    if place >= case.safety_scores.len() {
        return Action::None;
    }
    let score = case.safety_scores.remove(place);
    state.editing = None;
    let name = case.family.name_of(score.person).to_owned();
    let what = t!("score-removed", name = name);
    // At the end: the score being written is known by its place, and the
    // scores are shown by day.
    Action::Removed(Undo::new(what, move |case| {
        record::put_back(&mut case.safety_scores, usize::MAX, score);
    }))
}

/// Who are asked, children first: the family and its network, and every
/// professional who has given a score.
fn asked(case: &Case) -> impl Iterator<Item = &Person> {
    let has_scores = |person: &Person| of(case, person.id).next().is_some();
    let people = Place::ALL.into_iter().flat_map(|place| case.family.at(place));
    people.filter(move |person| person.place != Place::Professional || has_scores(person))
}

/// The scores of a person with their places, as they stand in the case.
fn of(case: &Case, person: PersonId) -> impl Iterator<Item = (usize, &SafetyScore)> {
    let scores = case.safety_scores.iter().enumerate();
    scores.filter(move |(_, score)| score.person == person)
}

/// The scores of a person with their places, oldest first.
fn over_time(case: &Case, person: PersonId) -> Vec<(usize, &SafetyScore)> {
    let mut scores: Vec<_> = of(case, person).collect();
    scores.sort_by_key(|(_, score)| score.on);
    scores
}
