//! The vault from day to day: create, unlock, save, open, drafts, two windows.

use casuskompas::case::Case;
use casuskompas::vault::{
    Access, KeyCost, KeyKind, NewVault, Passphrase, ReadOnlyReason, RealDisk, RecoveryCode, Vault,
    VaultError,
};
use proptest::prelude::*;

use crate::support::vault::*;

#[test]
fn a_saved_case_is_there_after_unlocking_again() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let saved = vault.save(&family(1), "Noor", now()).unwrap();
    assert_eq!((saved.revision, saved.copy), (1, None));
    drop(vault);
    let opened = unlock(&disk).open(id(1)).unwrap();
    assert_eq!(opened.case, family(1));
    assert_eq!((opened.revision, opened.saved_at), (1, now()));
    assert_eq!(opened.saved_by, "Noor");
}

#[test]
fn a_vault_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Vault>();
}

#[test]
fn each_save_is_the_next_revision_and_names_the_one_before() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for revision in 1..=3 {
        let saved = vault.save(&family(1), "Noor", now()).unwrap();
        assert_eq!(saved.revision, revision);
    }
    drop(vault);
    let vault = unlock(&disk);
    assert_eq!(vault.open(id(1)).unwrap().revision, 3);
    assert_eq!(vault.save(&family(1), "Noor", now()).unwrap().revision, 4);
}

#[test]
fn a_case_without_id_gets_one_when_added_and_only_then() {
    let vault = create(&MemoryDisk::default());
    let mut case = Case { name: "Gezin Linde".to_owned(), ..Case::default() };
    let refused = vault.save(&case, "Noor", now());
    assert_eq!(refused, Err(VaultError::CaseWithoutId));
    vault.add(&mut case, "Noor", now(), &mut bytes_from(9)).unwrap();
    assert!(!case.id.is_absent());
    assert_eq!(vault.open(case.id).unwrap().case, case);
    let again = vault.add(&mut case, "Noor", now(), &mut bytes_from(9));
    assert_eq!(again, Err(VaultError::CaseExists));
}

#[test]
fn a_deleted_case_is_gone() {
    let vault = create(&MemoryDisk::default());
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.delete(id(1), "Noor", now()).unwrap();
    assert_eq!(vault.open(id(1)), Err(VaultError::CaseMissing));
    assert_eq!(vault.delete(id(1), "Noor", now()), Err(VaultError::CaseMissing));
    assert!(vault.list().unwrap().summaries.is_empty());
}

#[test]
fn the_wrong_passphrase_is_named_as_such() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    let wrong = Vault::unlock(disk, &Passphrase::new("iets anders"));
    assert_eq!(wrong.unwrap_err(), VaultError::WrongPassphrase);
}

#[test]
fn a_real_vault_costs_two_to_the_eighteenth_to_guess() {
    let disk = MemoryDisk::default();
    let new = NewVault::new("Wijkteam Oost", passphrase());
    drop(Vault::create(disk.clone(), &new, &mut bytes_from(1)).unwrap());
    for key in ["keys/passphrase.age", "keys/recovery.age"] {
        let bytes = disk.get(key);
        let header = String::from_utf8_lossy(&bytes);
        let stanza = header.lines().nth(1).unwrap();
        assert!(stanza.starts_with("-> scrypt ") && stanza.ends_with(" 18"));
    }
    assert!(Vault::unlock(disk, &passphrase()).is_ok());
}

#[test]
fn letters_with_accents_may_be_typed_in_either_form() {
    let disk = MemoryDisk::default();
    let new = NewVault::new("Oost", Passphrase::new("één coördinatie paraplu zebra kwartje"))
        .with_cost(casuskompas::vault::KeyCost::for_tests());
    drop(Vault::create(disk.clone(), &new, &mut bytes_from(1)).unwrap());
    let apart = "e\u{301}e\u{301}n coo\u{308}rdinatie paraplu zebra kwartje";
    assert!(Vault::unlock(disk, &Passphrase::new(apart)).is_ok());
}

