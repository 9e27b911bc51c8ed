//! A disk that is asked again: at once when a signal interrupted it, and after
//! a pause when it could not be read or another program holds a file.
//!
//! A stick that hiccups, a share that blinks or a scanner that holds a file for
//! a moment says something of the disk and nothing of the file. What is held is
//! waited for some two seconds, whatever was to be done with it; so nothing here
//! may be called by the thread that draws. Windows says of a file that is held, when
//! another is to take its place or it is to be removed, what it says of what is
//! forbidden: there alone that is waited for as long, and a folder in which nobody may
//! write is told at once. Also that
//! something is not there is believed when it was said twice; and it is said what
//! that was, for whoever did not expect it.

use std::io::{self, ErrorKind};
use std::ops::Deref;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::disk::{Disk, Entry, Held, InTheWay, Locked, Missing, Stamp};
use super::layout::{finished_name, folder_of};
use crate::texts::refusal::{Meaning, Platform};

/// More interruptions in a row than this are a failure of another kind.
const TRIES: usize = 16;

/// So often something is read before it is given up.
const READINGS: u32 = 4;

/// So often something is done that another program is in the way of: with the
/// pauses of a real disk, which become longer, some two seconds.
const PATIENCE: u32 = 14;

/// When so many files in a row could not be read whatever was waited for,
/// waiting for the next one is no use: a disk that is gone must not keep
/// somebody waiting for each of ten thousand files.
const IN_VAIN: u32 = 8;

/// What is asked of a file, by which it is known what a refusal can mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// That it goes, or that another takes its place.
    ToGo,
    /// Anything else.
    Other,
}

/// Passes everything on, and asks again.
pub(crate) struct Retrying<D> {
    disk: D,
    in_vain: AtomicU32,
    /// Whether the last wait for what is held was in vain, and nothing was done since:
    /// who holds all of ten thousand files is not waited for at each of them.
    worn: AtomicBool,
}

fn again<T>(mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for _ in 1..TRIES {
        match call() {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            outcome => return outcome,
        }
    }
    call()
}

/// For what can only be done once: when the name is gone after an
/// interruption, the interrupted call had done it.
fn once(mut call: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    let mut interrupted = false;
    again(|| match call() {
        Err(error) if error.kind() == ErrorKind::NotFound && interrupted => Ok(()),
        Err(error) if error.kind() == ErrorKind::Interrupted => {
            interrupted = true;
            Err(error)
        }
        outcome => outcome,
    })
}

/// Says which file was not there, also of one that waits to get its name.
fn missing(error: io::Error, name: &str) -> io::Error {
    Missing::named(error, &finished_name(name))
}

/// What a refusal of the system means; none for one of our own.
fn meaning(platform: Platform, error: &io::Error) -> Option<Meaning> {
    let is_bare = error.get_ref().is_none();
    is_bare.then(|| Meaning::on(platform, error.raw_os_error(), error.kind()))
}

/// How often a call that reads is worth making after this outcome.
fn worth(error: &io::Error) -> u32 {
    match error.kind() {
        _ if InTheWay::of(error).is_some() => 1,
        ErrorKind::FileTooLarge | ErrorKind::NotADirectory => 1,
        ErrorKind::NotFound => 2,
        _ => READINGS,
    }
}

