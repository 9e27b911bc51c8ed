//! A vault, or a case in it, that a newer version of the program wrote: what this one
//! understands can be read, and nothing of it is lost by this one.

use std::collections::BTreeSet;

use casuskompas::case::{Aanvraag, Case, Remainder, Route};
use casuskompas::meeting::Meeting;
use casuskompas::selfscan::{Act, Point, Token};
use casuskompas::vault::exchange::ExchangeError;
use casuskompas::vault::{Access, Event, ReadOnlyReason, Reason, Vault, VaultError};
use chrono::TimeDelta;
use sha2::Digest;

use super::faults::{Operation, employer, lived_in, operations};
use super::hostile::{age_for, key_of};
use crate::support::exchange_scene::{self, SCENE};
use crate::support::vault::*;
use crate::support::vault_steps::to_unite;

/// `kluis.ron` as a newer version would write it, and nothing that knows better.
fn of_a_newer_version(disk: &MemoryDisk, change: impl Fn(&str) -> String) {
    let text = String::from_utf8(disk.get("kluis.ron")).unwrap();
    let (before, _) = text.split_once("// sha256: ").unwrap();
    let text = change(before);
    let sum: String =
        sha2::Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    disk.set("kluis.ron", format!("{text}// sha256: {sum}\n").as_bytes());
    for known in disk.names() {
        if known.starts_with("register") || known.starts_with("keys/second/kluis") {
            disk.erase(&known);
        }
    }
}

fn with_family() -> MemoryDisk {
    let disk = MemoryDisk::default();
    create(&disk).save(&family(1), "Noor", now()).unwrap();
    disk
}

#[test]
fn a_vault_of_a_newer_version_is_read_as_far_as_it_is_understood_and_not_changed() {
    let disk = with_family();
    of_a_newer_version(&disk, |text| {
        text.replace("format: 2", "format: 3").replace("    name:", "    later: [1],\n    name:")
    });
    let before = disk.files();
    let vault = unlock(&disk);
    assert_eq!(vault.access(), Access::ReadOnly(ReadOnlyReason::Newer));
    assert_eq!(vault.open(id(1)).unwrap().case, family(1));
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
    let refused = vault.save(&family(1), "Noor", now()).unwrap_err();
    assert_eq!(refused, VaultError::ReadOnly(ReadOnlyReason::Newer));
    assert!(refused.to_string().contains("Werk het programma bij"), "{refused}");
    assert!(vault.delete(id(1), "Noor", now()).is_err());
    assert!(vault.set_organisation(&employer()).is_err());
    let _ = vault.flush_index();
    drop(vault);
    assert_eq!(disk.files(), before, "nothing was written, not even caches");
    // Its lock was given up: whoever has the newer version may write meanwhile.
    drop(unlock(&disk));
}

#[test]
fn one_that_this_version_cannot_even_read_is_left_alone_in_one_sentence() {
    let disk = with_family();
    disk.set("kluis.ron", b"(format: 3, something: [\"else\"])");
    let before = disk.files();
    let refused = Vault::unlock(disk.clone(), &passphrase()).unwrap_err();
    assert_eq!(refused, VaultError::NewerVault);
    assert_eq!(disk.files(), before);
}

/// What stands in a file of the vault.
fn content(disk: &MemoryDisk, path: &str) -> String {
    let content = age::decrypt(&key_of(disk), &disk.get(path)).unwrap();
    String::from_utf8(content).unwrap()
}

fn put(disk: &MemoryDisk, path: &str, text: &str) {
    disk.set(path, &age_for(&key_of(disk), text.as_bytes()));
}

