//! Storing many cases that are new here, quicker than one after the other: put
//! in words and encrypted on both cores, and the disk, the log and the caches
//! asked once for each batch.

use std::io::{self, ErrorKind};
use std::sync::Arc;

use super::index::Line;
use super::memory::{CaseMemory, KnownVersion, Session};
use super::saving::next_binding;
use crate::case::{Case, CaseId, Summary, Timestamp};
use crate::vault::Vault;
use crate::vault::both::on_both;
use crate::vault::create::random_id;
use crate::vault::error::VaultError;
use crate::vault::keys::Randomness;
use crate::vault::keys::sealed::sha256;
use crate::vault::log::{Event, Named};
use crate::vault::store::layout::{CASES, CaseFile};
use crate::vault::store::{LARGEST_CASE, Sealed, Stamp, Unsealed, atomic};

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
        let ready = on_both(batch, |case| self.make_ready(case, by, now));
        let ready = ready.into_iter().collect::<Result<Vec<_>, _>>()?;
        for case in batch {
            self.settle_attempt(&mut memory, case.id)?;
        }
        let write = || self.write_new_cases(&ready).map_err(VaultError::writing);
        let written = self.store.under_our_key(write)?;
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

    fn make_ready<'a>(
        &self,
        case: &'a Case,
        by: &str,
        now: Timestamp,
    ) -> Result<Ready<'a>, VaultError> {
        let sealed = self.store.seal(&next_binding(None, by, now), case)?;
        if sealed.bytes.len() as u64 > LARGEST_CASE {
            return Err(VaultError::TooLarge(CaseFile::of(case.id).path()));
        }
        let (file_hash, summary) = (sha256(&sealed.bytes), Arc::new(Summary::of(case)));
        Ok(Ready { case, sealed, file_hash, summary })
    }

    /// The stamps of the files that are new; `None` where one stood already.
    fn write_new_cases(&self, ready: &[Ready<'_>]) -> io::Result<Vec<Option<Stamp>>> {
        let disk = self.store.disk();
        let files = ready.iter().map(|ready| {
            let path = CaseFile::of(ready.case.id).path();
            (path, ready.sealed.bytes.clone())
        });
        let (names, unfinished) = atomic::unfinished(files.collect());
        let placed = disk.write_many(&unfinished).and_then(|stamps| {
            let pairs = unfinished.iter().zip(&names).zip(stamps);
            let placed =
                pairs.map(|(((from, _), to), stamp)| match atomic::rename_new(disk, from, to) {
                    Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                        disk.remove(from).map(|()| None)
                    }
                    outcome => outcome.map(|()| Some(stamp)),
                });
            placed.collect::<io::Result<Vec<_>>>()
        });
        let placed = placed.inspect_err(|_| {
            // Nothing more can be done when this fails too; opening cleans up.
            unfinished.iter().for_each(|(name, _)| drop(disk.remove(name)));
        })?;
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
        let Ready { case, sealed, file_hash, summary } = ready;
        let (file, revision) = (CaseFile::of(case.id), 1);
        let Sealed { hash, file_key, content, .. } = sealed;
        let saved_by = by.to_owned();
        let line = Line { stamp, revision, saved_at: now, saved_by, file_key, summary };
        memory.index(&self.store).put(file, line);
        self.cases.search.saved(file, stamp, &content);
        let read_only = case.is_read_only();
        memory.known.insert(case.id, KnownVersion { file, revision, hash, file_hash, read_only });
        memory.sessions.insert(case.id, Session::new(by, now));
    }

    /// Puts versions in place as they are, but encrypted with our key.
    pub(in crate::vault) fn place_many(
        &self,
        versions: &[(CaseFile, Unsealed)],
    ) -> Result<(), VaultError> {
        for batch in versions.chunks(BATCH) {
            // As above.
            let mut memory = self.memory();
            let sealed = on_both(batch, |(_, version)| {
                self.store.seal(&version.binding, &version.case).map(|sealed| sealed.bytes)
            });
            let files =
                batch.iter().zip(sealed).map(|((file, _), bytes)| Ok((file.path(), bytes?)));
            let files = files.collect::<Result<Vec<_>, VaultError>>()?;
            batch.iter().for_each(|(file, _)| memory.let_go_of(*file));
            let stamps = self.store.write_many(files)?;
            let index = memory.index(&self.store);
            for ((file, version), stamp) in batch.iter().zip(stamps) {
                index.put(*file, Line::of(version, stamp));
            }
        }
        Ok(())
    }
}
