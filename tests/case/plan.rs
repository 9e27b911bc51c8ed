//! Versions of a plan: what was established reads as it was, whatever comes later,
//! and the plan of one person holds nothing of that of another.

use casuskompas::case::{
    Afspraak, AfspraakId, Case, DueKind, PersonId, Phase, Place, PlanStatus, PlanVersion,
    PlanVersionId, Summary, Terugblik, Uitreiking, ron,
};
use chrono::NaiveDate;

const FIRST: Phase = Phase::DirecteVeiligheid;
const ALL: PersonId = PersonId(0);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn agreed(case: &mut Case, what: &str, with: &[u32]) {
    let id = AfspraakId(u32::try_from(case.afspraken.len()).unwrap() + 1);
    let with = with.iter().map(|id| PersonId(*id)).collect();
    case.afspraken.push(Afspraak { id, what: what.into(), with, ..Afspraak::default() });
}

/// A family of two adults, a child and an aunt.
fn family() -> Case {
    let mut case = Case::default();
    for place in [Place::Adult, Place::Adult, Place::Child, Place::Network] {
        case.family.add(place);
    }
    case
}

fn begun(case: &mut Case, person: PersonId, words: &str) -> PlanVersionId {
    let id = case.begin_plan(FIRST, person, day("2026-11-01"));
    case.plan_mut(id).unwrap().worries = words.into();
    id
}

