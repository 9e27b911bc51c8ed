//! Making a vault.

use casuskompas::vault::{KeyCost, NewVault, Vault, VaultError};

use crate::support::crash_disk::{CrashDisk, Wreck};
use crate::support::vault::*;
use crate::support::vault_steps::touch;

/// A power cut while a vault is being made: there is a vault that opens, or
/// none and the folder can be used again.
pub(super) fn creations(most: usize, again: bool) -> usize {
    let disk = CrashDisk::over(&MemoryDisk::default());
    drop(Vault::create(disk.clone(), &new_vault(), &mut bytes_from(1)).unwrap());
    disk.acknowledge(0);
    let wrecks = disk.wrecks();
    let apart = wrecks.len().div_ceil(most);
    let mut looked = 0;
    for wreck in wrecks.iter().step_by(apart) {
        looked += 1;
        let is_there = made(&wreck.disk.copy(), wreck.acknowledged > 0, &wreck.after);
        if again {
            looked += creations_again(wreck, is_there);
        }
    }
    looked
}

fn new_vault() -> NewVault {
    NewVault::new("Wijkteam Oost", passphrase()).with_cost(KeyCost::for_tests())
}

/// A second power cut, while it is opened or made anew.
fn creations_again(first: &Wreck, is_there: bool) -> usize {
    let disk = CrashDisk::over(&first.disk);
    match Vault::unlock(disk.clone(), &passphrase()) {
        Ok(vault) => drop(vault),
        Err(_) => drop(Vault::create(disk.clone(), &new_vault(), &mut bytes_from(2)).unwrap()),
    }
    let wrecks = disk.wrecks();
    for wreck in &wrecks {
        let what = format!("{}, again, {}", first.after, wreck.after);
        made(&wreck.disk.copy(), is_there, &what);
    }
    wrecks.len()
}

/// The vault opens, or one can be made here; tells whether it opened.
fn made(disk: &MemoryDisk, must_open: bool, what: &str) -> bool {
    let opened = Vault::unlock(disk.clone(), &passphrase());
    let is_there = opened.is_ok();
    match opened {
        Ok(vault) => touch(&vault),
        Err(error) => {
            assert!(!must_open, "{what}: {error:?}");
            let (vault, _) =
                try_create(disk.clone(), 2).unwrap_or_else(|error| panic!("{what}: {error:?}"));
            touch(&vault);
        }
    }
    let vault = unlock(disk);
    assert!(vault.check().unwrap().is_sound(), "{what}");
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
    is_there
}

/// Until somebody was shown the recovery code there is no vault, wherever the
/// power fails, and whatever is left of a first attempt is no hindrance.
#[test]
fn a_vault_whose_recovery_code_nobody_saw_does_not_stand() {
    let disk = CrashDisk::over(&MemoryDisk::default());
    drop(Vault::begin_creating(disk.clone(), &new_vault(), &mut bytes_from(1)).unwrap());
    // A second attempt clears the first one away, and can be interrupted too.
    drop(Vault::begin_creating(disk.clone(), &new_vault(), &mut bytes_from(2)).unwrap());
    let wrecks = disk.wrecks();
    let begun = wrecks.iter().step_by(wrecks.len().div_ceil(60));
    let mut unfinished = 0;
    for wreck in begun {
        let refused = Vault::unlock(wreck.disk.copy(), &passphrase()).unwrap_err();
        unfinished += usize::from(refused == VaultError::Unfinished);
        let is_none = [VaultError::NotAVault, VaultError::Unfinished].contains(&refused);
        assert!(is_none, "{}: {refused:?}", wreck.after);
        assert!(!made(&wreck.disk, false, &wreck.after));
    }
    assert!(unfinished > 5, "{unfinished}");
}

#[test]
fn a_power_cut_while_a_vault_is_made_leaves_a_vault_or_a_free_folder() {
    assert!(creations(40, false) > 10);
}
