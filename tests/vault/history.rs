//! Earlier revisions, deleted cases, and the log of who did what.

use casuskompas::vault::{Certificate, Event, Named, Reason, SESSION, TERM, Vault, VaultError};
use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::support::vault::*;

fn at(minutes: i64) -> DateTime<FixedOffset> {
    now() + TimeDelta::minutes(minutes)
}

fn save(vault: &Vault, words: &str, by: &str, minutes: i64) {
    let mut case = family(1);
    case.concern = words.to_owned();
    vault.save(&case, by, at(minutes)).unwrap();
}

fn kept(vault: &Vault) -> Vec<String> {
    let revisions = vault.history(id(1)).unwrap();
    let words = revisions.iter().map(|revision| {
        let opened = vault.open_revision(id(1), revision.number, revision.twin);
        let opened = opened.unwrap();
        assert_eq!(opened.revision, revision.number);
        assert_eq!(opened.saved_at, revision.saved_at);
        opened.case.concern
    });
    words.collect()
}

#[test]
fn what_stood_there_before_somebody_began_is_kept() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "nieuw", "Noor", 0);
    save(&vault, "getypt", "Noor", 1);
    save(&vault, "verder getypt", "Noor", 9);
    assert_eq!(kept(&vault), [""; 0], "still the same sitting");
    save(&vault, "na de pauze", "Noor", 20);
    assert_eq!(kept(&vault), ["verder getypt"]);
    save(&vault, "van een collega", "Youssef", 21);
    assert_eq!(kept(&vault), ["na de pauze", "verder getypt"]);
    drop(vault);
    let vault = unlock(&disk);
    vault.open(id(1)).unwrap();
    save(&vault, "weer open", "Youssef", 22);
    assert_eq!(kept(&vault)[0], "van een collega");
    assert!(vault.check().unwrap().is_sound());
}

const NOTE: &str = "Belangrijk verslag van het huisbezoek aan oma en Tom.";

