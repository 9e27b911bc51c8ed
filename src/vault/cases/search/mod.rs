//! Finding words inside all cases.
//!
//! The words are read in the background after unlocking, kept up to date by
//! every save, and wiped with the vault. Wiped are the tables of words and every
//! text they were taken from; not wiped is what others keep of what is shown: an
//! excerpt on the screen. On the disk they stand only sealed, as a cache.

mod builder;
mod excerpt;
mod segment;
mod sought;
mod stored;
mod texts;
mod words;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{PoisonError, RwLock, Weak};
use std::thread;

use zeroize::Zeroizing;

use self::builder::Builder;
use self::words::{Job, Words};
use super::holding::Holding;
use crate::case::words::{each_word, wanted};
use crate::case::{Case, CaseId};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::keys::{RememberedKey, sealed};
use crate::vault::store::layout::{CaseFile, WORDS};
use crate::vault::store::{Stamp, Store};

pub use excerpt::Excerpt;
pub(super) use sought::Sought;

/// Words that are shorter say too little to look inside every case for.
const SHORTEST: usize = 2;

/// How far the reading of all words has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many cases were read.
    pub done: usize,
    /// How many there are to read.
    pub all: usize,
}

/// Nothing until somebody wants to look inside cases.
#[derive(Default)]
pub(super) struct Search(RwLock<Option<Words>>);

impl Search {
    /// Takes in the words of a case that was just saved.
    pub(super) fn saved(&self, file: CaseFile, stamp: Stamp, content: &[u8]) {
        if file.copy.is_some() || self.with(|_| ()).is_none() {
            return;
        }
        let mut builder = Builder::with_room(content.len().saturating_mul(2));
        take_in(&mut builder, file.id, content);
        let segment = builder.finish();
        self.change(|words| words.put(file.id, stamp, segment));
    }

    /// A case was deleted.
    pub(super) fn deleted(&self, file: CaseFile) {
        if file.copy.is_none() {
            self.change(|words| words.forget(file.id));
        }
    }

    fn with<T>(&self, look: impl FnOnce(&Words) -> T) -> Option<T> {
        let words = self.0.read().unwrap_or_else(PoisonError::into_inner);
        words.as_ref().map(look)
    }

    fn change<T>(&self, change: impl FnOnce(&mut Words) -> T) -> Option<T> {
        let mut words = self.0.write().unwrap_or_else(PoisonError::into_inner);
        words.as_mut().map(change)
    }

    /// Begins to keep words, if nobody did: those that are stored.
    fn begin(&self, store: &Store) {
        if self.with(|_| ()).is_none() {
            let stored = stored::read(store);
            let mut words = self.0.write().unwrap_or_else(PoisonError::into_inner);
            words.get_or_insert(stored);
        }
    }
}

impl Vault {
    /// Reads the words of all cases in the last listing that are new or changed
    /// since they were read, on two threads, and tells now and then how far that
    /// is. It ends early when the vault is dropped. What was read can be found at
    /// once.
    ///
    /// # Errors
    /// When the vault cannot be listed, or the words cannot be stored for another
    /// time. A case that cannot be read has no words.
    pub fn read_words(
        vault: &Weak<Self>,
        tell: &(dyn Fn(Progress) + Sync),
    ) -> Result<(), VaultError> {
        let Some(jobs) = vault.upgrade().map(|vault| vault.unread_words()).transpose()? else {
            return Ok(());
        };
        let reading = Reading {
            holding: Holding::new(vault),
            jobs,
            next: AtomicUsize::new(0),
            done: AtomicUsize::new(0),
            tell,
        };
        thread::scope(|scope| {
            scope.spawn(|| reading.go());
            reading.go();
        });
        let read = reading.holding.hold();
        read.map_or(Ok(()), |vault| {
            let stored = vault.store_words();
            reading.holding.let_go(vault);
            stored
        })
    }

    fn unread_words(&self) -> Result<Vec<Job>, VaultError> {
        self.cases.search.begin(&self.store);
        if self.memory().index.is_none() {
            self.list()?;
        }
        let mut memory = self.memory();
        let lines = &memory.index(&self.store).lines;
        let cases = lines.iter().filter(|(file, _)| file.copy.is_none());
        let there = cases.map(|(file, line)| (file.id, line.stamp, line.file_key.as_ref()));
        let jobs = self.cases.search.change(|words| words.compare(there));
        Ok(jobs.unwrap_or_default())
    }

