//! The words of all cases, and which version of each case they are of.

use std::collections::{HashMap, HashSet};
use std::time::UNIX_EPOCH;

use super::builder::Builder;
use super::segment::{CASES, Segment};
use crate::case::CaseId;
use crate::vault::keys::RememberedKey;
use crate::vault::store::Stamp;

/// The version of a case whose words are known; none when it was deleted.
pub(super) type Version = Option<Stamp>;

/// A version that no file has: its words are there, and are to be read again.
const NEVER: Stamp = Stamp { length: u64::MAX, modified: UNIX_EPOCH };

/// The words of all cases that were read.
#[derive(Default)]
pub(super) struct Words {
    segments: Vec<Segment>,
    known: HashMap<CaseId, Version>,
    /// How often the words of some case changed.
    changes: usize,
    /// After how many changes they were stored; `None` when they never were, or
    /// must not stay stored as they are.
    stored_after: Option<usize>,
    /// After how many changes a case was last deleted.
    deleted_after: usize,
}

/// So few cases are read again sooner than all words are stored anew.
const FEW: usize = 32;

/// A case whose words are to be read.
pub(super) struct Job {
    pub(super) case: CaseId,
    pub(super) stamp: Stamp,
    /// What opens its file quickly.
    pub(super) file_key: Option<RememberedKey>,
    /// What was known when it was planned.
    known: Option<Version>,
}

impl Words {
    /// Words as they were stored, with the version of each case; `None` when a
    /// case stands there twice.
    pub(super) fn of_stored(stored: Vec<(Segment, Vec<Version>)>) -> Option<Self> {
        let stored_after = (!stored.is_empty()).then_some(0);
        let mut words = Self { stored_after, ..Self::default() };
        words.known.reserve(stored.iter().map(|(segment, _)| segment.cases().len()).sum());
        for (segment, versions) in stored {
            let cases = segment.cases().iter().copied().zip(versions);
            for (case, version) in cases {
                let twice = words.known.insert(case, version.or(Some(NEVER))).is_some();
                (!twice).then_some(())?;
            }
            words.segments.push(segment);
        }
        // Joining goes from the smallest to the largest.
        words.segments.sort_by_key(|segment| std::cmp::Reverse(segment.size()));
        Some(words)
    }

    pub(super) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The version of a case whose words are known.
    pub(super) fn version(&self, case: CaseId) -> Version {
        self.known.get(&case).copied().flatten()
    }

    /// Whether it is worth storing them anew.
    pub(super) fn should_be_stored(&self) -> bool {
        match self.stored_after {
            None => !self.segments.is_empty() || self.deleted_after > 0,
            Some(then) => self.changes - then > FEW,
        }
    }

    /// How often the words of some case changed until now.
    pub(super) fn changes(&self) -> usize {
        self.changes
    }

    /// They were stored as they were after so many changes. What was deleted
    /// since must not stay there.
    pub(super) fn were_stored(&mut self, after: usize) {
        self.stored_after = Some(after).filter(|after| *after >= self.deleted_after);
    }

    /// What is to be read to know all that is `there`; what is gone is forgotten.
    pub(super) fn compare<'a>(
        &mut self,
        there: impl Iterator<Item = (CaseId, Stamp, Option<&'a RememberedKey>)> + Clone,
    ) -> Vec<Job> {
        let mut met = 0;
        let mut jobs = Vec::new();
        for (case, stamp, file_key) in there.clone() {
            let known = self.known.get(&case).copied();
            met += usize::from(known.is_some_and(|version| version.is_some()));
            if known != Some(Some(stamp)) {
                jobs.push(Job { case, stamp, file_key: file_key.cloned(), known });
            }
        }
        // Nearly always none is gone, and then they need not be looked for.
        if met < self.known.values().flatten().count() {
            let there: HashSet<CaseId> = there.map(|(case, _, _)| case).collect();
            let gone =
                self.known.iter().filter(|(case, known)| known.is_some() && !there.contains(*case));
            for case in gone.map(|(case, _)| *case).collect::<Vec<_>>() {
                self.replace(case, None);
            }
        }
        jobs
    }

    /// Takes in what was read, except for what changed in the meantime.
    pub(super) fn learn(&mut self, mut segment: Segment, jobs: &[&Job]) {
        for job in jobs {
            if self.known.get(&job.case).copied() == job.known {
                self.replace(job.case, Some(job.stamp));
            } else {
                segment.forget(job.case);
            }
        }
        self.push(segment);
    }

    /// Takes in the words of one case as it was just saved.
    pub(super) fn put(&mut self, case: CaseId, stamp: Stamp, segment: Segment) {
        self.replace(case, Some(stamp));
        self.push(segment);
    }

    /// A deleted case is remembered as such, in case it is just being read; its
    /// words are wiped.
    pub(super) fn forget(&mut self, case: CaseId) {
        if let Some(place) = self.replace(case, None) {
            self.wipe(place);
        }
        self.deleted_after = self.changes;
        self.stored_after = None;
    }

    /// Other words count from now on, or none; gives the place of the segment
    /// where words are that no longer count.
    fn replace(&mut self, case: CaseId, version: Version) -> Option<usize> {
        // Looking through all segments is only needed for words that are there.
        self.changes += 1;
        self.known.insert(case, version).flatten()?;
        let mut all = self.segments.iter_mut();
        let place = all.position(|segment| segment.forget(case))?;
        let mostly = self.segments.get(place).is_some_and(Segment::is_mostly_forgotten);
        if mostly {
            self.wipe(place);
        }
        (!mostly).then_some(place)
    }

    /// Makes a segment anew from what still counts in it.
    fn wipe(&mut self, place: usize) {
        let old = self.segments.remove(place);
        self.push(Builder::merged(&[old]));
    }

    /// Joins small segments to larger ones, so that there are never many.
    fn push(&mut self, mut segment: Segment) {
        while let Some(last) = self.segments.last() {
            let both = last.size() + segment.size();
            if segment.size() < last.size() || both > CASES {
                break;
            }
            let last = self.segments.pop();
            let parts: Vec<Segment> = last.into_iter().chain([segment]).collect();
            segment = Builder::merged(&parts);
        }
        if segment.size() > 0 {
            self.segments.push(segment);
        }
    }

    /// The cases in which some word begins with each of `beginnings`.
    pub(super) fn find(&self, beginnings: &[String]) -> Vec<CaseId> {
        let found = self.segments.iter();
        found.flat_map(|segment| segment.find(beginnings)).collect()
    }
}
