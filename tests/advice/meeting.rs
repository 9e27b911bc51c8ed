//! What a meeting may want to know of a case: whether it should be discussed, what changed
//! since it was, when the manner asks for a reason, what is missing before it counts.

use casuskompas::advice::meeting::{Change, Lack, Worth, asks_reason, lacks, since, worth};
use casuskompas::advice::{Advice, advise};
use casuskompas::case::{
    Actie, ActieId, AdviceGiven, Answer, Ave, AveDecision, Bespreking, Case, Deelnemer,
    DeelnemerId, PersonId, Wijze, ron,
};
use casuskompas::guidance::Guidance;
use chrono::{Days, NaiveDate};

use crate::support::{family, now};

fn today() -> NaiveDate {
    now().date_naive()
}

fn day(words: &str) -> NaiveDate {
    words.parse().unwrap()
}

fn advice(case: &Case, on: NaiveDate) -> Advice {
    let guidance = Guidance::embedded().unwrap();
    advise(case, &guidance, &guidance.regions()[0], on)
}

fn worth_of(case: &Case, on: NaiveDate) -> Vec<Worth> {
    worth(case, &advice(case, on), on)
}

fn person(case: &Case, name: &str) -> PersonId {
    case.family.people.iter().find(|one| one.name == name).unwrap().id
}

