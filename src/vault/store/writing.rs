//! Writing and removing files, each in one step.

use super::disk::Stamp;
use super::replacing::Replacement;
use super::{Store, atomic, replacing};
use crate::vault::error::VaultError;

impl Store {
    /// Puts bytes in a file, whatever stood there.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<Stamp, VaultError> {
        self.under_our_key(|| atomic::write(self.disk(), path, bytes))
    }

    /// Puts bytes in a file when exactly these stood there, or nothing. `None`
    /// when something else stands there: nothing was written then.
    pub(crate) fn replace(
        &self,
        path: &str,
        known: Option<&[u8]>,
        bytes: &[u8],
    ) -> Result<Option<Stamp>, VaultError> {
        self.under_our_key(|| replacing::replace(self.disk(), path, known, bytes))
    }

    /// The same for several files together. `None` where something else stands.
    pub(crate) fn replace_many(
        &self,
        all: &[Replacement],
    ) -> Result<Vec<Option<Stamp>>, VaultError> {
        if all.is_empty() {
            return Ok(Vec::new());
        }
        self.under_our_key(|| replacing::replace_many(self.disk(), all))
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
        replacing::relocate(self.disk(), from, to)
    }

    /// Makes a folder; fine when it is there.
    pub(crate) fn make_folder(&self, folder: &str) -> Result<(), VaultError> {
        self.disk.create_folder(folder).map_err(VaultError::writing)
    }
}
