//! Storing many cases that are new here, quicker than one after the other: put
//! in words and encrypted on both cores, and the disk, the log and the caches
//! asked once for each batch.

use std::collections::HashSet;
use std::io::{self, ErrorKind};
use std::sync::Arc;

use super::index::Line;
use super::memory::{CaseMemory, KnownVersion, Session};
use crate::case::{Case, CaseId, Summary, Timestamp};
use crate::vault::Vault;
use crate::vault::both::on_both;
use crate::vault::create::random_id;
use crate::vault::error::VaultError;
use crate::vault::keys::Randomness;
use crate::vault::keys::sealed::sha256;
use crate::vault::log::{Event, Named};
use crate::vault::store::layout::{CASES, CaseFile, deletion, unfinished_name};
use crate::vault::store::{Binding, LARGEST_CASE, Sealed, Stamp, Unsealed, atomic};

/// So many cases are safe, and said to be, at the same time.
const BATCH: usize = 128;

/// What came of storing many cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddedMany {
    /// How many are safely stored.
    pub added: usize,
    /// Cases with an id that stands here already; those here stay as they are.
    pub existing: Vec<CaseId>,
    /// Whether it was stopped before the end.
    pub stopped: bool,
}

/// A case that is ready to be written.
struct Ready<'a> {
    case: &'a Case,
    revision: u64,
    sealed: Sealed,
    file_hash: String,
    summary: Arc<Summary>,
}

impl Vault {
    /// Stores cases that are new to this vault, and gives each an id that has
    /// none. `step` hears how many are safely stored or were left and how many
    /// there are, and stops by returning `false`.
    ///
    /// # Errors
    /// What the disk says. What `step` heard of is stored; of the rest some may be.
    pub fn add_many(
        &self,
        cases: &mut [Case],
        by: &str,
        now: Timestamp,
        randomness: Randomness<'_>,
        mut step: impl FnMut(usize, usize) -> bool,
    ) -> Result<AddedMany, VaultError> {
        self.store.must_write()?;
        for case in cases.iter_mut().filter(|case| case.id.is_absent()) {
            case.id = CaseId(random_id(&mut *randomness));
        }
        let (mut outcome, mut done) = (AddedMany::default(), 0);
        for batch in cases.chunks(BATCH) {
            if !step(done, cases.len()) {
                outcome.stopped = true;
                return Ok(outcome);
            }
            self.add_batch(batch, &mut outcome, by, now)?;
            done += batch.len();
        }
        step(done, done);
        Ok(outcome)
    }

    fn add_batch(
        &self,
        batch: &[Case],
        outcome: &mut AddedMany,
        by: &str,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        // The key does not change between encrypting and writing.
        let mut memory = self.memory();
        let (new, existing) = self.which_are_new(batch)?;
        outcome.existing.extend(existing);
        let ready = on_both(&new, |case| self.make_ready(case, by, now));
        let mut ready = ready.into_iter().collect::<Result<Vec<_>, _>>()?;
        for case in &new {
            self.settle_attempt(&mut memory, case.id)?;
        }
        let files = ready
            .iter_mut()
            .map(|ready| (CaseFile::of(ready.case.id), std::mem::take(&mut ready.sealed.bytes)));
        let written = self.write_where_free(files.collect())?;
        let mut events = Vec::new();
        for (ready, stamp) in ready.into_iter().zip(written) {
            match stamp {
                None => outcome.existing.push(ready.case.id),
                Some(stamp) => {
                    events.push(Event::Changed(Named::of(ready.case)));
                    self.added(&mut memory, ready, stamp, by, now);
                }
            }
        }
        drop(memory);
        outcome.added += events.len();
        self.note_all_quietly(events, by, now);
        Ok(())
    }

