//! What is gone, and what is older than it was, is named by everything that
//! looks at all files; and nothing else ever is.

use std::collections::BTreeSet;

use casuskompas::vault::exchange::Deelcode;
use casuskompas::vault::{
    BackedUp, Condition, KeyCost, NewKey, Reason, Remedy, Renewal, Vault, VaultError,
};
use proptest::prelude::*;

use crate::support::vault::*;

/// What is done to a vault, by numbers from chance.
type Deeds = Vec<(u8, u8)>;

fn deeds(most: usize) -> impl Strategy<Value = Deeds> {
    prop::collection::vec((0_u8..9, 1_u8..4), 8..most)
}

fn colleague() -> Deelcode {
    let (vault, _) = try_create(MemoryDisk::default(), 9).unwrap();
    vault.deelcode(&mut bytes_from(9)).unwrap()
}

/// Whatever can be refused is tried: only what is left of it counts.
fn act(vault: &Vault, (deed, number): (u8, u8)) {
    let case = id(u128::from(number));
    match deed {
        0..=2 => {
            let _ = vault.open(case);
            let mut family = family(u128::from(number));
            family.concern = format!("Keer {deed}");
            let by = if deed == 0 { "Sem" } else { "Noor" };
            vault.save(&family, by, now()).unwrap();
        }
        3 => drop(vault.delete(case, "Noor", now())),
        4 => drop(vault.undelete(case, "Noor", now())),
        5 => drop(vault.destroy(case, Reason::Asked, "Noor", now())),
        6 => drop(vault.mark_compared(colleague(), "Noor", now())),
        7 => {
            vault.list().unwrap();
            vault.flush_index().unwrap();
        }
        _ => vault.seal_draft("concept", &[deed, number]).unwrap(),
    }
}

/// A vault after these deeds, and how it stood each time it was closed.
fn lived(deeds: &Deeds) -> Vec<MemoryDisk> {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.add_contact("Ada", colleague(), now()).unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    let mut closed = vec![disk.copy()];
    for sitting in deeds.chunks(4) {
        let vault = unlock(&disk);
        for deed in sitting {
            act(&vault, *deed);
            // In the middle of it: a second window, and a loss of power.
            must_be_whole(&unlock(&disk), "another window");
            must_be_whole(&unlock(&disk.copy()), "an interruption");
        }
        vault.flush_index().unwrap();
        drop(vault);
        closed.push(disk.copy());
    }
    closed
}

