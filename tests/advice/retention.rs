//! How long a case is kept: what the case says, what the terms lead to, and
//! when somebody should decide.

use std::collections::BTreeSet;

use casuskompas::advice::retention::{Undecided, ends_on, suggestion, undecided};
use casuskompas::case::{Case, Entry, Ground, Keeping, Passage, Phase, Summary, ron};
use casuskompas::guidance::{Basis, Guidance};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn guidance() -> Guidance {
    Guidance::embedded().unwrap()
}

fn closed(on: &str, grounds: &[Ground]) -> Case {
    let mut case =
        Case { opened_on: Some(day("2008-01-07")), closed_on: Some(day(on)), ..Case::default() };
    case.retention.grounds = grounds.iter().copied().collect();
    case
}

fn keeping(case: &Case) -> Keeping {
    Keeping::of(case).unwrap()
}

/// Until when a case closed on this day is kept on these grounds.
fn until(on: &str, grounds: &[Ground]) -> Option<NaiveDate> {
    ends_on(&keeping(&closed(on, grounds)), &guidance())
}

fn asked(case: &Case, today: &str) -> Option<Undecided> {
    undecided(&keeping(case), &guidance(), day(today))
}

#[test]
fn what_was_decided_comes_back_as_it_was() {
    let mut case = closed("2026-03-01", &[Ground::Wth, Ground::Jeugdwet, Ground::Other]);
    case.retention.ends_on = Some(day("2050-12-31"));
    case.retention.note = "Zo afgesproken met het archief.".into();
    let text = ron::to_text(&case).unwrap();
    assert_eq!(ron::from_text(&text).unwrap(), case);
    assert_eq!(ron::from_text_telling(&text).unwrap().1, [""; 0]);
}

#[test]
fn a_case_from_before_has_decided_nothing() {
    let case = ron::from_text("(name: \"Gezin Linde\", closed_on: \"2020-05-01\")").unwrap();
    assert_eq!(case.retention.grounds, BTreeSet::new());
    assert_eq!(case.retention.ends_on, None);
    assert_eq!(asked(&case, "2026-11-19"), Some(Undecided::NoGround));
}

#[test]
fn a_ground_is_chosen_and_put_off() {
    let mut case = Case::default();
    case.retention.grounds.insert(Ground::Wmo);
    case.retention.grounds.insert(Ground::Wmo);
    case.retention.grounds.insert(Ground::Wth);
    case.retention.grounds.remove(&Ground::Wmo);
    assert_eq!(case.retention.grounds, BTreeSet::from([Ground::Wth]));
}

#[test]
fn each_ground_has_the_term_of_its_source() {
    let guidance = guidance();
    let term = |ground| {
        let term = guidance.term(ground)?;
        Some((term.years, term.basis))
    };
    assert_eq!(term(Ground::Jeugdwet), Some((Some(20), Basis::Sourced)));
    assert_eq!(term(Ground::Wmo), Some((Some(15), Basis::Background)));
    assert_eq!(term(Ground::Wth), Some((Some(5), Basis::Sourced)));
    assert_eq!(term(Ground::WorkingCopy), Some((None, Basis::Inferred)));
    assert_eq!(term(Ground::Other), None);
}

#[test]
fn the_longest_of_several_terms_counts() {
    let on = "2026-03-01";
    assert_eq!(until(on, &[Ground::Wth]), Some(day("2031-03-01")));
    assert_eq!(until(on, &[Ground::Wth, Ground::Wmo]), Some(day("2041-03-01")));
    let all = [Ground::Wth, Ground::Jeugdwet, Ground::Wmo, Ground::WorkingCopy];
    assert_eq!(until(on, &all), Some(day("2046-03-01")));
    let found = suggestion(&keeping(&closed(on, &all)), &guidance()).unwrap();
    assert_eq!((found.ground, found.basis), (Ground::Jeugdwet, Basis::Sourced));
    assert!(found.reason.contains("20 jaar"), "{}", found.reason);
    assert!(found.reason.contains("01-03-2026"), "{}", found.reason);
    assert!(found.reason.contains("langste"), "{}", found.reason);
    assert!(found.sources[0].contains("Rijksoverheid"));
    let one = suggestion(&keeping(&closed(on, &[Ground::Wmo])), &guidance()).unwrap();
    assert!(!one.reason.contains("langste"), "{}", one.reason);
}

#[test]
fn what_began_on_a_leap_day_ends_on_the_last_day_of_february() {
    assert_eq!(until("2024-02-29", &[Ground::Jeugdwet]), Some(day("2044-02-29")));
    assert_eq!(until("2024-02-29", &[Ground::Wmo]), Some(day("2039-02-28")));
    assert_eq!(until("2024-02-28", &[Ground::Wmo]), Some(day("2039-02-28")));
    assert_eq!(until("2024-03-01", &[Ground::Wmo]), Some(day("2039-03-01")));
}

