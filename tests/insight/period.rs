//! Which days a figure is about, and which cases ran in them.

use casuskompas::case::{Answer, Case, Closing};
use casuskompas::insight::{Period, Runs, Selection, Span};

use super::{day, lines, of, opened, today};

fn period(first: &str, last: &str) -> Period {
    Period { first: Some(day(first)), last: day(last) }
}

#[test]
fn a_quarter_and_a_year_run_until_today_and_the_one_before_is_as_long() {
    let quarter = Period::of(Span::Quarter, today());
    assert_eq!(quarter, period("2026-10-01", "2026-11-19"));
    assert_eq!(Period::before(Span::Quarter, today()), Some(period("2026-07-01", "2026-08-19")));
    let year = Period::of(Span::Year, today());
    assert_eq!(year, period("2026-01-01", "2026-11-19"));
    assert_eq!(Period::before(Span::Year, today()), Some(period("2025-01-01", "2025-11-19")));
    assert_eq!(Period::of(Span::All, today()).first, None);
    assert_eq!(Period::before(Span::All, today()), None);
    // The last day of a month that the one before has not.
    let before = Period::before(Span::Quarter, day("2026-05-31"));
    assert_eq!(before, Some(period("2026-01-01", "2026-02-28")));
    let leap = Period::before(Span::Year, day("2028-02-29"));
    assert_eq!(leap, Some(period("2027-01-01", "2027-02-28")));
}

#[test]
fn a_case_ran_from_its_opening_until_it_was_closed() {
    let mut case = opened("2026-02-10");
    case.closed_on = Some(day("2026-06-30"));
    let runs = Runs::of(&case);
    for (first, last, ran) in [
        ("2026-01-01", "2026-02-09", Answer::No),
        ("2026-01-01", "2026-02-10", Answer::Yes),
        ("2026-03-01", "2026-04-01", Answer::Yes),
        ("2026-06-30", "2026-09-30", Answer::Yes),
        ("2026-07-01", "2026-09-30", Answer::No),
    ] {
        assert_eq!(runs.ran_in(period(first, last)), ran, "{first} {last}");
    }
}

#[test]
fn between_a_closing_and_being_opened_again_it_did_not_run() {
    let mut case = opened("2025-02-10");
    case.closings.push(Closing {
        on: Some(day("2025-06-30")),
        reopened_on: Some(day("2026-10-05")),
        ..Closing::default()
    });
    let runs = Runs::of(&case);
    assert_eq!(runs.ran_in(period("2025-04-01", "2025-09-30")), Answer::Yes);
    assert_eq!(runs.ran_in(period("2025-07-01", "2026-10-04")), Answer::No);
    assert_eq!(runs.ran_in(period("2026-10-01", "2026-11-19")), Answer::Yes);
}

#[test]
fn without_a_day_of_opening_nobody_can_tell_and_it_is_said() {
    let running = Case::default();
    let closed = |on| Case { closed_on: Some(day(on)), ..Case::default() };
    let (ended, long_ago) = (closed("2026-03-01"), closed("2024-03-01"));
    let all = lines(&[running, ended, long_ago, opened("2026-04-01")]);
    let year = of(&all, Span::Year);
    // It may have begun tomorrow as far as the file tells; that it ended this year is sure.
    assert_eq!((year.cases(), year.unknown()), (2, 1));
    let before = Selection::of(&all, period("2025-01-01", "2025-11-19"));
    assert_eq!((before.cases(), before.unknown()), (0, 2));
}

#[test]
fn a_copy_to_read_counts_nowhere() {
    let mut all = lines(&[opened("2026-04-01"), opened("2026-05-01")]);
    all[1].is_copy = true;
    let year = of(&all, Span::Year);
    assert_eq!((year.cases(), year.copies(), year.phases().of), (1, 1, 1));
}
