//! Words inside cases: found while typing, kept up to date, gone with the vault.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, Weak};

use casuskompas::case::{Case, CaseId, Entry};
use casuskompas::vault::{Progress, Reason, Vault};

use crate::support::vault::*;

const STORED: &str = "words.age";

/// A family in whose logbook these words stand.
fn told(number: u128, words: &str) -> Case {
    let mut case = family(number);
    case.logbook.write(Entry::note(now(), "Noor", words));
    case
}

fn vault_with(disk: &MemoryDisk, cases: &[Case]) -> Arc<Vault> {
    let vault = create(disk);
    for case in cases {
        vault.save(case, "Noor", now()).unwrap();
    }
    drop(vault);
    Arc::new(unlock(disk))
}

fn read(vault: &Arc<Vault>) -> Vec<Progress> {
    let told: Mutex<Vec<Progress>> = Mutex::default();
    let tell = |progress| told.lock().unwrap().push(progress);
    Vault::read_words(&Arc::downgrade(vault), &tell).unwrap();
    told.into_inner().unwrap()
}

fn found(vault: &Vault, typed: &str) -> BTreeSet<u128> {
    let found = vault.find_inside(typed);
    let numbers: BTreeSet<u128> = found.iter().map(|id| id.0.as_u128()).collect();
    assert_eq!(numbers.len(), found.len(), "each case once");
    numbers
}

#[test]
fn words_are_found_by_their_beginning_whatever_capitals_and_accents() {
    let disk = MemoryDisk::default();
    let vault = vault_with(
        &disk,
        &[
            told(1, "Zoë was bang: ‘hij gooide een glas’."),
            told(2, "Moeder vertelde over het glaswerk van Zoe."),
            told(3, "Niets bijzonders."),
        ],
    );
    assert!(found(&vault, "glas").is_empty(), "not read yet");
    read(&vault);
    assert_eq!(found(&vault, "glas"), [1, 2].into());
    assert_eq!(found(&vault, "zoe GLAS"), [1, 2].into());
    assert_eq!(found(&vault, "zoë glasw"), [2].into());
    assert_eq!(found(&vault, "bijzondérs"), [3].into());
    assert_eq!(found(&vault, "werk"), [].into(), "only from the beginning");
    assert_eq!(found(&vault, "glas niets"), [].into());
    assert_eq!(found(&vault, "z"), [].into(), "too little to look for");
    assert_eq!(found(&vault, " …"), [].into());
}

#[test]
fn names_of_fields_and_questions_are_no_words() {
    let disk = MemoryDisk::default();
    let mut case = told(1, "Rustig");
    case.observations.set(&"stalking".into(), casuskompas::case::Answer::No, now().date_naive());
    let vault = vault_with(&disk, &[case]);
    read(&vault);
    for field in ["logbook", "stalking", "saved", "directe", "half", "2026", "noor"] {
        let inside = field == "noor";
        assert_eq!(!found(&vault, field).is_empty(), inside, "{field}");
    }
}

#[test]
fn a_save_and_a_delete_show_at_once() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &[told(1, "paraplu"), told(2, "lantaarn")]);
    read(&vault);
    let mut case = vault.open(id(1)).unwrap().case;
    case.logbook = Default::default();
    case.concern = "zebra".into();
    vault.save(&case, "Noor", now()).unwrap();
    vault.save(&told(3, "kwartje paraplu"), "Noor", now()).unwrap();
    assert_eq!(found(&vault, "paraplu"), [3].into());
    assert_eq!(found(&vault, "zebra"), [1].into());
    vault.delete(id(2), "Noor", now()).unwrap();
    assert_eq!(found(&vault, "lantaarn"), [].into());
    assert!(read(&vault).is_empty(), "nothing left to read");
    assert_eq!(found(&vault, "zebra"), [1].into());
}

#[test]
fn a_case_that_vanished_is_forgotten_when_asked_again() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &[told(1, "paraplu"), told(2, "lantaarn")]);
    read(&vault);
    let path = format!("cases/{}.age", id(1));
    disk.erase(&path);
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
    assert!(read(&vault).is_empty(), "one gone, nothing new");
    assert_eq!(found(&vault, "paraplu"), [].into());
    assert_eq!(found(&vault, "lantaarn"), [2].into());
}

