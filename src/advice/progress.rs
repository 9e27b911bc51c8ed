//! How far the work on a case is. No more than a sign: nothing waits for it.

use chrono::NaiveDate;

use crate::case::{Case, Incident, Person, Phase};

/// Whether there is a family, and everybody in it was spoken with.
#[must_use]
pub fn family_was_heard(case: &Case) -> bool {
    let mut members = case.family.members().peekable();
    members.peek().is_some()
        && members.all(|person| case.spoken_with(person.id, NaiveDate::MAX).is_some())
}

/// Whether it is known what is feared, and which violence plays a part.
#[must_use]
pub fn what_happened_is_known(case: &Case) -> bool {
    open_of_what_happened(case) == 0
}

/// What is still open of what happened: the first concern, the forms of violence,
/// and incidents of which nobody wrote what was seen or when.
#[must_use]
pub fn open_of_what_happened(case: &Case) -> usize {
    let worried = !case.concern.trim().is_empty() || !case.worries.is_empty();
    let told = |incident: &&Incident| incident.on.is_none() || incident.what.trim().is_empty();
    usize::from(!worried)
        + usize::from(case.violence.is_empty())
        + case.incidents.iter().filter(told).count()
}

/// Whether somebody said how safe it is, and what already goes well.
#[must_use]
pub fn safety_is_known(case: &Case) -> bool {
    !case.safety_scores.is_empty() && !case.strengths.is_empty()
}

/// How many of the family nobody asked yet how safe it is.
#[must_use]
pub fn not_asked_how_safe(case: &Case) -> usize {
    let asked = |person: &&Person| {
        person.is_alive() && case.safety_scores.iter().all(|score| score.person != person.id)
    };
    case.family.members().filter(asked).count()
}

/// Whether something is known of what was asked.
#[must_use]
pub fn questions_were_answered(case: &Case) -> bool {
    case.observations.known() > 0
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

/// Whether somebody decided whether to report. Where violence came after that,
/// what is open says so.
#[must_use]
pub fn meldcode_is_decided(case: &Case) -> bool {
    case.meldcode.wegingen.iter().any(|weging| weging.report.is_known())
}

/// Whether a plan of the present phase holds.
#[must_use]
pub fn plan_is_established(case: &Case) -> bool {
    case.plans.iter().any(|plan| plan.is_in_force() && plan.phase == case.phases.current)
}
