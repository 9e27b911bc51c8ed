//! Closings as they stand in a case, and in files written by hand.

use casuskompas::case::{Case, Keeping, Waakvlam, ron};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(text: &str) -> Case {
    ron::from_text(text).unwrap()
}

fn again(case: &Case) -> Case {
    ron::from_text(&ron::to_text(case).unwrap()).unwrap()
}

#[test]
fn a_file_of_before_closings_were_recorded_reads_unchanged() {
    let case = case(r#"(closed_on: "2026-10-30")"#);
    assert_eq!((case.is_open(), case.closing(), case.closings.len()), (false, None, 0));
    assert_eq!(again(&case), case);
}

#[test]
fn a_closing_written_by_hand_closes_the_case() {
    let closed = case(r#"(closings: [(on: "2026-10-30", waakvlam: ElkKwartaal)])"#);
    assert_eq!(closed.closed_on, Some(day("2026-10-30")));
    assert_eq!(closed.closing().unwrap().waakvlam, Some(Waakvlam::ElkKwartaal));
    let prepared = case(r#"(closings: [(why: "Het gaat goed.")])"#);
    assert!(prepared.is_open() && prepared.closing().is_none());
    assert_eq!(prepared.prepared_closing().unwrap().why, "Het gaat goed.");
    let reopened = case(r#"(closings: [(on: "2026-10-30", reopened_on: "2026-11-02")])"#);
    assert!(reopened.is_open() && reopened.closing().is_none());
}

#[test]
fn closed_twice_is_two_records() {
    let mut case = Case::default();
    assert_eq!(case.prepared_closing_number(), 1);
    case.prepare_closing().why = "Het gaat goed.".into();
    assert_eq!(case.prepared_closing_number(), 1);
    case.close_as_prepared(day("2026-10-30"), " Noor ", "Eén vraag.".into());
    let closing = case.closing().unwrap();
    assert_eq!((closing.by.as_str(), closing.left_open.as_str()), ("Noor", "Eén vraag."));
    assert_eq!(case.prepared_closing_number(), 2);
    case.reopen(day("2026-11-02"), "Noor", " Er is nieuws. ");
    assert!(case.is_open() && case.closing().is_none());
    case.close_as_prepared(day("2026-11-19"), "Noor", String::new());
    let days: Vec<_> = case.closings.iter().map(|one| (one.on, one.reopened_on)).collect();
    let (first, second) = (day("2026-10-30"), day("2026-11-19"));
    assert_eq!(days, [(Some(first), Some(day("2026-11-02"))), (Some(second), None)]);
    assert_eq!(case.closings[0].reopened_because, "Er is nieuws.");
    assert_eq!(again(&case), case);
}

#[test]
fn opening_a_case_that_runs_changes_nothing() {
    let mut case = Case::default();
    case.reopen(day("2026-11-02"), "Noor", "Er is nieuws.");
    assert_eq!(case, Case::default());
}

/// A month later has a shorter end, and never skips to the month after.
#[test]
fn an_interval_is_counted_in_months() {
    let after = |every: Waakvlam, on| every.after(day(on));
    assert_eq!(after(Waakvlam::Geen, "2026-11-19"), None);
    assert_eq!(after(Waakvlam::ElkeMaand, "2027-01-31"), Some(day("2027-02-28")));
    assert_eq!(after(Waakvlam::ElkKwartaal, "2026-11-30"), Some(day("2027-02-28")));
    assert_eq!(after(Waakvlam::ElkHalfjaar, "2026-11-19"), Some(day("2027-05-19")));
    assert_eq!(Waakvlam::ElkeMaand.after(NaiveDate::MAX), None);
}

/// A term of keeping counts from the last time something was recorded.
#[test]
fn a_case_is_kept_from_its_last_closing_or_opening() {
    let text = r#"(closed_on: "2020-05-01", closings: [
        (on: "2021-05-01", reopened_on: "2021-06-01"), (on: "2020-05-01")
    ])"#;
    let keeping = Keeping::of(&case(text)).unwrap();
    assert_eq!(keeping.last_changed_on, day("2021-06-01"));
}
