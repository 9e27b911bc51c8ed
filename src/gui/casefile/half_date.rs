//! What was typed in a date field and is no date yet, such as "12-". It stands
//! in the case with the other half-typed words, so it is kept like them.

use std::collections::BTreeSet;

use crate::case::{
    ActionId, Case, IncidentId, MomentId, PersonId, Phase, PriorityId, QuestionId, Role,
};

/// What the names of these words begin with.
const MARK: &str = "date ";

/// Which date field of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateAt {
    /// Of an incident.
    Incident(IncidentId),
    /// Of a moment.
    Moment(MomentId),
    /// The day somebody was born.
    Born(PersonId),
    /// The day somebody was spoken with last.
    Spoken(PersonId),
    /// The day to look back at a priority.
    LookBack(Phase, PriorityId),
    /// The day an action is due.
    Due(Phase, PriorityId, ActionId),
    /// Since when somebody has a role.
    Since(Role),
    /// Of an answer.
    Observed(QuestionId),
    /// Of a safety score, by its place in the case.
    Score(usize),
}

impl DateAt {
    fn key(&self) -> String {
        let place = match self {
            Self::Incident(id) => format!("incident {}", id.0),
            Self::Moment(id) => format!("moment {}", id.0),
            Self::Born(id) => format!("born {}", id.0),
            Self::Spoken(id) => format!("spoken {}", id.0),
            Self::LookBack(phase, id) => format!("look-back {} {}", phase.number(), id.0),
            Self::Due(phase, id, action) => {
                format!("due {} {} {}", phase.number(), id.0, action.0)
            }
            Self::Since(role) => format!("since {role:?}"),
            Self::Observed(id) => format!("observed {}", id.0),
            Self::Score(place) => format!("score {place}"),
        };
        format!("{MARK}{place}")
    }
}

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
    let stays = |key: &String| !key.starts_with(MARK) || there.contains(key);
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
    let mut all: Vec<DateAt> = Phase::ALL
        .into_iter()
        .flat_map(|phase| of_plan(case, phase))
        .collect();
    all.extend(case.incidents.iter().map(|one| DateAt::Incident(one.id)));
    all.extend(case.agenda.iter().map(|one| DateAt::Moment(one.id)));
    all.extend(people.flat_map(|id| [DateAt::Born(id), DateAt::Spoken(id)]));
    all.extend(Role::ALL.map(DateAt::Since));
    all.extend(
        case.observations
            .iter()
            .map(|(id, _)| DateAt::Observed(id.clone())),
    );
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
