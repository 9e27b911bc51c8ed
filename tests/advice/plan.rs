//! Plans in the advice: a version counts by its day, violence asks to look again, and
//! what is still to be done is said in calm words.

use casuskompas::advice::{Advice, Facts, WarningKind, advise};
use casuskompas::case::{Answer, Case, Incident, PersonId, PlanStatus, ron};
use casuskompas::guidance::Guidance;
use chrono::NaiveDate;

use super::time::guidance;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Two adults, a child of nine and one of two; the plan holds since 10 November.
fn read(person: u32, rest: &str) -> Case {
    let text = format!(
        r#"(opened_on: "2026-10-01",
            family: (people: [
                (id: 1, name: "Eva", place: Adult), (id: 2, name: "Ruben", place: Adult),
                (id: 3, name: "Bram", place: Child, born: On("2017-01-01")),
                (id: 4, name: "Lot", place: Child, born: On("2024-01-01")),
            ]),
            plans: [(person: {person}, status: Vastgesteld, established_on: "2026-11-10", {rest})])"#
    );
    ron::from_text(&text).unwrap()
}

fn advised_on(case: &Case, today: &str) -> Advice {
    advise(case, guidance(), guidance().region_or_first("nl"), day(today))
}

fn advised(case: &Case) -> Advice {
    advised_on(case, "2026-11-19")
}

fn open(case: &Case) -> String {
    let warnings = advised(case).warnings.into_iter();
    let plan = warnings.filter(|one| one.kind == WarningKind::Plan);
    plan.map(|one| one.text).collect::<Vec<_>>().join("\n")
}

fn made_with_all(case: &Case, guidance: &Guidance, today: &str) -> Answer {
    let facts = Facts::of(case, guidance, day(today));
    facts.answer(guidance.atom_index("veiligheidsplan-met-allen").unwrap())
}

const ALL_AGREE: &str =
    "opinions: [(person: 1, agrees: Yes), (person: 2, agrees: Yes), (person: 3, agrees: Yes)]";

fn violence(case: &mut Case, on: &str) {
    case.incidents.push(Incident { on: Some(day(on)), ..Incident::default() });
}

#[test]
fn a_plan_with_everybody_counts_from_its_day_and_until_violence() {
    let mut case = read(0, ALL_AGREE);
    assert_eq!(made_with_all(&case, guidance(), "2026-11-19"), Answer::Yes);
    assert_eq!(made_with_all(&case, guidance(), "2026-11-09"), Answer::Unknown);
    violence(&mut case, "2026-11-10");
    assert_eq!(made_with_all(&case, guidance(), "2026-11-19"), Answer::Yes);
    violence(&mut case, "2026-11-15");
    assert_eq!(made_with_all(&case, guidance(), "2026-11-19"), Answer::Unknown);
    // It does not count for ever either.
    let calm = read(0, ALL_AGREE);
    assert_eq!(made_with_all(&calm, guidance(), "2027-08-01"), Answer::Unknown);
}

#[test]
fn who_was_not_asked_or_does_not_agree_leaves_it_open() {
    for opinions in [
        "opinions: [(person: 1, agrees: Yes), (person: 2, agrees: Yes)]",
        "opinions: [(person: 1, agrees: Yes), (person: 2, agrees: No), (person: 3, agrees: Yes)]",
        "",
    ] {
        let case = read(0, opinions);
        assert_eq!(made_with_all(&case, guidance(), "2026-11-19"), Answer::Unknown, "{opinions}");
    }
    let mut concept = read(0, ALL_AGREE);
    concept.plans[0].status = PlanStatus::Concept;
    assert_eq!(made_with_all(&concept, guidance(), "2026-11-19"), Answer::Unknown);
}

