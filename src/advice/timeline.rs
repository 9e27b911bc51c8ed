//! When what happened, and up to which day somebody confirmed it.
//!
//! Time alone never reassures: days without violence run to the last day on
//! which somebody said so, not to today, and what was told before the last
//! violence says nothing about after it.

use chrono::NaiveDate;

use super::clocks::end_of;
use crate::case::{
    Answer, Case, FamilyProfile, Incident, MomentKind, Person, PersonId, QuestionId, RelationKind,
    ViolenceForm, WaakvlamContact,
};
use crate::guidance::{Ending, Guidance};

/// The days of a case that other facts are held against.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The day of the advice.
    pub today: NaiveDate,
    /// The last day of known violence; of an incident without a day of its own,
    /// the day on which it became known.
    pub last_violence: Option<NaiveDate>,
    /// Whether an incident has no day to count from, so that it may be the last.
    pub unplaced: bool,
    /// The last day on which somebody confirmed that there was no violence.
    pub confirmed_on: Option<NaiveDate>,
    /// The first and the last day of each huisverbod that was imposed.
    pub(super) orders: Vec<(NaiveDate, NaiveDate)>,
    last_known_incident: Option<NaiveDate>,
    last_agreements: Option<NaiveDate>,
    /// The day against which violence is new: the newest on which somebody said
    /// that agreements were made, else that of the first agreement. One that is
    /// added after violence does not make it old.
    pub(super) agreed_on: Option<NaiveDate>,
    /// What was told of violence and not recorded as an incident yet.
    told: Vec<Incident>,
}

impl Timeline {
    /// The days of a case, as they are known on `today`.
    pub fn of(case: &Case, guidance: &Guidance, today: NaiveDate) -> Self {
        let past = |on: &NaiveDate| *on <= today;
        let told: Vec<Incident> =
            case.violence_without_incident().map(WaakvlamContact::as_incident).collect();
        let violence = || case.incidents.iter().chain(&told);
        Self {
            today,
            last_violence: violence().filter_map(Incident::happened_by).filter(past).max(),
            unplaced: violence().any(|one| one.happened_by().is_none_or(|on| on > today)),
            confirmed_on: confirmations(case, guidance).filter(past).max(),
            orders: orders(case, guidance).filter(|(from, _)| past(from)).collect(),
            last_known_incident: violence().filter_map(Incident::known_from).filter(past).max(),
            last_agreements: answered(case, guidance).chain(agreed(case)).filter(past).max(),
            agreed_on: answered(case, guidance)
                .filter(past)
                .max()
                .or_else(|| agreed(case).filter(past).min()),
            told,
        }
    }

    /// All violence that is known: the incidents, and what was told at a waakvlam
    /// of which none is recorded yet.
    pub(super) fn violence<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Incident> {
        case.incidents.iter().chain(&self.told)
    }

    /// Whole days from the last known violence to the last day on which somebody
    /// confirmed that there was none; 0 while nobody did. None while nothing is
    /// recorded, or when an incident has no day, since that one may be the last.
    pub fn days_without_violence(&self) -> Option<u32> {
        let last = self.last_violence.filter(|_| !self.unplaced)?;
        let confirmed = self.confirmed_on.unwrap_or(last);
        Some(u32::try_from((confirmed - last).num_days()).unwrap_or(0))
    }

    /// The newest day on which something like this happened.
    pub fn newest(&self, ending: Ending) -> Option<NaiveDate> {
        match ending {
            Ending::Incident => self.last_known_incident,
            Ending::NewAgreements => self.last_agreements,
        }
    }

    /// Whether somebody confirmed on or after `limit` days after this one that
    /// there was no violence.
    pub fn is_over(&self, day: NaiveDate, limit: u32) -> bool {
        self.confirmed_on.is_some_and(|on| (on - day).num_days() >= i64::from(limit))
    }
}

