//! Destroying a case for good.
//!
//! The case, its second copies, its history, its attachments and whatever else holds
//! words of it go. That is announced first, so that it is finished after an interruption, and
//! ends with a certificate in the log: its number, when, by whom, why and how
//! many files it had. That certificate is kept on purpose.

use std::collections::BTreeMap;

use super::deleting::{Mark, TERM};
use crate::case::{Case, CaseId, Remainder, Timestamp};
use crate::t;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::log::{Certificate, Event, Log, LogEntry, Named, Reason};
use crate::vault::remainders::Leaving;
use crate::vault::store::layout::{CaseFile, attachments_folder, deletion};

/// A case that is not here any more because it was destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destroyed {
    /// The case, with its number then.
    pub case: Named,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: Reason,
    /// The case in which it went up, if it did.
    pub into: Option<Named>,
}

impl Destroyed {
    /// Which, when, by whom and why, for the user.
    pub fn words(&self) -> String {
        if let Some(into) = &self.into {
            return t!(
                "vault-united-case",
                number = self.case.words(),
                at = self.at.format("%d-%m-%Y").to_string(),
                by = self.by.as_str(),
                into = into.words()
            );
        }
        t!(
            "vault-destroyed-case",
            number = self.case.words(),
            at = self.at.format("%d-%m-%Y").to_string(),
            by = self.by.as_str(),
            reason = self.reason.words()
        )
    }
}

impl Vault {
    /// What the log tells of cases that were destroyed and are not here again.
    ///
    /// # Errors
    /// When the log or the folder of cases cannot be read.
    pub fn destroyed(&self) -> Result<BTreeMap<CaseId, Destroyed>, VaultError> {
        let (mut destroyed, mut united) = (BTreeMap::new(), BTreeMap::new());
        for LogEntry { at, by, event } in self.log()?.entries {
            match event {
                Event::United(gone, into) => drop(united.insert(gone.id, into)),
                Event::Destroyed(Certificate { case, reason, .. }) => {
                    let into = united.remove(&case.id).filter(|_| reason == Reason::United);
                    destroyed.insert(case.id, Destroyed { case, at, by, reason, into });
                }
                _ => {}
            }
        }
        let here = self.store.files_by_case()?;
        destroyed.retain(|id, _| !here.contains_key(id));
        Ok(destroyed)
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
        now: Timestamp,
    ) -> Result<Certificate, VaultError> {
        self.destroy_but(id, None, reason, by, now)
    }

    /// The same, of which a line stays to be counted.
    ///
    /// # Errors
    /// As [`Vault::destroy`].
    pub fn destroy_but(
        &self,
        id: CaseId,
        remainder: Option<Remainder>,
        reason: Reason,
        by: &str,
        now: Timestamp,
    ) -> Result<Certificate, VaultError> {
        self.store.must_write()?;
        if remainder.is_some() {
            self.may_keep_remainders()?;
        }
        let mark = self.mark_for_destruction(id, reason, by, now)?;
        // What an attempt that failed wrote already is written over, not counted twice.
        let leaves = remainder.map(|line| Leaving::again(mark.leaves, line));
        let mark = Mark { leaves, ..mark };
        self.store.write_value(&deletion(id), &mark)?;
        self.finish_destroying(id, mark, reason)
    }

