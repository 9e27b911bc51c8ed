//! Backups: the same files in another folder, looked at again after writing.
//!
//! A backup is a vault of its own that opens with the passphrase of the day it
//! was made. The keys and `kluis.ron` are written last, so that half a backup
//! is none.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use super::disk::Disk;
use super::error::VaultError;
use super::files::{DESCRIPTION, FOLDERS};
use super::log::Event;
use super::{Vault, keyring, store, walk};

/// What came of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackedUp {
    /// Everything was written and read back.
    Whole {
        /// How many files there are.
        files: usize,
        /// Files that are damaged here, and so they are in the backup.
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
    /// [`VaultError::CopyDiffers`], or what one of the disks says: what had been
    /// written is removed again as well as can be.
    pub fn back_up(
        &self,
        to: &dyn Disk,
        by: &str,
        now: DateTime<FixedOffset>,
        mut step: impl FnMut(usize, usize) -> bool,
    ) -> Result<BackedUp, VaultError> {
        must_be_apart(self.disk.as_ref(), to)?;
        let damaged = &mut Vec::new();
        let outcome = copy(
            to,
            &mut step,
            || self.every_file(),
            |file| {
                // Nobody writes the file in between.
                let _memory = self.memory();
                let bytes = self.read_path(file)?;
                if bytes
                    .as_ref()
                    .is_some_and(|b| self.check_bytes(file, b).is_err())
                {
                    damaged.push(file.to_owned());
                }
                Ok(bytes)
            },
        )?;
        let Some(files) = outcome else {
            return Ok(BackedUp::Stopped);
        };
        self.note_quietly(Event::BackedUp(files), by, now);
        Ok(BackedUp::Whole {
            files,
            damaged: std::mem::take(damaged),
        })
    }

    /// When the last backup was made, as far as the log can be read.
    ///
    /// # Errors
    /// When the log cannot be listed.
    pub fn last_backup(&self) -> Result<Option<DateTime<FixedOffset>>, VaultError> {
        let log = self.log()?;
        let backups = log.entries.iter().rev();
        let last = backups.filter(|entry| matches!(entry.event, Event::BackedUp(_)));
        Ok(last.map(|entry| entry.at).next())
    }
}

fn makes_it_open(file: &str) -> bool {
    file == DESCRIPTION || file.starts_with("keys/")
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
    keyring::describe(from)?;
    must_be_apart(from, to)?;
    let files = || walk::every_file(from);
    copy(to, &mut step, files, |file| {
        let bytes = from
            .read(file)
            .map_err(|error| VaultError::reading(&error))?;
        Ok(Some(bytes))
    })
}

fn must_be_apart(from: &dyn Disk, to: &dyn Disk) -> Result<(), VaultError> {
    let inside = from
        .place()
        .zip(to.place())
        .is_some_and(|(from, to)| to.starts_with(from));
    if inside {
        Err(VaultError::BackupInside)
    } else {
        Ok(())
    }
}

fn copy(
    to: &dyn Disk,
    step: &mut dyn FnMut(usize, usize) -> bool,
    list: impl Fn() -> Result<Vec<String>, VaultError>,
    mut read: impl FnMut(&str) -> Result<Option<Vec<u8>>, VaultError>,
) -> Result<Option<usize>, VaultError> {
    let mut copying = Copying::begin(to)?;
    let mut copied = || -> Result<bool, VaultError> {
        // What moved meanwhile, such as a case that was deleted, has a new name.
        loop {
            let files = list()?;
            let new: Vec<String> = copying.not_yet(files);
            if new.is_empty() {
                return copying.finish(list()?, &mut read);
            }
            let total = copying.done.len() + new.len();
            for file in new {
                if !step(copying.done.len(), total) {
                    return Ok(false);
                }
                copying.copy(file, &mut read)?;
            }
        }
    };
    let outcome = copied();
    if !matches!(outcome, Ok(true)) {
        copying.undo();
    }
    outcome.map(|whole| whole.then_some(copying.done.len()))
}

struct Copying<'a> {
    to: &'a dyn Disk,
    done: HashSet<String>,
    written: Vec<String>,
    folders: HashSet<String>,
}

type Reading<'a> = &'a mut dyn FnMut(&str) -> Result<Option<Vec<u8>>, VaultError>;

impl<'a> Copying<'a> {
    fn begin(to: &'a dyn Disk) -> Result<Self, VaultError> {
        if to.list("").is_ok_and(|entries| !entries.is_empty()) {
            return Err(VaultError::FolderNotEmpty);
        }
        let mut copying = Self {
            to,
            done: HashSet::new(),
            written: Vec::new(),
            folders: HashSet::new(),
        };
        let mut folders = [""].iter().chain(&FOLDERS);
        let made = folders.try_for_each(|folder| copying.make(folder));
        made.inspect_err(|_| copying.undo())?;
        Ok(copying)
    }

    fn make(&mut self, folder: &str) -> Result<(), VaultError> {
        if self.folders.insert(folder.to_owned()) {
            self.to
                .create_folder(folder)
                .map_err(|error| VaultError::writing(&error))?;
        }
        Ok(())
    }

    fn not_yet(&self, files: Vec<String>) -> Vec<String> {
        let new = files.into_iter();
        new.filter(|file| !makes_it_open(file) && !self.done.contains(file))
            .collect()
    }

    fn copy(&mut self, file: String, read: Reading<'_>) -> Result<(), VaultError> {
        // A file that is gone by now has another name or was removed.
        if let Some(bytes) = read(&file)? {
            self.write(&file, &bytes)?;
        }
        self.done.insert(file);
        Ok(())
    }

    fn write(&mut self, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
        self.make(store::folder_of(file))?;
        self.written.push(file.to_owned());
        self.to
            .write_new(file, bytes)
            .map_err(|error| VaultError::writing(&error))?;
        match self.to.read(file) {
            Ok(back) if back == bytes => Ok(()),
            Ok(_) => Err(VaultError::CopyDiffers {
                file: file.to_owned(),
            }),
            Err(error) => Err(VaultError::reading(&error)),
        }
    }

    /// All names are on the disk before those that make it a vault: a vault
    /// opens with its keys alone, and half of one would look whole.
    fn finish(&mut self, files: Vec<String>, read: Reading<'_>) -> Result<bool, VaultError> {
        self.sync_all()?;
        let last = files.into_iter().filter(|file| makes_it_open(file));
        let keys = last.filter(|file| file != DESCRIPTION);
        for file in keys {
            self.copy(file, read)?;
        }
        self.copy(DESCRIPTION.to_owned(), read)?;
        self.sync_all()?;
        Ok(true)
    }

    fn sync_all(&self) -> Result<(), VaultError> {
        self.folders.iter().try_for_each(|folder| self.sync(folder))
    }

    fn sync(&self, folder: &str) -> Result<(), VaultError> {
        self.to
            .sync_folder(folder)
            .map_err(|error| VaultError::writing(&error))
    }

    /// Nothing more can be done where this fails; without a description what
    /// is left is no vault.
    fn undo(&mut self) {
        for file in self.written.drain(..).rev() {
            let _ = self.to.remove(&file);
        }
        let mut folders: Vec<String> = self.folders.drain().collect();
        folders.sort_by_key(|folder| std::cmp::Reverse(folder.len()));
        for folder in folders {
            let _ = self.to.remove_folder(&folder);
        }
    }
}
