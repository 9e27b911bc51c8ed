//! Letters, photos and drawings beside a case: kept, found, taken over, handed over,
//! mended and destroyed with it, and named when something is wrong with them.

use std::collections::BTreeSet;

use casuskompas::case::{BIJLAGEN_TOGETHER, Bijlage, BijlageKind, Case, FileSize, LARGEST_BIJLAGE};
use casuskompas::vault::exchange::ExchangeError;
use casuskompas::vault::{
    BackedUp, Condition, KeyCost, NewKey, Passphrase, Reason, Remedy, Renewal, ToRescue, Vault,
    VaultError,
};
use chrono::TimeDelta;
use proptest::prelude::*;

use crate::documents::attached::{CANARY, holds, jpeg};
use crate::support::exchange::Side;
use crate::support::vault::*;
use crate::support::vault_steps::attach;
use crate::support::vault_view::PASSPHRASES;

const LETTER: &[u8] = b"Beste juf,\nwij zijn verhuisd. \x00\xff\x07\n";

fn with_letter() -> (MemoryDisk, Vault) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.save(&family(2), "Noor", now()).unwrap();
    attach(&vault, 1, LETTER, 1).unwrap();
    (disk, vault)
}

fn content(vault: &Vault, case: &Case) -> Result<Vec<u8>, VaultError> {
    vault.read_attachment(case.id, &case.bijlagen[0]).map(|content| content.to_vec())
}

fn case(vault: &Vault, number: u128) -> Case {
    vault.open(id(number)).unwrap().case
}

fn contents(disk: &MemoryDisk) -> Vec<String> {
    disk.names().into_iter().filter(|name| name.starts_with("attachments/")).collect()
}

fn wrong(vault: &Vault) -> Vec<(String, Condition)> {
    let report = vault.check().unwrap();
    report.faulty().map(|one| (one.file.clone(), one.condition)).collect()
}

#[test]
fn content_is_kept_as_it_is_and_only_with_the_key() {
    let (disk, vault) = with_letter();
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
    drop(vault);
    let vault = unlock(&disk);
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
    let [file] = &contents(&disk)[..] else { panic!("{:?}", contents(&disk)) };
    assert!(!disk.get(file).windows(10).any(|part| part == b"Beste juf,"));
    assert!(vault.check().unwrap().is_sound());
    assert_eq!(vault.list().unwrap().faults, []);
}

#[test]
fn saving_costs_no_more_with_attachments() {
    let (disk, vault) = with_letter();
    let change = |number: u128, words: &str| {
        let mut changed = case(&vault, number);
        changed.concern = words.to_owned();
        disk.count(|| assert!(vault.save(&changed, "Noor", now()).is_ok()))
    };
    // What much is taken from is kept, and costs more once.
    let first = [1, 2].map(|number| change(number, "een"));
    assert_eq!(first[0], first[1]);
    assert_eq!(change(1, "twee"), change(2, "twee"));
}

#[test]
fn what_is_too_large_or_too_much_is_refused_and_changes_nothing() {
    let (disk, vault) = with_letter();
    let before = disk.names();
    let too_large = vec![0; LARGEST_BIJLAGE as usize + 1];
    let random = &mut bytes_from(3);
    let refused = vault.attach(&case(&vault, 1), &too_large, random);
    assert_eq!(refused, Err(VaultError::AttachmentTooLarge));
    let mut full = case(&vault, 1);
    full.bijlagen[0].size = FileSize(BIJLAGEN_TOGETHER - 3);
    assert_eq!(vault.attach(&full, b"vier", random), Err(VaultError::AttachmentsFull));
    assert!(vault.attach(&full, b"dri", random).is_ok());
    let without_id = Case { id: casuskompas::case::CaseId::default(), ..full };
    assert_eq!(vault.attach(&without_id, b"", random), Err(VaultError::CaseWithoutId));
    assert_eq!(disk.names().len(), before.len() + 1);
}

#[test]
fn content_comes_before_the_case_and_an_orphan_is_told_and_cleared() {
    let (disk, vault) = with_letter();
    // As when the program ended before the case was saved.
    vault.attach(&case(&vault, 1), b"verweesd", &mut bytes_from(9)).unwrap();
    vault.flush_index().unwrap();
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
    let [orphan] = &report.surplus[..] else { panic!("{report:?}") };
    let others: Vec<String> = contents(&disk).into_iter().filter(|it| it != orphan).collect();
    vault.set_aside_surplus(orphan, "Noor", now()).unwrap();
    assert_eq!(contents(&disk), others);
    let after = vault.check().unwrap();
    assert!(after.is_sound() && after.surplus.is_empty(), "{after:?}");
    assert_eq!(vault.list().unwrap().faults, []);
    // Not thrown away, and not in clear.
    assert!(disk.names().iter().any(|name| name.starts_with("damaged/attachments-")));
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
}

