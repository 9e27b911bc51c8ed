//! Every file of a vault, for looking at, copying and encrypting anew.

use super::error::VaultError;
use super::files::{INDEX, LOCK};
use super::{Vault, store};

impl Vault {
    /// The names of all files that count, in order: not the lock, not the
    /// index, and not what an interrupted write left.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub(super) fn every_file(&self) -> Result<Vec<String>, VaultError> {
        let mut files = Vec::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            for entry in self.entries_in(&folder)? {
                let path = store::inside(&folder, &entry.name);
                match entry.stamp {
                    None => folders.push(path),
                    Some(_) if counts(&path, &entry.name) => files.push(path),
                    Some(_) => {}
                }
            }
        }
        files.sort_unstable();
        Ok(files)
    }
}

fn counts(path: &str, name: &str) -> bool {
    path != LOCK && path != INDEX && !store::is_unfinished(name)
}
