//! A clock that is wrong: nothing is lost, nothing is removed for good, and the
//! order is that of saving.

use casuskompas::advice::retention::undecided;
use casuskompas::case::{Afterwards, Case, CaseAfterHandover, Keeping, Purpose};
use casuskompas::documents::bared;
use casuskompas::guidance::Guidance;
use casuskompas::vault::exchange::{Arrived, Wish};
use casuskompas::vault::{Certificate, Event, TERM, Vault};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use crate::support::vault::*;

type Moment = DateTime<FixedOffset>;

fn moment(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn days(count: i64) -> TimeDelta {
    TimeDelta::days(count)
}

fn save(vault: &Vault, number: u128, words: &str, at: Moment) {
    let mut case = family(number);
    case.concern = words.to_owned();
    vault.save(&case, "Noor", at).unwrap();
}

fn told(vault: &Vault, number: u128) -> Vec<String> {
    let revisions = vault.history(id(number)).unwrap();
    let numbers: Vec<u64> = revisions.iter().map(|revision| revision.number).collect();
    assert!(numbers.is_sorted_by(|a, b| a > b), "by number: {numbers:?}");
    let read = numbers.iter().map(|revision| {
        let opened = vault.open_revision(id(number), *revision, 1);
        opened.unwrap().case.concern
    });
    read.collect()
}

fn whole(vault: &Vault) {
    let report = vault.check().unwrap();
    let faulty: Vec<_> = report.faulty().collect();
    assert!(faulty.is_empty(), "{faulty:?}");
    assert_eq!(vault.log().unwrap().gaps, [""; 0]);
}

/// Everything that is told the time, at this time.
fn a_life(at: Moment) {
    let ours = MemoryDisk::default();
    let vault = create(&ours);
    for count in 0..30 {
        save(&vault, 1, &count.to_string(), at + TimeDelta::minutes(20 * count));
    }
    assert_eq!(told(&vault, 1).len(), 29);
    save(&vault, 2, "weg en terug", at);
    vault.delete(id(2), "Noor", at).unwrap();
    assert_eq!(vault.purge(at), Ok(Vec::<Certificate>::new()));
    assert_eq!(vault.deleted().unwrap().len(), 1);
    assert!(vault.deleted().unwrap()[0].until() >= at);
    vault.undelete(id(2), "Noor", at).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    vault.note(Event::RecoveryRenewed, "Noor", at).unwrap();
    let stick = MemoryDisk::default();
    vault.back_up(&stick, "Noor", at, |_, _| true).unwrap();
    assert_eq!(vault.last_backup(), Ok(Some(at)));
    whole(&unlock(&stick));
    handed_over(&vault, at);
    drop(vault);
    let vault = unlock(&ours);
    assert_eq!(vault.open(id(1)).unwrap().case.concern, "29");
    assert_eq!(vault.read_draft("desk").unwrap().unwrap().as_slice(), b"half");
    whole(&vault);
}

fn handed_over(vault: &Vault, at: Moment) {
    let (theirs, _) = try_create(MemoryDisk::default(), 2).unwrap();
    let (here, there) = (&mut bytes_from(5), &mut bytes_from(6));
    let wish = Wish {
        to: theirs.deelcode(there).unwrap(),
        to_name: "Sem".to_owned(),
        purpose: Purpose::Transfer,
        pseudonymise: false,
        afterwards: Afterwards::Remove,
        without_comparing: true,
        kept: Vec::new(),
    };
    let out = MemoryDisk::default();
    vault.add_contact("Sem", wish.to, at).unwrap();
    vault.mark_compared(wish.to, "Noor", at).unwrap();
    let sent = vault.send(id(2), &wish, &out, "Noor", at, here).unwrap();
    let arrived = theirs.receive(&out.get(&sent.file), "Sem", at, there).unwrap();
    let Arrived::Bundle(waiting) = arrived else {
        panic!("{arrived:?}");
    };
    theirs.accept(waiting.id, "Sem", at, there, &bared).unwrap();
    let receipt = theirs.write_receipt(waiting.id, "Sem", &out).unwrap();
    let closed = vault.receive(&out.get(&receipt), "Noor", at, here).unwrap();
    let Arrived::Receipt(closing) = closed else {
        panic!("{closed:?}");
    };
    assert_eq!(closing.case, CaseAfterHandover::Removed);
    assert_eq!(vault.purge(at), Ok(Vec::new()));
    whole(&theirs);
}

#[test]
fn everything_works_at_any_time() {
    for at in [
        "0001-01-01T00:00:00+14:00",
        "1970-01-01T00:00:00+00:00",
        "2038-01-19T03:14:08+00:00",
        "2099-12-31T23:59:59+01:00",
        "9999-12-30T00:00:00-12:00",
    ] {
        a_life(moment(at));
    }
}

/// Whatever the clock does between two saves, each is the next revision.
#[test]
fn a_clock_that_jumps_while_saving_loses_nothing_and_keeps_the_order() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let jumps = ["1970-01-01", "2026-11-22", "2099-06-01", "2026-11-21", "2026-11-23"];
    for count in 0..60_u64 {
        let day = jumps[count as usize % jumps.len()];
        let at = moment(&format!("{day}T09:00:00+01:00")) + days(count as i64);
        save(&vault, 1, &count.to_string(), at);
    }
    let expected: Vec<String> = (0..59).rev().map(|count: u64| count.to_string()).collect();
    assert_eq!(told(&vault, 1), expected);
    let opened = vault.open(id(1)).unwrap();
    assert_eq!((opened.revision, opened.case.concern.as_str()), (60, "59"));
    whole(&vault);
}

