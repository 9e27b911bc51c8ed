//! Two versions of a case beside each other, and one case out of both.

pub(super) mod leaves;
mod mixing;
mod naming;
mod numbers;
mod together;

use std::collections::BTreeSet;

use casuskompas::case::difference::{
    About, Choice, Comparison, Difference, Kind, Section, everything,
};
use casuskompas::case::{
    Answer, Case, Entry, Incident, IncidentId, PersonId, Phase, Place, PriorityStatus, Top3,
};
use casuskompas::demo;
use chrono::{DateTime, FixedOffset, NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn families() -> Vec<Case> {
    demo::families(day("2026-11-19"))
}

fn esdoorn() -> Case {
    let all = families();
    all.into_iter().find(|case| case.name == "Gezin Esdoorn").unwrap()
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn entry(minute: u32, text: &str) -> Entry {
    Entry::note(at(&format!("2026-11-19T15:{minute:02}:00+01:00")), "Noor", text)
}

fn incident(id: u32, on: &str, what: &str) -> Incident {
    Incident { id: IncidentId(id), on: Some(day(on)), what: what.into(), ..Incident::default() }
}

fn paths(left: &Case, right: &Case) -> BTreeSet<String> {
    let found = Comparison::of(left, right);
    found.differences().iter().map(|one| one.path.clone()).collect()
}

fn merge(left: &Case, right: &Case, choose: impl Fn(&str) -> Choice) -> Case {
    Comparison::of(left, right).merge(choose).unwrap().case
}

fn only(left: &Case, right: &Case) -> Difference {
    let found = Comparison::of(left, right);
    assert_eq!(found.differences().len(), 1, "{:?}", found.differences());
    found.differences()[0].clone()
}

#[test]
fn a_difference_names_who_what_and_both_values() {
    let left = esdoorn();
    let mut right = left.clone();
    right.family.person_mut(PersonId(2)).unwrap().spoken_on = Some(day("2026-11-20"));
    let found = only(&left, &right);
    assert_eq!(found.about, [About::Words("Lot".into())]);
    assert_eq!(found.what, "Laatst gesproken op");
    assert_eq!((found.left.as_str(), found.right.as_str()), ("", "20 november 2026"));
    assert_eq!(found.section, Section::Family);
    assert_eq!(found.path, "family.people[2].spoken_on");
    assert_eq!(found.safe, None, "a day is no words");
}

#[test]
fn a_question_keeps_its_id_for_who_knows_its_words() {
    let left = esdoorn();
    let mut right = left.clone();
    right.observations.entry(&"stalking".into()).answer = Answer::No;
    let found = only(&left, &right);
    assert_eq!(found.about, [About::Question("stalking".into())]);
    assert_eq!((found.left.as_str(), found.right.as_str()), ("Ja", "Nee"));
}

#[test]
fn incidents_that_both_versions_called_the_same_are_kept_apart() {
    let (mut left, mut right) = (esdoorn(), esdoorn());
    left.incidents.push(incident(4, "2026-11-17", "Vader belde dertig keer."));
    right.incidents.push(incident(4, "2026-11-18", "Er lag een briefje op de mat."));
    let found = Comparison::of(&left, &right);
    let kinds: Vec<Kind> = found.differences().iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::OnlyLeft, Kind::OnlyRight]);
    let both = found.merge(|_| Choice::Both).unwrap().case;
    let ids: Vec<u32> = both.incidents.iter().map(|one| one.id.0).collect();
    assert_eq!(ids, [1, 2, 3, 4, 5]);
    assert_eq!(merge(&left, &right, |_| Choice::Right), right);
    assert_eq!(merge(&left, &right, |_| Choice::Left), left);
    // The same copy once more brings nothing new.
    let again = Comparison::of(&both, &right);
    let kinds: Vec<Kind> = again.differences().iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::OnlyLeft], "{:?}", again.differences());
}

