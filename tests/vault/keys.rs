//! Changing what opens a vault, whenever the disk fails.

use std::io::ErrorKind;

use age::secrecy::ExposeSecret;
use age::x25519;
use casuskompas::vault::{
    Condition, Event, KeyCost, KeyKind, NewKey, NewVault, Organisation, Passphrase, RecoveryCode,
    Remedy, Renewal, Vault, VaultError,
};

use crate::support::vault::*;

const OTHER: &str = "kwartje zebra lantaarn paraplu vijver";

fn other() -> Passphrase {
    Passphrase::new(OTHER)
}

fn cost() -> KeyCost {
    KeyCost::for_tests()
}

/// A vault with everything that a renewal has to encrypt anew.
fn filled() -> (MemoryDisk, RecoveryCode) {
    let disk = MemoryDisk::default();
    let (vault, code) = try_create(disk.clone(), 1).unwrap();
    for number in 1..=3 {
        vault.save(&family(number), "Noor", now()).unwrap();
        let later = now() + chrono::TimeDelta::hours(1);
        vault.save(&family(number), "Noor", later).unwrap();
    }
    vault.delete(id(3), "Noor", now()).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    vault.list().unwrap();
    vault.flush_index().unwrap();
    (disk, code)
}

fn is_whole(vault: &Vault) {
    for number in 1..=2 {
        assert_eq!(vault.open(id(number)).unwrap().case, family(number));
        assert!(!vault.history(id(number)).unwrap().is_empty());
    }
    assert_eq!(vault.deleted().unwrap().len(), 1);
    assert_eq!(vault.read_draft("desk").unwrap().unwrap().as_slice(), b"half");
    assert_eq!(vault.log().unwrap().gaps, Vec::<String>::new());
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{:?}", report.faulty().collect::<Vec<_>>());
}

fn open(disk: &MemoryDisk, passphrase: &Passphrase) -> Result<Vault, VaultError> {
    Vault::unlock(disk.clone(), passphrase)
}

#[test]
fn only_the_new_passphrase_opens_the_vault() {
    let (disk, code) = filled();
    let vault = unlock(&disk);
    vault.change_passphrase(&passphrase(), &other(), cost()).unwrap();
    assert!(vault.confirm_passphrase(&other()).is_ok());
    drop(vault);
    let wrong = open(&disk, &passphrase()).unwrap_err();
    assert_eq!(wrong, VaultError::WrongPassphrase);
    is_whole(&open(&disk, &other()).unwrap());
    is_whole(&Vault::unlock_with_recovery(disk, &code).unwrap());
}

#[test]
fn a_wrong_or_weak_passphrase_changes_nothing() {
    let (disk, _) = filled();
    let vault = unlock(&disk);
    let wrong = vault.change_passphrase(&other(), &other(), cost());
    assert_eq!(wrong, Err(VaultError::WrongPassphrase));
    let weak = vault.change_passphrase(&passphrase(), &Passphrase::new("welkom01"), cost());
    assert_eq!(weak, Err(VaultError::WeakPassphrase));
    drop(vault);
    is_whole(&unlock(&disk));
}

#[test]
fn whoever_forgot_the_passphrase_sets_another_with_the_code() {
    let (disk, code) = filled();
    let vault = Vault::unlock_with_recovery(disk.clone(), &code).unwrap();
    let (_, wrong) = try_create(MemoryDisk::default(), 7).unwrap();
    let refused = vault.replace_passphrase(&wrong, &other(), cost());
    assert_eq!(refused, Err(VaultError::WrongRecoveryCode));
    vault.replace_passphrase(&code, &other(), cost()).unwrap();
    drop(vault);
    is_whole(&open(&disk, &other()).unwrap());
}

#[test]
fn a_new_recovery_code_replaces_the_old_one() {
    let (disk, old) = filled();
    let vault = unlock(&disk);
    let new = vault.renew_recovery(cost(), &mut bytes_from(40)).unwrap();
    assert_ne!(new, old);
    drop(vault);
    let refused = Vault::unlock_with_recovery(disk.clone(), &old).unwrap_err();
    assert_eq!(refused, VaultError::WrongRecoveryCode);
    is_whole(&Vault::unlock_with_recovery(disk.clone(), &new).unwrap());
    is_whole(&unlock(&disk));
}

