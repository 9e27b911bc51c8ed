//! Deleting a case, and putting it back.
//!
//! A deleted case moves into its own history and can be put back for
//! [`TERM`], as far as the log tells that this time has passed.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::memory::CaseMemory;
use crate::case::{CaseId, Entry, Timestamp};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::keys::sealed::sha256;
use crate::vault::log::{Event, Named, Reason};
use crate::vault::remainders::Leaving;
use crate::vault::store::Kept;
use crate::vault::store::layout::{CaseFile, DELETED, HistoryFile, deletion};

/// So long a deleted case can be put back.
pub const TERM: TimeDelta = TimeDelta::days(30);

/// A case that can be put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: String,
    /// Its working name.
    pub name: String,
    /// When it was deleted.
    pub at: Timestamp,
    /// Who deleted it.
    pub by: String,
}

impl Deleted {
    /// Until when it can surely be put back; longer when the vault lay unused
    /// for weeks or the clock leapt.
    pub fn until(&self) -> Timestamp {
        self.at.checked_add_signed(TERM).unwrap_or(self.at)
    }
}

/// What is written down of a deletion.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Mark {
    pub(super) number: String,
    pub(super) name: String,
    pub(super) at: Timestamp,
    pub(super) by: String,
    /// The file in the history that was the case.
    pub(super) last: Option<(u64, u32)>,
    /// Set when it is to be destroyed, from which there is no way back.
    pub(super) destroy: Option<Reason>,
    /// How many files are destroyed, for the certificate.
    #[serde(default)]
    pub(super) files: usize,
    /// What stays of it to be counted, until that was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) leaves: Option<Leaving>,
    /// Set when it goes up in another case, from before that case was saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) uniting: Option<Uniting>,
}

/// What is written down before a case goes up in another.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Uniting {
    /// The case that stays.
    pub(super) into: Named,
    /// Hash of the content of the case that goes: what is destroyed is what was looked at.
    pub(super) hash: String,
    /// What the logbook of the case that stays tells once it was saved.
    pub(super) entry: Entry,
}

impl Vault {
    /// Deletes a case; second copies stay. It can be put back for [`TERM`].
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], [`VaultError::ChangedElsewhere`] when it is
    /// not the version this window knows, or what the disk says.
    pub fn delete(&self, id: CaseId, by: &str, now: Timestamp) -> Result<(), VaultError> {
        self.store.must_write()?;
        let file = CaseFile::of(id);
        let mut memory = self.memory();
        let bytes = self.unchanged(&mut memory, file)?;
        let unsealed = self.store.unseal(file, &bytes)?;
        let case = Named::of(&unsealed.case);
        let last = self.free_revision(id, unsealed.binding.revision, &bytes)?;
        let mark = Mark {
            number: case.number.clone(),
            name: unsealed.case.name.clone(),
            at: now,
            by: by.to_owned(),
            last: Some((last.number, last.twin)),
            destroy: None,
            files: 0,
            leaves: None,
            uniting: None,
        };
        self.store.write_value(&deletion(id), &mark)?;
        self.move_into_history(&mut memory, file, last)?;
        self.cases.search.deleted(file);
        drop(memory);
        self.note_quietly(Event::Deleted(case), by, now);
        Ok(())
    }

    /// Removes a second copy, once someone chose which version to keep. It
    /// stays in the history of its case.
    ///
    /// # Errors
    /// As [`Vault::delete`].
    pub fn delete_copy(&self, id: CaseId, number: u32) -> Result<(), VaultError> {
        self.store.must_write()?;
        let copy = Some(number);
        let file = CaseFile { id, copy };
        let mut memory = self.memory();
        let bytes = self.unchanged(&mut memory, file)?;
        // What cannot be read is no revision either.
        let unsealed = self.store.unseal(file, &bytes)?;
        let last = self.free_revision(id, unsealed.binding.revision, &bytes)?;
        self.move_into_history(&mut memory, file, last)
    }

    /// The deleted cases that can be put back, by number.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn deleted(&self) -> Result<Vec<Deleted>, VaultError> {
        let marks = self.marks()?.into_iter();
        let back = marks.filter(|(id, mark)| {
            mark.destroy.is_none() && self.can_be_put_back(*id, mark).unwrap_or(true)
        });
        let mut deleted: Vec<Deleted> = back
            .map(|(id, mark)| Deleted {
                id,
                number: mark.number,
                name: mark.name,
                at: mark.at,
                by: mark.by,
            })
            .collect();
        deleted.sort_by(|a, b| (&a.number, a.id).cmp(&(&b.number, b.id)));
        Ok(deleted)
    }

    /// Puts a deleted case back as it was.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`] when it is not among [`Vault::deleted`],
    /// [`VaultError::CaseExists`], or what the disk says.
    pub fn undelete(&self, id: CaseId, by: &str, now: Timestamp) -> Result<(), VaultError> {
        self.store.must_write()?;
        let memory = self.memory();
        let file = CaseFile::of(id);
        if self.store.read_case(file)?.is_some() {
            return Err(VaultError::CaseExists);
        }
        let mark: Option<Mark> = self.store.read_value(&deletion(id))?;
        let mark = mark.filter(|mark| mark.destroy.is_none());
        let mark = mark.ok_or(VaultError::CaseMissing)?;
        let (number, twin) = mark.last.ok_or(VaultError::CaseMissing)?;
        let last = HistoryFile { id, number, twin };
        self.store.relocate(&last.path(), &file.path())?;
        self.store.learn(|register| register.wrote(Kept::Case(file), number, None));
        drop(memory);
        // A mark beside a case that is there means nothing.
        let _ = self.store.remove_if_there(&deletion(id));
        let number = mark.number;
        self.note_quietly(Event::Undeleted(Named { id, number }), by, now);
        Ok(())
    }

    /// Whether the file that was the case is there. Without it the mark is one
    /// that was left behind, and says nothing of a case that is missing now.
    pub(super) fn can_be_put_back(&self, id: CaseId, mark: &Mark) -> Result<bool, VaultError> {
        let Some((number, twin)) = mark.last else {
            return Ok(false);
        };
        let last = HistoryFile { id, number, twin };
        Ok(self.store.read(&last.path())?.is_some())
    }

    /// What is written of deletions whose case is not there.
    pub(super) fn marks(&self) -> Result<Vec<(CaseId, Mark)>, VaultError> {
        let mut marks = Vec::new();
        let found = self.store.in_folder(DELETED)?.into_iter();
        for id in found.filter_map(|found| found.kind.try_as_deletion()) {
            match self.store.read_value::<Mark>(&deletion(id)) {
                Ok(Some(mark))
                    if mark.destroy.is_some()
                        || self.store.read_case(CaseFile::of(id))?.is_none() =>
                {
                    marks.push((id, mark));
                }
                // A mark that cannot be read destroys nothing.
                _ => {}
            }
        }
        Ok(marks)
    }

    /// The bytes of a case file, when it is the version this window knows.
    fn unchanged(&self, memory: &mut CaseMemory, file: CaseFile) -> Result<Vec<u8>, VaultError> {
        self.settle_attempt(memory, file.id)?;
        let bytes = self.store.read_case(file)?.ok_or(VaultError::CaseMissing)?;
        let known = memory.known.get(&file.id).filter(|k| k.file == file);
        if known.is_some_and(|known| known.file_hash != sha256(&bytes)) {
            return Err(VaultError::ChangedElsewhere);
        }
        Ok(bytes)
    }
}
