//! Taking over the cases of a backup or of another copy of the vault.
//!
//! Nothing is written over: a newer version takes the place of the one it grew
//! from, which goes into the history; a version that grew apart becomes a
//! second copy; an older one goes into the history.

use chrono::{DateTime, FixedOffset};

use super::envelope::{self, Binding, Unsealed};
use super::error::VaultError;
use super::files::{self, CASES, CaseFile, HISTORY, HistoryFile};
use super::index::Line;
use super::log::Event;
use super::{Vault, store};
use crate::case::CaseId;

/// What came of it, in numbers of cases; second copies count too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Were not here yet.
    pub added: usize,
    /// Were newer there, and took the place of what was here.
    pub newer: usize,
    /// Were the same or older there; nothing changed but the history.
    pub older: usize,
    /// Had changed on both sides, and became a second copy.
    pub copies: usize,
    /// Were deleted here, and stay so.
    pub deleted_here: usize,
    /// Files there that cannot be read.
    pub unreadable: Vec<String>,
    /// Whether it was stopped before the end. Doing it again does the rest.
    pub stopped: bool,
}

enum Fate {
    Added,
    Newer,
    Older,
    Copy,
}

impl Vault {
    /// Takes over every case of another vault, such as an opened backup. `step`
    /// hears how many cases are done and how many there are, and stops by
    /// returning `false`.
    ///
    /// # Errors
    /// What the disk says. What was taken over so far stays.
    pub fn merge_from(
        &self,
        other: &Self,
        by: &str,
        now: DateTime<FixedOffset>,
        mut step: impl FnMut(usize, usize) -> bool,
    ) -> Result<Merged, VaultError> {
        self.must_write()?;
        let mut merged = Merged::default();
        let cases = other.cases_with_files()?;
        for (done, id) in cases.iter().enumerate() {
            if !step(done, cases.len()) {
                merged.stopped = true;
                break;
            }
            self.merge_case(other, *id, &mut merged)?;
        }
        let taken = merged.added + merged.newer;
        let copies = merged.copies;
        if taken + copies > 0 {
            self.note_quietly(Event::Merged { taken, copies }, by, now);
        }
        Ok(merged)
    }