    /// The cases of which nothing is here, and the ids of the others: nothing is
    /// written of those, for what an interruption left of it would look like a
    /// version of its own.
    fn which_are_new<'a>(
        &self,
        batch: &'a [Case],
    ) -> Result<(Vec<&'a Case>, Vec<CaseId>), VaultError> {
        let (mut new, mut existing, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
        for case in batch {
            let is_first = seen.insert(case.id);
            match is_first && self.store.read_case(CaseFile::of(case.id))?.is_none() {
                true => new.push(case),
                false => existing.push(case.id),
            }
        }
        Ok((new, existing))
    }

    fn make_ready<'a>(
        &self,
        case: &'a Case,
        by: &str,
        now: Timestamp,
    ) -> Result<Ready<'a>, VaultError> {
        let file = CaseFile::of(case.id);
        let binding = self.next_binding(file, None, by, now);
        let sealed = self.store.seal(&binding, case)?;
        if sealed.bytes.len() as u64 > LARGEST_CASE {
            return Err(VaultError::TooLarge(file.path()));
        }
        let (file_hash, summary) = (sha256(&sealed.bytes), Arc::new(Summary::of(case)));
        Ok(Ready { case, revision: binding.revision, sealed, file_hash, summary })
    }

    /// Puts bytes in files of cases, all together. Their stamps; `None` where
    /// something stood already, which stays.
    fn write_where_free(
        &self,
        files: Vec<(CaseFile, Vec<u8>)>,
    ) -> Result<Vec<Option<Stamp>>, VaultError> {
        let named = files.into_iter().map(|(file, bytes)| {
            let path = file.path();
            (unfinished_name(&path), path, bytes)
        });
        let (unfinished, names): (Vec<_>, Vec<_>) =
            named.map(|(unfinished, path, bytes)| ((unfinished, bytes), path)).unzip();
        self.store.under_our_key(|| {
            self.write_and_name(&unfinished, &names).map_err(|error| {
                // Nothing more can be done when this fails too; opening cleans up.
                unfinished.iter().for_each(|(name, _)| drop(self.store.disk().remove(name)));
                VaultError::writing(error)
            })
        })
    }

    fn write_and_name(
        &self,
        unfinished: &[(String, Vec<u8>)],
        names: &[String],
    ) -> io::Result<Vec<Option<Stamp>>> {
        let disk = self.store.disk();
        let stamps = disk.write_many(unfinished)?;
        let all = unfinished.iter().zip(names).zip(stamps);
        let placed = all.map(|(((from, _), to), stamp)| match atomic::rename_new(disk, from, to) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                disk.remove(from).map(|()| None)
            }
            outcome => outcome.map(|()| Some(stamp)),
        });
        let placed = placed.collect::<io::Result<Vec<_>>>()?;
        disk.sync_folder(CASES)?;
        Ok(placed)
    }

    fn added(
        &self,
        memory: &mut CaseMemory,
        ready: Ready<'_>,
        stamp: Stamp,
        by: &str,
        now: Timestamp,
    ) {
        let Ready { case, revision, sealed, file_hash, summary } = ready;
        let file = CaseFile::of(case.id);
        let Sealed { hash, file_key, content, .. } = sealed;
        let saved_by = by.to_owned();
        let line = Line { stamp, revision, saved_at: now, saved_by, file_key, summary };
        memory.index(&self.store).put(file, line);
        self.cases.search.saved(file, stamp, &content);
        self.store.wrote_case(file, revision, now);
        // It says nothing any more, and could later hide that the case is gone.
        let _ = self.store.remove_if_there(&deletion(case.id));
        let read_only = case.is_read_only();
        let newer = false;
        let known = KnownVersion { file, revision, hash, file_hash, read_only, newer };
        memory.known.insert(case.id, known);
        memory.sessions.insert(case.id, Session::new(by, now));
    }

    /// Puts versions of cases that are new here in place as they are, but
    /// encrypted with our key.
    pub(in crate::vault) fn place_many(
        &self,
        versions: Vec<(CaseFile, Unsealed)>,
    ) -> Result<(), VaultError> {
        let is_older = |(file, version): &(CaseFile, Unsealed)| {
            self.check_revision(*file, version.binding.revision).is_err()
        };
        let (older, new): (Vec<_>, Vec<_>) = versions.into_iter().partition(is_older);
        let in_the_way = self.place_where_free(new)?;
        let mut singly = older.into_iter().chain(in_the_way);
        singly.try_for_each(|(file, version)| self.place(file, None, &version).map(drop))
    }

    /// Gives back those where something stood already.
    fn place_where_free(
        &self,
        versions: Vec<(CaseFile, Unsealed)>,
    ) -> Result<Vec<(CaseFile, Unsealed)>, VaultError> {
        if versions.is_empty() {
            return Ok(versions);
        }
        let mut memory = self.memory();
        let sealed = on_both(&versions, |(file, version)| {
            let sealed = self.store.seal_again(version);
            sealed.map(|sealed| (*file, sealed.bytes))
        });
        let stamps = self.write_where_free(sealed.into_iter().collect::<Result<_, _>>()?)?;
        let mut in_the_way = Vec::new();
        for ((file, version), stamp) in versions.into_iter().zip(stamps) {
            match stamp {
                None => in_the_way.push((file, version)),
                Some(stamp) => {
                    memory.let_go_of(file);
                    memory.index(&self.store).put(file, Line::of(&version, stamp));
                    let Binding { revision, saved_at, .. } = version.binding;
                    self.store.wrote_case(file, revision, saved_at);
                }
            }
        }
        Ok(in_the_way)
    }
}
