//! A disk that blinks: for a moment, or for as long as somebody looks, files are
//! not there or cannot be read. That is no emptiness and no damage. Nothing is
//! set aside, forgotten or called whole because of it, and once the disk is well
//! again everything is as it was.

use std::io::ErrorKind;

use casuskompas::vault::{BackedUp, NewKey, Passphrase, Reason, Renewal, Vault, VaultError};
use casuskompas::vault::{Condition, KeyCost, Remedy, restore};

use crate::support::vault::*;
use crate::support::vault_view::PASSPHRASES;

/// What a disk says that could not read something now; EIO and EMFILE have no
/// kind of their own.
const KINDS: [ErrorKind; 5] = [
    ErrorKind::Other,
    ErrorKind::PermissionDenied,
    ErrorKind::StaleNetworkFileHandle,
    ErrorKind::TimedOut,
    ErrorKind::NotFound,
];

/// Every folder that holds something, and one inside another.
fn folders() -> Vec<String> {
    let all = ["cases", "history", "deleted", "drafts", "log", "exchange", "keys/second"];
    let all = all.into_iter().map(str::to_owned);
    all.chain([format!("history/{}", id(1))]).collect()
}

/// Three cases with a history, one of them deleted, a draft and a deelcode.
fn start() -> MemoryDisk {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in 1..=3 {
        vault.save(&version(number, "een"), "Noor", now()).unwrap();
        vault.save(&version(number, "twee"), "Sem", now()).unwrap();
    }
    vault.delete(id(3), "Noor", now()).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    vault.deelcode(&mut bytes_from(5)).unwrap();
    vault.list().unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    disk
}

fn version(number: u128, words: &str) -> casuskompas::case::Case {
    let mut case = family(number);
    case.concern = words.to_owned();
    case
}

/// Everything is there, opens, and says what it said.
fn must_be_whole(disk: &MemoryDisk, what: &str) {
    disk.heal();
    let vault = Vault::unlock(disk.clone(), &passphrase())
        .or_else(|_| Vault::unlock(disk.clone(), &Passphrase::new(PASSPHRASES[1])))
        .unwrap_or_else(|error| panic!("{what}: {error}"));
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{what}: {:?}", report.faulty().collect::<Vec<_>>());
    for number in 1..=2 {
        assert_eq!(vault.open(id(number)).unwrap().case.concern, "twee", "{what}");
        assert_eq!(vault.history(id(number)).unwrap().len(), 1, "{what}");
    }
    assert_eq!(vault.list().unwrap().summaries.len(), 2, "{what}");
    assert_eq!(vault.deleted().unwrap().len(), 1, "{what}");
    assert_eq!(vault.read_draft("desk").unwrap().unwrap().as_slice(), b"half", "{what}");
    assert_eq!(vault.own_deelcode().unwrap(), unlock(&start()).own_deelcode().unwrap(), "{what}");
    assert!(vault.log().unwrap().gaps.is_empty(), "{what}");
    assert!(vault.log().unwrap().entries.len() >= 7, "{what}");
    let aside = disk.names().into_iter().filter(|name| name.starts_with("damaged/"));
    assert_eq!(aside.count(), 0, "{what}");
}

fn begin_renewing(vault: &Vault) -> Result<(), VaultError> {
    let passphrase = &Passphrase::new(PASSPHRASES[1]);
    let new = NewKey { passphrase, cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7)).map(drop)
}

/// Looks, and mends what it takes for wrong.
fn mend(vault: &Vault) {
    for (file, remedy) in vault.remedies(&vault.check().unwrap(), None) {
        let _ = vault.mend(&file, &remedy, None, "Noor", now());
    }
}

fn is_named(vault: &Vault, name: &str) -> bool {
    let report = vault.check().unwrap();
    let mut faulty = report.faulty();
    faulty.any(|checked| checked.file == name && checked.condition == Condition::Unread)
}

