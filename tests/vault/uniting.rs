//! Two cases become one on the disk: everything that belongs to the one that goes belongs
//! to the one that stays, whatever fails in between, and it does not come back without
//! somebody being told.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Read};
use std::path::Path;

use casuskompas::case::{Afterwards, Case, CaseId, Person, PersonId, Purpose};
use casuskompas::documents::bared;
use casuskompas::meeting::Meeting;
use casuskompas::vault::exchange::Wish;
use casuskompas::vault::{
    Apart, Certificate, Event, Reason, Saved, TERM, TOLD_FOR, Vault, VaultError,
};
use chrono::TimeDelta;

use crate::support::exchange::Side;
use crate::support::vault::*;
use crate::support::vault_steps::{attach, saving_by, to_unite};

/// A vault with two cases of one family, of which the second has a letter and was on an
/// agenda, and a third of another.
pub(crate) fn two_of_one_family() -> (MemoryDisk, Vault) {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    fill(&vault);
    (disk, vault)
}

pub(super) fn fill(vault: &Vault) {
    for number in 1..=3 {
        let mut case = family(number);
        case.number = format!("2026-00{number}");
        case.concern = format!("zorg {number}");
        if number < 3 {
            let anna = Person { id: PersonId(1), name: "Anna Linde".into(), ..Person::default() };
            case.family.people.push(anna);
        }
        vault.save(&case, "Noor", now()).unwrap();
    }
    attach(vault, 2, b"een brief", 1).unwrap();
    let mut meeting = Meeting::default();
    [2, 3].into_iter().for_each(|number| meeting.add(id(number)));
    vault.begin_meeting(meeting, now(), &mut bytes_from(5)).unwrap();
}

fn unite(vault: &Vault) -> Result<Saved, VaultError> {
    vault.unite(&to_unite(vault, 1, 2)?, "Noor", now())
}

fn names_of(disk: &MemoryDisk, id: CaseId) -> Vec<String> {
    disk.names().into_iter().filter(|name| name.contains(&id.to_string())).collect()
}

/// The concerns of a case and all that stands in its history.
fn concerns(vault: &Vault, number: u128) -> Vec<String> {
    let mut all = vec![vault.open(id(number)).unwrap().case.concern];
    for one in vault.history(id(number)).unwrap() {
        let opened = vault.open_revision(id(number), one.number, one.twin).unwrap();
        all.push(opened.case.concern);
    }
    all
}

#[test]
fn everything_of_the_second_is_of_the_first_and_the_second_is_gone() {
    let (disk, vault) = two_of_one_family();
    let saved = unite(&vault).unwrap();
    assert_eq!(saved.revision, 2);
    assert_eq!(names_of(&disk, id(2)), [""; 0]);
    let listing = vault.list().unwrap();
    assert_eq!((listing.summaries.len(), listing.faults), (2, Vec::new()));
    let case = vault.open(id(1)).unwrap().case;
    assert_eq!(case.family.people.len(), 1, "Anna is Anna");
    assert_eq!(*vault.read_attachment(id(1), &case.bijlagen[0]).unwrap(), b"een brief");
    let meeting = vault.meetings().unwrap().all.remove(0);
    assert_eq!(meeting.items.iter().map(|one| one.case).collect::<Vec<_>>(), [id(1), id(3)]);
    let told = case.logbook.iter().next_back().unwrap().1;
    assert!(told.text.contains("2026-002") && told.by == "Noor", "{told:?}");
    // As both were.
    let all = concerns(&vault, 1);
    assert!(all.contains(&"zorg 1".to_owned()) && all.contains(&"zorg 2".to_owned()), "{all:?}");
    assert_eq!(vault.remainders().unwrap(), [], "the family counts once");
    assert!(vault.check().unwrap().is_sound());
    // For a while it is told to whoever opens the vault.
    let told = vault.united_lately(now()).unwrap();
    assert_eq!((told[0].gone.id, told[0].into.id, told.len()), (id(2), id(1), 1));
    assert_eq!((told[0].gone.number.as_str(), told[0].by.as_str()), ("2026-002", "Noor"));
    for far in [now() + TOLD_FOR + TimeDelta::days(1), now() - TOLD_FOR - TimeDelta::days(1)] {
        assert_eq!(vault.united_lately(far).unwrap(), []);
    }
    // The window goes on with what it made.
    assert_eq!(vault.save(&case, "Noor", now()).unwrap().copy, None);
    let log = vault.log().unwrap().entries;
    let united = log.iter().any(|line| match &line.event {
        Event::United(gone, into) => (gone.id, into.id) == (id(2), id(1)),
        _ => false,
    });
    assert!(united, "{log:#?}");
}

