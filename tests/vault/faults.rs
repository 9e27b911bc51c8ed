//! A disk that fails at any moment, and that nothing is lost by it.

use std::io::ErrorKind;

use casuskompas::case::Case;
use casuskompas::vault::{
    Access, Event, KeyCost, NewKey, Organisation, Passphrase, ReadOnlyReason, Reason, Vault,
    VaultError,
};

use crate::support::exchange_scene::{self, SCENE};
use crate::support::vault::*;
use crate::support::vault_steps::*;
use crate::support::vault_view::*;

/// Full disk, read-only disk and a disk that breaks (EIO has no kind of its own).
/// What is being written when it fails is written for a half.
const KINDS: [ErrorKind; 3] =
    [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other];

fn every_failure(calls: usize) -> impl Iterator<Item = (usize, ErrorKind, Failing)> {
    (0..calls).flat_map(|at| {
        KINDS.into_iter().flat_map(move |kind| {
            [Failing::Once(at, kind), Failing::From(at, kind)].map(|f| (at, kind, f))
        })
    })
}

pub(super) fn is_fitting(error: &VaultError, kind: ErrorKind) -> bool {
    match error {
        VaultError::Held { .. } => kind == ErrorKind::ResourceBusy,
        VaultError::DiskFull => kind == ErrorKind::StorageFull,
        VaultError::ReadOnlyFolder => kind == ErrorKind::ReadOnlyFilesystem,
        VaultError::ReadOnly(ReadOnlyReason::Folder) => true,
        VaultError::Disk(_) => true,
        // What of a destroyed case could not be removed is named, not why.
        VaultError::NotDestroyed(_) => true,
        _ => false,
    }
}

fn changed() -> Case {
    let mut case = family(1);
    case.concern = "Veranderd".to_owned();
    case
}

fn version(text: &str) -> Case {
    let mut case = family(1);
    case.concern = text.to_owned();
    case
}

/// A vault in which somebody has begun to work, or is about to.
fn at_work(disk: &MemoryDisk, begun: bool) -> Vault {
    let vault = unlock(disk);
    vault.open(id(1)).unwrap();
    if begun {
        vault.save(&version("Begonnen"), "Noor", now()).unwrap();
    }
    vault
}

fn fails_at(start: &MemoryDisk, begun: bool, at: usize, kind: ErrorKind, failing: Failing) -> bool {
    let disk = start.copy();
    let vault = at_work(&disk, begun);
    let before = vault.open(id(1)).unwrap().case;
    disk.fail(failing);
    let outcome = vault.save(&changed(), "Noor", now());
    disk.heal();

    let stored = unlock(&disk.copy()).open(id(1)).unwrap().case;
    match &outcome {
        // Only the log could not be written.
        Ok(_) => assert_eq!(stored, changed(), "call {at} {kind}"),
        Err(error) => {
            assert!(is_fitting(error, kind), "call {at}: {error:?}");
            assert!([&before, &changed()].contains(&&stored), "call {at} {kind}");
        }
    }
    // Once the disk is well again, the same window saves without a conflict.
    vault.save(&changed(), "Noor", now()).unwrap();
    drop(vault);
    let vault = unlock(&disk);
    assert_eq!(vault.open(id(1)).unwrap().case, changed());
    let leftovers = disk.names().into_iter().filter(|n| n.ends_with(".tmp"));
    assert_eq!(leftovers.filter(|n| !n.starts_with("history")).count(), 0);
    assert_eq!(vault.list().unwrap().faults, []);
    assert!(vault.check().unwrap().is_sound());
    outcome.is_err() && stored == changed()
}

#[test]
fn a_save_that_fails_anywhere_leaves_the_old_or_the_new_version() {
    let start = MemoryDisk::default();
    create(&start).save(&family(1), "Noor", now()).unwrap();
    for begun in [false, true] {
        let probe = start.copy();
        let vault = at_work(&probe, begun);
        let counts = probe.count(|| {
            vault.save(&changed(), "Noor", now()).unwrap();
        });
        let unsure = every_failure(counts.calls)
            .filter(|(at, kind, failing)| fails_at(&start, begun, *at, *kind, *failing));
        // Only after the two versions changed places is the new one there
        // already: looking at the old one fails for good, or waiting for the
        // folder, once or from then on, or looking for good once more which key
        // the vault has. That the old one stays behind is no failure.
        assert_eq!(unsure.count(), KINDS.len() * 5);
    }
}

