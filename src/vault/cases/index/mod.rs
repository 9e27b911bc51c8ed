//! A cache of summaries, so that a list needs no case to be opened.
//!
//! Each line holds the stamp of the file it was read from; a line whose file
//! changed is read again. It also remembers the revision, so that a file put
//! back from the past is noticed.

mod stored;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::case::{Summary, Timestamp};
use crate::vault::keys::RememberedKey;
use crate::vault::store::layout::{CaseFile, FileKind};
use crate::vault::store::{Stamp, Unsealed};

pub(super) use stored::StoredIndex;

/// What is remembered of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Line {
    pub(super) stamp: Stamp,
    pub(super) revision: u64,
    pub(super) saved_at: Timestamp,
    pub(super) saved_by: String,
    /// What opens the file quickly.
    pub(super) file_key: Option<RememberedKey>,
    #[serde(with = "shared")]
    pub(super) summary: Arc<Summary>,
}

/// A summary that lists share, written as if it stood there itself.
mod shared {
    use super::{Arc, Deserialize, Serialize, Summary};

    pub(super) fn serialize<S: serde::Serializer>(
        summary: &Arc<Summary>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        summary.as_ref().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Arc<Summary>, D::Error> {
        Summary::deserialize(deserializer).map(Arc::new)
    }
}

impl Line {
    pub(super) fn of(unsealed: &Unsealed, stamp: Stamp) -> Self {
        Self {
            stamp,
            revision: unsealed.binding.revision,
            saved_at: unsealed.binding.saved_at,
            saved_by: unsealed.binding.saved_by.clone(),
            file_key: unsealed.file_key.clone(),
            summary: Arc::new(Summary::of(&unsealed.case)),
        }
    }
}

/// The lines by file.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) lines: BTreeMap<CaseFile, Line>,
    /// Whether it differs from what is on disk.
    pub(super) changed: bool,
}

impl Index {
    pub(super) fn put(&mut self, file: CaseFile, line: Line) {
        self.lines.insert(file, line);
        self.changed = true;
    }

    pub(super) fn forget(&mut self, file: CaseFile) {
        self.changed |= self.lines.remove(&file).is_some();
    }

    /// The file was written anew with the same content.
    pub(super) fn restamp(&mut self, path: &str, stamp: Stamp, file_key: Option<RememberedKey>) {
        let file = FileKind::of(path).try_as_case();
        if let Some(line) = file.and_then(|file| self.lines.get_mut(&file)) {
            line.stamp = stamp;
            line.file_key = file_key;
            self.changed = true;
        }
    }

    /// Forgets what is not `there`, and gives what has to be read: files that
    /// are new or whose stamp changed. `there` is in order.
    pub(super) fn compare(&mut self, there: &[(CaseFile, Stamp)]) -> Vec<(CaseFile, Stamp)> {
        let before = self.lines.len();
        let mut stale = Vec::new();
        let mut left = there.iter().copied().peekable();
        self.lines.retain(|file, line| {
            while let Some(new) = left.next_if(|(next, _)| next < file) {
                stale.push(new);
            }
            let found = left.next_if(|(next, _)| next == file);
            stale.extend(found.filter(|(_, stamp)| *stamp != line.stamp));
            found.is_some()
        });
        stale.extend(left);
        self.changed |= self.lines.len() != before;
        stale
    }

    /// What opens this file quickly.
    pub(super) fn file_key(&self, file: CaseFile) -> Option<&RememberedKey> {
        self.lines.get(&file)?.file_key.as_ref()
    }

    /// The newer revision seen before, when `found` is older.
    pub(super) fn newer_than(&self, file: CaseFile, found: u64) -> Option<u64> {
        let seen = self.lines.get(&file)?.revision;
        (seen > found).then_some(seen)
    }
}
