//! A cache of summaries, so that a list needs no case to be opened.
//!
//! Each line holds the stamp of the file it was read from; a line whose file
//! changed is read again. It also remembers the revision, so that a file put
//! back from the past is noticed. JSON inside, because it reads fastest.

use std::collections::HashMap;
use std::thread;
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
    pub(super) saved_at: DateTime<FixedOffset>,
    pub(super) saved_by: String,
    pub(super) summary: Summary,
}

impl Line {
    pub(super) fn of(unsealed: &Unsealed, stamp: Stamp) -> Self {
        Self {
            stamp,
            revision: unsealed.binding.revision,
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

/// The first line of the content. Each further line is an array of files with
/// their lines; there are two, so that two threads can read them.
#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    vault: Uuid,
}

impl Index {
    /// Reads the stored index; anything wrong with it makes an empty one.
    pub(super) fn read(key: &VaultKey, vault: Uuid, bytes: &[u8]) -> Self {
        let content = sealed::open(key, bytes).ok();
        Self {
            lines: content
                .and_then(|content| parse(vault, &content))
                .unwrap_or_default(),
            changed: false,
        }
    }

    /// The file to store.
    pub(super) fn seal(&self, key: &VaultKey, vault: Uuid) -> Result<Vec<u8>, VaultError> {
        let mut content = Zeroizing::new(self.write(vault).map_err(|e| VaultError::Sealing {
            detail: e.to_string(),
        })?);
        sealed::pad(&mut content);
        sealed::seal(key, &content)
    }

    fn write(&self, vault: Uuid) -> Result<Vec<u8>, serde_json::Error> {
        let lines: Vec<(&CaseFile, &Line)> = self
            .lines
            .iter()
            // Times before 1970 cannot be written down; such files are read again.
            .filter(|(_, line)| line.stamp.modified >= UNIX_EPOCH)
            .collect();
        let format = FORMAT;
        let mut content = serde_json::to_vec(&Head { format, vault })?;
        let (left, right) = lines.split_at(lines.len() / 2);
        for half in [left, right] {
            content.push(b'\n');
            serde_json::to_writer(&mut content, half)?;
        }
        Ok(content)
    }

    pub(super) fn put(&mut self, file: CaseFile, line: Line) {
        self.lines.insert(file, line);
        self.changed = true;
    }

    pub(super) fn forget(&mut self, file: CaseFile) {
        self.changed |= self.lines.remove(&file).is_some();
    }

    /// The file was written anew with the same content.
    pub(super) fn restamp(&mut self, path: &str, stamp: Stamp) {
        let name = path.rsplit('/').next().unwrap_or(path);
        let file = CaseFile::parse(name).filter(|file| file.path() == path);
        if let Some(line) = file.and_then(|file| self.lines.get_mut(&file)) {
            line.stamp = stamp;
            self.changed = true;
        }
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

fn parse(vault: Uuid, content: &[u8]) -> Option<HashMap<CaseFile, Line>> {
    let mut parts = content.splitn(3, |byte| *byte == b'\n');
    let head: Head = serde_json::from_slice(parts.next()?).ok()?;
    if head.format != FORMAT || head.vault != vault {
        return None;
    }
    let (left, right) = (parts.next()?, parts.next()?);
    let (left, right) = thread::scope(|scope| {
        let left = scope.spawn(|| lines_in(left));
        let right = lines_in(right);
        Some((left.join().ok()??, right?))
    })?;
    Some(left.into_iter().chain(right).collect())
}

fn lines_in(part: &[u8]) -> Option<Vec<(CaseFile, Line)>> {
    serde_json::from_slice(part).ok()
}