fn employer() -> (x25519::Identity, Organisation) {
    let identity = x25519::Identity::generate();
    let organisation = Organisation {
        name: "Gemeente Voorbeeld".to_owned(),
        recipient: identity.to_public().to_string(),
    };
    (identity, organisation)
}

#[test]
fn the_employers_key_opens_the_vault_until_it_is_taken_away() {
    let (disk, _) = filled();
    let (identity, organisation) = employer();
    let text = identity.to_string();
    let unlock_for_them = || Vault::unlock_for_organisation(disk.clone(), text.expose_secret());
    let absent = unlock_for_them().unwrap_err();
    assert_eq!(absent, VaultError::KeyFileDamaged(KeyKind::Organisation));

    let vault = unlock(&disk);
    let nonsense = Organisation { recipient: "age1onzin".to_owned(), ..organisation.clone() };
    let refused = vault.set_organisation(&nonsense);
    assert_eq!(refused, Err(VaultError::NotARecipient));
    vault.set_organisation(&organisation).unwrap();
    assert_eq!(vault.organisation(), Ok(Some(organisation)));
    drop(vault);
    is_whole(&unlock_for_them().unwrap());

    let (stranger, _) = employer();
    let refused =
        Vault::unlock_for_organisation(disk.clone(), stranger.to_string().expose_secret());
    assert_eq!(refused.unwrap_err(), VaultError::WrongOrganisationKey);
    let vault = unlock(&disk);
    vault.remove_organisation().unwrap();
    assert_eq!(vault.organisation(), Ok(None));
    drop(vault);
    assert!(unlock_for_them().is_err());
    assert!(unlock(&disk).check().unwrap().is_sound());
}

fn begin(vault: &Vault) -> Result<RecoveryCode, VaultError> {
    let passphrase = other();
    let new = NewKey { passphrase: &passphrase, cost: cost() };
    vault.begin_renewing(&new, &mut bytes_from(50))
}

#[test]
fn a_renewed_key_leaves_nothing_that_the_old_one_opens() {
    let (disk, _) = filled();
    let (identity, organisation) = employer();
    let old = unlock(&disk);
    old.set_organisation(&organisation).unwrap();
    let before: Vec<Vec<u8>> = disk.names().iter().map(|name| disk.get(name)).collect();
    old.open(id(1)).unwrap();
    let code = begin(&old).unwrap();
    assert!(old.is_renewing());
    assert_eq!(begin(&old), Err(VaultError::RenewalUnderWay));
    // Work goes on meanwhile, without a conflict.
    old.save(&family(1), "Noor", now()).unwrap();
    assert_eq!(old.go_on_renewing(|_, _| true), Ok(Renewal::Done));
    old.save(&family(1), "Noor", now()).unwrap();
    drop(old);

    let after: Vec<String> = disk.names();
    assert!(!after.iter().any(|name| name.contains("former")));
    for name in after.iter().filter(|n| n.ends_with(".age")) {
        assert!(!before.contains(&disk.get(name)), "{name} was not renewed");
    }
    assert!(open(&disk, &passphrase()).is_err());
    let vault = open(&disk, &other()).unwrap();
    assert!(!vault.is_renewing());
    is_whole(&vault);
    drop(vault);
    is_whole(&Vault::unlock_with_recovery(disk.clone(), &code).unwrap());
    let theirs = identity.to_string();
    is_whole(&Vault::unlock_for_organisation(disk, theirs.expose_secret()).unwrap());
}

