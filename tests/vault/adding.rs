//! Storing many cases at once.

use casuskompas::case::{Case, CaseId};
use casuskompas::platform::randomness;
use casuskompas::vault::{AddedMany, Event, RealDisk, Vault};
use tempfile::tempdir;

use crate::support::vault::*;

fn families(numbers: impl Iterator<Item = u128>) -> Vec<Case> {
    numbers.map(family).collect()
}

fn add_all(vault: &Vault, cases: &mut [Case]) -> AddedMany {
    vault.add_many(cases, "Noor", now(), &mut randomness, |_, _| true).unwrap()
}

#[test]
fn many_cases_are_stored_listed_logged_and_found() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let mut cases = families(1..=300);
    assert_eq!(add_all(&vault, &mut cases), AddedMany { added: 300, ..AddedMany::default() });
    let check = |vault: &Vault| {
        assert_eq!(vault.list().unwrap().summaries.len(), 300);
        assert!(cases.iter().all(|case| vault.open(case.id).unwrap().case == *case));
        assert!(vault.check().unwrap().is_sound());
        let log = vault.log().unwrap();
        let begun = log.entries.iter().filter(|line| matches!(line.event, Event::Changed(_)));
        assert_eq!((begun.count(), log.gaps.len()), (300, 0));
    };
    check(&vault);
    drop(vault);
    check(&unlock(&disk));
}

#[test]
fn whoever_added_them_goes_on_without_a_conflict() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let mut cases = families(1..=3);
    add_all(&vault, &mut cases);
    cases[1].concern = "Verder".to_owned();
    assert_eq!(vault.save(&cases[1], "Noor", now()).unwrap().revision, 2);
}

#[test]
fn what_is_there_already_stays_as_it_is() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let mut mine = family(2);
    mine.concern = "Van mij".to_owned();
    vault.save(&mine, "Noor", now()).unwrap();
    let outcome = add_all(&vault, &mut families(1..=3));
    let existing = vec![id(2)];
    assert_eq!(outcome, AddedMany { added: 2, existing, ..AddedMany::default() });
    assert_eq!(vault.open(id(2)).unwrap().case, mine);
    assert_eq!(vault.list().unwrap().copies.len(), 0);
    assert!(disk.names().iter().all(|name| !name.ends_with(".tmp")));
}

#[test]
fn cases_without_an_id_get_one_each() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let mut cases = families([0, 0, 0].into_iter());
    add_all(&vault, &mut cases);
    assert!(cases.iter().all(|case| !case.id.is_absent()));
    assert_eq!(vault.list().unwrap().summaries.len(), 3);
    assert_ne!(cases[0].id, cases[1].id);
}

#[test]
fn it_can_be_stopped_between_what_is_safe_and_what_is_not_begun() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let mut heard = Vec::new();
    let outcome = vault.add_many(&mut families(1..=300), "Noor", now(), &mut randomness, |a, b| {
        heard.push((a, b));
        a < 200
    });
    let outcome = outcome.unwrap();
    assert!(outcome.stopped && outcome.added == heard.last().unwrap().0);
    assert_eq!(vault.list().unwrap().summaries.len(), outcome.added);
    let stored = |number: &u128| disk.names().contains(&path(*number));
    assert_eq!((1..=300).filter(stored).count(), outcome.added);
}

#[test]
fn two_of_one_id_are_one_case() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let outcome = add_all(&vault, &mut families([1, 1].into_iter()));
    assert_eq!((outcome.added, outcome.existing), (1, vec![id(1)]));
}

/// Several threads write there at the same time.
#[test]
fn a_real_disk_keeps_them_all() {
    let folder = tempdir().unwrap();
    let (vault, _) = try_create(RealDisk::new(folder.path()), 1).unwrap();
    let mut cases = families(1..=150);
    add_all(&vault, &mut cases);
    drop(vault);
    let vault = Vault::unlock(RealDisk::new(folder.path()), &passphrase()).unwrap();
    let mut found: Vec<CaseId> = vault.list().unwrap().summaries.iter().map(|s| s.id).collect();
    found.sort_unstable();
    assert_eq!(found, (1..=150).map(id).collect::<Vec<_>>());
    assert!(vault.check().unwrap().is_sound());
}
