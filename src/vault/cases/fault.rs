//! What a list tells of a file that cannot be used.

use std::sync::Arc;

use crate::case::{CaseId, Summary};
use crate::vault::error::VaultError;
use crate::vault::store::layout::CaseFile;

/// A file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, relative to the vault.
    pub file: String,
    /// The case that its name promises.
    pub case: Option<CaseId>,
    /// What is wrong.
    pub error: VaultError,
    /// Of a case that is gone: the facts of the version in its history.
    pub earlier: Option<Arc<Summary>>,
}

impl Fault {
    pub(super) fn at(file: CaseFile, error: VaultError) -> Self {
        Self { file: file.path(), case: Some(file.id), error, earlier: None }
    }

    pub(super) fn unnamed(file: &str, error: VaultError) -> Self {
        Self { file: file.to_owned(), case: None, error, earlier: None }
    }
}
