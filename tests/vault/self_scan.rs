//! The self-scans of the team: sealed beside the cases, copied, taken over, encrypted anew
//! and mended with them, and changed in two windows without loss.

use casuskompas::selfscan::{Act, Filling, Given, Ledger, Pick, Point, Round, Token, shipped};
use casuskompas::vault::{
    BackedUp, Condition, KeyCost, NewKey, Passphrase, Remedy, Renewal, Vault, VaultError,
};

use crate::support::vault::*;
use crate::support::vault_view::PASSPHRASES;

const FILE: &str = "self-scan.age";

fn token(seed: u8) -> Token {
    Token::new([seed; 8])
}

fn point(seed: u8, what: &str) -> Act {
    Act::Point(Point { what: what.to_owned(), ..Point::new(token(seed), "leren") })
}

fn given(score: usize) -> Given {
    let list = shipped().unwrap();
    let mut filling = Filling::of(&list);
    (0..list.count()).for_each(|item| filling.pick(item, Pick::ALL[score]));
    filling.number(token(0));
    filling.give().unwrap().1
}

/// A round with two answers and a point.
fn begun() -> Vec<Act> {
    let round = Round::begin(token(1), &shipped().unwrap(), now().date_naive());
    let taken = [(2, 0), (3, 3)].map(|(seed, score)| Act::Take(token(seed), given(score)));
    let acts = [Act::Begin(Box::new(round)), point(9, "Eerder bellen met school")];
    acts.into_iter().chain(taken).collect()
}

fn with_scan() -> (MemoryDisk, Vault, Ledger) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let ledger = vault.change_self_scans(&begun()).unwrap();
    (disk, vault, ledger)
}

fn faulty(vault: &Vault) -> Vec<(String, Condition)> {
    let report = vault.check().unwrap();
    report.faulty().map(|one| (one.file.clone(), one.condition)).collect()
}

#[test]
fn a_vault_without_one_has_none_and_writes_nothing() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    assert_eq!(vault.self_scans().unwrap(), Ledger::default());
    assert!(!disk.names().contains(&FILE.to_owned()));
}

#[test]
fn it_is_kept_sealed_and_holds_no_word_in_clear() {
    let (disk, vault, ledger) = with_scan();
    assert_eq!(ledger.open().unwrap().count(), 2);
    // As when the program is killed: nothing is written any more.
    std::mem::forget(vault);
    let vault = unlock(&disk.copy());
    assert_eq!(vault.self_scans().unwrap(), ledger);
    assert!(!disk.get(FILE).windows(6).any(|part| part == b"bellen"));
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn each_act_is_done_to_what_stands_there_by_then() {
    let (_, vault, _) = with_scan();
    vault.change_self_scans(&[Act::Take(token(4), given(1))]).unwrap();
    vault.change_self_scans(&[Act::Close(token(1), now().date_naive())]).unwrap();
    // As from a window that did not know that it was closed.
    let late = [Act::Take(token(5), given(1)), point(8, "Kring tekenen")];
    let there = vault.change_self_scans(&late).unwrap();
    assert_eq!((there.last_two().0.unwrap().count(), there.points().len()), (3, 2));
    assert_eq!(vault.self_scans().unwrap(), there);
}

#[test]
fn a_backup_brings_it_back_and_one_that_is_gone_is_missed() {
    let (disk, vault, ledger) = with_scan();
    let stick = MemoryDisk::default();
    let backed_up = vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    assert!(matches!(backed_up, BackedUp::Whole { .. }), "{backed_up:?}");
    assert_eq!(unlock(&stick.copy()).self_scans().unwrap(), ledger);
    disk.erase(FILE);
    assert_eq!(faulty(&vault), [(FILE.to_owned(), Condition::Gone)]);
    let report = vault.check().unwrap();
    assert_eq!(vault.remedies(&report, None), [(FILE.to_owned(), Remedy::Accept)]);
    vault.mend(FILE, &Remedy::Accept, None, "Noor", now()).unwrap();
    vault.merge_from(&unlock(&stick), "Noor", now(), |_, _| true).unwrap();
    assert_eq!(vault.self_scans().unwrap().points(), ledger.points());
    assert_eq!(vault.self_scans().unwrap().open(), ledger.open());
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn a_merge_unites_both_and_leaves_alone_what_cannot_be_read() {
    let (disk, vault, _) = with_scan();
    let stick = disk.copy();
    let there = unlock(&stick);
    there.change_self_scans(&[Act::Take(token(4), given(2)), point(7, "daar")]).unwrap();
    vault.change_self_scans(&[Act::Take(token(5), given(2)), point(8, "hier")]).unwrap();
    for _ in 0..2 {
        let merged = vault.merge_from(&there, "Noor", now(), |_, _| true).unwrap();
        assert_eq!(merged.unreadable, [""; 0]);
        let both = vault.self_scans().unwrap();
        assert_eq!((both.open().unwrap().count(), both.points().len()), (4, 3));
    }
    stick.set(FILE, b"rubbish");
    let merged = vault.merge_from(&there, "Noor", now(), |_, _| true).unwrap();
    assert_eq!(merged.unreadable, [FILE]);
    let sound = unlock(&disk.copy());
    disk.set(FILE, b"rubbish");
    vault.merge_from(&sound, "Noor", now(), |_, _| true).unwrap();
    assert_eq!(disk.get(FILE), b"rubbish", "it is mended, not written over");
}

#[test]
fn what_is_damaged_is_named_and_set_aside() {
    let (disk, vault, _) = with_scan();
    disk.set(FILE, b"kapot");
    let error = vault.self_scans().unwrap_err();
    assert_eq!(error, VaultError::FileDamaged(FILE.to_owned()));
    assert!(vault.change_self_scans(&[point(8, "hier")]).is_err());
    assert_eq!(disk.get(FILE), b"kapot", "nothing is written over it");
    assert_eq!(faulty(&vault), [(FILE.to_owned(), Condition::Damaged)]);
    let report = vault.check().unwrap();
    assert_eq!(vault.remedies(&report, None), [(FILE.to_owned(), Remedy::SetAside)]);
    vault.mend(FILE, &Remedy::SetAside, None, "Noor", now()).unwrap();
    assert_eq!(vault.self_scans().unwrap(), Ledger::default());
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn a_new_key_opens_it_and_the_old_one_does_not() {
    let (disk, vault, ledger) = with_scan();
    let old = disk.get(FILE);
    let new = NewKey { passphrase: &Passphrase::new(PASSPHRASES[1]), cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
    assert_eq!(vault.go_on_renewing(|_, _| true).unwrap(), Renewal::Done);
    assert_ne!(disk.get(FILE), old);
    drop(vault);
    let vault = Vault::unlock(disk.clone(), &Passphrase::new(PASSPHRASES[1])).unwrap();
    assert_eq!(vault.self_scans().unwrap(), ledger);
    assert!(vault.check().unwrap().is_sound());
}
