//! The index: a cache that may be stale, wrong or gone.

use casuskompas::vault::Vault;

use crate::support::vault::*;

/// The index, the last of the log twice, and what opens the vault: `kluis.ron`,
/// two key files, and the one that is not there twice.
const FIRST_LIST: usize = 8;

fn names(vault: &Vault) -> Vec<String> {
    let listing = vault.list().unwrap();
    assert_eq!(listing.faults, []);
    listing.summaries.iter().map(|s| s.name.clone()).collect()
}

fn filled(cases: u128) -> MemoryDisk {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in 1..=cases {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    vault.flush_index().unwrap();
    disk
}

#[test]
fn with_a_fresh_index_no_case_is_opened() {
    let disk = filled(20);
    let vault = unlock(&disk);
    let counts = disk.count(|| assert_eq!(names(&vault).len(), 20));
    assert_eq!(counts.reads, FIRST_LIST);
}

#[test]
fn without_index_the_list_is_the_same_and_is_remembered() {
    let disk = filled(9);
    let before = names(&unlock(&disk));
    disk.erase("index.age");
    let vault = unlock(&disk);
    assert_eq!(names(&vault), before);
    vault.flush_index().unwrap();
    drop(vault);
    let vault = unlock(&disk);
    let counts = disk.count(|| assert_eq!(names(&vault), before));
    assert_eq!(counts.reads, FIRST_LIST);
}

#[test]
fn a_damaged_or_foreign_index_is_rebuilt() {
    let disk = filled(3);
    let other = MemoryDisk::default();
    let (vault, _) = try_create(other.clone(), 7).unwrap();
    vault.save(&family(8), "Sem", now()).unwrap();
    vault.flush_index().unwrap();
    let good = disk.get("index.age");
    for wrong in [&[][..], &good[..good.len() - 1], &other.get("index.age")] {
        disk.set("index.age", wrong);
        assert_eq!(names(&unlock(&disk)).len(), 3);
    }
}

#[test]
fn only_what_changed_since_the_index_is_opened() {
    let disk = filled(20);
    let vault = unlock(&disk);
    let mut case = vault.open(id(5)).unwrap().case;
    case.name = "Gezin Linde".to_owned();
    vault.save(&case, "Noor", now()).unwrap();
    vault.save(&family(21), "Noor", now()).unwrap();
    vault.delete(id(6), "Noor", now()).unwrap();
    // No flush: as after a crash.
    drop(vault);
    let vault = unlock(&disk);
    let counts = disk.count(|| {
        let names = names(&vault);
        assert_eq!(names.len(), 20);
        assert!(names.contains(&"Gezin Linde".to_owned()));
        assert!(names.contains(&"Gezin 21".to_owned()));
        assert!(!names.contains(&"Gezin 6".to_owned()));
    });
    let of_the_deleted = 4;
    assert_eq!(counts.reads, FIRST_LIST + 2 + of_the_deleted, "as before, and two cases");
}

#[test]
fn the_list_knows_of_saves_in_this_window_at_once() {
    let disk = filled(2);
    let vault = unlock(&disk);
    assert_eq!(names(&vault).len(), 2);
    vault.save(&family(3), "Noor", now()).unwrap();
    let counts = disk.count(|| assert_eq!(names(&vault).len(), 3));
    assert_eq!(counts.reads, 0);
}

#[test]
fn a_save_costs_the_same_in_a_vault_of_any_size() {
    let cost = |cases| {
        let disk = filled(cases);
        let vault = unlock(&disk);
        vault.list().unwrap();
        vault.open(id(1)).unwrap();
        [(); 2].map(|()| {
            disk.count(|| {
                vault.save(&family(1), "Noor", now()).unwrap();
            })
        })
    };
    assert_eq!(cost(1), cost(60));
    // Whoever begins to work also writes history and log.
    assert_eq!(cost(1).map(|counts| counts.syncs), [6, 2]);
}

#[test]
fn flushing_an_unchanged_index_writes_nothing() {
    let disk = filled(2);
    let vault = unlock(&disk);
    vault.list().unwrap();
    let counts = disk.count(|| vault.flush_index().unwrap());
    assert_eq!(counts.calls, 0);
}
