//! `kluis.ron` stands in clear. Whatever somebody writes in it who has no key is
//! not believed, is named, is written anew when that is asked, and keeps nobody
//! from the cases.

use std::sync::LazyLock;

use casuskompas::vault::{
    BackedUp, KeyCost, NewKey, NewVault, Passphrase, Remedy, Vault, VaultError,
};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::support::vault::*;

const FILES: [&str; 2] = ["kluis.ron", "keys/second/kluis.ron"];
const OTHER: &str = "kersen trommel vuurtoren klei";

/// A vault with a case, and how it stood before its passphrase was changed.
static LIVED: LazyLock<(MemoryDisk, MemoryDisk)> = LazyLock::new(|| {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    let before = disk.copy();
    let vault = unlock(&disk);
    let other = Passphrase::new(OTHER);
    vault.change_passphrase(&passphrase(), &other, KeyCost::for_tests()).unwrap();
    vault.change_passphrase(&other, &passphrase(), KeyCost::for_tests()).unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    (before, disk)
});

fn text(disk: &MemoryDisk) -> String {
    let text = String::from_utf8(disk.get("kluis.ron")).unwrap();
    text.split_once("// sha256").unwrap().0.to_owned()
}

/// As the program would write it, but for the seals; or without its checksum.
fn put(disk: &MemoryDisk, text: &str, with_sum: bool, files: &[&str]) {
    let hash = Sha256::digest(text.as_bytes());
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let sum = if with_sum { format!("// sha256: {hash}\n") } else { String::new() };
    files.iter().for_each(|file| disk.set(file, format!("{text}{sum}").as_bytes()));
}

/// The value of a field in the text, and what stands around it.
fn field<'a>(text: &'a str, name: &str) -> (&'a str, &'a str, &'a str) {
    let start = text.find(&format!("    {name}: ")).unwrap() + name.len() + 6;
    let mut ends = text[start..].match_indices(",\n").map(|(at, _)| at);
    let is_end = |at: &usize| {
        !text[start + at + 2..].trim_start_matches("    ").starts_with([' ', ']'])
            && !text[start + at + 2..].starts_with("        ")
    };
    let length = ends.find(is_end).unwrap();
    (&text[..start], &text[start..start + length], &text[start + length..])
}

fn with(text: &str, name: &str, value: &str) -> String {
    let (before, _, after) = field(text, name);
    format!("{before}{value}{after}")
}

fn without(text: &str, name: &str) -> String {
    let (before, _, after) = field(text, name);
    let before = before.rsplit_once(&format!("    {name}: ")).unwrap().0;
    format!("{before}{}", after.trim_start_matches(",\n"))
}

fn adding(text: &str, what: &str) -> String {
    text.replacen("    format:", &format!("    {what},\n    format:"), 1)
}

fn named(vault: &Vault) -> Vec<VaultError> {
    let faults = vault.list().unwrap().faults.into_iter();
    faults.filter(|fault| fault.file == "kluis.ron").map(|fault| fault.error).collect()
}

/// It is not believed, named by everything, and mended when that is asked.
fn is_seen_through(disk: &MemoryDisk, error: &VaultError, what: &str) {
    let vault = unlock(disk);
    assert_eq!(vault.name(), "Wijkteam Oost", "{what}");
    assert_eq!(named(&vault), std::slice::from_ref(error), "{what}");
    let report = vault.check().unwrap();
    let told = report.faulty().find(|checked| checked.file == "kluis.ron").unwrap();
    assert_eq!(told.error.as_ref(), Some(error), "{what}");
    let BackedUp::Whole { damaged, .. } =
        vault.back_up(&MemoryDisk::default(), "Noor", now(), |_, _| true).unwrap()
    else {
        panic!("nobody stopped it");
    };
    assert!(damaged.contains(&"kluis.ron".to_owned()), "{what}: {damaged:?}");
    // Work goes on, and hides nothing.
    let mut case = vault.open(id(1)).unwrap().case;
    case.concern = format!("Na {what}");
    vault.save(&case, "Noor", now()).unwrap();
    vault.flush_index().unwrap();
    assert!(!vault.is_renewing(), "{what}");
    drop(vault);
    let vault = unlock(disk);
    assert_eq!(named(&vault).len(), 1, "{what}, later");
    for (file, remedy) in vault.remedies(&vault.check().unwrap(), None) {
        assert_eq!(remedy, Remedy::SecondCopy, "{what}: {file}");
        vault.mend(&file, &remedy, None, "Noor", now()).unwrap();
    }
    assert_eq!(named(&vault), [], "{what}, mended");
    assert!(vault.check().unwrap().is_sound(), "{what}, mended");
    drop(vault);
    let vault = unlock(disk);
    assert_eq!(vault.list().unwrap().faults, [], "{what}, mended");
    assert_eq!(vault.name(), "Wijkteam Oost", "{what}, mended");
}