#[test]
fn a_vault_opens_once_its_recovery_code_was_shown() {
    let disk = MemoryDisk::default();
    let new = NewVault::new("Oost", passphrase()).with_cost(KeyCost::for_tests());
    let begin = |seed| Vault::begin_creating(disk.clone(), &new, &mut bytes_from(seed));
    let (vault, _) = begin(1).unwrap();
    let elsewhere = Vault::unlock(disk.clone(), &passphrase());
    assert_eq!(elsewhere.unwrap_err(), VaultError::Unfinished);
    // Somebody may be writing down its code.
    let refused = begin(2).map(drop).unwrap_err();
    assert_eq!(refused, VaultError::ReadOnly(ReadOnlyReason::OpenElsewhere));
    vault.finish_creating().unwrap();
    drop(vault);
    assert!(unlock(&disk).check().unwrap().is_sound());
    assert_eq!(begin(2).map(drop), Err(VaultError::FolderNotEmpty));
}

#[test]
fn what_was_begun_and_used_is_a_vault() {
    let disk = MemoryDisk::default();
    let new = NewVault::new("Oost", passphrase()).with_cost(KeyCost::for_tests());
    let (vault, code) = Vault::begin_creating(disk.clone(), &new, &mut bytes_from(1)).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    drop(vault);
    let again = Vault::begin_creating(disk.clone(), &new, &mut bytes_from(2));
    assert_eq!(again.map(drop), Err(VaultError::FolderNotEmpty));
    assert!(unlock(&disk).open(id(1)).is_ok());
    assert!(Vault::unlock_with_recovery(disk, &code).unwrap().check().unwrap().is_sound());
}

/// Its keys are all that is left of it, and making another must not take them.
#[test]
fn a_vault_that_lost_its_description_is_not_made_anew() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    for file in ["kluis.ron", "keys/second/kluis.ron"] {
        disk.erase(file);
    }
    assert_eq!(try_create(disk.clone(), 2).map(drop), Err(VaultError::FolderNotEmpty));
    assert!(Vault::unlock(disk, &passphrase()).is_ok());
}

#[test]
fn a_weak_passphrase_makes_no_vault() {
    let disk = MemoryDisk::default();
    for weak in ["", "welkom01", "wijkteam oost", "zomer2026"] {
        let new = NewVault::new("Wijkteam Oost", Passphrase::new(weak));
        let refused = Vault::create(disk.clone(), &new, &mut bytes_from(1));
        assert_eq!(refused.unwrap_err(), VaultError::WeakPassphrase);
    }
    assert!(disk.names().is_empty());
}

#[test]
fn the_recovery_code_really_unlocks() {
    let disk = MemoryDisk::default();
    let (vault, code) = try_create(disk.clone(), 1).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    let typed = RecoveryCode::parse(&code.expose().to_lowercase().replace('-', " ")).unwrap();
    assert_eq!(vault.confirm_recovery(&typed), Ok(()));
    drop(vault);
    let vault = Vault::unlock_with_recovery(disk.clone(), &typed).unwrap();
    assert_eq!(vault.open(id(1)).unwrap().case, family(1));
    let other = RecoveryCode::generate(&mut bytes_from(99));
    let refused = Vault::unlock_with_recovery(disk, &other);
    assert_eq!(refused.unwrap_err(), VaultError::WrongRecoveryCode);
    assert_eq!(vault.confirm_recovery(&other), Err(VaultError::WrongRecoveryCode));
}

#[test]
fn only_an_empty_folder_becomes_a_vault() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    let again = try_create(disk.clone(), 2).unwrap_err();
    assert_eq!(again, VaultError::FolderNotEmpty);
    assert!(Vault::unlock(disk, &passphrase()).is_ok());

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("vakantie.jpg"), "x").unwrap();
    let refused = try_create(RealDisk::new(folder.path()), 1).unwrap_err();
    assert_eq!(refused, VaultError::FolderNotEmpty);
}

