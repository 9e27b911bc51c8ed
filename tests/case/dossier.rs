//! The dossier: hand-written files, numbering, the TOP-3 and histories.

use casuskompas::case::{
    Answer, Ave, Born, Case, Incident, Person, Phase, Place, Placed, PriorityStatus, RelationKind,
    Summary, ron,
};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn one_line_by_hand_is_a_case() {
    let case = ron::from_text(r#"(name: "Gezin Linde")"#).unwrap();
    assert_eq!(case.name, "Gezin Linde");
    assert!(case.id.is_absent());
    assert_eq!(case.observations.answer(&"hulp-nodig".into()), Answer::Unknown);
}

#[test]
fn a_hand_written_family_needs_no_numbers_and_no_some() {
    let case = ron::from_text(
        r#"(
            name: "Gezin Linde",
            opened_on: "2026-10-06",
            family: (people: [
                (name: "Julia", place: Child, born: Aged(years: 10)),
                (name: "Tom", place: Child, born: On("2018-03-01")),
                (id: 7, role: "moeder"),
            ]),
            observations: {"hulp-nodig": (answer: Yes, on: "2026-10-06")},
            decisions: [(level: 2, on: "2026-10-07", reason: "Samen één plan")],
        )"#,
    )
    .unwrap();
    let numbers: Vec<u32> = case.family.people.iter().map(|person| person.id.0).collect();
    assert_eq!(numbers, [8, 9, 7]);
    assert_eq!(case.family.people[1].age(day("2026-11-21")), Some(8));
    assert_eq!(case.ave(), Some(Ave::Two));
    assert_eq!(case.observations.answer(&"hulp-nodig".into()), Answer::Yes);
}

#[test]
fn a_malformed_file_names_its_place() {
    let fault = ron::from_text("(\n  name: \"x\",\n  incidents: 12,\n)").unwrap_err();
    assert_eq!(fault.line, 3);
}

#[test]
fn an_unknown_level_is_refused() {
    assert!(ron::from_text(r#"(decisions: [(level: 5, on: "2026-10-07")])"#).is_err());
}

#[test]
fn what_is_written_is_read_back() {
    let mut case =
        Case::new(Default::default(), "Mevrouw Wilg", "Verward gebeld", day("2026-01-02"));
    let id = case.family.add(Place::Adult);
    case.family.person_mut(id).unwrap().born = Some(Born::Aged { years: 81, noted_on: None });
    case.phases.top3_mut(Phase::Herstel).add();
    case.incidents.push(Incident { on: Some(day("2026-01-01")), ..Incident::default() });
    case.settle();
    let text = ron::to_text(&case).unwrap();
    assert_eq!(ron::from_text(&text).unwrap(), case);
}

#[test]
fn a_priority_of_an_older_file_goes_as_it_went() {
    let file = r#"(phases: (directe_veiligheid: (active: [(title: "A"), (title: "B", status: Stagneert)])))"#;
    let case = ron::from_text(file).unwrap();
    let all = case.phases.directe_veiligheid.active().iter();
    let all: Vec<_> = all.map(|one| one.status).collect();
    assert_eq!(all, [PriorityStatus::LooptGoed, PriorityStatus::Stagneert]);
}

#[test]
fn the_fourth_priority_goes_to_the_parking_list() {
    let mut case = Case::default();
    let plan = case.phases.top3_mut(Phase::DirecteVeiligheid);
    for _ in 0..3 {
        assert_eq!(plan.add().1, Placed::Active);
    }
    let (fourth, placed) = plan.add();
    assert_eq!(placed, Placed::Parked);
    assert_eq!(plan.take_up(fourth), Some(Placed::Parked), "three are enough");
    let first = plan.active()[0].id;
    plan.set_status(first, PriorityStatus::Gehaald);
    assert_eq!(plan.take_up(fourth), Some(Placed::Active));
    assert_eq!(plan.active().len(), 3);
    assert_eq!(plan.set_status(first, PriorityStatus::Stagneert), Some(Placed::Parked));
}

#[test]
fn a_file_with_four_active_priorities_is_refused() {
    let four = r#"(phases: (herstel: (active: [(), (), (), ()])))"#;
    let fault = ron::from_text(four).unwrap_err();
    assert!(fault.reason.contains("at most three"), "{}", fault.reason);
}

#[test]
fn removing_a_person_removes_what_only_spoke_of_them() {
    let mut case = ron::from_text(
        r#"(
            family: (
                people: [(id: 1, name: "A"), (id: 2, name: "B")],
                relations: [(from: 1, to: 2, kind: Conflict)],
            ),
            incidents: [(involved: [1, 2])],
            phases: (directe_veiligheid: (active: [(for_whom: [1], opinions: [(person: 1)])])),
        )"#,
    )
    .unwrap();
    assert_eq!(case.family.relations[0].kind, RelationKind::Conflict);
    let first = case.family.people[0].id;
    let before = case.clone();
    let removed = case.remove_person(first).unwrap();
    assert!(case.family.relations.is_empty());
    assert_eq!(case.incidents[0].involved.len(), 1);
    let plan = case.phases.top3(Phase::DirecteVeiligheid);
    assert!(plan.active()[0].for_whom.is_empty());
    assert!(plan.active()[0].opinions.is_empty());
    case.restore_person(removed);
    assert_eq!(case, before);
}

#[test]
fn days_since_an_incident_count_from_the_newest_dated_one() {
    let mut case = Case::default();
    assert_eq!(Summary::of(&case).days_since_incident(day("2026-11-19")), None);
    for on in ["2026-10-09", "2026-08-01"] {
        case.incidents.push(Incident { on: Some(day(on)), ..Incident::default() });
    }
    assert_eq!(Summary::of(&case).days_since_incident(day("2026-11-19")), Some(41));
}

#[test]
fn a_summary_is_found_by_any_name_in_any_case() {
    let mut case =
        Case::new(Default::default(), "Gezin Linde", "Ruzie bij overdracht", day("2026-10-06"));
    case.family.people.push(Person { name: "Oma Annie".into(), ..Person::default() });
    let summary = Summary::of(&case);
    assert!(summary.matches("linde ANNIE"));
    assert!(summary.matches(""));
    assert!(!summary.matches("linde pieter"));
}

#[test]
fn who_died_grows_no_older() {
    let mut person = Person { born: Some(Born::On(day("2016-03-14"))), ..Person::default() };
    assert_eq!(person.age(day("2026-11-21")), Some(10));
    person.died_on = Some(day("2024-12-20"));
    assert_eq!(person.age(day("2026-11-21")), Some(8));
    assert_eq!(person.age(day("2020-03-14")), Some(4), "before that day");
    person.died_on = None;
    person.died = true;
    assert_eq!(person.age(day("2026-11-21")), None, "nobody knows how old they became");
    person.born = Some(Born::Aged { years: 8, noted_on: Some(day("2020-01-01")) });
    assert_eq!(person.age(day("2026-11-21")), Some(8));
}

#[test]
fn a_list_finds_numbers_without_dashes_and_any_apostrophe() {
    let mut case =
        Case { number: "2026-014".into(), name: "Gezin d’Hondt".into(), ..Case::default() };
    case.concern = "Bel 06-12 34.".into();
    let summary = Summary::of(&case);
    for typed in
        ["2026014", "2026-014", "026-01", "d'hondt", "D`Hondt", "061234", "06-12 34", "gezin 0612"]
    {
        assert!(summary.matches(typed), "{typed}");
    }
    for typed in ["2026015", "dhondt", "0612345"] {
        assert!(!summary.matches(typed), "{typed}");
    }
}