    /// Finishes what was interrupted, and destroys deleted cases whose term is
    /// over. To be called once a day and after opening.
    ///
    /// # Errors
    /// What the disk says; it is tried again at the next call.
    pub fn purge(&self, now: Timestamp) -> Result<Vec<Certificate>, VaultError> {
        if !self.store.may_write() {
            return Ok(Vec::new());
        }
        // Kept too long does no harm; it is tried again at the next call.
        let _ = self.let_go_of_former_keys(now);
        let mut certificates = self.finish_uniting()?;
        let marks = self.marks()?;
        let log = match marks.is_empty() {
            true => Log::default(),
            false => self.log()?,
        };
        for (id, mark) in marks {
            // What a newer version wants done with it is not known here: it waits for that.
            if self.store.must_be_known::<Mark>(&deletion(id)).is_err() {
                continue;
            }
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
    fn is_over(&self, id: CaseId, mark: &Mark, log: &Log, now: Timestamp) -> bool {
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
        now: Timestamp,
    ) -> Result<Mark, VaultError> {
        let mark =
            Mark { at: now, destroy: Some(reason), last: None, files: self.files_of(id)?, ..mark };
        self.store.write_value(&deletion(id), &mark)?;
        Ok(mark)
    }

    fn mark_for_destruction(
        &self,
        id: CaseId,
        reason: Reason,
        by: &str,
        now: Timestamp,
    ) -> Result<Mark, VaultError> {
        let before: Option<Mark> = self.store.read_value(&deletion(id))?;
        let summary = self.number_of(id)?;
        let leaves = before.as_ref().and_then(|mark| mark.leaves);
        let number = summary.or(before.map(|mark| mark.number));
        // A case that is gone can be destroyed too: then nobody misses it.
        let number = number.or_else(|| self.why_gone(CaseFile::of(id)).map(|_| String::new()));
        Ok(Mark {
            number: number.ok_or(VaultError::CaseMissing)?,
            name: String::new(),
            at: now,
            by: by.to_owned(),
            last: None,
            destroy: Some(reason),
            files: self.files_of(id)?,
            leaves,
            uniting: None,
        })
    }

    /// The case itself, its second copies, its revisions and its attachments.
    pub(super) fn files_of(&self, id: CaseId) -> Result<usize, VaultError> {
        let versions = self.store.case_files(id)?.len() + self.store.history_files(id)?.len();
        Ok(versions + self.store.attachment_files(id)?.len())
    }

    fn number_of(&self, id: CaseId) -> Result<Option<String>, VaultError> {
        let file = CaseFile::of(id);
        let Some(bytes) = self.store.read_case(file)? else {
            return Ok(None);
        };
        // A case that cannot be read can still be destroyed.
        let unsealed = self.store.unseal(file, &bytes);
        Ok(Some(unsealed.map(|u| u.case.number).unwrap_or_default()))
    }

    pub(super) fn finish_destroying(
        &self,
        id: CaseId,
        mark: Mark,
        reason: Reason,
    ) -> Result<Certificate, VaultError> {
        // While it can still be read by which names it is known.
        if let Some(case) = self.last_of(id)? {
            self.forget_in_filters(&case, self.family_of(&mark)?.as_ref())?;
        }
        self.must_be_as_united(id, &mark)?;
        self.remove_case_files(id)?;
        // What somebody saved anew since it went up in another is no part of it.
        let anew = |path: &str| {
            path == CaseFile::of(id).path() && self.is_saved_anew(id, &mark).unwrap_or_default()
        };
        self.erase(id, &anew)?;
        self.remove_history(id)?;
        self.remove_attachments(id)?;
        if let Some(leaving) = mark.leaves {
            self.keep_remainder(leaving)?;
        }
        let Mark { number, files, by, uniting, .. } = mark;
        let certificate = Certificate { case: Named { id, number }, reason, files };
        let event = Event::Destroyed(certificate.clone());
        if !self.is_noted(&event, mark.at)? {
            let gone = certificate.case.clone();
            let united = uniting.map(|uniting| Event::United(gone, uniting.into));
            self.note_all(united.into_iter().chain([event]).collect(), &by, mark.at)?;
        }
        // The caches and the register must not remember what is gone.
        self.store.removed(&deletion(id));
        self.flush_index()?;
        self.remove_stored_words()?;
        self.store.remove_if_there(&deletion(id))?;
        Ok(certificate)
    }

    /// A case as it was last, where it can still be read.
    fn last_of(&self, id: CaseId) -> Result<Option<Case>, VaultError> {
        match self.store.open_case(CaseFile::of(id)) {
            Ok(unsealed) => Ok(Some(unsealed.case)),
            Err(error) if error.may_pass() => Err(error),
            Err(_) => Ok(self.store.newest_revision(id)?.map(|unsealed| unsealed.case)),
        }
    }

    /// Whether an interruption came after the certificate was written.
    fn is_noted(&self, event: &Event, at: Timestamp) -> Result<bool, VaultError> {
        let log = self.log()?;
        let same = |line: &LogEntry| line.at == at && line.event == *event;
        Ok(log.entries.iter().rev().any(same))
    }

    fn remove_case_files(&self, id: CaseId) -> Result<(), VaultError> {
        let mut memory = self.memory();
        for file in self.store.case_files(id)? {
            // What cannot be removed is tried again below, and named there.
            let _ = self.store.remove(&file.path());
            memory.forget(file, &self.store);
        }
        let main = CaseFile::of(id);
        // Also what an interruption removed before.
        self.store.learn(|register| {
            let attachments = register.cross_off_within(&attachments_folder(id));
            register.cross_off_case(id) | attachments
        });
        memory.index(&self.store).forget(main);
        self.cases.search.deleted(main);
        Ok(())
    }
}