#[test]
fn a_folder_without_vault_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().join("weg");
    let empty = folder.path().to_owned();
    for (place, why) in [(empty, VaultError::NotAVault), (gone, VaultError::FolderGone)] {
        let refused = Vault::unlock(RealDisk::new(place), &passphrase());
        assert_eq!(refused.unwrap_err(), why);
    }
}

#[test]
fn a_second_window_reads_and_the_first_writes() {
    let folder = tempfile::tempdir().unwrap();
    let disk = || RealDisk::new(folder.path().join("kluis"));
    let (first, _) = try_create(disk(), 1).unwrap();
    first.save(&family(1), "Noor", now()).unwrap();
    assert_eq!(first.access(), Access::Writing);

    let second = Vault::unlock(disk(), &passphrase()).unwrap();
    let reason = ReadOnlyReason::OpenElsewhere;
    assert_eq!(second.access(), Access::ReadOnly(reason));
    assert_eq!(second.open(id(1)).unwrap().case, family(1));
    assert_eq!(second.list().unwrap().summaries.len(), 1);
    let refused = VaultError::ReadOnly(reason);
    assert_eq!(second.save(&family(1), "Sem", now()), Err(refused.clone()));
    assert_eq!(second.delete(id(1), "Noor", now()), Err(refused.clone()));
    assert_eq!(second.seal_draft("x", b"x"), Err(refused));
    assert_eq!(second.flush_index(), Ok(()));

    drop((first, second));
    let third = Vault::unlock(disk(), &passphrase()).unwrap();
    assert_eq!(third.access(), Access::Writing);
}

/// Two windows that do not see each other's lock, as through a sync folder.
#[test]
fn a_change_from_elsewhere_becomes_a_second_copy() {
    let disk = MemoryDisk::default();
    let here = create(&disk);
    here.save(&family(1), "Noor", now()).unwrap();

    let elsewhere_disk = disk.copy();
    let elsewhere = unlock(&elsewhere_disk);
    let mut theirs = elsewhere.open(id(1)).unwrap().case;
    theirs.concern = "Van elders".to_owned();
    elsewhere.save(&theirs, "Sem", now()).unwrap();
    disk.set(&path(1), &elsewhere_disk.get(&path(1)));

    let mut ours = family(1);
    ours.concern = "Van hier".to_owned();
    let copy = format!("cases/{}.conflict-1.age", id(1));
    let conflict = here.save(&ours, "Noor", now());
    assert_eq!(conflict, Err(VaultError::Conflict(copy.clone())));
    let next = here.save(&ours, "Noor", now()).unwrap();
    assert_eq!((next.copy, next.revision), (Some(1), 3));

    let listing = here.list().unwrap();
    assert_eq!(listing.summaries[0].concern, "Van elders");
    assert_eq!(listing.copies[0].summary.concern, "Van hier");
    assert!(listing.faults.is_empty());
    assert_eq!(here.open(id(1)).unwrap().case, theirs);
    assert_eq!(here.open_copy(id(1), 1).unwrap().case, ours);
    here.delete_copy(id(1), 1).unwrap();
    assert!(here.list().unwrap().copies.is_empty());
    assert!(!disk.names().contains(&copy));
}

#[test]
fn a_file_that_was_never_read_here_is_not_overwritten_or_removed() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    disk.set(&path(1), b"iets anders");
    let saved = vault.save(&family(1), "Noor", now());
    assert!(matches!(saved, Err(VaultError::Conflict(_))));
    assert_eq!(disk.get(&path(1)), b"iets anders");

    vault.save(&family(2), "Noor", now()).unwrap();
    disk.set(&path(2), &disk.get(&path(1)));
    assert_eq!(vault.delete(id(2), "Noor", now()), Err(VaultError::ChangedElsewhere));
}

#[test]
fn a_file_that_vanished_is_written_again() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    disk.erase(&path(1));
    assert_eq!(vault.save(&family(1), "Noor", now()).unwrap().revision, 2);
    assert_eq!(vault.open(id(1)).unwrap().case, family(1));
}

