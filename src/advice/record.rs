//! What a record tells by itself. What was not recorded is Unknown, never No.

use chrono::NaiveDate;

use super::answered::Said;
use super::planned::made_with_all;
use super::timeline::{Timeline, controls, is_controlled, is_heard, is_since_violence, last_heard};
use crate::case::{Answer, Case, Incident, MeldingTo, Person, Place};
use crate::case::{Priority, PriorityStatus, StagnatieKind};
use crate::guidance::RecordFact;

/// What the record says of a fact, counted against `limit`.
pub(super) fn told(fact: RecordFact, limit: u32, case: &Case, time: &Timeline) -> Said {
    let now = |answer| Said::of(answer, None);
    match fact {
        RecordFact::AnyIncident => ever(case, |_| Answer::Yes),
        RecordFact::RecentIncident => recent(case, time, limit, |_| Answer::Yes),
        RecordFact::WeaponInRecentIncident => recent(case, time, limit, |one| one.weapon),
        RecordFact::InjuryInRecentIncident => recent(case, time, limit, |one| one.injury),
        RecordFact::StrangulationInRecentIncident => {
            recent(case, time, limit, |one| one.strangulation)
        }
        RecordFact::SexualInRecentIncident => recent(case, time, limit, |one| one.sexual),
        RecordFact::DoctorSeen => {
            done(time, case, helped(case, |one| (one.strangulation, one.doctor_on)))
        }
        RecordFact::CsgCalled => done(time, case, helped(case, |one| (one.sexual, one.csg_on))),
        RecordFact::ChildrenAtRecentIncident => {
            recent(case, time, limit, |one| one.children_present)
        }
        RecordFact::StrangulationInAnyIncident => ever(case, |one| one.strangulation),
        RecordFact::IncidentSinceAgreements => since_agreements(case, time),
        RecordFact::ViolenceFree => violence_free(case, time, limit),
        RecordFact::IncidentInThisPhase => in_this_phase(case, time),
        RecordFact::Professionals => now(professionals(case, limit)),
        RecordFact::CoerciveControl => now(coercive_control(case)),
        RecordFact::RestrainingOrder => restraining_order(time, limit),
        RecordFact::OrderIgnored => order_ignored(case, time),
        RecordFact::LevelInForce => now(level_in_force(case, limit)),
        RecordFact::CasusregieNamed => now(named(&case.regie.casusregie.name)),
        RecordFact::ActionOverdue => not_kept(case, time),
        RecordFact::AgreementsChecked => checked(case, time),
        RecordFact::PlanWithAll => made_with_all(case, time, limit),
        RecordFact::PriorityStalls => now(stalls(case)),
        RecordFact::EveryoneHeard => everyone_heard(case, time, limit),
        RecordFact::AdviceAsked => done(time, case, advice_asked(case)),
        RecordFact::ReportMade => done(time, case, reports(case)),
        RecordFact::Weighed => done(time, case, weighed(case)),
        RecordFact::Noted(kind) => noted(case, kind),
        RecordFact::ReportedAgain => reported_again(case, time),
        RecordFact::NetworkNamed => now(has(case.family.at(Place::Network).filter(alive).count())),
    }
}

/// What is worrying about a stagnation that somebody noted and that lasts, of the
/// newest day since when; that none is noted is no answer.
fn noted(case: &Case, kind: StagnatieKind) -> Said {
    let lasting = case.stagnaties.iter().filter(|one| one.kind == Some(kind) && one.lasts());
    let lasting = lasting.filter(|one| one.tells());
    let newest = lasting.map(|one| one.since.or(case.opened_on)).max();
    // Where professionals disagree, they do not work on the same agreements.
    let worrying = Answer::known(kind != StagnatieKind::Onenigheid);
    newest.map_or(Said::NOTHING, |since| Said::of(worrying, since))
}

/// A report after another one, or noted to be so.
fn reported_again(case: &Case, time: &Timeline) -> Said {
    let mut days: Vec<_> =
        reports(case).filter(|on| on.is_none_or(|on| on <= time.today)).collect();
    days.sort_unstable();
    let again = days.get(1).and_then(|_| days.last().copied());
    let noted = noted(case, StagnatieKind::NieuweMelding);
    match again {
        Some(on) => Said::of(Answer::Yes, on.max(noted.on)),
        None => noted,
    }
}

/// Yes of the newest of these days, when something was done; that nothing is
/// recorded is no answer. Without a day it is of the day the case was opened.
fn done(time: &Timeline, case: &Case, days: impl Iterator<Item = Option<NaiveDate>>) -> Said {
    let days = days.map(|on| on.or(case.opened_on));
    let past = days.filter(|on| on.is_none_or(|on| on <= time.today));
    past.max().map_or(Said::NOTHING, |on| Said::of(Answer::Yes, on))
}

/// The days on which help came after incidents with a mark. It is of that incident, so
/// it counts from the day on which that became known.
fn helped(
    case: &Case,
    mark: fn(&Incident) -> (Answer, Option<NaiveDate>),
) -> impl Iterator<Item = Option<NaiveDate>> {
    case.incidents.iter().filter_map(move |one| match mark(one) {
        (Answer::Yes, Some(on)) => Some(Some(on).max(one.known_from())),
        _ => None,
    })
}

