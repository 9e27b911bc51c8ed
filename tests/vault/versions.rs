//! Two versions of a case become one, and an earlier one comes back.

use std::io::ErrorKind;

use casuskompas::case::Case;
use casuskompas::vault::{Vault, VaultError};

use crate::support::vault::*;

/// A vault with a case and a second copy of it that says something else.
pub(crate) fn with_copy() -> MemoryDisk {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let other = disk.copy();
    save(&vault, "Hier");
    save(&unlock(&other), "Daar");
    disk.set(&copy_path(), &other.get(&path(1)));
    disk
}

fn copy_path() -> String {
    format!("cases/{}.conflict-1.age", id(1))
}

fn save(vault: &Vault, concern: &str) {
    let mut case = vault.open(id(1)).unwrap().case;
    case.concern = concern.into();
    let later = now() + chrono::Duration::hours(1);
    vault.save(&case, concern, later).unwrap();
}

fn merged() -> Case {
    let mut case = family(1);
    case.concern = "Hier en daar".into();
    case
}

fn join(vault: &Vault) -> Result<u64, VaultError> {
    let (main, copy) = (vault.read_version(id(1), None)?, vault.read_version(id(1), Some(1))?);
    let saved = vault.join(&merged(), &main, &copy, "Noor", now())?;
    Ok(saved.revision)
}

/// What the concern is in the case, its copies and its history.
fn concerns(disk: &MemoryDisk) -> Vec<String> {
    let vault = unlock(&disk.copy());
    let listing = vault.list().unwrap();
    assert_eq!(listing.faults, []);
    let copies = listing.copies.iter().map(|copy| copy.summary.concern.clone());
    let mut all: Vec<String> = copies.collect();
    all.extend(listing.summaries.iter().map(|one| one.concern.clone()));
    for revision in vault.history(id(1)).unwrap() {
        let opened = vault.open_revision(id(1), revision.number, revision.twin);
        all.push(opened.unwrap().case.concern);
    }
    all
}

#[test]
fn one_case_out_of_two_keeps_both_in_the_history() {
    let disk = with_copy();
    let vault = unlock(&disk);
    assert_eq!(join(&vault), Ok(3), "higher than both");
    let listing = vault.list().unwrap();
    assert_eq!(listing.copies, []);
    assert_eq!(listing.summaries[0].concern, "Hier en daar");
    let all = concerns(&disk);
    assert!(all.contains(&"Hier".to_owned()) && all.contains(&"Daar".to_owned()), "{all:?}");
    // The window goes on with what it made.
    let mut case = merged();
    case.number = "2026-099".into();
    assert_eq!(vault.save(&case, "Noor", now()).unwrap().copy, None);
}

#[test]
fn taking_all_of_the_case_only_puts_the_copy_away() {
    let disk = with_copy();
    let vault = unlock(&disk);
    let (main, copy) =
        (vault.read_version(id(1), None).unwrap(), vault.read_version(id(1), Some(1)).unwrap());
    let before = disk.get(&path(1));
    vault.join(&main.case, &main, &copy, "Noor", now()).unwrap();
    assert_eq!(disk.get(&path(1)), before);
    assert!(concerns(&disk).contains(&"Daar".to_owned()));
    assert_eq!(vault.list().unwrap().copies, []);
}

#[test]
fn a_version_that_changed_meanwhile_is_not_replaced() {
    for changed in [path(1), copy_path()] {
        let disk = with_copy();
        let vault = unlock(&disk);
        let (main, copy) =
            (vault.read_version(id(1), None).unwrap(), vault.read_version(id(1), Some(1)).unwrap());
        let other = disk.copy();
        save(&unlock(&other), "Elders");
        disk.set(&changed, &other.get(&path(1)));
        let names = disk.names();
        let refused = vault.join(&merged(), &main, &copy, "Noor", now());
        assert_eq!(refused, Err(VaultError::ChangedElsewhere));
        assert_eq!(disk.names(), names);
    }
}

#[test]
fn joining_that_fails_anywhere_loses_neither_version() {
    let probe = with_copy();
    let vault = unlock(&probe);
    let calls = probe.count(|| assert!(join(&vault).is_ok())).calls;
    let kinds = [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other];
    for (at, kind) in (0..calls).zip(kinds.into_iter().cycle()) {
        for failing in [Failing::Once(at, kind), Failing::From(at, kind)] {
            let disk = with_copy();
            let vault = unlock(&disk);
            disk.fail(failing);
            let outcome = join(&vault);
            disk.heal();
            let all = concerns(&disk);
            for words in ["Hier", "Daar"] {
                assert!(all.contains(&words.to_owned()), "call {at}: {words} in {all:?}");
            }
            if outcome.is_ok() {
                assert!(all.contains(&"Hier en daar".to_owned()), "call {at}: {all:?}");
            }
        }
    }
}

#[test]
fn an_earlier_version_comes_back_and_the_newest_stays_in_the_history() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    drop(vault);
    let vault = unlock(&disk);
    save(&vault, "Nieuw");
    // Also when somebody just worked on it, whose last words are in no revision.
    save(&vault, "Nieuwer");
    let first = vault.history(id(1)).unwrap().pop().unwrap();
    let saved = vault.put_back(id(1), (first.number, first.twin), "Noor", now());
    assert_eq!(saved.unwrap().revision, 4);
    assert_eq!(vault.open(id(1)).unwrap().case, family(1));
    assert!(concerns(&disk).contains(&"Nieuwer".to_owned()));
}

#[test]
fn putting_back_is_refused_over_a_change_from_elsewhere() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    drop(vault);
    let vault = unlock(&disk);
    save(&vault, "Nieuw");
    let other = disk.copy();
    save(&unlock(&other), "Elders");
    disk.set(&path(1), &other.get(&path(1)));
    let first = vault.history(id(1)).unwrap().pop().unwrap();
    let refused = vault.put_back(id(1), (first.number, first.twin), "Noor", now());
    assert_eq!(refused, Err(VaultError::ChangedElsewhere));
    assert_eq!(disk.get(&path(1)), other.get(&path(1)));
}
