//! Earlier revisions of cases.
//!
//! Before a case is replaced, the file that stands there is put into its
//! history as it is. Somebody who types saves every second; so only the state
//! before they began is kept, every ten minutes the state of then, and the state
//! from which much was taken away or written over. What is kept stays by a stated policy: everything for a week, then the last of each
//! day for three months, then the last of each month, for as long as the case
//! is there. A revision grows older by what passes from one revision to the next,
//! so that a clock that leapt thins out nothing and what is seldom changed stays
//! longer. What an attachment holds goes with the last revision that told of it.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::Opened;
use super::memory::{CaseMemory, KnownVersion, Session};
use crate::case::{Case, CaseId, Said, Timestamp};
use crate::vault::Vault;
use crate::vault::attachments::told_in;
use crate::vault::error::VaultError;
use crate::vault::log::step;
use crate::vault::store::atomic;
use crate::vault::store::layout::{self, AttachmentFile, CaseFile, HISTORY, HistoryFile};

/// So long every kept revision stays.
pub const ALL_FOR: TimeDelta = TimeDelta::days(7);
/// So long the last revision of each day stays; after that, of each month.
pub const DAILY_FOR: TimeDelta = TimeDelta::days(90);
/// So often another window may remove the folder in between.
const TRIES: usize = 3;
/// With fewer revisions than this there is nothing to thin out.
const FEW: usize = 24;

/// An earlier revision of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// How often the case had been saved then, from 1.
    pub number: u64,
    /// 1, or more where two versions of a case had the same number.
    pub twin: u32,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// Who saved it.
    pub saved_by: String,
}

