//! Files that programs for syncing and copying leave in a vault.

use std::io::ErrorKind;

use casuskompas::vault::{Origin, Reason, Stray, StrayKind, Vault, VaultError};

use crate::support::vault::*;

const ENDINGS: [&str; 7] = [
    ".sync-conflict-20261122-141500-ABCDEFG",
    " (1)",
    " (conflicted copy 2026-11-22)",
    " (Noor's conflicted copy 2026-11-22)",
    " (kopie 1)",
    " - Copy",
    "-LAPTOP123",
];

type Act = fn(&Vault) -> Result<(), VaultError>;

fn stray_path(ending: &str) -> String {
    format!("cases/{}{ending}.age", id(1))
}

/// A vault, and the file of its case as another computer has it.
fn with_other_version() -> (MemoryDisk, Vec<u8>) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let other = disk.copy();
    save(&vault, "Hier");
    save(&unlock(&other), "Daar");
    let bytes = other.get(&path(1));
    (disk, bytes)
}

fn save(vault: &Vault, concern: &str) {
    let mut case = vault.open(id(1)).unwrap().case;
    case.concern = concern.into();
    vault.save(&case, concern, now()).unwrap();
}

fn only(vault: &Vault) -> Stray {
    let listing = vault.list().unwrap();
    assert_eq!(listing.faults, []);
    assert_eq!(listing.strays.len(), 1, "{:?}", listing.strays);
    listing.strays[0].clone()
}

/// It came back late, or the program that keeps the folder the same put it back.
#[test]
fn a_version_of_a_case_that_was_destroyed_is_told_as_such() {
    for ending in ENDINGS {
        let (disk, bytes) = with_other_version();
        let vault = unlock(&disk);
        vault.destroy(id(1), Reason::Asked, "Sem", now()).unwrap();
        disk.set(&stray_path(ending), &bytes);
        let found = only(&vault);
        let StrayKind::OfDestroyed(told) = &found.kind else {
            panic!("{ending}: {found:?}");
        };
        assert_eq!((told.0.case, told.1.by.as_str()), (id(1), "Sem"));
        let again = disk.copy();
        let other = unlock(&again);
        other.put_away(&found.file).unwrap();
        assert_eq!(other.list().unwrap().strays, []);
        vault.adopt(&found.file).unwrap();
        assert_eq!(vault.open(id(1)).unwrap().case.concern, "Daar");
    }
}

#[test]
fn another_version_becomes_a_second_copy_whatever_its_name() {
    for ending in ENDINGS {
        let (disk, bytes) = with_other_version();
        disk.set(&stray_path(ending), &bytes);
        let vault = unlock(&disk);
        let found = only(&vault);
        assert_ne!(found.origin, Origin::Unclear, "{ending}");
        let StrayKind::Version(version) = &found.kind else {
            panic!("{ending}: {found:?}");
        };
        assert_eq!((version.case, version.saved_by.as_str()), (id(1), "Daar"));
        vault.adopt(&found.file).unwrap();
        let listing = vault.list().unwrap();
        assert_eq!((listing.strays, listing.faults), (vec![], vec![]));
        assert_eq!(listing.copies[0].summary.concern, "Daar");
        assert_eq!(disk.get(&listing.copies[0].file()), bytes, "not one byte changed");
        assert_eq!(listing.summaries[0].concern, "Hier");
    }
}

#[test]
fn the_same_words_are_recognised_and_can_be_put_away() {
    let (disk, _) = with_other_version();
    let main = disk.get(&path(1));
    disk.set(&stray_path(" (1)"), &main);
    let vault = unlock(&disk);
    let found = only(&vault);
    assert_eq!(found.kind, StrayKind::Double);
    vault.put_away(&found.file).unwrap();
    assert_eq!(vault.list().unwrap().strays, []);
    assert_eq!(disk.get(&path(1)), main);
}

#[test]
fn a_version_that_is_in_the_history_is_no_news() {
    let disk = MemoryDisk::default();
    create(&disk).save(&family(1), "Noor", now()).unwrap();
    let before = disk.get(&path(1));
    save(&unlock(&disk), "Later");
    disk.set(&stray_path("-LAPTOP123"), &before);
    assert_eq!(only(&unlock(&disk)).kind, StrayKind::Double);
}

#[test]
fn a_version_of_a_case_that_is_not_there_becomes_the_case() {
    let (disk, bytes) = with_other_version();
    disk.erase(&path(1));
    disk.set(&stray_path(" (1)"), &bytes);
    let vault = unlock(&disk);
    vault.adopt(&only(&vault).file).unwrap();
    assert_eq!(disk.get(&path(1)), bytes);
    assert_eq!(vault.list().unwrap().summaries[0].concern, "Daar");
}

