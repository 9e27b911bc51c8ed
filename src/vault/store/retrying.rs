//! A disk that is asked again when a signal interrupted it.

use std::io::{self, ErrorKind};
use std::ops::Deref;
use std::path::Path;

use super::disk::{Disk, Entry, Locked, Stamp};

/// More interruptions in a row than this are a failure of another kind.
const TRIES: usize = 16;

/// Passes everything on, and asks again after an interruption.
pub(crate) struct Retrying<D>(pub(crate) D);

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

impl<D> Disk for Retrying<D>
where
    D: Deref<Target: Disk> + Send + Sync,
{
    fn place(&self) -> Option<&Path> {
        self.0.place()
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        again(|| self.0.read(name))
    }

    fn read_at_most(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        again(|| self.0.read_at_most(name, most))
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        again(|| {
            self.0.write_new(name, bytes).inspect_err(|error| {
                if error.kind() == ErrorKind::Interrupted {
                    // Part of it may be there, in the way of the next attempt.
                    let _ = once(|| self.0.remove(name));
                }
            })
        })
    }

    fn write_many(&self, files: &[(String, Vec<u8>)]) -> io::Result<Vec<Stamp>> {
        match self.0.write_many(files) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {
                // Some may be there; none may stand in the way of writing it again.
                files.iter().for_each(|(name, _)| drop(once(|| self.0.remove(name))));
                files.iter().map(|(name, bytes)| self.write_new(name, bytes)).collect()
            }
            outcome => outcome,
        }
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        once(|| self.0.rename(from, to))
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        once(|| self.0.rename_new(from, to))
    }

    /// Doing this twice undoes it, so whoever asks looks what was done.
    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        self.0.swap(one, other)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        once(|| self.0.remove(name))
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        again(|| self.0.sync_folder(name))
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        again(|| self.0.list(name))
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        again(|| self.0.create_folder(name))
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        once(|| self.0.remove_folder(name))
    }

    fn lock(&self, name: &str) -> io::Result<Locked> {
        again(|| self.0.lock(name))
    }
}