#[test]
fn a_line_of_the_log_is_written_once_whatever_fails() {
    let start = MemoryDisk::default();
    drop(create(&start));
    let (first, second) = (Event::PassphraseChanged, Event::RecoveryRenewed);
    let probe = start.copy();
    let vault = unlock(&probe);
    let counts = probe.count(|| vault.note(first.clone(), "Noor", now()).unwrap());
    for (at, kind, failing) in every_failure(counts.calls) {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(failing);
        let _ = vault.note(first.clone(), "Noor", now());
        disk.heal();
        vault.note(second.clone(), "Noor", now()).unwrap();
        let told = vault.log().unwrap().entries.into_iter();
        let told: Vec<Event> = told.map(|line| line.event).collect();
        let last = &told[told.len() - 2..];
        assert_eq!(last, [first.clone(), second.clone()], "call {at} {kind}");
        assert_eq!(told.iter().filter(|event| **event == first).count(), 1);
    }
}

#[test]
fn a_creation_that_fails_anywhere_can_be_tried_again() {
    let probe = MemoryDisk::default();
    let counts = probe.count(|| drop(create(&probe)));
    let mut opened_anyway = 0;
    // Each call fails in one way or another, and each way has its turn.
    for (at, kind, failing) in every_failure(counts.calls).step_by(5) {
        let disk = MemoryDisk::default();
        disk.fail(failing);
        match try_create(disk.clone(), 1) {
            Err(error) => assert!(is_fitting(&error, kind), "call {at}: {error:?}"),
            // The vault stands; only locking or tidying failed.
            Ok((vault, code)) => {
                opened_anyway += 1;
                disk.heal();
                drop(vault);
                assert!(Vault::unlock_with_recovery(disk, &code).is_ok());
                continue;
            }
        }
        disk.heal();
        match Vault::unlock(disk.copy(), &passphrase()) {
            // It stood, and could not be taken back.
            Ok(_) => assert!(matches!(failing, Failing::From(..)), "call {at}"),
            Err(error) => {
                let is_none = [VaultError::NotAVault, VaultError::Unfinished].contains(&error);
                assert!(is_none, "call {at} {kind}: {error:?}");
                assert!(try_create(disk, 2).is_ok(), "call {at} {kind}");
            }
        }
    }
    assert!(opened_anyway > 0);
}

#[test]
fn a_failing_draft_or_index_leaves_the_earlier_one() {
    let start = MemoryDisk::default();
    let vault = create(&start);
    vault.seal_draft("concept", b"eerst").unwrap();
    drop(vault);
    // First of all it is looked which key the vault has.
    for (at, kind, failing) in every_failure(3).filter(|(at, ..)| *at > 0) {
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(failing);
        let error = vault.seal_draft("concept", b"later").unwrap_err();
        assert!(is_fitting(&error, kind), "call {at}");
        disk.heal();
        let words = vault.read_draft("concept").unwrap().unwrap();
        assert_eq!(words.as_slice(), b"eerst");
        vault.save(&family(1), "Noor", now()).unwrap();
        vault.flush_index().unwrap();
        vault.save(&family(1), "Noor", now()).unwrap();
        disk.fail(failing);
        let flushed = vault.flush_index();
        // It begins by reading, and what fails once is read again.
        assert!(flushed.is_err() || matches!(failing, Failing::Once(..)), "call {at}");
        disk.heal();
        assert_eq!(vault.flush_index(), Ok(()));
    }
}

#[test]
fn a_read_only_folder_still_opens_for_reading() {
    let disk = MemoryDisk::default();
    create(&disk).save(&family(1), "Noor", now()).unwrap();
    // Reading the description and the key comes first; then the lock.
    disk.fail(Failing::Once(2, ErrorKind::ReadOnlyFilesystem));
    let vault = unlock(&disk);
    let reason = ReadOnlyReason::Folder;
    assert_eq!(vault.access(), Access::ReadOnly(reason));
    assert_eq!(vault.open(id(1)).unwrap().case, family(1));
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
    let refused = vault.save(&family(1), "Noor", now());
    assert_eq!(refused, Err(VaultError::ReadOnly(reason)));
}

