//! The access log: who did what when, sealed inside the vault.
//!
//! Entries stand in numbered files of at most [`LONGEST`] entries. Each file
//! holds the hash of the one before it, so that a file that was taken out or
//! put back from earlier is noticed. Nothing in the log names a family: cases
//! are known by their id and number.

mod elapsed;
mod event;
mod wording;

use std::sync::Mutex;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use self::elapsed::sum_of_steps;
use super::Vault;
use super::error::VaultError;
use super::keys::sealed::sha256;
use super::store::layout::{self, LOG};
use super::store::{TRIES, held, is_zero};
use crate::case::Timestamp;
use crate::case::ron::{Told, dialect};

pub(super) use elapsed::step;
pub use event::{Certificate, Event, LogEntry, Named, Reason};

/// How many entries a file of the log takes.
const LONGEST: usize = 200;

/// What the log says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Log {
    /// Everything that can be read, oldest first.
    pub entries: Vec<LogEntry>,
    /// Files that are missing, changed or cannot be read.
    pub gaps: Vec<String>,
    /// Files in which a newer version of the program wrote what this one cannot read.
    pub newer: Vec<String>,
}

/// Lines that could not be written yet.
#[derive(Default)]
pub(super) struct Unwritten(Mutex<Vec<LogEntry>>);

#[derive(Clone, Default, Serialize, Deserialize)]
struct Segment {
    /// The hash of the file before this one.
    previous: Option<String>,
    entries: Vec<LogEntry>,
    /// How often the register had been written then: one that is older than
    /// this was put back from earlier.
    #[serde(default, skip_serializing_if = "is_zero")]
    register: u64,
}

impl Log {
    /// Whether every line of it could be read.
    pub(super) fn is_whole(&self) -> bool {
        self.gaps.is_empty() && self.newer.is_empty()
    }

    /// How much time surely passed since this line was written, whatever the
    /// clock says.
    pub fn passed_since(&self, line: usize, now: Timestamp) -> TimeDelta {
        let since = self.entries.iter().skip(line).map(|entry| entry.at);
        sum_of_steps(since.chain([now]))
    }
}

impl Segment {
    fn hash(&self) -> Option<String> {
        let text = dialect().to_string(self).ok()?;
        Some(sha256(text.as_bytes()))
    }

    fn has_room(&self, more: usize) -> bool {
        self.entries.len() + more <= LONGEST
    }

    /// An empty one to come after this one.
    fn next(&self) -> Self {
        Self { previous: self.hash(), entries: Vec::new(), register: 0 }
    }
}

impl Vault {
    /// Adds a line to the log. In a window that only reads nothing is added.
    ///
    /// # Errors
    /// What the disk says. The line is then written with the next one, unless it
    /// is there already.
    pub fn note(&self, event: Event, by: &str, now: Timestamp) -> Result<(), VaultError> {
        self.note_all(vec![event], by, now)
    }

    /// Adds lines to the log, all at once.
    ///
    /// # Errors
    /// As [`Vault::note`].
    pub fn note_all(&self, events: Vec<Event>, by: &str, now: Timestamp) -> Result<(), VaultError> {
        if !self.store.may_write() || events.is_empty() {
            return Ok(());
        }
        let entries =
            events.into_iter().map(|event| LogEntry { at: now, by: by.to_owned(), event });
        let mut unwritten = held(&self.unwritten.0);
        // What failed at its very last step is there, and is not said again.
        if self.ends_with(&unwritten) {
            unwritten.clear();
        }
        unwritten.extend(entries);
        self.append(&unwritten)?;
        unwritten.clear();
        Ok(())
    }

    /// Adds to the log what has happened already: a log that cannot be written
    /// now must not make it look as if it had not.
    pub(super) fn note_quietly(&self, event: Event, by: &str, now: Timestamp) {
        let _ = self.note(event, by, now);
    }

    /// Adds several things that have happened already.
    pub(super) fn note_all_quietly(&self, events: Vec<Event>, by: &str, now: Timestamp) {
        let _ = self.note_all(events, by, now);
    }

    /// Whether these are the last lines of the log.
    fn ends_with(&self, entries: &[LogEntry]) -> bool {
        if entries.is_empty() {
            return true;
        }
        let last = self.last_segment().unwrap_or_default();
        let segment: Option<Segment> = self.store.read_value(&layout::log(last)).ok().flatten();
        segment.is_some_and(|segment| segment.entries.ends_with(entries))
    }

