//! Dates in a plain file for a calendar: without names, and nothing overwritten.

use casuskompas::vault::Event;
use casuskompas::vault::exchange::{CalendarItem, calendar};
use std::io::ErrorKind;

use chrono::NaiveTime;

use crate::support::vault::{Failing, MemoryDisk, create, now};

fn item(uid: &str, on: &str, at: Option<&str>) -> CalendarItem {
    let at: Option<NaiveTime> = at.map(|at| at.parse().unwrap());
    CalendarItem { uid: uid.into(), what: "2026-014: contact".into(), on: on.parse().unwrap(), at }
}

#[test]
fn a_whole_day_and_a_time_on_the_clock_are_told_apart() {
    let items = [item("a", "2026-11-24", None), item("b", "2028-02-29", Some("23:45:00"))];
    let text = calendar(&items, now());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((lines[0], *lines.last().unwrap()), ("BEGIN:VCALENDAR", "END:VCALENDAR"));
    let has = |line: &str| assert!(lines.contains(&line), "{line} is not in\n{text}");
    has("DTSTART;VALUE=DATE:20261124");
    has("DTSTART:20280229T234500");
    has("DTEND:20280301T001500");
    assert_eq!(text.matches("DTEND").count(), 1, "a day without an end is that day");
    assert_eq!(text.matches("PRODID").count(), 1);
    has("DTSTAMP:20261119T130200Z");
    has("CLASS:PRIVATE");
    has("SUMMARY:2026-014: contact");
    assert_eq!(lines.iter().filter(|line| line.starts_with("UID:")).count(), 2);
    assert_eq!(text, calendar(&items, now()), "the same each time");
    assert!(text.contains("\r\n"));
}

#[test]
fn nothing_is_overwritten_and_the_log_tells_of_it() {
    let vault = create(&MemoryDisk::default());
    let disk = MemoryDisk::default();
    let items = [item("a", "2026-11-24", None)];
    let first = vault.write_dates(&disk, &items, "S. de Wit", now()).unwrap();
    assert_eq!(first, "casuskompas-datums-2026-11-19.ics");
    let again = vault.write_dates(&disk, &[], "S. de Wit", now()).unwrap();
    assert_eq!(again, "casuskompas-datums-2026-11-19-2.ics");
    assert_eq!(disk.get(&first), calendar(&items, now()).into_bytes());
    let log = vault.log().unwrap();
    let told = log.entries.iter().filter(|entry| matches!(entry.event, Event::DatesWritten(_)));
    assert_eq!(told.count(), 2);
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_not_logged() {
    let vault = create(&MemoryDisk::default());
    let disk = MemoryDisk::default();
    disk.fail(Failing::From(0, ErrorKind::StorageFull));
    let items = [item("a", "2026-11-24", None)];
    assert!(vault.write_dates(&disk, &items, "S. de Wit", now()).is_err());
    let log = vault.log().unwrap();
    assert!(!log.entries.iter().any(|one| matches!(one.event, Event::DatesWritten(_))));
}