fn forgeries(good: &str) -> Vec<(&'static str, String)> {
    let (_, vault, _) = field(good, "vault");
    let (_, keys, _) = field(good, "keys");
    vec![
        ("another name", with(good, "name", "\"Team van Mallory\"")),
        ("an older format", with(good, "format", "1")),
        ("a newer format", with(good, "format", "3")),
        (
            "another vault",
            with(good, "vault", &vault.replacen(&vault[1..2], "0", 1).replace("\"00", "\"0f")),
        ),
        ("other sums", with(good, "keys", &keys.replace("sha256: \"", "sha256: \"0"))),
        ("no key files", with(good, "keys", "[]")),
        ("a renewal", adding(good, "renewing: true")),
        ("a beginning", adding(good, "creating: true")),
        ("a higher number", with(good, "number", "99")),
        ("no number", without(good, "number")),
        ("no seals", without(good, "seals")),
        ("none of both", without(&without(good, "seals"), "number")),
        ("another seal", with(good, "seals", &format!("[\"{}\"]", "0".repeat(64)))),
        ("another key", with(good, "key", &format!("Some(\"{}\")", "0".repeat(32)))),
        ("no key", without(good, "key")),
        (
            "as before seals",
            without(&without(&with(good, "name", "\"Elders\""), "seals"), "number"),
        ),
    ]
}

