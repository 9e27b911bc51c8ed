//! A disk that fails at any moment, and that nothing is lost by it.

use std::io::ErrorKind;

use casuskompas::case::Case;
use casuskompas::vault::{Access, ReadOnlyReason, Vault, VaultError};

use crate::vault_support::*;

/// Full disk, read-only disk and a disk that breaks (EIO has no kind of its own).
const KINDS: [ErrorKind; 3] = [
    ErrorKind::StorageFull,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::Other,
];

fn every_failure(calls: usize) -> impl Iterator<Item = (usize, ErrorKind, Failing)> {
    (0..calls).flat_map(|at| {
        KINDS.into_iter().flat_map(move |kind| {
            [Failing::Once(at, kind), Failing::From(at, kind)].map(|f| (at, kind, f))
        })
    })
}

fn is_fitting(error: &VaultError, kind: ErrorKind) -> bool {
    match error {
        VaultError::DiskFull => kind == ErrorKind::StorageFull,
        VaultError::ReadOnlyFolder => kind == ErrorKind::ReadOnlyFilesystem,
        VaultError::ReadOnly(ReadOnlyReason::Folder) => true,
        VaultError::Disk { .. } => true,
        _ => false,
    }
}

fn changed() -> Case {
    let mut case = family(1);
    case.concern = "Veranderd".to_owned();
    case
}

#[test]
fn a_save_that_fails_anywhere_leaves_the_old_or_the_new_version() {
    let start = MemoryDisk::default();
    create(&start).save(&family(1), "Noor", now()).unwrap();
    let probe = start.copy();
    let vault = unlock(&probe);
    vault.open(id(1)).unwrap();
    let counts = probe.count(|| {
        vault.save(&changed(), "Noor", now()).unwrap();
    });
    assert_eq!(counts.syncs, 2, "fsyncs for one save");

    for (at, kind, failing) in every_failure(counts.calls) {
        let disk = start.copy();
        let vault = unlock(&disk);
        vault.open(id(1)).unwrap();
        disk.fail(failing);
        let error = vault.save(&changed(), "Noor", now()).unwrap_err();
        assert!(is_fitting(&error, kind), "call {at}: {error:?}");
        disk.heal();

        let stored = unlock(&disk.copy()).open(id(1)).unwrap().case;
        assert!([family(1), changed()].contains(&stored), "call {at} {kind}");
        assert!(at > 1 || stored == family(1), "call {at} {kind}");

        // Once the disk is well again, the same window saves without a conflict.
        vault.save(&changed(), "Noor", now()).unwrap();
        drop(vault);
        let vault = unlock(&disk);
        assert_eq!(vault.open(id(1)).unwrap().case, changed());
        let leftovers = disk.names().into_iter().filter(|n| n.ends_with(".tmp"));
        assert_eq!(leftovers.count(), 0, "call {at} {kind}");
        let listing = vault.list().unwrap();
        assert_eq!((listing.faults, listing.copies), (vec![], vec![]));
    }
}

#[test]
fn a_creation_that_fails_anywhere_can_be_tried_again() {
    let probe = MemoryDisk::default();
    let counts = probe.count(|| drop(create(&probe)));
    let mut opened_anyway = 0;
    for (at, kind, failing) in every_failure(counts.calls) {
        let disk = MemoryDisk::default();
        disk.fail(failing);
        match try_create(disk.clone(), 1) {
            Err(error) => assert!(is_fitting(&error, kind), "call {at}: {error:?}"),
            // The vault stands; only locking or tidying failed.
            Ok((vault, code)) => {
                opened_anyway += 1;
                disk.heal();
                drop(vault);
                assert!(Vault::unlock_with_recovery(disk, &code).is_ok());
                continue;
            }
        }
        disk.heal();
        let described = disk.names().contains(&"kluis.ron".to_owned());
        if described {
            // Even the removal failed: the vault opens with its passphrase.
            assert!(matches!(failing, Failing::From(..)), "call {at}");
            assert!(Vault::unlock(disk, &passphrase()).is_ok());
        } else {
            assert!(try_create(disk, 2).is_ok(), "call {at} {kind}");
        }
    }
    assert!(opened_anyway > 0);
}

#[test]
fn a_failing_draft_or_index_leaves_the_earlier_one() {
    let start = MemoryDisk::default();
    let vault = create(&start);
    vault.seal_draft("concept", b"eerst").unwrap();
    drop(vault);
    for (at, kind, failing) in every_failure(2) {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(failing);
        let error = vault.seal_draft("concept", b"later").unwrap_err();
        assert!(is_fitting(&error, kind), "call {at}");
        disk.heal();
        let words = vault.read_draft("concept").unwrap().unwrap();
        assert_eq!(words.as_slice(), b"eerst");
        vault.save(&family(1), "Noor", now()).unwrap();
        disk.fail(failing);
        assert!(vault.flush_index().is_err());
        disk.heal();
        assert_eq!(vault.flush_index(), Ok(()));
    }
}

#[test]
fn a_read_only_folder_still_opens_for_reading() {
    let disk = MemoryDisk::default();
    create(&disk).save(&family(1), "Noor", now()).unwrap();
    // Reading the description and the key comes first; then the lock.
    disk.fail(Failing::Once(2, ErrorKind::ReadOnlyFilesystem));
    let vault = unlock(&disk);
    let reason = ReadOnlyReason::Folder;
    assert_eq!(vault.access(), Access::ReadOnly(reason));
    assert_eq!(vault.open(id(1)).unwrap().case, family(1));
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
    let refused = vault.save(&family(1), "Noor", now());
    assert_eq!(refused, Err(VaultError::ReadOnly(reason)));
}

#[test]
fn a_disk_without_locks_can_still_be_written() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    disk.fail(Failing::Once(2, ErrorKind::Unsupported));
    let vault = unlock(&disk);
    assert_eq!(vault.access(), Access::Writing);
    assert!(vault.save(&family(1), "Noor", now()).is_ok());
}

#[test]
fn what_an_interrupted_write_left_is_cleared_away_on_opening() {
    let disk = MemoryDisk::default();
    create(&disk).save(&family(1), "Noor", now()).unwrap();
    let left = ["cases/.x.age.1-2.tmp", ".index.age.1-3.tmp"];
    for name in left {
        disk.set(name, b"half");
    }
    let vault = unlock(&disk);
    assert!(
        !disk
            .names()
            .iter()
            .any(|name| left.contains(&name.as_str()))
    );
    assert!(vault.open(id(1)).is_ok());
}

#[test]
fn a_case_that_cannot_be_read_just_now_is_a_fault_and_not_a_loss() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    disk.fail(Failing::Once(0, ErrorKind::Other));
    assert!(matches!(vault.open(id(1)), Err(VaultError::Disk { .. })));
    disk.heal();
    assert!(vault.open(id(1)).is_ok());
}
