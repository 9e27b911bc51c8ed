//! Backups, restoring them, and taking over what is in them.

use std::io::ErrorKind;

use casuskompas::vault::{
    BackedUp, KeyCost, Merged, Passphrase, RealDisk, Vault, VaultError, restore,
};
use chrono::TimeDelta;

use crate::support::vault::*;

fn save(vault: &Vault, number: u128, words: &str, minutes: i64) {
    let mut case = family(number);
    case.concern = words.to_owned();
    let at = now() + TimeDelta::minutes(minutes);
    vault.save(&case, "Noor", at).unwrap();
}

fn words(vault: &Vault, number: u128) -> String {
    vault.open(id(number)).unwrap().case.concern
}

fn filled(disk: &MemoryDisk) -> Vault {
    let vault = create(disk);
    for number in 1..=3 {
        save(&vault, number, "een", 0);
        save(&vault, number, "twee", 20);
    }
    vault.delete(id(3), "Noor", now()).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    vault
}

fn back_up(vault: &Vault) -> MemoryDisk {
    let stick = MemoryDisk::default();
    let made = vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    assert!(matches!(made, BackedUp::Whole { ref damaged, .. } if damaged.is_empty()));
    stick
}

fn merge(vault: &Vault, other: &Vault) -> Merged {
    vault.merge_from(other, "Noor", now(), |_, _| true).unwrap()
}

#[test]
fn a_backup_is_a_vault_with_every_file() {
    let disk = MemoryDisk::default();
    let vault = filled(&disk);
    assert_eq!(vault.last_backup(), Ok(None));
    let stick = back_up(&vault);
    assert_eq!(vault.last_backup(), Ok(Some(now())));
    let copy = unlock(&stick);
    assert_eq!(words(&copy, 1), "twee");
    assert_eq!(copy.history(id(1)).unwrap().len(), 1);
    assert_eq!(copy.deleted().unwrap().len(), 1);
    assert_eq!(copy.read_draft("desk").unwrap().unwrap().as_slice(), b"half");
    assert!(copy.check().unwrap().is_sound());
}

#[test]
fn a_backup_tells_how_far_it_is_and_can_be_stopped_without_a_trace() {
    let vault = filled(&MemoryDisk::default());
    let stick = MemoryDisk::default();
    let mut steps = Vec::new();
    let made = vault.back_up(&stick, "Noor", now(), |done, total| {
        steps.push((done, total));
        done < 4
    });
    assert_eq!(made, Ok(BackedUp::Stopped));
    assert_eq!(steps.len(), 5);
    assert!(steps.iter().enumerate().all(|(at, (done, total))| at == *done && *total > 5));
    assert_eq!(stick.names(), Vec::<String>::new());
    assert_eq!(vault.last_backup(), Ok(None));
    back_up_again(&vault, &stick);
}

fn back_up_again(vault: &Vault, stick: &MemoryDisk) {
    let made = vault.back_up(stick, "Noor", now(), |_, _| true);
    assert!(matches!(made, Ok(BackedUp::Whole { .. })), "{made:?}");
    assert!(unlock(&stick.copy()).check().unwrap().is_sound());
}

#[test]
fn a_backup_that_fails_anywhere_is_no_vault_and_can_be_made_again() {
    let vault = filled(&MemoryDisk::default());
    let probe = MemoryDisk::default();
    let calls = probe.count(|| {
        vault.back_up(&probe, "Noor", now(), |_, _| true).unwrap();
    });
    for at in 0..calls.calls {
        let stick = MemoryDisk::default();
        stick.fail(Failing::Once(at, ErrorKind::StorageFull));
        let made = vault.back_up(&stick, "Noor", now(), |_, _| true);
        stick.heal();
        match made {
            // Looking whether the folder is free is no more than a courtesy.
            Ok(_) => assert!(unlock(&stick).check().unwrap().is_sound()),
            Err(error) => {
                let fits = matches!(error, VaultError::DiskFull | VaultError::Disk(_));
                assert!(fits, "call {at}: {error:?}");
                let opened = Vault::unlock(stick.clone(), &passphrase());
                assert_eq!(opened.unwrap_err(), VaultError::NotAVault, "call {at}");
                back_up_again(&vault, &stick);
            }
        }
    }
}