#[test]
fn no_field_can_be_changed_unseen() {
    let good = text(&LIVED.1);
    for (what, forged) in forgeries(&good) {
        assert_ne!(forged, good, "{what}");
        for (with_sum, files) in [(true, &FILES[..]), (false, &FILES[..1])] {
            let disk = LIVED.1.copy();
            put(&disk, &forged, with_sum, files);
            is_seen_through(&disk, &VaultError::DescriptionForged, what);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever still can be read as a description is not believed.
    #[test]
    fn nothing_can_be_changed_at_random(at in 0_usize..1_000, letter in "[0-9a-f]") {
        let good = text(&LIVED.1);
        let digits: Vec<usize> = good
            .char_indices()
            .filter(|(_, c)| c.is_ascii_hexdigit() && !c.is_ascii_uppercase())
            .map(|(at, _)| at)
            .collect();
        let at = digits[at % digits.len()];
        let forged = format!("{}{letter}{}", &good[..at], &good[at + 1..]);
        let disk = LIVED.1.copy();
        put(&disk, &forged, true, &FILES);
        let vault = unlock(&disk);
        prop_assert_eq!(vault.name(), "Wijkteam Oost");
        let whole = vault.list().unwrap().faults.is_empty();
        // What is no description any more was written anew.
        prop_assert!(!whole || forged == good || text(&disk) == good, "{}", forged);
        prop_assert!(vault.open(id(1)).is_ok());
    }
}

#[test]
fn one_from_earlier_is_not_believed() {
    let (before, lived) = &*LIVED;
    for files in [&FILES[..], &FILES[..1]] {
        let disk = lived.copy();
        files.iter().for_each(|file| disk.set(file, &before.get(file)));
        is_seen_through(&disk, &VaultError::DescriptionOlder, "an earlier one");
    }
}

#[test]
fn one_of_another_vault_is_not_believed() {
    let theirs = MemoryDisk::default();
    drop(try_create(theirs.clone(), 2).unwrap());
    // The same id, and another key.
    let twin = MemoryDisk::default();
    let new = NewVault::new("Wijkteam Oost", passphrase()).with_cost(KeyCost::for_tests());
    drop(Vault::create(twin.clone(), &new, &mut bytes_from(1)).unwrap());
    for other in [theirs, twin] {
        let disk = LIVED.1.copy();
        FILES.iter().for_each(|file| disk.set(file, &other.get(file)));
        is_seen_through(&disk, &VaultError::DescriptionForged, "another vault");
    }
}

/// A renewal that ended cannot be begun again, nor one that is under way ended,
/// by putting `kluis.ron` back or changing it.
#[test]
fn whether_a_renewal_is_under_way_is_not_decided_in_clear() {
    let disk = LIVED.1.copy();
    let vault = unlock(&disk);
    let new = NewKey { passphrase: &passphrase(), cost: KeyCost::for_tests() };
    let before = disk.get("kluis.ron");
    vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
    let under_way = disk.get("kluis.ron");
    drop(vault);
    let ended = without(&text(&disk), "renewing");
    for forged in [&before, ended.as_bytes()] {
        let disk = disk.copy();
        FILES.iter().for_each(|file| disk.set(file, forged));
        let vault = unlock(&disk);
        assert!(vault.is_renewing());
        assert_eq!(named(&vault).len(), 1);
        vault.go_on_renewing(|_, _| true).unwrap();
        drop(vault);
        let vault = unlock(&disk);
        assert!(!vault.is_renewing());
        assert!(vault.check().unwrap().is_sound());
        vault.open(id(1)).unwrap();
    }
    let vault = unlock(&disk);
    vault.go_on_renewing(|_, _| true).unwrap();
    drop(vault);
    for forged in [&under_way, &before] {
        let disk = disk.copy();
        FILES.iter().for_each(|file| disk.set(file, forged));
        is_seen_through(&disk, &VaultError::DescriptionOlder, "from the renewal");
    }
}

#[test]
fn an_open_window_sees_it_too() {
    let disk = LIVED.1.copy();
    let vault = unlock(&disk);
    assert_eq!(named(&vault), []);
    let good = text(&disk);
    for (what, forged) in forgeries(&good) {
        put(&disk, &forged, true, &FILES);
        let mut case = vault.open(id(1)).unwrap().case;
        case.concern = what.to_owned();
        let mut saved = vault.save(&case, "Noor", now());
        if what == "another key" {
            // It may be true, until somebody shows that the keys are those of before.
            assert_eq!(saved, Err(VaultError::AnotherKey));
            vault.confirm_passphrase(&passphrase()).unwrap();
            saved = vault.save(&case, "Noor", now());
        }
        saved.unwrap();
        assert_eq!(named(&vault), [VaultError::DescriptionForged], "{what}");
        vault.mend("kluis.ron", &Remedy::SecondCopy, None, "Noor", now()).unwrap();
        assert_eq!(named(&vault), [], "{what}, mended");
        assert_eq!(text(&disk), good, "{what}, mended");
    }
}

/// Without the second copy and the register nobody knows better: it is named all
/// the same, and counts once somebody says so.
#[test]
fn what_nobody_knows_better_counts_when_somebody_says_so() {
    let disk = LIVED.1.copy();
    let forged = with(&text(&disk), "name", "\"Elders\"");
    put(&disk, &forged, true, &FILES);
    ["register.age", "register.second.age"].iter().for_each(|file| disk.erase(file));
    let vault = unlock(&disk);
    assert_eq!(named(&vault), [VaultError::DescriptionForged]);
    vault.open(id(1)).unwrap();
    vault.mend("kluis.ron", &Remedy::SecondCopy, None, "Noor", now()).unwrap();
    assert_eq!(named(&vault), []);
}

/// A vault of before has no seals. Where the register was taken away they are not
/// added, because nobody knows whether there were any.
#[test]
fn seals_are_not_added_to_what_was_stripped() {
    let disk = LIVED.1.copy();
    let stripped = without(&without(&text(&disk), "seals"), "number");
    put(&disk, &with(&stripped, "name", "\"Elders\""), true, &FILES);
    ["register.age", "register.second.age"].iter().for_each(|file| disk.erase(file));
    let vault = unlock(&disk);
    let faults = vault.list().unwrap().faults;
    assert!(faults.iter().any(|fault| fault.file == "register.age"), "{faults:?}");
    vault.flush_index().unwrap();
    drop(vault);
    drop(unlock(&disk));
    assert!(!text(&disk).contains("seals"));
}