/// Each file is waited for, and a folder once for dozens of files.
#[test]
fn a_renewal_waits_once_for_the_folder_of_dozens_of_files() {
    let disk = MemoryDisk::default();
    let (vault, _) = try_create(disk.clone(), 1).unwrap();
    for number in 1..=70 {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    begin(&vault).unwrap();
    let files = disk.names().len();
    let counts = disk.count(|| assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done)));
    assert!(files > 70 && counts.syncs < files + files / 4, "{files}: {counts:?}");
    drop(vault);
    let vault = open(&disk, &other()).unwrap();
    (1..=70).for_each(|number| assert_eq!(vault.open(id(number)).unwrap().case, family(number)));
}

#[test]
fn a_renewal_can_be_stopped_anywhere_and_goes_on_later() {
    let (start, _) = filled();
    begin(&unlock(&start)).unwrap();
    for stop in 0..9 {
        let disk = start.copy();
        let vault = open(&disk, &other()).unwrap();
        assert!(vault.is_renewing());
        assert_eq!(vault.go_on_renewing(|done, _| done < stop), Ok(Renewal::Stopped));
        is_whole(&vault);
        drop(vault);
        let vault = open(&disk, &other()).unwrap();
        is_whole(&vault);
        assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done));
        is_whole(&vault);
    }
}

#[test]
fn a_file_that_cannot_be_read_keeps_the_former_key() {
    let (disk, _) = filled();
    let good = disk.get(&path(1));
    let mut wrong = good.clone();
    *wrong.last_mut().unwrap() ^= 1;
    let vault = unlock(&disk);
    disk.set(&path(1), &wrong);
    begin(&vault).unwrap();
    let left = vault.go_on_renewing(|_, _| true);
    assert_eq!(left, Ok(Renewal::Unreadable(vec![path(1)])));
    assert_eq!(disk.get(&path(1)), wrong);
    disk.set(&path(1), &good);
    assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done));
    is_whole(&vault);
}

/// Runs `work` with every call failing in turn, and checks what the vault is
/// opened with afterwards.
fn with_every_failure(work: impl Fn(&Vault) -> Result<(), VaultError>) {
    let (start, _) = filled();
    let probe = start.copy();
    let vault = unlock(&probe);
    let calls = probe.count(|| work(&vault).unwrap()).calls;
    assert!(calls > 10);
    for at in 0..calls {
        // Both kinds and both ways have their turn, at each call one.
        let failing = match at % 2 {
            0 => Failing::Once(at, ErrorKind::StorageFull),
            _ => Failing::From(at, ErrorKind::Other),
        };
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(failing);
        let outcome = work(&vault);
        disk.heal();
        drop(vault);
        let opened = [passphrase(), other()].map(|words| open(&disk, &words));
        let works = opened.iter().filter(|opened| opened.is_ok()).count();
        assert_eq!(works, 1, "call {at}: {outcome:?}");
        if outcome.is_ok() {
            assert!(opened[1].is_ok(), "call {at}");
        }
        opened.iter().flatten().for_each(is_whole);
    }
}

#[test]
fn a_change_of_passphrase_that_fails_anywhere_leaves_one_that_opens() {
    with_every_failure(|vault| vault.change_passphrase(&passphrase(), &other(), cost()));
}

#[test]
fn a_renewal_that_fails_anywhere_leaves_one_key_that_opens_everything() {
    with_every_failure(|vault| {
        begin(vault)?;
        vault.go_on_renewing(|_, _| true).map(|_| ())
    });
}

type Deed<'a> = (&'a str, &'a dyn Fn(&Vault));

