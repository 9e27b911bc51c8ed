//! What was typed in a date field and is no date yet, such as "12-". It stands
//! in the case with the other half-typed words, so it is kept like them.

use std::collections::BTreeSet;

pub use crate::case::DateAt;
use crate::case::{Case, Phase, Role};

/// The words in a field from which no date can be read.
pub(super) fn read<'a>(case: &'a Case, at: &DateAt) -> Option<&'a str> {
    case.half_typed.get(&at.key()).map(String::as_str)
}

/// Keeps the words in a field from which no date can be read; none any more
/// when they are empty.
pub(super) fn write(case: &mut Case, at: &DateAt, words: String) {
    if words.is_empty() {
        case.half_typed.remove(&at.key());
    } else {
        case.half_typed.insert(at.key(), words);
    }
}

/// Forgets the words in fields of what was removed: something new may get its
/// number.
pub(super) fn forget_removed(case: &mut Case) {
    let there: BTreeSet<String> = all(case).iter().map(DateAt::key).collect();
    let stays = |key: &String| !DateAt::is_key(key) || there.contains(key);
    case.half_typed.retain(|key, _| stays(key));
}

/// Forgets the words at scores from this place on: the others move up.
pub(super) fn forget_scores(case: &mut Case, from: usize) {
    for place in from..=case.safety_scores.len() {
        write(case, &DateAt::Score(place), String::new());
    }
}

/// Every date field that a case has.
fn all(case: &Case) -> Vec<DateAt> {
    let people = case.family.people.iter().map(|person| person.id);
    let mut all: Vec<DateAt> =
        Phase::ALL.into_iter().flat_map(|phase| of_plan(case, phase)).collect();
    all.extend(case.incidents.iter().map(|one| DateAt::Incident(one.id)));
    all.extend(case.agenda.iter().map(|one| DateAt::Moment(one.id)));
    all.extend(people.flat_map(|id| [DateAt::Born(id), DateAt::Spoken(id)]));
    all.extend(Role::ALL.map(DateAt::Since));
    all.extend(case.observations.iter().map(|(id, _)| DateAt::Observed(id.clone())));
    all.push(DateAt::Kept);
    all.extend((0..case.safety_scores.len()).map(DateAt::Score));
    all
}

fn of_plan(case: &Case, phase: Phase) -> Vec<DateAt> {
    let priorities = case.phases.top3(phase).iter();
    priorities
        .flat_map(|priority| {
            let due = priority.actions.iter();
            let due = due.map(|action| DateAt::Due(phase, priority.id, action.id));
            std::iter::once(DateAt::LookBack(phase, priority.id)).chain(due)
        })
        .collect()
}
