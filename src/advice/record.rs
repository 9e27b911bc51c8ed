//! What a record tells by itself. What was not recorded is Unknown, never No.

use chrono::NaiveDate;

use crate::case::{Answer, Case, Incident, Person, Place, Priority, PriorityStatus};
use crate::guidance::RecordFact;

/// What the record says of a fact on `today`, counted against `limit`.
pub(super) fn told(fact: RecordFact, limit: u32, case: &Case, today: NaiveDate) -> Answer {
    match fact {
        RecordFact::RecentIncident => recent(case, today, limit, |_| Answer::Yes),
        RecordFact::WeaponInRecentIncident => recent(case, today, limit, |one| one.weapon),
        RecordFact::ViolenceFree => violence_free(case, today, limit),
        RecordFact::IncidentInThisPhase => in_this_phase(case, today),
        RecordFact::Professionals => professionals(case, limit),
        RecordFact::CasusregieNamed => named(&case.regie.casusregie.name),
        RecordFact::ActionOverdue => overdue(case, today),
        RecordFact::PriorityStalls => stalls(case),
        RecordFact::EveryoneHeard => everyone_heard(case, today, limit),
        RecordFact::NetworkNamed => has(case.family.at(Place::Network).filter(alive).count()),
    }
}

/// Days from an incident to today; none without a date or with a date to come.
fn days_ago(incident: &Incident, today: NaiveDate) -> Option<u32> {
    u32::try_from((today - incident.on?).num_days()).ok()
}

/// Whether an incident has no day that can be counted from.
pub(super) fn is_undated(incident: &Incident, today: NaiveDate) -> bool {
    days_ago(incident, today).is_none()
}

/// Whole days since the last incident; none while nothing is recorded or an
/// incident has no usable date, since that one may be the last.
pub(super) fn days_without_violence(case: &Case, today: NaiveDate) -> Option<u32> {
    let days: Option<Vec<u32>> = case.incidents.iter().map(|one| days_ago(one, today)).collect();
    days?.into_iter().min()
}

/// Whether an incident within `limit` days shows a mark. An incident without a
/// date, or of which the mark is not known, leaves it open; so does no incident.
fn recent(case: &Case, today: NaiveDate, limit: u32, mark: fn(&Incident) -> Answer) -> Answer {
    let marks = case.incidents.iter().map(|one| match days_ago(one, today) {
        Some(days) if days < limit => mark(one),
        Some(_) => Answer::No,
        None if mark(one) == Answer::No => Answer::No,
        None => Answer::Unknown,
    });
    any(marks)
}

/// Yes when one is, No when all are, Unknown when something or everything is missing.
fn any(answers: impl Iterator<Item = Answer>) -> Answer {
    let (mut some, mut open) = (false, false);
    for answer in answers {
        some = true;
        match answer {
            Answer::Yes => return Answer::Yes,
            Answer::Unknown => open = true,
            Answer::No => {}
        }
    }
    if some && !open { Answer::No } else { Answer::Unknown }
}

/// The counter starts again at the last incident (rule D3).
fn violence_free(case: &Case, today: NaiveDate, limit: u32) -> Answer {
    match recent(case, today, limit, |_| Answer::Yes) {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    }
}

fn in_this_phase(case: &Case, today: NaiveDate) -> Answer {
    let Some(since) = case.phases.current_since() else {
        return Answer::Unknown;
    };
    any(case.incidents.iter().map(|one| match one.on {
        Some(on) if on <= today => Answer::known(on >= since),
        _ => Answer::Unknown,
    }))
}

fn professionals(case: &Case, limit: u32) -> Answer {
    match case.family.at(Place::Professional).filter(alive).count() {
        0 => Answer::Unknown,
        count => Answer::known(count >= limit as usize),
    }
}

fn alive(person: &&Person) -> bool {
    person.is_alive()
}

fn named(name: &str) -> Answer {
    has(usize::from(!name.trim().is_empty()))
}

/// Yes when there is something; nothing recorded is not known.
fn has(count: usize) -> Answer {
    if count > 0 { Answer::Yes } else { Answer::Unknown }
}

/// The priorities being worked on, in every phase.
pub(super) fn active(case: &Case) -> impl Iterator<Item = &Priority> {
    case.phases.plans().flat_map(|(_, top3)| top3.active())
}

/// No only when there are dated actions and none is late.
fn overdue(case: &Case, today: NaiveDate) -> Answer {
    let actions = active(case).flat_map(|priority| &priority.actions);
    let dated = actions.filter(|action| action.due.is_some() || action.done_on.is_some());
    any(dated.map(|action| Answer::known(action.is_overdue(today))))
}

fn stalls(case: &Case) -> Answer {
    any(active(case).map(|one| Answer::known(one.status == PriorityStatus::Stagneert)))
}

/// Whether somebody still has to be spoken with. Children below `from_age`
/// are seen rather than spoken with; nobody can speak with who died.
pub(super) fn is_unheard(person: &Person, from_age: u32, today: NaiveDate) -> bool {
    let too_young = person.age(today).is_some_and(|age| age < from_age);
    let spoken = person.spoken_on.is_some_and(|on| on <= today);
    !(spoken || person.has_died() || person.place == Place::Child && too_young)
}

/// Yes when every member has been spoken with; a talk that is not recorded
/// may have taken place, so it leaves the question open.
fn everyone_heard(case: &Case, today: NaiveDate, from_age: u32) -> Answer {
    let mut members = case.family.members().filter(alive).peekable();
    if members.peek().is_none() || members.any(|one| is_unheard(one, from_age, today)) {
        Answer::Unknown
    } else {
        Answer::Yes
    }
}