#[test]
fn with_signs_of_control_only_a_plan_of_each_adult_counts() {
    let controlled = |case: &mut Case| {
        case.family.profile = Some(casuskompas::case::FamilyProfile::IntiemeTerreur);
    };
    let mut together = read(0, ALL_AGREE);
    controlled(&mut together);
    assert_eq!(made_with_all(&together, guidance(), "2026-11-19"), Answer::Unknown);
    assert!(open(&together).contains("Maak met ieder een eigen plan"), "{}", open(&together));

    let mut apart = read(1, "");
    controlled(&mut apart);
    assert_eq!(made_with_all(&apart, guidance(), "2026-11-19"), Answer::Unknown);
    let mut other = apart.plans[0].clone();
    (other.id.0, other.person) = (2, PersonId(2));
    apart.plans.push(other);
    assert_eq!(made_with_all(&apart, guidance(), "2026-11-19"), Answer::Yes);
    assert!(!open(&apart).contains("eigen plan. "), "{}", open(&apart));
}

#[test]
fn violence_after_a_plan_asks_to_look_again_until_somebody_did() {
    let again = "Kijk opnieuw wat er nodig is";
    let mut case = read(0, "");
    assert!(!open(&case).contains(again));
    violence(&mut case, "2026-11-15");
    assert!(open(&case).contains(again));
    case.plans[0]
        .reviews
        .push(casuskompas::case::Terugblik { on: Some(day("2026-11-16")), ..Default::default() });
    assert!(!open(&case).contains(again));
}

#[test]
fn a_late_review_a_plan_given_to_nobody_and_a_child_without_a_part_are_open() {
    let case = read(0, r#"review_on: "2026-11-18", children: [(person: 3, calls: "Tante.")]"#);
    let said = open(&case);
    assert!(
        said.contains("Kijk met het gezin terug op het plan. Dat was afgesproken voor 18-11-2026."),
        "{said}"
    );
    assert!(said.contains("nog aan niemand gegeven"), "{said}");
    assert!(said.contains("Lot heeft nog geen eigen deel in het plan"), "{said}");
    assert!(!said.contains("Bram"), "{said}");
    let done = read(
        0,
        r#"review_on: "2026-11-19", given: [(person: 1)],
           children: [(person: 3, calls: "Tante."), (person: 4, told: "Papa is er even niet.")]"#,
    );
    assert_eq!(open(&done), "");
}

/// Nothing that is open goes away because days go by.
#[test]
fn what_is_open_stays_open() {
    let mut case = read(0, r#"review_on: "2026-11-18""#);
    violence(&mut case, "2026-11-15");
    let count = |today: &str| {
        let warnings = advised_on(&case, today).warnings.into_iter();
        warnings.filter(|one| one.kind == WarningKind::Plan).count()
    };
    assert_eq!(count("2026-11-19"), 4);
    assert_eq!(count("2029-11-19"), 4);
}

#[test]
fn the_plan_of_one_that_was_given_to_another_adult_is_said_at_once() {
    let crossed = "staat als gegeven aan een ander gezinslid";
    assert!(open(&read(1, "given: [(person: 2)]")).contains(crossed));
    assert!(!open(&read(1, "given: [(person: 1)]")).contains(crossed));
    assert!(!open(&read(0, "given: [(person: 2)]")).contains(crossed));
}

#[test]
fn the_report_tells_version_status_and_what_was_kept() {
    let mut case = read(0, r#"review_on: "2026-12-01""#);
    case.afspraken = ron::from_text(
        r#"(afspraken: [
            (what: "A", on: "2026-11-10", controles: [(on: "2026-11-18", kept: Yes)]),
            (what: "B", on: "2026-11-10", controles: [(on: "2026-11-18", kept: No)]),
            (what: "C", on: "2026-11-10"),
        ])"#,
    )
    .unwrap()
    .afspraken;
    let plan = advised(&case).plan;
    assert_eq!((plan.version, plan.status), (Some(1), Some(PlanStatus::Vastgesteld)));
    assert_eq!((plan.kept, plan.broken), (1, 1));
    // The agreement that nobody checked comes before the day to look back.
    assert_eq!(plan.due, Some(day("2026-11-17")));
    case.begin_plan(casuskompas::case::Phase::DirecteVeiligheid, PersonId(0), day("2026-11-19"));
    assert_eq!(advised(&case).plan.version, Some(1));
    let apart = advised(&read(2, r#"review_on: "2026-12-01""#)).plan;
    assert_eq!((apart.version, apart.own.len()), (None, 1));
    assert_eq!((apart.own[0].person, apart.own[0].due), (PersonId(2), Some(day("2026-12-01"))));
}
