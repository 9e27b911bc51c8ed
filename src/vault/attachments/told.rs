//! Which contents the versions of a case tell of.

use std::collections::BTreeSet;

use crate::case::{Case, CaseId};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::AttachmentFile;

/// The contents that a version of a case tells of.
pub(in crate::vault) fn told_in(case: &Case) -> impl Iterator<Item = AttachmentFile> {
    case.bijlagen.iter().filter_map(|bijlage| AttachmentFile::of(case.id, bijlage))
}

/// What the versions of a case tell of.
#[derive(Default)]
pub(super) struct ToldOf {
    pub(super) files: BTreeSet<AttachmentFile>,
    /// Whether every version could be read.
    pub(super) is_all: bool,
}

impl Vault {
    /// What the case, its second copies and its history tell of.
    pub(super) fn told_of(&self, id: CaseId) -> Result<ToldOf, VaultError> {
        let mut told = ToldOf { is_all: true, ..ToldOf::default() };
        let mut add = |version: Result<Case, VaultError>| match version {
            Ok(case) => told.files.extend(told_in(&case)),
            Err(_) => told.is_all = false,
        };
        for file in self.store.case_files(id)? {
            add(self.store.open_case(file).map(|version| version.case));
        }
        for file in self.store.history_files(id)? {
            add(self.store.open_revision(file).map(|version| version.case));
        }
        Ok(told)
    }
}
