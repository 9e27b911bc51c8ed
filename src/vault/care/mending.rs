//! Putting something sound in place of a damaged file.
//!
//! The damaged file is not thrown away but moved to `damaged/`, for who may be
//! able to read more of it. Right before, it is looked at again: what could only
//! not be read, or is sound by now, stays where it is.

use super::check::{Condition, Report};
use crate::case::{CaseId, Timestamp};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::log::Event;
use crate::vault::store::layout::{CaseFile, DAMAGED, FileKind, REGISTERS, damaged, is_register};
use crate::vault::store::walk::is_place_of_folder;
use crate::vault::store::{Binding, Kept, Unsealed};

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
    /// it can be written anew from what the vault knows.
    SecondCopy,
    /// The same content of an attachment, from the backup or from elsewhere in the
    /// vault, can take its place.
    PutBack,
    /// It came late and can be encrypted anew, with the key of now.
    EncryptAnew,
    /// It can only be set aside: it belongs elsewhere, or nothing else of it
    /// is known.
    SetAside,
    /// Nothing better is known: what is there counts from now on, also when
    /// that is nothing.
    Accept,
    /// Nothing that can be done here: a newer version of the program wrote it, or
    /// only something else helps, which its error tells.
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
                let remedy = match &checked.error {
                    _ if checked.condition == Condition::Newer => Remedy::Nothing,
                    _ if checked.condition == Condition::Unread => Remedy::LookAgain,
                    _ if checked.condition == Condition::FormerKey => Remedy::EncryptAnew,
                    Some(error) if is_attachment(&checked.file) => {
                        self.remedy_for_attachment(&checked.file, error, backup)
                    }
                    Some(error) if error.is_gone() || error.is_older() => {
                        self.remedy_for_lacking(&checked.file, error, backup)
                    }
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
        if let Some(remedy) = self.remedy_for_keys(&kind) {
            return remedy;
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

    /// What helps an attachment of which the content is gone or damaged.
    fn remedy_for_attachment(
        &self,
        file: &str,
        error: &VaultError,
        backup: Option<&Self>,
    ) -> Remedy {
        let kind = FileKind::of(file).try_as_attachment();
        if kind.is_some_and(|kind| self.can_put_back(kind, backup)) {
            return Remedy::PutBack;
        }
        match error {
            // A case still tells of it: whoever knows that case decides.
            VaultError::AttachmentGone(_) => Remedy::Nothing,
            error if error.is_gone() => Remedy::Accept,
            _ => Remedy::SetAside,
        }
    }

    /// What helps one of the files with which the vault opens.
    fn remedy_for_keys(&self, kind: &FileKind) -> Option<Remedy> {
        match kind {
            FileKind::Key(kind) if !self.store.can_settle(*kind) => Some(Remedy::Nothing),
            _ => kind.is_of_keyring().then_some(Remedy::SecondCopy),
        }
    }

    /// What helps when a file is gone or older than it was: only something newer
    /// than what is there takes its place.
    fn remedy_for_lacking(&self, file: &str, error: &VaultError, backup: Option<&Self>) -> Remedy {
        let kind = FileKind::of(file);
        let lacks = self.store.seen(&Kept::at(file)).is_some_and(|seen| seen.lacks);
        let has_copy = is_register(file) && !lacks && self.has_other_register(file);
        if has_copy {
            return Remedy::SecondCopy;
        }
        if let Some(remedy) = self.remedy_for_keys(&kind) {
            return remedy;
        }
        let Some(case) = kind.try_as_case() else {
            return Remedy::Accept;
        };
        let found = match error {
            VaultError::CaseRolledBack { found, .. } => *found,
            _ => 0,
        };
        match self.remedy(file, backup) {
            Remedy::Backup { revision, .. } if revision <= found => Remedy::Accept,
            Remedy::History { revision, .. } if revision <= found => Remedy::Accept,
            // The history of a case is not that of its second copy.
            Remedy::History { .. } if case.copy.is_some() => Remedy::Accept,
            Remedy::SetAside if found > 0 || case.copy.is_some() => Remedy::Accept,
            // A whole case is not given up just like that.
            Remedy::SetAside => Remedy::Nothing,
            better => better,
        }
    }

    /// Whether the other file of the register can take the place of this one.
    fn has_other_register(&self, file: &str) -> bool {
        let mut others = REGISTERS.into_iter().filter(|other| *other != file);
        others.any(|other| matches!(self.store.read_document(other, other), Ok(Some(_))))
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
            (Remedy::SecondCopy, _) if is_register(file) => self.store.rewrite_register()?,
            (Remedy::LookAgain, _) if is_place_of_folder(file) => {
                return self.store.in_folder(file).map(drop);
            }
            (Remedy::LookAgain, _) => return self.look_at(file),
            (Remedy::SecondCopy, _) => self.store.settle_keys()?,
            (Remedy::Accept, _) => self.let_it_count(file)?,
            (Remedy::PutBack, _) => self.put_attachment_back(file, backup)?,
            (Remedy::EncryptAnew, _) => self.encrypt_anew(file)?,
            (Remedy::History { .. }, Some(case)) => {
                let sound = self.readable_revision(case)?.ok_or(VaultError::CaseMissing)?;
                self.replace(case, &sound)?;
            }
            (Remedy::Backup { .. }, Some(case)) => {
                let sound = version_in(case, backup)?.ok_or(VaultError::CaseMissing)?;
                self.replace(case, &sound)?;
            }
            _ => drop(self.set_aside(file, true)?),
        }
        self.look_again_for_lacking();
        // The list must not miss what was decided about.
        let _ = self.flush_index();
        self.note_quietly(Event::Mended(file.to_owned()), by, now);
        Ok(())
    }

    /// Puts the newest revision in the history of a case that is gone in its
    /// place.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`] when there is none, [`VaultError::CaseExists`]
    /// when it is there after all, or what the disk says.
    pub fn bring_back(&self, id: CaseId, by: &str, now: Timestamp) -> Result<(), VaultError> {
        let case = CaseFile::of(id);
        if matches!(self.store.read_case(case), Ok(Some(_))) {
            return Err(VaultError::CaseExists);
        }
        let newest = self.readable_revision(case)?.ok_or(VaultError::CaseMissing)?;
        let Binding { revision, saved_at, .. } = newest.binding;
        self.mend(&case.path(), &Remedy::History { revision, saved_at }, None, by, now)
    }

    fn replace(&self, case: CaseFile, sound: &Unsealed) -> Result<(), VaultError> {
        match self.set_aside(&case.path(), false)? {
            true => self.place(case, None, sound).map(drop),
            false => Ok(()),
        }
    }

    fn put_attachment_back(&self, file: &str, backup: Option<&Self>) -> Result<(), VaultError> {
        let attachment = FileKind::of(file).try_as_attachment();
        let attachment = attachment.ok_or_else(|| VaultError::NotThere(file.to_owned()))?;
        let content = self.sound_content(attachment, backup)?;
        let content = content.ok_or_else(|| VaultError::AttachmentGone(file.to_owned()))?;
        match self.set_aside(file, false)? {
            true => self.put_attachment(attachment, &content),
            false => Ok(()),
        }
    }

    /// Clears away the content of an attachment of which no case tells
    /// ([`Report::surplus`]): it is set aside, for who may miss it after all.
    ///
    /// # Errors
    /// What the disk says; it is then still in one of both places.
    pub fn set_aside_surplus(
        &self,
        file: &str,
        by: &str,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        self.store.must_write()?;
        let memory = self.memory();
        self.cross_off(&memory, file)?;
        self.store.make_folder(DAMAGED)?;
        let number = self.store.first_free(|number| damaged(file, number))?;
        self.store.relocate(file, &damaged(file, number))?;
        drop(memory);
        self.look_again_for_lacking();
        self.note_quietly(Event::Mended(file.to_owned()), by, now);
        Ok(())
    }

    /// What is there counts from now on, whatever was seen before.
    fn let_it_count(&self, file: &str) -> Result<(), VaultError> {
        let mut memory = self.memory();
        let there = if is_register(file) { None } else { self.number_there(file)? };
        let Some(number) = there else {
            return self.cross_off(&memory, file);
        };
        if let Some(case) = FileKind::of(file).try_as_case() {
            memory.forget(case, &self.store);
        }
        self.store.learn(|register| register.accept(Kept::at(file), number));
        self.write_register_now(&memory)
    }

    /// The revision of a case or the number of a document; `None` when there is
    /// no such file.
    fn number_there(&self, file: &str) -> Result<Option<u64>, VaultError> {
        let Some(bytes) = self.store.read(file)? else {
            return Ok(None);
        };
        let number = match FileKind::of(file) {
            FileKind::Case(case) => self.store.unseal(case, &bytes)?.binding.revision,
            FileKind::Draft(name) => self.store.number_of(&name, file, &bytes)?,
            _ => self.store.number_of(file, file, &bytes)?,
        };
        Ok(Some(number))
    }

    /// Moves a file away that was read and found wrong, and tells whether its
    /// place is free then. Nothing is done when it is sound by now. When that is
    /// for good, nobody misses it afterwards.
    fn set_aside(&self, file: &str, for_good: bool) -> Result<bool, VaultError> {
        // Nobody saves it between the look and the move.
        let mut memory = self.memory();
        match self.look_at(file) {
            Ok(()) => return Ok(false),
            Err(VaultError::NotThere(_)) if !self.store.is_listed(file)? => return Ok(true),
            Err(VaultError::FileNewer(_)) => return Ok(false),
            Err(error) if error.may_pass() => return Err(error),
            // What was in the way was never the file; that is still missed.
            Err(VaultError::InTheWay { .. }) => {}
            Err(_) if for_good => self.cross_off(&memory, file)?,
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

fn is_attachment(file: &str) -> bool {
    FileKind::of(file).try_as_attachment().is_some()
}

fn is_newer(left: &Unsealed, right: &Unsealed) -> bool {
    left.binding.revision > right.binding.revision
}
