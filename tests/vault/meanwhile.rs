//! What is done while other things happen. Whatever a backup says is whole opens with
//! its own keys, every file of it; what is older for a moment is not called that.

use std::any::Any;
use std::io;
use std::sync::{Arc, Mutex};

use casuskompas::vault::{
    Access, BackedUp, Disk, Entry, KeyCost, Locked, NewKey, Organisation, Passphrase, Renewal,
    Stamp, Vault, VaultError, restore,
};

use crate::support::vault::*;
use crate::support::vault_view::PASSPHRASES;

type Deed = Box<dyn FnMut() + Send>;
/// What happens before the backup and what meanwhile.
type Deeds = (&'static str, fn(&Vault), fn(&Vault));

/// A disk on which something happens right before a call.
#[derive(Clone)]
struct Meanwhile {
    disk: MemoryDisk,
    state: Arc<Mutex<State>>,
}

struct State {
    calls: usize,
    /// Before which call it happens; and then again after so many.
    at: usize,
    every: Option<usize>,
    deed: Option<Deed>,
}

impl Meanwhile {
    fn over(disk: &MemoryDisk, at: usize, every: Option<usize>, deed: Deed) -> Self {
        let state = State { calls: 0, at, every, deed: Some(deed) };
        Self { disk: disk.clone(), state: Arc::new(Mutex::new(state)) }
    }

    /// The deed may well use this disk itself.
    fn call(&self) -> &MemoryDisk {
        let due = {
            let mut state = self.state.lock().unwrap();
            let call = state.calls;
            state.calls += 1;
            if call == state.at {
                state.at = state.every.map_or(usize::MAX, |every| call + every);
                state.deed.take()
            } else {
                None
            }
        };
        if let Some(mut deed) = due {
            deed();
            self.state.lock().unwrap().deed = Some(deed);
        }
        &self.disk
    }

    fn calls(&self) -> usize {
        self.state.lock().unwrap().calls
    }
}

impl Disk for Meanwhile {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.call().read(name)
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        self.call().write_new(name, bytes)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.call().rename(from, to)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.call().remove(name)
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        self.call().sync_folder(name)
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.call().list(name)
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        self.call().create_folder(name)
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        self.call().remove_folder(name)
    }

    fn lock(&self, _: &str) -> io::Result<Locked> {
        let guard: Box<dyn Any + Send + Sync> = Box::new(());
        Ok(Locked::Ours(guard))
    }
}

fn start() -> MemoryDisk {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in 1..=3 {
        vault.save(&family(number), "Noor", now()).unwrap();
        vault.open(id(number)).unwrap();
        vault.save(&family(number), "Sem", now()).unwrap();
    }
    vault.seal_draft("desk", b"half").unwrap();
    disk
}