/// Work in the middle of a renewal puts files elsewhere that were not renewed.
#[test]
fn what_moves_while_the_key_is_renewed_is_renewed_too() {
    let later = now() + chrono::TimeDelta::hours(5);
    let save = |vault: &Vault, number| {
        vault.open(id(number)).unwrap();
        vault.save(&family(number), "Sem", later).unwrap();
    };
    let deeds: [Deed; 5] = [
        ("a save", &|vault| save(vault, 2)),
        ("a new case", &|vault| {
            vault.save(&family(8), "Sem", later).unwrap();
        }),
        ("deleting", &|vault| vault.delete(id(2), "Noor", later).unwrap()),
        ("back", &|vault| vault.undelete(id(3), "Noor", later).unwrap()),
        ("back and away", &|vault| {
            vault.undelete(id(3), "Noor", later).unwrap();
            save(vault, 3);
            vault.delete(id(3), "Noor", later).unwrap();
        }),
    ];
    for (name, deed) in deeds {
        for at in 0..12 {
            let (disk, _) = filled();
            let vault = unlock(&disk);
            begin(&vault).unwrap();
            let mut steps = 0;
            let renewed = vault.go_on_renewing(|_, _| {
                if steps == at {
                    deed(&vault);
                }
                steps += 1;
                true
            });
            assert_eq!(renewed, Ok(Renewal::Done), "{name} at {at}");
            drop(vault);
            let vault = open(&disk, &other()).unwrap();
            let report = vault.check().unwrap();
            let faulty: Vec<_> = report.faulty().collect();
            assert!(faulty.is_empty(), "{name} at {at}: {faulty:?}");
            for deleted in vault.deleted().unwrap() {
                vault.undelete(deleted.id, "Noor", later).unwrap();
            }
            for number in 1..=3 {
                assert_eq!(vault.open(id(number)).unwrap().case, family(number), "{name}");
            }
        }
    }
}

const FORMER: [&str; 2] = ["keys/former.age", "keys/second/former.age"];

/// A vault of which so many files were encrypted anew.
fn halfway(files: usize) -> MemoryDisk {
    let (disk, _) = filled();
    let vault = unlock(&disk);
    begin(&vault).unwrap();
    let stopped = vault.go_on_renewing(|done, _| done < files);
    assert_eq!(stopped, Ok(Renewal::Stopped));
    disk
}

fn damages(disk: &MemoryDisk, file: &str) -> Vec<Option<Vec<u8>>> {
    let good = disk.get(file);
    let mut flipped = good.clone();
    *flipped.last_mut().unwrap() ^= 1;
    let half = good[..good.len() / 2].to_vec();
    vec![None, Some(Vec::new()), Some(half), Some(flipped)]
}

fn put(disk: &MemoryDisk, file: &str, bytes: Option<&Vec<u8>>) {
    match bytes {
        Some(bytes) => disk.set(file, bytes),
        None => disk.erase(file),
    }
}

fn finishes(vault: &Vault, disk: &MemoryDisk) {
    assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done));
    is_whole(vault);
    let left = disk.names().into_iter().filter(|n| n.contains("former"));
    assert_eq!(left.count(), 0);
}

#[test]
fn one_copy_of_the_former_key_is_enough_in_the_middle_of_a_renewal() {
    for files in [0, 1, 4, 8] {
        let start = halfway(files);
        for file in FORMER {
            for damage in damages(&start, file) {
                let disk = start.copy();
                put(&disk, file, damage.as_ref());
                let vault = open(&disk, &other()).unwrap();
                is_whole(&vault);
                assert_eq!(disk.get(FORMER[0]), disk.get(FORMER[1]), "healed");
                finishes(&vault, &disk);
            }
        }
    }
}

#[test]
fn a_window_that_only_reads_opens_all_with_one_copy_of_the_former_key() {
    let disk = halfway(4);
    let holder = open(&disk, &other()).unwrap();
    for file in FORMER {
        let good = disk.get(file);
        disk.erase(file);
        let reader = open(&disk, &other()).unwrap();
        assert_ne!(reader.access(), casuskompas::vault::Access::Writing);
        for number in 1..=2 {
            assert_eq!(reader.open(id(number)).unwrap().case, family(number));
        }
        let report = reader.check().unwrap();
        let faulty: Vec<_> = report.faulty().map(|c| c.file.as_str()).collect();
        assert_eq!(faulty, [file]);
        disk.set(file, &good);
    }
    finishes(&holder, &disk);
}