#[test]
fn a_disk_without_locks_can_still_be_written() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    disk.fail(Failing::Once(2, ErrorKind::Unsupported));
    let vault = unlock(&disk);
    assert_eq!(vault.access(), Access::Writing);
    assert!(vault.save(&family(1), "Noor", now()).is_ok());
}

#[test]
fn what_an_interrupted_write_left_is_cleared_away_on_opening() {
    let disk = MemoryDisk::default();
    create(&disk).save(&family(1), "Noor", now()).unwrap();
    let left = ["cases/.x.age.1-2.tmp", ".index.age.1-3.tmp"];
    for name in left {
        disk.set(name, b"half");
    }
    let vault = unlock(&disk);
    assert!(!disk.names().iter().any(|name| left.contains(&name.as_str())));
    assert!(vault.open(id(1)).is_ok());
}

#[test]
fn a_case_that_cannot_be_read_just_now_is_a_fault_and_not_a_loss() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    disk.fail(Failing::From(0, ErrorKind::Other));
    assert!(matches!(vault.open(id(1)), Err(VaultError::Disk(_))));
    disk.heal();
    assert!(vault.open(id(1)).is_ok());
}

/// Everything that writes, on a vault in which a case is deleted and others are
/// being handed over.
pub(super) fn operations() -> Vec<(&'static str, Operation)> {
    vec![
        ("save", |vault| save(vault, "een", "Sem")),
        ("save many", |vault| {
            // Each is stored whole or not at all; here one of several is new.
            let mut cases: Vec<Case> = (1..=3).chain([91]).map(family).collect();
            let added = vault.add_many(&mut cases, "Noor", now(), &mut bytes_from(1), |_, _| true);
            added.map(drop)
        }),
        ("attach", |vault| attach(vault, 2, b"een tekening", 3)),
        ("delete", |vault| vault.delete(id(1), "Noor", now())),
        ("undelete", |vault| vault.undelete(id(4), "Noor", now())),
        ("destroy", |vault| {
            let destroyed = vault.destroy(id(1), Reason::Asked, "Noor", now());
            destroyed.map(drop)
        }),
        ("draft", |vault| vault.seal_draft("concept", b"half")),
        ("index", |vault| vault.list().and_then(|_| vault.flush_index())),
        ("log", |vault| vault.note(Event::KeyRenewed, "Noor", now())),
        ("passphrase", |vault| {
            let [old, new] = PASSPHRASES.map(Passphrase::new);
            vault.change_passphrase(&old, &new, KeyCost::for_tests())
        }),
        ("recovery", |vault| {
            let renewed = vault.renew_recovery(KeyCost::for_tests(), &mut bytes_from(7));
            renewed.map(drop)
        }),
        ("employer", |vault| vault.set_organisation(&employer())),
        ("no employer", |vault| vault.remove_organisation()),
        ("renewal", |vault| {
            let new =
                NewKey { passphrase: &Passphrase::new(PASSPHRASES[1]), cost: KeyCost::for_tests() };
            vault.begin_renewing(&new, &mut bytes_from(7)).map(drop)
        }),
        ("meet", exchange_scene::meet),
        ("compare", exchange_scene::compare),
        ("send", exchange_scene::send),
        ("receive", exchange_scene::receive),
        ("accept", exchange_scene::accept),
        ("refuse", exchange_scene::refuse),
        ("close", exchange_scene::close),
        ("let go", exchange_scene::close_and_remove),
    ]
}

pub(super) type Operation = fn(&Vault) -> Result<(), VaultError>;

fn save(vault: &Vault, concern: &str, by: &str) -> Result<(), VaultError> {
    vault.open(id(1))?;
    vault.save(&version(concern), by, now()).map(drop)
}

pub(super) fn employer() -> Organisation {
    Organisation {
        name: "Gemeente".to_owned(),
        recipient: "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p".to_owned(),
    }
}

/// The scene of handing over, with a history and a deleted case.
pub(super) fn lived_in() -> MemoryDisk {
    let disk = SCENE.disk.copy();
    let vault = unlock(&disk);
    save(&vault, "eerder", "Sem").unwrap();
    attach(&vault, 1, b"een brief", 1).unwrap();
    vault.save(&family(4), "Noor", now()).unwrap();
    vault.delete(id(4), "Noor", now()).unwrap();
    vault.list().unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    disk
}

fn finish(vault: &Vault) {
    go_on_renewing(vault);
    vault.purge(now()).unwrap();
    exchange_scene::finish(vault);
}

