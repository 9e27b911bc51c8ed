//! Deleting a case, putting it back, and destroying it for good.
//!
//! A deleted case moves into its own history and can be put back for
//! [`TERM`], as far as the log tells that this time has passed. Destroying
//! removes the case, its second copies and its history; it is announced first,
//! so that it is finished after an interruption, and ends with a certificate in
//! the log.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};

use super::error::VaultError;
use super::files::{self, CASES, CaseFile, DAMAGED, DELETED, HistoryFile};
use super::log::{Certificate, Event, Log, LogEntry, Named};
use super::sealed::sha256;
use super::{Vault, store};
use crate::case::CaseId;

/// So long a deleted case can be put back.
pub const TERM: TimeDelta = TimeDelta::days(30);

/// Why a case is destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// It was deleted, and the time to put it back is over.
    TermEnded,
    /// The time that the law or the employer sets is over.
    RetentionEnded,
    /// Somebody whose data it is asked for it.
    Asked,
    /// It stands in the system of the municipality or with a colleague.
    KeptElsewhere,
    /// It should not have been made: a test, or a double.
    Mistake,
}

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
    pub at: DateTime<FixedOffset>,
    /// Who deleted it.
    pub by: String,
}

impl Deleted {
    /// Until when it can surely be put back; longer when the vault lay unused
    /// for weeks or the clock leapt.
    #[must_use]
    pub fn until(&self) -> DateTime<FixedOffset> {
        self.at.checked_add_signed(TERM).unwrap_or(self.at)
    }
}

/// What is written down of a deletion.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Mark {
    number: String,
    name: String,
    at: DateTime<FixedOffset>,
    by: String,
    /// The file in the history that was the case.
    last: Option<(u64, u32)>,
    /// Set when it is to be destroyed, from which there is no way back.
    destroy: Option<Reason>,
    /// How many files are destroyed, for the certificate.
    #[serde(default)]
    files: usize,
}

