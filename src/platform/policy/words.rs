//! A policy in words, for who works under it and for who sets it.

use std::fmt;
use std::path::{Path, PathBuf};

use super::{Places, Policy};
use crate::t;

/// What of a policy could not be understood. `Display` gives the words for the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyFault {
    /// The file could not be read: why.
    Unread(String),
    /// It is no RON.
    Text {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// This version does not know this key.
    Unknown(String),
    /// This key stands there twice.
    Twice(String),
    /// The value of this key says nothing that can be.
    Value(String),
}

impl fmt::Display for PolicyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Unread(reason) => t!("policy-fault-unread", reason = reason.as_str()),
            Self::Text { line, column } => {
                t!("policy-fault-text", line = line.to_string(), column = column.to_string())
            }
            Self::Unknown(key) => t!("policy-fault-unknown", key = key.as_str()),
            Self::Twice(key) => t!("policy-fault-twice", key = key.as_str()),
            Self::Value(key) => t!("policy-fault-value", key = key.as_str()),
        })
    }
}

impl Policy {
    /// What holds, a sentence each; none when nothing is set.
    pub fn told(&self) -> Vec<String> {
        let vaults = self.each().find_map(|set| set.vault_folder.as_deref());
        let lock = self.each().filter_map(|set| set.lock_after_minutes).min();
        let days = self.each().find_map(|set| set.backup_every_days);
        let before = vaults.map(|at| t!("policy-vault-folder", folder = shown(at)));
        let after = [
            lock.map(|minutes| t!("policy-lock", minutes = minutes)),
            (!self.allows_plain_export()).then(|| t!("policy-plain-off")),
            self.backup_folder().map(|at| t!("policy-backup-folder", folder = shown(at))),
            days.map(|days| t!("policy-backup-days", days = days)),
            self.region_of_all().map(|region| t!("policy-region", region = region)),
        ];
        let places = self.each().filter_map(|set| set.places.told());
        before.into_iter().chain(places).chain(after.into_iter().flatten()).collect()
    }
}

impl Places {
    fn told(&self) -> Option<String> {
        match self {
            Self::Anywhere => None,
            Self::Inside(allowed) => Some(t!("policy-only-in", folders = folders(allowed.iter()))),
            Self::Unclear => Some(t!("policy-only-in-unclear")),
        }
    }
}

/// Folders beside each other.
pub(super) fn folders<'a>(all: impl Iterator<Item = &'a PathBuf>) -> String {
    all.map(|one| shown(one)).collect::<Vec<_>>().join(", ")
}

/// What is said instead, when it is not known where vaults may stand.
pub(super) fn unclear() -> String {
    t!("policy-places-unclear")
}

fn shown(folder: &Path) -> String {
    folder.display().to_string()
}