#[test]
fn an_established_version_keeps_its_words_and_the_agreements_of_its_day() {
    let mut case = family();
    agreed(&mut case, "Vader komt niet in de straat", &[1]);
    let first = begun(&mut case, ALL, "Een klap.");
    assert!(case.establish_plan(first, day("2026-11-02"), " M. Aydin "));
    let kept = case.plan(first).unwrap().clone();
    assert_eq!(kept.established_by, "M. Aydin");
    assert_eq!(kept.agreed[0].what, "Vader komt niet in de straat");

    case.afspraken[0].what = "Iets anders".into();
    let second = case.begin_plan(FIRST, ALL, day("2026-11-05"));
    assert_ne!(first, second);
    case.plan_mut(second).unwrap().worries = "Twee klappen.".into();
    assert_eq!(*case.plan(first).unwrap(), kept);

    assert!(case.establish_plan(second, day("2026-11-06"), "M. Aydin"));
    let replaced = case.plan(first).unwrap();
    assert_eq!(
        (replaced.status, replaced.replaced_on),
        (PlanStatus::Vervangen, Some(day("2026-11-06")))
    );
    assert_eq!((&replaced.worries, &replaced.agreed), (&kept.worries, &kept.agreed));
    assert_eq!(case.plan_in_force(FIRST, ALL).unwrap().id, second);
    let numbers: Vec<_> = case.plans.iter().map(|one| case.plan_number(one)).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_new_version_begins_with_the_words_of_the_one_before_and_nothing_that_was_done_with_it() {
    let mut case = family();
    let first = begun(&mut case, ALL, "Een klap.");
    case.plan_mut(first).unwrap().given.push(Uitreiking::default());
    case.plan_mut(first).unwrap().changed = "Niets.".into();
    case.establish_plan(first, day("2026-11-02"), "");
    let second = case.begin_plan(FIRST, ALL, day("2026-11-05"));
    let begun = case.plan(second).unwrap();
    assert_eq!(begun.worries, "Een klap.");
    assert!(begun.given.is_empty() && begun.changed.is_empty() && begun.is_concept());
    assert_eq!(begun.established_on, None);
    // While one is being written, no second one is begun beside it.
    assert_eq!(case.begin_plan(FIRST, ALL, day("2026-11-06")), second);
    assert_eq!(case.plan_before(case.plan(second).unwrap()).unwrap().id, first);
}

#[test]
fn what_was_established_is_not_established_again() {
    let mut case = family();
    let first = begun(&mut case, ALL, "Een klap.");
    assert!(case.establish_plan(first, day("2026-11-02"), ""));
    assert!(!case.establish_plan(first, day("2026-11-03"), ""));
    assert_eq!(case.plan(first).unwrap().established_on, Some(day("2026-11-02")));
    assert!(!case.establish_plan(PlanVersionId(9), day("2026-11-03"), ""));
}

#[test]
fn plans_of_two_persons_and_of_two_phases_replace_only_their_own() {
    let mut case = family();
    let of_one = begun(&mut case, PersonId(1), "Mijn deel.");
    let of_other = begun(&mut case, PersonId(2), "Haar deel.");
    let later = case.begin_plan(Phase::Risicos, PersonId(1), day("2026-11-01"));
    for id in [of_one, of_other, later] {
        assert!(case.establish_plan(id, day("2026-11-02"), ""));
    }
    assert!(case.plans.iter().all(PlanVersion::is_in_force));
    assert_eq!(case.planned_for(FIRST), [PersonId(1), PersonId(2)]);
    assert!(case.plans.iter().all(|one| case.plan_number(one) == 1));
}

#[test]
fn the_plan_of_one_holds_only_agreements_without_another_adult() {
    let mut case = family();
    agreed(&mut case, "Alleen met één", &[1]);
    agreed(&mut case, "Met beiden", &[1, 2]);
    agreed(&mut case, "Met de ander, het kind en tante", &[2, 3, 4]);
    agreed(&mut case, "Voorbij", &[1]);
    case.afspraken[3].ended_on = Some(day("2026-11-01"));
    let ids: Vec<_> = [1, 2].map(|id| begun(&mut case, PersonId(id), "")).into_iter().collect();
    for id in &ids {
        case.establish_plan(*id, day("2026-11-02"), "");
    }
    let words = |id: PlanVersionId| -> Vec<&str> {
        case.plan(id).unwrap().agreed.iter().map(|one| one.what.as_str()).collect()
    };
    assert_eq!(words(ids[0]), ["Alleen met één"]);
    assert_eq!(words(ids[1]), ["Met de ander, het kind en tante"]);
    let left: Vec<_> = case.agreements_in_no_own_plan().map(|one| one.what.as_str()).collect();
    assert_eq!(left, ["Met beiden"]);
}

/// Whoever goes takes their own plan along: it never becomes that of the family.
#[test]
fn the_plan_of_who_is_removed_goes_and_comes_back() {
    let mut case = family();
    begun(&mut case, PersonId(2), "Alleen voor haar.");
    let before = case.clone();
    let removed = case.remove_person(PersonId(2)).unwrap();
    assert!(case.plans.is_empty());
    case.restore_person(removed);
    assert_eq!(case.plans, before.plans);
}

#[test]
fn looking_back_is_due_while_the_version_holds() {
    let mut case = family();
    let id = begun(&mut case, ALL, "");
    case.plan_mut(id).unwrap().review_on = Some(day("2026-12-01"));
    let due = |case: &Case| {
        let all = Summary::of(case).due.into_iter();
        all.filter(|due| due.kind == DueKind::Plan).map(|due| due.on).collect::<Vec<_>>()
    };
    assert_eq!(due(&case), []);
    case.establish_plan(id, day("2026-11-02"), "");
    assert_eq!(due(&case), [day("2026-12-01")]);
    let next = case.begin_plan(FIRST, ALL, day("2026-11-05"));
    assert_eq!(due(&case), [day("2026-12-01")]);
    case.establish_plan(next, day("2026-11-06"), "");
    assert_eq!(due(&case), []);
}

#[test]
fn a_plan_can_be_written_by_hand_in_one_line() {
    let case = ron::from_text(r#"(plans: [(status: Vastgesteld), (worries: "Meer.")])"#).unwrap();
    let ids: Vec<_> = case.plans.iter().map(|one| one.id.0).collect();
    assert_eq!(ids, [1, 2]);
    assert_eq!(case.plan_in_force(FIRST, ALL).unwrap().id.0, 1);
    assert_eq!(case.concept_plan(FIRST, ALL).unwrap().id.0, 2);
}

#[test]
fn looking_back_is_no_longer_due_once_it_was_done() {
    let mut case = family();
    let id = begun(&mut case, ALL, "");
    case.plan_mut(id).unwrap().review_on = Some(day("2026-12-01"));
    case.establish_plan(id, day("2026-11-02"), "");
    let plan = case.plan_mut(id).unwrap();
    let looked = |on: &str| Terugblik { on: Some(day(on)), ..Terugblik::default() };
    plan.reviews.push(looked("2026-11-30"));
    assert_eq!(plan.due(), Some(day("2026-12-01")));
    plan.reviews.push(looked("2026-12-01"));
    assert_eq!(plan.due(), None);
}