#[test]
fn what_is_written_over_is_kept_within_a_sitting() {
    let vault = create(&MemoryDisk::default());
    save(&vault, "nieuw", "Noor", 0);
    save(&vault, NOTE, "Noor", 1);
    save(&vault, "x", "Noor", 2);
    assert_eq!(kept(&vault), [NOTE]);
    save(&vault, "xy", "Noor", 3);
    assert_eq!(kept(&vault), [NOTE], "once");
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn what_is_taken_away_word_by_word_is_kept_as_it_was_at_its_fullest() {
    let vault = create(&MemoryDisk::default());
    save(&vault, "Belangrijk verslag", "Noor", 0);
    save(&vault, "Belangrijk", "Noor", 1);
    let words: Vec<&str> = NOTE.split(' ').collect();
    for count in 2..=words.len() {
        save(&vault, &words[..count].join(" "), "Noor", 2);
    }
    for count in (0..words.len()).rev() {
        save(&vault, &words[..count].join(" "), "Noor", 3);
    }
    let kept = kept(&vault);
    assert!(kept.contains(&NOTE.to_owned()), "{kept:?}");
    assert!(kept.len() <= words.len() / 3, "{kept:?}");
}

#[test]
fn who_writes_on_keeps_nothing_more() {
    let vault = create(&MemoryDisk::default());
    for end in (1..NOTE.len()).step_by(3) {
        save(&vault, &NOTE[..end], "Noor", 0);
    }
    save(&vault, &format!("{NOTE} En meer."), "Noor", 0);
    assert_eq!(kept(&vault), [""; 0]);
}

#[test]
fn words_that_go_elsewhere_in_the_case_are_not_lost() {
    let vault = create(&MemoryDisk::default());
    let mut case = family(1);
    case.concern = String::new();
    case.half_typed.insert("note".into(), NOTE.into());
    vault.save(&case, "Noor", at(0)).unwrap();
    case.concern = case.half_typed.remove("note").unwrap();
    vault.save(&case, "Noor", at(1)).unwrap();
    assert_eq!(vault.history(id(1)).unwrap(), []);
}

#[test]
fn a_sitting_keeps_a_bounded_number_of_what_was_written_over() {
    let vault = create(&MemoryDisk::default());
    for time in 0..60 {
        let words = if time % 2 == 0 { NOTE } else { "x" };
        save(&vault, words, "Noor", 0);
    }
    assert_eq!(vault.history(id(1)).unwrap().len(), 20);
}

#[test]
fn a_clock_that_jumps_back_keeps_more_not_less() {
    let vault = create(&MemoryDisk::default());
    save(&vault, "een", "Noor", 0);
    save(&vault, "twee", "Noor", -60 * 24 * 365 * 56);
    save(&vault, "drie", "Noor", 60 * 24 * 365 * 72);
    assert_eq!(kept(&vault), ["twee", "een"]);
    assert!(SESSION < TimeDelta::hours(1));
}

#[test]
fn an_old_history_is_thinned_out_by_the_stated_policy() {
    let vault = create(&MemoryDisk::default());
    // Two sittings a day for a month.
    for half_day in 0..60_i64 {
        save(&vault, &format!("{half_day}"), "Noor", half_day * 12 * 60);
    }
    let days: Vec<_> = vault.history(id(1)).unwrap();
    let days: Vec<_> = days.iter().map(|r| r.saved_at.date_naive()).collect();
    let distinct: std::collections::BTreeSet<_> = days.iter().collect();
    assert!(distinct.len() >= 30, "no day is lost");
    let doubled = days.len() - distinct.len();
    assert!((7..=9).contains(&doubled), "only the last week is whole: {doubled}");
}

#[test]
fn going_back_is_the_next_revision_and_loses_nothing() {
    let vault = create(&MemoryDisk::default());
    save(&vault, "goed", "Noor", 0);
    save(&vault, "vergissing", "Noor", 20);
    let before = vault.open_revision(id(1), 1, 1).unwrap().case;
    vault.save(&before, "Noor", at(40)).unwrap();
    let now = vault.open(id(1)).unwrap();
    assert_eq!((now.case.concern.as_str(), now.revision), ("goed", 3));
    assert_eq!(kept(&vault), ["vergissing", "goed"]);
}

#[test]
fn a_deleted_case_can_be_put_back_with_its_history() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "een", "Noor", 0);
    save(&vault, "twee", "Noor", 20);
    vault.delete(id(1), "Noor", at(30)).unwrap();
    assert_eq!(vault.open(id(1)), Err(VaultError::CaseMissing));
    assert_eq!(vault.list().unwrap().summaries, []);
    let deleted = vault.deleted().unwrap();
    assert_eq!(deleted.len(), 1);
    assert_eq!((deleted[0].id, deleted[0].by.as_str()), (id(1), "Noor"));
    assert_eq!(deleted[0].until(), at(30) + TERM);
    drop(vault);

    let vault = unlock(&disk);
    assert_eq!(vault.purge(at(40)), Ok(Vec::new()));
    vault.undelete(id(1), "Noor", at(50)).unwrap();
    assert_eq!(vault.deleted(), Ok(Vec::new()));
    assert_eq!(vault.open(id(1)).unwrap().case.concern, "twee");
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
    assert_eq!(kept(&vault), ["een"]);
    let again = vault.undelete(id(1), "Noor", at(60));
    assert_eq!(again, Err(VaultError::CaseExists));
    let unknown = vault.undelete(id(2), "Noor", at(60));
    assert_eq!(unknown, Err(VaultError::CaseMissing));
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn after_its_term_a_deleted_case_is_destroyed() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "een", "Noor", 0);
    save(&vault, "twee", "Noor", 20);
    vault.delete(id(1), "Noor", now()).unwrap();
    for week in 1..=4 {
        let then = now() + TimeDelta::weeks(week);
        vault.note(Event::RecoveryRenewed, "Noor", then).unwrap();
    }
    assert_eq!(vault.purge(now() + TERM), Ok(Vec::new()));
    let certificates = vault.purge(now() + TERM + TimeDelta::seconds(1)).unwrap();
    assert_eq!(certificates.len(), 1);
    assert_eq!(certificates[0].reason, Reason::TermEnded);
    assert_eq!(certificates[0].files, 2);
    nothing_is_left(&disk, &vault);
}

