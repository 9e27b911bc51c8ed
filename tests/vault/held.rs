//! Another program that holds what is to be written: a scanner, a backup, a program that
//! keeps folders alike. Windows refuses then, by numbers of its own.

use std::io::ErrorKind;

use casuskompas::vault::{Access, ReadOnlyReason, RealDisk, Vault, VaultError};

use super::faults::{Way, all_of, lived_in, operations, try_each};
use crate::support::vault::*;

/// Not allowed, or held; held by somebody who shares nothing; a part of it locked.
const NUMBERS: [i32; 3] = [5, 32, 33];

/// Nearly two seconds of a real disk: less the last try, and less a first one that said
/// something else.
const A_MOMENT: usize = 12;

/// A tenth of a second of a real disk.
const A_BLINK: usize = 3;

/// For how many tries every call waits, whatever it is about. Not allowed is mostly just
/// that.
fn waited_for(number: i32) -> usize {
    if number == 5 { A_BLINK } else { A_MOMENT }
}

fn held(at: usize, tries: usize, number: i32) -> Failing {
    Failing::Held { at, tries, number }
}

#[test]
fn what_is_held_for_a_moment_is_done_all_the_same() {
    let start = lived_in();
    for (name, operation) in operations() {
        let probe = start.copy();
        let vault = unlock(&probe);
        let counts = probe.count(|| operation(&vault).unwrap());
        drop(vault);
        let after = all_of(&probe);
        let apart = counts.calls.div_ceil(5) | 1;
        for (at, number) in (0..counts.calls).step_by(apart).zip(NUMBERS.into_iter().cycle()) {
            let disk = start.copy();
            let vault = unlock(&disk);
            disk.fail(held(at, waited_for(number), number));
            assert_eq!(operation(&vault), Ok(()), "{name}, call {at}, {number}");
            disk.heal();
            drop(vault);
            assert!(all_of(&disk).whole == after.whole, "{name}, call {at}, {number}");
        }
    }
}

/// Windows says the same of a file that is held, when another is to take its place, and of
/// a folder in which nobody may write. The one is waited for, the other told at once.
#[test]
fn what_may_be_held_is_waited_for_and_what_is_forbidden_is_told_at_once() {
    let start = lived_in();
    let probe = start.copy();
    let vault = unlock(&probe);
    let save = |vault: &Vault| {
        vault.open(id(1))?;
        vault.save(&family(1), "Sem", now()).map(drop)
    };
    let calls = probe.count(|| save(&vault).unwrap()).calls;
    let outcomes = (0..calls).map(|at| {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(held(at, A_MOMENT, 5));
        match save(&vault) {
            Ok(()) => true,
            Err(VaultError::Held { number: 5, surely: false, .. }) => false,
            Err(other) => panic!("call {at}: {other:?}"),
        }
    });
    let outcomes: Vec<bool> = outcomes.collect();
    assert!(outcomes.contains(&true) && outcomes.contains(&false), "{outcomes:?}");

    let forbidden = MemoryDisk::default();
    forbidden.fail(held(0, usize::MAX, 5));
    let tries = forbidden.count(|| assert!(try_create(forbidden.clone(), 1).is_err())).calls;
    assert!(tries <= 8, "{tries} tries before it is said that nobody may write there");
}

fn ways(calls: usize) -> Vec<Way> {
    let busy = ErrorKind::ResourceBusy;
    let of_call = |at| NUMBERS.map(|number| (at, busy, held(at, usize::MAX, number)));
    (0..calls).flat_map(of_call).collect()
}

#[test]
fn what_stays_held_fails_in_words_of_its_own_and_loses_nothing() {
    let start = lived_in();
    for (name, operation) in operations() {
        assert!(try_each(name, operation, &start, 4, ways) > 0, "{name}");
    }
}

#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn every_call_that_meets_a_hold() {
    let start = lived_in();
    for (name, operation) in operations() {
        println!("{name:<12} {:>6} holds", try_each(name, operation, &start, usize::MAX, ways));
    }
}

/// Whoever holds everything is waited for once, and not at each of many files.
#[test]
fn a_hold_on_everything_is_waited_for_once() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in 1..=20 {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    drop(vault);
    let vault = unlock(&disk);
    disk.fail(held(0, usize::MAX, 32));
    let tries = |number| disk.count(|| assert!(vault.open(id(number)).is_err())).calls;
    let first = tries(1);
    for number in 2..=20 {
        let later = tries(number);
        assert!(later + 10 <= first, "{first} tries, and then {later}");
    }
    disk.heal();
    assert!(vault.open(id(1)).is_ok());
}

#[test]
fn it_says_what_is_held_what_is_safe_and_by_which_number() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let of = |number| {
        disk.fail(held(0, usize::MAX, number));
        let error = vault.save(&family(1), "Noor", now()).unwrap_err();
        disk.heal();
        error
    };
    let VaultError::Held { file, number: 32, surely: true } = of(32) else { panic!() };
    let words = of(32).to_string();
    for part in [file.as_str(), "(nummer 32)", "Een ander programma houdt", "is veilig"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    // Windows says this, too, to who may not write there: then that is said with it.
    let words = of(5).to_string();
    for part in ["(nummer 5)", "ander programma", "niet mag schrijven", "is veilig"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(vault.save(&family(1), "Noor", now()).is_ok(), "nothing is spoilt by it");
}

#[test]
fn a_lock_that_another_program_holds_is_told_and_no_fault_of_the_folder() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    // Reading the description and the key comes first; then the lock.
    let opened = |number, tries| {
        disk.fail(held(2, tries, number));
        let vault = unlock(&disk);
        disk.heal();
        vault.access()
    };
    assert_eq!(opened(32, A_MOMENT), Access::Writing);
    assert_eq!(opened(32, 14), Access::ReadOnly(ReadOnlyReason::Held));
    assert_eq!(opened(5, 14), Access::ReadOnly(ReadOnlyReason::Folder));
}

#[test]
fn a_vault_is_not_made_under_a_name_that_windows_keeps_for_itself() {
    let base = tempfile::tempdir().unwrap();
    for name in ["aux", "een:twee", "kluis. ", "nieuw/com1"] {
        let folder = base.path().join(name);
        let last = name.rsplit('/').next().unwrap().to_owned();
        let refused = try_create(RealDisk::new(&folder), 1).map(drop);
        assert_eq!(refused, Err(VaultError::NameOfOneSystem(last)), "{name}");
        assert!(!folder.exists());
        // Nor where such a folder is there and empty.
        std::fs::create_dir_all(&folder).unwrap();
        let refused = try_create(RealDisk::new(&folder), 1).map(drop);
        assert!(matches!(refused, Err(VaultError::NameOfOneSystem(_))), "{name}");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    }
    // What stands above it is there already and may be called anything.
    let above = base.path().join("smb-share:server=x");
    std::fs::create_dir(&above).unwrap();
    assert!(try_create(RealDisk::new(above.join("kluis")), 1).is_ok());
}