#[test]
fn nothing_is_superfluous_while_a_version_of_its_case_cannot_be_read() {
    let (disk, vault) = with_letter();
    vault.attach(&case(&vault, 1), b"verweesd", &mut bytes_from(9)).unwrap();
    disk.set(&path(1), b"kapot");
    assert_eq!(vault.check().unwrap().surplus, [""; 0]);
    disk.set(&path(1), b"");
    assert_eq!(vault.check().unwrap().surplus, [""; 0]);
}

#[test]
fn swapped_damaged_and_missing_contents_are_named() {
    let (disk, vault) = with_letter();
    attach(&vault, 2, b"van een ander gezin", 2).unwrap();
    vault.flush_index().unwrap();
    let [one, two] = &contents(&disk)[..] else { panic!() };
    let good = [disk.get(one), disk.get(two)];
    disk.set(one, &good[1]);
    disk.set(two, &good[0]);
    let swapped = [one, two].map(|file| (file.clone(), Condition::Misnamed));
    assert_eq!(wrong(&vault), swapped);
    assert!(content(&vault, &case(&vault, 1)).is_err());
    disk.set(two, &good[1]);
    disk.set(one, &good[0][..good[0].len() - 1]);
    assert_eq!(wrong(&vault), [(one.clone(), Condition::Damaged)]);
    disk.erase(one);
    assert_eq!(wrong(&vault), [(one.clone(), Condition::Gone)]);
    let gone = VaultError::AttachmentGone(one.clone());
    assert_eq!(content(&vault, &case(&vault, 1)), Err(gone));
    // The list tells it too, also to another window.
    drop(vault);
    let vault = unlock(&disk);
    let faults = vault.list().unwrap().faults;
    assert_eq!(faults.iter().map(|it| &it.file).collect::<Vec<_>>(), [one]);
    // The case itself stays usable.
    vault.save(&case(&vault, 1), "Noor", now()).unwrap();
    disk.set(one, &good[0]);
    assert_eq!(wrong(&vault), []);
}

#[test]
fn content_that_is_not_what_the_case_tells_is_not_given() {
    let (_, vault) = with_letter();
    let mut other = case(&vault, 1);
    let good = other.bijlagen[0].sha256.clone();
    other.bijlagen[0].sha256 = good.replace(|c: char| c.is_ascii_digit(), "a");
    assert!(matches!(content(&vault, &other), Err(VaultError::FileDamaged(_))));
    vault.save(&other, "Noor", now()).unwrap();
    assert_eq!(wrong(&vault).len(), 1);
    for name in ["", "../../kluis", "kluis.ron", "00000000-0000-0000-0000-000000000000/.."] {
        other.bijlagen[0].file = name.to_owned();
        let outcome = content(&vault, &other);
        assert_eq!(outcome, Err(VaultError::AttachmentGone(name.to_owned())));
    }
}

#[test]
fn content_that_is_gone_comes_back_from_a_backup_or_from_elsewhere() {
    let (disk, vault) = with_letter();
    let stick = back_up(&vault);
    let backup = unlock(&stick);
    let [file] = &contents(&disk)[..] else { panic!() };
    let good = disk.get(file);
    disk.erase(file);
    let mend = |backup: Option<&Vault>, expected: Remedy| {
        let report = vault.check().unwrap();
        let remedies = vault.remedies(&report, backup);
        assert_eq!(remedies, [(file.clone(), expected.clone())]);
        vault.mend(file, &expected, backup, "Noor", now()).unwrap();
    };
    mend(None, Remedy::Nothing);
    mend(Some(&backup), Remedy::PutBack);
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
    // Under another name, as a program for syncing leaves it.
    disk.set(&file.replace(".age", " (1).age"), &good);
    disk.set(file, b"kapot");
    let report = vault.check().unwrap();
    assert_eq!(vault.remedies(&report, None)[1], (file.clone(), Remedy::PutBack));
    vault.mend(file, &Remedy::PutBack, None, "Noor", now()).unwrap();
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
    assert!(disk.names().iter().any(|name| name.starts_with("damaged/")));
    // What is sound meanwhile is left alone.
    vault.mend(file, &Remedy::PutBack, None, "Noor", now()).unwrap();
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
}