/// A month of work, a case deleted eight days ago and one just now.
fn a_month() -> (MemoryDisk, Moment) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let start = moment("2026-10-20T09:00:00+02:00");
    save(&vault, 2, "acht dagen geleden weg", start);
    save(&vault, 3, "vandaag weg", start);
    for day in 0..30 {
        for part in 0..2 {
            let at = start + days(day) + TimeDelta::hours(3 * part);
            save(&vault, 1, &format!("{day}.{part}"), at);
        }
        if day == 22 {
            vault.delete(id(2), "Noor", start + days(day)).unwrap();
        }
    }
    let now = start + days(30);
    vault.delete(id(3), "Noor", now).unwrap();
    (disk, now)
}

/// Somebody opens the vault, works a while, and goes.
fn sitting(disk: &MemoryDisk, at: Moment) -> Vec<Certificate> {
    let vault = unlock(disk);
    let mut certificates = vault.purge(at).unwrap();
    let mut case = vault.open(id(1)).unwrap().case;
    case.concern = format!("op {at}");
    vault.save(&case, "Noor", at).unwrap();
    vault.save(&case, "Sem", at + TimeDelta::hours(1)).unwrap();
    certificates.extend(vault.purge(at + TimeDelta::hours(1)).unwrap());
    certificates
}

#[test]
fn sittings_in_another_year_remove_nothing_for_good() {
    let (start, now) = a_month();
    // What the next sitting leaves when nothing is wrong with the clock.
    let usual = start.copy();
    assert_eq!(sitting(&usual, now + TimeDelta::hours(4)), []);
    let usual = told(&unlock(&usual), 1);
    for year in ["1970-01-01", "2025-11-20", "2027-02-01", "2099-01-01"] {
        for sittings in [1, 2, 5] {
            let disk = start.copy();
            for count in 0..sittings {
                let at = moment(&format!("{year}T09:00:00+01:00")) + TimeDelta::hours(4 * count);
                assert_eq!(sitting(&disk, at), []);
            }
            assert_eq!(sitting(&disk, now + TimeDelta::hours(4)), []);
            let vault = unlock(&disk);
            let after = told(&vault, 1);
            let lost: Vec<_> = usual.iter().filter(|w| !after.contains(w)).collect();
            assert!(lost.is_empty(), "{year}: {lost:?}");
            for number in [2, 3] {
                vault.undelete(id(number), "Noor", now).unwrap();
                assert!(vault.open(id(number)).is_ok());
            }
            whole(&vault);
        }
    }
}

