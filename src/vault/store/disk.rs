//! The few things a vault asks of a disk, so that tests can let each one fail.

use std::any::Any;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::texts::refusal::{Meaning, Platform};

/// When and how large a file was last written: enough to see that it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// Length in bytes.
    pub length: u64,
    /// Time of the last change as the disk tells it.
    pub modified: SystemTime,
}

/// A name inside a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name, without the folder.
    pub name: String,
    /// What stands there.
    pub what: Standing,
}

/// What stands under a name; a link is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A file.
    File(Stamp),
    /// A folder.
    Folder,
    /// A link to another place.
    Link,
    /// A pipe, a socket or a device.
    Other,
}

impl Standing {
    /// The stamp of a file.
    pub fn stamp(self) -> Option<Stamp> {
        match self {
            Self::File(stamp) => Some(stamp),
            _ => None,
        }
    }

    /// What is in the way where a file should be.
    pub fn instead_of_file(self) -> Option<Obstacle> {
        match self {
            Self::File(_) => None,
            Self::Folder => Some(Obstacle::Folder),
            Self::Link => Some(Obstacle::Link),
            Self::Other => Some(Obstacle::Other),
        }
    }
}

/// What stands where something else should: it is never read, and nothing is
/// written through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// A file where a folder should be.
    File,
    /// A folder where a file should be.
    Folder,
    /// A link to another place.
    Link,
    /// A pipe, a socket or a device.
    Other,
}

/// The error of a disk for what is in the way.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what:?} in the way at {place}")]
pub struct InTheWay {
    /// Where it stands, relative to the vault; empty for the vault itself.
    pub place: String,
    /// What it is.
    pub what: Obstacle,
}

impl InTheWay {
    /// As an error of the operating system would be.
    pub fn error(place: &str, what: Obstacle) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidInput, Self { place: place.to_owned(), what })
    }

    /// What an error says is in the way.
    pub fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }
}

/// The error of a disk for a name that is not there, once it is known which.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place} is not there")]
pub(crate) struct Missing {
    /// Relative to the vault; empty for the vault itself.
    pub(crate) place: String,
}

impl Missing {
    /// The same error, with the name.
    pub(crate) fn named(error: io::Error, place: &str) -> io::Error {
        let is_bare = error.get_ref().is_none() && error.kind() == io::ErrorKind::NotFound;
        let place = place.to_owned();
        if is_bare { io::Error::new(io::ErrorKind::NotFound, Self { place }) } else { error }
    }

    /// What an error says is not there.
    pub(crate) fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }
}

/// The error of a disk for what another program held for longer than was waited.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place} is held: {number}")]
pub(crate) struct Held {
    /// Relative to the vault; empty for the vault itself.
    pub(crate) place: String,
    /// What the system said, for a helpdesk; 0 where it gave no number.
    pub(crate) number: i32,
    /// Whether it is surely that, and not that this user may not do it.
    pub(crate) surely: bool,
}

impl Held {
    /// The same error, with the name; any other error as it is.
    pub(crate) fn named(error: io::Error, platform: Platform, place: &str) -> io::Error {
        let meaning = Meaning::on(platform, error.raw_os_error(), error.kind());
        if error.get_ref().is_some() || !meaning.may_pass() {
            return error;
        }
        let (place, number) = (place.to_owned(), error.raw_os_error().unwrap_or_default());
        let held = Self { place, number, surely: meaning == Meaning::Held };
        io::Error::new(io::ErrorKind::ResourceBusy, held)
    }

    /// What an error says is held.
    pub(crate) fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }
}

/// What came of asking for the lock.
pub enum Locked {
    /// It is ours as long as the guard lives.
    Ours(Box<dyn Any + Send + Sync>),
    /// Another process or window has it.
    Taken,
}

/// No file of a vault is larger; a larger one is refused before it is read.
pub(super) const LARGEST: u64 = 256 * 1024 * 1024;