    /// Every case that has a file or, when that is lost, at least a history.
    pub(super) fn cases_with_files(&self) -> Result<Vec<CaseId>, VaultError> {
        let cases = self.entries_in(CASES)?;
        let cases = cases.iter().filter_map(|entry| CaseFile::parse(&entry.name));
        let history = self.entries_in(HISTORY)?;
        let history = history.iter().filter_map(|entry| files::history_case(&entry.name));
        let mut ids: Vec<CaseId> = cases.map(|file| file.id).chain(history).collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    fn merge_case(&self, other: &Self, id: CaseId, merged: &mut Merged) -> Result<(), VaultError> {
        if self.is_deleted(id)? || other.is_deleted(id)? {
            merged.deleted_here += 1;
            return Ok(());
        }
        for revision in other.history_files(id)? {
            match other.read_revision(revision) {
                Ok(theirs) => drop(self.keep_version(id, &theirs)?),
                Err(_) => merged.unreadable.push(revision.path()),
            }
        }
        for file in other.case_files(id)? {
            self.merge_file(other, file, merged)?;
        }
        if self.read(CaseFile::of(id))?.is_none() {
            self.bring_back(id, merged)?;
        }
        Ok(())
    }

    pub(super) fn case_files(&self, id: CaseId) -> Result<Vec<CaseFile>, VaultError> {
        let entries = self.entries_in(CASES)?;
        let files = entries.iter().filter_map(|entry| CaseFile::parse(&entry.name));
        let mut files: Vec<CaseFile> = files.filter(|file| file.id == id).collect();
        files.sort_unstable();
        Ok(files)
    }

    fn merge_file(
        &self,
        other: &Self,
        file: CaseFile,
        merged: &mut Merged,
    ) -> Result<(), VaultError> {
        let bytes = other.read(file)?.unwrap_or_default();
        let theirs = match envelope::open(&other.key(), other.id(), file, &bytes) {
            Ok(theirs) => theirs,
            Err(_) => {
                merged.unreadable.push(file.path());
                return Ok(());
            }
        };
        let count = match self.take_over(file.id, &theirs)? {
            Fate::Added => &mut merged.added,
            Fate::Newer => &mut merged.newer,
            Fate::Older => &mut merged.older,
            Fate::Copy => &mut merged.copies,
        };
        *count += 1;
        Ok(())
    }

    fn take_over(&self, id: CaseId, theirs: &Unsealed) -> Result<Fate, VaultError> {
        let main = CaseFile::of(id);
        let Some(bytes) = self.read(main)? else {
            self.place(main, theirs)?;
            return Ok(Fate::Added);
        };
        let Ok(ours) = envelope::open(&self.key(), self.id(), main, &bytes) else {
            // What is here cannot be read: it is mended, not written over.
            return self.place_copy(id, theirs);
        };
        if ours.case == theirs.case || self.stands_beside(id, theirs)? {
            return Ok(Fate::Older);
        }
        if self.grew_from(id, &ours, theirs)? {
            self.keep_version(id, &ours)?;
            self.place(main, theirs)?;
            return Ok(Fate::Newer);
        }
        if theirs.binding.revision < ours.binding.revision {
            self.keep_version(id, theirs)?;
            return Ok(Fate::Older);
        }
        self.place_copy(id, theirs)
    }

    /// Whether this very version is a second copy here already.
    fn stands_beside(&self, id: CaseId, theirs: &Unsealed) -> Result<bool, VaultError> {
        for file in self.case_files(id)? {
            let bytes = self.read(file)?.unwrap_or_default();
            let ours = envelope::open(&self.key(), self.id(), file, &bytes);
            if ours.is_ok_and(|ours| ours.case == theirs.case) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether theirs came from ours: as the next revision, or because ours
    /// stands in the history that came along.
    fn grew_from(
        &self,
        id: CaseId,
        ours: &Unsealed,
        theirs: &Unsealed,
    ) -> Result<bool, VaultError> {
        if theirs.binding.revision <= ours.binding.revision {
            return Ok(false);
        }
        if theirs.binding.previous.as_ref() == Some(&ours.hash) {
            return Ok(true);
        }
        let mut same = self.history_files(id)?.into_iter();
        Ok(same.any(|file| self.read_revision(file).is_ok_and(|r| r.hash == ours.hash)))
    }

    /// Puts a version in place as it is, but encrypted with our key.
    pub(super) fn place(&self, file: CaseFile, theirs: &Unsealed) -> Result<(), VaultError> {
        let binding = self.ours(&theirs.binding);
        let sealed = envelope::seal(&self.key(), &binding, &theirs.case)?;
        let mut memory = self.memory();
        memory.forget(file);
        let stamp = store::write(self.disk.as_ref(), &file.path(), &sealed.bytes)?;
        let line = Line::of(theirs, stamp);
        self.index(&mut memory).put(file, line);
        Ok(())
    }

    fn place_copy(&self, id: CaseId, theirs: &Unsealed) -> Result<Fate, VaultError> {
        self.place(self.free_copy(id)?, theirs)?;
        Ok(Fate::Copy)
    }

    /// Puts a version into the history, unless it stands there.
    fn keep_version(&self, id: CaseId, version: &Unsealed) -> Result<HistoryFile, VaultError> {
        let number = version.binding.revision;
        for file in self.history_files(id)?.into_iter().filter(|f| f.number == number) {
            if self.read_revision(file).is_ok_and(|ours| ours.case == version.case) {
                return Ok(file);
            }
        }
        let binding = self.ours(&version.binding);
        let sealed = envelope::seal(&self.key(), &binding, &version.case)?;
        self.keep(id, number, &sealed.bytes)
    }

    fn ours(&self, binding: &Binding) -> Binding {
        Binding { vault: self.id(), ..binding.clone() }
    }

    /// A case whose file could not be read there, from its newest revision.
    fn bring_back(&self, id: CaseId, merged: &mut Merged) -> Result<(), VaultError> {
        let files = self.history_files(id)?;
        let newest = files.iter().rev().find_map(|file| self.read_revision(*file).ok());
        if let Some(newest) = newest {
            self.place(CaseFile::of(id), &newest)?;
            merged.added += 1;
        }
        Ok(())
    }

    pub(super) fn is_deleted(&self, id: CaseId) -> Result<bool, VaultError> {
        let marked = self.read_path(&files::deletion(id))?.is_some();
        Ok(marked && self.read(CaseFile::of(id))?.is_none())
    }
}