fn is_missed(outcome: Result<(), VaultError>) -> bool {
    matches!(outcome, Err(VaultError::NotThere(_)))
}

#[test]
fn a_folder_that_is_not_there_is_not_empty() {
    let whole = start();
    for name in folders() {
        for listed in [true, false] {
            let what = format!("{name}, listed {listed}");
            let hidden = || Hidden { name: name.clone(), listed };
            // What one case lacks, only its own folder and the register can tell.
            let known = listed || !name.contains('/') || name == "keys/second";

            let disk = whole.copy();
            let vault = unlock(&disk);
            disk.hide(hidden());
            assert_eq!(is_named(&vault, &name), known, "{what}");
            mend(&vault);
            let stick = MemoryDisk::default();
            let made = vault.back_up(&stick, "Noor", now(), |_, _| true);
            assert_eq!(is_missed(made.map(drop)), known, "{what}");
            assert_eq!(stick.names().is_empty(), known, "{what}");
            let _ = vault.list();
            let _ = vault.destroy(id(9), Reason::Asked, "Noor", now());
            let _ = vault.deelcode(&mut bytes_from(6));
            vault.note(casuskompas::vault::Event::Began, "Noor", now()).ok();
            drop(vault);
            must_be_whole(&disk, &what);

            let disk = whole.copy();
            let vault = unlock(&disk);
            begin_renewing(&vault).unwrap();
            disk.hide(hidden());
            let renewed = vault.go_on_renewing(|_, _| true);
            assert_eq!(is_missed(renewed.map(drop)), known, "{what}");
            disk.heal();
            if known {
                // The former key was not forgotten.
                assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done), "{what}");
                drop(vault);
                must_be_whole(&disk, &what);
            }
        }
    }
}

/// The vault is opened while the folder is away, and again when it is back.
#[test]
fn a_folder_that_was_away_when_the_vault_opened_is_not_made_anew() {
    let whole = start();
    for name in ["cases", "log"] {
        let disk = whole.copy();
        disk.hide(Hidden { name: name.to_owned(), listed: false });
        let vault = unlock(&disk);
        assert!(is_named(&vault, name));
        mend(&vault);
        assert_eq!(is_missed(vault.list().map(drop)), name == "cases");
        let refused = vault.save(&version(8, "nieuw"), "Noor", now());
        assert_eq!(refused.is_err(), name == "cases");
        disk.heal();
        drop(vault);
        assert!(disk.names().contains(&path(1)));
        assert!(unlock(&disk).check().unwrap().is_sound(), "{name}");
    }
}

/// A program for copying passes over folders in which nothing stands.
#[test]
fn an_empty_folder_that_was_not_copied_along_is_made_anew() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    let (files, mut folders) = (disk.files(), disk.folders());
    folders.retain(|folder| ["", "keys", "keys/second"].contains(&folder.as_str()));
    let copied = MemoryDisk::of(files, folders);
    let vault = unlock(&copied);
    assert!(vault.check().unwrap().is_sound());
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
}

#[test]
fn a_file_that_is_listed_and_not_there_is_missed() {
    let whole = start();
    for name in [path(1), "log/000001.age".to_owned(), "exchange/keys.age".to_owned()] {
        let disk = whole.copy();
        let vault = unlock(&disk);
        begin_renewing(&vault).unwrap();
        disk.hide(Hidden { name: name.clone(), listed: true });
        assert!(is_missed(vault.go_on_renewing(|_, _| true).map(drop)), "{name}");
        let stick = MemoryDisk::default();
        let made = vault.back_up(&stick, "Noor", now(), |_, _| true);
        assert!(is_missed(made.map(drop)), "{name}");
        let found = vault.remedies(&vault.check().unwrap(), None);
        assert_eq!(found, [(name.clone(), Remedy::LookAgain)]);
        mend(&vault);
        assert!(is_missed(vault.mend(&name, &Remedy::SetAside, None, "Noor", now())));
        let _ = vault.deelcode(&mut bytes_from(6));
        let _ = vault.note(casuskompas::vault::Event::Began, "Noor", now());
        disk.heal();
        assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done));
        drop(vault);
        must_be_whole(&disk, &name);
    }
}

