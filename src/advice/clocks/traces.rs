//! How soon a doctor looks after somebody's breath was cut off, and how soon the
//! Centrum Seksueel Geweld can still look for traces.

use chrono::{Days, NaiveDate, TimeDelta};

use super::{Clock, ClockKind, Unit, moment, until_done};
use crate::case::{Answer, Case, Incident, QuestionId};
use crate::guidance::{Guidance, Origin, RecordFact};

/// Every incident after which a doctor or the Centrum Seksueel Geweld is still to be
/// asked. Once it was, or somebody answered so, the term is quiet.
pub(super) fn clocks<'a>(
    case: &'a Case,
    guidance: &'a Guidance,
    today: NaiveDate,
) -> impl Iterator<Item = Clock> + 'a {
    let terms = guidance.clocks();
    let days = Days::new(u64::from(terms.seksueel_geweld.days));
    let told = Days::new(u64::from(terms.verwurging.told_days));
    let hours = TimeDelta::hours(i64::from(terms.verwurging.hours));
    let is_near = move |on: NaiveDate, days: Days| {
        on <= today && on.checked_add_days(days).is_some_and(|last| today <= last)
    };
    let doctor = answered(case, guidance, RecordFact::DoctorSeen);
    let csg = answered(case, guidance, RecordFact::CsgCalled);
    case.incidents.iter().filter_map(|one| Some((one, one.on?))).flat_map(move |(one, on)| {
        let by_hand = |said: Option<NaiveDate>| said.is_some_and(|said| said >= on);
        let looked = one.doctor_on.is_some() || by_hand(doctor);
        let called = one.csg_on.is_some() || by_hand(csg);
        let choked = one.strangulation == Answer::Yes && !looked && is_near(on, told);
        let sexual = one.sexual == Answer::Yes && !called && is_near(on, days);
        let traces = || until_done(ClockKind::SeksueelGeweld, one.id.0, on, on + days);
        let choked = choked.then(|| strangulation(one, on, hours));
        choked.into_iter().chain(sexual.then(traces).flatten())
    })
}

fn strangulation(incident: &Incident, on: NaiveDate, hours: TimeDelta) -> Clock {
    let (from, days) = (moment(on, incident.time()), 2);
    Clock {
        kind: ClockKind::Verwurging,
        of: incident.id.0,
        from,
        until: from + hours,
        timed: incident.time().is_some(),
        days,
        longest: days,
        unit: Unit::Hours,
        decide_before: None,
        decided: false,
        stays: true,
        waits: None,
    }
}

/// The newest day on which somebody answered by hand that it was done.
fn answered(case: &Case, guidance: &Guidance, fact: RecordFact) -> Option<NaiveDate> {
    let mut atoms = guidance.atoms().iter();
    let atom = atoms.find(|atom| atom.from == Origin::Record(fact))?;
    let seen = case.observations.get(&QuestionId::from(atom.id.as_str()))?;
    let yes = seen.answers().filter(|(answer, _)| *answer == Answer::Yes);
    yes.filter_map(|(_, on)| on).max()
}
