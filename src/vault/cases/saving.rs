//! Saving one case.

use std::sync::Arc;

use super::index::Line;
use super::memory::{CaseMemory, KnownVersion, Session};
use super::replacing::{Target, Written};
use crate::case::ron::is_affordable;
use crate::case::{Case, CaseId, Said, Summary, Timestamp};
use crate::vault::Vault;
use crate::vault::create::random_id;
use crate::vault::error::VaultError;
use crate::vault::keys::Randomness;
use crate::vault::keys::sealed::sha256;
use crate::vault::log::{Event, Named};
use crate::vault::store::layout::{CaseFile, deletion};
use crate::vault::store::{Binding, Kept, LARGEST_CASE, Sealed};

/// A case that is safely on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// The revision it became, from 1.
    pub revision: u64,
    /// When.
    pub at: Timestamp,
    /// After a conflict: the number of the second copy that is being worked on.
    pub copy: Option<u32>,
}

impl Vault {
    /// Stores a case that is new to this vault, and gives it an id when it has none.
    ///
    /// # Errors
    /// [`VaultError::CaseExists`], or as [`Vault::save`].
    pub fn add(
        &self,
        case: &mut Case,
        by: &str,
        now: Timestamp,
        randomness: Randomness<'_>,
    ) -> Result<Saved, VaultError> {
        self.store.must_write()?;
        if case.id.is_absent() {
            case.id = CaseId(random_id(randomness));
        } else if self.store.read_case(CaseFile::of(case.id))?.is_some() {
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
    /// [`VaultError::CaseNewer`], [`VaultError::ReadOnly`] or what the disk says; the
    /// old version is untouched then.
    pub fn save(&self, case: &Case, by: &str, now: Timestamp) -> Result<Saved, VaultError> {
        self.save_here(case, by, now).map_err(|error| self.explain(error))
    }

    fn save_here(&self, case: &Case, by: &str, now: Timestamp) -> Result<Saved, VaultError> {
        self.store.must_write()?;
        if case.id.is_absent() {
            return Err(VaultError::CaseWithoutId);
        }
        let mut memory = self.memory();
        self.settle_attempt(&mut memory, case.id)?;
        let known = memory.known.get(&case.id).cloned();
        if case.is_read_only() || known.as_ref().is_some_and(|known| known.read_only) {
            return Err(VaultError::ReadOnlyCopy);
        }
        if let Some(known) = known.as_ref().filter(|known| known.newer) {
            return Err(VaultError::CaseNewer(known.file.path()));
        }
        let wanted = known.as_ref().map_or(CaseFile::of(case.id), |k| k.file);
        let there = self.store.read_case(wanted)?;
        let changed = is_strange(there.as_deref(), known.as_ref());
        let target = if changed {
            Target::NewCopy(case.id)
        } else {
            Target::Replace(wanted, known.as_ref().map(|known| known.file_hash.clone()))
        };
        let said = Said::by(case);
        // History first: what is replaced is safe before it is replaced.
        let begins = match (&known, &there) {
            (Some(known), Some(bytes)) if !changed => {
                self.keep_before(&mut memory, known, (bytes, &said, case), by, now)?
            }
            _ => begin_session(&mut memory, case.id, by, now),
        };
        let binding = self.next_binding(wanted, known.as_ref(), by, now);
        let written = self.put(&mut memory, &target, &binding, case)?;
        if let Some(session) = memory.sessions.get_mut(&case.id) {
            session.wrote(said);
        }
        drop(memory);
        if known.is_none() {
            // It says nothing any more, and could later hide that the case is gone.
            let _ = self.store.remove_if_there(&deletion(case.id));
        }
        if begins {
            self.note_quietly(Event::Changed(Named::of(case)), by, now);
        }
        if let Some(copy) = written.conflict {
            return Err(VaultError::Conflict(copy.path()));
        }
        Ok(Saved { revision: binding.revision, at: now, copy: written.file.copy })
    }

    /// Stores a case that a colleague gave: as itself when it is new here, else
    /// beside the one that is here. Doing it twice stores it once.
    pub(in crate::vault) fn take_in(
        &self,
        case: &Case,
        by: &str,
        now: Timestamp,
    ) -> Result<CaseFile, VaultError> {
        self.store.must_write()?;
        let mut memory = self.memory();
        let mut file = CaseFile::of(case.id);
        while let Some(bytes) = self.store.read_case(file)? {
            let there = self.store.unseal(file, &bytes);
            let bundle = |case: &Case| case.received.as_ref().map(|received| received.bundle);
            if there.is_ok_and(|there| bundle(&there.case) == bundle(case)) {
                return Ok(file);
            }
            file.copy = Some(file.copy.map_or(1, |number| number + 1));
        }
        self.settle_attempt(&mut memory, case.id)?;
        let binding = self.next_binding(file, None, by, now);
        let worked_on = memory.known.get(&case.id).cloned();
        let written = self.put(&mut memory, &Target::Replace(file, None), &binding, case);
        // Whatever is being worked on here stays what is being worked on.
        memory.attempted.remove(&case.id);
        if let Some(worked_on) = worked_on {
            memory.known.insert(case.id, worked_on);
        }
        written.map(|written| written.file)
    }

    pub(super) fn put(
        &self,
        memory: &mut CaseMemory,
        target: &Target,
        binding: &Binding,
        case: &Case,
    ) -> Result<Written, VaultError> {
        let Sealed { bytes, hash, file_key, content } = self.store.seal(binding, case)?;
        if bytes.len() as u64 > LARGEST_CASE || !is_affordable(&content) {
            return Err(VaultError::TooLarge(target.file().path()));
        }
        let mut attempted = KnownVersion {
            file: target.file(),
            revision: binding.revision,
            hash,
            file_hash: sha256(&bytes),
            read_only: case.is_read_only(),
            newer: false,
        };
        memory.attempted.insert(case.id, attempted.clone());
        let written = self.put_in_place(target, &bytes)?;
        attempted.file = written.file;
        let line = Line {
            stamp: written.stamp,
            revision: binding.revision,
            saved_at: binding.saved_at,
            saved_by: binding.saved_by.clone(),
            file_key,
            summary: Arc::new(Summary::of(case)),
        };
        memory.index(&self.store).put(written.file, line);
        self.store.wrote_case(written.file, binding.revision, binding.saved_at);
        self.cases.search.saved(written.file, written.stamp, &content);
        memory.attempted.remove(&case.id);
        memory.known.insert(case.id, attempted);
        Ok(written)
    }

    /// What comes after the version that is known; a case that is new gets a
    /// higher revision than one of the same id had before it was deleted.
    pub(super) fn next_binding(
        &self,
        file: CaseFile,
        known: Option<&KnownVersion>,
        by: &str,
        now: Timestamp,
    ) -> Binding {
        let before = || self.store.seen(&Kept::Case(file)).map_or(0, |seen| seen.number);
        Binding {
            revision: known.map_or_else(before, |known| known.revision) + 1,
            previous: known.map(|known| known.hash.clone()),
            saved_at: now,
            saved_by: by.to_owned(),
        }
    }

    /// A write that failed at its very last step did put our version in place;
    /// it must not be taken for a change from elsewhere.
    pub(super) fn settle_attempt(
        &self,
        memory: &mut CaseMemory,
        id: CaseId,
    ) -> Result<(), VaultError> {
        let Some(attempted) = memory.attempted.get(&id) else {
            return Ok(());
        };
        let there = self.store.read_case(attempted.file)?;
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
fn is_strange(there: Option<&[u8]>, known: Option<&KnownVersion>) -> bool {
    there.is_some_and(|bytes| known.is_none_or(|known| known.file_hash != sha256(bytes)))
}

/// What is new has nothing before it that could be kept.
fn begin_session(memory: &mut CaseMemory, id: CaseId, by: &str, now: Timestamp) -> bool {
    memory.sessions.insert(id, Session::new(by, now));
    true
}
