//! Who may be in the vault already: found however a name, a number or a day of birth is
//! written, closed and deleted cases too, without opening cases.

use std::sync::Arc;

use casuskompas::case::{Born, Case, Person, Place};
use casuskompas::demo;
use casuskompas::vault::{Stands, TERM, Vault};
use proptest::prelude::*;

use crate::support::vault::*;

/// A family with these people.
fn with(number: u128, people: &[(&str, Place, &str)]) -> Case {
    let mut case = family(number);
    for (name, place, born) in people {
        case.family.add(*place);
        let person = case.family.people.last_mut().unwrap();
        (person.name, person.born) = ((*name).into(), born.parse().ok().map(Born::On));
    }
    case
}

fn vault_with(disk: &MemoryDisk, cases: &[Case]) -> Arc<Vault> {
    let vault = create(disk);
    for case in cases {
        vault.save(case, "Noor", now()).unwrap();
    }
    drop(vault);
    let vault = Arc::new(unlock(disk));
    vault.list().unwrap();
    Vault::read_words(&Arc::downgrade(&vault), &|_| {}).unwrap();
    vault
}

fn found(vault: &Vault, typed: &str) -> Vec<u128> {
    let found = vault.resembling(typed).unwrap();
    found.into_iter().map(|one| one.case.0.as_u128()).collect()
}

fn four() -> Vec<Case> {
    let mut at_home = with(3, &[("Piet Bakker", Place::Adult, "")]);
    at_home.family.people[0].household = "Kerkstraat 14, 6811 AB".into();
    at_home.family.people[0].contact = "06-12 34 56 78".into();
    let mut abroad = with(4, &[("Ali", Place::Adult, "")]);
    abroad.family.people[0].contact = "+31 6 8765 4321".into();
    vec![
        with(1, &[("Zoë van den Berg", Place::Child, "2015-03-12")]),
        with(2, &[("Karin van Dijk", Place::Adult, "1986-03-12"), ("Tom", Place::Child, "")]),
        at_home,
        abroad,
    ]
}

#[test]
fn people_are_found_by_name_number_address_and_day_of_birth() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &four());
    for (typed, expected) in [
        ("zoe", &[1][..]),
        ("Van Dyk", &[2]),
        ("vandijk karin", &[2]),
        ("12-03-1986", &[2]),
        ("12 maart 2015", &[1]),
        ("kerkstraat 14", &[3]),
        ("6811ab", &[3]),
        ("0612345678", &[3]),
        ("+31 612345678", &[3]),
        ("06 87654321", &[4]),
        ("Nergens", &[]),
        ("", &[]),
    ] {
        assert_eq!(found(&vault, typed), expected, "{typed}");
    }
    let karin = &vault.resembling("dijk").unwrap()[0];
    assert_eq!(karin.people, ["Karin van Dijk"]);
    assert!(!karin.in_texts);
    let address = &vault.resembling("kerkstraat 14").unwrap()[0];
    assert!(address.in_texts && address.people.is_empty());
    assert_eq!(karin.stands, Stands::Running);
}

/// What stands only in a file that was set aside is looked through as well; what cannot be
/// read there is counted, unless the case stands elsewhere.
#[test]
fn what_was_set_aside_is_looked_through_or_told_of() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &four());
    drop(vault);
    let aside = |number: u128, copy: u32| format!("damaged/cases-{}.age.{copy}", id(number).0);
    let (zoe, karin, piet) = (disk.get(&path(1)), disk.get(&path(2)), disk.get(&path(3)));
    disk.create_folder_with("damaged", &aside(1, 1), &zoe);
    disk.set(&aside(1, 2), &zoe);
    disk.set(&aside(2, 1), b"kapot");
    disk.set(&aside(3, 1), b"kapot");
    disk.set("damaged/log-000001.age.1", b"kapot");
    for number in [1, 2] {
        disk.erase(&path(number));
    }
    let vault = Arc::new(unlock(&disk));
    vault.list().unwrap();
    let found = vault.resembling("zoe").unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].case, found[0].stands), (id(1), Stands::SetAside));
    assert_eq!(found[0].people, ["Zoë van den Berg"]);
    assert_eq!(vault.unread_aside().unwrap(), 1, "Piet stands in the list");
    assert_eq!(vault.resembling("karin").unwrap(), []);
    // The case itself goes before what was set aside of it.
    disk.set(&path(1), &zoe);
    disk.set(&aside(2, 1), &karin);
    disk.set(&aside(3, 1), &piet);
    let vault = unlock(&disk);
    vault.list().unwrap();
    assert_eq!(vault.resembling("zoe").unwrap()[0].stands, Stands::Running);
    assert_eq!(vault.resembling("karin").unwrap()[0].stands, Stands::SetAside);
    assert_eq!(vault.unread_aside().unwrap(), 0);
}

