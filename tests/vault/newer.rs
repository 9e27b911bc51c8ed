//! A vault, or a case in it, that a newer version of the program wrote: what this one
//! understands can be read, and nothing of it is lost by this one.

use casuskompas::vault::{Access, ReadOnlyReason, Vault, VaultError};
use sha2::Digest;

use super::hostile::{age_for, key_of};
use crate::support::vault::*;

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
    assert!(vault.set_organisation(&super::faults::employer()).is_err());
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
