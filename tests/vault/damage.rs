//! Every way in which a file can be wrong, and that the message is right.

use casuskompas::case::CaseId;
use casuskompas::vault::{Condition, KeyKind, RecoveryCode, Vault, VaultError};

use crate::support::vault::*;

fn flips(bytes: &[u8]) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
    (0..bytes.len()).map(|at| {
        let mut wrong = bytes.to_vec();
        // Every bit has its turn somewhere, without eight times the work.
        wrong[at] ^= 1 << (at % 8);
        (format!("byte {at}"), wrong)
    })
}

fn truncations(bytes: &[u8]) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
    (0..bytes.len()).map(|length| (format!("length {length}"), bytes[..length].to_vec()))
}

fn second(name: &str) -> String {
    format!("keys/second/{}", name.trim_start_matches("keys/"))
}

#[test]
fn every_flipped_byte_and_every_truncation_of_a_case_is_damage() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let good = disk.get(&path(1));
    let damaged = VaultError::FileDamaged(path(1));
    for (what, wrong) in flips(&good).chain(truncations(&good)) {
        disk.set(&path(1), &wrong);
        assert_eq!(vault.open(id(1)), Err(damaged.clone()), "{what}");
    }
    disk.set(&path(1), &good);
    assert!(vault.open(id(1)).is_ok());
}

/// The header is where a mistake could look like another key.
#[test]
fn every_flipped_bit_of_a_case_header_is_damage() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let good = disk.get(&path(1));
    let damaged = VaultError::FileDamaged(path(1));
    for bit in 0..(good.len() - 4096) * 8 {
        let mut wrong = good.clone();
        wrong[bit / 8] ^= 1 << (bit % 8);
        disk.set(&path(1), &wrong);
        assert_eq!(vault.open(id(1)), Err(damaged.clone()), "bit {bit}");
    }
}

#[test]
fn every_changed_byte_of_a_key_file_is_damage_not_a_wrong_passphrase() {
    let disk = MemoryDisk::default();
    let (vault, code) = try_create(disk.clone(), 1).unwrap();
    drop(vault);
    let open = |kind, code: &RecoveryCode| match kind {
        KeyKind::Passphrase => Vault::unlock(disk.clone(), &passphrase()),
        KeyKind::Recovery => Vault::unlock_with_recovery(disk.clone(), code),
        KeyKind::Organisation => unreachable!("no employer here"),
    };
    for (kind, name) in
        [(KeyKind::Passphrase, "keys/passphrase.age"), (KeyKind::Recovery, "keys/recovery.age")]
    {
        let good = disk.get(name);
        disk.erase(&second(name));
        for (what, wrong) in flips(&good).chain(truncations(&good)) {
            disk.set(name, &wrong);
            let refused = open(kind, &code).unwrap_err();
            assert_eq!(refused, VaultError::KeyFileDamaged(kind), "{what}");
        }
        disk.set(name, &good);
        assert!(open(kind, &code).is_ok());
    }
}

#[test]
fn a_damaged_passphrase_file_leaves_the_recovery_code_working() {
    let disk = MemoryDisk::default();
    let (vault, code) = try_create(disk.clone(), 1).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    drop(vault);
    disk.set("keys/passphrase.age", b"");
    disk.set(&second("keys/passphrase.age"), b"half");
    let vault = Vault::unlock_with_recovery(disk, &code).unwrap();
    assert!(vault.open(id(1)).is_ok());
    let report = vault.check().unwrap();
    let faulty: Vec<_> = report.faulty().map(|c| c.file.as_str()).collect();
    assert_eq!(faulty, ["keys/passphrase.age", "keys/second/passphrase.age"]);
}

#[test]
fn a_damaged_key_file_is_mended_from_its_second_copy() {
    let disk = MemoryDisk::default();
    let (vault, code) = try_create(disk.clone(), 1).unwrap();
    drop(vault);
    for name in ["keys/passphrase.age", "keys/recovery.age", "kluis.ron"] {
        for broken in [name.to_owned(), second(name)] {
            let good = disk.get(&broken);
            disk.set(&broken, b"half");
            let vault = unlock(&disk);
            assert!(vault.check().unwrap().is_sound(), "{broken}");
            assert_eq!(disk.get(&broken), good);
            drop(vault);
            disk.erase(&broken);
            drop(Vault::unlock_with_recovery(disk.clone(), &code).unwrap());
            assert_eq!(disk.get(&broken), good);
        }
    }
}

