//! What this window knows of the files of cases.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use super::fault::Fault;
use super::index::{Index, StoredIndex};
use crate::case::{CaseId, Said, Timestamp};
use crate::vault::keys::RememberedKey;
use crate::vault::keys::sealed::sha256;
use crate::vault::store::layout::CaseFile;
use crate::vault::store::{Stamp, Store, Unsealed};

/// Within this time changes by the same person count as one.
pub const SESSION: TimeDelta = TimeDelta::minutes(10);

/// What this window knows of the files of cases.
#[derive(Default)]
pub(crate) struct CaseMemory {
    /// The version of each case that this window read or wrote last.
    pub(super) known: HashMap<CaseId, KnownVersion>,
    /// Versions whose writing began and was not seen to end well.
    pub(super) attempted: HashMap<CaseId, KnownVersion>,
    /// Who works on which case since when.
    pub(super) sessions: HashMap<CaseId, Session>,
    /// On which day the history of a case was thinned out last.
    pub(super) thinned: HashMap<CaseId, NaiveDate>,
    /// What is gone or older beside the cases, once it was looked for.
    pub(super) lacking: Option<Vec<Fault>>,
    /// Read from disk when first needed.
    pub(super) index: Option<Index>,
}

/// One version of a case.
#[derive(Debug, Clone)]
pub(super) struct KnownVersion {
    pub(super) file: CaseFile,
    pub(super) revision: u64,
    /// Hash of the content, for the next revision.
    pub(super) hash: String,
    /// Hash of the encrypted file, to see that nobody changed it.
    pub(super) file_hash: String,
    /// A colleague's case, of which only a copy is here.
    pub(super) read_only: bool,
    /// More stands in it than this version of the program knows.
    pub(super) newer: bool,
}

/// Somebody working on a case.
#[derive(Debug, Clone)]
pub(super) struct Session {
    by: String,
    since: Timestamp,
    /// What the version says that was written last.
    said: Said,
    /// The version from which words are being taken away.
    fullest: Option<Fullest>,
    /// How many versions were kept because much went from them.
    kept: usize,
}

/// A version of a case as it stood in its file.
#[derive(Debug, Clone)]
struct Fullest {
    said: Said,
    revision: u64,
    bytes: Vec<u8>,
}

/// A session keeps no more versions than this because much went from them.
const MOST_KEPT: usize = 20;

impl Session {
    pub(super) fn new(by: &str, since: Timestamp) -> Self {
        let by = by.to_owned();
        Self { by, since, said: Said::default(), fullest: None, kept: 0 }
    }

    /// Notes what the version says that was just written.
    pub(super) fn wrote(&mut self, said: Said) {
        self.said = said;
    }

    /// What to keep before a version that says `next` takes the place of the one
    /// in the file, of this revision and with these bytes: that one when much of
    /// it goes at once, and the one from which much went word by word.
    pub(super) fn loses(
        &mut self,
        next: &Said,
        revision: u64,
        bytes: &[u8],
    ) -> Vec<(u64, Vec<u8>)> {
        // What was written since then is more than what went: it begins anew.
        self.fullest.take_if(|then| !then.said.loses_any(next) || next.loses_much(&then.said));
        let now = || Fullest { said: self.said.clone(), revision, bytes: bytes.to_vec() };
        let at_once = self.said.loses_much(next).then(now);
        if self.fullest.is_none() && at_once.is_none() && self.said.loses_any(next) {
            self.fullest = Some(now());
        }
        let by_and_by = self.fullest.take_if(|then| then.said.loses_much(next));
        let kept = by_and_by.into_iter().chain(at_once);
        let kept: Vec<_> = kept
            .take(MOST_KEPT.saturating_sub(self.kept))
            .map(|one| (one.revision, one.bytes))
            .collect();
        self.kept += kept.len();
        kept
    }

    /// A clock that jumped back ends it too.
    pub(super) fn holds(&self, by: &str, now: Timestamp) -> bool {
        let passed = now - self.since;
        self.by == by && passed >= TimeDelta::zero() && passed < SESSION
    }
}

impl CaseMemory {
    /// A file that is no longer worked on.
    pub(super) fn let_go_of(&mut self, file: CaseFile) {
        if self.known.get(&file.id).is_some_and(|known| known.file == file) {
            self.known.remove(&file.id);
            self.sessions.remove(&file.id);
        }
    }

    /// A file that is no longer there.
    pub(crate) fn forget(&mut self, file: CaseFile, store: &Store) {
        self.let_go_of(file);
        self.index(store).forget(file);
    }

    /// The list of cases; read from disk when first needed.
    pub(super) fn index(&mut self, store: &Store) -> &mut Index {
        self.index.get_or_insert_with(|| {
            let stored = StoredIndex::of(store);
            stored.read();
            stored.finish()
        })
    }

    /// The list is to be written again, whether or not it changed.
    pub(crate) fn index_must_be_written(&mut self, store: &Store) {
        self.index(store).changed = true;
    }

    /// The same content stands under another key now: no change from elsewhere.
    pub(crate) fn encrypted_anew(
        &mut self,
        file: &str,
        old: &[u8],
        (new, file_key): (&[u8], Option<RememberedKey>),
        stamp: Stamp,
    ) {
        let (old, new) = (sha256(old), sha256(new));
        let same = |known: &&mut KnownVersion| known.file.path() == file && known.file_hash == old;
        if let Some(known) = self.known.values_mut().find(same) {
            known.file_hash = new;
        }
        if let Some(index) = &mut self.index {
            index.restamp(file, stamp, file_key);
        }
    }

    /// Under another key each file has other bytes; what is in it tells whether
    /// it is the version that this window knows.
    pub(in crate::vault) fn recognise_anew(&mut self, store: &Store) {
        for known in self.known.values_mut().chain(self.attempted.values_mut()) {
            let there = store.read_case(known.file).ok().flatten();
            let Some(bytes) = there else {
                continue;
            };
            if store.unseal(known.file, &bytes).is_ok_and(|there| there.hash == known.hash) {
                known.file_hash = sha256(&bytes);
            }
        }
    }

    pub(super) fn attempted_became_known(&mut self, id: CaseId) {
        if let Some(attempted) = self.attempted.remove(&id) {
            self.known.insert(id, attempted);
        }
    }
}

impl KnownVersion {
    pub(super) fn of(file: CaseFile, unsealed: &Unsealed, bytes: &[u8]) -> Self {
        Self {
            file,
            revision: unsealed.binding.revision,
            hash: unsealed.hash.clone(),
            file_hash: sha256(bytes),
            read_only: unsealed.case.is_read_only(),
            newer: unsealed.newer,
        }
    }
}