#[test]
fn a_case_in_which_a_newer_version_wrote_more_is_read_and_never_written_over() {
    let disk = with_family();
    let text = content(&disk, &path(1));
    let later = text.replacen("number:", "seen_by_a_robot: [(on: 3)],\n    number:", 1);
    assert_ne!(later, text);
    put(&disk, &path(1), &later);
    let vault = unlock(&disk);
    let opened = vault.open(id(1)).unwrap();
    assert!(opened.newer);
    assert_eq!(opened.case, family(1));
    let mut changed = opened.case;
    changed.concern = "Veranderd".to_owned();
    let refused = vault.save(&changed, "Noor", now()).unwrap_err();
    assert_eq!(refused, VaultError::CaseNewer(path(1)));
    assert!(refused.to_string().contains("Werk het programma bij"), "{refused}");
    assert_eq!(content(&disk, &path(1)), later, "every word is still there");
    assert_eq!(disk.names().iter().filter(|name| name.starts_with("cases/")).count(), 1);
    // Any other case goes on.
    let saved = vault.save(&family(2), "Noor", now());
    assert!(saved.is_ok());
    assert!(!vault.open(id(2)).unwrap().newer);
}

#[test]
fn a_case_of_a_newer_format_is_named_and_the_others_go_on() {
    let disk = with_family();
    create_second(&disk);
    let text = content(&disk, &path(1));
    put(&disk, &path(1), &text.replacen("format: 1", "format: 2", 1));
    let vault = unlock(&disk);
    assert_eq!(vault.open(id(1)), Err(VaultError::FileNewer(path(1))));
    assert!(vault.open(id(2)).is_ok());
    let told = vault.list().unwrap().faults;
    assert_eq!(told.len(), 1);
    assert!(told[0].error.to_string().contains("nieuwere versie"), "{}", told[0].error);
}

fn create_second(disk: &MemoryDisk) {
    unlock(disk).save(&family(2), "Noor", now()).unwrap();
}

#[test]
fn what_a_newer_version_wrote_is_not_taken_from_a_backup_by_halves() {
    let disk = with_family();
    let backup = MemoryDisk::default();
    let copied = unlock(&disk).back_up(&backup, "Noor", now(), |_, _| true);
    assert!(copied.is_ok());
    let text = content(&backup, &path(1));
    put(&backup, &path(1), &text.replacen("number:", "robot: 1,\n    number:", 1));
    let empty = MemoryDisk::default();
    let vault = create(&empty);
    let theirs = unlock(&backup);
    let merged = vault.merge_from(&theirs, "Noor", now(), |_, _| true);
    assert!(matches!(merged, Err(VaultError::CaseNewer(_))), "{merged:?}");
    assert!(vault.list().unwrap().summaries.is_empty());
}

/// What only a newer version knows.
const LATER: &str = "seen_by_a_robot:[(on:3)],";

/// A document of records: its first line, which tells its length, and its text.
fn document(content: &str) -> Option<(&str, &str)> {
    let (head, text) = content.split_once('\n')?;
    let is_one = head.starts_with("(format:") && head.contains("name:\"");
    let holds_records = text.starts_with(['(', '[', '{']);
    (is_one && holds_records).then_some((head, text.trim_end()))
}

/// Changes the text of a document; `false` when the file is none or nothing changed.
fn rewrite(disk: &MemoryDisk, path: &str, change: impl Fn(&str) -> String) -> bool {
    let key = key_of(disk);
    let opened = age::decrypt(&key, &disk.get(path)).ok();
    let Some(content) = opened.and_then(|content| String::from_utf8(content).ok()) else {
        return false;
    };
    let Some((head, text)) = document(&content) else {
        return false;
    };
    let later = change(text);
    let length = |text: &str| format!("length:{}", text.len());
    let head = head.replace(&length(text), &length(&later));
    disk.set(path, &age_for(&key, format!("{head}\n{later}").as_bytes()));
    later != text
}

/// Writes what only a newer version knows into the first record of a document.
fn plant(disk: &MemoryDisk, path: &str) -> bool {
    rewrite(disk, path, |text| text.replacen('(', &format!("({LATER}"), 1))
}

/// Where a document stands: its folder, or its name where it is the only one.
fn place(path: &str) -> String {
    let folder = path.rsplit_once('/').map(|(folder, _)| folder);
    folder.filter(|folder| *folder != "exchange").unwrap_or(path).to_owned()
}