/// The register knows what stood there; without that the keys are enough.
#[test]
fn a_vault_that_lost_both_descriptions_opens() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let (id_before, name) = (vault.id(), vault.name().to_owned());
    drop(vault);
    let descriptions = ["kluis.ron".to_owned(), second("kluis.ron")];
    let registers = ["register.age".to_owned(), "register.second.age".to_owned()];
    for (lost, keeps_name) in [(&[][..], true), (&registers[..], false)] {
        descriptions.iter().chain(lost).for_each(|file| disk.erase(file));
        let vault = unlock(&disk);
        assert_eq!(vault.id(), id_before);
        assert_eq!(vault.name() == name, keeps_name);
        assert!(vault.open(id(1)).is_ok());
        // The register itself is missed.
        assert_eq!(vault.check().unwrap().is_sound(), keeps_name);
    }
}

#[test]
fn a_damaged_checksum_locks_nobody_out() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    let text = String::from_utf8(disk.get("kluis.ron")).unwrap();
    let at = text.find("sha256: \"").unwrap() + "sha256: \"".len();
    let mut wrong = text.into_bytes();
    wrong[at] = if wrong[at] == b'0' { b'1' } else { b'0' };
    disk.set("kluis.ron", &wrong);
    assert!(Vault::unlock(disk, &passphrase()).is_ok());
}

#[test]
fn a_damaged_description_locks_nobody_out() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let (before, good) = (vault.id(), disk.get("kluis.ron"));
    drop(vault);
    for (what, wrong) in flips(&good).chain(truncations(&good)).step_by(3) {
        for file in ["kluis.ron", "keys/second/kluis.ron"] {
            disk.set(file, &wrong);
        }
        match Vault::unlock(disk.clone(), &passphrase()) {
            Ok(vault) => assert_eq!(vault.id(), before, "{what}"),
            Err(error) => assert!(error == VaultError::DescriptionDamaged, "{what}: {error:?}"),
        }
    }
}

/// A flipped letter of the name makes no other name.
#[test]
fn a_damaged_description_is_never_read_as_something_else() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    let good = disk.get("kluis.ron");
    for (what, wrong) in flips(&good).chain(truncations(&good)).step_by(5) {
        let disk = disk.copy();
        disk.set("kluis.ron", &wrong);
        let vault = Vault::unlock(disk.clone(), &passphrase()).unwrap();
        assert_eq!(vault.name(), "Wijkteam Oost", "{what}");
        assert_eq!(disk.get("kluis.ron"), good, "mended, {what}");
    }
}

/// Where the vault knows better it is named and keeps nobody out
/// (`sealed_description`); where it does not, nothing is known to belong here.
#[test]
fn the_description_of_another_vault_is_refused_when_nothing_better_is_known() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    let other = MemoryDisk::default();
    drop(try_create(other.clone(), 2).unwrap());
    disk.set("kluis.ron", &other.get("kluis.ron"));
    assert_eq!(unlock(&disk.copy()).name(), "Wijkteam Oost");
    for known in [second("kluis.ron"), "register.age".to_owned(), "register.second.age".to_owned()]
    {
        disk.erase(&known);
    }
    let refused = Vault::unlock(disk, &passphrase()).unwrap_err();
    assert_eq!(refused, VaultError::DescriptionDamaged);
}

#[test]
fn newer_vaults_are_left_alone() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    disk.set("kluis.ron", b"(format: 3, something: [\"else\"])");
    let refused = Vault::unlock(disk, &passphrase()).unwrap_err();
    assert_eq!(refused, VaultError::NewerVault);
}

#[test]
fn a_key_file_that_asks_for_too_much_work_is_refused_before_the_work() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    let key = String::from_utf8_lossy(&disk.get("keys/passphrase.age")).into_owned();
    let line = key.lines().find(|l| l.starts_with("-> scrypt")).unwrap();
    let costly = format!("{}23", line.strip_suffix('2').unwrap());
    let bytes = disk.get("keys/passphrase.age");
    let at = key.find(line).unwrap();
    let wrong = [&bytes[..at], costly.as_bytes(), &bytes[at + line.len()..]].concat();
    disk.set("keys/passphrase.age", &wrong);
    let sum = |bytes: &[u8]| {
        use sha2::Digest;
        let hash = sha2::Sha256::digest(bytes);
        hash.iter().map(|b| format!("{b:02x}")).collect::<String>()
    };
    let description = String::from_utf8(disk.get("kluis.ron")).unwrap();
    let (described, _) = description.split_once("// sha256").unwrap();
    let vouching = described.replace(&sum(&bytes), &sum(&wrong));
    disk.set("kluis.ron", vouching.as_bytes());
    let refused = Vault::unlock(disk, &passphrase()).unwrap_err();
    assert_eq!(refused, VaultError::KeyTooCostly(23));
}

