//! Two cases of one family become one.
//!
//! The contents of attachments are copied first, then it is written down what is about to
//! happen, then the case that stays is saved with everything of both: from there on it
//! has happened. What an interruption left is finished at the next opening
//! ([`Vault::purge`]): its logbook tells whether the case that stays was saved. Only then
//! the meetings and the registers of handing over tell of the case that stays, and the
//! other is destroyed like any case, with the reason that it went up in this one.

use super::Saved;
use super::deleting::{Mark, Uniting};
use super::versions::CaseVersion;
use crate::case::{
    BIJLAGEN_TOGETHER, Case, CaseId, Entry, MOST_BIJLAGEN, Timestamp, uniting_entry,
};
use crate::vault::Vault;
use crate::vault::error::{Apart, VaultError};
use crate::vault::log::{Certificate, Named, Reason};
use crate::vault::store::Binding;
use crate::vault::store::layout::{AttachmentFile, CaseFile, DELETED, FileKind, deletion};

/// Two cases and what was made of them.
#[derive(Debug, Clone)]
pub struct ToUnite {
    /// The case that stays, as it was looked at.
    pub first: CaseVersion,
    /// The case that goes up in it, as it was looked at.
    pub second: CaseVersion,
    /// The second as if it were a version of the first, for the history.
    pub second_here: Case,
    /// What was made of both.
    pub united: Case,
}

impl Vault {
    /// Puts what was made of two cases in the place of the first, and the second goes up
    /// in it: its attachments, meetings and handovers are of the first from then on. Both
    /// stand in the history of the first as they were; the earlier versions of the
    /// second go.
    ///
    /// # Errors
    /// [`VaultError::StayApart`] when they cannot become one now,
    /// [`VaultError::ChangedElsewhere`] when one of them is not the version that was
    /// looked at, what is wrong with an attachment, or what the disk says. Both are still
    /// there then, or what was begun is finished by [`Vault::purge`].
    pub fn unite(&self, it: &ToUnite, by: &str, now: Timestamp) -> Result<Saved, VaultError> {
        self.store.must_write()?;
        self.may_unite(it)?;
        self.may_follow(it.second.file.id, it.first.file.id)?;
        let ends = [it.first.file.id, it.second.file.id];
        self.copy_contents(&it.second.case, ends[0])?;
        let entry = uniting_entry(&it.second.case, by, now);
        let saved = self.save_united(it, &entry, by, now)?;
        // Without it somebody else came in between, and the other stays.
        let gone = self.settle_uniting(ends[1])?;
        gone.map(|_| saved).ok_or(VaultError::StayApart(Apart::Changed))
    }

    /// Finishes what an interruption left of cases that were becoming one; tells which
    /// went.
    pub(super) fn finish_uniting(&self) -> Result<Vec<Certificate>, VaultError> {
        let found = self.store.in_folder(DELETED)?.into_iter();
        let ids = found.filter_map(|found| found.kind.try_as_deletion());
        let settled = ids.filter_map(|id| match self.settle_uniting(id) {
            // What a newer version wrote about it meanwhile waits for that version.
            Err(VaultError::DocumentNewer(_) | VaultError::FileNewer(_)) => None,
            settled => settled.transpose(),
        });
        settled.collect()
    }

    /// Whether everything that tells of the case that goes can tell of the other.
    fn may_follow(&self, gone: CaseId, kept: CaseId) -> Result<(), VaultError> {
        self.may_follow_in_meetings(gone, kept)?;
        self.may_follow_in_registers(gone)?;
        self.may_follow_in_two_families()
    }

    /// The case in which one goes up, where that is why it is destroyed.
    pub(super) fn family_of(&self, mark: &Mark) -> Result<Option<Case>, VaultError> {
        let Some(uniting) = &mark.uniting else {
            return Ok(None);
        };
        match self.store.open_case(CaseFile::of(uniting.into.id)) {
            Err(error) if error.may_pass() => Err(error),
            read => Ok(read.ok().map(|there| there.case)),
        }
    }

    fn may_unite(&self, it: &ToUnite) -> Result<(), VaultError> {
        let ids = [it.first.file.id, it.second.file.id];
        if ids[0] == ids[1] {
            return Err(VaultError::StayApart(Apart::Same));
        }
        if it.first.case.is_read_only() || it.second.case.is_read_only() {
            return Err(VaultError::ReadOnlyCopy);
        }
        for id in ids {
            if self.store.case_files(id)?.iter().any(|file| file.copy.is_some()) {
                return Err(VaultError::StayApart(Apart::Copies));
            }
            if self.is_with_a_colleague(id)? {
                return Err(VaultError::StayApart(Apart::UnderWay));
            }
        }
        let is_full = it.united.bijlagen.len() > MOST_BIJLAGEN
            || it.united.bijlagen_size() > BIJLAGEN_TOGETHER;
        if is_full { Err(VaultError::AttachmentsFull) } else { Ok(()) }
    }

    /// Puts the content of every attachment beside the case that stays. Doing it twice
    /// does it once; what nothing tells of is surplus.
    fn copy_contents(&self, case: &Case, kept: CaseId) -> Result<(), VaultError> {
        for bijlage in &case.bijlagen {
            let content = self.read_attachment(case.id, bijlage)?;
            if let Some(file) = AttachmentFile::of(kept, bijlage) {
                self.put_attachment(file, &content).map_err(|error| self.explain(error))?;
            }
        }
        Ok(())
    }

