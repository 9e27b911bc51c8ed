//! Everything that can still be read of a case, wherever it stands.

use super::envelope::{self, Unsealed};
use super::error::VaultError;
use super::files::CaseFile;
use super::{Opened, Vault};
use crate::case::CaseId;

/// What can be read of one case.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rescued {
    /// The case itself first, then second copies.
    pub versions: Vec<Version>,
    /// Files that cannot be read.
    pub unreadable: Vec<String>,
}

/// A version of a case that can be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The number of a second copy; `None` for the case itself.
    pub copy: Option<u32>,
    /// Whether this is an earlier revision, since the case itself is lost.
    pub earlier: bool,
    /// What it says.
    pub opened: Opened,
}

impl Vault {
    /// Every case that is not deleted: those with a file, readable or not, and
    /// those of which only a history is left.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn cases_to_rescue(&self) -> Result<Vec<CaseId>, VaultError> {
        let mut ids = Vec::new();
        for id in self.cases_with_files()? {
            if !self.is_deleted(id)? {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    /// What can be read of a case: its file or else the newest revision that can
    /// be read, and its second copies. Nothing is refused for being older than
    /// what was seen before.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn rescue(&self, id: CaseId) -> Result<Rescued, VaultError> {
        let mut rescued = Rescued::default();
        for file in self.case_files(id)? {
            match self.read_version(file) {
                Ok(version) => rescued.versions.push(version),
                Err(_) => rescued.unreadable.push(file.path()),
            }
        }
        if rescued.versions.first().is_none_or(|v| v.copy.is_some()) {
            let earlier = self.newest_earlier(id)?;
            rescued.versions.splice(0..0, earlier);
        }
        Ok(rescued)
    }

    fn read_version(&self, file: CaseFile) -> Result<Version, VaultError> {
        let bytes = self.read(file)?.ok_or(VaultError::CaseMissing)?;
        let unsealed = envelope::open(&self.key(), self.id(), file, &bytes)?;
        Ok(Version { copy: file.copy, earlier: false, opened: opened(unsealed) })
    }

    fn newest_earlier(&self, id: CaseId) -> Result<Option<Version>, VaultError> {
        let files = self.history_files(id)?.into_iter().rev();
        let mut readable = files.filter_map(|file| self.read_revision(file).ok());
        Ok(readable.next().map(|unsealed| Version {
            copy: None,
            earlier: true,
            opened: opened(unsealed),
        }))
    }
}

fn opened(unsealed: Unsealed) -> Opened {
    Opened {
        case: unsealed.case,
        revision: unsealed.binding.revision,
        saved_at: unsealed.binding.saved_at,
        saved_by: unsealed.binding.saved_by,
    }
}