#[test]
fn many_cases_saved_again_and_again_stay_findable() {
    let disk = MemoryDisk::default();
    let vault = Arc::new(create(&disk));
    read(&vault);
    for round in 0..3 {
        for number in 1..=40 {
            let words = format!("ronde{round} woord{number}x");
            vault
                .save(&told(number, &words), "Noor", now())
                .unwrap_or_else(|error| panic!("{error}"));
        }
    }
    assert_eq!(found(&vault, "ronde2"), (1..=40).collect());
    assert_eq!(found(&vault, "ronde1"), [].into());
    assert_eq!(found(&vault, "woord17x"), [17].into());
    for number in 2..=40 {
        vault.delete(id(number), "Noor", now()).unwrap();
    }
    assert_eq!(found(&vault, "ronde2"), [1].into());
}

#[test]
fn it_tells_how_far_it_is_and_ends_when_the_vault_is_gone() {
    let disk = MemoryDisk::default();
    let cases: Vec<Case> = (1..=60).map(|number| told(number, "paraplu")).collect();
    let vault = vault_with(&disk, &cases);
    let told = read(&vault);
    assert_eq!(told.len(), 20);
    assert_eq!(told.iter().map(|progress| progress.done).max(), Some(60));
    assert!(told.iter().all(|progress| progress.all == 60));
    drop(vault);

    disk.erase(STORED);
    let vault = Mutex::new(Some(Arc::new(unlock(&disk))));
    let weak: Weak<Vault> = Arc::downgrade(vault.lock().unwrap().as_ref().unwrap());
    let told = Mutex::new(0);
    let tell = |progress: Progress| {
        *told.lock().unwrap() = progress.done;
        // As when the vault locks.
        drop(vault.lock().unwrap().take());
    };
    Vault::read_words(&weak, &tell).unwrap();
    assert!(weak.upgrade().is_none());
    assert!(*told.lock().unwrap() < 60);
}

#[test]
fn a_damaged_case_has_no_words_and_hinders_no_other() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &[told(1, "paraplu"), told(2, "paraplu")]);
    let path = format!("cases/{}.age", id(1));
    let mut bytes = disk.get(&path);
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    disk.set(&path, &bytes);
    read(&vault);
    assert_eq!(found(&vault, "paraplu"), [2].into());
}

#[test]
fn numbers_are_found_in_parts_and_in_one_piece() {
    let disk = MemoryDisk::default();
    let parts =
        "Bel 06-12 34 56 78 of (015) 123 45 67, dossier 2026-014, IBAN NL91 ABNA 0417 1643 00.";
    let vault = vault_with(&disk, &[told(1, parts), told(2, "0612345678, 2026014, d’Hondt")]);
    read(&vault);
    for (typed, cases) in [
        ("061234", &[1, 2][..]),
        ("06-12 34", &[1, 2]),
        ("0612 345678", &[1, 2]),
        ("12 34", &[1]),
        ("2026014", &[1, 2]),
        ("2026-014", &[1, 2]),
        ("nl91abna04171643", &[1]),
        ("0151234567", &[1]),
        ("061235", &[]),
        ("bel 0612345678", &[1]),
        ("d'Hondt", &[2]),
        ("d`hondt", &[2]),
    ] {
        assert_eq!(found(&vault, typed), cases.iter().copied().collect(), "{typed}");
    }
    let excerpt = vault.excerpt(id(1), "061234").unwrap();
    assert_eq!((excerpt.before.as_str(), excerpt.hit.as_str()), ("Bel ", "06-12 34 56 78"));
    assert_eq!(vault.excerpt(id(2), "06-12 34").unwrap().hit, "0612345678");
}

