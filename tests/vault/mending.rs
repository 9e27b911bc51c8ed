//! Damage: what is said about it, what can take its place, and that nothing is
//! thrown away.

use casuskompas::vault::{BackedUp, Event, Remedy, Vault, VaultError};
use chrono::TimeDelta;

use crate::support::vault::*;

fn save(vault: &Vault, words: &str, minutes: i64) {
    let mut case = family(1);
    case.concern = words.to_owned();
    let at = now() + TimeDelta::minutes(minutes);
    vault.save(&case, "Noor", at).unwrap();
}

fn remedies(vault: &Vault, backup: Option<&Vault>) -> Vec<(String, Remedy)> {
    vault.remedies(&vault.check().unwrap(), backup)
}

fn mend_all(vault: &Vault, backup: Option<&Vault>) {
    for (file, remedy) in remedies(vault, backup) {
        vault.mend(&file, &remedy, backup, "Noor", now()).unwrap();
    }
    assert_eq!(remedies(vault, backup), []);
}

#[test]
fn a_damaged_case_is_mended_from_its_history() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "een", 0);
    save(&vault, "twee", 20);
    save(&vault, "drie", 40);
    vault.list().unwrap();
    disk.set(&path(1), b"damaged bytes");
    assert!(matches!(vault.open(id(1)), Err(VaultError::FileDamaged(_))));
    let found = remedies(&vault, None);
    let remedy = Remedy::History { revision: 2, saved_at: now() + TimeDelta::minutes(20) };
    assert_eq!(found, [(path(1), remedy)]);
    mend_all(&vault, None);
    assert_eq!(vault.open(id(1)).unwrap().case.concern, "twee");
    assert!(vault.list().unwrap().faults.is_empty());
    let aside: Vec<_> = disk.names().into_iter().filter(|n| n.starts_with("damaged/")).collect();
    assert_eq!(aside.len(), 1);
    assert_eq!(disk.get(&aside[0]), b"damaged bytes");
    let last = vault.log().unwrap().entries.pop().unwrap().event;
    assert_eq!(last, Event::Mended(path(1)));
}

#[test]
fn a_newer_backup_comes_before_the_history() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "een", 0);
    save(&vault, "twee", 20);
    let stick = MemoryDisk::default();
    let made = vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    assert!(matches!(made, BackedUp::Whole { .. }));
    let backup = unlock(&stick);
    disk.set(&path(1), b"");
    let found = remedies(&vault, Some(&backup));
    assert!(matches!(found[0].1, Remedy::Backup { revision: 2, .. }), "{found:?}");
    mend_all(&vault, Some(&backup));
    assert_eq!(vault.open(id(1)).unwrap().case.concern, "twee");
}

#[test]
fn what_nothing_can_replace_is_set_aside_and_kept() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    save(&vault, "een", 0);
    vault.seal_draft("concept", b"half").unwrap();
    let stranger = MemoryDisk::default();
    let (theirs, _) = try_create(stranger.clone(), 5).unwrap();
    theirs.save(&family(9), "Noor", now()).unwrap();
    disk.set(&path(9), &stranger.get(&path(9)));
    disk.set("drafts/concept.age", b"kapot");
    disk.set("log/000001.age", b"kapot");
    disk.set(&path(1), b"kapot");
    let found = remedies(&vault, None);
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|(_, remedy)| *remedy == Remedy::SetAside));
    mend_all(&vault, None);
    let aside = disk.names().into_iter().filter(|n| n.starts_with("damaged/"));
    let kept: Vec<Vec<u8>> = aside.map(|name| disk.get(&name)).collect();
    assert_eq!(kept.len(), 4);
    assert!(kept.contains(&stranger.get(&path(9))));
}

#[test]
fn key_files_and_description_are_mended_while_the_vault_is_open() {
    let disk = MemoryDisk::default();
    let (vault, code) = try_create(disk.clone(), 1).unwrap();
    for name in ["keys/passphrase.age", "keys/second/recovery.age", "kluis.ron"] {
        disk.set(name, b"kapot");
    }
    assert_eq!(remedies(&vault, None).len(), 3);
    mend_all(&vault, None);
    drop(vault);
    drop(unlock(&disk));
    assert!(Vault::unlock_with_recovery(disk, &code).is_ok());
}

#[test]
fn a_file_of_a_newer_version_is_left_alone() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    disk.set("kluis.ron", b"(format: 9)");
    let found = remedies(&vault, None);
    assert_eq!(found, [("kluis.ron".to_owned(), Remedy::Nothing)]);
    vault.mend("kluis.ron", &Remedy::Nothing, None, "Noor", now()).unwrap();
    assert_eq!(disk.get("kluis.ron"), b"(format: 9)");
}

#[test]
fn mending_that_fails_anywhere_loses_nothing() {
    let start = MemoryDisk::default();
    let vault = create(&start);
    save(&vault, "een", 0);
    save(&vault, "twee", 20);
    drop(vault);
    start.set(&path(1), b"kapot");
    let probe = start.copy();
    let vault = unlock(&probe);
    let (file, remedy) = remedies(&vault, None).remove(0);
    let mend = |vault: &Vault| vault.mend(&file, &remedy, None, "Noor", now());
    let calls = probe.count(|| mend(&vault).unwrap()).calls;
    for at in 0..calls {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(Failing::From(at, std::io::ErrorKind::StorageFull));
        let _ = mend(&vault);
        disk.heal();
        mend(&vault).unwrap();
        assert_eq!(vault.open(id(1)).unwrap().case.concern, "een");
        let kept = disk.names().into_iter().filter(|n| n.starts_with("damaged/"));
        assert!(kept.into_iter().any(|name| disk.get(&name) == b"kapot"), "call {at}");
    }
}
