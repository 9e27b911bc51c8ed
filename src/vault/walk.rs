//! Every file of a vault, for looking at, copying and encrypting anew.

use std::io::ErrorKind;

use super::disk::{Disk, Entry};
use super::error::VaultError;
use super::files::{INDEX, LOCK};
use super::{Vault, store};

impl Vault {
    /// The names of all files that count, in order: not the lock, not the
    /// index, and not what an interrupted write left.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub(super) fn every_file(&self) -> Result<Vec<String>, VaultError> {
        every_file(self.disk.as_ref())
    }

    /// What stands in a folder; nothing when there is no such folder.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(super) fn entries_in(&self, folder: &str) -> Result<Vec<Entry>, VaultError> {
        entries_in(self.disk.as_ref(), folder)
    }
}

/// The same for a vault that is not open.
pub(super) fn every_file(disk: &dyn Disk) -> Result<Vec<String>, VaultError> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in entries_in(disk, &folder)? {
            let path = store::inside(&folder, &entry.name);
            match entry.stamp {
                None => folders.push(path),
                Some(_) if counts(&path, &entry.name) => files.push(path),
                Some(_) => {}
            }
        }
    }
    files.sort_unstable();
    Ok(files)
}

fn entries_in(disk: &dyn Disk, folder: &str) -> Result<Vec<Entry>, VaultError> {
    match disk.list(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        listed => listed.map_err(|error| VaultError::reading(&error)),
    }
}

fn counts(path: &str, name: &str) -> bool {
    path != LOCK && path != INDEX && !store::is_unfinished(name)
}
