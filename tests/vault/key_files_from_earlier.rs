//! A key file that is put back from earlier opens the vault with what opened it
//! then. That is named, together with what to do; so is one that nobody made here.

use casuskompas::vault::{
    Condition, KeyCost, KeyKind, Organisation, Passphrase, Remedy, Vault, VaultError,
};

use crate::support::vault::*;

const OTHER: &str = "kersen trommel vuurtoren klei";

fn other() -> Passphrase {
    Passphrase::new(OTHER)
}

/// A vault with another passphrase, another recovery code and no employer any
/// more, and how it stood before that.
fn changed() -> (MemoryDisk, MemoryDisk) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let employer = age::x25519::Identity::generate().to_public().to_string();
    let organisation = Organisation { name: "Gemeente".to_owned(), recipient: employer };
    vault.set_organisation(&organisation).unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    let before = disk.copy();
    let vault = unlock(&disk);
    vault.change_passphrase(&passphrase(), &other(), KeyCost::for_tests()).unwrap();
    vault.renew_recovery(KeyCost::for_tests(), &mut bytes_from(30)).unwrap();
    vault.remove_organisation().unwrap();
    drop(vault);
    (before, disk)
}

fn files(kind: KeyKind) -> [String; 2] {
    let name = match kind {
        KeyKind::Passphrase => "passphrase",
        KeyKind::Recovery => "recovery",
        KeyKind::Organisation => "organisation",
    };
    ["keys/", "keys/second/"].map(|folder| format!("{folder}{name}.age"))
}

fn told_of_keys(vault: &Vault) -> Vec<VaultError> {
    let faults = vault.list().unwrap().faults.into_iter();
    faults.filter(|fault| fault.file.starts_with("keys/")).map(|fault| fault.error).collect()
}

/// Everybody who looks at every file tells it.
fn told_by_check(vault: &Vault, kind: KeyKind) -> Vec<Option<VaultError>> {
    let report = vault.check().unwrap();
    let found = files(kind).map(|file| {
        report.files.iter().find(|checked| checked.file == file).and_then(|c| c.error.clone())
    });
    found.to_vec()
}

#[test]
fn a_passphrase_of_before_that_opens_the_vault_again_is_named() {
    let (before, disk) = changed();
    for file in files(KeyKind::Passphrase) {
        disk.set(&file, &before.get(&file));
    }
    // With kluis.ron as it is, and with the one of then.
    for with_description in [false, true] {
        let disk = disk.copy();
        if with_description {
            for file in ["kluis.ron", "keys/second/kluis.ron"] {
                disk.set(file, &before.get(file));
            }
        }
        let vault = unlock(&disk);
        let older = VaultError::KeyFileOlder(KeyKind::Passphrase);
        assert_eq!(told_of_keys(&vault), std::slice::from_ref(&older));
        assert_eq!(told_by_check(&vault, KeyKind::Passphrase), [Some(older.clone()), Some(older)]);
        let report = vault.check().unwrap();
        let found = report.faulty().find(|checked| checked.file == "keys/passphrase.age").unwrap();
        assert_eq!(found.condition, Condition::Older);
        // The one of now is nowhere: no button that does nothing.
        let remedies = vault.remedies(&report, None);
        let of_key = remedies.iter().filter(|(file, _)| file.ends_with("passphrase.age"));
        assert!(of_key.clone().all(|(_, remedy)| *remedy == Remedy::Nothing), "{remedies:?}");
        assert_eq!(of_key.count(), 2);
        // Another passphrase takes its place, as the words say.
        let new = Passphrase::new("molen kaas fiets paard wortel");
        vault.change_passphrase(&passphrase(), &new, KeyCost::for_tests()).unwrap();
        drop(vault);
        let wrong = Vault::unlock(disk.clone(), &passphrase()).unwrap_err();
        assert_eq!(wrong, VaultError::WrongPassphrase);
        let vault = Vault::unlock(disk.clone(), &new).unwrap();
        assert_eq!(told_of_keys(&vault), []);
        assert!(vault.check().unwrap().is_sound());
    }
}

#[test]
fn a_recovery_code_of_before_is_named() {
    let (before, disk) = changed();
    for file in files(KeyKind::Recovery) {
        disk.set(&file, &before.get(&file));
    }
    let vault = Vault::unlock(disk, &other()).unwrap();
    assert_eq!(told_of_keys(&vault), [VaultError::KeyFileOlder(KeyKind::Recovery)]);
    vault.renew_recovery(KeyCost::for_tests(), &mut bytes_from(31)).unwrap();
    vault.mend("keys/recovery.age", &Remedy::SecondCopy, None, "Noor", now()).unwrap();
    assert_eq!(told_of_keys(&vault), []);
}

/// While the vault is closed it is taken away again; while it is open, and when
/// nothing but reading is possible, it is named.
#[test]
fn a_key_of_an_employer_that_was_taken_away_is_named() {
    let (before, disk) = changed();
    let vault = Vault::unlock(disk.clone(), &other()).unwrap();
    for file in files(KeyKind::Organisation) {
        disk.set(&file, &before.get(&file));
    }
    let older = Some(VaultError::KeyFileOlder(KeyKind::Organisation));
    assert_eq!(told_by_check(&vault, KeyKind::Organisation), [older.clone(), older.clone()]);
    let reader = Vault::unlock(disk.clone(), &other()).unwrap();
    assert_eq!(told_of_keys(&reader), [VaultError::KeyFileOlder(KeyKind::Organisation)]);
    for (file, remedy) in vault.remedies(&vault.check().unwrap(), None) {
        assert_eq!(remedy, Remedy::SecondCopy, "{file}");
        vault.mend(&file, &remedy, None, "Noor", now()).unwrap();
    }
    assert!(vault.check().unwrap().is_sound());
    assert!(!disk.names().contains(&files(KeyKind::Organisation)[0]));
}

/// One of the two copies is enough to put the other right.
#[test]
fn a_single_file_from_earlier_is_put_right() {
    let (before, disk) = changed();
    let [first, second] = files(KeyKind::Passphrase);
    for file in [&first, &second] {
        let disk = disk.copy();
        disk.set(file, &before.get(file));
        let holder = Vault::unlock(disk.clone(), &other()).unwrap();
        assert!(holder.check().unwrap().is_sound());
        assert_eq!(disk.get(&first), disk.get(&second));
    }
}

#[test]
fn a_key_file_that_nobody_made_here_is_named() {
    let (_, disk) = changed();
    let theirs = MemoryDisk::default();
    drop(try_create(theirs.clone(), 2).unwrap());
    for file in files(KeyKind::Recovery) {
        disk.set(&file, &theirs.get("keys/recovery.age"));
    }
    let vault = Vault::unlock(disk, &other()).unwrap();
    let strange = VaultError::KeyFileStrange(KeyKind::Recovery);
    assert_eq!(told_of_keys(&vault), std::slice::from_ref(&strange));
    assert_eq!(told_by_check(&vault, KeyKind::Recovery), [Some(strange.clone()), Some(strange)]);
    vault.renew_recovery(KeyCost::for_tests(), &mut bytes_from(32)).unwrap();
    vault.mend("keys/recovery.age", &Remedy::SecondCopy, None, "Noor", now()).unwrap();
    assert_eq!(told_of_keys(&vault), []);
}
