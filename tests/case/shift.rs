//! A case moves in time as a whole.

use std::collections::BTreeSet;

use casuskompas::case::{
    Action, ActionId, AdviceGiven, Answer, Ave, AveDecision, Born, Case, CaseId, Decisions, Entry,
    Family, Holder, Incident, IncidentId, Logbook, Moment, MomentId, MomentKind, Observation,
    Opinion, Passage, Person, PersonId, Phase, Phases, Place, Priority, PriorityId, PriorityStatus,
    Purpose, Received, Regie, Retention, SafetyScore, Score, ScoreId, Top3, ron,
};
use chrono::{DateTime, FixedOffset, NaiveDate};

const YEAR: &str = "1999-";

fn day() -> NaiveDate {
    "1999-06-01".parse().unwrap()
}

fn moment() -> DateTime<FixedOffset> {
    "1999-06-01T12:00:00+02:00".parse().unwrap()
}

/// A case with every date filled in. Fields are named one by one, without
/// `..default()`: a new field breaks this until somebody decides about it.
fn dated() -> Case {
    Case {
        id: CaseId::default(),
        number: String::new(),
        name: String::new(),
        concern: String::new(),
        opened_on: Some(day()),
        closed_on: Some(day()),
        family: Family {
            people: vec![
                person(Born::On(day())),
                person(Born::Aged { years: 8, noted_on: Some(day()) }),
            ],
            relations: Vec::new(),
            profile: None,
        },
        violence: BTreeSet::new(),
        incidents: vec![incident()],
        strengths: Vec::new(),
        safety_scores: vec![SafetyScore {
            id: ScoreId(1),
            person: PersonId(1),
            score: Score::try_from(5).unwrap(),
            on: day(),
            words: String::new(),
        }],
        observations: [("hulp-nodig".into(), observation())].into_iter().collect(),
        phases: phases(),
        regie: Regie {
            casusregie: holder(),
            procesregie: holder(),
            in_overleg_met: holder(),
            operationeel: holder(),
            bestuurlijk: holder(),
        },
        decisions: decisions(),
        agenda: vec![Moment {
            id: MomentId(1),
            on: Some(day()),
            kind: MomentKind::Contact,
            what: String::new(),
            done_on: Some(day()),
        }],
        logbook: logbook(),
        retention: Retention {
            grounds: BTreeSet::new(),
            ends_on: Some(day()),
            note: String::new(),
        },
        half_typed: Default::default(),
        received: Some(Received {
            bundle: Default::default(),
            from: String::new(),
            at: moment(),
            purpose: Purpose::Transfer,
            pseudonymised: false,
        }),
    }
}

fn person(born: Born) -> Person {
    Person {
        id: PersonId(0),
        name: String::new(),
        place: Place::Child,
        role: String::new(),
        organisation: String::new(),
        born: Some(born),
        household: String::new(),
        custody: Answer::Unknown,
        spoken_on: Some(day()),
        contact: String::new(),
        note: String::new(),
    }
}

fn incident() -> Incident {
    Incident {
        id: IncidentId(1),
        on: Some(day()),
        what: String::new(),
        involved: BTreeSet::new(),
        children_present: Answer::Unknown,
        injury: Answer::Unknown,
        weapon: Answer::Unknown,
        police: Answer::Unknown,
        told_by: String::new(),
    }
}

fn observation() -> Observation {
    Observation { answer: Answer::Yes, note: String::new(), source: String::new(), on: Some(day()) }
}

fn phases() -> Phases {
    Phases {
        current: Phase::Risicos,
        passages: vec![Passage {
            from: Phase::DirecteVeiligheid,
            to: Phase::Risicos,
            on: day(),
            by: String::new(),
            gate_was_open: true,
            reason: String::new(),
            second_pair_of_eyes: String::new(),
        }],
        directe_veiligheid: plan(),
        risicos: plan(),
        herstel: plan(),
    }
}

/// Three active priorities, one parked, and one ended.
fn plan() -> Top3 {
    let mut plan = Top3::default();
    for _ in 0..5 {
        plan.take_in(priority());
    }
    plan.set_status(PriorityId(1), PriorityStatus::Gehaald);
    plan.take_up(PriorityId(4));
    assert_eq!([plan.active().len(), plan.parked().len(), plan.ended().len()], [3, 1, 1]);
    plan
}

fn priority() -> Priority {
    Priority {
        id: PriorityId(0),
        title: String::new(),
        for_whom: BTreeSet::new(),
        why: String::new(),
        desired: String::new(),
        actions: vec![Action {
            id: ActionId(1),
            what: String::new(),
            who: String::new(),
            due: Some(day()),
            done_on: Some(day()),
        }],
        checked_by: String::new(),
        checked_every: String::new(),
        evaluate_on: Some(day()),
        status: PriorityStatus::LooptGoed,
        opinions: vec![Opinion {
            person: PersonId(1),
            agrees: Answer::Unknown,
            words: String::new(),
        }],
        is_cause: false,
        motivation: String::new(),
    }
}

fn holder() -> Holder {
    Holder { name: String::new(), since: Some(day()) }
}

fn decisions() -> Decisions {
    let mut decisions = Decisions::default();
    decisions.record(AveDecision {
        level: Ave::Two,
        on: day(),
        recorded_at: Some(moment()),
        by: String::new(),
        consulted: String::new(),
        reason: String::new(),
        departure: String::new(),
        advice: AdviceGiven::default(),
    });
    decisions
}

fn logbook() -> Logbook {
    let mut logbook = Logbook::default();
    logbook.write(Entry { at: moment(), by: String::new(), text: String::new(), corrects: None });
    logbook
}

#[test]
fn every_date_moves() {
    let mut case = dated();
    let before = ron::to_text(&case).unwrap();
    let dates = before.matches(YEAR).count();
    case.shift_days(366 * 2);
    let after = ron::to_text(&case).unwrap();
    assert!(!after.contains(YEAR), "a date stayed behind:\n{after}");
    assert_eq!(after.matches("2001-06-02").count(), dates);
}

#[test]
fn forth_and_back_is_where_it_was() {
    let mut case = dated();
    case.shift_days(1234);
    assert_ne!(case, dated());
    case.shift_days(-1234);
    assert_eq!(case, dated());
}

#[test]
fn a_distance_outside_the_calendar_changes_nothing() {
    let mut case = dated();
    case.shift_days(i64::MAX);
    assert_eq!(case, dated());
}