#[test]
fn filters_about_the_family_stay_and_the_number_that_is_gone_goes() {
    let (_, vault) = two_of_one_family();
    for (name, chosen) in [("Lindes", "(search: \"linde\")"), ("oud", "(search: \"2026-002\")")] {
        vault.keep_filter(name, Some(chosen)).unwrap();
    }
    unite(&vault).unwrap();
    let kept: Vec<String> = vault.saved_filters().unwrap().into_keys().collect();
    assert_eq!(kept, ["Lindes"]);
}

#[test]
fn what_was_given_of_the_second_was_given_of_the_first() {
    let side = Side::new("Noor", 1);
    fill(&side.vault);
    let there = Side::new("Sanne", 2);
    let copy = Wish { purpose: Purpose::Copy, ..there.wish() };
    side.give(id(2), &copy);
    let theirs = there.keep(family(21));
    let (_, file) = there.give(theirs, &Wish { purpose: Purpose::Copy, ..side.wish() });
    let waiting = side.wait_for(&file);
    side.vault.accept(waiting.id, "Noor", now(), &mut bytes_from(3), &bared).unwrap();
    unite(&side.vault).unwrap();
    let given = side.vault.handovers().unwrap();
    assert_eq!(given.len(), 1);
    assert_eq!((given[0].case, given[0].case_number.as_str()), (id(1), "2026-002"));
    let taken = side.vault.arrivals().unwrap();
    assert_eq!(taken[0].case, Some(theirs), "of another case it stays as it is");
}

#[test]
fn a_case_that_is_with_a_colleague_or_has_a_second_copy_stays_apart() {
    let side = Side::new("Noor", 1);
    fill(&side.vault);
    let there = Side::new("Sanne", 2);
    side.give(id(2), &Wish { afterwards: Afterwards::Keep, ..there.wish() });
    assert_eq!(unite(&side.vault), Err(VaultError::StayApart(Apart::UnderWay)));
    let other = to_unite(&side.vault, 2, 1).unwrap();
    let refused = side.vault.unite(&other, "Noor", now());
    assert_eq!(refused, Err(VaultError::StayApart(Apart::UnderWay)));
    let same = to_unite(&side.vault, 1, 1).unwrap();
    let refused = side.vault.unite(&same, "Noor", now());
    assert_eq!(refused, Err(VaultError::StayApart(Apart::Same)));

    let (disk, vault) = two_of_one_family();
    disk.set(&format!("cases/{}.conflict-1.age", id(2)), &disk.get(&path(2)));
    assert_eq!(unite(&vault), Err(VaultError::StayApart(Apart::Copies)));
    assert_eq!(vault.list().unwrap().summaries.len(), 3);
}

#[test]
fn what_waits_from_a_colleague_about_one_of_them_comes_first() {
    let side = Side::new("Noor", 1);
    fill(&side.vault);
    let there = Side::new("Sanne", 2);
    let case = side.vault.open(id(2)).unwrap().case;
    there.keep(Case { bijlagen: Vec::new(), ..case });
    let (_, file) = there.give(id(2), &Wish { purpose: Purpose::Copy, ..side.wish() });
    let waiting = side.wait_for(&file);
    assert_eq!(unite(&side.vault), Err(VaultError::StayApart(Apart::UnderWay)));
    side.vault.refuse(waiting.id, "dubbel", "Noor", now()).unwrap();
    assert!(unite(&side.vault).is_ok());
}

