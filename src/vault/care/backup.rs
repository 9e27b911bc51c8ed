//! Backups: the same files in another folder, looked at again after writing.
//!
//! A backup is a vault of its own that opens with the passphrase of the day it
//! was made. The keys and `kluis.ron` are written last, so that half a backup
//! is none.

use std::collections::BTreeSet;
use std::io::ErrorKind;

use super::register_of_copy::RegisterOfCopy;
use super::vault_copy::{Source, copy};
use crate::case::Timestamp;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::log::Event;
use crate::vault::store::layout::is_register;
use crate::vault::store::{Disk, Retrying, keyring};

/// What came of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackedUp {
    /// Everything was written and read back.
    Whole {
        /// How many files there are.
        files: usize,
        /// Files that are damaged, gone or older than they were here, and so
        /// they are in the backup.
        damaged: Vec<String>,
    },
    /// It was stopped, and what had been written is removed again.
    Stopped,
}

impl Vault {
    /// Copies every file to another folder that is empty or does not exist, and
    /// reads each one back. `step` hears how many files are done and how many
    /// there are, and stops by returning `false`. Work can go on meanwhile.
    ///
    /// # Errors
    /// [`VaultError::FolderNotEmpty`], [`VaultError::BackupInside`],
    /// [`VaultError::CopyDiffers`], [`VaultError::KeysChanged`], or what one of the
    /// disks says: what had been written is removed again as well as can be.
    pub fn back_up(
        &self,
        to: &dyn Disk,
        by: &str,
        now: Timestamp,
        mut step: impl FnMut(usize, usize) -> bool,
    ) -> Result<BackedUp, VaultError> {
        must_be_apart(self.store.disk(), to)?;
        let to = &Retrying(to);
        self.learn_what_should_be_there();
        let register = RegisterOfCopy::begin(self)?;
        let mut damaged: BTreeSet<String> = register.gone().collect();
        let source = Source {
            disk: self.store.disk(),
            // With other keys, set by another window, every file looks damaged.
            is_known: &|keys| keys.opens_like(&self.store.description()),
            read: &mut |file| {
                // Nobody writes the file in between.
                let _memory = self.memory();
                let (bytes, outcome) = self.read_and_check(file)?;
                if outcome.is_err() {
                    damaged.insert(file.to_owned());
                } else if !register.lacks(file) {
                    damaged.remove(file);
                }
                if is_register(file) {
                    return register.seal(file).map(Some);
                }
                Ok(bytes)
            },
        };
        let outcome = copy(to, &mut step, source)?;
        let Some(files) = outcome else {
            return Ok(BackedUp::Stopped);
        };
        self.note_quietly(Event::BackedUp(files), by, now);
        Ok(BackedUp::Whole { files, damaged: damaged.into_iter().collect() })
    }

    /// When the last backup was made, as far as the log can be read.
    ///
    /// # Errors
    /// When the log cannot be listed.
    pub fn last_backup(&self) -> Result<Option<Timestamp>, VaultError> {
        let log = self.log()?;
        let backups = log.entries.iter().rev();
        let last = backups.filter(|entry| matches!(entry.event, Event::BackedUp(_)));
        Ok(last.map(|entry| entry.at).next())
    }
}

/// Copies a vault or a backup to a folder that is empty or does not exist, and
/// reads each file back. Needs no passphrase. How many files there are, or
/// `None` when `step` stopped it.
///
/// # Errors
/// [`VaultError::NotAVault`], or as [`Vault::back_up`].
pub fn restore(
    from: &dyn Disk,
    to: &dyn Disk,
    mut step: impl FnMut(usize, usize) -> bool,
) -> Result<Option<usize>, VaultError> {
    must_be_apart(from, to)?;
    let (from, to) = (&Retrying(from), &Retrying(to));
    keyring::describe(from)?;
    let source = Source {
        disk: from,
        is_known: &|_| true,
        read: &mut |file| match from.read(file) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            read => read.map(Some).map_err(VaultError::reading),
        },
    };
    copy(to, &mut step, source)
}

fn must_be_apart(from: &dyn Disk, to: &dyn Disk) -> Result<(), VaultError> {
    let inside = from.place().zip(to.place()).is_some_and(|(from, to)| to.starts_with(from));
    if inside { Err(VaultError::BackupInside) } else { Ok(()) }
}