#[test]
fn a_clock_that_leapt_ends_no_term() {
    let vault = create(&MemoryDisk::default());
    save(&vault, "een", "Noor", 0);
    vault.delete(id(1), "Noor", now()).unwrap();
    let leapt = now() + TimeDelta::days(365 * 73);
    assert_eq!(vault.purge(leapt), Ok(Vec::new()));
    vault.undelete(id(1), "Noor", at(1)).unwrap();
    assert_eq!(vault.open(id(1)).unwrap().case.concern, "een");
}

#[test]
fn a_clock_that_leapt_thins_out_nothing() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for half_day in 0..30_i64 {
        save(&vault, &format!("{half_day}"), "Noor", half_day * 12 * 60);
    }
    let before = vault.history(id(1)).unwrap();
    drop(vault);
    let vault = unlock(&disk);
    vault.open(id(1)).unwrap();
    save(&vault, "in 2099", "Noor", 60 * 24 * 365 * 73);
    let after = vault.history(id(1)).unwrap();
    assert_eq!(after.len(), before.len() + 1);
    assert!(before.iter().all(|revision| after.contains(revision)));
}

fn nothing_is_left(disk: &MemoryDisk, vault: &Vault) {
    let left = disk.names().into_iter().filter(|n| n.contains(&id(1).to_string()));
    assert_eq!(left.count(), 0);
    assert_eq!(vault.history(id(1)), Ok(Vec::new()));
    assert_eq!(vault.deleted(), Ok(Vec::new()));
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn destroying_removes_every_trace_and_leaves_a_certificate() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "een", "Noor", 0);
    save(&vault, "twee", "Noor", 20);
    let elsewhere = disk.get(&path(1));
    save(&vault, "drie", "Noor", 21);
    disk.set(&path(1), &elsewhere);
    let conflict = vault.save(&family(1), "Noor", at(22));
    assert!(matches!(conflict, Err(VaultError::Conflict(_))));
    vault.list().unwrap();
    vault.flush_index().unwrap();
    let certificate = vault.destroy(id(1), Reason::Asked, "Noor", at(60)).unwrap();
    assert_eq!(certificate.files, 3, "the case, its second copy, one revision");
    nothing_is_left(&disk, &vault);
    assert_eq!(vault.list().unwrap().summaries, []);
    let log = vault.log().unwrap();
    let last = &log.entries.last().unwrap().event;
    assert_eq!(last, &Event::Destroyed(certificate));
    let missing = vault.destroy(id(1), Reason::Asked, "Noor", at(61));
    assert_eq!(missing, Err(VaultError::CaseMissing));
}

#[test]
fn a_destruction_that_fails_anywhere_is_finished_later() {
    let start = MemoryDisk::default();
    let vault = create(&start);
    save(&vault, "een", "Noor", 0);
    save(&vault, "twee", "Noor", 20);
    drop(vault);
    let destroy = |vault: &Vault| vault.destroy(id(1), Reason::Mistake, "Noor", at(30));
    let probe = start.copy();
    let vault = unlock(&probe);
    let calls = probe.count(|| drop(destroy(&vault).unwrap())).calls;
    for at_call in 0..calls {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(Failing::From(at_call, std::io::ErrorKind::Other));
        let outcome = destroy(&vault);
        disk.heal();
        drop(vault);
        let vault = unlock(&disk);
        vault.purge(at(31)).unwrap();
        if outcome.is_err() && vault.open(id(1)).is_ok() {
            assert_eq!(kept(&vault), ["een"], "call {at_call}: all or nothing");
        } else {
            nothing_is_left(&disk, &vault);
        }
    }
}

