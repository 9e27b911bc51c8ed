//! Backups: the same files in another folder, looked at again after writing.
//!
//! A backup is a vault of its own that opens with the passphrase of the day it
//! was made. The keys and `kluis.ron` are written last, so that half a backup
//! is none.

use std::collections::BTreeSet;
use std::io::ErrorKind;

use super::register_of_copy::RegisterOfCopy;
use super::vault_copy::{Copied, Read, Source, copy};
use crate::case::Timestamp;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::log::Event;
use crate::vault::store::layout::{FOLDERS, FileKind, is_register};
use crate::vault::store::{Disk, Retrying, absent_folders, key_files, walk};

/// What came of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackedUp {
    /// Everything was written and read back.
    Whole {
        /// How many files there are.
        files: usize,
        /// Files that are damaged, gone or older than they were here, and so
        /// they are in the backup; what stands in the place of a file is not in it.
        damaged: Vec<String>,
        /// What no vault holds and was not taken along.
        left_out: Vec<String>,
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
        let to = &Retrying::new(to);
        self.learn_what_should_be_there();
        let register = RegisterOfCopy::begin(self)?;
        let mut damaged: BTreeSet<String> = register.gone().collect();
        let source = Source {
            disk: self.store.disk(),
            list: &|| self.store.every_file(),
            // With other keys, set by another window, every file looks damaged.
            is_known: &|keys| {
                keys.opens_like(&self.store.description()) || self.store.is_meddled_with()
            },
            read: &mut |file| {
                // Nobody writes the file in between.
                let _memory = self.memory();
                let read = Read::of(self.store.read(file))?;
                let is_damaged = match &read {
                    Read::Bytes(bytes) => self.is_damaged(file, bytes),
                    Read::LeftOut => FileKind::of(file).is_checked(),
                    Read::Gone => false,
                };
                if is_damaged {
                    damaged.insert(file.to_owned());
                } else if !register.lacks(file) {
                    damaged.remove(file);
                }
                if is_register(file) {
                    return register.seal(file).map(Read::Bytes);
                }
                Ok(read)
            },
        };
        let outcome = copy(to, &mut step, source)?;
        let Some(Copied { files, mut left_out }) = outcome else {
            return Ok(BackedUp::Stopped);
        };
        self.note_quietly(Event::BackedUp(files), by, now);
        left_out.retain(|file| !damaged.contains(file));
        Ok(BackedUp::Whole { files, damaged: damaged.into_iter().collect(), left_out })
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
/// reads each file back. Needs no passphrase. `None` when `step` stopped it.
///
/// # Errors
/// [`VaultError::NotAVault`], or as [`Vault::back_up`].
pub fn restore(
    from: &dyn Disk,
    to: &dyn Disk,
    mut step: impl FnMut(usize, usize) -> bool,
) -> Result<Option<Copied>, VaultError> {
    must_be_apart(from, to)?;
    let (from, to) = (&Retrying::new(from), &Retrying::new(to));
    let absent = absent_folders(from, &key_files::describe(from)?);
    let needed = || FOLDERS.into_iter().filter(|folder| !absent.contains(folder));
    let source = Source {
        disk: from,
        list: &|| walk::walk(from, needed())?.every_file(),
        is_known: &|_| true,
        read: &mut |file| {
            Read::of(match from.read(file) {
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                Err(error) if error.kind() == ErrorKind::FileTooLarge => {
                    Err(VaultError::TooLarge(file.to_owned()))
                }
                read => read.map(Some).map_err(VaultError::reading),
            })
        },
    };
    copy(to, &mut step, source)
}

fn must_be_apart(from: &dyn Disk, to: &dyn Disk) -> Result<(), VaultError> {
    let inside = from.place().zip(to.place()).is_some_and(|(from, to)| to.starts_with(from));
    if inside { Err(VaultError::BackupInside) } else { Ok(()) }
}