fn back_up(vault: &Vault) -> MemoryDisk {
    let stick = MemoryDisk::default();
    let made = vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    assert!(matches!(made, BackedUp::Whole { ref damaged, .. } if damaged.is_empty()), "{made:?}");
    stick
}

#[test]
fn a_backup_holds_them_and_another_vault_takes_them_over() {
    let (_, vault) = with_letter();
    // One that only the history tells of.
    let mut without = case(&vault, 1);
    let former = without.bijlagen.clone();
    without.bijlagen.clear();
    vault.save(&without, "Sem", now()).unwrap();
    attach(&vault, 2, b"tekening", 2).unwrap();
    let stick = back_up(&vault);
    let copy = unlock(&stick);
    assert!(copy.check().unwrap().is_sound());
    assert_eq!(content(&copy, &case(&copy, 2)).unwrap(), b"tekening");
    let fresh = MemoryDisk::default();
    let other = create(&fresh);
    let merged = other.merge_from(&copy, "Noor", now(), |_, _| true).unwrap();
    assert_eq!((merged.added, merged.unreadable), (2, Vec::new()));
    assert_eq!(content(&other, &case(&other, 2)).unwrap(), b"tekening");
    assert_eq!(other.read_attachment(id(1), &former[0]).unwrap().as_slice(), LETTER);
    assert!(other.check().unwrap().is_sound());
    let again = other.merge_from(&copy, "Noor", now(), |_, _| true).unwrap();
    assert_eq!((again.added, again.copies, again.unreadable), (0, 0, Vec::new()));
    assert_eq!(contents(&fresh).len(), 2);
}

#[test]
fn what_cannot_be_read_there_is_named_and_the_rest_comes() {
    let (disk, vault) = with_letter();
    attach(&vault, 1, b"tekening", 2).unwrap();
    let bad = contents(&disk).into_iter().next().unwrap();
    disk.set(&bad, b"kapot");
    let other = create(&MemoryDisk::default());
    let merged = other.merge_from(&vault, "Noor", now(), |_, _| true).unwrap();
    assert_eq!((merged.added, merged.unreadable), (2, vec![bad]));
    let came = case(&other, 1);
    let sound = came.bijlagen.iter().filter(|one| other.read_attachment(id(1), one).is_ok());
    assert_eq!(sound.count(), 1);
}

#[test]
fn a_new_key_opens_them_and_the_old_one_no_longer() {
    let (disk, vault) = with_letter();
    let before = disk.get(&contents(&disk)[0]);
    let new = NewKey { passphrase: &Passphrase::new(PASSPHRASES[1]), cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
    assert_eq!(vault.go_on_renewing(|_, _| true).unwrap(), Renewal::Done);
    assert_ne!(disk.get(&contents(&disk)[0]), before);
    drop(vault);
    let vault = Vault::unlock(disk.clone(), &Passphrase::new(PASSPHRASES[1])).unwrap();
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
    assert!(vault.check().unwrap().is_sound());
    // What came late, from before.
    disk.set(&contents(&disk)[0], &before);
    assert_eq!(wrong(&vault), [(contents(&disk)[0].clone(), Condition::FormerKey)]);
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
}

#[test]
fn deleting_keeps_them_and_destroying_reaches_every_copy() {
    let (disk, vault) = with_letter();
    attach(&vault, 2, format!("gaat over {}", id(1)).as_bytes(), 2).unwrap();
    vault.delete(id(1), "Noor", now()).unwrap();
    assert!(vault.check().unwrap().surplus.is_empty());
    vault.undelete(id(1), "Noor", now()).unwrap();
    assert_eq!(content(&vault, &case(&vault, 1)).unwrap(), LETTER);
    let own = contents(&disk).into_iter().find(|it| it.contains(&id(1).to_string())).unwrap();
    let bytes = disk.get(&own);
    for copy in ["damaged/iets.1", "zomaar.age", "attachments/kopie.age", "cases/x (2).age"] {
        let folder = copy.rsplit_once('/').map_or("", |(folder, _)| folder);
        disk.create_folder_with(folder, copy, &bytes);
    }
    let certificate = vault.destroy(id(1), Reason::Asked, "Noor", now()).unwrap();
    assert_eq!(certificate.files, 2, "the case and its attachment");
    let left: Vec<String> = disk.names().into_iter().filter(|it| disk.get(it) == bytes).collect();
    assert_eq!(left, [""; 0]);
    assert!(!disk.folders().iter().any(|it| it.contains(&id(1).to_string())));
    // Another case stays whole, although its letter tells of the one that went.
    assert!(content(&vault, &case(&vault, 2)).is_ok());
    assert_eq!(vault.list().unwrap().faults, []);
    drop(vault);
    let report = unlock(&disk).check().unwrap();
    assert!(report.is_sound() && report.surplus.is_empty(), "{report:?}");
}

#[test]
fn content_goes_with_the_last_version_that_tells_of_it() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    attach(&vault, 1, LETTER, 1).unwrap();
    let with = case(&vault, 1);
    let mut day = now();
    let mut turn = |bijlagen: &[Bijlage], days: i64| {
        day += TimeDelta::days(days);
        let mut next = case(&vault, 1);
        next.concern = day.to_string();
        next.bijlagen = bijlagen.to_vec();
        vault.save(&next, "Noor", day).unwrap();
    };
    // It stays for as long as the history does.
    turn(&[], 1);
    for _ in 0..25 {
        turn(&[], 2);
    }
    assert_eq!(contents(&disk).len(), 1);
    // In the end one version of each month is left, none of which tells of it.
    for _ in 0..90 {
        turn(&[], 2);
    }
    let told = vault.history(id(1)).unwrap().into_iter().filter(|revision| {
        let opened = vault.open_revision(id(1), revision.number, revision.twin).unwrap();
        opened.case.bijlagen == with.bijlagen
    });
    let is_told = told.count() > 0;
    assert_eq!(contents(&disk).len(), usize::from(is_told));
    assert!(!is_told, "the history was never thinned out");
    assert_eq!(vault.list().unwrap().faults, []);
    let report = vault.check().unwrap();
    assert!(report.is_sound() && report.surplus.is_empty(), "{report:?}");
}

