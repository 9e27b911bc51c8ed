//! Opening and saving one case.

use std::io::ErrorKind;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::create::random_id;
use super::disk::{LARGEST_CASE, Stamp};
use super::envelope::{self, Binding, Sealed, Unsealed};
use super::error::VaultError;
use super::files::CaseFile;
use super::history::Session;
use super::index::Line;
use super::log::{Event, Named};
use super::opener::Opener;
use super::recovery::Randomness;
use super::replace::{Place, Placed};
use super::sealed::sha256;
use super::{Known, Memory, Vault};
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
        let index = self.index(&mut memory);
        let opener = index.opener(file);
        let unsealed = envelope::open_again(&self.key(), self.id(), file, opener, &bytes)?;
        let found = unsealed.binding.revision;
        if let Some(seen) = index.newer_than(file, found) {
            if !older_is_fine {
                let file = file.path();
                return Err(VaultError::CaseRolledBack { file, found, seen });
            }
            index.forget(file);
        }
        memory.known.insert(file.id, Known::of(file, &unsealed, &bytes));
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

    /// Stores a case. Costs the same in a vault of any size: two fsyncs, and
    /// four more when somebody begins to work on it, for history and log.
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
        if case.is_read_only() || known.as_ref().is_some_and(|known| known.read_only) {
            return Err(VaultError::ReadOnlyCopy);
        }
        let wanted = known.as_ref().map_or(CaseFile::of(case.id), |k| k.file);
        let there = self.read(wanted)?;
        let changed = is_strange(there.as_deref(), known.as_ref());
        let place = if changed {
            Place::Copy(case.id)
        } else {
            Place::Instead(wanted, known.as_ref().map(|known| known.file_hash.clone()))
        };
        // History first: what is replaced is safe before it is replaced.
        let begins = match (&known, &there) {
            (Some(known), Some(bytes)) if !changed => {
                self.keep_before(&mut memory, known, bytes, by, now)?
            }
            _ => begin_session(&mut memory, case.id, by, now),
        };
        let binding = self.next_binding(known.as_ref(), by, now);
        let placed = self.put(&mut memory, &place, &binding, case)?;
        drop(memory);
        if begins {
            self.note_quietly(Event::Changed(Named::of(case)), by, now);
        }
        if let Some(copy) = placed.conflict {
            return Err(VaultError::Conflict { copy: copy.path() });
        }
        Ok(Saved { revision: binding.revision, at: now, copy: placed.file.copy })
    }

    /// Stores a case that a colleague gave: as itself when it is new here, else
    /// beside the one that is here. Doing it twice stores it once.
    pub(super) fn take_in(
        &self,
        case: &Case,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<CaseFile, VaultError> {
        self.must_write()?;
        let mut memory = self.memory();
        let mut file = CaseFile::of(case.id);
        while let Some(bytes) = self.read(file)? {
            let there = envelope::open(&self.key(), self.id(), file, &bytes);
            let bundle = |case: &Case| case.received.as_ref().map(|received| received.bundle);
            if there.is_ok_and(|there| bundle(&there.case) == bundle(case)) {
                return Ok(file);
            }
            file.copy = Some(file.copy.map_or(1, |number| number + 1));
        }
        self.settle_attempt(&mut memory, case.id)?;
        let binding = self.next_binding(None, by, now);
        let worked_on = memory.known.get(&case.id).cloned();
        let written = self.put(&mut memory, &Place::Instead(file, None), &binding, case);
        // Whatever is being worked on here stays what is being worked on.
        memory.attempted.remove(&case.id);
        if let Some(worked_on) = worked_on {
            memory.known.insert(case.id, worked_on);
        }
        written.map(|placed| placed.file)
    }

    /// The bytes of a case file; `None` when it is not there.
    pub(super) fn read(&self, file: CaseFile) -> Result<Option<Vec<u8>>, VaultError> {
        self.read_path(&file.path())
    }

    /// The bytes of a file; `None` when it is not there.
    pub(super) fn read_path(&self, path: &str) -> Result<Option<Vec<u8>>, VaultError> {
        match self.disk.read_at_most(path, LARGEST_CASE) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == ErrorKind::FileTooLarge => Err(too_large(path)),
            Err(error) => Err(VaultError::reading(&error)),
        }
    }

    pub(super) fn free_copy(&self, id: CaseId) -> Result<CaseFile, VaultError> {
        let mut number = 1;
        loop {
            let copy = Some(number);
            let file = CaseFile { id, copy };
            if self.read(file)?.is_none() {
                return Ok(file);
            }
            number += 1;
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

    pub(super) fn put(
        &self,
        memory: &mut Memory,
        place: &Place,
        binding: &Binding,
        case: &Case,
    ) -> Result<Placed, VaultError> {
        let Sealed { bytes, hash, opener, content } = envelope::seal(&self.key(), binding, case)?;
        if bytes.len() as u64 > LARGEST_CASE {
            return Err(too_large(&place.file().path()));
        }
        let mut attempted = Known {
            file: place.file(),
            revision: binding.revision,
            hash,
            file_hash: sha256(&bytes),
            read_only: case.is_read_only(),
        };
        memory.attempted.insert(case.id, attempted.clone());
        let placed = self.put_in_place(place, &bytes)?;
        attempted.file = placed.file;
        let line = Line {
            stamp: placed.stamp,
            revision: binding.revision,
            saved_at: binding.saved_at,
            saved_by: binding.saved_by.clone(),
            opener,
            summary: Arc::new(Summary::of(case)),
        };
        self.index(memory).put(placed.file, line);
        self.search.saved(placed.file, placed.stamp, &content);
        memory.attempted.remove(&case.id);
        memory.known.insert(case.id, attempted);
        Ok(placed)
    }

    /// A write that failed at its very last step did put our version in place;
    /// it must not be taken for a change from elsewhere.
    pub(super) fn settle_attempt(&self, memory: &mut Memory, id: CaseId) -> Result<(), VaultError> {
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

fn too_large(path: &str) -> VaultError {
    VaultError::TooLarge { file: path.to_owned() }
}

/// What is new has nothing before it that could be kept.
fn begin_session(memory: &mut Memory, id: CaseId, by: &str, now: DateTime<FixedOffset>) -> bool {
    memory.sessions.insert(id, Session::new(by, now));
    true
}

impl Memory {
    /// A file that is no longer worked on.
    pub(super) fn forget(&mut self, file: CaseFile) {
        if self.known.get(&file.id).is_some_and(|known| known.file == file) {
            self.known.remove(&file.id);
            self.sessions.remove(&file.id);
        }
    }

    /// The same content stands under another key now: no change from elsewhere.
    pub(super) fn encrypted_anew(
        &mut self,
        file: &str,
        old: &[u8],
        (new, opener): (&[u8], Option<Opener>),
        stamp: Stamp,
    ) {
        let (old, new) = (sha256(old), sha256(new));
        let same = |known: &&mut Known| known.file.path() == file && known.file_hash == old;
        if let Some(known) = self.known.values_mut().find(same) {
            known.file_hash = new;
        }
        if let Some(index) = &mut self.index {
            index.restamp(file, stamp, opener);
        }
    }

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
            read_only: unsealed.case.is_read_only(),
        }
    }
}
