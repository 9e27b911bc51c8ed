//! Vaults as older versions of the program wrote them still open.

use std::fs;
use std::path::{Path, PathBuf};

use casuskompas::vault::{Disk, RealDisk, RecoveryCode, Vault};

use crate::vault_support::*;

/// A copy, because opening for writing brings a vault up to date.
fn golden(format: u32) -> (tempfile::TempDir, PathBuf) {
    let stored =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/vaults/format-{format}"));
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("kluis");
    copy_folder(&stored, &copy);
    (folder, copy)
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn holds_what_was_stored(vault: &Vault) {
    let listing = vault.list().unwrap();
    assert_eq!(listing.faults, []);
    let names: Vec<_> = listing.summaries.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Gezin Linde", "Mevrouw Wilg"]);
    assert_eq!(listing.copies.len(), 1);
    let copy = vault.open_copy(id(100), 1).unwrap();
    assert_eq!(copy.case.concern, "Van deze laptop.");
    let linde = vault.open(id(100)).unwrap();
    assert_eq!(linde.revision, 2);
    assert!(linde.case.concern.ends_with("Later aangevuld."));
    let draft = vault.read_draft("desk").unwrap().unwrap();
    assert_eq!(draft.as_slice(), b"half getypt");
}

#[test]
fn a_vault_of_the_first_format_opens_and_is_brought_up_to_date() {
    let (_folder, root) = golden(1);
    let before = fs::read_to_string(root.join("kluis.ron")).unwrap();
    assert!(before.contains("format: 1"));
    let vault = Vault::unlock(RealDisk::new(&root), &passphrase()).unwrap();
    holds_what_was_stored(&vault);
    vault.save(&vault.open(id(101)).unwrap().case, "Noor", now()).unwrap();
    assert_eq!(vault.history(id(101)).unwrap().len(), 1);
    vault.delete(id(101), "Noor", now()).unwrap();
    assert!(vault.check().unwrap().is_sound());
    drop(vault);
    let after = fs::read_to_string(root.join("kluis.ron")).unwrap();
    assert!(after.contains("format: 2"));
    let code = RecoveryCode::parse("20TMR-JHRZD-B0VHK-DJ88M-P8X9J-Q86XA").unwrap();
    let vault = Vault::unlock_with_recovery(RealDisk::new(&root), &code).unwrap();
    assert_eq!(vault.deleted().unwrap().len(), 1);
}

#[test]
fn a_vault_of_the_first_format_opens_for_reading_without_any_change() {
    let (_folder, root) = golden(1);
    let disk = RealDisk::new(&root);
    let holder = disk.lock("lock").unwrap();
    let vault = Vault::unlock(disk, &passphrase()).unwrap();
    holds_what_was_stored(&vault);
    assert!(fs::read_to_string(root.join("kluis.ron")).unwrap().contains("format: 1"));
    drop(holder);
}
