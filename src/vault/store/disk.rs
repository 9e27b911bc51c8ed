//! The few things a vault asks of a disk, so that tests can let each one fail.

use std::any::Any;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

/// When and how large a file was last written: enough to see that it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// Length in bytes.
    pub length: u64,
    /// Time of the last change as the disk tells it.
    pub modified: SystemTime,
}

/// A file or folder inside a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, without the folder.
    pub name: String,
    /// Its stamp; `None` for a folder or anything else that is no file.
    pub stamp: Option<Stamp>,
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

    /// The content of a file.
    ///
    /// # Errors
    /// What the operating system says; `NotFound` when there is no such file.
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
    /// What the operating system says; `NotFound` when there is no such folder.
    fn list(&self, name: &str) -> io::Result<Vec<Entry>>;

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
    /// What the operating system says; `Unsupported` on disks without locks.
    fn lock(&self, name: &str) -> io::Result<Locked>;
}