fn begin(vault: &Vault) {
    let new = NewKey { passphrase: &Passphrase::new(PASSPHRASES[1]), cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
}

fn go_on(vault: &Vault) {
    let done = vault.go_on_renewing(|_, _| true);
    assert_eq!(done, Ok(Renewal::Done));
}

fn change(vault: &Vault) {
    let [old, new] = PASSPHRASES.map(Passphrase::new);
    let cost = KeyCost::for_tests();
    let changed = vault.change_passphrase(&old, &new, cost);
    let back = || vault.change_passphrase(&new, &old, cost);
    changed.or_else(|_| back()).unwrap();
}

fn employ(vault: &Vault) {
    let recipient = age::x25519::Identity::generate().to_public().to_string();
    let name = "Gemeente".to_owned();
    vault.set_organisation(&Organisation { name, recipient }).unwrap();
}

/// What opens a vault, or belongs to that, in all its stages.
fn deeds() -> Vec<Deeds> {
    fn nothing(_: &Vault) {}
    fn begin_and_go_on(vault: &Vault) {
        begin(vault);
        go_on(vault);
    }
    fn go_a_little(vault: &Vault) {
        vault.go_on_renewing(|done, _| done < 3).unwrap();
    }
    fn delete_and_put_back(vault: &Vault) {
        match vault.undelete(id(2), "Noor", now()) {
            Ok(()) => {}
            Err(_) => vault.delete(id(2), "Noor", now()).unwrap(),
        }
    }
    vec![
        ("a renewal begins", nothing, begin),
        ("a renewal goes on", begin, go_a_little),
        ("a renewal ends", begin, go_on),
        ("a renewal begins and ends", nothing, begin_and_go_on),
        ("a passphrase changes", nothing, change),
        ("an employer comes", nothing, employ),
        ("an employer goes", employ, |vault| {
            vault.remove_organisation().unwrap();
        }),
        ("a case goes", nothing, delete_and_put_back),
    ]
}

fn opened(disk: &MemoryDisk) -> Vault {
    let mut words = PASSPHRASES.iter().rev();
    let opened = words.find_map(|w| Vault::unlock(disk.clone(), &Passphrase::new(w)).ok());
    opened.expect("no passphrase opens it")
}

fn is_whole(disk: &MemoryDisk, what: &str) {
    let vault = opened(disk);
    let report = vault.check().unwrap();
    let faulty: Vec<_> = report.faulty().collect();
    assert!(faulty.is_empty(), "{what}: {faulty:?}");
    let deleted = vault.deleted().unwrap();
    for number in 1..=3 {
        let is_deleted = deleted.iter().any(|deleted| deleted.id == id(number));
        assert!(is_deleted || vault.open(id(number)).is_ok(), "{what}: {number}");
    }
    assert!(vault.read_draft("desk").unwrap().is_some(), "{what}");
    assert_eq!(vault.is_renewing(), disk.names().iter().any(|n| n.contains("former")));
}

#[test]
fn a_backup_fits_its_keys_whatever_happens_while_it_is_written() {
    let start = start();
    for (name, before, deed) in deeds() {
        let disk = start.copy();
        let vault = opened(&disk);
        before(&vault);
        drop(vault);
        let probe = Meanwhile::over(&MemoryDisk::default(), usize::MAX, None, Box::new(|| {}));
        let vault = opened(&disk.copy());
        vault.back_up(&probe, "Noor", now(), |_, _| true).unwrap();
        for at in (0..probe.calls()).step_by(3) {
            let vault = Arc::new(opened(&disk.copy()));
            let stick = MemoryDisk::default();
            let there = Arc::clone(&vault);
            let to = Meanwhile::over(&stick, at, None, Box::new(move || deed(&there)));
            let made = vault.back_up(&to, "Noor", now(), |_, _| true);
            let what = format!("{name}, call {at}");
            let whole = matches!(&made, Ok(BackedUp::Whole { damaged, .. }) if damaged.is_empty());
            assert!(whole, "{what}: {made:?}");
            is_whole(&stick, &what);
        }
    }
}

/// A window that only reads makes the backup while another one renews the key:
/// it must not call whole what it cannot judge.
#[test]
fn a_backup_in_a_second_window_is_whole_or_refused() {
    let start = start();
    let mut refused = 0;
    for (name, before, deed) in deeds() {
        let disk = start.copy();
        before(&opened(&disk));
        for at in (0..90).step_by(5) {
            let disk = disk.copy();
            let writer = opened(&disk);
            let calls = Meanwhile::over(&disk, usize::MAX, None, Box::new(|| {}));
            let words = PASSPHRASES.iter().rev();
            let reader = words
                .filter_map(|w| Vault::unlock(reading(&calls), &Passphrase::new(w)).ok())
                .next()
                .unwrap();
            assert_ne!(reader.access(), Access::Writing);
            {
                let mut state = calls.state.lock().unwrap();
                state.at = state.calls + at;
                state.deed = Some(Box::new(move || deed(&writer)));
            }
            let stick = MemoryDisk::default();
            let made = reader.back_up(&stick, "Noor", now(), |_, _| true);
            let what = format!("{name}, call {at}");
            match made {
                Ok(BackedUp::Whole { damaged, .. }) => {
                    assert_eq!(damaged, Vec::<String>::new(), "{what}");
                    is_whole(&stick, &what);
                }
                Err(VaultError::KeysChanged) => {
                    refused += 1;
                    assert_eq!(stick.names(), Vec::<String>::new(), "{what}");
                }
                other => panic!("{what}: {other:?}"),
            }
        }
    }
    assert!(refused > 10, "{refused}");
}

/// The same disk, whose lock somebody else has.
struct Reading(Meanwhile);

fn reading(disk: &Meanwhile) -> Reading {
    Reading(disk.clone())
}

impl Disk for Reading {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.0.read(name)
    }

    fn write_new(&self, _: &str, _: &[u8]) -> io::Result<Stamp> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn rename(&self, _: &str, _: &str) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn remove(&self, _: &str) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn sync_folder(&self, _: &str) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.0.list(name)
    }

    fn create_folder(&self, _: &str) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn remove_folder(&self, _: &str) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn lock(&self, _: &str) -> io::Result<Locked> {
        Ok(Locked::Taken)
    }
}

