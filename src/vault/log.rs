//! The access log: who did what when, sealed inside the vault.
//!
//! Entries stand in numbered files of at most [`LONGEST`] entries. Each file
//! holds the hash of the one before it, so that a file that was taken out or
//! put back from earlier is noticed. Nothing in the log names a family: cases
//! are known by their id and number.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};

use super::deleting::Reason;
use super::error::{KeyKind, VaultError};
use super::files::{self, LOG};
use super::passing::passed;
use super::sealed::sha256;
use super::{Access, Vault};
use crate::case::{Case, CaseId};

/// How many entries a file of the log takes.
const LONGEST: usize = 200;

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// Made the vault, or brought it to a format with a log.
    Began,
    /// Opened a case.
    Opened(Named),
    /// Changed a case; one entry for all changes within ten minutes.
    Changed(Named),
    /// Deleted a case; it can be put back for a while.
    Deleted(Named),
    /// Put a deleted case back.
    Undeleted(Named),
    /// Destroyed a case with its history. This entry is the certificate.
    Destroyed(Certificate),
    /// Looked at an earlier revision of a case.
    LookedBack(Named, u64),
    /// Set another passphrase.
    PassphraseChanged,
    /// Made a new recovery code.
    RecoveryRenewed,
    /// Gave the employer's key access; its public part.
    OrganisationSet(String),
    /// Took away the access of the employer's key.
    OrganisationRemoved,
    /// Renewed the vault's key.
    KeyRenewed,
    /// Opened the vault with another key than the passphrase.
    UnlockedWith(KeyKind),
    /// Made a backup of so many files.
    BackedUp(usize),
    /// Took over cases from a backup.
    Merged {
        /// How many cases were new or newer there.
        taken: usize,
        /// How many became a second copy.
        copies: usize,
    },
    /// Put a sound version in place of a damaged file.
    Mended(String),
    /// Wrote a case outside the vault.
    Exported(Named),
    /// Began to hand a case over to a colleague.
    HandedOver(Named, String),
    /// Gave a colleague a copy to read.
    Shared(Named, String),
    /// The receipt of a colleague came back.
    HandoverEnded(Named, String),
    /// Called a handover off.
    HandoverWithdrawn(Named, String),
    /// Took in a case from a colleague.
    TakenIn(Named, String),
    /// Refused a case from a colleague.
    Refused(String),
    /// Compared the words of a colleague's deelcode.
    WordsCompared(String),
    /// Made one case of two versions.
    Joined(Named),
    /// Made an earlier revision of a case the newest.
    PutBack(Named, u64),
}

/// A case as the log knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its id.
    pub id: CaseId,
    /// Its number, such as `2026-014`.
    pub number: String,
}

/// That a case was destroyed, and on what ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The case.
    pub case: Named,
    /// Why.
    pub reason: Reason,
    /// How many files went with it: the case, second copies and revisions.
    pub files: usize,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// When, by the clock of the machine.
    pub at: DateTime<FixedOffset>,
    /// The name that the user gave.
    pub by: String,
    /// What.
    pub event: Event,
}

/// What the log says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Log {
    /// Everything that can be read, oldest first.
    pub entries: Vec<LogEntry>,
    /// Files that are missing, changed or cannot be read.
    pub gaps: Vec<String>,
}

#[derive(Clone, Default, Serialize, Deserialize)]
struct Segment {
    /// The hash of the file before this one.
    previous: Option<String>,
    entries: Vec<LogEntry>,
}

impl Log {
    /// How much time surely passed since this line was written, whatever the
    /// clock says: see [`super::passing`].
    #[must_use]
    pub fn passed_since(&self, line: usize, now: DateTime<FixedOffset>) -> TimeDelta {
        let since = self.entries.iter().skip(line).map(|entry| entry.at);
        passed(since.chain([now]))
    }
}

impl Named {
    /// The case, for the log.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self { id: case.id, number: case.number.clone() }
    }
}

impl Segment {
    fn hash(&self) -> Option<String> {
        let text = crate::case::ron::dialect().to_string(self).ok()?;
        Some(sha256(text.as_bytes()))
    }

    /// An empty one to come after this one.
    fn next(&self) -> Self {
        Self { previous: self.hash(), entries: Vec::new() }
    }
}

impl Vault {
    /// Adds a line to the log. In a window that only reads nothing is added.
    ///
    /// # Errors
    /// What the disk says. The line is then written with the next one, unless it
    /// is there already.
    pub fn note(
        &self,
        event: Event,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VaultError> {
        if self.access != Access::Writing {
            return Ok(());
        }
        let entry = LogEntry { at: now, by: by.to_owned(), event };
        let mut unwritten = super::held(&self.unlogged);
        // What failed at its very last step is there, and is not said again.
        if self.ends_with(&unwritten) {
            unwritten.clear();
        }
        unwritten.push(entry);
        self.append(&unwritten)?;
        unwritten.clear();
        Ok(())
    }

    /// Whether these are the last lines of the log.
    fn ends_with(&self, entries: &[LogEntry]) -> bool {
        if entries.is_empty() {
            return true;
        }
        let last = self.last_segment().unwrap_or_default();
        let segment: Option<Segment> = self.read_bound(&files::log(last)).ok().flatten();
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
            let file = files::log(number);
            let segment: Option<Segment> = self.read_bound(&file).ok().flatten();
            match &segment {
                None => log.gaps.push(file),
                Some(segment) => {
                    if follows(segment, before.as_ref(), number) == Some(false) {
                        log.gaps.push(file);
                    }
                    log.entries.extend(segment.entries.iter().cloned());
                }
            }
            before = segment;
        }
        Ok(log)
    }

    /// The last file is read anew each time: another window may have written it.
    fn append(&self, entries: &[LogEntry]) -> Result<(), VaultError> {
        let last = self.last_segment()?;
        let read = match last {
            0 => Ok(None),
            number => self.read_bound::<Segment>(&files::log(number)),
        };
        let (number, mut segment) = match read {
            Ok(Some(segment)) if segment.entries.len() < LONGEST => (last, segment),
            Ok(Some(full)) => (last + 1, full.next()),
            // A damaged file is never written over.
            _ => (last + 1, Segment::default()),
        };
        segment.entries.extend(entries.iter().cloned());
        self.write_bound(&files::log(number), &segment)
    }

    fn last_segment(&self) -> Result<u32, VaultError> {
        let entries = self.entries_in(LOG)?;
        let numbers = entries.iter().filter_map(|e| files::log_number(&e.name));
        Ok(numbers.max().unwrap_or(0))
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