#[test]
fn closed_deleted_and_second_copies_are_told_of_as_what_they_are() {
    let disk = MemoryDisk::default();
    let mut cases = four();
    cases[0].closed_on = Some(now().date_naive());
    let vault = vault_with(&disk, &cases);
    assert_eq!(vault.resembling("zoe").unwrap()[0].stands, Stands::Closed);
    vault.delete(id(2), "Noor", now()).unwrap();
    let deleted = &vault.resembling("karin").unwrap()[0];
    assert_eq!((deleted.case, deleted.stands), (id(2), Stands::Deleted(now() + TERM)));
    assert_eq!(found(&vault, "12-03-1986"), [2]);
    vault.undelete(id(2), "Noor", now()).unwrap();
    vault.list().unwrap();
    assert_eq!(vault.resembling("karin").unwrap()[0].stands, Stands::Running);
}

/// A word that stands in a text alone, the name of a street or a number, finds also what no
/// index knows: deleted, set aside, or there as a second copy only.
#[test]
fn words_in_the_texts_find_also_what_stands_in_no_list() {
    let street = "kerkstraat 14";
    let told = |vault: &Vault, typed: &str| {
        let found = vault.resembling(typed).unwrap();
        assert!(found.iter().all(|one| one.in_texts && one.people.is_empty()), "{found:?}");
        found.into_iter().map(|one| (one.case, one.stands)).collect::<Vec<_>>()
    };
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &four());
    assert_eq!(told(&vault, street), [(id(3), Stands::Running)]);
    vault.delete(id(3), "Noor", now()).unwrap();
    for typed in [street, "0612345678", "+31 612345678", "kerkstr 14"] {
        assert_eq!(told(&vault, typed), [(id(3), Stands::Deleted(now() + TERM))], "{typed}");
    }
    assert_eq!(told(&vault, "kerkstraat 15"), []);
    assert_eq!(told(&vault, "k"), []);

    let disk = MemoryDisk::default();
    drop(vault_with(&disk, &four()));
    let piet = disk.get(&path(3));
    disk.erase(&path(3));
    let aside = format!("damaged/cases-{}.age.1", id(3).0);
    disk.create_folder_with("damaged", &aside, &piet);
    let vault = unlock(&disk);
    vault.list().unwrap();
    assert_eq!(told(&vault, street), [(id(3), Stands::SetAside)]);
    disk.erase(&aside);
    disk.set(&format!("cases/{}.conflict-2.age", id(3)), &piet);
    vault.list().unwrap();
    assert_eq!(told(&vault, street), [(id(3), Stands::Copy(2))]);
    assert_eq!(told(&vault, "kerkstraat 15"), []);
}

#[test]
fn no_case_is_opened_to_find_somebody() {
    let disk = MemoryDisk::default();
    let vault = vault_with(&disk, &four());
    let work = disk.count(|| assert_eq!(found(&vault, "karin"), [2]));
    assert_eq!(work.reads, 0);
}

/// The ways in which one name is written.
fn written(name: &str, way: usize) -> String {
    let small = name.to_lowercase();
    match way {
        0 => name.to_owned(),
        1 => name.to_uppercase(),
        2 => small.replace("ij", "y"),
        3 => small.replace(['ë', 'é'], "e").replace('ï', "i").replace('ö', "o"),
        4 => small.replace(' ', ""),
        5 => small.split(' ').rev().collect::<Vec<_>>().join(" "),
        6 => small.replace(' ', "-"),
        _ => format!("  {name} "),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_name_is_found_however_it_is_written(
        family in any::<prop::sample::Index>(),
        person in any::<prop::sample::Index>(),
        way in 0..8_usize,
    ) {
        let mut families = demo::families(now().date_naive());
        let is_named = |one: &&Person| one.name.chars().count() > 2;
        families.retain(|case| case.family.people.iter().any(|one| is_named(&one)));
        let case = family.get(&families);
        let people: Vec<&Person> = case.family.people.iter().filter(is_named).collect();
        let name = &person.get(&people).name;
        let disk = MemoryDisk::default();
        let vault = vault_with(&disk, std::slice::from_ref(case));
        let found = vault.resembling(&written(name, way)).unwrap();
        prop_assert!(found.iter().any(|one| one.case == case.id), "{name} as {way}");
    }
}