fn advice_asked(case: &Case) -> impl Iterator<Item = Option<NaiveDate>> {
    let all = case.meldcode.consultaties.iter();
    all.filter(|one| one.is_outside_advice()).map(|one| one.on)
}

fn reports(case: &Case) -> impl Iterator<Item = Option<NaiveDate>> {
    let made = case.meldcode.meldingen.iter();
    made.filter(|one| one.to == MeldingTo::VeiligThuis).map(|one| one.on)
}

/// A weighing counts when it was done with somebody.
fn weighed(case: &Case) -> impl Iterator<Item = Option<NaiveDate>> {
    let all = case.meldcode.wegingen.iter();
    let together = all.filter(|one| !one.weighed_with.trim().is_empty());
    together
        .filter(|one| one.onveiligheid.answer.is_some() || one.report.is_known())
        .map(|one| one.on)
}

/// The day by which an incident had happened, when that is not to come.
fn placed(incident: &Incident, time: &Timeline) -> Option<NaiveDate> {
    incident.happened_by().filter(|on| *on <= time.today)
}

/// Whether an incident has no day that can be counted from.
pub(super) fn is_undated(incident: &Incident, today: NaiveDate) -> bool {
    incident.happened_by().is_none_or(|on| on > today)
}

/// Whether an incident shows a mark of which nobody has confirmed yet that it
/// lies `limit` days behind. An incident without a date, or of which the mark is
/// not known, leaves it open; so does no incident.
fn recent(case: &Case, time: &Timeline, limit: u32, mark: fn(&Incident) -> Answer) -> Said {
    let marks = time.violence(case).map(|one| match placed(one, time) {
        Some(on) if !time.is_over(on, limit) => (mark(one), one.known_from()),
        Some(_) => (Answer::No, time.confirmed_on),
        // Known since the case was opened, at the latest: it ages from there.
        None if mark(one) == Answer::No => (Answer::No, time.confirmed_on.max(case.opened_on)),
        None => (Answer::Unknown, None),
    });
    newest_of(marks)
}

/// Whether any incident, however long ago, shows a mark.
fn ever(case: &Case, mark: fn(&Incident) -> Answer) -> Said {
    let marks = case.incidents.iter().map(|one| (mark(one), one.known_from()));
    let said = newest_of(marks);
    // That no incident shows it says nothing about what nobody told.
    if said.answer == Answer::Yes { said } else { Said::NOTHING }
}

