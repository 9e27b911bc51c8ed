//! How far the work on a case is. No more than a sign: nothing waits for it.

use crate::case::{Case, Phase};

/// Whether there is a family, and everybody in it was spoken with.
#[must_use]
pub fn family_was_heard(case: &Case) -> bool {
    let mut members = case.family.members().peekable();
    members.peek().is_some() && members.all(|person| person.spoken_on.is_some())
}

/// Whether something is known of what was asked, of the violence and of what
/// already goes well.
#[must_use]
pub fn concerns_are_known(case: &Case) -> bool {
    case.observations.known() > 0 && !case.violence.is_empty() && !case.strengths.is_empty()
}

/// Whether the case has gone on from a phase.
#[must_use]
pub fn phase_is_behind(case: &Case, phase: Phase) -> bool {
    phase < case.phases.current
}

/// Whether somebody decided about the level.
#[must_use]
pub fn level_is_decided(case: &Case) -> bool {
    !case.decisions.is_empty()
}