#[test]
fn a_colleague_gets_all_of_them_in_the_one_file() {
    let (here, there) = (Side::new("Noor", 1), Side::new("Sanne", 2));
    here.keep(family(1));
    attach(&here.vault, 1, LETTER, 1).unwrap();
    attach(&here.vault, 1, b"tekening", 2).unwrap();
    let (_, file) = here.give(id(1), &there.wish());
    let waiting = there.wait_for(&file);
    // They wait, and nothing of them is used.
    assert_eq!(contents(&there.disk), [""; 0]);
    assert!(there.vault.check().unwrap().is_sound());
    there.take(&waiting).unwrap();
    let came = there.vault.open(id(1)).unwrap().case;
    let read = |one| there.vault.read_attachment(id(1), one).unwrap().to_vec();
    assert_eq!(came.bijlagen.iter().map(read).collect::<Vec<_>>(), [LETTER, b"tekening"]);
    let left: Vec<_> =
        there.disk.names().into_iter().filter(|it| it.starts_with("inbox")).collect();
    assert_eq!(left, [""; 0]);
    let report = there.vault.check().unwrap();
    assert!(report.is_sound() && report.surplus.is_empty(), "{report:?}");
}

#[test]
fn what_is_refused_leaves_nothing_and_without_names_none_goes_along() {
    let (here, there) = (Side::new("Noor", 1), Side::new("Sanne", 2));
    here.keep(family(1));
    attach(&here.vault, 1, LETTER, 1).unwrap();
    let (_, file) = here.give(id(1), &there.wish());
    let waiting = there.wait_for(&file);
    assert!(
        there
            .disk
            .names()
            .iter()
            .any(|it| it.matches('/').count() == 2 && it.starts_with("inbox/"))
    );
    there.vault.refuse(waiting.id, "", "Sanne", now()).unwrap();
    let left: Vec<_> =
        there.disk.names().into_iter().filter(|it| it.starts_with("inbox")).collect();
    assert_eq!(left, [""; 0]);
    let wish = casuskompas::vault::exchange::Wish { pseudonymise: true, ..there.wish() };
    let wish =
        casuskompas::vault::exchange::Wish { purpose: casuskompas::case::Purpose::Copy, ..wish };
    let (_, file) = here.give(id(1), &wish);
    let waiting = there.wait_for(&file);
    let taken = there.take(&waiting).unwrap();
    assert_eq!(there.vault.open(taken.case).unwrap().case.bijlagen, []);
}

