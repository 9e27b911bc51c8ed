//! Making a backup and putting it back.

use std::collections::BTreeMap;

use casuskompas::vault::{Vault, restore};

use crate::support::crash_disk::{CrashDisk, Wreck};
use crate::support::vault::*;
use crate::support::vault_steps::{filled, saving_by};
use crate::support::vault_view::view;

/// A power cut while a backup is made or put back: it is whole, or no vault.
pub(super) fn backups(most: usize, again: bool) -> usize {
    let from = filled(2);
    let vault = unlock(&from);
    saving_by(1, "een", "Sem")(&vault);
    vault.seal_draft("concept", b"half").unwrap();
    let whole = view(&from.copy(), |_| {}).unwrap().whole;
    let backup = CrashDisk::over(&MemoryDisk::default());
    vault.back_up(&backup, "Noor", now(), |_, _| true).unwrap();
    backup.acknowledge(0);
    let restored = CrashDisk::over(&MemoryDisk::default());
    restore(&backup.now(), &restored, |_, _| true).unwrap();
    restored.acknowledge(0);
    let mut looked = 0;
    for disk in [backup, restored] {
        let wrecks = disk.wrecks();
        let apart = wrecks.len().div_ceil(most);
        for wreck in wrecks.iter().step_by(apart) {
            looked += 1;
            let opens = is_backup(wreck, wreck.acknowledged > 0, &whole, &wreck.after);
            if opens && again {
                looked += backups_again(wreck, &whole);
            }
        }
    }
    looked
}

/// A second power cut, while a backup of which only keys were missing is mended
/// on opening.
fn backups_again(first: &Wreck, whole: &BTreeMap<String, String>) -> usize {
    let disk = CrashDisk::over(&first.disk);
    drop(Vault::unlock(disk.clone(), &passphrase()).unwrap());
    let wrecks = disk.wrecks();
    for wreck in &wrecks {
        let what = format!("{}, again, {}", first.after, wreck.after);
        assert!(is_backup(wreck, first.acknowledged > 0, whole, &what), "{what}");
    }
    wrecks.len()
}

/// What was promised is whole; else it is whole but for keys, or no vault.
fn is_backup(wreck: &Wreck, promised: bool, whole: &BTreeMap<String, String>, what: &str) -> bool {
    match Vault::unlock(wreck.disk.copy(), &passphrase()) {
        Ok(_) if promised => {
            let found = view(&wreck.disk.copy(), |_| {}).unwrap();
            assert_eq!(&found.whole, whole, "{what}");
        }
        // Only keys may be missing that were written last.
        Ok(vault) => {
            let report = vault.check().unwrap();
            let damaged = report.faulty().map(|checked| checked.file.as_str());
            let keys = |file: &str| file.starts_with("keys/") || file == "kluis.ron";
            assert!(damaged.into_iter().all(keys), "{what}: {report:?}");
            assert_eq!(vault.list().unwrap().summaries.len(), 2);
            assert_eq!(vault.drafts().unwrap().len(), 1);
        }
        Err(error) => {
            assert!(!promised, "{what}: {error:?}");
            return false;
        }
    }
    true
}

#[test]
fn a_power_cut_while_a_backup_is_made_or_put_back_leaves_it_whole_or_none() {
    assert!(backups(40, false) > 40);
}
