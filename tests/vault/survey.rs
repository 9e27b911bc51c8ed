//! Looking into every case in the background.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use casuskompas::case::{Case, CaseId};
use casuskompas::vault::{Seen, Stamp, Vault};

use crate::support::vault::*;

type Names = HashMap<CaseId, (Stamp, Option<String>)>;

/// The name in each case that was looked into.
fn survey(vault: &Arc<Vault>, known: &HashMap<CaseId, Stamp>) -> Names {
    let found: Mutex<Names> = Mutex::default();
    let tell = |seen: Vec<Seen<String>>| {
        for one in seen {
            let twice = found.lock().unwrap().insert(one.case, (one.stamp, one.found));
            assert_eq!(twice, None);
        }
    };
    let look = |case: &Case| case.name.clone();
    Vault::survey(&Arc::downgrade(vault), known, &look, &tell).unwrap();
    found.into_inner().unwrap()
}

fn filled(disk: &MemoryDisk, cases: u128) -> Arc<Vault> {
    let vault = create(disk);
    for number in 1..=cases {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    drop(vault);
    let vault = Arc::new(unlock(disk));
    vault.list().unwrap();
    vault
}

#[test]
fn each_case_also_a_closed_one_is_looked_into_once_and_again_when_it_changed() {
    let disk = MemoryDisk::default();
    let vault = filled(&disk, 150);
    let mut closed = family(7);
    closed.closed_on = Some(now().date_naive());
    vault.open(id(7)).unwrap();
    vault.save(&closed, "Noor", now()).unwrap();
    let all = survey(&vault, &HashMap::new());
    assert_eq!(all.len(), 150);
    assert!(all.contains_key(&id(7)), "closing settles nothing");
    assert_eq!(all[&id(3)].1.as_deref(), Some(family(3).name.as_str()));
    let known: HashMap<CaseId, Stamp> = all.iter().map(|(case, seen)| (*case, seen.0)).collect();
    assert_eq!(survey(&vault, &known), Names::new());
    let mut changed = family(3);
    changed.name = "Gezin Populier".to_owned();
    vault.open(id(3)).unwrap();
    vault.save(&changed, "Noor", now()).unwrap();
    let again = survey(&vault, &known);
    assert_eq!(again.len(), 1);
    assert_eq!(again[&id(3)].1.as_deref(), Some("Gezin Populier"));
}

#[test]
fn a_case_that_cannot_be_read_is_told_of_without_anything_seen() {
    let disk = MemoryDisk::default();
    let vault = filled(&disk, 3);
    disk.set(&path(2), b"no case");
    let seen = survey(&vault, &HashMap::new());
    assert_eq!(seen.len(), 3);
    assert_eq!(seen[&id(2)].1, None);
    assert!(seen[&id(1)].1.is_some() && seen[&id(3)].1.is_some());
}

#[test]
fn it_ends_when_the_vault_is_closed_and_does_not_keep_it() {
    let disk = MemoryDisk::default();
    let vault = filled(&disk, 300);
    let weak = Arc::downgrade(&vault);
    let held = Mutex::new(Some(vault));
    let looked = Mutex::new(0);
    let look = |_: &Case| {
        *looked.lock().unwrap() += 1;
        held.lock().unwrap().take();
    };
    Vault::survey(&weak, &HashMap::new(), &look, &|_: Vec<Seen<()>>| {}).unwrap();
    assert!(*looked.lock().unwrap() <= 2, "one on each thread");
    assert!(weak.upgrade().is_none());
}