impl Vault {
    /// The earlier revisions of a case that are still kept, newest first. A file
    /// that cannot be read is left out; [`Vault::check`] names it.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn history(&self, id: CaseId) -> Result<Vec<Revision>, VaultError> {
        let files = self.store.history_files(id)?.into_iter();
        let mut revisions: Vec<Revision> =
            files.filter_map(|file| self.describe_revision(file).ok()).collect();
        revisions.sort_by_key(|r| std::cmp::Reverse((r.number, r.twin)));
        Ok(revisions)
    }

    /// Reads an earlier revision. The case that is being worked on stays the
    /// one it was: to go back, save what was read.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], or what is wrong with the file.
    pub fn open_revision(&self, id: CaseId, number: u64, twin: u32) -> Result<Opened, VaultError> {
        self.store.open_revision(HistoryFile { id, number, twin }).map(Opened::from)
    }

    fn describe_revision(&self, file: HistoryFile) -> Result<Revision, VaultError> {
        let binding = self.store.open_revision(file)?.binding;
        Ok(Revision {
            number: file.number,
            twin: file.twin,
            saved_at: binding.saved_at,
            saved_by: binding.saved_by,
        })
    }

    /// Keeps the file that is about to be replaced by `next`, which says `said`, unless
    /// the same person replaced another one just before and little is taken
    /// away. Tells whether somebody began to work.
    pub(super) fn keep_before(
        &self,
        memory: &mut CaseMemory,
        known: &KnownVersion,
        (bytes, said, next): (&[u8], &Said, &Case),
        by: &str,
        now: Timestamp,
    ) -> Result<bool, VaultError> {
        let id = known.file.id;
        let session = memory.sessions.get_mut(&id);
        if let Some(session) = session.filter(|session| session.holds(by, now)) {
            for (revision, bytes) in session.loses(said, known.revision, bytes) {
                self.keep(id, revision, &bytes)?;
            }
            return Ok(false);
        }
        self.keep(id, known.revision, bytes)?;
        memory.sessions.insert(id, Session::new(by, now));
        let today = now.date_naive();
        if memory.thinned.insert(id, today) != Some(today) {
            // Too many revisions do no harm.
            let _ = self.thin(id, next, now);
        }
        Ok(true)
    }

    /// Puts the bytes of a case file into its history, unless they are there.
    pub(in crate::vault) fn keep(
        &self,
        id: CaseId,
        number: u64,
        bytes: &[u8],
    ) -> Result<HistoryFile, VaultError> {
        let mut tries = 1;
        loop {
            match self.try_to_keep(id, number, bytes) {
                Ok(Some(file)) => return Ok(file),
                // Another window took the name just now.
                Ok(None) => {}
                // Or removed the folder, with a case that is destroyed.
                Err(VaultError::NotThere(_)) if tries < TRIES => tries += 1,
                Err(error) => return Err(error),
            }
        }
    }

    fn try_to_keep(
        &self,
        id: CaseId,
        number: u64,
        bytes: &[u8],
    ) -> Result<Option<HistoryFile>, VaultError> {
        let file = self.free_revision(id, number, bytes)?;
        if self.store.read(&file.path())?.is_some() {
            return Ok(Some(file));
        }
        let folder = layout::history_folder(id);
        self.store.make_folder(&folder)?;
        atomic::clean(self.store.disk(), &folder);
        Ok(self.store.replace(&file.path(), None, bytes)?.map(|_| file))
    }

    /// Moves a case file as it is into the history of its case.
    pub(super) fn move_into_history(
        &self,
        memory: &mut CaseMemory,
        file: CaseFile,
        revision: HistoryFile,
    ) -> Result<(), VaultError> {
        self.store.make_folder(&layout::history_folder(revision.id))?;
        if file.copy.is_some() {
            // Of a case that is deleted there is a mark; of a second copy nothing.
            self.cross_off(memory, &file.path())?;
        }
        self.store.relocate(&file.path(), &revision.path())?;
        self.store.removed(&file.path());
        memory.forget(file, &self.store);
        Ok(())
    }

    /// The first name for a revision that is free or holds these very bytes.
    pub(super) fn free_revision(
        &self,
        id: CaseId,
        number: u64,
        bytes: &[u8],
    ) -> Result<HistoryFile, VaultError> {
        let mut twin = 1;
        loop {
            let file = HistoryFile { id, number, twin };
            match self.store.read(&file.path())? {
                Some(there) if there != bytes => twin += 1,
                _ => return Ok(file),
            }
        }
    }

    /// Removes the revisions that the policy no longer keeps.
    fn thin(&self, id: CaseId, next: &Case, now: Timestamp) -> Result<(), VaultError> {
        let files = self.store.history_files(id)?;
        if files.len() < FEW {
            return Ok(());
        }
        let mut attached: HashMap<HistoryFile, Vec<AttachmentFile>> = HashMap::new();
        let dated = files.into_iter().filter_map(|file| {
            let version = self.store.open_revision(file).ok()?;
            attached.insert(file, told_in(&version.case).collect());
            Some((file, version.binding.saved_at))
        });
        let gone = too_many(&dated.collect::<Vec<_>>(), now);
        for file in &gone {
            self.store.remove_if_there(&file.path())?;
        }
        let told = gone.iter().filter_map(|file| attached.remove(file)).flatten();
        self.let_go_of_attachments(&told.collect(), next)
    }

    /// Removes everything in a case's history.
    pub(super) fn remove_history(&self, id: CaseId) -> Result<(), VaultError> {
        let folder = layout::history_folder(id);
        let revisions = self.store.in_folder(&folder)?;
        if revisions.is_empty() && !self.store.is_listed(&folder)? {
            return Ok(());
        }
        for found in revisions {
            self.store.remove(&found.path)?;
        }
        atomic::remove_folder(self.store.disk(), HISTORY, &folder)
    }
}

type Dated = (HistoryFile, Timestamp);

/// The revisions, oldest first, that need not be kept. Of two versions with
/// one number both stay: they came from a conflict.
fn too_many(revisions: &[Dated], now: Timestamp) -> Vec<HistoryFile> {
    let twins: HashSet<u64> =
        revisions.iter().filter(|(file, _)| file.twin > 1).map(|(file, _)| file.number).collect();
    let mut last_of: HashMap<Span, HistoryFile> = HashMap::new();
    for ((file, at), age) in revisions.iter().zip(ages(revisions, now)) {
        last_of.insert(Span::of(at.date_naive(), age, *file), *file);
    }
    let kept: HashSet<HistoryFile> = last_of.into_values().collect();
    let gone = revisions
        .iter()
        .map(|(file, _)| *file)
        .filter(|file| !kept.contains(file) && !twins.contains(&file.number));
    gone.collect()
}