#[test]
fn a_term_beyond_the_calendar_leads_to_no_day() {
    let mut case = closed("2026-03-01", &[Ground::Jeugdwet]);
    case.closed_on = Some(NaiveDate::MAX);
    assert_eq!(suggestion(&keeping(&case), &guidance()), None);
    assert_eq!(asked(&case, "2026-11-19"), Some(Undecided::NoEnd));
}

#[test]
fn a_term_counts_from_the_last_change() {
    let mut case = closed("2026-03-01", &[Ground::Wmo]);
    case.logbook.write(Entry::note(
        "2025-12-01T10:00:00+01:00".parse().unwrap(),
        "",
        "Vóór het sluiten.",
    ));
    assert_eq!(keeping(&case).last_changed_on, day("2026-03-01"));
    case.logbook.write(Entry::note(
        "2026-06-01T00:10:00+02:00".parse().unwrap(),
        "",
        "Vader vroeg om een verbetering.",
    ));
    assert_eq!(keeping(&case).last_changed_on, day("2026-06-01"));
    case.phases.passages.push(Passage {
        from: Phase::Herstel,
        to: Phase::DirecteVeiligheid,
        on: day("2026-07-02"),
        by: String::new(),
        gate_was_open: true,
        reason: String::new(),
        second_pair_of_eyes: String::new(),
    });
    assert_eq!(keeping(&case).last_changed_on, day("2026-07-02"));
    // A change of what is kept until when is no change of the file itself.
    case.retention.ends_on = Some(day("2050-01-01"));
    assert_eq!(keeping(&case).last_changed_on, day("2026-07-02"));
}

#[test]
fn a_case_that_was_reopened_is_not_due_and_later_counts_anew() {
    let mut case = closed("2005-03-01", &[Ground::Jeugdwet]);
    let ended = Undecided::Ended(day("2025-03-01"));
    assert_eq!(asked(&case, "2026-11-19"), Some(ended));
    case.closed_on = None;
    assert_eq!(Keeping::of(&case), None);
    assert_eq!(Summary::of(&case).keeping, None);
    case.closed_on = Some(day("2026-11-19"));
    assert_eq!(asked(&case, "2026-11-19"), None);
    let again = suggestion(&keeping(&case), &guidance()).unwrap();
    assert_eq!(again.ends_on, day("2046-11-19"));
}

#[test]
fn it_is_over_after_the_last_day_and_not_on_it() {
    let case = closed("2006-11-19", &[Ground::Jeugdwet]);
    assert_eq!(asked(&case, "2026-11-18"), None);
    assert_eq!(asked(&case, "2026-11-19"), None);
    let ended = Undecided::Ended(day("2026-11-19"));
    assert_eq!(asked(&case, "2026-11-20"), Some(ended));
}

#[test]
fn the_day_that_somebody_set_goes_before_the_terms() {
    let mut case = closed("2020-01-01", &[Ground::Jeugdwet]);
    case.retention.ends_on = Some(day("2026-01-01"));
    let ended = Undecided::Ended(day("2026-01-01"));
    assert_eq!(asked(&case, "2026-11-19"), Some(ended));
    case.retention.ends_on = Some(day("2060-01-01"));
    assert_eq!(asked(&case, "2050-11-19"), None);
    // The terms still tell what they would have led to.
    let terms = suggestion(&keeping(&case), &guidance()).unwrap();
    assert_eq!(terms.ends_on, day("2040-01-01"));
}

#[test]
fn a_day_without_a_ground_still_asks_for_one() {
    let mut case = closed("2020-01-01", &[]);
    case.retention.ends_on = Some(day("2030-01-01"));
    assert_eq!(asked(&case, "2026-11-19"), Some(Undecided::NoGround));
    let ended = Undecided::Ended(day("2030-01-01"));
    assert_eq!(asked(&case, "2030-01-02"), Some(ended));
}

#[test]
fn a_working_copy_may_go_once_it_is_closed_unless_a_day_was_set() {
    let mut case = closed("2026-11-19", &[Ground::WorkingCopy, Ground::Jeugdwet]);
    let elsewhere = Some(Undecided::KeptElsewhere);
    assert_eq!(asked(&case, "2026-11-19"), elsewhere);
    case.retention.ends_on = Some(day("2027-01-31"));
    assert_eq!(asked(&case, "2026-11-19"), None);
    let ended = Undecided::Ended(day("2027-01-31"));
    assert_eq!(asked(&case, "2027-02-01"), Some(ended));
}

#[test]
fn something_else_asks_for_a_day() {
    let mut case = closed("2026-03-01", &[Ground::Other]);
    assert_eq!(asked(&case, "2026-11-19"), Some(Undecided::NoEnd));
    case.retention.ends_on = Some(day("2056-03-01"));
    assert_eq!(asked(&case, "2026-11-19"), None);
}

#[test]
fn a_list_knows_what_keeping_depends_on() {
    let case = closed("2026-03-01", &[Ground::Wth]);
    assert_eq!(Summary::of(&case).keeping, Keeping::of(&case));
}