fn closed(number: u128) -> Case {
    Case { closed_on: Some("2026-05-17".parse().unwrap()), ..family(number) }
}

fn point(vault: &Vault, seed: u8) -> Result<(), VaultError> {
    vault.change_self_scans(&[Act::Point(Point::new(Token::new([seed; 8]), "leren"))]).map(drop)
}

fn destroy_but(vault: &Vault, number: u128) -> Result<(), VaultError> {
    let line = Remainder::of(&closed(number));
    vault.destroy_but(id(number), line, Reason::Asked, "Noor", now()).map(drop)
}

fn meet(vault: &Vault) -> Result<(), VaultError> {
    let before = vault.meetings()?.all.remove(0);
    let ours = Meeting { place: "zaal 3".into(), ..before.clone() };
    vault.save_meeting(&before, &ours, now()).map(drop)
}

/// A vault with each kind of document that a version of the program may write more in.
fn with_every_document() -> MemoryDisk {
    let disk = lived_in();
    let vault = unlock(&disk);
    vault.set_organisation(&employer()).unwrap();
    point(&vault, 1).unwrap();
    vault.save(&closed(6), "Noor", now()).unwrap();
    destroy_but(&vault, 6).unwrap();
    let mut meeting = Meeting::default();
    for number in [1, 2, 31] {
        meeting.add(id(number));
    }
    vault.begin_meeting(meeting, now(), &mut bytes_from(5)).unwrap();
    for number in 30..=31 {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    vault.save(&closed(7), "Noor", now()).unwrap();
    exchange_scene::refuse(&vault).unwrap();
    disk
}

/// Everything that writes, also in the documents that other tests have for themselves.
fn everything_that_writes() -> Vec<(&'static str, Operation)> {
    let more: [(&str, Operation); 7] = [
        ("change a meeting", meet),
        ("unite", |vault| vault.unite(&to_unite(vault, 30, 31)?, "Noor", now()).map(drop)),
        ("self-scan", |vault| point(vault, 2)),
        ("remainder", |vault| destroy_but(vault, 7)),
        ("destroy what was deleted", |vault| {
            vault.destroy(id(4), Reason::Asked, "Noor", now()).map(drop)
        }),
        ("purge", |vault| vault.purge(now() + TimeDelta::days(40)).map(drop)),
        ("forget a colleague", |vault| match vault.remove_contact(SCENE.code) {
            Err(ExchangeError::Vault(error)) => Err(error),
            other => {
                other.unwrap();
                Ok(())
            }
        }),
    ];
    // What it refuses was refused in the beginning.
    operations().into_iter().filter(|(name, _)| *name != "refuse").chain(more).collect()
}

#[test]
fn no_document_of_a_newer_version_is_written_over_by_anything() {
    let start = with_every_document();
    let names = start.names().into_iter();
    let planted: Vec<String> = names.filter(|path| plant(&start, path)).collect();
    let places: BTreeSet<String> = planted.iter().map(|path| place(path)).collect();
    let every = [
        "deleted",
        "exchange/arrivals",
        "exchange/contacts",
        "exchange/handovers",
        "exchange/keys.age",
        "log",
        "meetings",
        "organisation.age",
        "remainders.age",
        "self-scan.age",
    ];
    assert_eq!(places, every.map(str::to_owned).into());
    let key = key_of(&start);
    let (mut refused, mut gone) = (BTreeSet::new(), BTreeSet::new());
    for (name, operation) in everything_that_writes() {
        let disk = start.copy();
        let vault = unlock(&disk);
        if let Err(VaultError::DocumentNewer(file)) = operation(&vault) {
            refused.insert((name, place(&file)));
        }
        drop(vault);
        for path in &planted {
            if !disk.names().contains(path) {
                gone.insert((name, place(path)));
                continue;
            }
            let content = age::decrypt(&key, &disk.get(path)).unwrap();
            let content = String::from_utf8(content).unwrap();
            assert!(content.contains(LATER), "{name}: {path}");
        }
    }
    let expected = [
        ("change a meeting", "meetings"),
        ("close", "exchange/handovers"),
        ("compare", "exchange/contacts"),
        ("destroy what was deleted", "deleted"),
        ("employer", "organisation.age"),
        ("let go", "exchange/handovers"),
        ("remainder", "remainders.age"),
        ("self-scan", "self-scan.age"),
        ("unite", "meetings"),
    ];
    assert_eq!(refused, expected.map(|(name, at)| (name, at.to_owned())).into());
    // Only what somebody takes away goes, and nothing takes its place.
    let expected = [
        ("forget a colleague", "exchange/contacts"),
        ("no employer", "organisation.age"),
        ("undelete", "deleted"),
    ];
    assert_eq!(gone, expected.map(|(name, at)| (name, at.to_owned())).into());
}

#[test]
fn what_a_newer_version_wrote_is_read_as_far_as_it_is_understood() {
    let disk = with_every_document();
    let before = unlock(&disk).meetings().unwrap().all;
    for path in disk.names() {
        plant(&disk, &path);
    }
    let vault = unlock(&disk);
    assert_eq!(vault.meetings().unwrap().all, before);
    assert_eq!((vault.contacts().unwrap().len(), vault.remainders().unwrap().len()), (1, 1));
    assert!(vault.organisation().unwrap().is_some());
    let log = vault.log().unwrap();
    assert!(log.entries.len() > 5);
    assert_eq!((log.gaps, log.newer), (Vec::new(), Vec::new()), "and nothing looks meddled with");
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn the_log_goes_on_beside_what_a_newer_version_wrote_in_it() {
    let disk = with_every_document();
    let unknown = |text: &str| text.replacen("event:", "event:Robot", 1);
    assert!(rewrite(&disk, "log/000001.age", unknown));
    let vault = unlock(&disk);
    let log = vault.log().unwrap();
    assert_eq!((log.gaps, log.newer), (Vec::new(), vec!["log/000001.age".to_owned()]));
    vault.save(&family(8), "Noor", now()).unwrap();
    vault.note(Event::KeyRenewed, "Noor", now()).unwrap();
    let log = vault.log().unwrap();
    assert_eq!(log.gaps, [""; 0]);
    assert_eq!(log.entries.last().unwrap().event, Event::KeyRenewed);
    assert!(disk.names().contains(&"log/000002.age".to_owned()));
}

#[test]
fn a_choice_that_only_a_newer_version_has_is_told_as_that_and_not_as_damage() {
    let disk = with_every_document();
    let route = Some(Route::Opvang);
    let aanvragen = vec![Aanvraag { route, ..Aanvraag::default() }];
    let case = Case { aanvragen, ..family(8) };
    unlock(&disk).save(&case, "Noor", now()).unwrap();
    let text = content(&disk, &path(8));
    let chosen = text.replacen("Opvang", "Logeerhuis", 1);
    assert_ne!(chosen, text);
    put(&disk, &path(8), &chosen);
    let meeting = disk.names().into_iter().find(|name| name.starts_with("meetings/")).unwrap();
    let invented = |text: &str| text.replacen("ages:", "ages:PerMaand,before:", 1);
    assert!(rewrite(&disk, &meeting, invented));
    let vault = unlock(&disk);
    assert_eq!(vault.open(id(8)), Err(VaultError::FileNewer(path(8))));
    assert_eq!(vault.meetings().unwrap().faults, [VaultError::FileNewer(meeting)]);
}

#[test]
fn a_meeting_of_a_newer_version_is_not_taken_over_by_halves() {
    let there = with_every_document();
    let meeting = there.names().into_iter().find(|name| name.starts_with("meetings/")).unwrap();
    assert!(plant(&there, &meeting));
    let here = MemoryDisk::default();
    let vault = create(&here);
    let merged = vault.merge_from(&unlock(&there), "Noor", now(), |_, _| true).unwrap();
    assert!(merged.unreadable.contains(&meeting), "{:?}", merged.unreadable);
    assert!(vault.meetings().unwrap().all.is_empty());
}