impl Vault {
    /// Deletes a case; second copies stay. It can be put back for [`TERM`].
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], [`VaultError::ChangedElsewhere`] when it is
    /// not the version this window knows, or what the disk says.
    pub fn delete(
        &self,
        id: CaseId,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VaultError> {
        self.must_write()?;
        let file = CaseFile::of(id);
        let mut memory = self.memory();
        let bytes = self.unchanged(&mut memory, file)?;
        let unsealed = super::envelope::open(&self.key(), self.id(), file, &bytes)?;
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
        };
        self.write_bound(&files::deletion(id), &mark)?;
        self.make_folder(&files::history_folder(id))?;
        store::relocate(self.disk.as_ref(), &file.path(), &last.path())?;
        memory.forget(file);
        self.index(&mut memory).forget(file);
        self.search.deleted(file);
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
        self.must_write()?;
        let copy = Some(number);
        let file = CaseFile { id, copy };
        let mut memory = self.memory();
        let bytes = self.unchanged(&mut memory, file)?;
        match super::envelope::open(&self.key(), self.id(), file, &bytes) {
            Ok(unsealed) => {
                let last = self.free_revision(id, unsealed.binding.revision, &bytes)?;
                self.make_folder(&files::history_folder(id))?;
                store::relocate(self.disk.as_ref(), &file.path(), &last.path())?;
            }
            // What cannot be read is no revision either.
            Err(error) => return Err(error),
        }
        memory.forget(file);
        self.index(&mut memory).forget(file);
        Ok(())
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
    pub fn undelete(
        &self,
        id: CaseId,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VaultError> {
        self.must_write()?;
        let memory = self.memory();
        let file = CaseFile::of(id);
        if self.read(file)?.is_some() {
            return Err(VaultError::CaseExists);
        }
        let mark: Option<Mark> = self.read_bound(&files::deletion(id))?;
        let mark = mark.filter(|mark| mark.destroy.is_none());
        let mark = mark.ok_or(VaultError::CaseMissing)?;
        let (number, twin) = mark.last.ok_or(VaultError::CaseMissing)?;
        let last = HistoryFile { id, number, twin };
        store::relocate(self.disk.as_ref(), &last.path(), &file.path())?;
        drop(memory);
        // A mark beside a case that is there means nothing.
        let _ = self.remove_file(&files::deletion(id));
        let number = mark.number;
        self.note_quietly(Event::Undeleted(Named { id, number }), by, now);
        Ok(())
    }

    /// Destroys a case, deleted or not, with its second copies and history.
    /// There is no way back, except from a backup.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], or what the disk says: then it is finished
    /// by [`Vault::purge`].
    pub fn destroy(
        &self,
        id: CaseId,
        reason: Reason,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<Certificate, VaultError> {
        self.must_write()?;
        let mark = self.mark_for_destruction(id, reason, by, now)?;
        self.write_bound(&files::deletion(id), &mark)?;
        self.finish_destroying(id, mark, reason)
    }

    /// Finishes what was interrupted, and destroys deleted cases whose term is
    /// over. To be called once a day and after opening.
    ///
    /// # Errors
    /// What the disk says; it is tried again at the next call.
    pub fn purge(&self, now: DateTime<FixedOffset>) -> Result<Vec<Certificate>, VaultError> {
        if self.must_write().is_err() {
            return Ok(Vec::new());
        }
        let mut certificates = Vec::new();
        let marks = self.marks()?;
        let log = match marks.is_empty() {
            true => Log::default(),
            false => self.log()?,
        };
        for (id, mark) in marks {
            let over = self.can_be_put_back(id, &mark)? && self.is_over(id, &mark, &log, now);
            let term = over.then_some(Reason::TermEnded);
            let Some(reason) = mark.destroy.or(term) else {
                continue;
            };
            let mark = match mark.destroy {
                Some(_) => mark,
                None => self.announce_destruction(id, mark, reason, now)?,
            };
            certificates.push(self.finish_destroying(id, mark, reason)?);
        }
        Ok(certificates)
    }

    /// Whether the term of a deleted case is over: by the clock, and by what was
    /// written in the log since. A line that an interruption kept from the log
    /// is added now.
    fn is_over(&self, id: CaseId, mark: &Mark, log: &Log, now: DateTime<FixedOffset>) -> bool {
        let is_line = |entry: &LogEntry| match &entry.event {
            Event::Deleted(named) => named.id == id,
            _ => false,
        };
        let Some(line) = log.entries.iter().rposition(is_line) else {
            let number = mark.number.clone();
            self.note_quietly(Event::Deleted(Named { id, number }), &mark.by, mark.at);
            return false;
        };
        // Deleted while the clock was ahead: what passed since is all there is.
        let by_clock = now - mark.at > TERM || now < mark.at;
        by_clock && log.passed_since(line, now) > TERM
    }

    /// What is counted before it begins is still true after an interruption.
    fn announce_destruction(
        &self,
        id: CaseId,
        mark: Mark,
        reason: Reason,
        now: DateTime<FixedOffset>,
    ) -> Result<Mark, VaultError> {
        let mark =
            Mark { at: now, destroy: Some(reason), last: None, files: self.files_of(id)?, ..mark };
        self.write_bound(&files::deletion(id), &mark)?;
        Ok(mark)
    }

    /// Whether the file that was the case is there. Without it the mark is one
    /// that was left behind, and says nothing of a case that is missing now.
    fn can_be_put_back(&self, id: CaseId, mark: &Mark) -> Result<bool, VaultError> {
        let Some((number, twin)) = mark.last else {
            return Ok(false);
        };
        let last = HistoryFile { id, number, twin };
        Ok(self.read_path(&last.path())?.is_some())
    }

    fn mark_for_destruction(
        &self,
        id: CaseId,
        reason: Reason,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<Mark, VaultError> {
        let before: Option<Mark> = self.read_bound(&files::deletion(id))?;
        let summary = self.number_of(id)?;
        let number = summary.or(before.map(|mark| mark.number));
        Ok(Mark {
            number: number.ok_or(VaultError::CaseMissing)?,
            name: String::new(),
            at: now,
            by: by.to_owned(),
            last: None,
            destroy: Some(reason),
            files: self.files_of(id)?,
        })
    }

    /// The case itself, its second copies and its revisions.
    fn files_of(&self, id: CaseId) -> Result<usize, VaultError> {
        let entries = self.entries_in(CASES)?;
        let cases = entries.iter().filter_map(|e| CaseFile::parse(&e.name));
        Ok(cases.filter(|file| file.id == id).count() + self.history_files(id)?.len())
    }

    fn number_of(&self, id: CaseId) -> Result<Option<String>, VaultError> {
        let file = CaseFile::of(id);
        let Some(bytes) = self.read(file)? else {
            return Ok(None);
        };
        // A case that cannot be read can still be destroyed.
        let unsealed = super::envelope::open(&self.key(), self.id(), file, &bytes);
        Ok(Some(unsealed.map(|u| u.case.number).unwrap_or_default()))
    }

    fn finish_destroying(
        &self,
        id: CaseId,
        mark: Mark,
        reason: Reason,
    ) -> Result<Certificate, VaultError> {
        self.remove_case_files(id)?;
        self.remove_history(id)?;
        let Mark { number, files, by, .. } = mark;
        let certificate = Certificate { case: Named { id, number }, reason, files };
        let event = Event::Destroyed(certificate.clone());
        if !self.is_noted(&event, mark.at)? {
            self.note(event, &by, mark.at)?;
        }
        // The list must not remember what is gone.
        self.flush_index()?;
        self.remove_file(&files::deletion(id))?;
        Ok(certificate)
    }

    /// Whether an interruption came after the certificate was written.
    fn is_noted(&self, event: &Event, at: DateTime<FixedOffset>) -> Result<bool, VaultError> {
        let log = self.log()?;
        let same = |line: &LogEntry| line.at == at && line.event == *event;
        Ok(log.entries.iter().rev().any(same))
    }

    fn remove_case_files(&self, id: CaseId) -> Result<(), VaultError> {
        let mut memory = self.memory();
        let entries = self.entries_in(CASES)?;
        let ours = entries.iter().filter_map(|e| CaseFile::parse(&e.name));
        let ours: Vec<CaseFile> = ours.filter(|file| file.id == id).collect();
        for file in &ours {
            store::remove(self.disk.as_ref(), &file.path())?;
            memory.forget(*file);
        }
        let index = self.index(&mut memory);
        ours.iter().for_each(|file| index.forget(*file));
        index.forget(CaseFile::of(id));
        self.search.deleted(CaseFile::of(id));
        drop(memory);
        self.remove_damaged(id)
    }

    fn remove_damaged(&self, id: CaseId) -> Result<(), VaultError> {
        let entries = self.entries_in(DAMAGED)?.into_iter();
        let id = id.to_string();
        for entry in entries.filter(|entry| entry.name.contains(&id)) {
            store::remove(self.disk.as_ref(), &store::inside(DAMAGED, &entry.name))?;
        }
        Ok(())
    }

    /// What is written of deletions whose case is not there.
    fn marks(&self) -> Result<Vec<(CaseId, Mark)>, VaultError> {
        let mut marks = Vec::new();
        for entry in self.entries_in(DELETED)? {
            let Some(id) = files::deleted_case(&entry.name) else {
                continue;
            };
            match self.read_bound::<Mark>(&files::deletion(id)) {
                Ok(Some(mark))
                    if mark.destroy.is_some() || self.read(CaseFile::of(id))?.is_none() =>
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
    fn unchanged(&self, memory: &mut super::Memory, file: CaseFile) -> Result<Vec<u8>, VaultError> {
        self.settle_attempt(memory, file.id)?;
        let bytes = self.read(file)?.ok_or(VaultError::CaseMissing)?;
        let known = memory.known.get(&file.id).filter(|k| k.file == file);
        if known.is_some_and(|known| known.file_hash != sha256(&bytes)) {
            return Err(VaultError::ChangedElsewhere);
        }
        Ok(bytes)
    }

    /// Adds to the log what has happened already: a log that cannot be written
    /// now must not make it look as if it had not.
    pub(super) fn note_quietly(&self, event: Event, by: &str, now: DateTime<FixedOffset>) {
        let _ = self.note(event, by, now);
    }
}