#[test]
fn whichever_was_changed_meanwhile_is_compared_again() {
    for changed in [1, 2] {
        let (_, vault) = two_of_one_family();
        let looked_at = to_unite(&vault, 1, 2).unwrap();
        saving_by(changed, "intussen", "Sem")(&vault);
        let refused = vault.unite(&looked_at, "Noor", now());
        assert_eq!(refused, Err(VaultError::ChangedElsewhere));
        assert_eq!(vault.list().unwrap().summaries.len(), 3);
        assert!(concerns(&vault, changed).contains(&"intussen".to_owned()));
    }
}

#[test]
fn a_letter_that_cannot_be_read_keeps_them_apart() {
    let (disk, vault) = two_of_one_family();
    let letter = disk.names().into_iter().find(|name| name.starts_with("attachments/")).unwrap();
    disk.set(&letter, b"half");
    assert!(unite(&vault).is_err());
    assert_eq!(vault.list().unwrap().summaries.len(), 3);
    assert_eq!(vault.open(id(1)).unwrap().case.concern, "zorg 1");
}

/// At each call to the disk in turn: both are there, or all is in the first.
#[test]
fn a_failing_or_full_disk_leaves_both_or_one_with_everything() {
    let kinds = [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Other];
    let (start, vault) = two_of_one_family();
    drop(vault);
    let clean = start.copy();
    let (vault, mut outcomes) = (unlock(&clean), BTreeSet::new());
    let ready = to_unite(&vault, 1, 2).unwrap();
    let calls = clean.count(|| assert!(vault.unite(&ready, "Noor", now()).is_ok())).calls;
    for call in 0..calls {
        let kind = kinds[call % kinds.len()];
        let failing = match call % 2 {
            0 => Failing::Once(call, kind),
            _ => Failing::From(call, kind),
        };
        // What only finishes the joining is enough.
        let finish: fn(&Vault) -> _ = match call % 3 {
            0 => |vault| vault.finish_joining(),
            _ => |vault| vault.purge(now()),
        };
        outcomes.insert(fails(&start.copy(), failing, finish, &format!("call {call}")));
    }
    assert!(outcomes.contains(&(3, false)) && outcomes.contains(&(2, false)), "{outcomes:?}");
}

