//! Where in a case the record stands that tells something: what somebody answered, or
//! the newest record that shows it.

use chrono::NaiveDate;

use super::Desk;
use crate::case::{
    Answer, Case, Incident, QuestionId, RecordPlace, RelationId, RelationKind, WegingId,
};
use crate::guidance::logic::Truth;
use crate::guidance::{Atom, Origin, RecordFact, RiskSign};

/// The place of a question, also of one that nobody answered yet.
pub(super) fn question(id: &str) -> RecordPlace {
    RecordPlace::named("observations", id)
}

/// The record behind an atom that argues for something; of a list of others the one of
/// the newest that does. None where no record shows it by itself.
pub(super) fn of_atom(desk: &Desk<'_>, place: usize) -> Option<RecordPlace> {
    let atom = desk.guidance.atoms().get(place)?;
    if let Some(entry) = desk.facts.by_list(place) {
        return desk.guidance.atoms().get(entry).map(|entry| question(&entry.id));
    }
    let told = desk.facts.told(place) == desk.facts.answer(place);
    let shown = match &atom.from {
        Origin::Record(fact) if told => of_fact(desk.case, *fact, desk.today),
        Origin::AnyOf(members) if told => newest_member(desk, members),
        _ => None,
    };
    shown.or_else(|| answered(desk.case, atom))
}

/// The newest of several atoms that argue for something, with its record.
pub(super) fn newest(desk: &Desk<'_>, places: Vec<usize>) -> Option<RecordPlace> {
    let holding = places.into_iter().filter(|place| desk.facts.state(*place) == Truth::Holds);
    let mut found: Vec<_> =
        holding.filter_map(|place| Some((desk.facts.on(place), of_atom(desk, place)?))).collect();
    found.sort_by_key(|(on, _)| *on);
    found.pop().map(|(_, place)| place)
}

fn newest_member(desk: &Desk<'_>, members: &[String]) -> Option<RecordPlace> {
    newest(desk, members.iter().filter_map(|id| desk.guidance.atom_index(id)).collect())
}

fn answered(case: &Case, atom: &Atom) -> Option<RecordPlace> {
    let seen = case.observations.get(&QuestionId::from(atom.id.as_str()))?;
    seen.answer.is_known().then(|| question(&atom.id))
}

/// The newest record that shows a fact by itself; none where a whole list does, or a
/// record that is not there.
fn of_fact(case: &Case, fact: RecordFact, today: NaiveDate) -> Option<RecordPlace> {
    match fact {
        RecordFact::AnyIncident
        | RecordFact::RecentIncident
        | RecordFact::IncidentSinceAgreements
        | RecordFact::IncidentInThisPhase
        | RecordFact::ViolenceFree => incident(case, |_| Answer::Yes),
        RecordFact::WeaponInRecentIncident => incident(case, |one| one.weapon),
        RecordFact::InjuryInRecentIncident => incident(case, |one| one.injury),
        RecordFact::StrangulationInRecentIncident | RecordFact::StrangulationInAnyIncident => {
            incident(case, |one| one.strangulation)
        }
        RecordFact::SexualInRecentIncident => incident(case, |one| one.sexual),
        RecordFact::ChildrenAtRecentIncident => incident(case, |one| one.children_present),
        RecordFact::RestrainingOrder => order(case),
        RecordFact::OrderIgnored => {
            let newest = case.overtredingen.iter().max_by_key(|one| (one.on, one.id))?;
            Some(RecordPlace::of("overtredingen", newest.id.0))
        }
        RecordFact::CoerciveControl => relation(case, RelationKind::Control),
        RecordFact::ActionOverdue => {
            let broken = case.afspraken.iter().find(|one| one.is_broken(today))?;
            Some(RecordPlace::of("afspraken", broken.id.0))
        }
        RecordFact::ReportedAgain | RecordFact::ReportMade => report(case),
        RecordFact::Noted(kind) => {
            let lasting = case.stagnaties.iter().filter(|one| one.lasts());
            let of_kind = lasting.filter(|one| one.kind == Some(kind));
            let newest = of_kind.max_by_key(|one| (one.since, one.id))?;
            Some(RecordPlace::of("stagnaties", newest.id.0))
        }
        RecordFact::DoctorSeen
        | RecordFact::CsgCalled
        | RecordFact::Professionals
        | RecordFact::LevelInForce
        | RecordFact::CasusregieNamed
        | RecordFact::AgreementsChecked
        | RecordFact::PlanWithAll
        | RecordFact::PriorityStalls
        | RecordFact::EveryoneHeard
        | RecordFact::AdviceAsked
        | RecordFact::Weighed
        | RecordFact::NetworkNamed => None,
    }
}

/// The newest incident that shows something.
pub(super) fn incident(case: &Case, shows: fn(&Incident) -> Answer) -> Option<RecordPlace> {
    let showing = case.incidents.iter().filter(|one| shows(one) == Answer::Yes);
    let newest = showing.max_by_key(|one| (one.happened_by(), one.id))?;
    Some(RecordPlace::of("incidents", newest.id.0))
}

fn order(case: &Case) -> Option<RecordPlace> {
    let newest = case.huisverboden.iter().max_by_key(|one| (one.on, one.id))?;
    Some(RecordPlace::of("huisverboden", newest.id.0))
}

fn relation(case: &Case, kind: RelationKind) -> Option<RecordPlace> {
    let mut drawn = case.family.relations.iter();
    let RelationId(number) = drawn.find(|one| one.kind == kind)?.id;
    Some(RecordPlace::inside("family", "relations", number))
}

/// The newest report.
pub(super) fn report(case: &Case) -> Option<RecordPlace> {
    let newest = case.meldcode.meldingen.iter().max_by_key(|one| (one.on, one.id))?;
    Some(RecordPlace::inside("meldcode", "meldingen", newest.id.0))
}

/// The newest weighing.
pub(super) fn weighing(case: &Case) -> Option<RecordPlace> {
    let newest = case.meldcode.wegingen.iter().max_by_key(|one| (one.on, one.id))?;
    let WegingId(number) = newest.id;
    Some(RecordPlace::inside("meldcode", "wegingen", number))
}

/// The record by which the case itself says that a risk plays a part.
pub(super) fn of_sign(desk: &Desk<'_>, sign: &RiskSign) -> Option<RecordPlace> {
    let case = desk.case;
    match sign {
        RiskSign::Question(id) => of_atom(desk, desk.guidance.atom_index(id)?),
        RiskSign::Relation(kind) => relation(case, *kind),
        RiskSign::Incidents(_) => incident(case, |_| Answer::Yes),
        RiskSign::Huisverbod => order(case),
        RiskSign::ChildrenHeard => {
            let newest = case.kindgesprekken.iter().max_by_key(|one| (one.on, one.id))?;
            Some(RecordPlace::of("kindgesprekken", newest.id.0))
        }
        RiskSign::Form(_) | RiskSign::Profile(_) | RiskSign::Aged(_) | RiskSign::Plays(_) => None,
    }
}
