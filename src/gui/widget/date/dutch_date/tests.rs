#![allow(clippy::panic)]

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::{DateFault, Reading, When, format, long, parse, short};

const KINDS: [When; 4] = [When::Any, When::Past, When::Birth, When::Next];

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 28)
}

fn read(text: &str, when: When) -> Result<NaiveDate, DateFault> {
    parse(text, when, today()).map(|read| read.date)
}

#[test]
fn the_usual_ways_to_write_a_date() {
    for text in [
        "19-11-2026",
        "19/11/2026",
        "19.11.2026",
        "19 11 2026",
        "19–11–2026",
        "19 nov 2026",
        "19 nov. 2026",
        "19 november 2026",
        "19-11",
        "19 nov",
        "2026-11-19",
        "19112026",
        "19-11-26",
        "19-11-'26",
        "19/11/’26",
        " 19-11-2026 ",
        "do 19 nov",
        "Donderdag 19 November 2026",
        "19-nov-2026",
        "-9 dagen",
        "- 9 d",
        "9 dagen geleden",
    ] {
        assert_eq!(read(text, When::Past), Ok(day(2026, 11, 19)), "{text}");
    }
    assert_eq!(read("12 mrt 1941", When::Birth), Ok(day(1941, 3, 12)));
    assert_eq!(read("12 maart 41", When::Birth), Ok(day(1941, 3, 12)));
}

#[test]
fn dates_seen_from_today() {
    for (text, date) in [
        ("vandaag", today()),
        ("Morgen", day(2026, 11, 29)),
        ("overmorgen", day(2026, 11, 30)),
        ("gisteren", day(2026, 11, 27)),
        ("eergisteren", day(2026, 11, 26)),
        ("+1 week", day(2026, 12, 5)),
        ("+3 dagen", day(2026, 12, 1)),
        ("-2 weken", day(2026, 11, 14)),
        ("+1 maand", day(2026, 12, 28)),
        ("over 2 maanden", day(2027, 1, 28)),
        ("-1 jaar", day(2025, 11, 28)),
    ] {
        assert_eq!(read(text, When::Any), Ok(date), "{text}");
    }
}

#[test]
fn a_month_further_stays_inside_the_month() {
    let read = parse("+1 maand", When::Next, day(2027, 1, 31));
    assert_eq!(read.map(|read| read.date), Ok(day(2027, 2, 28)));
}

#[test]
fn what_was_left_out_is_completed_by_what_the_field_asks() {
    for (text, when, date) in [
        ("12-3-41", When::Birth, day(1941, 3, 12)),
        ("12-3-30", When::Birth, day(1930, 3, 12)),
        ("3-4-12", When::Birth, day(2012, 4, 3)),
        ("27-11-26", When::Birth, day(2026, 11, 27)),
        ("3-4-81", When::Past, day(1981, 4, 3)),
        ("28-11-26", When::Past, today()),
        ("28-12", When::Past, day(2025, 12, 28)),
        ("28-11", When::Past, today()),
        ("27-11", When::Past, day(2026, 11, 27)),
        ("15-1", When::Next, day(2027, 1, 15)),
        ("28-11", When::Next, today()),
        ("1-10", When::Next, day(2027, 10, 1)),
        ("15-1-46", When::Next, day(2046, 1, 15)),
        ("1-11-26", When::Next, day(2026, 11, 1)),
        ("vr 15-1", When::Next, day(2027, 1, 15)),
        ("do 15-1", When::Any, day(2026, 1, 15)),
        ("15-1", When::Any, day(2027, 1, 15)),
    ] {
        assert_eq!(read(text, when), Ok(date), "{text}");
    }
}

#[test]
fn what_can_mean_two_days_is_asked() {
    for (text, when) in [
        ("12-3", When::Birth),
        ("30-12-26", When::Birth),
        ("12-1-27", When::Birth),
        ("28-12-26", When::Past),
        ("12-3-28", When::Past),
        ("27-11", When::Next),
        ("1-2-99", When::Next),
        ("1-6", When::Any),
        ("1-2-80", When::Any),
        ("29-2", When::Past),
    ] {
        assert_eq!(read(text, when), Err(DateFault::WhichYear), "{text}");
    }
}

#[test]
fn nobody_is_born_when_nobody_can_be() {
    assert_eq!(read("31-12-1899", When::Birth), Err(DateFault::Year));
    assert_eq!(read("27-11-1906", When::Birth), Err(DateFault::TooOld));
    assert_eq!(read("28-11-1906", When::Birth), Ok(day(1906, 11, 28)));
    assert_eq!(read("28-9-2027", When::Birth), Ok(day(2027, 9, 28)), "somebody is expected");
    assert_eq!(read("29-9-2027", When::Birth), Err(DateFault::NotYetBorn));
    assert_eq!(read("12-3-2041", When::Birth), Err(DateFault::NotYetBorn));
}

#[test]
fn every_fault_has_its_own_name() {
    for (text, fault) in [
        ("", DateFault::Empty),
        ("  ", DateFault::Empty),
        ("binnenkort", DateFault::Unreadable),
        ("onbekend", DateFault::Unreadable),
        ("19", DateFault::Unreadable),
        ("19-11-2026-1", DateFault::Unreadable),
        ("19-11-20267", DateFault::Unreadable),
        ("+1 eeuw", DateFault::Unreadable),
        ("31-02-2026", DateFault::Impossible),
        ("29-02-2027", DateFault::Impossible),
        ("19-13-2026", DateFault::Impossible),
        ("31-4", DateFault::Impossible),
        ("31-2-26", DateFault::Impossible),
        ("3/1941", DateFault::NoDay),
        ("1941-3", DateFault::NoDay),
        ("maart 1941", DateFault::NoDay),
        ("maart", DateFault::NoDay),
        ("1941", DateFault::NoDay),
        ("1-2-198", DateFault::Year),
        ("19-11-202", DateFault::Year),
        ("19-11-0026", DateFault::Year),
        ("+9999 jaar", DateFault::Year),
        ("+2147483647 maanden", DateFault::Year),
        ("+99999999999 dagen", DateFault::Unreadable),
        ("ma 19-11-2026", DateFault::Weekday),
        ("ma 19-11-26", DateFault::Weekday),
        ("ma 19-11", DateFault::Weekday),
    ] {
        for when in KINDS {
            assert_eq!(read(text, when), Err(fault), "{text} {when:?}");
        }
    }
}