#[test]
fn a_deletion_that_fails_anywhere_keeps_the_case() {
    let start = MemoryDisk::default();
    let vault = create(&start);
    save(&vault, "een", "Noor", 0);
    drop(vault);
    let probe = start.copy();
    let vault = unlock(&probe);
    let delete = |vault: &Vault| vault.delete(id(1), "Noor", at(1));
    let calls = probe.count(|| delete(&vault).unwrap()).calls;
    for at_call in 0..calls {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(Failing::From(at_call, std::io::ErrorKind::Other));
        let _ = delete(&vault);
        disk.heal();
        drop(vault);
        let vault = unlock(&disk);
        if vault.open(id(1)).is_err() {
            vault.undelete(id(1), "Noor", at(2)).unwrap();
        }
        assert_eq!(vault.open(id(1)).unwrap().case.concern, "een");
    }
}

#[test]
fn the_log_tells_who_changed_what_when() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "een", "Noor", 0);
    save(&vault, "twee", "Noor", 1);
    save(&vault, "drie", "Youssef", 2);
    vault.note(Event::PassphraseChanged, "Youssef", at(3)).unwrap();
    vault.delete(id(1), "Youssef", at(4)).unwrap();
    drop(vault);
    let case = Named::of(&family(1));
    let log = unlock(&disk).log().unwrap();
    let told: Vec<_> = log.entries.iter().map(|e| (e.by.as_str(), &e.event)).collect();
    assert_eq!(
        told,
        [
            ("Noor", &Event::Changed(case.clone())),
            ("Youssef", &Event::Changed(case.clone())),
            ("Youssef", &Event::PassphraseChanged),
            ("Youssef", &Event::Deleted(case)),
        ]
    );
    assert_eq!(log.gaps, Vec::<String>::new());
}

#[test]
fn a_line_of_the_log_that_could_not_be_written_comes_with_the_next() {
    let mut refused = Vec::new();
    for call in 0.. {
        let disk = MemoryDisk::default();
        let vault = create(&disk);
        disk.fail(Failing::From(call, std::io::ErrorKind::StorageFull));
        let outcome = vault.note(Event::PassphraseChanged, "Noor", now());
        disk.heal();
        vault.note(Event::RecoveryRenewed, "Noor", at(1)).unwrap();
        let log = vault.log().unwrap();
        let events: Vec<_> = log.entries.into_iter().map(|e| e.event).collect();
        assert_eq!(events, [Event::PassphraseChanged, Event::RecoveryRenewed], "call {call}");
        match outcome {
            Ok(()) => break,
            Err(error) => refused.push(error),
        }
    }
    assert!(refused.contains(&VaultError::DiskFull), "{refused:?}");
}

#[test]
fn a_file_taken_from_the_log_or_put_back_is_noticed() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for minute in 0..450 {
        vault.note(Event::PassphraseChanged, "Noor", at(minute)).unwrap();
    }
    let log = vault.log().unwrap();
    assert_eq!((log.entries.len(), log.gaps.len()), (450, 0));
    let second = disk.get("log/000002.age");
    disk.erase("log/000002.age");
    let log = vault.log().unwrap();
    assert_eq!(log.entries.len(), 250);
    assert_eq!(log.gaps, ["log/000002.age"]);
    disk.set("log/000002.age", b"half");
    assert_eq!(vault.log().unwrap().gaps, ["log/000002.age"]);
    disk.set("log/000002.age", &disk.get("log/000001.age"));
    assert_eq!(vault.log().unwrap().gaps, ["log/000002.age"]);
    disk.set("log/000002.age", &second);
    assert_eq!(vault.log().unwrap().gaps, Vec::<String>::new());
}

#[test]
fn a_certificate_names_no_family() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "een", "Noor", 0);
    let Certificate { case, .. } = vault.destroy(id(1), Reason::Mistake, "Noor", now()).unwrap();
    let told = format!("{case:?}{:?}", vault.log().unwrap());
    assert!(!told.contains("Gezin"), "{told}");
}
