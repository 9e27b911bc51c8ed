//! A disk that is asked again: at once when a signal interrupted it, and after
//! a pause when it could not be read.
//!
//! A stick that hiccups, a share that blinks or a scanner that holds a file for
//! a moment says something of the disk and nothing of the file. Also that
//! something is not there is believed when it was said twice; and it is said what
//! that was, for whoever did not expect it.

use std::io::{self, ErrorKind};
use std::ops::Deref;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use super::disk::{Disk, Entry, InTheWay, Locked, Missing, Stamp};
use super::layout::{finished_name, folder_of};

/// More interruptions in a row than this are a failure of another kind.
const TRIES: usize = 16;

/// So often something is read before it is given up.
const READINGS: u32 = 4;

/// When so many files in a row could not be read whatever was waited for,
/// waiting for the next one is no use: a disk that is gone must not keep
/// somebody waiting for each of ten thousand files.
const IN_VAIN: u32 = 8;

/// Passes everything on, and asks again.
pub(crate) struct Retrying<D> {
    disk: D,
    in_vain: AtomicU32,
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

/// How often a call with this outcome is worth making.
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
        Self { disk, in_vain: AtomicU32::new(0) }
    }

    /// For what changes nothing.
    fn reading<T>(&self, name: &str, mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        let mut outcome = again(&mut call);
        let mut attempt = 1;
        while let Err(error) = &outcome
            && attempt < worth(error)
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
        outcome.map_err(|error| missing(error, name))
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
        again(|| {
            self.disk.write_new(name, bytes).inspect_err(|error| {
                if error.kind() == ErrorKind::Interrupted {
                    // Part of it may be there, in the way of the next attempt.
                    let _ = once(|| self.disk.remove(name));
                }
            })
        })
        // A new file can only lack its folder.
        .map_err(|error| missing(error, folder_of(name)))
    }

    fn write_many(&self, files: &[(String, Vec<u8>)]) -> io::Result<Vec<Stamp>> {
        match self.disk.write_many(files) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {
                // Some may be there; none may stand in the way of writing it again.
                files.iter().for_each(|(name, _)| drop(once(|| self.disk.remove(name))));
                files.iter().map(|(name, bytes)| self.write_new(name, bytes)).collect()
            }
            outcome => outcome,
        }
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        once(|| self.disk.rename(from, to)).map_err(|error| missing(error, from))
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        once(|| self.disk.rename_new(from, to)).map_err(|error| missing(error, from))
    }

    /// Doing this twice undoes it, so whoever asks looks what was done.
    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        self.disk.swap(one, other).map_err(|error| missing(error, one))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        once(|| self.disk.remove(name)).map_err(|error| missing(error, name))
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        again(|| self.disk.sync_folder(name)).map_err(|error| missing(error, name))
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.reading(name, || self.disk.list(name))
    }

    fn names(&self, name: &str) -> io::Result<Vec<String>> {
        self.reading(name, || self.disk.names(name))
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        again(|| self.disk.create_folder(name)).map_err(|error| missing(error, name))
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        once(|| self.disk.remove_folder(name)).map_err(|error| missing(error, name))
    }

    fn lock(&self, name: &str) -> io::Result<Locked> {
        again(|| self.disk.lock(name))
    }
}
