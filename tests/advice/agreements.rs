//! Agreements of the safety plan: looked at, kept or broken, and what that says.

use casuskompas::advice::{Advice, Facts, WarningKind, advise};
use casuskompas::case::{Answer, Case, DueKind, HoeVaak, Summary, ron};
use casuskompas::guidance::Guidance;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read(controles: &str) -> Case {
    let text = format!(
        r#"(opened_on: "2026-10-01", afspraken: [
            (what: "Ruben komt niet in de straat", on: "2026-11-10", checked_by: "wijkagent", every: ElkeWeek, controles: [{controles}])
        ])"#
    );
    ron::from_text(&text).unwrap()
}

fn advised(case: &Case) -> Advice {
    let guidance = Guidance::embedded().unwrap();
    advise(case, &guidance, guidance.region_or_first("nl"), day("2026-11-19"))
}

fn answer(case: &Case, id: &str) -> Answer {
    let guidance = Guidance::embedded().unwrap();
    let facts = Facts::of(case, &guidance, day("2026-11-19"));
    facts.answer(guidance.atom_index(id).unwrap())
}

const KEPT: &str = r#"(on: "2026-11-16", kept: Yes)"#;
const BROKEN: &str = r#"(on: "2026-11-17", kept: No)"#;

#[test]
fn a_broken_agreement_counts_until_it_was_kept_again() {
    let broken = read(&format!("{KEPT}, {BROKEN}"));
    assert_eq!(answer(&broken, "afspraak-te-laat"), Answer::Yes);
    let warning = |case: &Case| {
        let mut warnings = advised(case).warnings.into_iter();
        warnings.find(|one| one.kind == WarningKind::AgreementBroken).map(|one| one.text)
    };
    let words = warning(&broken).unwrap();
    assert!(words.contains("17-11-2026") && words.contains("Ruben"), "{words}");
    let again = read(&format!("{BROKEN}, (on: \"2026-11-18\", kept: Yes)"));
    assert_eq!(answer(&again, "afspraak-te-laat"), Answer::No);
    assert_eq!(warning(&again), None);
    let mut ended = broken;
    ended.afspraken[0].ended_on = Some(day("2026-11-18"));
    assert_eq!(answer(&ended, "afspraak-te-laat"), Answer::Unknown);
}

#[test]
fn looking_counts_only_after_the_last_violence_and_where_all_were_looked_at() {
    let mut case = read(KEPT);
    assert_eq!(answer(&case, "afspraken-gecontroleerd"), Answer::Yes);
    case.incidents
        .push(casuskompas::case::Incident { on: Some(day("2026-11-18")), ..Default::default() });
    assert_eq!(answer(&case, "afspraken-gecontroleerd"), Answer::Unknown);
    let mut two = read(KEPT);
    two.afspraken.push(casuskompas::case::Afspraak {
        what: "Eva belt Karin".into(),
        on: Some(day("2026-11-10")),
        ..Default::default()
    });
    assert_eq!(answer(&two, "afspraken-gecontroleerd"), Answer::Unknown);
}

#[test]
fn what_is_kept_confirms_its_day_unless_somebody_controls_another() {
    let mut case = read(KEPT);
    let confirmed = |case: &Case| advised(case).phase.confirmed_on;
    assert_eq!(confirmed(&case), Some(day("2026-11-16")));
    let (one, other) = (
        case.family.add(casuskompas::case::Place::Adult),
        case.family.add(casuskompas::case::Place::Adult),
    );
    case.family.relations.push(casuskompas::case::Relation {
        from: one,
        to: other,
        kind: casuskompas::case::RelationKind::Control,
        ..Default::default()
    });
    assert_eq!(confirmed(&case), None);
    assert_eq!(confirmed(&read(BROKEN)), None);
}

#[test]
fn the_next_check_is_due_as_often_as_was_agreed() {
    let due = |case: &Case| {
        let all = Summary::of(case).due;
        all.into_iter().find(|due| due.kind == DueKind::Controle).map(|due| due.on)
    };
    assert_eq!(due(&read("")), Some(day("2026-11-17")));
    let mut case = read(KEPT);
    for (every, on) in [
        (HoeVaak::ElkeDag, "2026-11-17"),
        (HoeVaak::ElkeWeek, "2026-11-23"),
        (HoeVaak::ElkeTweeWeken, "2026-11-30"),
        (HoeVaak::ElkeMaand, "2026-12-16"),
    ] {
        case.afspraken[0].every = every;
        assert_eq!(due(&case), Some(day(on)));
    }
    case.afspraken[0].ended_on = Some(day("2026-11-18"));
    assert_eq!(due(&case), None);
}

#[test]
fn an_agreement_that_is_added_after_violence_does_not_make_it_old() {
    let mut case = read("");
    case.incidents
        .push(casuskompas::case::Incident { on: Some(day("2026-11-15")), ..Default::default() });
    let calls = |case: &Case| advised(case).alerts.iter().any(|alert| alert.id == "A8");
    assert!(calls(&case));
    case.afspraken.push(casuskompas::case::Afspraak {
        what: "Eva belt Karin".into(),
        on: Some(day("2026-11-16")),
        ..Default::default()
    });
    assert!(calls(&case));
}