/// Days that really pass end the term, whatever year it is said to be.
#[test]
fn a_term_ends_after_as_many_days_whatever_the_year() {
    let (start, _) = a_month();
    for year in ["1970-01-01", "2026-11-20", "2099-01-01"] {
        let disk = start.copy();
        let first = moment(&format!("{year}T09:00:00+01:00"));
        let gone: Vec<i64> =
            (0..40).flat_map(|day| vec![day; sitting(&disk, first + days(day)).len()]).collect();
        // One was deleted eight days before the first sitting, one that day.
        let [earlier, later] = gone[..] else {
            panic!("{year}: {gone:?}");
        };
        assert!((21..=31).contains(&earlier), "{year}: {gone:?}");
        assert!((29..=32).contains(&later), "{year}: {gone:?}");
    }
}

#[test]
fn what_was_deleted_while_the_clock_was_behind_or_ahead_has_its_whole_term() {
    for year in ["1970-01-01", "2099-01-01"] {
        let (disk, now) = a_month();
        let vault = unlock(&disk);
        vault.undelete(id(2), "Noor", now).unwrap();
        vault.undelete(id(3), "Noor", now).unwrap();
        let wrong = moment(&format!("{year}T09:00:00+01:00"));
        vault.open(id(2)).unwrap();
        vault.delete(id(2), "Noor", wrong).unwrap();
        drop(vault);
        for day in 0..29 {
            assert_eq!(sitting(&disk, now + days(day)), [], "{year}, day {day}");
        }
        let gone = (29..33).flat_map(|day| sitting(&disk, now + days(day)));
        assert_eq!(gone.count(), 1, "{year}");
    }
}

#[test]
fn without_its_line_in_the_log_a_deletion_waits_on() {
    let (disk, now) = a_month();
    for name in disk.names().iter().filter(|name| name.starts_with("log/")) {
        disk.set(name, b"half");
    }
    let vault = unlock(&disk);
    let late = now + TERM + days(8);
    assert_eq!(vault.purge(late), Ok(Vec::new()));
    let log = vault.log().unwrap();
    let lines = log.entries.iter();
    let lines = lines.filter(|line| matches!(line.event, Event::Deleted(_)));
    assert_eq!(lines.count(), 2, "the log tells of both again");
    drop(vault);
    let gone: Vec<i64> =
        (0..32).flat_map(|day| vec![day; sitting(&disk, late + days(day)).len()]).collect();
    assert_eq!(gone.len(), 2);
    assert!(gone.iter().all(|day| *day >= 14), "{gone:?}");
}

/// Dates as far away as a file from elsewhere can tell them.
#[test]
fn the_furthest_dates_make_no_trouble() {
    let guidance = Guidance::embedded().unwrap();
    let vault = create(&MemoryDisk::default());
    for (number, day) in [(1, NaiveDate::MIN), (2, NaiveDate::MAX)] {
        let mut case: Case = family(number);
        case.opened_on = Some(day);
        case.closed_on = Some(day);
        case.retention.grounds = casuskompas::case::Ground::ALL.into();
        vault.save(&case, "Noor", now()).unwrap();
        assert_eq!(vault.open(id(number)).unwrap().case, case);
        let keeping = Keeping::of(&case).unwrap();
        for today in [NaiveDate::MIN, now().date_naive(), NaiveDate::MAX] {
            let _ = undecided(&keeping, &guidance, today);
            let _ = casuskompas::redaction::pseudonymise(&case, today);
        }
    }
    assert_eq!(vault.list().unwrap().summaries.len(), 2);
    whole(&vault);
}