#[test]
fn a_folder_with_something_in_it_and_the_vault_itself_are_refused() {
    let vault = filled(&MemoryDisk::default());
    let stick = MemoryDisk::default();
    let strange = unlock(&back_up(&vault));
    drop(strange);
    stick.create_folder_with("", "brief.txt", b"van iemand");
    let refused = vault.back_up(&stick, "Noor", now(), |_, _| true);
    assert_eq!(refused, Err(VaultError::FolderNotEmpty));
    assert_eq!(stick.get("brief.txt"), b"van iemand");

    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = try_create(RealDisk::new(folder.path().join("kluis")), 1).unwrap();
    let inside = RealDisk::new(folder.path().join("kluis/reserve"));
    let refused = vault.back_up(&inside, "Noor", now(), |_, _| true);
    assert_eq!(refused, Err(VaultError::BackupInside));
}

#[test]
fn a_damaged_file_is_copied_as_it_is_and_named() {
    let disk = MemoryDisk::default();
    let vault = filled(&disk);
    disk.set(&path(1), b"half");
    let stick = MemoryDisk::default();
    let made = vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    let BackedUp::Whole { damaged, .. } = made else {
        panic!("{made:?}");
    };
    assert_eq!(damaged, [path(1)]);
    assert_eq!(stick.get(&path(1)), b"half");
}

#[test]
fn a_backup_is_restored_without_a_passphrase_and_opens_with_the_one_of_then() {
    let vault = filled(&MemoryDisk::default());
    let stick = back_up(&vault);
    let other = Passphrase::new("kwartje zebra lantaarn paraplu vijver");
    vault.change_passphrase(&passphrase(), &other, KeyCost::for_tests()).unwrap();
    let place = MemoryDisk::default();
    let files = restore(&stick, &place, |_, _| true).unwrap();
    assert!(files.is_some_and(|files| files.files > 10 && files.left_out.is_empty()));
    let restored = unlock(&place);
    assert_eq!(words(&restored, 2), "twee");
    assert!(restored.check().unwrap().is_sound());
    let nothing = restore(&MemoryDisk::default(), &place, |_, _| true);
    assert_eq!(nothing, Err(VaultError::NotAVault));
    let taken = restore(&stick, &place, |_, _| true);
    assert_eq!(taken, Err(VaultError::FolderNotEmpty));
    let stopped = restore(&stick, &MemoryDisk::default(), |done, _| done < 2);
    assert_eq!(stopped, Ok(None));
}

#[test]
fn merging_adds_what_is_missing_and_changes_nothing_else() {
    let disk = MemoryDisk::default();
    let vault = filled(&disk);
    let stick = back_up(&vault);
    disk.erase(&path(1));
    save(&vault, 2, "drie", 60);
    let backup = unlock(&stick);
    let merged = merge(&vault, &backup);
    assert_eq!((merged.added, merged.older, merged.deleted_here), (1, 1, 1));
    assert_eq!((merged.newer, merged.copies), (0, 0));
    assert_eq!((words(&vault, 1), words(&vault, 2)), ("twee".into(), "drie".into()));
    assert!(vault.check().unwrap().is_sound());
    let again = merge(&vault, &backup);
    assert_eq!((again.added, again.older), (0, 2));
    assert_eq!(vault.list().unwrap().copies.len(), 0);
}

#[test]
fn merging_takes_what_grew_from_ours_and_keeps_ours_in_history() {
    let vault = filled(&MemoryDisk::default());
    let laptop = back_up(&vault);
    let other = unlock(&laptop);
    other.open(id(1)).unwrap();
    save(&other, 1, "drie", 60);
    save(&other, 1, "vier", 90);
    let merged = merge(&vault, &other);
    assert_eq!((merged.newer, merged.older), (1, 1));
    assert_eq!(words(&vault, 1), "vier");
    assert_eq!(vault.open(id(1)).unwrap().revision, 4);
    let kept: Vec<u64> = vault.history(id(1)).unwrap().iter().map(|r| r.number).collect();
    assert_eq!(kept, [3, 2, 1]);
    save(&vault, 1, "vijf", 120);
    assert_eq!(vault.open(id(1)).unwrap().revision, 5);
}