#[test]
fn an_excerpt_shows_the_words_around_the_first_one_found() {
    let disk = MemoryDisk::default();
    let long = "Vandaag sprak ik lang met vader, met moeder en met oma over de afspraken van vorige week. \
        Julia vertelde dat de lantaarn in de gang\nwas omgevallen, en dat zij daar erg van geschrokken was. \
        Vader zei dat hij dat niet had gehoord, maar hij belt haar morgen op.";
    let vault = vault_with(&disk, &[told(1, "Een lantaarn"), told(2, long)]);
    read(&vault);
    let excerpt = vault.excerpt(id(2), "lantáárn").unwrap();
    assert_eq!(excerpt.hit, "lantaarn");
    assert_eq!(excerpt.before, "… over de afspraken van vorige week. Julia vertelde dat de ");
    assert!(excerpt.after.starts_with(" in de gang was omgevallen"));
    assert!(excerpt.after.ends_with("niet had gehoord,…"), "{}", excerpt.after);
    let short = vault.excerpt(id(1), "lant").unwrap();
    assert_eq!((short.before.as_str(), short.after.as_str()), ("Een ", ""));
    assert_eq!(vault.excerpt(id(1), "zebra"), None);
    assert_eq!(vault.excerpt(CaseId::default(), "lantaarn"), None);
}

#[test]
fn words_that_were_read_once_are_there_at_the_next_unlocking() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &[told(1, "paraplu"), told(2, "lantaarn")]);
    assert_eq!(read(&vault).last().map(|progress| progress.all), Some(2));
    drop(vault);
    let vault = Arc::new(unlock(&disk));
    vault.list().unwrap();
    vault.save(&told(3, "zebra"), "Noor", now()).unwrap();
    assert_eq!(read(&vault).last().map(|progress| progress.all), Some(1), "only what is new");
    for (typed, number) in [("paraplu", 1), ("lantaarn", 2), ("zebra", 3)] {
        assert_eq!(found(&vault, typed), [number].into(), "{typed}");
    }
}

#[test]
fn stored_words_of_a_case_that_changed_do_not_count() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &[told(1, "paraplu"), told(2, "lantaarn"), told(3, "zebra")]);
    read(&vault);
    let stored = disk.get(STORED);
    let mut case = vault.open(id(1)).unwrap().case;
    case.logbook = Default::default();
    vault.save(&case, "Noor", now()).unwrap();
    vault.delete(id(2), "Noor", now()).unwrap();
    drop(vault);
    disk.set(STORED, &stored);
    let vault = Arc::new(unlock(&disk));
    assert_eq!(read(&vault).last().map(|progress| progress.all), Some(1));
    assert_eq!(found(&vault, "paraplu"), [].into());
    assert_eq!(found(&vault, "lantaarn"), [].into());
    assert_eq!(found(&vault, "zebra"), [3].into());
}

#[test]
fn stored_words_that_are_damaged_or_foreign_are_read_anew() {
    let disk = MemoryDisk::default();
    let cases = [told(1, "paraplu"), told(2, "lantaarn")];
    read(&vault_with(&disk, &cases));
    let other = MemoryDisk::default();
    read(&vault_with(&other, &cases));
    let good = disk.get(STORED);
    let mut damaged = good.clone();
    damaged[good.len() / 2] ^= 1;
    for bytes in [&damaged[..], &good[..good.len() - 1], b"", &other.get(STORED)[..]] {
        disk.set(STORED, bytes);
        let vault = Arc::new(unlock(&disk));
        assert_eq!(read(&vault).last().map(|progress| progress.all), Some(2));
        assert_eq!(found(&vault, "lantaarn"), [2].into());
        drop(vault);
        let vault = Arc::new(unlock(&disk));
        assert!(read(&vault).is_empty(), "stored anew");
    }
}

#[test]
fn the_words_of_a_deleted_or_destroyed_case_do_not_stay_stored() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &[told(1, "paraplu"), told(2, "lantaarn")]);
    read(&vault);
    vault.delete(id(1), "Noor", now()).unwrap();
    let before = disk.get(STORED);
    vault.store_words().unwrap();
    assert_ne!(disk.get(STORED), before, "written without it");
    vault.destroy(id(2), Reason::Asked, "Noor", now()).unwrap();
    assert!(!disk.names().contains(&STORED.to_owned()));
}

#[test]
fn a_window_that_only_reads_stores_no_words() {
    let disk = MemoryDisk::default();
    let writing = vault_with(&disk, &[told(1, "paraplu")]);
    let vault = Arc::new(unlock(&disk));
    read(&vault);
    assert_eq!(found(&vault, "paraplu"), [1].into());
    assert!(!disk.names().contains(&STORED.to_owned()));
    drop(writing);
}
