//! Writing and removing files, each in one step.

use super::disk::Stamp;
use super::{Store, atomic};
use crate::vault::error::VaultError;

impl Store {
    /// Puts bytes in a file, whatever stood there.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<Stamp, VaultError> {
        atomic::write(self.disk(), path, bytes)
    }

    pub(crate) fn remove(&self, path: &str) -> Result<(), VaultError> {
        atomic::remove(self.disk(), path)?;
        self.removed(path);
        Ok(())
    }

    /// Removes a file; fine when there is none.
    pub(crate) fn remove_if_there(&self, path: &str) -> Result<(), VaultError> {
        atomic::remove_if_there(self.disk(), path)?;
        self.removed(path);
        Ok(())
    }

    /// Moves a file to a name in another folder.
    pub(crate) fn relocate(&self, from: &str, to: &str) -> Result<(), VaultError> {
        atomic::relocate(self.disk(), from, to)
    }

    /// Makes a folder; fine when it is there.
    pub(crate) fn make_folder(&self, folder: &str) -> Result<(), VaultError> {
        self.disk.create_folder(folder).map_err(VaultError::writing)
    }
}