#[test]
fn a_lost_copy_of_the_former_key_is_named_and_mended_while_the_vault_is_open() {
    let disk = halfway(4);
    let vault = open(&disk, &other()).unwrap();
    for lost in [&FORMER[..1], &FORMER[1..], &FORMER[..]] {
        lost.iter().for_each(|file| disk.erase(file));
        let report = vault.check().unwrap();
        let remedies = vault.remedies(&report, None);
        let named: Vec<_> = remedies.iter().map(|(file, _)| file.as_str()).collect();
        assert_eq!(named, lost);
        for (file, remedy) in &remedies {
            assert_eq!(remedy, &Remedy::SecondCopy);
            vault.mend(file, remedy, None, "Noor", now()).unwrap();
        }
        is_whole(&vault);
    }
    drop(vault);
    let vault = open(&disk, &other()).unwrap();
    is_whole(&vault);
    finishes(&vault, &disk);
}

#[test]
fn without_any_copy_of_the_former_key_the_rest_still_opens() {
    let disk = halfway(1);
    FORMER.iter().for_each(|file| disk.set(file, b"half"));
    let vault = open(&disk, &other()).unwrap();
    let report = vault.check().unwrap();
    let faulty: Vec<_> = report.faulty().map(|c| c.file.clone()).collect();
    assert!(FORMER.iter().all(|file| faulty.contains(&(*file).to_owned())));
    assert_eq!(vault.open(id(1)).unwrap().case, family(1), "renewed already");
    assert!(faulty.contains(&path(2)));
    let left = vault.go_on_renewing(|_, _| true);
    assert!(matches!(left, Ok(Renewal::Unreadable(files)) if files.contains(&path(2))));
    let mended = vault.mend(FORMER[0], &Remedy::SecondCopy, None, "Noor", now());
    let file = FORMER[0].to_owned();
    assert_eq!(mended, Err(VaultError::FileDamaged(file)));
}

#[test]
fn a_backup_in_the_middle_of_a_renewal_carries_both_copies_of_the_former_key() {
    let disk = halfway(4);
    let vault = open(&disk, &other()).unwrap();
    let stick = MemoryDisk::default();
    vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    for file in FORMER {
        let stick = stick.copy();
        stick.erase(file);
        let copy = open(&stick, &other()).unwrap();
        is_whole(&copy);
        finishes(&copy, &stick);
    }
}

/// The first attempt may leave keys that nobody was told of; the second, which
/// fails too, must not take away what belongs to them.
#[test]
fn two_renewals_that_fail_leave_one_key_that_opens_everything() {
    let (start, _) = filled();
    let probe = start.copy();
    let vault = unlock(&probe);
    let calls = probe.count(|| drop(begin(&vault).unwrap())).calls;
    drop(vault);
    for first in 0..calls {
        for second in (first % 83..calls).step_by(83) {
            let disk = start.copy();
            let vault = unlock(&disk);
            disk.fail(Failing::From(first, ErrorKind::Other));
            let began = begin(&vault).is_ok();
            disk.fail(Failing::From(second, ErrorKind::Other));
            let again = begin(&vault).is_ok();
            disk.heal();
            drop(vault);
            let opened = [passphrase(), other()].map(|words| open(&disk, &words));
            let [old, new] = &opened;
            let what = format!("calls {first} and {second}: {opened:?}");
            assert!(old.is_ok() != new.is_ok(), "{what}");
            assert!(new.is_ok() || !(began || again), "{what}");
            opened.iter().flatten().for_each(is_whole);
        }
    }
}

