//! Vaults as older versions of the program wrote them still open.

use std::fs;
use std::path::{Path, PathBuf};

use casuskompas::case::{Case, ron};
use casuskompas::demo;
use casuskompas::vault::{Disk, KeyCost, NewVault, RealDisk, RecoveryCode, Vault};

use crate::support::vault::*;

/// A copy, because opening for writing brings a vault up to date.
fn golden(format: u32) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("kluis");
    copy_folder(&stored(format), &copy);
    (folder, copy)
}

fn stored(format: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/vaults/format-{format}"))
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
    assert!(!linde.newer && !copy.newer, "what an older version wrote is not newer");
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

/// The families as the program of 28 November 2026 wrote them, each with a
/// field that no family of the demo fills.
fn families() -> Vec<Case> {
    let mut all = demo::families(now().date_naive());
    for case in &mut all {
        case.retention.note = "Nazien met de aandachtsfunctionaris.".into();
        case.half_typed.insert("logboek".into(), "Gebeld met".into());
        case.half_typed.insert("date incident 1".into(), "12-1".into());
    }
    all
}

fn texts_of_format_2() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vaults/format-2-texts")
}

/// Writes a vault as the stored one, and beside it what is in it.
fn write_the_vault_of_format_2(root: &Path, texts: &Path) {
    fs::create_dir_all(root).unwrap();
    fs::create_dir_all(texts).unwrap();
    let new = NewVault::new("Wijkteam Oost", passphrase()).with_cost(KeyCost::for_tests());
    let (vault, code) = Vault::create(RealDisk::new(root), &new, &mut bytes_from(9)).unwrap();
    fs::write(texts.join("code.txt"), code.expose()).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.delete(id(1), "Noor", now()).unwrap();
    for case in families() {
        let earlier = Case { concern: "Nog niet gevraagd.".into(), ..case.clone() };
        vault.save(&earlier, "Noor", now()).unwrap();
        vault.save(&case, "Sem", now() + chrono::TimeDelta::hours(2)).unwrap();
        fs::write(texts.join(format!("{}.ron", case.id)), ron::to_text(&case).unwrap()).unwrap();
    }
    vault.seal_draft("desk", b"half getypt").unwrap();
}

/// What is written today says what the stored vault says. Only a new format asks
/// for another stored one: `REWRITE_VAULT=1` writes it there first.
#[test]
fn a_vault_that_is_written_now_says_what_it_said() {
    if std::env::var_os("REWRITE_VAULT").is_some() {
        write_the_vault_of_format_2(&stored(2), &texts_of_format_2());
    }
    let folder = tempfile::tempdir().unwrap();
    let [root, texts] = ["kluis", "texts"].map(|name| folder.path().join(name));
    write_the_vault_of_format_2(&root, &texts);
    says_what_it_said(&root, &texts);
}

/// Every line of a stored case stands in what is written now, in the same order:
/// fields may come, and none got lost, moved or renamed.
fn says_all_of(now: &str, then: &str) {
    let mut lines = now.lines();
    for wanted in then.lines() {
        assert!(lines.any(|line| line == wanted), "{wanted}");
    }
}

#[test]
fn a_vault_of_the_second_format_says_what_it_said() {
    let (_folder, root) = golden(2);
    says_what_it_said(&root, &texts_of_format_2());
}

/// How many cases are told in a folder of texts.
fn cases_in(texts: &Path) -> usize {
    let files = fs::read_dir(texts).unwrap().map(|file| file.unwrap().path());
    let cases = files.filter(|file| file.extension().is_some_and(|kind| kind == "ron"));
    let count = cases.count();
    assert!(count >= 6, "{count}");
    count
}

fn says_what_it_said(root: &Path, texts: &Path) {
    let vault = Vault::unlock(RealDisk::new(root), &passphrase()).unwrap();
    let listing = vault.list().unwrap();
    assert_eq!(listing.faults, []);
    assert_eq!(listing.summaries.len(), cases_in(texts));
    for summary in listing.summaries {
        let opened = vault.open(summary.id).unwrap();
        assert!(!opened.newer, "{}: what an older version wrote is not newer", summary.name);
        let text = texts.join(format!("{}.ron", summary.id));
        let text = fs::read_to_string(text).unwrap();
        assert_eq!(opened.case, ron::from_text(&text).unwrap());
        says_all_of(&ron::to_text(&opened.case).unwrap(), &text);
        let history = vault.history(summary.id).unwrap();
        assert_eq!(history.len(), 1);
        let earlier = vault.open_revision(summary.id, history[0].number, history[0].twin).unwrap();
        assert!(!earlier.newer);
        assert_eq!(earlier.case.concern, "Nog niet gevraagd.");
    }
    assert_eq!(vault.read_draft("desk").unwrap().unwrap().as_slice(), b"half getypt");
    assert_eq!(vault.deleted().unwrap().len(), 1);
    assert_eq!(vault.log().unwrap().gaps, [""; 0]);
    assert!(vault.check().unwrap().is_sound());
    drop(vault);
    let code = fs::read_to_string(texts.join("code.txt")).unwrap();
    let code = RecoveryCode::parse(&code).unwrap();
    Vault::unlock_with_recovery(RealDisk::new(root), &code).unwrap();
}