    /// Reads the whole log.
    ///
    /// # Errors
    /// When the folder cannot be read. A file that cannot be read is a gap.
    pub fn log(&self) -> Result<Log, VaultError> {
        let mut log = Log::default();
        let mut before: Option<Segment> = None;
        let last = self.last_segment()?;
        for number in 1..=last {
            before = self.read_part(number, before.as_ref(), &mut log);
        }
        Ok(log)
    }

    /// The lines from a moment on, the newest first, as far as they can be read. Only the
    /// last files are opened: the first line of a file tells when it was begun.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(super) fn log_since(&self, since: Timestamp) -> Result<Vec<LogEntry>, VaultError> {
        let mut found = Vec::new();
        for number in (1..=self.last_segment()?).rev() {
            let Ok(Some(told)) = self.store.read_told::<Segment>(&layout::log(number)) else {
                continue;
            };
            let entries = told.value.entries;
            let is_older = entries.first().is_some_and(|first| first.at < since);
            found.extend(entries.into_iter().rev().filter(|entry| entry.at >= since));
            if is_older {
                break;
            }
        }
        Ok(found)
    }

    /// Reads a file of the log, which comes after another; gives what the next one should
    /// follow, as far as that can be known.
    fn read_part(&self, number: u32, before: Option<&Segment>, log: &mut Log) -> Option<Segment> {
        let file = layout::log(number);
        match self.store.read_told::<Segment>(&file) {
            Ok(Some(Told { value, newer })) => {
                if follows(&value, before, number) == Some(false) {
                    log.gaps.push(file);
                }
                log.entries.extend(value.entries.iter().cloned());
                // Of what is not understood there is no hash to hold the next against.
                Some(value).filter(|_| !newer)
            }
            Err(VaultError::FileNewer(_)) => {
                log.newer.push(file);
                None
            }
            Ok(None) | Err(_) => {
                log.gaps.push(file);
                None
            }
        }
    }

    /// The last file is read anew each time: another window may have written it,
    /// also between the reading and the writing.
    fn append(&self, entries: &[LogEntry]) -> Result<(), VaultError> {
        for _ in 0..TRIES {
            let last = self.last_segment()?;
            let file = layout::log(last);
            let there = if last == 0 { Ok(None) } else { self.store.read(&file) };
            let there = there.unwrap_or_default();
            let read = there.as_deref().map(|bytes| self.store.whole_value_in(&file, &file, bytes));
            let (number, mut segment): (_, Segment) = match read {
                Some(Err(error @ VaultError::AnotherKey)) => return Err(error),
                Some(Ok(segment)) if Segment::has_room(&segment, entries.len()) => (last, segment),
                Some(Ok(full)) => (last + 1, full.next()),
                // What is damaged or of a newer version is never written over.
                _ => (last + 1, Segment::default()),
            };
            segment.entries.extend(entries.iter().cloned());
            segment.register = segment.register.max(self.store.register_generation());
            let known = there.as_deref().filter(|_| number == last);
            if self.store.replace_value(&layout::log(number), known, &segment)? {
                return Ok(());
            }
        }
        Err(VaultError::ChangedElsewhere)
    }

    /// How often the register had been written when the log was, as far as its
    /// last file can be read.
    ///
    /// # Errors
    /// When the disk cannot be read now.
    pub(super) fn register_in_log(&self) -> Result<u64, VaultError> {
        let last = self.last_segment()?;
        match self.store.read_value::<Segment>(&layout::log(last)) {
            Ok(segment) => Ok(segment.map_or(0, |segment| segment.register)),
            Err(error) if error.may_pass() => Err(error),
            // What is damaged is named elsewhere.
            Err(_) => Ok(0),
        }
    }

    fn last_segment(&self) -> Result<u32, VaultError> {
        let found = self.store.in_folder(LOG)?.into_iter();
        Ok(found.filter_map(|found| found.kind.try_as_log()).max().unwrap_or(0))
    }
}

/// Whether a file comes right after the one before it; `None` when that one
/// cannot be read, which is a gap of its own.
fn follows(segment: &Segment, before: Option<&Segment>, number: u32) -> Option<bool> {
    match before {
        None if number == 1 => Some(segment.previous.is_none()),
        None => None,
        // After a damaged file, which is a gap of its own, the chain begins anew.
        Some(before) => Some(segment.previous.is_none() || segment.previous == before.hash()),
    }
}
