//! Looking at every file of a vault.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::Serialize;

use crate::case::Case;
use crate::vault::Vault;
use crate::vault::attachments::Looked;
use crate::vault::error::VaultError;
use crate::vault::keys::KeyKind;
use crate::vault::keys::sealed::{self, sha256};
use crate::vault::store::former_keys;
use crate::vault::store::layout::{
    AttachmentFile, DESCRIPTION, EARLIER_KEYS, FORMER_KEYS, FileKind, SECOND_DESCRIPTION,
    SECOND_KEYS, key_file, second_key,
};
use crate::vault::store::walk::Found;

/// How a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// All is well.
    Sound,
    /// Bytes changed, are missing, or cannot be understood.
    Damaged,
    /// It belongs to another vault.
    Foreign,
    /// A newer version of the program wrote it.
    Newer,
    /// Sound, but not under its own name.
    Misnamed,
    /// Sound, but older than what was there before.
    Older,
    /// Not there, although it should be.
    Gone,
    /// Sound, but encrypted with a key from before: it came late.
    FormerKey,
    /// Something else stands in its place: a link, a folder, no file at all.
    InTheWay,
    /// It could not be read now, also not after trying again. That says nothing
    /// of the file.
    Unread,
}

/// What was found out about one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The file, relative to the vault.
    pub file: String,
    /// How it is.
    pub condition: Condition,
    /// In words, unless it is sound.
    pub error: Option<VaultError>,
}

/// What was found out about a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Every file that counts, by name. The index does not: it is only a cache.
    pub files: Vec<Checked>,
    /// What a Mac or Windows left in each folder that it showed: none of it
    /// belongs to the vault, and none of it harms.
    pub leftovers: Vec<String>,
    /// Sound contents of attachments of which no case tells, as an interruption leaves:
    /// [`Vault::set_aside_surplus`] clears one away.
    pub surplus: Vec<String>,
}

impl Report {
    /// Whether every file is sound.
    pub fn is_sound(&self) -> bool {
        self.faulty().next().is_none()
    }

    /// The files that are not sound.
    pub fn faulty(&self) -> impl Iterator<Item = &Checked> {
        self.files.iter().filter(|checked| checked.condition != Condition::Sound)
    }
}

impl Checked {
    fn new(file: String, outcome: Result<(), VaultError>) -> Self {
        let error = outcome.err();
        Self { file, condition: error.as_ref().map_or(Condition::Sound, condition_of), error }
    }
}

fn condition_of(error: &VaultError) -> Condition {
    match error {
        VaultError::FileForeign(_) => Condition::Foreign,
        VaultError::FileNewer(_) | VaultError::NewerVault => Condition::Newer,
        VaultError::FileMisnamed(_) => Condition::Misnamed,
        VaultError::FileOfFormerKey(_) => Condition::FormerKey,
        error if error.is_older() => Condition::Older,
        error if error.is_gone() => Condition::Gone,
        VaultError::InTheWay { .. } => Condition::InTheWay,
        error if error.may_pass() => Condition::Unread,
        _ => Condition::Damaged,
    }
}

/// What is in a sound file.
enum Inside {
    /// A version of a case.
    Case(Box<Case>),
    /// The content of an attachment, by its hash.
    Content(AttachmentFile, String),
    Other,
}

impl Vault {
    /// Reads every file and says how it is, which are gone, and which folder is
    /// missed or cannot be read. Changes nothing.
    ///
    /// # Errors
    /// When the vault itself cannot be read.
    pub fn check(&self) -> Result<Report, VaultError> {
        self.learn_what_should_be_there();
        let walked = self.store.walk()?;
        let (leftovers, found): (Vec<_>, Vec<_>) =
            walked.files.into_iter().partition(Found::is_leftover);
        let mut attached = Looked::default();
        let mut files: Vec<Checked> = found
            .into_iter()
            .filter(|found| found.kind.is_checked() || found.obstacle().is_some())
            .map(|found| self.check_file(found, &mut attached))
            .collect();
        walked.lacking.iter().for_each(|(folder, _)| attached.missed_folder(folder));
        let lacking = walked.lacking.into_iter();
        files.extend(lacking.map(|(folder, error)| Checked::new(folder, Err(error))));
        files.extend(self.missing_keys(&files));
        let attachments = self.attachment_faults(&attached);
        let mut report: BTreeMap<String, Checked> = BTreeMap::new();
        for checked in files.into_iter().chain(attachments).chain(self.whole_or_not()) {
            match report.entry(checked.file.clone()) {
                Entry::Vacant(entry) => drop(entry.insert(checked)),
                // What is damaged is not also gone or older.
                Entry::Occupied(mut entry) if entry.get().condition == Condition::Sound => {
                    drop(entry.insert(checked));
                }
                Entry::Occupied(_) => {}
            }
        }
        let files = report.into_values().collect();
        let leftovers = leftovers.into_iter().map(|found| found.path).collect();
        Ok(Report { files, leftovers, surplus: attached.surplus() })
    }

    /// Contents that a case tells of and that are not there, or are something else.
    fn attachment_faults(&self, attached: &Looked) -> Vec<Checked> {
        let faults = attached.faults().into_iter();
        // The case may have been saved after its folder was listed.
        let still = faults
            .filter(|(file, error)| !error.is_gone() || matches!(self.store.read(file), Ok(None)));
        still.map(|(file, error)| Checked::new(file, Err(error))).collect()
    }

