//! A cache of summaries, so that a list needs no case to be opened.
//!
//! Each line holds the stamp of the file it was read from; a line whose file
//! changed is read again. It also remembers the revision, so that a file put
//! back from the past is noticed. JSON inside, because it reads fastest.

use std::collections::HashMap;
use std::time::UNIX_EPOCH;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::disk::Stamp;
use super::envelope::Unsealed;
use super::error::VaultError;
use super::files::CaseFile;
use super::keys::VaultKey;
use super::sealed;
use crate::case::Summary;

const FORMAT: u32 = 1;

/// What is remembered of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Line {
    pub(super) stamp: Stamp,
    pub(super) revision: u64,
    pub(super) hash: String,
    pub(super) saved_at: DateTime<FixedOffset>,
    pub(super) saved_by: String,
    pub(super) summary: Summary,
}

impl Line {
    pub(super) fn of(unsealed: &Unsealed, stamp: Stamp) -> Self {
        Self {
            stamp,
            revision: unsealed.binding.revision,
            hash: unsealed.hash.clone(),
            saved_at: unsealed.binding.saved_at,
            saved_by: unsealed.binding.saved_by.clone(),
            summary: Summary::of(&unsealed.case),
        }
    }
}

/// The lines by file.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) lines: HashMap<CaseFile, Line>,
    /// Whether it differs from what is on disk.
    pub(super) changed: bool,
}

#[derive(Deserialize)]
struct Stored {
    format: u32,
    vault: Uuid,
    lines: Vec<(String, Line)>,
}

#[derive(Serialize)]
struct Storing<'a> {
    format: u32,
    vault: Uuid,
    lines: Vec<(String, &'a Line)>,
}

impl Index {
    /// Reads the stored index; anything wrong with it makes an empty one.
    pub(super) fn read(key: &VaultKey, vault: Uuid, bytes: &[u8]) -> Self {
        let stored = sealed::open(key, bytes)
            .ok()
            .and_then(|content| serde_json::from_slice::<Stored>(&content).ok())
            .filter(|stored| stored.format == FORMAT && stored.vault == vault);
        let Some(stored) = stored else {
            return Self::default();
        };
        let lines = stored
            .lines
            .into_iter()
            .filter_map(|(name, line)| Some((CaseFile::parse(&name)?, line)))
            .collect();
        Self {
            lines,
            changed: false,
        }
    }

    /// The file to store.
    pub(super) fn seal(&self, key: &VaultKey, vault: Uuid) -> Result<Vec<u8>, VaultError> {
        let storing = Storing {
            format: FORMAT,
            vault,
            lines: self
                .lines
                .iter()
                // Times before 1970 cannot be written down; such files are read again.
                .filter(|(_, line)| line.stamp.modified >= UNIX_EPOCH)
                .map(|(file, line)| (file.name(), line))
                .collect(),
        };
        let mut content =
            Zeroizing::new(
                serde_json::to_vec(&storing).map_err(|e| VaultError::Sealing {
                    detail: e.to_string(),
                })?,
            );
        sealed::pad(&mut content);
        sealed::seal(key, &content)
    }

    pub(super) fn put(&mut self, file: CaseFile, line: Line) {
        self.lines.insert(file, line);
        self.changed = true;
    }

    pub(super) fn forget(&mut self, file: CaseFile) {
        self.changed |= self.lines.remove(&file).is_some();
    }

    pub(super) fn keep_only(&mut self, there: &dyn Fn(CaseFile) -> bool) {
        let before = self.lines.len();
        self.lines.retain(|file, _| there(*file));
        self.changed |= self.lines.len() != before;
    }

    /// The newer revision seen before, when `found` is older.
    pub(super) fn newer_than(&self, file: CaseFile, found: u64) -> Option<u64> {
        let seen = self.lines.get(&file)?.revision;
        (seen > found).then_some(seen)
    }
}