/// How many cases are left, and whether it was said to have gone well.
fn fails(
    disk: &MemoryDisk,
    failing: Failing,
    finish: fn(&Vault) -> Result<Vec<Certificate>, VaultError>,
    what: &str,
) -> (usize, bool) {
    let vault = unlock(disk);
    let ready = to_unite(&vault, 1, 2).unwrap();
    disk.fail(failing);
    let outcome = vault.unite(&ready, "Noor", now());
    disk.heal();
    drop(vault);
    let vault = unlock(disk);
    finish(&vault).unwrap();
    let there = vault.list().unwrap().summaries.len();
    assert!(outcome.is_err() || there == 2, "{what}: {outcome:?}");
    let case = vault.open(id(1)).unwrap().case;
    if there == 2 {
        let letter = vault.read_attachment(id(1), &case.bijlagen[0]).unwrap();
        assert_eq!(*letter, b"een brief", "{what}");
        assert_eq!(names_of(disk, id(2)), [""; 0], "{what}");
    } else {
        assert_eq!((there, case.bijlagen.len()), (3, 0), "{what}");
        let second = vault.open(id(2)).unwrap().case;
        assert!(vault.read_attachment(id(2), &second.bijlagen[0]).is_ok(), "{what}");
    }
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{what}: {report:#?}");
    (there, outcome.is_ok())
}

/// A disk on which joining was interrupted after it had happened, so that it is only to be
/// finished: the case that went is there still.
pub(crate) fn interrupted() -> MemoryDisk {
    let (start, vault) = two_of_one_family();
    drop(vault);
    let left = (0..).map(|call| {
        let disk = start.copy();
        let vault = unlock(&disk);
        let ready = to_unite(&vault, 1, 2).unwrap();
        disk.fail(Failing::From(call, ErrorKind::Other));
        let outcome = vault.unite(&ready, "Noor", now());
        disk.heal();
        assert!(outcome.is_err(), "it went well before anything was left");
        drop(vault);
        disk
    });
    let has_happened = |disk: &MemoryDisk| {
        let case = unlock(disk).open(id(1)).unwrap().case;
        case.bijlagen.len() == 1 && !names_of(disk, id(2)).is_empty()
    };
    left.into_iter().find(has_happened).unwrap()
}

/// What was not joined by this interruption, and what waits otherwise, stays as it is.
#[test]
fn finishing_what_was_interrupted_does_nothing_else() {
    let disk = interrupted();
    let vault = unlock(&disk);
    vault.delete(id(3), "Noor", now() - TERM - TimeDelta::days(1)).unwrap();
    let finished = vault.finish_joining().unwrap();
    assert_eq!(finished.iter().map(|one| one.case.id).collect::<Vec<_>>(), [id(2)]);
    assert_eq!(vault.went_up_in(&finished[0].case).unwrap().unwrap().id, id(1));
    assert_eq!(vault.deleted().unwrap().len(), 1, "the term of another is not its business");
    assert_eq!(vault.finish_joining().unwrap(), []);
}

fn backed_up(vault: &Vault) -> MemoryDisk {
    let stick = MemoryDisk::default();
    vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    stick
}

#[test]
fn what_was_said_of_two_families_follows_is_taken_over_and_names_nobody() {
    let (disk, vault) = two_of_one_family();
    let before = disk.copy();
    vault.say_two_families([id(3), id(2)]).unwrap();
    let said = vault.two_families().unwrap();
    assert!(said.are([id(2), id(3)]) && !said.are([id(1), id(3)]));
    let told = plain(&disk).into_iter().find(|(name, _)| name == "two-families.age").unwrap().1;
    assert!([2, 3].iter().all(|number| !told.contains(&id(*number).to_string())), "{told}");
    let other = unlock(&before);
    other.merge_from(&vault, "Noor", now(), |_, _| true).unwrap();
    assert!(other.two_families().unwrap().are([id(2), id(3)]));
    unite(&vault).unwrap();
    assert!(vault.two_families().unwrap().are([id(1), id(3)]));
}

#[test]
fn it_does_not_come_back_from_a_backup_without_a_word() {
    let (_, vault) = two_of_one_family();
    let backup = unlock(&backed_up(&vault));
    unite(&vault).unwrap();
    let merged = vault.merge_from(&backup, "Noor", now(), |_, _| true).unwrap();
    assert_eq!((merged.added, merged.copies), (0, 0));
    let told = &merged.destroyed_here[0];
    assert_eq!((told.case.id, told.reason), (id(2), Reason::United));
    assert_eq!(told.into.as_ref().map(|into| into.id), Some(id(1)));
    assert!(told.words().contains("samengevoegd met casus 2026-001"), "{}", told.words());
    // Whoever was told may want it all the same; then it is a case like others.
    let wanted = vault.merge_with_destroyed_from(&backup, "Noor", now(), |_, _| true).unwrap();
    assert_eq!(wanted.added, 1);
    assert!(vault.open(id(2)).is_ok());
}

/// What is in the vault, as any age tool opens it.
fn plain(disk: &MemoryDisk) -> Vec<(String, String)> {
    let open = |identity: &dyn age::Identity, file: &[u8]| {
        let mut plain = Vec::new();
        let decryptor = age::Decryptor::new(file).ok()?;
        decryptor.decrypt(std::iter::once(identity)).ok()?.read_to_end(&mut plain).ok()?;
        Some(String::from_utf8_lossy(&plain).into_owned())
    };
    let passphrase = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let key = open(&passphrase, &disk.get("keys/passphrase.age")).unwrap();
    let key = key.lines().find(|line| line.starts_with("AGE-")).unwrap();
    let key: age::x25519::Identity = key.parse().unwrap();
    let files = disk.names().into_iter();
    files.filter_map(|name| Some((name.clone(), open(&key, &disk.get(&name))?))).collect()
}

/// Every file in which the case that goes is known by its id: only the log still tells of
/// it, and that is what it is for, and the register that nothing of it is missed.
#[test]
fn no_file_but_the_log_knows_the_case_that_went() {
    let side = Side::new("Noor", 1);
    fill(&side.vault);
    let there = Side::new("Sanne", 2);
    side.give(id(2), &Wish { purpose: Purpose::Copy, ..there.wish() });
    side.vault.seal_draft("desk", format!("(case:\"{}\")", id(2)).as_bytes()).unwrap();
    side.vault.list().unwrap();
    side.vault.flush_index().unwrap();
    let told = |disk: &MemoryDisk| -> BTreeSet<String> {
        let wanted = id(2).to_string();
        let all = plain(disk)
            .into_iter()
            .filter(|(name, text)| text.contains(&wanted) && !name.starts_with("register."));
        all.map(|(name, _)| name.split('/').next().unwrap().to_owned()).collect()
    };
    let before = told(&side.disk);
    for place in ["cases", "drafts", "exchange", "log", "meetings"] {
        assert!(before.contains(place), "{place}: {before:?}");
    }
    unite(&side.vault).unwrap();
    side.vault.flush_index().unwrap();
    assert_eq!(told(&side.disk), ["log".to_owned()].into());
}

/// What the vault keeps that can know a case by its id, and how it follows when that case
/// goes up in another. Whatever is added here is added to the test above.
const KNOWS_A_CASE: [(&str, &str); 18] = [
    ("src/case/mod.rs", "the case itself"),
    ("src/case/summary.rs", "the index, made anew"),
    ("src/demo.rs", "families to try with: in no vault of somebody"),
    ("src/gui/desk/drafts.rs", "a draft: it goes"),
    ("src/gui/screen/versions/compare.rs", "a draft: it goes"),
    ("src/gui/screen/versions/unite/mod.rs", "a draft: it goes"),
    ("src/meeting/clock.rs", "follow_in_meetings"),
    ("src/meeting/guest.rs", "follow_in_meetings"),
    ("src/meeting/item.rs", "follow_in_meetings"),
    ("src/vault/cases/deleting.rs", "the deletion itself: it goes at the end"),
    ("src/vault/cases/erasing.rs", "reads, never writes"),
    ("src/vault/cases/search/stored.rs", "the words, made anew"),
    ("src/vault/exchange/attached.rs", "in the inbox: it comes first"),
    ("src/vault/exchange/inbox.rs", "follow_in_registers"),
    ("src/vault/exchange/sending.rs", "follow_in_registers"),
    ("src/vault/log/event.rs", "the log: it stays"),
    ("src/vault/store/envelope.rs", "the case itself"),
    ("src/vault/store/layout.rs", "the register: crossed off"),
];

#[test]
fn whatever_can_hold_the_id_of_a_case_is_known_here() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => found.extend(keeps_an_id(&path).then(|| relative(root, &path))),
            }
        }
    }
    let known: BTreeSet<String> = KNOWS_A_CASE.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(found, known, "what can hold the id of a case, and what is known to");
}

fn relative(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/")
}

/// Whether something in it that is written or read has a field with the id of a case.
fn keeps_an_id(path: &Path) -> bool {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let is_kept = |item: &str| {
        let derived = item.contains("derive(");
        let kept = ["Serialize", "Deserialize"].iter().any(|it| item.contains(it));
        let field = |line: &str| line.contains("CaseId") && line.trim_end().ends_with(',');
        derived && kept && item.lines().filter(|line| !line.contains("fn ")).any(field)
    };
    text.split("\n}\n").any(is_kept)
}
