//! Taking over the cases of a backup or of another copy of the vault.
//!
//! Nothing is written over: a newer version takes the place of the one it grew
//! from, which goes into the history; a version that grew apart becomes a
//! second copy; an older one goes into the history.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{CaseId, Timestamp};
use crate::vault::both::on_both;
use crate::vault::error::VaultError;
use crate::vault::log::Event;
use crate::vault::store::Unsealed;
use crate::vault::store::layout::{CaseFile, HistoryFile};
use crate::vault::{Cleared, Destroyed, Vault};

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
    /// Were destroyed here, and were left out because nobody asked for them.
    pub destroyed_here: Vec<Destroyed>,
    /// Meetings that were taken away here, and were left out likewise.
    pub cleared_here: Vec<Cleared>,
    /// Files there that cannot be read.
    pub unreadable: Vec<String>,
    /// What is gone there or older than it was, in words.
    pub lacking: Vec<VaultError>,
    /// Whether it was stopped before the end. Doing it again does the rest.
    pub stopped: bool,
}

/// So many cases of which nothing is here are taken over together.
const AT_A_TIME: usize = 128;

enum Fate {
    Added,
    Newer,
    Older,
    Copy,
}

/// Whether a case was deleted in another vault. What stands in the way of the
/// note that says so is named among what is lacking there; it keeps nothing else
/// from coming over, and brings no deleted case back.
fn was_deleted_there(other: &Vault, id: CaseId) -> Result<bool, VaultError> {
    match other.store.is_deleted(id) {
        Err(error) if !error.may_pass() => Ok(true),
        read => read,
    }
}

impl Merged {
    /// What was left out because it was destroyed or taken away here, in a sentence each.
    pub fn left_out(&self) -> Vec<String> {
        let cases = self.destroyed_here.iter().map(Destroyed::words);
        cases.chain(self.cleared_here.iter().map(Cleared::words)).collect()
    }
}

impl Vault {
    /// Takes over every case of another vault, such as an opened backup. `step`
    /// hears how many cases are done and how many there are, and stops by
    /// returning `false`. Cases that were destroyed here and meetings that were taken away
    /// are left out and named.
    ///
    /// # Errors
    /// What the disk says. What was taken over so far stays.
    pub fn merge_from(
        &self,
        other: &Self,
        by: &str,
        now: Timestamp,
        step: impl FnMut(usize, usize) -> bool,
    ) -> Result<Merged, VaultError> {
        self.merge(other, Some(&self.destroyed()?), (by, now), step)
    }

    /// The same with what was destroyed or taken away here, for somebody who was
    /// told of that and wants them back.
    ///
    /// # Errors
    /// As [`Vault::merge_from`].
    pub fn merge_with_destroyed_from(
        &self,
        other: &Self,
        by: &str,
        now: Timestamp,
        step: impl FnMut(usize, usize) -> bool,
    ) -> Result<Merged, VaultError> {
        self.merge(other, None, (by, now), step)
    }

    fn merge(
        &self,
        other: &Self,
        left_out: Option<&BTreeMap<CaseId, Destroyed>>,
        (by, now): (&str, Timestamp),
        mut step: impl FnMut(usize, usize) -> bool,
    ) -> Result<Merged, VaultError> {
        self.store.must_write()?;
        let mut merged = Merged::default();
        // Looking for what is lost there must not keep the rest from coming over.
        let faults = other.list().map(|listing| listing.faults).unwrap_or_default();
        let errors = faults.into_iter().map(|fault| fault.error);
        merged.lacking.extend(errors.filter(VaultError::tells_of_loss));
        let (cases, here) = (other.store.files_by_case()?, self.store.files_by_case()?);
        let mut new = Vec::new();
        for (done, (id, files)) in cases.iter().enumerate() {
            if !step(done, cases.len()) {
                merged.stopped = true;
                break;
            }
            match left_out.and_then(|all| all.get(id)) {
                Some(destroyed) => merged.destroyed_here.push(destroyed.clone()),
                None if !here.contains_key(id) && self.is_just_a_file(other, *id, files)? => {
                    // Before the case that tells of them.
                    merged.unreadable.extend(self.bring_attachments(other, *id)?);
                    new.push(*id);
                }
                None => self.merge_case(other, *id, files, &mut merged)?,
            }
            if new.len() >= AT_A_TIME {
                self.add_from(other, &std::mem::take(&mut new), &mut merged)?;
            }
        }
        self.add_from(other, &new, &mut merged)?;
        if !merged.stopped {
            self.bring_meetings(other, left_out, &mut merged)?;
            merged.unreadable.extend(self.bring_own_words(other)?);
            merged.unreadable.extend(self.bring_saved_filters(other)?);
            merged.unreadable.extend(self.bring_two_families(other)?);
            merged.unreadable.extend(self.bring_self_scans(other)?);
            merged.unreadable.extend(self.bring_remainders(other)?);
        }
        let taken = merged.added + merged.newer;
        let copies = merged.copies;
        if taken + copies > 0 {
            self.note_quietly(Event::Merged { taken, copies }, by, now);
        }
        Ok(merged)
    }