#[test]
fn half_typed_words_survive_the_lock() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.seal_draft("nieuwe-casus", "Mevrouw bel".as_bytes()).unwrap();
    vault.seal_draft("nieuwe-casus", "Mevrouw belde  \n".as_bytes()).unwrap();
    drop(vault);
    let vault = unlock(&disk);
    assert_eq!(vault.drafts().unwrap(), ["nieuwe-casus"]);
    let words = vault.take_draft("nieuwe-casus").unwrap().unwrap();
    assert_eq!(words.as_slice(), "Mevrouw belde  \n".as_bytes());
    assert_eq!(vault.take_draft("nieuwe-casus").unwrap(), None);
    assert_eq!(vault.discard_draft("nieuwe-casus"), Ok(()));
    assert!(vault.drafts().unwrap().is_empty());
}

#[test]
fn a_draft_name_cannot_leave_its_folder() {
    let vault = create(&MemoryDisk::default());
    for name in ["", "../kluis", "a/b", "A", "é", &"x".repeat(81)] {
        assert_eq!(vault.seal_draft(name, b"x"), Err(VaultError::DraftName));
    }
}

#[test]
fn sizes_tell_only_steps_of_four_kilobytes() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let mut talkative = family(2);
    talkative.concern = "x".repeat(2000);
    vault.save(&talkative, "Noor", now()).unwrap();
    // The header has a random length; what follows its last line has not.
    let body = |number| {
        let file = disk.get(&path(number));
        let header = file.windows(5).position(|w| w == b"\n--- ").unwrap();
        file.len() - header - "\n--- \n".len() - 43
    };
    let step = 4096;
    assert_eq!((body(1) - 32) % step, 0);
    assert!([body(1), body(1) + step].contains(&body(2)), "{} {}", body(1), body(2));
    assert_eq!((body(2) - 32) % step, 0);
}

#[test]
fn nothing_of_a_case_or_of_the_recipient_is_in_clear() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor Timmermans", now()).unwrap();
    vault.seal_draft("d", b"Gezin 1").unwrap();
    vault.list().unwrap();
    vault.flush_index().unwrap();
    for name in disk.names() {
        let text = String::from_utf8_lossy(&disk.get(&name)).into_owned();
        for secret in ["Gezin 1", "overdracht", "Timmermans", "AGE-SECRET"] {
            assert!(!text.contains(secret), "{secret} in {name}");
        }
        let recipient = text.match_indices("age1").any(|(at, _)| {
            let rest = text[at..].chars().take(40);
            rest.filter(char::is_ascii_alphanumeric).count() == 40
        });
        assert!(!recipient, "a recipient in {name}");
    }
}

#[test]
fn a_missing_key_file_is_told_from_a_missing_vault() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    for name in ["keys/passphrase.age", "keys/second/passphrase.age"] {
        disk.erase(name);
    }
    let refused = Vault::unlock(disk.clone(), &passphrase());
    let damaged = VaultError::KeyFileDamaged(KeyKind::Passphrase);
    assert_eq!(refused.unwrap_err(), damaged);
    for name in ["kluis.ron", "keys/second/kluis.ron"] {
        disk.erase(name);
    }
    let refused = Vault::unlock(disk, &passphrase());
    assert_eq!(refused.unwrap_err(), damaged);
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_for_this_user_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("kluis");
    let (vault, _) = try_create(RealDisk::new(&root), 1).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    let mode = |name: &str| {
        let metadata = std::fs::metadata(root.join(name)).unwrap();
        metadata.permissions().mode() & 0o777
    };
    for name in ["", "keys", "cases", "drafts"] {
        assert_eq!(mode(name), 0o700, "{name}");
    }
    for name in ["kluis.ron", "keys/passphrase.age", "lock", &path(1)] {
        assert_eq!(mode(name), 0o600, "{name}");
    }
}