/// How old each revision surely is, whatever the clock says.
fn ages(revisions: &[Dated], now: Timestamp) -> Vec<TimeDelta> {
    let (mut age, mut after) = (TimeDelta::zero(), now);
    let newest_first = revisions.iter().rev().map(|(_, at)| {
        age += step(*at, after);
        after = *at;
        age
    });
    let mut ages: Vec<TimeDelta> = newest_first.collect();
    ages.reverse();
    ages
}

/// Revisions in the same span make room for the last of them.
#[derive(PartialEq, Eq, Hash)]
enum Span {
    Own(HistoryFile),
    Day(NaiveDate),
    Month(i32, u32),
}

impl Span {
    fn of(on: NaiveDate, age: TimeDelta, file: HistoryFile) -> Self {
        match age {
            age if age <= ALL_FOR => Self::Own(file),
            age if age <= DAILY_FOR => Self::Day(on),
            _ => Self::Month(on.year(), on.month()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(day: &str) -> Timestamp {
        Timestamp::parse_from_rfc3339(&format!("{day}T09:00:00+01:00")).unwrap()
    }

    fn numbered(moments: impl Iterator<Item = Timestamp>) -> Vec<Dated> {
        let id = CaseId(Uuid::from_u128(1));
        let files = (1..).map(|number| HistoryFile { id, number, twin: 1 });
        files.zip(moments).collect()
    }

    fn revisions(days: &[&str]) -> Vec<Dated> {
        numbered(days.iter().map(|day| at(day)))
    }

    fn gone(days: &[&str]) -> Vec<u64> {
        let gone = too_many(&revisions(days), at("2026-11-22"));
        gone.into_iter().map(|file| file.number).collect()
    }

    /// Two sittings on every fourth day of a year.
    fn a_year() -> impl Iterator<Item = Timestamp> {
        let days = (0..93).rev().map(|count| at("2026-11-22") - TimeDelta::days(4 * count));
        days.flat_map(|day| [day, day + TimeDelta::hours(3)])
    }

    #[test]
    fn everything_stays_for_a_week() {
        assert!(gone(&["2026-11-15", "2026-11-15", "2026-11-22", "2026-11-22"]).is_empty());
    }

    #[test]
    fn after_a_week_the_last_of_each_day_stays() {
        let days = ["2026-11-13", "2026-11-14", "2026-11-14", "2026-11-14", "2026-11-20"];
        assert_eq!(gone(&days), [2, 3]);
    }

    #[test]
    fn after_three_months_the_last_of_each_month_stays() {
        let all = numbered(a_year());
        let gone = too_many(&all, at("2026-11-22"));
        let kept = all.iter().filter(|(file, _)| !gone.contains(file));
        let (old, new): (Vec<NaiveDate>, Vec<NaiveDate>) =
            kept.map(|(_, at)| at.date_naive()).partition(|on| *on < at("2026-08-01").date_naive());
        let months: HashSet<_> = old.iter().map(|on| (on.year(), on.month())).collect();
        assert_eq!((old.len(), months.len()), (9, 9), "{old:?}");
        let days: HashSet<_> = new.iter().collect();
        assert!(days.len() > 17 && new.len() > days.len(), "{new:?}");
    }

    #[test]
    fn what_is_seldom_changed_stays_longer() {
        let days = ["2026-01-01", "2026-01-30", "2026-02-01", "2026-08-20"];
        assert!(gone(&days).is_empty());
    }

    #[test]
    fn a_clock_that_leapt_removes_nothing_in_any_number_of_sittings() {
        let before = too_many(&numbered(a_year()), at("2026-11-22"));
        for sittings in 0..6 {
            let leapt = (0..sittings).map(|hour| at("2099-03-01") + TimeDelta::hours(hour));
            let all = numbered(a_year().chain(leapt));
            assert_eq!(too_many(&all, at("2099-03-02")), before);
        }
    }

    #[test]
    fn a_date_in_the_future_stays() {
        assert!(gone(&["2099-01-01", "2099-01-01"]).is_empty());
    }

    #[test]
    fn both_sides_of_a_conflict_stay() {
        let mut days = revisions(&["2026-01-01", "2026-01-02", "2026-01-03"]);
        days[1].0 = HistoryFile { number: 1, twin: 2, ..days[1].0 };
        assert!(too_many(&days, at("2026-11-22")).is_empty());
    }
}
