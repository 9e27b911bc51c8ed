//! Opening one case.

use super::memory::KnownVersion;
use crate::case::{Case, CaseId, Timestamp};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::Unsealed;
use crate::vault::store::layout::CaseFile;

/// A case as it was stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The case.
    pub case: Case,
    /// How often it was saved, from 1.
    pub revision: u64,
    /// When this revision was saved.
    pub saved_at: Timestamp,
    /// Who saved it.
    pub saved_by: String,
}

impl From<Unsealed> for Opened {
    fn from(unsealed: Unsealed) -> Self {
        Self {
            case: unsealed.case,
            revision: unsealed.binding.revision,
            saved_at: unsealed.binding.saved_at,
            saved_by: unsealed.binding.saved_by,
        }
    }
}

impl Vault {
    /// Reads a case, and remembers this version as the one being worked on.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], [`VaultError::CaseRolledBack`] when a newer
    /// version was seen before, or what is wrong with the file.
    pub fn open(&self, id: CaseId) -> Result<Opened, VaultError> {
        self.open_file(CaseFile::of(id), false)
    }

    /// Reads a case although a newer version was seen before.
    ///
    /// # Errors
    /// As [`Vault::open`], except for rolling back.
    pub fn open_older(&self, id: CaseId) -> Result<Opened, VaultError> {
        self.open_file(CaseFile::of(id), true)
    }

    /// Reads a second copy; saving the case goes on in that copy.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_copy(&self, id: CaseId, number: u32) -> Result<Opened, VaultError> {
        let copy = Some(number);
        self.open_file(CaseFile { id, copy }, false)
    }

    /// Reads a case file as it is, with the key that is remembered of it.
    pub(in crate::vault) fn open_as_it_is(&self, file: CaseFile) -> Result<Opened, VaultError> {
        let bytes = self.store.read_case(file)?.ok_or(VaultError::CaseMissing)?;
        let file_key = self.memory().index(&self.store).file_key(file).cloned();
        self.store.unseal_again(file, file_key.as_ref(), &bytes).map(Opened::from)
    }

    fn open_file(&self, file: CaseFile, older_is_fine: bool) -> Result<Opened, VaultError> {
        let mut memory = self.memory();
        let bytes = self.store.read_case(file)?.ok_or(VaultError::CaseMissing)?;
        let index = memory.index(&self.store);
        let unsealed = self.store.unseal_again(file, index.file_key(file), &bytes)?;
        let found = unsealed.binding.revision;
        if let Some(seen) = index.newer_than(file, found) {
            if !older_is_fine {
                let file = file.path();
                return Err(VaultError::CaseRolledBack { file, found, seen });
            }
            index.forget(file);
        }
        memory.known.insert(file.id, KnownVersion::of(file, &unsealed, &bytes));
        Ok(unsealed.into())
    }
}