    /// Whether nothing is known here of a case, and all there is of it there is
    /// its file: nothing is to be weighed then.
    fn is_just_a_file(
        &self,
        other: &Self,
        id: CaseId,
        files: &BTreeSet<CaseFile>,
    ) -> Result<bool, VaultError> {
        let is_one = files.len() == 1 && files.contains(&CaseFile::of(id));
        Ok(is_one && !self.store.is_deleted(id)? && other.store.history_files(id)?.is_empty())
    }

    /// Takes over cases of which nothing is here, together.
    fn add_from(
        &self,
        other: &Self,
        ids: &[CaseId],
        merged: &mut Merged,
    ) -> Result<(), VaultError> {
        let read = on_both(ids, |id| {
            let file = CaseFile::of(*id);
            let bytes = match other.store.read_case(file) {
                Err(error) if error.may_pass() => return Err(error),
                read => read.ok().flatten().unwrap_or_default(),
            };
            Ok((file, other.store.unseal(file, &bytes).ok()))
        });
        let mut versions = Vec::new();
        for read in read {
            match read? {
                (file, Some(theirs)) => versions.push((file, theirs)),
                (file, None) => merged.unreadable.push(file.path()),
            }
        }
        let added = versions.len();
        self.place_many(versions)?;
        merged.added += added;
        Ok(())
    }

    fn merge_case(
        &self,
        other: &Self,
        id: CaseId,
        files: &BTreeSet<CaseFile>,
        merged: &mut Merged,
    ) -> Result<(), VaultError> {
        if self.store.is_deleted(id)? || was_deleted_there(other, id)? {
            merged.deleted_here += 1;
            return Ok(());
        }
        merged.unreadable.extend(self.bring_attachments(other, id)?);
        let main = CaseFile::of(id);
        // A history without its case would look as if the case were lost.
        let is_new = self.store.read_case(main)?.is_none();
        let is_done = is_new && self.bring_over(other, id, merged)?;
        for revision in other.store.history_files(id)? {
            match other.store.open_revision(revision) {
                Ok(theirs) => drop(self.keep_version(id, &theirs)?),
                Err(_) => merged.unreadable.push(revision.path()),
            }
        }
        for file in files.iter().filter(|file| !is_done || **file != main) {
            self.merge_file(other, *file, merged)?;
        }
        Ok(())
    }

    fn merge_file(
        &self,
        other: &Self,
        file: CaseFile,
        merged: &mut Merged,
    ) -> Result<(), VaultError> {
        let read = match other.store.read_case(file) {
            Err(error) if error.may_pass() => return Err(error),
            read => read.ok().flatten().unwrap_or_default(),
        };
        let Ok(theirs) = other.store.unseal(file, &read) else {
            merged.unreadable.push(file.path());
            return Ok(());
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
        let Some(bytes) = self.store.read_case(main)? else {
            self.place(main, None, theirs)?;
            return Ok(Fate::Added);
        };
        let Ok(ours) = self.store.unseal(main, &bytes) else {
            // What is here cannot be read: it is mended, not written over.
            return self.place_copy(id, theirs);
        };
        if ours.case == theirs.case || self.stands_beside(id, theirs)? {
            return Ok(Fate::Older);
        }
        if self.grew_from(id, &ours, theirs)? {
            self.keep_version(id, &ours)?;
            let file = self.place(main, Some(&bytes), theirs)?;
            return Ok(if file == main { Fate::Newer } else { Fate::Copy });
        }
        if theirs.binding.revision < ours.binding.revision {
            self.keep_version(id, theirs)?;
            return Ok(Fate::Older);
        }
        self.place_copy(id, theirs)
    }

    /// Whether this very version is a second copy here already.
    fn stands_beside(&self, id: CaseId, theirs: &Unsealed) -> Result<bool, VaultError> {
        for file in self.store.case_files(id)? {
            let bytes = self.store.read_case(file)?.unwrap_or_default();
            let ours = self.store.unseal(file, &bytes);
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
        let mut same = self.store.history_files(id)?.into_iter();
        Ok(same.any(|file| self.store.open_revision(file).is_ok_and(|r| r.hash == ours.hash)))
    }

    fn place_copy(&self, id: CaseId, theirs: &Unsealed) -> Result<Fate, VaultError> {
        self.place(self.store.free_copy(id)?, None, theirs)?;
        Ok(Fate::Copy)
    }

    /// Puts a version into the history, unless it stands there.
    fn keep_version(&self, id: CaseId, version: &Unsealed) -> Result<HistoryFile, VaultError> {
        let number = version.binding.revision;
        for file in self.store.history_files(id)?.into_iter().filter(|f| f.number == number) {
            if self.store.open_revision(file).is_ok_and(|ours| ours.case == version.case) {
                return Ok(file);
            }
        }
        let sealed = self.store.seal_again(version)?;
        self.keep(id, number, &sealed.bytes)
    }

    /// A case that is not here: as it is there, or else its newest revision that
    /// can be read. Tells whether it came as it is there.
    fn bring_over(
        &self,
        other: &Self,
        id: CaseId,
        merged: &mut Merged,
    ) -> Result<bool, VaultError> {
        let case = CaseFile::of(id);
        let there = other.store.open_case(case).ok();
        let is_whole = there.is_some();
        let newest = match there {
            Some(there) => Some(there),
            None => other.store.newest_revision(id)?.or(self.store.newest_revision(id)?),
        };
        if let Some(newest) = newest {
            self.place(case, None, &newest)?;
            merged.added += 1;
        }
        Ok(is_whole)
    }
}
