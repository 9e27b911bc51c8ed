//! A case moves in time as a whole.

use casuskompas::case::record::{Change, Trail, each_mut};
use casuskompas::case::{Born, Case, Purpose, Received, ron};
use chrono::{DateTime, FixedOffset, NaiveDate};

use super::difference::leaves::full_families;

const YEAR: &str = "1999-";

fn day() -> NaiveDate {
    "1999-06-01".parse().unwrap()
}

fn moment() -> DateTime<FixedOffset> {
    "1999-06-01T12:00:00+02:00".parse().unwrap()
}

/// The families with one day wherever a day can stand.
fn dated() -> Vec<Case> {
    let mut all = full_families();
    for (place, case) in all.iter_mut().enumerate() {
        each_mut(case, &mut Trail::default(), &mut |_, _, _, change| match change {
            Change::Day(on) => *on = Some(day()),
            Change::SureDay(on) => *on = day(),
            Change::Instant(at) => *at = Some(moment()),
            Change::SureInstant(at) => *at = moment(),
            Change::Born(born) if place % 2 == 0 => *born = Some(Born::On(day())),
            Change::Born(born) => *born = Some(Born::Aged { years: 8, noted_on: Some(day()) }),
            Change::Words(words) => words.clear(),
            _ => {}
        });
        case.received = Some(Received {
            bundle: Default::default(),
            from: String::new(),
            at: moment(),
            purpose: Purpose::Transfer,
            pseudonymised: false,
        });
    }
    all
}

/// Every text in a case that begins as a date does.
fn dates(case: &Case) -> Vec<String> {
    let text = ron::to_text(case).unwrap();
    let quoted = text.split('"').skip(1).step_by(2);
    let is_date =
        |words: &&str| words.get(..10).is_some_and(|day| day.parse::<NaiveDate>().is_ok());
    quoted.filter(is_date).map(str::to_owned).collect()
}

#[test]
fn every_date_moves() {
    for mut case in dated() {
        let before = dates(&case);
        let stray: Vec<_> = before.iter().filter(|date| !date.starts_with(YEAR)).collect();
        assert!(stray.is_empty(), "no description reaches {stray:?}");
        case.shift_days(366 * 2);
        let after = dates(&case);
        assert!(after.iter().all(|date| date.starts_with("2001-06-02")), "{after:?}");
        assert_eq!(after.len(), before.len());
    }
}

#[test]
fn forth_and_back_is_where_it_was() {
    for case in dated() {
        let mut moved = case.clone();
        moved.shift_days(1234);
        assert_ne!(moved, case);
        moved.shift_days(-1234);
        assert_eq!(moved, case);
    }
}

#[test]
fn a_distance_outside_the_calendar_changes_nothing() {
    for case in dated() {
        let mut moved = case.clone();
        moved.shift_days(i64::MAX);
        assert_eq!(moved, case);
    }
}
