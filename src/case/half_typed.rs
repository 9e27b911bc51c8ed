//! Under which names words wait in a case that were typed but not recorded yet,
//! where such a name says to which part of the case they belong.

use super::{
    ActionId, EntryId, IncidentId, MomentId, PersonId, Phase, PriorityId, QuestionId, Role,
};

/// What the names of dates begin with.
const DATE: &str = "date ";
/// What the names of dates of safety scores begin with.
pub(super) const SCORE: &str = "date score ";
/// What the names of corrections begin with.
pub(super) const CORRECTION: &str = "verbetering-";

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
    /// The last day on which the case is kept.
    Kept,
    /// Of a safety score, by its place in the case.
    Score(usize),
}

impl DateAt {
    /// The name under which the words in this field wait.
    #[must_use]
    pub fn key(&self) -> String {
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
            Self::Kept => "kept".to_owned(),
            Self::Score(place) => format!("score {place}"),
        };
        format!("{DATE}{place}")
    }

    /// Whether words under this name stand in a date field.
    #[must_use]
    pub fn is_key(key: &str) -> bool {
        key.starts_with(DATE)
    }
}

/// The name under which the correction of an entry waits.
#[must_use]
pub fn correction_key(corrected: EntryId) -> String {
    format!("{CORRECTION}{}", corrected.0)
}

/// To what part of a case words belong that wait under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Person(u32),
    Incident(u32),
    Moment(u32),
    Priority(Phase, u32),
    Action(Phase, u32, u32),
    /// By its place, from 0.
    Score(usize),
    /// By its place, from 0.
    Entry(usize),
}

/// The part that a name is about and what the name begins with; none when it is
/// about the case, or about a part that has no number.
pub(super) fn owner(key: &str) -> Option<(&str, Owner)> {
    if let Some(place) = key.strip_prefix(CORRECTION) {
        let place: usize = place.parse().ok()?;
        return Some((CORRECTION, Owner::Entry(place.checked_sub(1)?)));
    }
    let (kind, numbers) = key.strip_prefix(DATE)?.split_once(' ')?;
    let owner = owner_of_date(kind, numbers)?;
    Some((key.strip_suffix(numbers)?, owner))
}

fn owner_of_date(kind: &str, numbers: &str) -> Option<Owner> {
    let numbers = numbers.split(' ').map(str::parse);
    let numbers: Vec<u32> = numbers.collect::<Result<_, _>>().ok()?;
    Some(match (kind, numbers.as_slice()) {
        ("incident", [id]) => Owner::Incident(*id),
        ("moment", [id]) => Owner::Moment(*id),
        ("born" | "spoken", [id]) => Owner::Person(*id),
        ("look-back", [phase, id]) => Owner::Priority(numbered(*phase)?, *id),
        ("due", [phase, id, action]) => Owner::Action(numbered(*phase)?, *id, *action),
        ("score", [place]) => Owner::Score(usize::try_from(*place).ok()?),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<Phase> {
    let mut all = Phase::ALL.into_iter();
    all.find(|phase| u32::from(phase.number()) == number)
}