/// Somebody puts a backup back while its vault gets another key.
#[test]
fn restoring_what_changes_meanwhile_gives_a_whole_vault() {
    let start = start();
    for (name, before, deed) in deeds() {
        let disk = start.copy();
        before(&opened(&disk));
        for at in (0..120).step_by(11) {
            let disk = disk.copy();
            let writer = opened(&disk);
            let from = Meanwhile::over(&disk, at, None, Box::new(move || deed(&writer)));
            let place = MemoryDisk::default();
            restore(&from, &place, |_, _| true).unwrap();
            is_whole(&place, &format!("{name}, call {at}"));
        }
    }
}

/// Every few files the passphrase changes: at some time it is enough, and what
/// had been written is removed. The earlier backup still opens.
#[test]
fn a_backup_that_never_comes_to_rest_is_given_up_and_leaves_the_earlier_one() {
    let disk = start();
    let vault = Arc::new(opened(&disk));
    let earlier = MemoryDisk::default();
    vault.back_up(&earlier, "Noor", now(), |_, _| true).unwrap();
    let stick = MemoryDisk::default();
    let there = Arc::clone(&vault);
    let to = Meanwhile::over(&stick, 3, Some(5), Box::new(move || change(&there)));
    let made = vault.back_up(&to, "Noor", now(), |_, _| true);
    assert_eq!(made, Err(VaultError::KeysChanged));
    assert_eq!(stick.names(), Vec::<String>::new());
    is_whole(&earlier, "the earlier backup");
    let made = vault.back_up(&stick, "Noor", now(), |_, _| true);
    assert!(matches!(made, Ok(BackedUp::Whole { .. })), "{made:?}");
    is_whole(&stick, "once it is quiet");
}

/// On a disk without locks another program may replace a case with an older one, and
/// put back what it found a moment later. Only what stays older is told.
#[test]
fn a_case_that_is_older_for_a_moment_is_opened_when_it_is_put_back() {
    let disk = MemoryDisk::default();
    let file = path(1);
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let older = disk.get(&file);
    vault.save(&family(1), "Sem", now()).unwrap();
    let newer = disk.get(&file);
    vault.flush_index().unwrap();
    drop(vault);

    for at in 0..6 {
        let (below, name, back) = (disk.clone(), file.clone(), newer.clone());
        let deed: Deed = Box::new(move || below.set(&name, &back));
        let calls = Meanwhile::over(&disk, usize::MAX, None, deed);
        let vault = Vault::unlock(calls.clone(), &passphrase()).unwrap();
        disk.set(&file, &older);
        {
            let mut state = calls.state.lock().unwrap();
            state.at = state.calls + at;
        }
        assert_eq!(vault.open(id(1)).unwrap().revision, 2, "call {at}");
    }
    let vault = opened(&disk);
    disk.set(&file, &older);
    let told = vault.open(id(1)).unwrap_err();
    assert!(matches!(told, VaultError::CaseRolledBack { found: 1, seen: 2, .. }), "{told:?}");
}