#[test]
fn one_hiccup_anywhere_changes_nothing_of_what_is_said_or_done() {
    let whole = start();
    let probe = whole.copy();
    let vault = unlock(&probe);
    let calls = probe.count(|| mend(&vault)).calls;
    drop(vault);
    for at in 0..calls {
        let kind = KINDS[at % KINDS.len()];
        let disk = whole.copy();
        let vault = unlock(&disk);
        disk.fail(Failing::Once(at, kind));
        let report = vault.check().unwrap();
        assert!(report.is_sound(), "call {at} {kind}: {:?}", report.faulty().collect::<Vec<_>>());
        drop(vault);
        must_be_whole(&disk, &format!("call {at} {kind}"));
    }
}

/// What was found while the disk failed is mended while it still fails, or when
/// it is well again.
#[test]
fn what_could_only_not_be_read_is_not_set_aside() {
    let whole = start();
    let probe = whole.copy();
    let vault = unlock(&probe);
    let calls = probe.count(|| drop(vault.check().unwrap())).calls;
    drop(vault);
    for at in 0..calls {
        let kind = KINDS[at % KINDS.len()];
        for heals in [true, false] {
            let what = format!("call {at} {kind}, heals {heals}");
            let disk = whole.copy();
            let vault = unlock(&disk);
            disk.fail(Failing::From(at, kind));
            if let Ok(report) = vault.check() {
                let found = vault.remedies(&report, None);
                if heals {
                    disk.heal();
                }
                for (file, remedy) in found {
                    let _ = vault.mend(&file, &remedy, None, "Noor", now());
                    // Nor when somebody insists.
                    let _ = vault.mend(&file, &Remedy::SetAside, None, "Noor", now());
                }
            }
            drop(vault);
            must_be_whole(&disk, &what);
        }
    }
}

#[test]
fn a_backup_or_renewal_that_could_not_read_everything_is_none() {
    let whole = start();
    let probe = whole.copy();
    let vault = unlock(&probe);
    begin_renewing(&vault).unwrap();
    let calls = probe.count(|| drop(vault.go_on_renewing(|_, _| true).unwrap())).calls;
    drop(vault);
    for at in (0..calls).step_by(3) {
        let kind = KINDS[at / 3 % KINDS.len()];
        for failing in [Failing::Once(at, kind), Failing::From(at, kind)] {
            let what = format!("{failing:?}");
            let disk = whole.copy();
            let vault = unlock(&disk);
            begin_renewing(&vault).unwrap();
            disk.fail(failing);
            let _ = vault.go_on_renewing(|_, _| true);
            let stick = MemoryDisk::default();
            let made = vault.back_up(&stick, "Noor", now(), |_, _| true);
            disk.heal();
            match made {
                Ok(BackedUp::Whole { damaged, .. }) => {
                    // What could not be written while renewing is named.
                    let mut damaged = damaged.iter();
                    assert!(damaged.all(|file| file.starts_with("keys/second/")), "{what}");
                    let restored = MemoryDisk::default();
                    restore(&stick, &restored, |_, _| true).unwrap();
                    let opened = Vault::unlock(restored, &Passphrase::new(PASSPHRASES[1]));
                    assert_eq!(opened.unwrap().list().unwrap().summaries.len(), 2, "{what}");
                }
                Ok(BackedUp::Stopped) => panic!("{what}"),
                Err(_) => assert_eq!(stick.names(), [""; 0], "{what}"),
            }
            drop(vault);
            let vault = Vault::unlock(disk.clone(), &Passphrase::new(PASSPHRASES[1])).unwrap();
            if vault.is_renewing() {
                assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done), "{what}");
            }
            drop(vault);
            must_be_whole(&disk, &what);
        }
    }
}
