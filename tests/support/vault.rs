//! A disk in memory that fails on request, and vaults that open fast.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use casuskompas::case::{Case, CaseId};
use casuskompas::texts::refusal::Platform;
use casuskompas::vault::{
    Disk, Entry, InTheWay, KeyCost, Locked, NewVault, Obstacle, Passphrase, RecoveryCode, Stamp,
    Standing, Vault,
};
use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

pub(crate) const PASSPHRASE: &str = "paraplu lantaarn zebra kwartje";

/// Which calls fail, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Failing {
    /// Only the n-th call from now, counted from 0.
    Once(usize, ErrorKind),
    /// The n-th call from now and all after it.
    From(usize, ErrorKind),
    /// From the n-th call from now, so many of them: another program on Windows holds
    /// what it is about, and the system says it by this number.
    Held { at: usize, tries: usize, number: i32 },
}

#[derive(Default)]
struct State {
    files: BTreeMap<String, File>,
    folders: BTreeSet<String>,
    locked: bool,
    ticks: u64,
    calls: usize,
    syncs: usize,
    reads: usize,
    failing: Option<Failing>,
    hidden: Option<Hidden>,
}

/// Answers for a while as if this name and all under it were not there.
#[derive(Debug, Clone)]
pub(crate) struct Hidden {
    pub(crate) name: String,
    /// Whether its folder still lists it.
    pub(crate) listed: bool,
}