    /// What is gone, and documents that are older than they were.
    /// A folder that cannot be read is named itself.
    fn whole_or_not(&self) -> Vec<Checked> {
        let faults = self.incomplete().unwrap_or_default().into_iter();
        let faults = faults.map(|fault| Checked::new(fault.file, Err(fault.error)));
        let register = self.store.register_faults().into_iter();
        let register = register.map(|(file, error)| Checked::new(file, Err(error)));
        faults.chain(register).collect()
    }

    /// Files that must be there and are not. A vault of the first format has no
    /// second copies until it is opened for writing.
    fn missing_keys(&self, found: &[Checked]) -> Vec<Checked> {
        let description = self.store.description();
        let keys = KeyKind::ALL.into_iter();
        let announced = keys.filter(|kind| description.announces(*kind));
        let needed = announced.flat_map(|kind| {
            [key_file(kind), second_key(kind)].map(|file| (file, VaultError::KeyFileDamaged(kind)))
        });
        let described = [DESCRIPTION, SECOND_DESCRIPTION];
        let former = FORMER_KEYS.iter().filter(|_| description.renewing);
        let first_format = description.format == 1;
        needed
            .chain(described.map(|file| (file, VaultError::DescriptionDamaged)))
            .chain(former.map(|file| (*file, VaultError::FileDamaged(file.to_string()))))
            .filter(|(file, _)| !(first_format && file.starts_with(SECOND_KEYS)))
            .filter(|(file, _)| found.iter().all(|checked| checked.file != *file))
            .map(|(file, error)| Checked::new(file.to_owned(), Err(error)))
            .collect()
    }

    fn check_file(&self, found: Found, attached: &mut Looked) -> Checked {
        let seen = match found.in_the_way() {
            Some(error) => Err(error),
            None => self.look_into(&found.path),
        };
        match &seen {
            Ok(Inside::Case(case)) => attached.saw_case(&found.path, case),
            Ok(Inside::Content(file, hash)) => attached.saw_content(*file, hash.clone()),
            Ok(Inside::Other) => attached.saw_file(&found.path),
            Err(_) => attached.missed(&found.path),
        }
        let outcome = seen.and_then(|_| self.check_age(&found.path));
        Checked::new(found.path, outcome)
    }

    /// Whether a file holds what it should. What is wrong is believed only when
    /// it was read twice.
    pub(super) fn look_at(&self, file: &str) -> Result<(), VaultError> {
        self.look_into(file).map(drop)
    }

    /// The same, with what is in it.
    fn look_into(&self, file: &str) -> Result<Inside, VaultError> {
        let read = || self.store.read(file)?.ok_or_else(|| VaultError::NotThere(file.to_owned()));
        let first = read()?;
        let outcome = self.see(file, &first);
        if outcome.is_ok() {
            return outcome;
        }
        let second = read()?;
        if first == second {
            return outcome;
        }
        // Either another window wrote it just now, or the disk cannot be trusted.
        self.see(file, &second).map_err(|_| VaultError::ReadsDiffer(file.to_owned()))
    }

    /// The same for bytes that were read just now. What looks older may have been
    /// written meanwhile.
    pub(super) fn is_damaged(&self, file: &str, bytes: &[u8]) -> bool {
        match self.check_bytes(file, bytes) {
            Err(error) if error.is_older() => self.look_at(file).is_err(),
            outcome => outcome.is_err(),
        }
    }

    /// Once a renewal is done, nothing but what came late needs a former key.
    fn check_age(&self, file: &str) -> Result<(), VaultError> {
        let key = self.store.key();
        if self.is_renewing() || key.former().is_empty() {
            return Ok(());
        }
        match self.store.read(file)? {
            Some(bytes) if sealed::needs_former(&key, &bytes) => {
                Err(VaultError::FileOfFormerKey(file.to_owned()))
            }
            _ => Ok(()),
        }
    }

    /// Whether these bytes are what this file should hold.
    pub(super) fn check_bytes(&self, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
        self.see(file, bytes).map(drop)
    }

    /// The same, with what is in them.
    fn see(&self, file: &str, bytes: &[u8]) -> Result<Inside, VaultError> {
        let store = &self.store;
        let sound = match FileKind::of(file) {
            FileKind::Description => store.check_description(bytes),
            FileKind::Key(kind) => store.check_key(kind, bytes),
            FileKind::FormerKey => self.check_former_key(file, bytes),
            FileKind::EarlierKeys => store.open_document(EARLIER_KEYS, file, bytes).map(drop),
            FileKind::StrayKey => Err(VaultError::FileMisnamed(file.to_owned())),
            FileKind::Case(case) => {
                let unsealed = store.unseal(case, bytes)?;
                self.check_revision(case, unsealed.binding.revision)?;
                return Ok(Inside::Case(Box::new(unsealed.case)));
            }
            FileKind::Revision(revision) => {
                let unsealed = store.unseal_revision(revision, bytes)?;
                return Ok(Inside::Case(Box::new(unsealed.case)));
            }
            FileKind::Attachment(attachment) => {
                let content = store.open_document(file, file, bytes)?;
                return Ok(Inside::Content(attachment, sha256(&content)));
            }
            FileKind::StrayCase | FileKind::StrayRevision => Err(store.misnamed(file, bytes)),
            _ => self.check_number(file, bytes),
        };
        sound.map(|()| Inside::Other)
    }

    /// A renewal that never began may have left one, which nobody needs.
    fn check_former_key(&self, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
        match former_keys::former_in(&self.store.key(), self.id(), file, bytes) {
            Err(VaultError::FileForeign(_)) if !self.is_renewing() => Ok(()),
            former => former.map(drop),
        }
    }
}