#[test]
fn each_error_has_its_own_words() {
    let file = || "cases/x.age".to_owned();
    let errors = [
        VaultError::WrongPassphrase,
        VaultError::WrongRecoveryCode,
        VaultError::MistypedRecoveryCode,
        VaultError::WeakPassphrase,
        VaultError::KeyFileDamaged(KeyKind::Passphrase),
        VaultError::KeyFileDamaged(KeyKind::Recovery),
        VaultError::KeyTooCostly(23),
        VaultError::NotAVault,
        VaultError::DescriptionDamaged,
        VaultError::FolderNotEmpty,
        VaultError::NewerVault,
        VaultError::CaseMissing,
        VaultError::CaseWithoutId,
        VaultError::CaseExists,
        VaultError::ChangedElsewhere,
        VaultError::FileDamaged(file()),
        VaultError::TooLarge(file()),
        VaultError::FileForeign(file()),
        VaultError::FileMisnamed(file()),
        VaultError::FileNewer(file()),
        VaultError::CaseNewer(file()),
        VaultError::DocumentNewer(file()),
        VaultError::CaseMalformed { file: file(), detail: "regel 3".to_owned() },
        VaultError::CaseRolledBack { file: file(), found: 1, seen: 2 },
        VaultError::Conflict(file()),
        VaultError::ReadOnly(ReadOnlyReason::OpenElsewhere),
        VaultError::ReadOnly(ReadOnlyReason::Folder),
        VaultError::DiskFull,
        VaultError::Disk("stuk".to_owned()),
        VaultError::DraftName,
        VaultError::Sealing("stuk".to_owned()),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for error in errors {
        let message = error.to_string();
        assert!(message.matches(". ").count() >= 2, "{message}");
        assert!(!message.contains("vault-error"), "{message}");
        assert!(!message.contains('$'), "{message}");
        assert!(seen.insert(message), "{error:?}");
    }
}

pub(crate) fn any_case() -> impl Strategy<Value = Case> {
    // Anything that can be typed or pasted: control and bidi characters too.
    let words = "(?s).{0,40}";
    (any::<u128>(), words, words, words, proptest::option::of(0..20_000_i64)).prop_map(
        |(number, name, concern, regie, day)| {
            let mut case = family(number.max(1));
            (case.name, case.concern) = (name, concern);
            case.regie.casusregie.name = regie;
            case.half_typed.insert("concern".to_owned(), case.concern.clone());
            case.closed_on = day.and_then(|day| {
                chrono::NaiveDate::from_ymd_opt(1990, 1, 1)?
                    .checked_add_signed(chrono::TimeDelta::days(day))
            });
            case
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_saved_is_read_back(case in any_case(), by in ".{0,20}") {
        let disk = MemoryDisk::default();
        let vault = create(&disk);
        vault.save(&case, &by, now()).unwrap();
        let opened = unlock(&disk).open(case.id).unwrap();
        prop_assert_eq!(&opened.case, &case);
        prop_assert_eq!(opened.saved_by, by);
    }

    #[test]
    fn whatever_is_typed_is_in_the_draft(words in proptest::collection::vec(any::<u8>(), 0..9000)) {
        let vault = create(&MemoryDisk::default());
        vault.seal_draft("concept", &words).unwrap();
        let taken = vault.take_draft("concept").unwrap().unwrap();
        prop_assert_eq!(taken.as_slice(), words.as_slice());
    }
}

/// Each of these calls is asked by a promise: see tests/PROOF.md.
#[test]
fn a_save_waits_for_the_disk_twice() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    drop(vault);
    let vault = unlock(&disk);
    let mut case = vault.open(id(1)).unwrap().case;
    let mut save = |words: &str| {
        case.concern = words.to_owned();
        disk.count(|| assert!(vault.save(&case, "Noor", now()).is_ok()))
    };
    let (first, second, third) = (save("een"), save("twee"), save("drie"));
    assert_eq!((second.syncs, second.reads), (2, 4));
    assert_eq!(second, third);
    // History and log, a file and a folder each.
    assert_eq!(first.syncs, 6);
}