impl Hidden {
    fn hides(&self, name: &str) -> bool {
        name.strip_prefix(&self.name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// The content of a file and when it was written, in ticks.
pub(crate) type File = (Vec<u8>, u64);

/// Clones share the same files.
#[derive(Clone, Default)]
pub(crate) struct MemoryDisk(Arc<Mutex<State>>);

struct Unlock(MemoryDisk);

impl Drop for Unlock {
    fn drop(&mut self) {
        self.0.0.lock().unwrap().locked = false;
    }
}

impl MemoryDisk {
    pub(crate) fn fail(&self, failing: Failing) {
        let mut state = self.0.lock().unwrap();
        state.calls = 0;
        state.failing = Some(failing);
    }

    pub(crate) fn heal(&self) {
        let mut state = self.0.lock().unwrap();
        (state.failing, state.hidden) = (None, None);
    }

    pub(crate) fn hide(&self, hidden: Hidden) {
        self.0.lock().unwrap().hidden = Some(hidden);
    }

    fn reach(&self, name: &str) -> io::Result<()> {
        let hidden = self.0.lock().unwrap().hidden.clone();
        let hides = hidden.is_some_and(|hidden| hidden.hides(name));
        if hides { Err(ErrorKind::NotFound.into()) } else { Ok(()) }
    }

    /// Calls since the last reset.
    pub(crate) fn count(&self, work: impl FnOnce()) -> Counts {
        {
            let mut state = self.0.lock().unwrap();
            (state.calls, state.syncs, state.reads) = (0, 0, 0);
        }
        work();
        let state = self.0.lock().unwrap();
        Counts { calls: state.calls, syncs: state.syncs, reads: state.reads }
    }

    pub(crate) fn get(&self, name: &str) -> Vec<u8> {
        self.0.lock().unwrap().files[name].0.clone()
    }

    pub(crate) fn set(&self, name: &str, bytes: &[u8]) {
        let mut state = self.0.lock().unwrap();
        state.ticks += 1;
        let ticks = state.ticks;
        state.files.insert(name.to_owned(), (bytes.to_vec(), ticks));
    }

    pub(crate) fn create_folder_with(&self, folder: &str, name: &str, bytes: &[u8]) {
        self.0.lock().unwrap().folders.insert(folder.to_owned());
        self.set(name, bytes);
    }

    pub(crate) fn erase(&self, name: &str) {
        assert!(self.0.lock().unwrap().files.remove(name).is_some());
    }

    /// A disk with exactly these files and folders.
    pub(crate) fn of(files: BTreeMap<String, File>, folders: BTreeSet<String>) -> Self {
        let ticks = files.values().map(|(_, ticks)| *ticks).max().unwrap_or(0);
        Self(Arc::new(Mutex::new(State { files, folders, ticks, ..State::default() })))
    }

    pub(crate) fn files(&self) -> BTreeMap<String, File> {
        self.0.lock().unwrap().files.clone()
    }

    pub(crate) fn folders(&self) -> BTreeSet<String> {
        self.0.lock().unwrap().folders.clone()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.0.lock().unwrap().files.keys().cloned().collect()
    }

    /// An independent disk with the same files.
    pub(crate) fn copy(&self) -> Self {
        let state = self.0.lock().unwrap();
        Self(Arc::new(Mutex::new(State {
            files: state.files.clone(),
            folders: state.folders.clone(),
            ticks: state.ticks,
            ..State::default()
        })))
    }

    fn call(&self) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        let call = state.calls;
        state.calls += 1;
        match state.failing {
            Some(Failing::Once(at, kind)) if at == call => Err(kind.into()),
            Some(Failing::From(at, kind)) if call >= at => Err(kind.into()),
            Some(Failing::Held { at, tries, number }) if call >= at && call - at < tries => {
                Err(io::Error::from_raw_os_error(number))
            }
            _ => Ok(()),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) calls: usize,
    pub(crate) syncs: usize,
    pub(crate) reads: usize,
}

fn stamp(bytes: &[u8], ticks: u64) -> Stamp {
    Stamp {
        length: bytes.len() as u64,
        modified: SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + ticks),
    }
}

impl Disk for MemoryDisk {
    fn platform(&self) -> Platform {
        match self.0.lock().unwrap().failing {
            Some(Failing::Held { .. }) => Platform::Windows,
            _ => Platform::HERE,
        }
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.call()?;
        self.reach(name)?;
        let mut state = self.0.lock().unwrap();
        state.reads += 1;
        if state.folders.contains(name) {
            return Err(InTheWay::error(name, Obstacle::Folder));
        }
        let file = state.files.get(name);
        Ok(file.ok_or(ErrorKind::NotFound)?.0.clone())
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        if let Err(error) = self.call() {
            // What is held was not even begun.
            let is_begun = error.raw_os_error().is_none();
            if is_begun && error.kind() != ErrorKind::ReadOnlyFilesystem {
                self.set(name, &bytes[..bytes.len() / 2]);
            }
            return Err(error);
        }
        self.reach(name)?;
        if self.0.lock().unwrap().files.contains_key(name) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        self.set(name, bytes);
        let mut state = self.0.lock().unwrap();
        state.syncs += 1;
        Ok(stamp(bytes, state.ticks))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.call()?;
        self.reach(from)?;
        self.reach(to)?;
        let mut state = self.0.lock().unwrap();
        let file = state.files.remove(from).ok_or(ErrorKind::NotFound)?;
        state.files.insert(to.to_owned(), file);
        Ok(())
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        self.call()?;
        self.reach(from)?;
        self.reach(to)?;
        let mut state = self.0.lock().unwrap();
        if state.files.contains_key(to) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let file = state.files.remove(from).ok_or(ErrorKind::NotFound)?;
        state.files.insert(to.to_owned(), file);
        Ok(())
    }

    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        self.call()?;
        self.reach(one)?;
        self.reach(other)?;
        let mut state = self.0.lock().unwrap();
        let first = state.files.get(one).ok_or(ErrorKind::NotFound)?.clone();
        let second = state.files.get(other).ok_or(ErrorKind::NotFound)?.clone();
        state.files.insert(one.to_owned(), second);
        state.files.insert(other.to_owned(), first);
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.call()?;
        self.reach(name)?;
        let removed = self.0.lock().unwrap().files.remove(name);
        removed.map(|_| ()).ok_or(ErrorKind::NotFound.into())
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        self.call()?;
        self.reach(name)?;
        self.0.lock().unwrap().syncs += 1;
        Ok(())
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.call()?;
        self.reach(name)?;
        let state = self.0.lock().unwrap();
        if !state.folders.contains(name) {
            return Err(ErrorKind::NotFound.into());
        }
        let unlisted = state.hidden.clone().filter(|hidden| !hidden.listed);
        let folder = |path: &str| path.rsplit_once('/').map_or("", |(f, _)| f).to_owned();
        let last = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let files = state.files.iter().map(|(path, (bytes, ticks))| {
            let stamp = stamp(bytes, *ticks);
            (path, Standing::File(stamp))
        });
        let folders = state.folders.iter().map(|path| (path, Standing::Folder));
        Ok(files
            .chain(folders)
            .filter(|(path, _)| !path.is_empty() && folder(path) == name)
            .filter(|(path, _)| !unlisted.as_ref().is_some_and(|hidden| hidden.hides(path)))
            .map(|(path, what)| {
                let name = last(path);
                Entry { name, what }
            })
            .collect())
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        self.call()?;
        self.reach(name)?;
        self.0.lock().unwrap().folders.insert(name.to_owned());
        Ok(())
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        self.call()?;
        self.reach(name)?;
        let removed = self.0.lock().unwrap().folders.remove(name);
        removed.then_some(()).ok_or(ErrorKind::NotFound.into())
    }

    fn lock(&self, _: &str) -> io::Result<Locked> {
        self.call()?;
        let mut state = self.0.lock().unwrap();
        if state.locked {
            return Ok(Locked::Taken);
        }
        state.locked = true;
        let guard: Box<dyn Any + Send + Sync> = Box::new(Unlock(self.clone()));
        Ok(Locked::Ours(guard))
    }
}

/// Random bytes for tests: different for each call, the same for each run.
pub(crate) fn bytes_from(seed: u8) -> impl FnMut(&mut [u8]) {
    let mut state = u64::from(seed) + 1;
    move |bytes| {
        for byte in bytes {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            *byte = (state >> 33) as u8;
        }
    }
}

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE)
}

pub(crate) fn try_create(
    disk: impl Disk + 'static,
    seed: u8,
) -> Result<(Vault, RecoveryCode), casuskompas::vault::VaultError> {
    let new = NewVault::new("Wijkteam Oost", passphrase()).with_cost(KeyCost::for_tests());
    Vault::create(disk, &new, &mut bytes_from(seed))
}

pub(crate) fn create(disk: &MemoryDisk) -> Vault {
    try_create(disk.clone(), 1).unwrap().0
}

pub(crate) fn unlock(disk: &MemoryDisk) -> Vault {
    Vault::unlock(disk.clone(), &passphrase()).unwrap()
}

pub(crate) fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-19T14:02:00+01:00").unwrap()
}

pub(crate) fn id(number: u128) -> CaseId {
    CaseId(Uuid::from_u128(number))
}

pub(crate) fn family(number: u128) -> Case {
    Case::new(id(number), &format!("Gezin {number}"), "Ruzie bij de overdracht", now().date_naive())
}

pub(crate) fn path(number: u128) -> String {
    format!("cases/{}.age", id(number))
}
