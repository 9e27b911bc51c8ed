//! What is typed and stands in no case yet: bound to its vault and the name
//! of the draft.

use std::io::ErrorKind;

use zeroize::Zeroizing;

use super::error::VaultError;
use super::files::{self, DRAFTS};
use super::{Vault, bound, store};

impl Vault {
    /// Stores half-typed words, replacing an earlier draft of that name. Names
    /// are small letters, digits and dashes, at most 80: `new-case`, an id.
    ///
    /// # Errors
    /// [`VaultError::DraftName`], [`VaultError::ReadOnly`] or what the disk says;
    /// an earlier draft is untouched then.
    pub fn seal_draft(&self, name: &str, words: &[u8]) -> Result<(), VaultError> {
        self.must_write()?;
        let file = files::draft(name).ok_or(VaultError::DraftName)?;
        let key = self.key_for_writing();
        let bytes = bound::seal(&key, self.id(), name, words)?;
        store::write(self.disk.as_ref(), &file, &bytes).map(|_| ())
    }

    /// The draft of that name, if there is one; it stays until
    /// [`Vault::discard_draft`].
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read_draft(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let file = files::draft(name).ok_or(VaultError::DraftName)?;
        match self.disk.read(&file) {
            Ok(bytes) => self.open_draft(&file, name, &bytes).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(VaultError::reading(&error)),
        }
    }

    /// The draft of that name, and removes it.
    ///
    /// # Errors
    /// As [`Vault::read_draft`]; a draft that cannot be read is not removed.
    pub fn take_draft(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        self.must_write()?;
        let words = self.read_draft(name)?;
        if words.is_some() {
            self.discard_draft(name)?;
        }
        Ok(words)
    }

    /// Removes a draft; fine when there is none.
    ///
    /// # Errors
    /// What the disk says.
    pub fn discard_draft(&self, name: &str) -> Result<(), VaultError> {
        self.must_write()?;
        let file = files::draft(name).ok_or(VaultError::DraftName)?;
        self.remove_file(&file)
    }

    /// The names of all drafts, in order.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn drafts(&self) -> Result<Vec<String>, VaultError> {
        let entries = self.disk.list(DRAFTS).map_err(|error| VaultError::reading(&error))?;
        let mut names: Vec<String> = entries
            .iter()
            .filter_map(|entry| files::draft_in(&entry.name))
            .filter(|name| files::draft(name).is_some())
            .map(str::to_owned)
            .collect();
        names.sort();
        Ok(names)
    }

    /// Decrypts a draft and checks that it is the one it claims to be.
    pub(super) fn open_draft(
        &self,
        file: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        bound::open(&self.key(), self.id(), name, file, bytes)
    }
}
