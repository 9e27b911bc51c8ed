//! Two versions of a case becoming one, and going back to an earlier one.
//!
//! Both replace a case that nobody typed in just now, so what stands there goes
//! into the history first, whoever saved it last and however recently.

use super::Saved;
use super::index::Line;
use super::memory::CaseMemory;
use super::replacing::Target;
use crate::case::{Case, CaseId, Timestamp};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::keys::sealed::sha256;
use crate::vault::log::{Event, Named};
use crate::vault::store::layout::{CaseFile, HistoryFile};
use crate::vault::store::{Binding, Kept, Unsealed};

/// A version of a case that was read to be looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseVersion {
    /// The case.
    pub case: Case,
    /// How often it was saved, from 1.
    pub revision: u64,
    /// When this version was saved.
    pub saved_at: Timestamp,
    /// Who saved it.
    pub saved_by: String,
    pub(super) file: CaseFile,
    /// Hash of the content, for the next revision.
    pub(super) hash: String,
    /// Hash of the encrypted file, to see that nobody changed it.
    file_hash: String,
    /// Whether more stands in it than this version of the program knows.
    newer: bool,
}

impl CaseVersion {
    fn of(file: CaseFile, unsealed: Unsealed, bytes: &[u8]) -> Self {
        Self {
            case: unsealed.case,
            revision: unsealed.binding.revision,
            saved_at: unsealed.binding.saved_at,
            saved_by: unsealed.binding.saved_by,
            file,
            hash: unsealed.hash,
            file_hash: sha256(bytes),
            newer: unsealed.newer,
        }
    }
}

impl Vault {
    /// Reads a case, or a second copy of it by its number, to look at it. The
    /// version that is being worked on stays the one it was.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], or what is wrong with the file.
    pub fn read_version(&self, id: CaseId, copy: Option<u32>) -> Result<CaseVersion, VaultError> {
        let file = CaseFile { id, copy };
        let bytes = self.store.read_case(file)?.ok_or(VaultError::CaseMissing)?;
        let unsealed = self.store.unseal(file, &bytes)?;
        Ok(CaseVersion::of(file, unsealed, &bytes))
    }

    /// Puts what was made out of a case and its second copy in the place of the
    /// case. Only then the copy goes; both versions stay in the history.
    ///
    /// # Errors
    /// [`VaultError::ChangedElsewhere`] when one of them is not the version that
    /// was looked at, or what the disk says. Then at least the second copy is
    /// still there.
    pub fn join(
        &self,
        merged: &Case,
        main: &CaseVersion,
        copy: &CaseVersion,
        by: &str,
        now: Timestamp,
    ) -> Result<Saved, VaultError> {
        self.store.must_write()?;
        let mut memory = self.memory();
        let ours = self.still(&mut memory, main)?;
        let theirs = self.still(&mut memory, copy)?;
        let saved = if *merged == main.case {
            unchanged(main)
        } else {
            let revision = main.revision.max(copy.revision);
            self.follow(&mut memory, main, &ours, (revision, merged), by, now)?
        };
        self.keep_copy(&mut memory, copy, &theirs)?;
        drop(memory);
        self.note_quietly(Event::Joined(Named::of(merged)), by, now);
        Ok(saved)
    }

    /// Makes an earlier revision the newest one. The version that stands there
    /// now goes into the history.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], [`VaultError::ChangedElsewhere`], or what is
    /// wrong with a file or the disk.
    pub fn put_back(
        &self,
        id: CaseId,
        (number, twin): (u64, u32),
        by: &str,
        now: Timestamp,
    ) -> Result<Saved, VaultError> {
        self.store.must_write()?;
        let file = HistoryFile { id, number, twin };
        let earlier = self.store.open_revision(file)?;
        if earlier.newer {
            return Err(VaultError::CaseNewer(file.path()));
        }
        let earlier = earlier.case;
        let mut memory = self.memory();
        self.settle_attempt(&mut memory, id)?;
        let main = self.read_version(id, None)?;
        let known = memory.known.get(&id).filter(|known| known.file == main.file);
        if known.is_some_and(|known| known.file_hash != main.file_hash) {
            return Err(VaultError::ChangedElsewhere);
        }
        let bytes = self.still(&mut memory, &main)?;
        let saved = self.follow(&mut memory, &main, &bytes, (main.revision, &earlier), by, now)?;
        drop(memory);
        let event = Event::PutBack(Named::of(&earlier), number);
        self.note_quietly(event, by, now);
        Ok(saved)
    }

    /// Puts a version in place as it is, but encrypted with our key: where these
    /// bytes stand, or nothing. When something else stands there by now, one of
    /// the two becomes a second copy. Gives the file where it went.
    pub(in crate::vault) fn place(
        &self,
        file: CaseFile,
        known: Option<&[u8]>,
        version: &Unsealed,
    ) -> Result<CaseFile, VaultError> {
        let sealed = self.store.seal_again(version)?;
        let mut memory = self.memory();
        memory.let_go_of(file);
        let Binding { revision, saved_at, .. } = version.binding;
        if self.check_revision(file, revision).is_err() {
            // Decided first, so that no other window takes it for an older file.
            self.store.learn(|register| register.accept(Kept::Case(file), revision));
            self.write_register_now(&memory)?;
        }
        let target = Target::Replace(file, known.map(sha256));
        let written = self.put_in_place(&target, &sealed.bytes)?;
        memory.index(&self.store).put(written.file, Line::of(version, written.stamp));
        self.store.wrote_case(written.file, revision, saved_at);
        Ok(written.file)
    }

    /// The bytes of a version, when it is still the one that was looked at.
    pub(super) fn still(
        &self,
        memory: &mut CaseMemory,
        version: &CaseVersion,
    ) -> Result<Vec<u8>, VaultError> {
        if version.newer {
            return Err(VaultError::CaseNewer(version.file.path()));
        }
        self.settle_attempt(memory, version.file.id)?;
        let bytes = self.store.read_case(version.file)?.ok_or(VaultError::CaseMissing)?;
        if sha256(&bytes) == version.file_hash {
            Ok(bytes)
        } else {
            Err(VaultError::ChangedElsewhere)
        }
    }

    /// Saves a case after the version `main`, with a higher revision than any
    /// seen so far.
    pub(super) fn follow(
        &self,
        memory: &mut CaseMemory,
        main: &CaseVersion,
        bytes: &[u8],
        (revision, case): (u64, &Case),
        by: &str,
        now: Timestamp,
    ) -> Result<Saved, VaultError> {
        self.keep(main.file.id, main.revision, bytes)?;
        let binding = Binding {
            revision: revision + 1,
            previous: Some(main.hash.clone()),
            saved_at: now,
            saved_by: by.to_owned(),
        };
        let target = Target::Replace(main.file, Some(main.file_hash.clone()));
        if let Some(copy) = self.put(memory, &target, &binding, case)?.conflict {
            return Err(VaultError::Conflict(copy.path()));
        }
        Ok(Saved { revision: binding.revision, at: now, copy: None })
    }

    /// Moves a second copy into the history.
    fn keep_copy(
        &self,
        memory: &mut CaseMemory,
        copy: &CaseVersion,
        bytes: &[u8],
    ) -> Result<(), VaultError> {
        let last = self.free_revision(copy.file.id, copy.revision, bytes)?;
        self.move_into_history(memory, copy.file, last)
    }
}

fn unchanged(main: &CaseVersion) -> Saved {
    Saved { revision: main.revision, at: main.saved_at, copy: None }
}