#[test]
fn dates_are_written_as_people_read_them() {
    assert_eq!(format(day(2026, 1, 9)), "09-01-2026");
    assert_eq!(short(day(2026, 11, 21), today()), "za 21 nov");
    assert_eq!(short(day(2027, 3, 1), today()), "1 mrt 2027");
    assert_eq!(long(day(2026, 11, 19)), "donderdag 19 november 2026");
}

/// Every way to write a date with all of it there.
fn whole(date: NaiveDate) -> Vec<String> {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let name = long(date);
    let name = name.split(' ').nth(2).unwrap();
    vec![
        format(date),
        long(date),
        format!("{day}-{month}-{year}"),
        format!("{day}/{month}/{year}"),
        format!("{day}.{month}.{year}"),
        format!("{day} {name} {year}"),
        format!("{day} {}. {year}", &name[..3]),
        format!("{day:02}{month:02}{year}"),
        format!("{year}-{month:02}-{day:02}"),
    ]
}

/// Every way to leave something of it out.
fn partly(date: NaiveDate) -> Vec<String> {
    let (day, month, digits) = (date.day(), date.month(), date.year() % 100);
    vec![
        format!("{day}-{month}"),
        format!("{day}/{month:02}"),
        format!("{day}-{month}-{digits:02}"),
        format!("{day}.{month}.’{digits:02}"),
        long(date).rsplit_once(' ').unwrap().0.to_owned(),
    ]
}

prop_compose! {
    fn any_date()(days in 0_u64..109_000) -> NaiveDate {
        day(1900, 1, 1) + Days::new(days)
    }
}

prop_compose! {
    fn any_today()(days in 0_u64..40_000) -> NaiveDate {
        day(1990, 1, 1) + Days::new(days)
    }
}

fn any_kind() -> impl Strategy<Value = When> {
    prop::sample::select(&KINDS[..])
}

proptest! {
    #[test]
    fn what_is_written_can_be_read(date in any_date(), today in any_today()) {
        for when in [When::Any, When::Past, When::Next] {
            for text in whole(date) {
                let read = Ok(Reading { date, is_whole: true });
                prop_assert_eq!(parse(&text, when, today), read, "{}", text);
            }
        }
        let short = parse(&short(date, today), When::Any, today);
        prop_assert_eq!(short.map(|read| read.date), Ok(date));
    }

    /// What was understood is written out; reading that back gives the same day.
    #[test]
    fn what_is_understood_can_be_read_again(
        date in any_date(), today in any_today(), when in any_kind(),
    ) {
        for text in partly(date).into_iter().chain(whole(date)) {
            if let Ok(Reading { date: read, .. }) = parse(&text, when, today) {
                for again in [format(read), long(read)] {
                    let again = parse(&again, when, today);
                    prop_assert_eq!(again, Ok(Reading { date: read, is_whole: true }), "{}", text);
                }
            }
        }
    }

    /// Typing from the first letter to the last, no date is whole before the end.
    #[test]
    fn no_beginning_is_whole(date in any_date(), today in any_today(), when in any_kind()) {
        for text in whole(date).into_iter().chain(partly(date)) {
            for (end, _) in text.char_indices() {
                let read = parse(&text[..end], when, today);
                let is_whole = read.is_ok_and(|read| read.is_whole);
                prop_assert!(!is_whole, "{} of {text}", &text[..end]);
            }
        }
    }

    /// What was not written lies on the side of today that the field asks for,
    /// and has the day and the month that were written.
    #[test]
    fn what_was_left_out_lies_where_it_should(
        date in any_date(), today in any_today(), when in any_kind(),
    ) {
        for (place, text) in partly(date).iter().enumerate() {
            let Ok(Reading { date: read, is_whole }) = parse(text, when, today) else {
                continue;
            };
            prop_assert!(!is_whole);
            prop_assert_eq!((read.day(), read.month()), (date.day(), date.month()));
            let of_year = place == 2 || place == 3;
            match when {
                When::Past | When::Birth => prop_assert!(read <= today, "{}", text),
                When::Next if !of_year => prop_assert!(read >= today, "{}", text),
                When::Next => prop_assert!(read + Days::new(366) > today, "{}", text),
                When::Any => {}
            }
        }
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC*", today in any_date(), when in any_kind()) {
        let _ = parse(&text, when, today);
    }

    #[test]
    fn no_near_date_breaks_it(
        text in "[-+/. 0-9a-zé]{0,16}", today in any_date(), when in any_kind(),
    ) {
        if let Ok(Reading { date, .. }) = parse(&text, when, today) {
            prop_assert_eq!(parse(&format(date), when, today).map(|read| read.date), Ok(date));
        }
    }

    #[test]
    fn steps_go_there_and_back(amount in 0_u32..1000, today in any_date()) {
        if let Ok(read) = parse(&format!("+{amount} dagen"), When::Any, today) {
            let back = parse(&format!("-{amount} dagen"), When::Any, read.date);
            prop_assert_eq!(back.map(|read| read.date), Ok(today));
        }
    }
}