/// As a folder that another computer keeps the same brings it: written with the
/// key of before, after the renewal was done.
#[test]
fn what_comes_late_is_named_and_renewed_and_not_called_foreign() {
    let (disk, _) = filled();
    let vault = unlock(&disk);
    vault.open(id(1)).unwrap();
    vault.save(&family(1), "Sem", now()).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    let revision = format!("history/{}/1.age", id(1));
    let late = [path(2), revision, "drafts/desk.age".to_owned()];
    let before = late.clone().map(|file| disk.get(&file));
    begin(&vault).unwrap();
    assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done));
    late.iter().zip(&before).for_each(|(file, bytes)| disk.set(file, bytes));
    assert_eq!(vault.open(id(2)).unwrap().case, family(2));
    let report = vault.check().unwrap();
    let faulty: Vec<_> = report.faulty().map(|f| (f.file.clone(), f.condition)).collect();
    let mut named: Vec<_> = late.iter().map(|f| (f.clone(), Condition::FormerKey)).collect();
    named.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(faulty, named);
    for (file, remedy) in vault.remedies(&report, None) {
        assert_eq!(remedy, Remedy::EncryptAnew);
        vault.mend(&file, &remedy, None, "Noor", now()).unwrap();
    }
    assert!(vault.check().unwrap().is_sound());
    // A list is enough for the cases themselves, also after opening again, and
    // after another renewal.
    begin_with(&vault, &passphrase(), 51);
    disk.set(&path(2), &before[0]);
    drop(vault);
    let vault = unlock(&disk);
    vault.list().unwrap();
    assert_ne!(disk.get(&path(2)), before[0]);
    assert!(vault.check().unwrap().is_sound());
    is_whole(&vault);
}

fn begin_with(vault: &Vault, passphrase: &Passphrase, seed: u8) {
    let new = NewKey { passphrase, cost: cost() };
    vault.begin_renewing(&new, &mut bytes_from(seed)).unwrap();
    assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done));
}

#[test]
fn copies_under_any_name_are_renewed_too() {
    let (disk, _) = filled();
    let old = disk.get(&path(1));
    let copies = ["cases/kopie.bak", "Gezin 1", "history/oud.age.1"];
    copies.iter().for_each(|file| disk.set(file, &old));
    disk.create_folder_with("damaged", "damaged/cases-1.age.1", &old);
    disk.set("brief.txt", b"niet van ons");
    let vault = unlock(&disk);
    begin_with(&vault, &other(), 50);
    for file in copies.iter().chain(&["damaged/cases-1.age.1"]) {
        assert_ne!(disk.get(file), old, "{file}");
        disk.set(&path(1), &disk.get(file));
        assert_eq!(vault.open(id(1)).unwrap().case, family(1), "{file}");
    }
    assert_eq!(disk.get("brief.txt"), b"niet van ons");
}

#[test]
fn the_keys_from_before_go_when_they_were_kept_long_enough() {
    let (disk, _) = filled();
    let vault = unlock(&disk);
    begin_with(&vault, &other(), 50);
    vault.note(Event::KeyRenewed, "Noor", now()).unwrap();
    let is_kept = || disk.names().iter().any(|name| name.contains("earlier"));
    let day = |day| now() + chrono::TimeDelta::days(day);
    // A clock that leaps says nothing.
    vault.purge(day(2000)).unwrap();
    assert!(is_kept());
    for week in 1..=12 {
        vault.note(Event::RecoveryRenewed, "Noor", day(week * 7)).unwrap();
        vault.purge(day(week * 7)).unwrap();
    }
    assert!(is_kept());
    vault.note(Event::RecoveryRenewed, "Noor", day(90)).unwrap();
    vault.purge(day(92)).unwrap();
    assert!(!is_kept());
    assert!(vault.check().unwrap().is_sound());
}

/// Somebody who can write in the folder puts key files of their own there, and
/// sits down at the locked window.
#[test]
fn a_key_of_a_stranger_opens_nothing_that_is_still_in_memory() {
    let (disk, _) = filled();
    let vault = unlock(&disk);
    let theirs = MemoryDisk::default();
    drop(Vault::create(
        theirs.clone(),
        &NewVault::new("Wijkteam Oost", other()).with_cost(cost()),
        &mut bytes_from(1),
    ));
    for name in theirs.names().iter().filter(|n| n.starts_with("keys/") || *n == "kluis.ron") {
        disk.set(name, &theirs.get(name));
    }
    assert_eq!(vault.confirm_passphrase(&other()), Err(VaultError::WrongPassphrase));
    assert_eq!(vault.save(&family(7), "Noor", now()), Err(VaultError::AnotherKey));
}