/// A talk counts from the day on which the alert was raised, and not for good.
#[test]
fn what_cannot_wait_asks_to_be_discussed_until_it_was_and_again_in_time() {
    let raised = r#"observations: {"levensgevaar-nu": (answer: Yes, on: "2026-11-20")}"#;
    let read_back = r#"read_back_at: "2026-11-21T10:00:00+01:00""#;
    for (talk, on, asks) in [
        (String::new(), "2026-11-28", true),
        (r#"meldcode: (consultaties: [(on: "2026-11-19")])"#.into(), "2026-11-28", true),
        (r#"meldcode: (consultaties: [(on: "2026-11-20")])"#.into(), "2026-11-28", false),
        (r#"meldcode: (consultaties: [(on: "2026-11-20")])"#.into(), "2026-12-04", false),
        (r#"meldcode: (consultaties: [(on: "2026-11-20")])"#.into(), "2026-12-05", true),
        (r#"meldcode: (consultaties: [(on: "2026-12-01")])"#.into(), "2026-11-28", true),
        (r#"besprekingen: [(on: "2026-11-21")]"#.into(), "2026-11-28", true),
        (format!(r#"besprekingen: [(on: "2026-11-21", {read_back})]"#), "2026-11-28", false),
    ] {
        let case = ron::from_text(&format!(r#"(name: "Gezin Den", {raised}, {talk})"#)).unwrap();
        let found = worth_of(&case, day(on));
        let found = found.iter().any(|one| matches!(one, Worth::Alert { .. }));
        assert_eq!(found, asks, "{talk} on {on}");
    }
}

fn decided(level: Ave, on: NaiveDate) -> AveDecision {
    AveDecision {
        level,
        on,
        recorded_at: None,
        by: String::new(),
        consulted: String::new(),
        reason: String::new(),
        departure: String::new(),
        advice: AdviceGiven::default(),
        down: Default::default(),
    }
}

#[test]
fn a_decision_below_the_advice_asks_to_be_discussed_and_one_that_follows_it_does_not() {
    let mut case = family("Gezin Esdoorn");
    let below = |case: &Case| {
        let mut found = worth_of(case, today()).into_iter();
        found.find(|one| matches!(one, Worth::Below { .. }))
    };
    assert_eq!(below(&case), None);
    case.decisions.record(decided(Ave::Two, today()));
    assert_eq!(below(&case), Some(Worth::Below { advised: Ave::Three, since: today() }));
    case.closed_on = Some(today());
    assert_eq!(below(&case), None, "a closed case is not led any more");
}

#[test]
fn a_waakvlam_that_is_late_asks_to_be_discussed() {
    let case = family("Mevrouw Iep");
    let due = case.waakvlam_due().unwrap();
    let late = |on: NaiveDate| {
        let mut found = worth_of(&case, on).into_iter();
        found.find(|one| matches!(one, Worth::Waakvlam { .. }))
    };
    assert_eq!(late(due), None);
    assert_eq!(late(due + Days::new(12)), Some(Worth::Waakvlam { days: 12 }));
}

#[test]
fn with_signs_of_control_who_sits_there_together_asks_for_a_reason() {
    let case = family("Gezin Esdoorn");
    let [eva, ruben, bram] = ["Eva", "Ruben", "Bram"].map(|name| person(&case, name));
    let advised = advice(&case, today());
    for (manner, with, asks) in [
        (Wijze::MetGezin, vec![eva, ruben], true),
        (Wijze::MetGezin, vec![], true),
        (Wijze::MetGezin, vec![eva], false),
        (Wijze::MetGezin, vec![eva, bram], false),
        (Wijze::MetNamen, vec![eva, ruben], false),
        (Wijze::Anoniem, vec![], false),
    ] {
        let one = Bespreking { manner, with: with.into_iter().collect(), ..Bespreking::default() };
        assert_eq!(asks_reason(&case, &advised, &one), asks, "{manner:?} {:?}", one.with);
    }
    let calm = family("Gezin Berk");
    let together = Bespreking { manner: Wijze::MetGezin, ..Bespreking::default() };
    assert!(!asks_reason(&calm, &advice(&calm, today()), &together));
}

#[test]
fn what_is_missing_is_named_in_the_order_in_which_it_is_asked() {
    let case = family("Gezin Esdoorn");
    let advised = advice(&case, today());
    let lacking = |one: &Bespreking| lacks(&case, &advised, one);
    let mut one = Bespreking { manner: Wijze::MetGezin, ..Bespreking::default() };
    assert_eq!(lacking(&one), [Lack::Reason, Lack::Outcome, Lack::Review]);
    one.deelnemers.push(Deelnemer { id: DeelnemerId(DEELNEMER), ..Deelnemer::default() });
    one.acties.push(Actie { id: ActieId(ACTIE), ..Actie::default() });
    let action = [Lack::What(ACTIE), Lack::Who(ACTIE), Lack::When(ACTIE)];
    let first = [Lack::Reason, Lack::Present(DEELNEMER), Lack::Outcome];
    assert_eq!(lacking(&one), [&first[..], &action, &[Lack::Review]].concat());
    one.reason = "Zij vroeg er zelf om.".into();
    one.deelnemers[0].present = Answer::No;
    one.outcome = "Wij verlengen.".into();
    one.acties[0].what = "Bellen".into();
    one.acties[0].who = "wijkagent".into();
    one.acties[0].due = Some(today());
    one.review_on = Some(today());
    assert_eq!(lacking(&one), []);
}

const DEELNEMER: u32 = 3;
const ACTIE: u32 = 7;

#[test]
fn since_the_last_discussion_that_counts_only_what_has_a_later_day_is_told() {
    let told = |read_back: &str| {
        let text = format!(
            r#"(name: "Gezin Den",
            family: (people: [(id: 1, name: "Fenna", place: Adult, spoken_on: "2026-11-22")]),
            incidents: [(id: 1, on: "2026-11-01"), (id: 2, on: "2026-11-17"), (id: 3, on: "2026-12-05")],
            safety_scores: [(person: 1, score: 2, on: "2026-11-02", words: ""), (person: 1, score: 5, on: "2026-11-22", words: "")],
            besprekingen: [(id: 1, meeting: "een", on: "2026-11-16", {read_back})])"#
        );
        let case = ron::from_text(&text).unwrap();
        since(&case, "twee", day("2026-11-28"))
    };
    let fenna = PersonId(1);
    let found = told(r#"read_back_at: "2026-11-16T12:00:00+01:00""#).unwrap();
    assert_eq!(found.day, day("2026-11-16"));
    let changes = [Change::Incidents(1), Change::Spoken(fenna), Change::Score(fenna, Some(2), 5)];
    assert_eq!(found.changes, changes);
    assert_eq!(told(""), None, "one that does not count");
}