#[test]
fn a_case_that_comes_back_keeps_what_stands_here_under_the_same_name() {
    let (here, there) = (Side::new("Noor", 1), Side::new("Sanne", 2));
    here.keep(family(1));
    attach(&here.vault, 1, LETTER, 1).unwrap();
    let (_, file) = here.give(id(1), &there.wish());
    // The same name with other content, as only somebody hostile could make it.
    there.vault.save(&family(1), "Sanne", now()).unwrap();
    attach(&there.vault, 1, b"van hier", 1).unwrap();
    assert_eq!(contents(&here.disk), contents(&there.disk));
    let waiting = there.wait_for(&file);
    let taken = there.take(&waiting).unwrap();
    assert!(taken.copy.is_some());
    assert_eq!(content(&there.vault, &case(&there.vault, 1)).unwrap(), b"van hier");
    let copy = there.vault.open_copy(id(1), taken.copy.unwrap()).unwrap().case;
    assert_eq!(content(&there.vault, &copy).unwrap(), LETTER);
    assert!(there.vault.check().unwrap().is_sound());
}

/// As a program lets it through that cleans nothing.
#[test]
fn of_a_photo_from_a_colleague_nothing_a_camera_wrote_is_kept() {
    let (here, there) = (Side::new("Noor", 1), Side::new("Sanne", 2));
    here.keep(family(1));
    attach(&here.vault, 1, &jpeg(), 1).unwrap();
    attach(&here.vault, 1, LETTER, 2).unwrap();
    let (_, file) = here.give(id(1), &there.wish());
    there.take(&there.wait_for(&file)).unwrap();
    let came = there.vault.open(id(1)).unwrap().case;
    let read = |one: &Bijlage| there.vault.read_attachment(id(1), one).unwrap().to_vec();
    let (photo, letter) = (read(&came.bijlagen[0]), read(&came.bijlagen[1]));
    assert!(!holds(&photo, CANARY), "the camera is told of");
    assert_eq!((came.bijlagen[0].kind, letter.as_slice()), (BijlageKind::Afbeelding, LETTER));
    assert_eq!(came.bijlagen[0].size.0, photo.len() as u64);
    let sent = case(&here.vault, 1);
    assert_ne!(came.bijlagen[0].file, sent.bijlagen[0].file);
    assert_eq!(came.bijlagen[1].file, sent.bijlagen[1].file);
    let report = there.vault.check().unwrap();
    assert!(report.is_sound() && report.surplus.is_empty(), "{report:?}");
    // What was cleaned once goes on as it is, byte for byte.
    let third = Side::new("Daan", 3);
    let (_, file) = there.give(id(1), &third.wish());
    third.take(&third.wait_for(&file)).unwrap();
    assert_eq!(third.vault.open(id(1)).unwrap().case.bijlagen, came.bijlagen);
}

#[test]
fn a_case_of_which_content_is_gone_is_not_given() {
    let (here, there) = (Side::new("Noor", 1), Side::new("Sanne", 2));
    here.keep(family(1));
    attach(&here.vault, 1, LETTER, 1).unwrap();
    here.disk.erase(&contents(&here.disk)[0]);
    let refused = here.try_give(id(1), &there.wish()).unwrap_err();
    assert!(matches!(refused, ExchangeError::Vault(VaultError::AttachmentGone(_))), "{refused:?}");
    assert_eq!(here.vault.handovers().unwrap(), []);
}

