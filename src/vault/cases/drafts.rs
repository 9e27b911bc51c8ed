//! Drafts: what is typed and stands in no case yet, as documents under their name.

use zeroize::Zeroizing;

use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::{self, DRAFTS};

impl Vault {
    /// Stores a draft, replacing an earlier one of that name. Names are small
    /// letters, digits and dashes, at most 80: `new-case`, an id.
    ///
    /// # Errors
    /// [`VaultError::DraftName`], [`VaultError::ReadOnly`] or what the disk says;
    /// an earlier draft is untouched then.
    pub fn seal_draft(&self, name: &str, words: &[u8]) -> Result<(), VaultError> {
        self.store.must_write()?;
        let file = layout::draft(name).ok_or(VaultError::DraftName)?;
        self.store.write_document(name, &file, words).map_err(|error| self.explain(error))
    }

    /// The draft of that name, if there is one; it stays until
    /// [`Vault::discard_draft`].
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read_draft(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let file = layout::draft(name).ok_or(VaultError::DraftName)?;
        self.store.read_document(name, &file)
    }

    /// The draft of that name, and removes it.
    ///
    /// # Errors
    /// As [`Vault::read_draft`]; a draft that cannot be read is not removed.
    pub fn take_draft(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        self.store.must_write()?;
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
        self.store.must_write()?;
        let file = layout::draft(name).ok_or(VaultError::DraftName)?;
        self.store.remove_if_there(&file)
    }

    /// The names of all drafts, in order.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn drafts(&self) -> Result<Vec<String>, VaultError> {
        let found = self.store.in_folder(DRAFTS)?.into_iter();
        let names = found.filter_map(|found| found.kind.try_as_draft());
        let names = names.filter(|name| layout::draft(name).is_some());
        let mut names: Vec<String> = names.collect();
        names.sort();
        Ok(names)
    }
}
