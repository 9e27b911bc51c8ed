//! The register of a backup, which tells what should be there and not here.
//!
//! Work goes on while a backup is made. What is written meanwhile is ahead of
//! what was known at the beginning, and that is fine; what goes meanwhile is
//! crossed off, and what was gone at the beginning is gone in the backup too.

use std::collections::BTreeSet;

use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::{CaseFile, FileKind};
use crate::vault::store::{Kept, Register};

pub(super) struct RegisterOfCopy<'a> {
    vault: &'a Vault,
    /// What was known when it began.
    register: Register,
    /// What was gone or older then.
    lacking: BTreeSet<String>,
}

impl<'a> RegisterOfCopy<'a> {
    pub(super) fn begin(vault: &'a Vault) -> Result<Self, VaultError> {
        let lacking = vault.incomplete()?.into_iter().map(|fault| fault.file).collect();
        Ok(Self { vault, register: vault.store.register(), lacking })
    }

    pub(super) fn gone(&self) -> impl Iterator<Item = String> {
        self.lacking.iter().cloned()
    }

    pub(super) fn lacks(&self, file: &str) -> bool {
        // A deletion that is lost is named as its case.
        let case = FileKind::of(file).try_as_deletion().map(|id| CaseFile::of(id).path());
        self.lacking.contains(file) || case.is_some_and(|case| self.lacking.contains(&case))
    }

    /// The bytes for a file of the register, once everything else is copied.
    pub(super) fn seal(&self, file: &str) -> Result<Vec<u8>, VaultError> {
        let mut register = self.register.clone();
        let there = self.vault.store.every_file()?.into_iter().map(|found| found.path);
        let there: BTreeSet<String> = there.collect();
        let went = self.register.paths().filter(|path| !there.contains(path));
        for path in went.filter(|path| !self.lacks(path)) {
            register.cross_off(&Kept::at(&path));
        }
        self.vault.store.register_for(file, &register)
    }
}
