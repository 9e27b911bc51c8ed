//! Opening one case.

use super::memory::KnownVersion;
use crate::case::{Case, CaseId, Timestamp};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::CaseFile;
use crate::vault::store::{Kept, Unsealed};

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
    /// Whether more stands in it than this version of the program knows: it can be read
    /// and not be saved.
    pub newer: bool,
}

impl From<Unsealed> for Opened {
    fn from(unsealed: Unsealed) -> Self {
        Self {
            case: unsealed.case,
            revision: unsealed.binding.revision,
            saved_at: unsealed.binding.saved_at,
            saved_by: unsealed.binding.saved_by,
            newer: unsealed.newer,
        }
    }
}

/// So often a case is read before it is called older than what was seen: with the
/// pauses of a real disk, some half a second.
const LOOKS: u32 = 7;

impl Vault {
    /// Reads a case, and remembers this version as the one being worked on.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], [`VaultError::CaseGone`] when it should be
    /// there, [`VaultError::CaseRolledBack`] when a newer version was seen before,
    /// or what is wrong with the file.
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

    /// Looks again at what is older than what was seen: on a disk without locks it
    /// is that for a moment, while another program puts back what it replaced.
    fn open_file(&self, file: CaseFile, older_is_fine: bool) -> Result<Opened, VaultError> {
        for attempt in 1..LOOKS {
            match self.open_once(file, older_is_fine) {
                Err(VaultError::CaseRolledBack { .. }) => self.store.disk().pause(attempt),
                outcome => return outcome,
            }
        }
        self.open_once(file, older_is_fine)
    }

    fn open_once(&self, file: CaseFile, older_is_fine: bool) -> Result<Opened, VaultError> {
        let mut memory = self.memory();
        let bytes = match self.store.read_case(file) {
            Ok(Some(bytes)) => bytes,
            absent => return Err(self.why_absent(file, absent.err())),
        };
        let index = memory.index(&self.store);
        let unsealed = self.store.unseal_again(file, index.file_key(file), &bytes)?;
        let found = unsealed.binding.revision;
        let seen = self.store.seen(&Kept::Case(file)).map(|seen| seen.number);
        let seen = index.newer_than(file, found).max(seen.filter(|seen| *seen > found));
        if let Some(seen) = seen {
            if !older_is_fine {
                let file = file.path();
                return Err(VaultError::CaseRolledBack { file, found, seen });
            }
            index.forget(file);
            self.store.learn(|register| register.accept(Kept::Case(file), found));
        }
        memory.known.insert(file.id, KnownVersion::of(file, &unsealed, &bytes));
        Ok(unsealed.into())
    }

    /// Why a case file cannot be read: it is not there, or it is gone.
    fn why_absent(&self, file: CaseFile, error: Option<VaultError>) -> VaultError {
        self.why_gone(file).or(error).unwrap_or(VaultError::CaseMissing)
    }
}
