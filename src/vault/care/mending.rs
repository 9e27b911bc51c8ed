//! Putting something sound in place of a damaged file.
//!
//! The damaged file is not thrown away but moved to `damaged/`, for who may be
//! able to read more of it. Right before, it is looked at again: what could only
//! not be read, or is sound by now, stays where it is.

use super::check::{Condition, Report};
use crate::case::Timestamp;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::log::Event;
use crate::vault::store::Unsealed;
use crate::vault::store::layout::{CaseFile, DAMAGED, FileKind, damaged};
use crate::vault::store::walk::is_place_of_folder;

/// What can be done about a file that is not sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// An earlier revision from the history can take its place.
    History {
        /// Which revision.
        revision: u64,
        /// When it was saved.
        saved_at: Timestamp,
    },
    /// The version in the backup can take its place.
    Backup {
        /// Which revision.
        revision: u64,
        /// When it was saved.
        saved_at: Timestamp,
    },
    /// The second copy of a key file or of `kluis.ron` can take its place, or
    /// it can be written anew.
    SecondCopy,
    /// It came late and can be encrypted anew, with the key of now.
    EncryptAnew,
    /// It can only be set aside: it belongs elsewhere, or nothing else of it
    /// is known.
    SetAside,
    /// Nothing: a newer version of the program wrote it.
    Nothing,
    /// Looking again later: it could not be read now, or it is a whole folder
    /// that only somebody can put back.
    LookAgain,
}

impl Vault {
    /// What can be done about each file of a report that is not sound, with or
    /// without an opened backup.
    pub fn remedies(&self, report: &Report, backup: Option<&Self>) -> Vec<(String, Remedy)> {
        let faulty = report.faulty();
        faulty
            .map(|checked| {
                let remedy = match checked.condition {
                    Condition::Newer => Remedy::Nothing,
                    Condition::FormerKey => Remedy::EncryptAnew,
                    Condition::Unread => Remedy::LookAgain,
                    _ => self.remedy(&checked.file, backup),
                };
                (checked.file.clone(), remedy)
            })
            .collect()
    }

    fn remedy(&self, file: &str, backup: Option<&Self>) -> Remedy {
        let kind = FileKind::of(file);
        if is_place_of_folder(file) {
            return Remedy::LookAgain;
        }
        if kind.is_of_keyring() {
            return Remedy::SecondCopy;
        }
        let Some(case) = kind.try_as_case() else {
            return Remedy::SetAside;
        };
        match (self.readable_revision(case), version_in(case, backup)) {
            (Err(_), _) | (_, Err(_)) => Remedy::LookAgain,
            (Ok(ours), Ok(Some(theirs))) if ours.as_ref().is_none_or(|h| is_newer(&theirs, h)) => {
                Remedy::Backup {
                    revision: theirs.binding.revision,
                    saved_at: theirs.binding.saved_at,
                }
            }
            (Ok(Some(ours)), _) => {
                Remedy::History { revision: ours.binding.revision, saved_at: ours.binding.saved_at }
            }
            (Ok(None), _) => Remedy::SetAside,
        }
    }

    /// Does what [`Vault::remedies`] said about one file.
    ///
    /// # Errors
    /// What the disk says; the damaged file is then still in one of both places.
    /// A file that could not be read stays as it is.
    pub fn mend(
        &self,
        file: &str,
        remedy: &Remedy,
        backup: Option<&Self>,
        by: &str,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        self.store.must_write()?;
        match (remedy, FileKind::of(file).try_as_case()) {
            (Remedy::Nothing, _) => return Ok(()),
            (Remedy::LookAgain, _) if is_place_of_folder(file) => {
                return self.store.in_folder(file).map(drop);
            }
            (Remedy::LookAgain, _) => return self.look_at(file),
            (Remedy::SecondCopy, _) => self.store.settle_keys()?,
            (Remedy::EncryptAnew, _) => self.encrypt_anew(file).map(|_| ())?,
            (Remedy::History { .. }, Some(case)) => {
                let sound = self.readable_revision(case)?.ok_or(VaultError::CaseMissing)?;
                self.replace(case, &sound)?;
            }
            (Remedy::Backup { .. }, Some(case)) => {
                let sound = version_in(case, backup)?.ok_or(VaultError::CaseMissing)?;
                self.replace(case, &sound)?;
            }
            _ => drop(self.set_aside(file)?),
        }
        self.note_quietly(Event::Mended(file.to_owned()), by, now);
        Ok(())
    }

    fn replace(&self, case: CaseFile, sound: &Unsealed) -> Result<(), VaultError> {
        match self.set_aside(&case.path())? {
            true => self.place(case, None, sound).map(drop),
            false => Ok(()),
        }
    }

    /// Moves a file away that was read and found wrong, and tells whether its
    /// place is free then. Nothing is done when it is sound by now.
    fn set_aside(&self, file: &str) -> Result<bool, VaultError> {
        // Nobody saves it between the look and the move.
        let mut memory = self.memory();
        match self.look_at(file) {
            Ok(()) => return Ok(false),
            Err(VaultError::NotThere(_)) if !self.store.is_listed(file)? => return Ok(true),
            Err(VaultError::FileNewer(_)) => return Ok(false),
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => {}
        }
        self.store.make_folder(DAMAGED)?;
        let number = self.store.first_free(|number| damaged(file, number))?;
        self.store.relocate(file, &damaged(file, number))?;
        if let Some(case) = FileKind::of(file).try_as_case() {
            memory.forget(case, &self.store);
        }
        Ok(true)
    }

    fn readable_revision(&self, case: CaseFile) -> Result<Option<Unsealed>, VaultError> {
        self.store.newest_revision(case.id)
    }
}

/// What a backup has of a case.
fn version_in(case: CaseFile, backup: Option<&Vault>) -> Result<Option<Unsealed>, VaultError> {
    let Some(backup) = backup else {
        return Ok(None);
    };
    match backup.store.read_case(case) {
        Ok(None) => Ok(None),
        Ok(Some(bytes)) => match backup.store.unseal(case, &bytes) {
            Ok(sound) => Ok(Some(sound)),
            Err(_) => backup.readable_revision(case),
        },
        Err(error) if error.may_pass() => Err(error),
        Err(_) => backup.readable_revision(case),
    }
}

fn is_newer(left: &Unsealed, right: &Unsealed) -> bool {
    left.binding.revision > right.binding.revision
}