#[test]
fn destroying_reaches_what_waits_in_the_inbox_too() {
    let (here, there) = (Side::new("Noor", 1), Side::new("Sanne", 2));
    here.keep(family(1));
    attach(&here.vault, 1, LETTER, 1).unwrap();
    let (_, file) = here.give(id(1), &there.wish());
    there.wait_for(&file);
    there.vault.save(&family(1), "Sanne", now()).unwrap();
    there.vault.destroy(id(1), Reason::Asked, "Sanne", now()).unwrap();
    let left = there.disk.names().into_iter().filter(|it| it.contains(&id(1).to_string()));
    assert_eq!(left.collect::<Vec<_>>(), [""; 0]);
    let waiting = there.disk.names().into_iter().filter(|it| it.starts_with("inbox/"));
    assert_eq!(waiting.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn titles_are_found() {
    let (_, vault) = with_letter();
    let vault = std::sync::Arc::new(vault);
    Vault::read_words(&std::sync::Arc::downgrade(&vault), &|_| {}).unwrap();
    assert_eq!(vault.find_inside("schoolbrief").len(), 1);
}

#[test]
fn a_rescue_tells_of_them_and_reads_them() {
    let (_, vault) = with_letter();
    let cases = vault.cases_to_rescue().unwrap();
    let one: Vec<ToRescue> = cases.into_iter().filter(|it| it.id() == id(1)).collect();
    let rescued = vault.rescue(&one[0]).unwrap();
    let case = &rescued.versions[0].opened.case;
    assert_eq!(content(&vault, case).unwrap(), LETTER);
    let fresh = create(&MemoryDisk::default());
    fresh.save(case, "Noor", now()).unwrap();
    let found = |_: &Bijlage| Some(LETTER.to_vec().into());
    assert_eq!(fresh.take_contents(case, &|_| Some(b"iets anders".to_vec().into())), Ok(1));
    assert_eq!(fresh.take_contents(case, &found), Ok(0));
    assert_eq!(content(&fresh, case).unwrap(), LETTER);
}

#[test]
fn content_comes_out_of_the_file_as_the_documentation_says() {
    use std::io::Read;
    let (disk, _vault) = with_letter();
    let passphrase = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let open = |identity: &dyn age::Identity, file: &[u8]| {
        let mut plain = Vec::new();
        let decryptor = age::Decryptor::new(file).unwrap();
        decryptor.decrypt(std::iter::once(identity)).unwrap().read_to_end(&mut plain).unwrap();
        plain
    };
    let key = String::from_utf8(open(&passphrase, &disk.get("keys/passphrase.age"))).unwrap();
    let key = key.lines().find(|line| line.starts_with("AGE-")).unwrap();
    let key: age::x25519::Identity = key.parse().unwrap();
    let whole = open(&key, &disk.get(&contents(&disk)[0]));
    let end = whole.iter().position(|byte| *byte == b'\n').unwrap();
    let head = String::from_utf8(whole[..end].to_vec()).unwrap();
    assert!(head.contains(&format!("length:{}", LETTER.len())), "{head}");
    assert_eq!(&whole[end + 1..][..LETTER.len()], LETTER);
    assert!(whole[end + 1 + LETTER.len()..].iter().all(u8::is_ascii_whitespace));
}

/// What two people do with attachments, by numbers from chance.
fn deeds() -> impl Strategy<Value = Vec<(u8, u8)>> {
    prop::collection::vec((0_u8..7, 1_u8..4), 1..14)
}

fn act(vault: &Vault, (deed, number): (u8, u8), seed: u8) {
    let which = id(u128::from(number));
    match deed {
        0..=2 => {
            let _ = vault
                .open(which)
                .map(|_| ())
                .or_else(|_| vault.save(&family(u128::from(number)), "Noor", now()).map(|_| ()));
            let _ = attach(vault, u128::from(number), &[seed; 40], seed);
        }
        3 => {
            if let Ok(mut opened) = vault.open(which) {
                opened.case.bijlagen.pop();
                vault.save(&opened.case, "Sem", now()).unwrap();
            }
        }
        4 => drop(vault.delete(which, "Noor", now())),
        5 => drop(vault.undelete(which, "Noor", now())),
        _ => drop(vault.destroy(which, Reason::Asked, "Noor", now())),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever is done: each attachment of which any version tells can be read, nothing
    /// is superfluous, and of a case that was destroyed nothing is left.
    #[test]
    fn whatever_is_done_each_version_has_its_contents(deeds in deeds()) {
        let disk = MemoryDisk::default();
        let vault = create(&disk);
        for (turn, deed) in deeds.iter().enumerate() {
            act(&vault, *deed, turn as u8 + 1);
        }
        vault.flush_index().unwrap();
        drop(vault);
        let vault = unlock(&disk);
        let report = vault.check().unwrap();
        prop_assert!(report.is_sound(), "{:?}", report.faulty().collect::<Vec<_>>());
        prop_assert_eq!(&report.surplus, &Vec::<String>::new());
        let mut told = BTreeSet::new();
        for number in 1..4 {
            let history = vault.history(id(number)).unwrap().into_iter();
            let earlier = history.map(|it| vault.open_revision(id(number), it.number, it.twin));
            for opened in earlier.chain([vault.open(id(number))]).flatten() {
                for bijlage in &opened.case.bijlagen {
                    prop_assert!(vault.read_attachment(id(number), bijlage).is_ok());
                    told.insert(bijlage.file.clone());
                }
            }
        }
        prop_assert_eq!(contents(&disk).len(), told.len());
    }
}