/// Yes when one is, of the newest day; No when all are; Unknown when something
/// or everything is missing.
fn newest_of(answers: impl Iterator<Item = (Answer, Option<NaiveDate>)>) -> Said {
    let answers: Vec<_> = answers.collect();
    let of = |wanted| answers.iter().filter(move |(answer, _)| *answer == wanted);
    let day = |wanted| of(wanted).map(|(_, on)| *on).max().flatten();
    match any(answers.iter().map(|(answer, _)| *answer)) {
        Answer::Unknown => Said::NOTHING,
        known => Said::of(known, day(known)),
    }
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

/// The counter starts again at the last incident (rule D3) and runs to the last
/// day on which somebody confirmed it.
fn violence_free(case: &Case, time: &Timeline, limit: u32) -> Said {
    let turned = |answer| match answer {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    };
    let violence = recent(case, time, limit, |_| Answer::Yes);
    Said::of(turned(violence.answer), violence.on)
}

/// Rule D1: also what happened before the phase began and came to light in it.
fn in_this_phase(case: &Case, time: &Timeline) -> Said {
    let Some(since) = case.phases.current_since() else {
        return Said::NOTHING;
    };
    let confirmed = time.confirmed_on.filter(|on| *on >= since);
    newest_of(time.violence(case).map(|one| match one.known_from() {
        Some(on) if on <= time.today && on >= since => (Answer::Yes, Some(on)),
        Some(on) if on <= time.today && confirmed.is_some() => (Answer::No, confirmed),
        _ => (Answer::Unknown, None),
    }))
}

/// Violence after agreements were made; where none are recorded, after the case
/// was closed, which is an agreement about keeping in touch. That none is recorded
/// is no answer.
fn since_agreements(case: &Case, time: &Timeline) -> Said {
    let closings = case.closings.iter().filter_map(|one| one.on).chain(case.closed_on);
    let closed_on = closings.filter(|on| *on <= time.today).max();
    let made_on = time.agreed_on.or(closed_on);
    let after = |on: &NaiveDate| made_on.is_some_and(|made_on| *on > made_on);
    let days = time.violence(case).filter_map(|one| placed(one, time));
    let newest = days.filter(after).max();
    newest.map_or(Said::NOTHING, |on| Said::of(Answer::Yes, Some(on)))
}

/// Somebody who controls another is not counted as help, whatever their trade; nor
/// is who only passes on signals.
fn professionals(case: &Case, limit: u32) -> Answer {
    let helping = case.family.at(Place::Professional).filter(alive);
    let helping = helping.filter(|one| !one.signals_only && !controls(case, one.id));
    match helping.count() {
        0 => Answer::Unknown,
        count => Answer::known(count >= limit as usize),
    }
}

/// That nobody drew or ticked it is no answer.
fn coercive_control(case: &Case) -> Answer {
    has(usize::from(is_controlled(case)))
}

/// An order marks danger while it runs and for `limit` days after its end, until
/// somebody confirmed after those that it was quiet. Its end is news of its own:
/// what was done before it is not enough any more.
fn restraining_order(time: &Timeline, limit: u32) -> Said {
    newest_of(time.orders.iter().map(|(from, until)| {
        if time.is_over(*until, limit) {
            (Answer::No, time.confirmed_on)
        } else {
            let news = if *until < time.today { until } else { from };
            (Answer::Yes, Some(*news))
        }
    }))
}

/// That no breach is recorded is no answer.
fn order_ignored(case: &Case, time: &Timeline) -> Said {
    let breaches = case.overtredingen.iter();
    let known = breaches.filter(|one| one.on.is_none_or(|on| on <= time.today));
    let newest = known.map(|one| one.on).max();
    newest.map_or(Said::NOTHING, |on| Said::of(Answer::Yes, on))
}

fn level_in_force(case: &Case, limit: u32) -> Answer {
    Answer::known(case.ave().is_some_and(|level| u32::from(level.number()) >= limit))
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
fn active(case: &Case) -> impl Iterator<Item = &Priority> {
    case.phases.plans().flat_map(|(_, top3)| top3.active())
}

/// No only when there are dated actions and none is late.
fn overdue(case: &Case, today: NaiveDate) -> Answer {
    let actions = active(case).flat_map(|priority| &priority.actions);
    let dated = actions.filter(|action| action.due.is_some() || action.done_on.is_some());
    any(dated.map(|action| Answer::known(action.is_overdue(today))))
}

/// Whether an action is late or an agreement was not kept when somebody last looked.
fn not_kept(case: &Case, time: &Timeline) -> Said {
    let running = case.afspraken.iter().filter(|one| one.is_running());
    let looked = running.filter_map(|one| one.last_controle(time.today));
    let (broken, kept): (Vec<_>, Vec<_>) = looked.partition(|one| one.kept == Answer::No);
    match (overdue(case, time.today), broken.is_empty(), kept.is_empty()) {
        (_, false, _) => Said::of(Answer::Yes, broken.iter().map(|one| one.on).max().flatten()),
        (Answer::Unknown, true, false) => {
            Said::of(Answer::No, kept.iter().filter_map(|one| one.on).min())
        }
        (late, true, _) => Said::of(late, None),
    }
}

/// Yes when every agreement that holds was looked at since the last violence, of
/// the day on which that is longest ago.
fn checked(case: &Case, time: &Timeline) -> Said {
    let running: Vec<_> = case.afspraken.iter().filter(|one| one.is_running()).collect();
    let looked = running.iter().map(|one| one.last_controle(time.today).and_then(|one| one.on));
    let looked: Option<Vec<_>> = looked.collect();
    let oldest = looked.and_then(|days| days.into_iter().min());
    match oldest {
        Some(on) if time.last_violence.is_none_or(|last| on >= last) => {
            Said::of(Answer::Yes, Some(on))
        }
        Some(on) => Said::before_violence(Answer::Yes, Some(on)),
        None => Said::NOTHING,
    }
}

fn stalls(case: &Case) -> Answer {
    any(active(case).map(|one| Answer::known(one.status == PriorityStatus::Stagneert)))
}

/// Whether somebody still has to be heard since the last violence. Children
/// below `from_age` are seen rather than spoken with; nobody can speak with who
/// died.
pub(super) fn is_unheard(case: &Case, person: &Person, from_age: u32, time: &Timeline) -> bool {
    let excused = person.has_died() || is_too_young(person, from_age, time);
    !(excused || is_heard(case, person, time))
}

/// Yes when every member has been heard since the last violence, and who is too young
/// to tell was seen, of the day on which that is longest ago; what is not recorded may
/// have taken place, so it leaves the question open.
fn everyone_heard(case: &Case, time: &Timeline, from_age: u32) -> Said {
    let members: Vec<&Person> = case.family.members().filter(alive).collect();
    let heard = |one: &Person| {
        let told = last_heard(case, one, time.today);
        let seen = is_too_young(one, from_age, time).then(|| case.seen(one.id, time.today));
        told.max(seen.flatten())
    };
    let first = members.iter().filter_map(|one| heard(one)).min();
    let open = members.iter().filter(|one| !is_since_violence(heard(one), time));
    let open: Vec<_> = open.collect();
    if members.is_empty() {
        Said::NOTHING
    } else if open.is_empty() {
        Said::of(Answer::Yes, first)
    } else if open.into_iter().all(|one| heard(one).is_some()) {
        Said::before_violence(Answer::Yes, first)
    } else {
        Said::NOTHING
    }
}

/// Whether a child is seen rather than spoken with.
fn is_too_young(person: &Person, from_age: u32, time: &Timeline) -> bool {
    let young = person.age(time.today).is_some_and(|age| age < from_age);
    person.place == Place::Child && young
}