#[test]
fn people_with_the_same_number_take_their_relations_along() {
    let (mut left, mut right) = (esdoorn(), esdoorn());
    let name = |case: &mut Case, name: &str, role: &str| {
        let id = case.family.add(Place::Network);
        let person = case.family.person_mut(id).unwrap();
        (person.name, person.role) = (name.into(), role.into());
        case.incidents[0].involved.insert(id);
        id
    };
    assert_eq!(name(&mut left, "Annie", "Oma"), name(&mut right, "Henk", "Voetbaltrainer"));
    let both = merge(&left, &right, |_| Choice::Both);
    let named = |case: &Case| -> Vec<String> {
        let involved = case.incidents[0].involved.iter();
        involved.filter_map(|id| Some(case.family.person(*id)?.label().to_owned())).collect()
    };
    assert!(named(&both).contains(&"Annie".to_owned()));
    assert!(named(&both).contains(&"Henk".to_owned()));
    assert_eq!(merge(&left, &right, |_| Choice::Right), right);
    assert_eq!(merge(&left, &right, |_| Choice::Left), left);
    // Left without Annie, with Henk: nobody takes Annie's place in the incident.
    let henk = merge(&left, &right, |path| match path {
        "incidents[1].involved" => Choice::Left,
        _ => Choice::Right,
    });
    assert!(!named(&henk).contains(&String::new()));
    assert!(!named(&henk).contains(&"Henk".to_owned()), "only Annie was involved at the left");
}

#[test]
fn two_logbooks_become_one_in_the_order_of_time() {
    let (mut left, mut right) = (esdoorn(), esdoorn());
    let first = left.logbook.write(entry(10, "Eerste"));
    left.logbook.write(entry(30, "Derde"));
    let second = right.logbook.write(entry(20, "Tweede"));
    right.logbook.write(Entry { corrects: Some(second), ..entry(40, "Tweede, beter") });
    assert_eq!(first, second, "both are called the same at home");
    let both = merge(&left, &right, |_| Choice::Both);
    let last: Vec<_> = both.logbook.iter().rev().take(4).collect();
    let texts: Vec<&str> = last.iter().rev().map(|(_, entry)| entry.text.as_str()).collect();
    assert_eq!(texts, ["Eerste", "Tweede", "Derde", "Tweede, beter"]);
    let (corrected, _) = last[2];
    assert_eq!(last[0].1.corrects, Some(corrected));
}

#[test]
fn texts_of_both_can_be_kept_and_the_longer_one_loses_nothing() {
    let left = esdoorn();
    let mut right = left.clone();
    right.concern = "Iets heel anders.".into();
    assert!(only(&left, &right).both);
    let both = merge(&left, &right, |_| Choice::Both);
    assert_eq!(both.concern, format!("{}\n{}", left.concern, right.concern));
    right.concern = format!("{} En nog iets.", left.concern);
    let found = only(&left, &right);
    assert_eq!((found.both, found.safe), (false, Some(Choice::Right)));
}

#[test]
fn a_plan_still_holds_three_priorities() {
    let (mut left, mut right) = (Case::default(), Case::default());
    let add = |case: &mut Case, title: &str| {
        let plan = case.phases.top3_mut(Phase::Herstel);
        let (id, _) = plan.add();
        plan.get_mut(id).unwrap().title = title.into();
    };
    for title in ["Slapen", "School"] {
        add(&mut left, title);
    }
    for title in ["Sport", "Vrienden"] {
        add(&mut right, title);
    }
    let merged = Comparison::of(&left, &right).merge(|_| Choice::Both).unwrap();
    let plan = merged.case.phases.top3(Phase::Herstel);
    assert_eq!(plan.active().len(), Top3::MOST);
    assert_eq!(plan.parked().len(), 1);
    assert_eq!(merged.parked, [plan.parked()[0].title.clone()]);
}

#[test]
fn a_priority_that_ended_elsewhere_is_one_difference() {
    let left = esdoorn();
    let mut right = left.clone();
    let plan = right.phases.top3_mut(Phase::DirecteVeiligheid);
    let id = plan.active()[0].id;
    plan.set_status(id, PriorityStatus::Gehaald);
    let found = only(&left, &right);
    assert_eq!((found.left.as_str(), found.right.as_str()), ("Loopt goed", "Gehaald"));
    assert_eq!(merge(&left, &right, |_| Choice::Right), right);
}

#[test]
fn everything_of_a_case_can_be_read() {
    for case in families() {
        let all = everything(&case);
        let words: Vec<&str> = all.iter().map(|one| one.right.as_str()).collect();
        let words = words.join("\n");
        for person in &case.family.people {
            assert!(words.contains(&person.name), "{}", person.name);
        }
        for (_, entry) in case.logbook.iter() {
            assert!(words.contains(&entry.text), "{}", entry.text);
        }
    }
}