    /// Stores the words of all cases when many changed. Worth doing when nobody
    /// waits for it; never needed. Does nothing in a window that only reads.
    ///
    /// # Errors
    /// What the disk says; reading them takes longer the next time.
    pub fn store_words(&self) -> Result<(), VaultError> {
        let key = self.store.key();
        let may_write = self.store.may_write();
        let seal = |words: &Words| {
            let sealed = || (words.changes(), stored::seal(words, &key, self.id()));
            (may_write && words.should_be_stored()).then(sealed)
        };
        let Some((changes, sealed)) = self.cases.search.with(seal).flatten() else {
            return Ok(());
        };
        self.store.write(WORDS, &sealed?)?;
        self.cases.search.change(|words| words.were_stored(changes));
        Ok(())
    }

    /// Removes the stored words: what was destroyed must not stand in them.
    pub(in crate::vault) fn remove_stored_words(&self) -> Result<(), VaultError> {
        self.store.remove_if_there(WORDS)
    }

    /// The cases that have a word beginning with each of the words in `typed`,
    /// whatever the capitals and accents, as far as they were read. None when
    /// `typed` says too little.
    pub fn find_inside(&self, typed: &str) -> Vec<CaseId> {
        let each = beginnings(typed);
        let found = self
            .cases
            .search
            .with(|words| each.iter().flat_map(|beginnings| words.find(beginnings)).collect());
        let found: BTreeSet<CaseId> = found.unwrap_or_default();
        found.into_iter().collect()
    }

    /// The place in a case where the words of `typed` stand. None when they do
    /// not, or the case cannot be read.
    pub fn excerpt(&self, case: CaseId, typed: &str) -> Option<Excerpt> {
        let file = CaseFile::of(case);
        let file_key = self.memory().index(&self.store).file_key(file).cloned();
        let content = self.content(case, file_key.as_ref())?;
        let content = std::str::from_utf8(&content).ok()?;
        let readable = self.readable(file, file_key.as_ref());
        beginnings(typed).iter().find_map(|beginnings| {
            let told = readable.as_ref().and_then(|case| excerpt::best_in(case, beginnings));
            told.or_else(|| excerpt::best(content, beginnings))
        })
    }

    /// The case itself, where it can be read.
    pub(super) fn readable(
        &self,
        file: CaseFile,
        file_key: Option<&RememberedKey>,
    ) -> Option<Case> {
        let bytes = self.store.read_case(file).ok()??;
        self.store.unseal_again(file, file_key, &bytes).ok().map(|unsealed| unsealed.case)
    }

    fn content(
        &self,
        case: CaseId,
        file_key: Option<&RememberedKey>,
    ) -> Option<Zeroizing<Vec<u8>>> {
        let bytes = self.store.read_case(CaseFile::of(case)).ok()??;
        let opened = sealed::open_again(&self.store.key(), file_key, &bytes).ok();
        opened.map(|(content, _)| content)
    }
}

/// The words to look for, in each way; none when even the longest is too short.
fn beginnings(typed: &str) -> Vec<Vec<String>> {
    let mut each = wanted(typed);
    each.retain(|words| words.iter().any(|word| word.chars().count() >= SHORTEST));
    each
}

/// Takes in the words of a case from the content of its file.
fn take_in(builder: &mut Builder, case: CaseId, content: &[u8]) {
    builder.begin(case);
    if let Ok(content) = std::str::from_utf8(content) {
        texts::each_text(content, &mut |text| {
            each_word(text, |word, _| builder.add(word));
        });
    }
}

/// The reading of many cases, shared by threads.
struct Reading<'a> {
    holding: Holding<'a>,
    jobs: Vec<Job>,
    next: AtomicUsize,
    done: AtomicUsize,
    tell: &'a (dyn Fn(Progress) + Sync),
}

impl Reading<'_> {
    /// Takes cases until there are none left, or the vault is gone.
    fn go(&self) {
        let mut builder = Builder::new();
        let mut taken = Vec::new();
        while let Some(job) = self.jobs.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            let Some(vault) = self.holding.hold() else {
                return;
            };
            let content = vault.content(job.case, job.file_key.as_ref()).unwrap_or_default();
            take_in(&mut builder, job.case, &content);
            taken.push(job);
            if builder.is_full() {
                hand_over(&vault, &mut builder, &mut taken);
            }
            self.holding.let_go(vault);
            self.tell_of_one_more();
        }
        if let Some(vault) = self.holding.hold() {
            hand_over(&vault, &mut builder, &mut taken);
            self.holding.let_go(vault);
        }
    }

    /// Tells it twenty times in all: more would only keep the window busy.
    fn tell_of_one_more(&self) {
        let all = self.jobs.len();
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if done * 20 / all != (done - 1) * 20 / all {
            (self.tell)(Progress { done, all });
        }
    }
}

fn hand_over(vault: &Vault, builder: &mut Builder, taken: &mut Vec<&Job>) {
    if builder.is_empty() {
        return;
    }
    let segment = std::mem::replace(builder, Builder::new()).finish();
    let jobs = std::mem::take(taken);
    vault.cases.search.change(|words| words.learn(segment, &jobs));
}
