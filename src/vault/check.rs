//! Looking at every file of a vault.

use super::description::{Description, key_file};
use super::error::{KeyKind, VaultError};
use super::files::{self, CASES, CaseFile, DESCRIPTION, DRAFTS};
use super::{Vault, envelope, store};

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
        self.files
            .iter()
            .filter(|checked| checked.condition != Condition::Sound)
    }
}

impl Checked {
    fn new(file: String, outcome: Result<(), VaultError>) -> Self {
        let error = outcome.err();
        Self {
            file,
            condition: error.as_ref().map_or(Condition::Sound, condition_of),
            error,
        }
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
        let keys = [KeyKind::Passphrase, KeyKind::Recovery];
        let mut files = vec![Checked::new(
            DESCRIPTION.to_owned(),
            self.check_description(),
        )];
        files
            .extend(keys.map(|kind| Checked::new(key_file(kind).to_owned(), self.check_key(kind))));
        for name in self.sealed_in(CASES)? {
            files.push(self.check_case(&name));
        }
        for name in self.sealed_in(DRAFTS)? {
            files.push(self.check_draft(&name));
        }
        files.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(Report { files })
    }

    fn check_description(&self) -> Result<(), VaultError> {
        let bytes = self
            .disk
            .read(DESCRIPTION)
            .map_err(|_| VaultError::DescriptionDamaged)?;
        let description = Description::from_bytes(&bytes)?;
        if description == self.description {
            Ok(())
        } else {
            Err(VaultError::DescriptionDamaged)
        }
    }

    fn check_key(&self, kind: KeyKind) -> Result<(), VaultError> {
        match self.disk.read(key_file(kind)) {
            Ok(bytes) if self.description.vouches_for(kind, &bytes) => Ok(()),
            _ => Err(VaultError::KeyFileDamaged(kind)),
        }
    }

    fn check_case(&self, name: &str) -> Checked {
        let Some(file) = CaseFile::parse(name) else {
            let fault = self.misnamed(name);
            return Checked::new(fault.file, Err(fault.error));
        };
        let outcome = self
            .read(file)
            .and_then(|bytes| bytes.ok_or(VaultError::CaseMissing))
            .and_then(|bytes| envelope::open(&self.key, self.id(), file, &bytes));
        Checked::new(file.path(), outcome.map(|_| ()))
    }

    fn check_draft(&self, name: &str) -> Checked {
        let file = store::inside(DRAFTS, name);
        let draft = files::draft_in(name).unwrap_or(name);
        let outcome = self
            .disk
            .read(&file)
            .map_err(|error| VaultError::reading(&error))
            .and_then(|bytes| self.open_draft(&file, draft, &bytes));
        Checked::new(file, outcome.map(|_| ()))
    }

    fn sealed_in(&self, folder: &str) -> Result<Vec<String>, VaultError> {
        let entries = self
            .disk
            .list(folder)
            .map_err(|error| VaultError::reading(&error))?;
        Ok(entries
            .into_iter()
            .map(|entry| entry.name)
            .filter(|name| files::is_sealed(name) && !store::is_unfinished(name))
            .collect())
    }
}