#[test]
fn what_holds_something_of_its_own_is_never_put_away() {
    let (disk, bytes) = with_other_version();
    disk.set(&stray_path(" (1)"), &bytes);
    let vault = unlock(&disk);
    let refused = vault.put_away(&stray_path(" (1)"));
    assert_eq!(refused, Err(VaultError::ChangedElsewhere));
    for own in [path(1), "kluis.ron".to_owned(), "keys/passphrase.age".to_owned()] {
        assert_eq!(vault.put_away(&own), Err(VaultError::CaseMissing), "{own}");
        assert_eq!(vault.adopt(&own), Err(VaultError::CaseMissing), "{own}");
        assert!(disk.names().contains(&own));
    }
    assert_eq!(disk.get(&stray_path(" (1)")), bytes);
}

#[test]
fn damaged_and_foreign_files_stay_faults() {
    let (disk, mut bytes) = with_other_version();
    bytes.truncate(bytes.len() - 1);
    disk.set(&stray_path(" (1)"), &bytes);
    let foreign = MemoryDisk::default();
    let (vault, _) = try_create(foreign.clone(), 9).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    disk.set(&stray_path(" (2)"), &foreign.get(&path(1)));
    let listing = unlock(&disk).list().unwrap();
    assert_eq!(listing.strays, []);
    let errors: Vec<VaultError> = listing.faults.into_iter().map(|fault| fault.error).collect();
    let (damaged, foreign) = (stray_path(" (1)"), stray_path(" (2)"));
    assert_eq!(errors, [VaultError::FileDamaged(damaged), VaultError::FileForeign(foreign),]);
}

#[test]
fn strays_beside_the_cases_are_named_as_what_they_are() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.flush_index().unwrap();
    vault.seal_draft("desk", b"woorden").unwrap();
    let description = disk.get("kluis.ron");
    disk.set("index (1).age", b"iets");
    disk.set("kluis.sync-conflict-20261122-141500-ABCDEFG.ron", &description);
    disk.set("kluis (1).ron", b"iets anders");
    disk.set("keys/passphrase-LAPTOP123.age", b"een oude sleutel");
    disk.set("drafts/desk (conflicted copy 2026-11-22).age", b"woorden");
    let listing = vault.list().unwrap();
    let found: Vec<(&str, &StrayKind)> =
        listing.strays.iter().map(|stray| (stray.file.as_str(), &stray.kind)).collect();
    assert_eq!(
        found,
        [
            ("drafts/desk (conflicted copy 2026-11-22).age", &StrayKind::Draft),
            ("index (1).age", &StrayKind::Cache),
            ("keys/passphrase-LAPTOP123.age", &StrayKind::Key),
            ("kluis (1).ron", &StrayKind::Description),
            ("kluis.sync-conflict-20261122-141500-ABCDEFG.ron", &StrayKind::Double),
        ]
    );
    for stray in &listing.strays {
        let outcome = vault.put_away(&stray.file);
        assert_eq!(outcome.is_ok(), stray.is_spare(), "{stray:?}");
        assert_eq!(disk.names().contains(&stray.file), !stray.is_spare());
    }
}

#[test]
fn taking_over_and_putting_away_that_fail_anywhere_lose_no_byte() {
    let (start, bytes) = with_other_version();
    start.set(&stray_path(" (1)"), &bytes);
    let main = start.get(&path(1));
    start.set(&stray_path(" (2)"), &main);
    let acts: [Act; 2] =
        [|vault| vault.adopt(&stray_path(" (1)")), |vault| vault.put_away(&stray_path(" (2)"))];
    for act in acts {
        let probe = start.copy();
        let vault = unlock(&probe);
        let calls = probe.count(|| act(&vault).unwrap()).calls;
        for at in 0..calls {
            for kind in [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other] {
                for failing in [Failing::Once(at, kind), Failing::From(at, kind)] {
                    let disk = start.copy();
                    let vault = unlock(&disk);
                    disk.fail(failing);
                    // Some calls only look for doubles, which may fail in peace.
                    let _ = act(&vault);
                    disk.heal();
                    let stored: Vec<Vec<u8>> =
                        disk.names().iter().map(|name| disk.get(name)).collect();
                    assert!(stored.contains(&bytes), "call {at}");
                    assert_eq!(disk.get(&path(1)), main, "call {at}");
                    // Trying again ends well, unless it is done already.
                    let again = act(&unlock(&disk.copy()));
                    assert!(matches!(again, Ok(()) | Err(VaultError::CaseMissing)));
                }
            }
        }
    }
}

#[test]
fn a_window_that_only_reads_changes_nothing() {
    let (disk, bytes) = with_other_version();
    disk.set(&stray_path(" (1)"), &bytes);
    let holder = unlock(&disk);
    let reader = unlock(&disk);
    let found = only(&reader);
    assert!(matches!(reader.adopt(&found.file), Err(VaultError::ReadOnly(_))));
    assert!(matches!(reader.put_away(&found.file), Err(VaultError::ReadOnly(_))));
    drop(holder);
}