#[test]
fn whatever_fails_while_writing_leaves_the_old_or_the_new() {
    let start = lived_in();
    for (name, operation) in operations() {
        assert!(try_failures(name, operation, &start, 4) > 0, "{name}");
    }
}

#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn every_failure_of_everything_that_writes() {
    let (start, since) = (lived_in(), std::time::Instant::now());
    let mut all = 0;
    let only = std::env::var("KLUIS_STORY").ok();
    let asked = |name: &str| only.as_deref().is_none_or(|only| only == name);
    for (name, operation) in operations().into_iter().filter(|(name, _)| asked(name)) {
        let failures = try_failures(name, operation, &start, usize::MAX);
        println!("{name:<12} {failures:>6} failures");
        all += failures;
    }
    println!("{all} failures, violations 0, {} s", since.elapsed().as_secs());
}

/// Lets an operation fail in at most so many ways; returns in how many.
fn try_failures(name: &str, operation: Operation, start: &MemoryDisk, most: usize) -> usize {
    try_each(name, operation, start, most, |calls| every_failure(calls).collect())
}

/// A way to fail: at which call, what the error says then, and how.
pub(super) type Way = (usize, ErrorKind, Failing);

/// The same in the ways that are given for so many calls.
pub(super) fn try_each(
    name: &str,
    operation: Operation,
    start: &MemoryDisk,
    most: usize,
    ways: impl Fn(usize) -> Vec<Way>,
) -> usize {
    let before = all_of(&start.copy());
    let probe = start.copy();
    let vault = unlock(&probe);
    let counts = probe.count(|| operation(&vault).unwrap());
    drop(vault);
    let after = all_of(&probe);
    let failures = ways(counts.calls);
    let apart = failures.len().div_ceil(most);
    // Each kind has its turn, also when not all of them are tried.
    let tried = failures.into_iter().step_by(apart | 1);
    let mut tries = 0;
    for (at, kind, failing) in tried {
        tries += 1;
        let what = format!("{name}, call {at}, {failing:?}");
        println!("{what}");
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(failing);
        let outcome = operation(&vault);
        disk.heal();
        drop(vault);
        let found = all_of(&disk);
        let once = matches!(failing, Failing::Once(..));
        let allowed = match &outcome {
            Ok(()) => vec![&after],
            Err(error) => {
                assert!(is_fitting(error, kind), "{what}: {error:?}");
                // Who is told that nothing changed must not find another lock
                // on the door; when everything fails from then on, it may be.
                let same_keys = before.whole["opens with"] == found.whole["opens with"];
                assert!(same_keys || !once, "{what}: {error:?}");
                vec![&before, &after]
            }
        };
        assert!(
            allowed.iter().any(|view| view.whole == found.whole),
            "{what}: {outcome:?} {:#?}",
            differences(&found, &after)
        );
        assert!(
            is_allowed(&found, &[before.clone(), after.clone()]),
            "{what}: {outcome:?} {:#?}",
            [differences(&found, &before), differences(&found, &after)]
        );
    }
    tries
}

pub(super) fn all_of(disk: &MemoryDisk) -> View {
    let keys = what_opens(disk);
    let mut view = view(disk, finish).unwrap();
    view.whole.insert("opens with".to_owned(), keys);
    view
}

/// A signal is no reason to fail.
#[test]
fn an_interrupted_call_is_done_again() {
    let start = lived_in();
    for (name, operation) in operations() {
        let probe = start.copy();
        let vault = unlock(&probe);
        let counts = probe.count(|| operation(&vault).unwrap());
        for at in (0..counts.calls).step_by(3) {
            let disk = start.copy();
            let vault = unlock(&disk);
            disk.fail(Failing::Once(at, ErrorKind::Interrupted));
            assert_eq!(operation(&vault), Ok(()), "{name}, call {at}");
        }
        let disk = start.copy();
        let vault = unlock(&disk);
        disk.fail(Failing::From(0, ErrorKind::Interrupted));
        assert!(operation(&vault).is_err(), "{name}: for ever is a failure");
    }
    let opening = start.count(|| drop(unlock(&start)));
    for at in 0..opening.calls {
        let disk = start.copy();
        disk.fail(Failing::Once(at, ErrorKind::Interrupted));
        assert_eq!(unlock(&disk).access(), Access::Writing, "call {at}");
    }
}