/// No case is larger: twenty years of a family fit in a quarter of this.
pub(crate) const LARGEST_CASE: u64 = 24 * 1024 * 1024;

/// One folder on a disk. Names are relative to it, with `/` between parts; the
/// empty name is the folder itself.
pub trait Disk: Send + Sync {
    /// Where the folder stands, when it is one that people can open.
    fn place(&self) -> Option<&Path> {
        None
    }

    /// Whose numbers its errors have.
    fn platform(&self) -> Platform {
        Platform::HERE
    }

    /// Lets some time pass before a failed attempt to read is repeated: none on
    /// a disk that cannot hiccup. `attempt` counts from 1.
    fn pause(&self, _attempt: u32) {}

    /// The content of a file.
    ///
    /// # Errors
    /// What the operating system says; `NotFound` when there is no such file,
    /// [`InTheWay`] when what stands there is no file or stands behind a link.
    fn read(&self, name: &str) -> io::Result<Vec<u8>>;

    /// The content of a file that is not larger than it should be.
    ///
    /// # Errors
    /// As [`Disk::read`]; `FileTooLarge` when it is longer than `most`.
    fn read_at_most(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let bytes = self.read(name)?;
        if bytes.len() as u64 > most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    /// Writes a file that must not exist yet, readable for this user only, and
    /// waits until its content is on the disk.
    ///
    /// # Errors
    /// What the operating system says; part of the file may then exist.
    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp>;

    /// Does [`Disk::write_new`] for several files, in any order or at the same
    /// time, and waits until all are on the disk.
    ///
    /// # Errors
    /// What the operating system says of one of them; any of them may then exist.
    fn write_many(&self, files: &[(String, Vec<u8>)]) -> io::Result<Vec<Stamp>> {
        files.iter().map(|(name, bytes)| self.write_new(name, bytes)).collect()
    }

    /// Gives a file another name, replacing what stood there in one step.
    ///
    /// # Errors
    /// What the operating system says; nothing changed then.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Gives a file another name that must still be free, in one step.
    ///
    /// # Errors
    /// `AlreadyExists` when something stands there; `Unsupported` when the disk
    /// cannot do this in one step; or what the operating system says.
    fn rename_new(&self, _from: &str, _to: &str) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Lets two files change places, in one step.
    ///
    /// # Errors
    /// `Unsupported` when the disk cannot do this in one step; `NotFound` when
    /// one of them is not there; or what the operating system says.
    fn swap(&self, _one: &str, _other: &str) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Removes a file.
    ///
    /// # Errors
    /// What the operating system says.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Waits until the names in a folder are on the disk.
    ///
    /// # Errors
    /// What the operating system says.
    fn sync_folder(&self, name: &str) -> io::Result<()>;

    /// Everything in a folder, in no particular order.
    ///
    /// # Errors
    /// What the operating system says; `NotFound` when there is no such folder,
    /// [`InTheWay`] when what stands there is no folder or stands behind a link.
    fn list(&self, name: &str) -> io::Result<Vec<Entry>>;

    /// Only the names in a folder, in no particular order: much quicker where
    /// there are thousands.
    ///
    /// # Errors
    /// As [`Disk::list`].
    fn names(&self, name: &str) -> io::Result<Vec<String>> {
        Ok(self.list(name)?.into_iter().map(|entry| entry.name).collect())
    }

    /// Makes a folder for this user only; fine when it exists already.
    ///
    /// # Errors
    /// What the operating system says.
    fn create_folder(&self, name: &str) -> io::Result<()>;

    /// Removes an empty folder.
    ///
    /// # Errors
    /// What the operating system says; `NotFound` when there is no such folder.
    fn remove_folder(&self, name: &str) -> io::Result<()>;

    /// Asks for the lock file, without waiting.
    ///
    /// # Errors
    /// What the operating system says; `Unsupported` on disks without locks,
    /// [`InTheWay`] when what stands there is no file.
    fn lock(&self, name: &str) -> io::Result<Locked>;
}