#[test]
fn merging_what_changed_on_both_sides_makes_a_second_copy_once() {
    let vault = filled(&MemoryDisk::default());
    let other = unlock(&back_up(&vault));
    for (side, words) in [(&vault, "hier"), (&other, "daar")] {
        side.open(id(1)).unwrap();
        save(side, 1, words, 60);
    }
    assert_eq!(merge(&vault, &other).copies, 1);
    assert_eq!(words(&vault, 1), "hier");
    let copies = vault.list().unwrap().copies;
    assert_eq!(copies.len(), 1);
    assert_eq!(vault.open_copy(id(1), 1).unwrap().case.concern, "daar");
    assert_eq!(merge(&vault, &other).copies, 0);
}

#[test]
fn an_older_version_that_grew_apart_goes_into_the_history() {
    let vault = filled(&MemoryDisk::default());
    let other = unlock(&back_up(&vault));
    other.open(id(1)).unwrap();
    save(&other, 1, "daar", 60);
    vault.open(id(1)).unwrap();
    save(&vault, 1, "hier", 60);
    save(&vault, 1, "hier verder", 90);
    assert_eq!(merge(&vault, &other).older, 2);
    let history = vault.history(id(1)).unwrap();
    let old: Vec<_> = history
        .iter()
        .map(|r| vault.open_revision(id(1), r.number, r.twin).unwrap().case.concern)
        .collect();
    assert!(old.contains(&"daar".to_owned()), "{old:?}");
}

#[test]
fn cases_of_another_vault_come_in_under_our_own_key() {
    let ours = create(&MemoryDisk::default());
    let (theirs, _) = try_create(MemoryDisk::default(), 8).unwrap();
    save(&theirs, 7, "van een ander", 0);
    assert_eq!(merge(&ours, &theirs).added, 1);
    assert_eq!(words(&ours, 7), "van een ander");
    assert!(ours.check().unwrap().is_sound());
}

#[test]
fn merging_takes_what_can_be_read_and_names_the_rest() {
    let disk = MemoryDisk::default();
    let broken = filled(&disk);
    drop(broken);
    disk.set(&path(1), b"half");
    disk.set(&path(2), b"half");
    disk.set(&format!("history/{}/1.age", id(2)), b"half");
    let broken = unlock(&disk);
    let (vault, _) = try_create(MemoryDisk::default(), 8).unwrap();
    let merged = merge(&vault, &broken);
    assert_eq!(words(&vault, 1), "een", "from the history");
    assert_eq!(vault.open(id(2)), Err(VaultError::CaseMissing));
    assert_eq!(merged.added, 1);
    let mut unreadable = merged.unreadable;
    unreadable.sort();
    let history = format!("history/{}/1.age", id(2));
    assert_eq!(unreadable, [path(1), path(2), history]);
}

#[test]
fn a_merge_that_fails_anywhere_can_be_done_again() {
    let start = MemoryDisk::default();
    let vault = filled(&start);
    let stick = back_up(&vault);
    let backup = unlock(&stick);
    drop(vault);
    start.erase(&path(1));
    let probe = start.copy();
    let vault = unlock(&probe);
    let calls = probe.count(|| drop(merge(&vault, &backup))).calls;
    for at in 0..calls {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(Failing::From(at, ErrorKind::StorageFull));
        let _ = vault.merge_from(&backup, "Noor", now(), |_, _| true);
        disk.heal();
        merge(&vault, &backup);
        assert_eq!((words(&vault, 1), words(&vault, 2)), ("twee".into(), "twee".into()));
        assert_eq!(vault.list().unwrap().copies, [], "call {at}");
        assert!(vault.check().unwrap().is_sound(), "call {at}");
    }
}
