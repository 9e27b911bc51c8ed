//! Looking at every file of a vault.

use super::description::Description;
use super::error::{KeyKind, VaultError};
use super::files::{
    self, CASES, CaseFile, DESCRIPTION, DRAFTS, FORMER_KEYS, HISTORY, HistoryFile, KEYS,
    SECOND_DESCRIPTION, SECOND_KEYS, key_file, second_key, staged_key,
};
use super::{Vault, bound, envelope, keyring};

/// How a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

impl Report {
    /// Whether every file is sound.
    #[must_use]
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
        VaultError::FileForeign { .. } => Condition::Foreign,
        VaultError::FileNewer { .. } | VaultError::NewerVault => Condition::Newer,
        VaultError::FileMisnamed { .. } => Condition::Misnamed,
        _ => Condition::Damaged,
    }
}

impl Vault {
    /// Reads every file and says how it is. Changes nothing.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn check(&self) -> Result<Report, VaultError> {
        let mut files: Vec<Checked> = self
            .every_file()?
            .into_iter()
            .filter(|file| is_ours(file))
            .map(|file| self.check_file(file))
            .collect();
        files.extend(self.missing_keys(&files));
        files.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(Report { files })
    }

    /// Files that must be there and are not. A vault of the first format has no
    /// second copies until it is opened for writing.
    fn missing_keys(&self, found: &[Checked]) -> Vec<Checked> {
        let description = self.description();
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
            .chain(former.map(|file| (*file, keyring::damaged(file))))
            .filter(|(file, _)| !(first_format && file.starts_with(SECOND_KEYS)))
            .filter(|(file, _)| found.iter().all(|checked| checked.file != *file))
            .map(|(file, error)| Checked::new(file.to_owned(), Err(error)))
            .collect()
    }

    fn check_file(&self, file: String) -> Checked {
        let bytes = self.read_path(&file).and_then(|bytes| bytes.ok_or(VaultError::CaseMissing));
        let outcome = bytes.and_then(|bytes| self.check_bytes(&file, &bytes));
        Checked::new(file, outcome)
    }

    pub(super) fn check_bytes(&self, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        match folder {
            "" | KEYS | SECOND_KEYS if name == DESCRIPTION => self.check_description(bytes),
            _ if FORMER_KEYS.contains(&file) => {
                keyring::former_in(&self.key(), self.id(), file, bytes).map(drop)
            }
            KEYS | SECOND_KEYS => self.check_key(file, bytes),
            CASES => self.check_case(file, name, bytes),
            DRAFTS => {
                let draft = files::draft_in(name).unwrap_or(name);
                self.open_draft(file, draft, bytes).map(|_| ())
            }
            _ => match folder.split_once('/') {
                Some((HISTORY, case)) => self.check_revision(file, case, name, bytes),
                _ => bound::open(&self.key(), self.id(), file, file, bytes).map(|_| ()),
            },
        }
    }

    fn check_description(&self, bytes: &[u8]) -> Result<(), VaultError> {
        let description = Description::from_bytes(bytes)?;
        if description == *self.description() {
            Ok(())
        } else {
            Err(VaultError::DescriptionDamaged)
        }
    }

    fn check_key(&self, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
        let kind = KeyKind::ALL
            .into_iter()
            .find(|kind| [key_file(*kind), staged_key(*kind), second_key(*kind)].contains(&file));
        let kind = kind.ok_or(VaultError::FileMisnamed { file: file.to_owned() })?;
        if self.description().vouches_for(kind, bytes) {
            Ok(())
        } else {
            Err(VaultError::KeyFileDamaged(kind))
        }
    }

    fn check_case(&self, file: &str, name: &str, bytes: &[u8]) -> Result<(), VaultError> {
        let Some(case) = CaseFile::parse(name) else {
            return Err(envelope::open_misnamed(&self.key(), file, bytes));
        };
        envelope::open(&self.key(), self.id(), case, bytes).map(|_| ())
    }

    fn check_revision(
        &self,
        file: &str,
        case: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<(), VaultError> {
        let id = files::history_case(case);
        let revision = id.and_then(|id| HistoryFile::parse(id, name));
        let Some(revision) = revision else {
            return Err(envelope::open_misnamed(&self.key(), file, bytes));
        };
        let unsealed = envelope::open_at(&self.key(), self.id(), revision.id, file, bytes)?;
        if unsealed.binding.revision == revision.number {
            Ok(())
        } else {
            Err(VaultError::FileMisnamed { file: file.to_owned() })
        }
    }
}

/// Whether a file claims to be part of the vault; anything else, such as a note
/// that somebody put in the folder, is left alone.
fn is_ours(file: &str) -> bool {
    files::is_sealed(file) || file == DESCRIPTION || file == SECOND_DESCRIPTION
}
