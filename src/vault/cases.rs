//! Opening, saving and deleting one case.

use std::io::ErrorKind;

use chrono::{DateTime, FixedOffset};

use super::create::random_id;
use super::envelope::{self, Binding, Sealed, Unsealed};
use super::error::VaultError;
use super::files::CaseFile;
use super::index::Line;
use super::recovery::Randomness;
use super::replace::{Place, Placed};
use super::sealed::sha256;
use super::{Known, Memory, Vault, store};
use crate::case::{Case, CaseId, Summary};

/// A case as it was stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The case.
    pub case: Case,
    /// How often it was saved, from 1.
    pub revision: u64,
    /// When this revision was saved.
    pub saved_at: DateTime<FixedOffset>,
    /// Who saved it.
    pub saved_by: String,
}

/// A case that is safely on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// The revision it became, from 1.
    pub revision: u64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// After a conflict: the number of the second copy that is being worked on.
    pub copy: Option<u32>,
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

    fn open_file(&self, file: CaseFile, older_is_fine: bool) -> Result<Opened, VaultError> {
        let mut memory = self.memory();
        let bytes = self.read(file)?.ok_or(VaultError::CaseMissing)?;
        let unsealed = envelope::open(&self.key, self.id(), file, &bytes)?;
        let found = unsealed.binding.revision;
        let index = self.index(&mut memory);
        if let Some(seen) = index.newer_than(file, found) {
            if !older_is_fine {
                let file = file.path();
                return Err(VaultError::CaseRolledBack { file, found, seen });
            }
            index.forget(file);
        }
        memory
            .known
            .insert(file.id, Known::of(file, &unsealed, &bytes));
        Ok(Opened {
            case: unsealed.case,
            revision: found,
            saved_at: unsealed.binding.saved_at,
            saved_by: unsealed.binding.saved_by,
        })
    }

    /// Stores a case that is new to this vault, and gives it an id when it has none.
    ///
    /// # Errors
    /// [`VaultError::CaseExists`], or as [`Vault::save`].
    pub fn add(
        &self,
        case: &mut Case,
        by: &str,
        now: DateTime<FixedOffset>,
        randomness: Randomness<'_>,
    ) -> Result<Saved, VaultError> {
        self.must_write()?;
        if case.id.is_absent() {
            case.id = CaseId(random_id(randomness));
        } else if self.read(CaseFile::of(case.id))?.is_some() {
            return Err(VaultError::CaseExists);
        }
        self.save(case, by, now)
    }

    /// Stores a case. Costs the same in a vault of any size: two fsyncs.
    ///
    /// # Errors
    /// [`VaultError::Conflict`] when the file is not the version this window
    /// knows: the case then stands in a second copy, where later saves go too.
    /// [`VaultError::ReadOnly`] or what the disk says; the old version is
    /// untouched then.
    pub fn save(
        &self,
        case: &Case,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<Saved, VaultError> {
        self.must_write()?;
        if case.id.is_absent() {
            return Err(VaultError::CaseWithoutId);
        }
        let mut memory = self.memory();
        self.settle_attempt(&mut memory, case.id)?;
        let known = memory.known.get(&case.id).cloned();
        let wanted = known.as_ref().map_or(CaseFile::of(case.id), |k| k.file);
        let there = self.read(wanted)?;
        let place = if is_strange(there.as_deref(), known.as_ref()) {
            Place::Copy(case.id)
        } else {
            Place::Instead(wanted, known.as_ref().map(|known| known.file_hash.clone()))
        };
        let binding = self.next_binding(known.as_ref(), by, now);
        let placed = self.put(&mut memory, &place, &binding, case)?;
        if let Some(copy) = placed.conflict {
            return Err(VaultError::Conflict { copy: copy.path() });
        }
        Ok(Saved {
            revision: binding.revision,
            at: now,
            copy: placed.file.copy,
        })
    }

    /// Removes a case; second copies stay.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], [`VaultError::ChangedElsewhere`] when it is
    /// not the version this window knows, or what the disk says.
    pub fn delete(&self, id: CaseId) -> Result<(), VaultError> {
        self.delete_file(CaseFile::of(id))
    }

    /// Removes a second copy, once someone chose which version to keep.
    ///
    /// # Errors
    /// As [`Vault::delete`].
    pub fn delete_copy(&self, id: CaseId, number: u32) -> Result<(), VaultError> {
        let copy = Some(number);
        self.delete_file(CaseFile { id, copy })
    }

    fn delete_file(&self, file: CaseFile) -> Result<(), VaultError> {
        self.must_write()?;
        let mut memory = self.memory();
        self.settle_attempt(&mut memory, file.id)?;
        let bytes = self.read(file)?.ok_or(VaultError::CaseMissing)?;
        let known = memory
            .known
            .get(&file.id)
            .filter(|known| known.file == file);
        if known.is_some_and(|known| known.file_hash != sha256(&bytes)) {
            return Err(VaultError::ChangedElsewhere);
        }
        let was_open = known.is_some();
        store::remove(self.disk.as_ref(), &file.path())?;
        self.index(&mut memory).forget(file);
        if was_open {
            memory.known.remove(&file.id);
        }
        Ok(())
    }

    /// The bytes of a case file; `None` when it is not there.
    pub(super) fn read(&self, file: CaseFile) -> Result<Option<Vec<u8>>, VaultError> {
        match self.disk.read(&file.path()) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(VaultError::reading(&error)),
        }
    }

    fn next_binding(&self, known: Option<&Known>, by: &str, now: DateTime<FixedOffset>) -> Binding {
        Binding {
            vault: self.id(),
            revision: known.map_or(1, |known| known.revision + 1),
            previous: known.map(|known| known.hash.clone()),
            saved_at: now,
            saved_by: by.to_owned(),
        }
    }

    fn put(
        &self,
        memory: &mut Memory,
        place: &Place,
        binding: &Binding,
        case: &Case,
    ) -> Result<Placed, VaultError> {
        let Sealed { bytes, hash } = envelope::seal(&self.key, binding, case)?;
        let mut attempted = Known {
            file: place.file(),
            revision: binding.revision,
            hash,
            file_hash: sha256(&bytes),
        };
        memory.attempted.insert(case.id, attempted.clone());
        let placed = self.place(place, &bytes)?;
        attempted.file = placed.file;
        let line = Line {
            stamp: placed.stamp,
            revision: binding.revision,
            saved_at: binding.saved_at,
            saved_by: binding.saved_by.clone(),
            summary: Summary::of(case),
        };
        self.index(memory).put(placed.file, line);
        memory.attempted.remove(&case.id);
        memory.known.insert(case.id, attempted);
        Ok(placed)
    }

    /// A write that failed at its very last step did put our version in place;
    /// it must not be taken for a change from elsewhere.
    fn settle_attempt(&self, memory: &mut Memory, id: CaseId) -> Result<(), VaultError> {
        let Some(attempted) = memory.attempted.get(&id) else {
            return Ok(());
        };
        let there = self.read(attempted.file)?;
        if there.is_some_and(|bytes| attempted.file_hash == sha256(&bytes)) {
            memory.attempted_became_known(id);
        }
        memory.attempted.remove(&id);
        self.clear_leftovers();
        Ok(())
    }
}

/// Whether something stands there that this window did not read or write. A
/// file that vanished loses nothing when it is written again.
fn is_strange(there: Option<&[u8]>, known: Option<&Known>) -> bool {
    there.is_some_and(|bytes| known.is_none_or(|known| known.file_hash != sha256(bytes)))
}

impl Memory {
    fn attempted_became_known(&mut self, id: CaseId) {
        if let Some(attempted) = self.attempted.remove(&id) {
            self.known.insert(id, attempted);
        }
    }
}

impl Known {
    fn of(file: CaseFile, unsealed: &Unsealed, bytes: &[u8]) -> Self {
        Self {
            file,
            revision: unsealed.binding.revision,
            hash: unsealed.hash.clone(),
            file_hash: sha256(bytes),
        }
    }
}
