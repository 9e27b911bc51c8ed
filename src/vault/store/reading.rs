//! Reading the bytes of files.

use std::io::ErrorKind;

use super::Store;
use super::disk::LARGEST_CASE;
use super::envelope::Unsealed;
use super::layout::{CaseFile, HistoryFile, deletion};
use crate::case::CaseId;
use crate::vault::error::VaultError;

impl Store {
    /// The bytes of a file; `None` when it is not there.
    pub(crate) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, VaultError> {
        match self.disk.read_at_most(path, LARGEST_CASE) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == ErrorKind::FileTooLarge => {
                Err(VaultError::TooLarge(path.to_owned()))
            }
            Err(error) => Err(VaultError::reading(error)),
        }
    }

    /// The bytes of a case file; `None` when it is not there.
    pub(crate) fn read_case(&self, file: CaseFile) -> Result<Option<Vec<u8>>, VaultError> {
        self.read(&file.path())
    }

    /// Reads and decrypts a case file that must be there.
    pub(crate) fn open_case(&self, file: CaseFile) -> Result<Unsealed, VaultError> {
        let bytes = self.read_case(file)?.ok_or(VaultError::CaseMissing)?;
        self.unseal(file, &bytes)
    }

    /// Reads and decrypts an earlier revision that must be there.
    pub(crate) fn open_revision(&self, file: HistoryFile) -> Result<Unsealed, VaultError> {
        let bytes = self.read(&file.path())?.ok_or(VaultError::CaseMissing)?;
        self.unseal_revision(file, &bytes)
    }

    /// The newest revision of a case that is sound.
    ///
    /// # Errors
    /// When a newer one could not be read now: it may be sound.
    pub(crate) fn newest_revision(&self, id: CaseId) -> Result<Option<Unsealed>, VaultError> {
        for file in self.history_files(id)?.into_iter().rev() {
            match self.open_revision(file) {
                Err(error) if error.may_pass() => return Err(error),
                Err(_) => {}
                sound => return sound.map(Some),
            }
        }
        Ok(None)
    }

    /// Whether a case was deleted, and is not there again.
    pub(crate) fn is_deleted(&self, id: CaseId) -> Result<bool, VaultError> {
        let marked = self.read(&deletion(id))?.is_some();
        Ok(marked && self.read_case(CaseFile::of(id))?.is_none())
    }

    /// The first second copy of a case that is not there yet.
    pub(crate) fn free_copy(&self, id: CaseId) -> Result<CaseFile, VaultError> {
        self.first_free(|number| CaseFile { id, copy: Some(number) }.path())
            .map(|number| CaseFile { id, copy: Some(number) })
    }

    /// The first number, from 1, of which no such file is there.
    pub(crate) fn first_free(&self, path: impl Fn(u32) -> String) -> Result<u32, VaultError> {
        let mut number = 1;
        loop {
            match self.read(&path(number)) {
                Ok(None) => return Ok(number),
                Err(error) if error.may_pass() => return Err(error),
                _ => number += 1,
            }
        }
    }
}
