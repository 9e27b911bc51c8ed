//! Everything that can still be read of a case, wherever it stands.
//!
#![doc = include_str!("../../../assets/docs/rescue.md")]

use crate::case::CaseId;
use crate::vault::error::VaultError;
use crate::vault::store::layout::CaseFile;
use crate::vault::{Opened, Vault};

/// What can be read of one case.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rescued {
    /// The case itself first, then second copies.
    pub versions: Vec<RescuedVersion>,
    /// Files that cannot be read.
    pub unreadable: Vec<String>,
}

/// A version of a case that can be read.
#[derive(Debug, Clone, PartialEq)]
pub struct RescuedVersion {
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
        for id in self.store.files_by_case()?.into_keys() {
            if !self.store.is_deleted(id)? {
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
        for file in self.store.case_files(id)? {
            match self.rescue_version(file) {
                Ok(version) => rescued.versions.push(version),
                Err(_) => rescued.unreadable.push(file.path()),
            }
        }
        if rescued.versions.first().is_none_or(|v| v.copy.is_some()) {
            let newest_first = self.store.history_files(id)?.into_iter().rev();
            // What cannot be read is no reason not to save what can.
            let newest = newest_first.filter_map(|file| self.store.open_revision(file).ok()).next();
            let earlier =
                newest.map(|it| RescuedVersion { copy: None, earlier: true, opened: it.into() });
            rescued.versions.splice(0..0, earlier);
        }
        Ok(rescued)
    }

    fn rescue_version(&self, file: CaseFile) -> Result<RescuedVersion, VaultError> {
        let opened = self.store.open_case(file)?.into();
        Ok(RescuedVersion { copy: file.copy, earlier: false, opened })
    }
}