#[test]
fn foreign_swapped_and_renamed_files_are_named_and_the_rest_stays_usable() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in 1..=4 {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    let other_disk = MemoryDisk::default();
    let (other, _) = try_create(other_disk.clone(), 2).unwrap();
    other.save(&family(2), "Sem", now()).unwrap();
    disk.set(&path(2), &other_disk.get(&path(2)));
    disk.set(&path(3), &disk.get(&path(4)));
    let renamed = "cases/Gezin (kopie).age";
    disk.set(renamed, &disk.get(&path(4)));
    disk.set("cases/.DS_Store", b"x");

    let foreign = VaultError::FileForeign(path(2));
    let swapped = VaultError::FileMisnamed(path(3));
    assert_eq!(vault.open(id(2)), Err(foreign.clone()));
    assert_eq!(vault.open(id(3)), Err(swapped.clone()));
    let listing = vault.list().unwrap();
    let ids: Vec<CaseId> = listing.summaries.iter().map(|s| s.id).collect();
    assert_eq!(ids, [id(1), id(4)]);
    let errors: Vec<_> = listing.faults.iter().map(|f| f.error.clone()).collect();
    assert_eq!(errors, [foreign, swapped]);
    let strays: Vec<_> = listing.strays.iter().map(|s| s.file.as_str()).collect();
    assert_eq!(strays, [renamed]);

    let report = vault.check().unwrap();
    let faulty: Vec<_> = report.faulty().map(|c| c.condition).collect();
    use Condition::{Foreign, Misnamed};
    assert_eq!(faulty, [Foreign, Misnamed, Misnamed]);
}

#[test]
fn a_damaged_case_leaves_the_others_alone_and_comes_back_when_restored() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.save(&family(2), "Noor", now()).unwrap();
    let good = disk.get(&path(1));
    disk.set(&path(1), &good[..good.len() / 2]);
    let listing = vault.list().unwrap();
    assert_eq!(listing.summaries.len(), 1);
    let damaged = VaultError::FileDamaged(path(1));
    assert_eq!(listing.faults[0].error, damaged);
    assert_eq!(listing.faults[0].case, Some(id(1)));
    assert!(vault.save(&family(2), "Noor", now()).is_ok());
    disk.set(&path(1), &good);
    assert_eq!(vault.list().unwrap().summaries.len(), 2);
}

#[test]
fn a_case_put_back_from_the_past_is_named_and_opens_only_on_purpose() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let past = disk.get(&path(1));
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    disk.set(&path(1), &past);

    let vault = unlock(&disk);
    let rolled_back = VaultError::CaseRolledBack { file: path(1), found: 1, seen: 2 };
    assert_eq!(vault.list().unwrap().faults[0].error, rolled_back);
    assert_eq!(vault.open(id(1)), Err(rolled_back));
    assert_eq!(vault.open_older(id(1)).unwrap().revision, 1);
    let listing = vault.list().unwrap();
    assert_eq!((listing.summaries.len(), listing.faults.len()), (1, 0));
}

#[test]
fn a_sound_vault_checks_as_sound() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.seal_draft("concept", b"half").unwrap();
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
    // Two descriptions, two keys twice, two registers, a case, a draft and the log.
    assert_eq!(report.files.len(), 11);
    disk.set("drafts/ander.age", &disk.get("drafts/concept.age"));
    disk.set("drafts/weg.age", b"");
    let report = vault.check().unwrap();
    let faulty: Vec<_> = report.faulty().map(|c| c.condition).collect();
    assert_eq!(faulty, [Condition::Misnamed, Condition::Damaged]);
}

/// The vault was on a stick that was in a Mac, or its folder was looked at there.
#[test]
fn what_a_mac_or_windows_leaves_is_no_damage_and_no_case() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    let twin = |name: &String| match name.rsplit_once('/') {
        Some((folder, file)) => format!("{folder}/._{file}"),
        None => format!("._{name}"),
    };
    let twins: Vec<String> = disk.names().iter().map(twin).collect();
    let others = [".DS_Store", "cases/.DS_Store", "log/Thumbs.db", "history/desktop.ini"];
    let mut left: Vec<String> = twins.into_iter().chain(others.map(str::to_owned)).collect();
    left.sort();
    for name in &left {
        disk.set(name, b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        ");
    }
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{:?}", report.faulty().collect::<Vec<_>>());
    assert_eq!(report.leftovers, left);
    drop(vault);
    let vault = unlock(&disk);
    let listing = vault.list().unwrap();
    assert_eq!((listing.summaries.len(), listing.faults, listing.strays), (1, vec![], vec![]));
    assert_eq!(vault.drafts().unwrap(), ["desk"]);
    assert!(vault.log().unwrap().gaps.is_empty());
    let stick = MemoryDisk::default();
    vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    assert!(!stick.names().iter().any(|name| left.contains(name)));
    assert!(unlock(&stick).check().unwrap().leftovers.is_empty());
    // Nor do they keep anybody from a new vault.
    let empty = MemoryDisk::default();
    empty.create_folder_with("", ".DS_Store", b"");
    assert!(try_create(empty, 2).is_ok());
}
