#![allow(clippy::panic)]

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{DateFault, format, long, parse, short};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 21)
}

#[test]
fn the_usual_ways_to_write_a_date() {
    for text in [
        "19-11-2026",
        "19/11/2026",
        "19.11.2026",
        "19 nov 2026",
        "19 november 2026",
        "19-11",
        "19 nov",
        "2026-11-19",
        "19112026",
        "19-11-26",
        " 19-11-2026 ",
        "do 19 nov",
        "Donderdag 19 November 2026",
        "19-nov-2026",
        "eergisteren",
        "-2 dagen",
        "- 2 d",
        "2 dagen geleden",
    ] {
        assert_eq!(parse(text, today()), Ok(day(2026, 11, 19)), "{text}");
    }
}

#[test]
fn dates_seen_from_today() {
    for (text, date) in [
        ("vandaag", today()),
        ("Morgen", day(2026, 11, 22)),
        ("overmorgen", day(2026, 11, 23)),
        ("gisteren", day(2026, 11, 20)),
        ("+1 week", day(2026, 11, 28)),
        ("+3 dagen", day(2026, 11, 24)),
        ("-2 weken", day(2026, 11, 7)),
        ("+1 maand", day(2026, 12, 21)),
        ("over 2 maanden", day(2027, 1, 21)),
        ("-1 jaar", day(2025, 11, 21)),
    ] {
        assert_eq!(parse(text, today()), Ok(date), "{text}");
    }
}

#[test]
fn a_month_further_stays_inside_the_month() {
    assert_eq!(parse("+1 maand", day(2027, 1, 31)), Ok(day(2027, 2, 28)));
}

#[test]
fn birth_dates_with_two_digits_lie_in_the_past() {
    assert_eq!(parse("3-4-81", today()), Ok(day(1981, 4, 3)));
    assert_eq!(parse("3-4-12", today()), Ok(day(2012, 4, 3)));
}

#[test]
fn every_fault_has_its_own_name() {
    for (text, fault) in [
        ("", DateFault::Empty),
        ("binnenkort", DateFault::Unreadable),
        ("19", DateFault::Unreadable),
        ("19-11-2026-1", DateFault::Unreadable),
        ("+1 eeuw", DateFault::Unreadable),
        ("31-02-2026", DateFault::Impossible),
        ("29-02-2027", DateFault::Impossible),
        ("19-13-2026", DateFault::Impossible),
        ("19-11-202", DateFault::Year),
        ("19-11-0026", DateFault::Year),
        ("+9999 jaar", DateFault::Year),
        ("+2147483647 maanden", DateFault::Year),
        ("+99999999999 dagen", DateFault::Unreadable),
        ("ma 19-11-2026", DateFault::Weekday),
    ] {
        assert_eq!(parse(text, today()), Err(fault), "{text}");
    }
}

#[test]
fn dates_are_written_as_people_read_them() {
    assert_eq!(format(day(2026, 1, 9)), "09-01-2026");
    assert_eq!(short(today(), today()), "za 21 nov");
    assert_eq!(short(day(2027, 3, 1), today()), "1 mrt 2027");
    assert_eq!(long(day(2026, 11, 19)), "donderdag 19 november 2026");
}

prop_compose! {
    fn any_date()(days in 0_u64..109_000) -> NaiveDate {
        day(1900, 1, 1) + chrono::Days::new(days)
    }
}

proptest! {
    #[test]
    fn what_is_written_can_be_read(date in any_date(), today in any_date()) {
        prop_assert_eq!(parse(&format(date), today), Ok(date));
        prop_assert_eq!(parse(&short(date, today), today), Ok(date));
        prop_assert_eq!(parse(&long(date), today), Ok(date));
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC*", today in any_date()) {
        let _ = parse(&text, today);
    }

    #[test]
    fn no_near_date_breaks_it(text in "[-+/. 0-9a-zé]{0,16}", today in any_date()) {
        if let Ok(date) = parse(&text, today) {
            prop_assert_eq!(parse(&format(date), today), Ok(date));
        }
    }

    #[test]
    fn steps_go_there_and_back(amount in 0_u32..1000, today in any_date()) {
        if let Ok(date) = parse(&format!("+{amount} dagen"), today) {
            prop_assert_eq!(parse(&format!("-{amount} dagen"), date), Ok(today));
        }
    }
}