impl<D> Retrying<D>
where
    D: Deref<Target: Disk> + Send + Sync,
{
    pub(crate) fn new(disk: D) -> Self {
        Self { disk, in_vain: AtomicU32::new(0), worn: AtomicBool::new(false) }
    }

    /// For what changes nothing.
    fn reading<T>(&self, name: &str, mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        let mut outcome = again(&mut call);
        let mut attempt = 1;
        while let Err(error) = &outcome
            && attempt < self.patience(error, Asked::Other).unwrap_or_else(|| worth(error))
        {
            self.wait(error, attempt);
            outcome = again(&mut call);
            attempt += 1;
        }
        match &outcome {
            Ok(_) if attempt > 1 => self.in_vain.store(0, Ordering::Relaxed),
            Err(error) if attempt >= READINGS && error.kind() != ErrorKind::NotFound => {
                self.in_vain.fetch_add(1, Ordering::Relaxed);
            }
            _ => {}
        }
        self.told(outcome, name, attempt).map_err(|error| missing(error, name))
    }

    /// For what changes something: waits for whoever holds it, and for nothing else.
    fn patiently<T>(
        &self,
        name: &str,
        asked: Asked,
        mut call: impl FnMut() -> io::Result<T>,
    ) -> io::Result<T> {
        let mut outcome = call();
        let mut attempt = 1;
        while let Err(error) = &outcome
            && attempt < self.patience(error, asked).unwrap_or(1)
        {
            self.disk.pause(attempt);
            outcome = call();
            attempt += 1;
        }
        self.told(outcome, name, attempt)
    }

    /// Whether doing it once more may help at once or in a moment.
    fn may_pass(&self, error: &io::Error) -> bool {
        let meaning = meaning(self.disk.platform(), error);
        error.kind() == ErrorKind::Interrupted || meaning.is_some_and(Meaning::may_pass)
    }

    /// How often something is done that is held; nothing when it is not.
    fn patience(&self, error: &io::Error, asked: Asked) -> Option<u32> {
        let is_held = match meaning(self.disk.platform(), error)? {
            Meaning::Held => true,
            Meaning::HeldOrForbidden => asked == Asked::ToGo,
            _ => return None,
        };
        let is_waited_for = is_held && !self.worn.load(Ordering::Relaxed);
        Some(if is_waited_for { PATIENCE } else { READINGS })
    }

    /// Says what was held all the time, and remembers whether waiting helps.
    fn told<T>(&self, outcome: io::Result<T>, name: &str, attempts: u32) -> io::Result<T> {
        match &outcome {
            Ok(_) => self.worn.store(false, Ordering::Relaxed),
            Err(_) if attempts >= PATIENCE => self.worn.store(true, Ordering::Relaxed),
            Err(_) => {}
        }
        outcome.map_err(|error| Held::named(error, self.disk.platform(), &finished_name(name)))
    }

    fn wait(&self, error: &io::Error, attempt: u32) {
        // Most names that are not there are not there.
        if error.kind() != ErrorKind::NotFound && self.in_vain.load(Ordering::Relaxed) < IN_VAIN {
            self.disk.pause(attempt);
        }
    }
}

impl<D> Disk for Retrying<D>
where
    D: Deref<Target: Disk> + Send + Sync,
{
    fn platform(&self) -> Platform {
        self.disk.platform()
    }

    fn pause(&self, attempt: u32) {
        self.disk.pause(attempt);
    }

    fn place(&self) -> Option<&Path> {
        self.disk.place()
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.reading(name, || self.disk.read(name))
    }

    fn read_at_most(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        self.reading(name, || self.disk.read_at_most(name, most))
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let write = || {
            self.disk.write_new(name, bytes).inspect_err(|error| {
                if self.may_pass(error) {
                    // Part of it may be there, in the way of the next attempt.
                    let _ = once(|| self.disk.remove(name));
                }
            })
        };
        self.patiently(name, Asked::Other, || again(write))
            // A new file can only lack its folder.
            .map_err(|error| missing(error, folder_of(name)))
    }

    fn write_many(&self, files: &[(String, Vec<u8>)]) -> io::Result<Vec<Stamp>> {
        match self.disk.write_many(files) {
            Err(error) if self.may_pass(&error) => {
                // Some may be there; none may stand in the way of writing it again.
                files.iter().for_each(|(name, _)| drop(once(|| self.disk.remove(name))));
                files.iter().map(|(name, bytes)| self.write_new(name, bytes)).collect()
            }
            outcome => outcome,
        }
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let renamed = self.patiently(from, Asked::ToGo, || once(|| self.disk.rename(from, to)));
        renamed.map_err(|error| missing(error, from))
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        let renamed = self.patiently(from, Asked::ToGo, || once(|| self.disk.rename_new(from, to)));
        renamed.map_err(|error| missing(error, from))
    }

    /// Doing this twice undoes it, so whoever asks looks what was done after an
    /// interruption. What is held was not done.
    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        let swapped = self.patiently(one, Asked::ToGo, || self.disk.swap(one, other));
        swapped.map_err(|error| missing(error, one))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        let removed = self.patiently(name, Asked::ToGo, || once(|| self.disk.remove(name)));
        removed.map_err(|error| missing(error, name))
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        let synced = self.patiently(name, Asked::Other, || again(|| self.disk.sync_folder(name)));
        synced.map_err(|error| missing(error, name))
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.reading(name, || self.disk.list(name))
    }

    fn names(&self, name: &str) -> io::Result<Vec<String>> {
        self.reading(name, || self.disk.names(name))
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        let made = self.patiently(name, Asked::Other, || again(|| self.disk.create_folder(name)));
        made.map_err(|error| missing(error, name))
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        let removed = self.patiently(name, Asked::ToGo, || once(|| self.disk.remove_folder(name)));
        removed.map_err(|error| missing(error, name))
    }

    fn lock(&self, name: &str) -> io::Result<Locked> {
        self.patiently(name, Asked::Other, || again(|| self.disk.lock(name)))
    }
}