/// Every day on which somebody in or near the family confirmed how it was: a
/// talk, a score, looking back together, keeping in touch, a dated answer. What was
/// recorded of a talk with a child is no confirmation: a child need not carry that.
pub(super) fn confirmations(case: &Case, guidance: &Guidance) -> impl Iterator<Item = NaiveDate> {
    let members = case.family.members().filter(|one| !controls(case, one.id));
    let talks = members.filter_map(|one| one.spoken_on);
    let scores = case.safety_scores.iter().filter(|score| !controls(case, score.person));
    let moments = case
        .agenda
        .iter()
        .filter(|one| matches!(one.kind, MomentKind::Evaluatie | MomentKind::Waakvlam));
    let answers = guidance.atoms().iter().filter(|atom| atom.confirms).flat_map(|atom| {
        let calm = atom.reassuring().answer();
        let seen = case.observations.get(&QuestionId::from(atom.id.as_str()));
        let answers = seen.into_iter().flat_map(|seen| seen.answers());
        answers.filter(move |(answer, _)| *answer == calm).filter_map(|(_, on)| on)
    });
    talks
        .chain(scores.map(|score| score.on))
        .chain(moments.filter_map(|one| one.done_on))
        .chain(waakvlam(case))
        .chain(kept(case))
        .chain(answers)
}

/// Every day on which an agreement was looked at and kept. While somebody
/// controls another, that an agreement is kept says nothing of how it is.
fn kept(case: &Case) -> impl Iterator<Item = NaiveDate> {
    let controlled = case.family.relations.iter().any(|one| one.kind == RelationKind::Control);
    let all = case.afspraken.iter().filter(move |_| !controlled);
    let kept = all.flat_map(|one| &one.controles).filter(|one| one.kept == Answer::Yes);
    kept.filter_map(|one| one.on)
}

/// Every day on which it was told at a waakvlam that there was no violence. While
/// somebody who controls another is there, that confirms nothing.
fn waakvlam(case: &Case) -> impl Iterator<Item = NaiveDate> {
    let calm = case.waakvlam.iter().filter(|one| one.violence == Answer::No);
    let free = calm.filter(|one| !one.with.iter().any(|person| controls(case, *person)));
    free.filter_map(|one| one.on)
}

/// The first and the last day of each huisverbod.
fn orders(case: &Case, guidance: &Guidance) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    let terms = &guidance.clocks().huisverbod;
    case.huisverboden.iter().filter_map(|order| {
        let on = order.on?;
        Some((on, end_of(order, on, terms)?))
    })
}

/// Whether one controls another: drawn, ticked as a form of violence, or recognised
/// as a pattern.
pub(super) fn is_controlled(case: &Case) -> bool {
    let drawn = case.family.relations.iter().any(|one| one.kind == RelationKind::Control);
    let ticked = case.violence.contains(&ViolenceForm::DwingendeControle);
    drawn || ticked || case.family.profile == Some(FamilyProfile::IntiemeTerreur)
}

/// Whether somebody controls another: what they say of the safety of others
/// confirms nothing.
pub(super) fn controls(case: &Case, person: PersonId) -> bool {
    let mut relations = case.family.relations.iter();
    relations.any(|one| one.kind == RelationKind::Control && one.from == person)
}

/// Every day on which somebody answered that agreements were made.
fn answered(case: &Case, guidance: &Guidance) -> impl Iterator<Item = NaiveDate> {
    let marking = guidance.atoms().iter();
    let marking = marking.filter(|atom| atom.marks == Some(Ending::NewAgreements));
    marking.flat_map(|atom| {
        let seen = case.observations.get(&QuestionId::from(atom.id.as_str()));
        let answers = seen.into_iter().flat_map(|seen| seen.answers());
        answers.filter(|(answer, _)| *answer == Answer::Yes).filter_map(|(_, on)| on)
    })
}

/// The day of every agreement.
fn agreed(case: &Case) -> impl Iterator<Item = NaiveDate> {
    case.afspraken.iter().filter_map(|one| one.on)
}

/// The last day on which somebody was heard: when that was noted, when a child was
/// spoken with apart, or when they said in their own words how safe it is.
pub(super) fn last_heard(case: &Case, person: &Person, today: NaiveDate) -> Option<NaiveDate> {
    let own = case.safety_scores.iter().filter(|score| score.person == person.id);
    let told = own.filter(|score| !score.words.trim().is_empty()).map(|score| score.on);
    told.filter(|on| *on <= today).chain(case.spoken_with(person.id, today)).max()
}

/// Whether somebody has been heard since the last violence.
pub(super) fn is_heard(case: &Case, person: &Person, time: &Timeline) -> bool {
    is_since_violence(last_heard(case, person, time.today), time)
}

/// Whether something was done since the last violence, or on its day.
pub(super) fn is_since_violence(on: Option<NaiveDate>, time: &Timeline) -> bool {
    on.is_some_and(|on| time.last_violence.is_none_or(|last| on >= last))
}