    /// Saves the case that stays, once it is written down that the other goes up in it.
    fn save_united(
        &self,
        it: &ToUnite,
        entry: &Entry,
        by: &str,
        now: Timestamp,
    ) -> Result<Saved, VaultError> {
        let mut memory = self.memory();
        let ours = self.still(&mut memory, &it.first)?;
        self.still(&mut memory, &it.second)?;
        self.write_down(it, entry, by, now)?;
        self.keep_second(it, by, now)?;
        let mut case = it.united.clone();
        case.logbook.write(entry.clone());
        let saved = self.follow(&mut memory, &it.first, &ours, (it.first.revision, &case), by, now);
        drop(memory);
        // What another window saved just before is the case; ours is one of its versions.
        if let Err(VaultError::Conflict(copy)) = &saved {
            self.put_copy_away(copy)?;
            self.settle_uniting(it.second.file.id)?;
            return Err(VaultError::ChangedElsewhere);
        }
        saved
    }

    /// Before the case that stays is saved, so that an interruption is understood.
    fn write_down(
        &self,
        it: &ToUnite,
        entry: &Entry,
        by: &str,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        let uniting = Uniting {
            into: Named::of(&it.first.case),
            hash: it.second.hash.clone(),
            entry: entry.clone(),
        };
        let mark = Mark {
            number: it.second.case.number.clone(),
            name: String::new(),
            at: now,
            by: by.to_owned(),
            last: None,
            destroy: None,
            files: 0,
            leaves: None,
            uniting: Some(uniting),
        };
        self.store.write_value(&deletion(it.second.file.id), &mark)
    }

    /// The second as it was, among the earlier versions of the first.
    fn keep_second(&self, it: &ToUnite, by: &str, now: Timestamp) -> Result<(), VaultError> {
        let number = it.first.revision;
        let binding =
            Binding { revision: number, previous: None, saved_at: now, saved_by: by.to_owned() };
        let sealed = self.store.seal(&binding, &it.second_here)?;
        self.keep(it.first.file.id, number, &sealed.bytes).map(drop)
    }

    /// A second copy that is of no use to anybody; it stays in the history.
    fn put_copy_away(&self, copy: &str) -> Result<(), VaultError> {
        let file = FileKind::of(copy).try_as_case();
        match file.and_then(|file| Some((file.id, file.copy?))) {
            Some((id, number)) => self.delete_copy(id, number),
            None => Ok(()),
        }
    }

    /// Finishes what is written down of a case that goes up in another, when that was
    /// saved; else it did not happen. Tells whether the case went.
    fn settle_uniting(&self, gone: CaseId) -> Result<Option<Certificate>, VaultError> {
        let mark = match self.store.read_value::<Mark>(&deletion(gone)) {
            Err(error) if error.may_pass() => return Err(error),
            read => read.ok().flatten(),
        };
        let open = mark.filter(|mark| mark.destroy.is_none());
        let Some((mark, uniting)) = open.and_then(|mark| Some((mark.clone(), mark.uniting?)))
        else {
            return Ok(None);
        };
        if self.has_happened(gone, &mark, &uniting)? {
            return self.let_go_up(gone, mark, uniting.into.id).map(Some);
        }
        self.store.remove_if_there(&deletion(gone))?;
        Ok(None)
    }

    /// Whether the case that stays was saved, and the other is as it was looked at.
    fn has_happened(
        &self,
        gone: CaseId,
        mark: &Mark,
        uniting: &Uniting,
    ) -> Result<bool, VaultError> {
        let was_saved = self.family_of(mark)?.is_some_and(|case| case.tells(&uniting.entry));
        let there = match self.store.open_case(CaseFile::of(gone)) {
            Err(error) if error.may_pass() => return Err(error),
            read => read.ok(),
        };
        Ok(was_saved && there.is_some_and(|there| there.hash == uniting.hash))
    }

    /// Right before its files go: a case that goes up in another is still the one that was
    /// looked at. One that was saved since then stays, and nothing is to be finished.
    pub(super) fn must_be_as_united(&self, gone: CaseId, mark: &Mark) -> Result<(), VaultError> {
        if !self.is_saved_anew(gone, mark)? {
            return Ok(());
        }
        self.store.remove_if_there(&deletion(gone))?;
        Err(VaultError::StayApart(Apart::Changed))
    }

    /// Whether a case that goes up in another is there as another than was looked at.
    pub(super) fn is_saved_anew(&self, gone: CaseId, mark: &Mark) -> Result<bool, VaultError> {
        let Some(uniting) = &mark.uniting else {
            return Ok(false);
        };
        match self.store.open_case(CaseFile::of(gone)) {
            Err(error) if error.may_pass() => Err(error),
            read => Ok(read.is_ok_and(|there| there.hash != uniting.hash)),
        }
    }

    /// The case that stays holds everything: what told of the other tells of it, and the
    /// other goes.
    fn let_go_up(&self, gone: CaseId, mark: Mark, kept: CaseId) -> Result<Certificate, VaultError> {
        self.follow_in_meetings(gone, kept)?;
        self.follow_in_registers(gone, kept)?;
        self.follow_in_two_families(gone, kept)?;
        let reason = Reason::United;
        let mark = Mark { destroy: Some(reason), files: self.files_of(gone)?, ..mark };
        self.store.write_value(&deletion(gone), &mark)?;
        self.finish_destroying(gone, mark, reason)
    }
}
