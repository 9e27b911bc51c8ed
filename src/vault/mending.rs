//! Putting something sound in place of a damaged file.
//!
//! The damaged file is not thrown away but moved to `damaged/`, for who may be
//! able to read more of it.

use chrono::{DateTime, FixedOffset};

use super::check::{Condition, Report};
use super::envelope::{self, Unsealed};
use super::error::VaultError;
use super::files::{self, CASES, CaseFile, DAMAGED};
use super::log::Event;
use super::{Vault, store};

/// What can be done about a file that is not sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// An earlier revision from the history can take its place.
    History {
        /// Which revision.
        revision: u64,
        /// When it was saved.
        saved_at: DateTime<FixedOffset>,
    },
    /// The version in the backup can take its place.
    Backup {
        /// Which revision.
        revision: u64,
        /// When it was saved.
        saved_at: DateTime<FixedOffset>,
    },
    /// The second copy of a key file or of `kluis.ron` can take its place, or
    /// it can be written anew.
    SecondCopy,
    /// It can only be set aside: it belongs elsewhere, or nothing else of it
    /// is known.
    SetAside,
    /// Nothing: a newer version of the program wrote it.
    Nothing,
}

impl Vault {
    /// What can be done about each file of a report that is not sound, with or
    /// without an opened backup.
    #[must_use]
    pub fn remedies(&self, report: &Report, backup: Option<&Self>) -> Vec<(String, Remedy)> {
        let faulty = report.faulty();
        faulty
            .map(|checked| {
                let remedy = match checked.condition {
                    Condition::Newer => Remedy::Nothing,
                    _ => self.remedy(&checked.file, backup),
                };
                (checked.file.clone(), remedy)
            })
            .collect()
    }

    fn remedy(&self, file: &str, backup: Option<&Self>) -> Remedy {
        if is_keyring(file) {
            return Remedy::SecondCopy;
        }
        let Some(case) = case_file(file) else {
            return Remedy::SetAside;
        };
        match (self.newest_revision(case), self.version_in(case, backup)) {
            (history, Some(theirs)) if history.as_ref().is_none_or(|h| is_newer(&theirs, h)) => {
                Remedy::Backup {
                    revision: theirs.binding.revision,
                    saved_at: theirs.binding.saved_at,
                }
            }
            (Some(ours), _) => {
                Remedy::History { revision: ours.binding.revision, saved_at: ours.binding.saved_at }
            }
            (None, _) => Remedy::SetAside,
        }
    }

    /// Does what [`Vault::remedies`] said about one file.
    ///
    /// # Errors
    /// What the disk says; the damaged file is then still in one of both places.
    pub fn mend(
        &self,
        file: &str,
        remedy: &Remedy,
        backup: Option<&Self>,
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VaultError> {
        self.must_write()?;
        let case = case_file(file);
        match (remedy, case) {
            (Remedy::Nothing, _) => return Ok(()),
            (Remedy::SecondCopy, _) => self.settle_keys()?,
            (Remedy::History { .. }, Some(case)) => {
                let sound = self.newest_revision(case).ok_or(VaultError::CaseMissing)?;
                self.replace(case, &sound)?;
            }
            (Remedy::Backup { .. }, Some(case)) => {
                let sound = self.version_in(case, backup).ok_or(VaultError::CaseMissing)?;
                self.replace(case, &sound)?;
            }
            _ => self.set_aside(file)?,
        }
        self.note_quietly(Event::Mended(file.to_owned()), by, now);
        Ok(())
    }

    fn replace(&self, case: CaseFile, sound: &Unsealed) -> Result<(), VaultError> {
        if self.read(case)?.is_some() {
            self.set_aside(&case.path())?;
        }
        self.place(case, sound)
    }

    fn set_aside(&self, file: &str) -> Result<(), VaultError> {
        self.make_folder(DAMAGED)?;
        store::relocate(self.disk.as_ref(), file, &self.free_damaged(file)?)?;
        if let Some(case) = case_file(file) {
            let mut memory = self.memory();
            memory.forget(case);
            self.index(&mut memory).forget(case);
        }
        Ok(())
    }

    fn free_damaged(&self, file: &str) -> Result<String, VaultError> {
        let mut number = 1;
        loop {
            let name = files::damaged(file, number);
            if self.read_path(&name)?.is_none() {
                return Ok(name);
            }
            number += 1;
        }
    }

    /// The newest revision of the case that can be read.
    fn newest_revision(&self, case: CaseFile) -> Option<Unsealed> {
        let files = self.history_files(case.id).ok()?;
        let mut newest = files.into_iter().rev();
        newest.find_map(|file| self.read_revision(file).ok())
    }

    fn version_in(&self, case: CaseFile, backup: Option<&Self>) -> Option<Unsealed> {
        let backup = backup?;
        let bytes = backup.read(case).ok()??;
        let read = envelope::open(&backup.key(), backup.id(), case, &bytes);
        read.ok().or_else(|| backup.newest_revision(case))
    }
}

fn is_newer(left: &Unsealed, right: &Unsealed) -> bool {
    left.binding.revision > right.binding.revision
}

fn case_file(file: &str) -> Option<CaseFile> {
    let name = file.strip_prefix(CASES)?.strip_prefix('/')?;
    CaseFile::parse(name)
}

fn is_keyring(file: &str) -> bool {
    file == files::DESCRIPTION || file.starts_with("keys/")
}