fn must_be_whole(vault: &Vault, when: &str) {
    assert_eq!(vault.list().unwrap().faults, [], "{when}");
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{when}: {:#?}", report.faulty().collect::<Vec<_>>());
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Attack {
    Gone,
    Folder,
    Earlier,
}

/// What becomes of the cache meanwhile.
#[derive(Debug, Clone, Copy)]
enum Index {
    Kept,
    Gone,
    Earlier,
}

fn attacked(closed: &[MemoryDisk], file: &str, attack: Attack, index: Index) -> Option<MemoryDisk> {
    let (now, before) = closed.split_last()?;
    let earlier = |name: &str| {
        let mut then = before.iter().rev().filter(|then| then.names().contains(&name.into()));
        then.find(|then| then.get(name) != now.get(name)).map(|then| then.get(name))
    };
    let disk = now.copy();
    match attack {
        Attack::Gone => disk.erase(file),
        Attack::Folder => {
            disk.erase(file);
            disk.create_folder_with(file, &format!("{file}/leeg"), b"");
        }
        Attack::Earlier => disk.set(file, &earlier(file)?),
    }
    match index {
        Index::Kept => {}
        // Destroying may have been the last deed: then there is none to lose.
        Index::Gone if !now.names().contains(&"index.age".into()) => return None,
        Index::Gone => disk.erase("index.age"),
        Index::Earlier => disk.set("index.age", &earlier("index.age")?),
    }
    Some(disk)
}

/// What must be named when this file is lost: of a deletion, the case.
fn named(file: &str) -> String {
    file.replace("deleted/", "cases/")
}

fn everything_names(disk: &MemoryDisk, file: &str) -> Result<(), TestCaseError> {
    let file = named(file);
    let in_list = |vault: &Vault| {
        let faults = vault.list().unwrap().faults;
        let named = faults.iter().filter(|fault| fault.file == file);
        named.map(|fault| fault.error.clone()).collect::<Vec<_>>()
    };
    prop_assert_eq!(in_list(&unlock(&disk.copy())).len(), 1, "list");
    let report = unlock(&disk.copy()).check().unwrap();
    prop_assert!(report.faulty().any(|checked| checked.file == file), "check: {:#?}", report);
    let stick = MemoryDisk::default();
    let made = unlock(&disk.copy()).back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    let BackedUp::Whole { damaged, .. } = made else {
        panic!("{made:?}");
    };
    prop_assert!(damaged.contains(&file), "backup: {:?}", damaged);
    prop_assert_eq!(in_list(&unlock(&stick)).len(), 1, "in the backup");
    let (other, _) = try_create(MemoryDisk::default(), 3).unwrap();
    let merged = other.merge_from(&unlock(&disk.copy()), "Noor", now(), |_, _| true).unwrap();
    prop_assert_eq!(merged.lacking.len(), 1, "merge and rescue");
    let renewed = unlock(&disk.copy());
    let new = NewKey { passphrase: &passphrase(), cost: KeyCost::for_tests() };
    renewed.begin_renewing(&new, &mut bytes_from(50)).unwrap();
    let outcome = renewed.go_on_renewing(|_, _| true).unwrap();
    prop_assert!(matches!(outcome, Renewal::Done | Renewal::Unreadable(_)), "{:?}", outcome);
    prop_assert_eq!(in_list(&renewed).len(), 1, "renew");
    // Opening it for writing, and working in it, hides nothing.
    let vault = unlock(disk);
    vault.save(&family(90), "Noor", now()).unwrap();
    let _ = vault.mark_compared(colleague(), "Noor", now());
    vault.flush_index().unwrap();
    drop(vault);
    prop_assert_eq!(in_list(&unlock(disk)).len(), 1, "afterwards");
    Ok(())
}

fn try_all(deeds: &Deeds, most: usize) -> Result<usize, TestCaseError> {
    let closed = lived(deeds);
    let Some(now) = closed.last() else {
        return Ok(0);
    };
    must_be_whole(&unlock(&now.copy()), "at the end");
    let follows = |name: &String| {
        ["cases/", "log/", "deleted/"].iter().any(|folder| name.starts_with(folder))
    };
    let files: BTreeSet<String> = now.names().into_iter().filter(follows).collect();
    let mut tried = 0;
    for (at, file) in files.iter().enumerate() {
        for attack in [Attack::Gone, Attack::Folder, Attack::Earlier] {
            for index in [Index::Kept, Index::Gone, Index::Earlier] {
                // An older note of a deletion still says that it was deleted.
                let is_same = attack == Attack::Earlier && file.starts_with("deleted/");
                let Some(disk) = attacked(&closed, file, attack, index).filter(|_| !is_same) else {
                    continue;
                };
                if (tried + at).is_multiple_of(most) {
                    everything_names(&disk, file).map_err(|why| {
                        TestCaseError::fail(format!("{file}, {attack:?}, index {index:?}: {why}"))
                    })?;
                }
                tried += 1;
            }
        }
    }
    Ok(tried)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_lost_is_named_by_everything_and_nothing_else_is(deeds in deeds(16)) {
        try_all(&deeds, 7)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    #[ignore = "a campaign: see tests/PROOF.md"]
    fn every_loss_of_every_file_is_named_by_everything(deeds in deeds(48)) {
        try_all(&deeds, 1)?;
    }
}

/// Two sittings; in the second case 1 grew.
fn grown() -> (MemoryDisk, MemoryDisk) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in [1, 2] {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    vault.flush_index().unwrap();
    drop(vault);
    let before = disk.copy();
    let vault = unlock(&disk);
    vault.open(id(1)).unwrap();
    vault.save(&family(1), "Sem", now()).unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    (before, disk)
}

#[test]
fn a_case_that_is_gone_comes_back_from_its_history() {
    let (_, disk) = grown();
    disk.erase(&path(1));
    let vault = unlock(&disk);
    let error = vault.open(id(1)).unwrap_err();
    let VaultError::CaseGone { seen, kept, .. } = &error else {
        panic!("{error:?}");
    };
    assert_eq!((*seen, *kept), (Some(2), Some(1)));
    let report = vault.check().unwrap();
    let gone = report.faulty().next().unwrap();
    assert_eq!((gone.file.clone(), gone.condition), (path(1), Condition::Gone));
    let remedies = vault.remedies(&report, None);
    assert!(matches!(remedies[0].1, Remedy::History { revision: 1, .. }), "{remedies:?}");
    vault.mend(&path(1), &remedies[0].1, None, "Noor", now()).unwrap();
    vault.flush_index().unwrap();
    must_be_whole(&vault, "mended");
    drop(vault);
    must_be_whole(&unlock(&disk), "after closing");
    assert_eq!(unlock(&disk).open(id(1)).unwrap().revision, 1);
}

#[test]
fn a_case_of_which_nothing_is_left_is_not_given_up_just_like_that() {
    let (_, disk) = grown();
    disk.erase(&path(2));
    let vault = unlock(&disk);
    let report = vault.check().unwrap();
    let remedies = vault.remedies(&report, None);
    assert_eq!(remedies, [(path(2), Remedy::Nothing)]);
    // Somebody who knows that it may go can destroy it.
    vault.destroy(id(2), Reason::Mistake, "Noor", now()).unwrap();
    must_be_whole(&vault, "destroyed");
}

#[test]
fn a_version_in_the_backup_is_put_back_when_it_is_newer() {
    let (before, disk) = grown();
    let stick = MemoryDisk::default();
    unlock(&disk).back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    disk.set(&path(1), &before.get(&path(1)));
    let (vault, backup) = (unlock(&disk), unlock(&stick));
    let report = vault.check().unwrap();
    let remedies = vault.remedies(&report, Some(&backup));
    assert!(matches!(remedies[..], [(_, Remedy::Backup { revision: 2, .. })]), "{remedies:?}");
    vault.mend(&path(1), &remedies[0].1, Some(&backup), "Noor", now()).unwrap();
    must_be_whole(&vault, "mended");
}

#[test]
fn an_older_case_counts_once_somebody_says_so() {
    let (before, disk) = grown();
    disk.set(&path(1), &before.get(&path(1)));
    let vault = unlock(&disk);
    let report = vault.check().unwrap();
    let remedies = vault.remedies(&report, None);
    assert_eq!(remedies, [(path(1), Remedy::Accept)]);
    vault.mend(&path(1), &Remedy::Accept, None, "Noor", now()).unwrap();
    must_be_whole(&vault, "accepted");
    drop(vault);
    let vault = unlock(&disk);
    must_be_whole(&vault, "after closing");
    assert_eq!(vault.open(id(1)).unwrap().revision, 1);
}

#[test]
fn the_register_itself_cannot_be_taken_away_or_put_back() {
    let (before, disk) = grown();
    // A sitting that writes in the log knows of the register of before.
    let vault = unlock(&disk);
    vault.open(id(2)).unwrap();
    vault.save(&family(2), "Sem", now()).unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    let registers = ["register.age", "register.second.age"];
    for lost in [&registers[..1], &registers[1..]] {
        let disk = disk.copy();
        lost.iter().for_each(|file| disk.erase(file));
        let report = unlock(&disk.copy()).check().unwrap();
        let faulty: Vec<_> = report.faulty().map(|checked| checked.file.as_str()).collect();
        assert_eq!(faulty, lost);
        disk.set(&path(1), &before.get(&path(1)));
        assert_eq!(unlock(&disk).list().unwrap().faults[0].file, path(1), "{lost:?}");
    }
    for earlier in [true, false] {
        let disk = disk.copy();
        for file in registers {
            if earlier { disk.set(file, &before.get(file)) } else { disk.erase(file) }
        }
        let told = |vault: &Vault| {
            let faults = vault.list().unwrap().faults;
            faults.into_iter().map(|fault| fault.file).collect::<Vec<_>>()
        };
        assert_eq!(told(&unlock(&disk.copy())), ["register.age"]);
        let vault = unlock(&disk);
        vault.save(&family(3), "Noor", now()).unwrap();
        vault.flush_index().unwrap();
        assert_eq!(told(&vault), ["register.age"], "until somebody decides");
        let remedy = vault.remedies(&vault.check().unwrap(), None).remove(0).1;
        vault.mend("register.age", &remedy, None, "Noor", now()).unwrap();
        must_be_whole(&vault, "decided");
    }
}

/// Before there was a register the history, the log and the list knew.
#[test]
fn a_vault_of_before_tells_what_is_missing_too() {
    let (_, whole) = grown();
    for file in ["register.age", "register.second.age"] {
        whole.erase(file);
    }
    for without in [&["index.age"][..], &[]] {
        let disk = whole.copy();
        without.iter().for_each(|file| disk.erase(file));
        disk.erase(&path(1));
        disk.erase(&path(2));
        let faults = unlock(&disk).list().unwrap().faults;
        let gone: Vec<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
        assert!(gone.contains(&path(1).as_str()) && gone.contains(&path(2).as_str()), "{gone:?}");
    }
}

/// A case that was saved again after the index, deleted, and of which a folder
/// came in the place of that note: merging once gave up altogether.
#[test]
fn a_folder_in_place_of_a_deletion_keeps_nothing_else_from_being_merged() {
    let deeds = vec![(0, 2), (2, 2), (8, 1), (7, 3), (2, 1), (2, 2), (1, 3), (3, 1)];
    let closed = lived(&deeds);
    let files = closed.last().unwrap().names();
    let deletions = files.iter().filter(|name| name.starts_with("deleted/")).collect::<Vec<_>>();
    assert!(!deletions.is_empty(), "{files:?}");
    for file in deletions {
        for index in [Index::Kept, Index::Gone, Index::Earlier] {
            if let Some(disk) = attacked(&closed, file, Attack::Folder, index) {
                everything_names(&disk, file).unwrap();
            }
        }
    }
}
