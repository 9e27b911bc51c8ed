//! What an interrupted save left among the cases.

use std::io::ErrorKind;

use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::Unsealed;
use crate::vault::store::layout::{
    CASES, CaseFile, FileKind, finished_name, inside, is_unfinished,
};

impl Vault {
    /// Looks at what an interrupted save left: usually the version before or
    /// one that was promised to nobody, but a version that another window was
    /// promised becomes a second copy.
    pub(in crate::vault) fn clear_leftovers(&self) {
        let names = self.store.disk().names(CASES).unwrap_or_default();
        for name in names.iter().filter(|name| is_unfinished(name)) {
            let left = inside(CASES, name);
            // Whatever fails here is tried again at the next opening.
            let _ = match FileKind::of(&finished_name(&left)).try_as_case() {
                Some(file) => self.clear_leftover(file, &left),
                None => self.store.remove(&left),
            };
        }
    }

    pub(super) fn clear_leftover(&self, file: CaseFile, path: &str) -> Result<(), VaultError> {
        let outcome = match self.is_needed(file, path)? {
            true => self.as_copy(file.id, path).map(|_| ()),
            false => self.store.disk().remove(path),
        };
        outcome.and_then(|()| self.store.disk().sync_folder(CASES)).map_err(VaultError::writing)
    }

    /// Whether an unfinished file may be the only place where something
    /// promised stands.
    fn is_needed(&self, file: CaseFile, path: &str) -> Result<bool, VaultError> {
        let left = match self.unseal(file, path) {
            // Cut off halfway.
            Err(VaultError::FileDamaged(_)) => return Ok(false),
            outcome => outcome?,
        };
        let stands = match self.unseal(file, &file.path()) {
            // A new case of which the saving never ended.
            Err(VaultError::CaseMissing) => return Ok(false),
            // It cannot be read: the other may be all there is.
            Err(VaultError::FileDamaged(_)) => return Ok(true),
            outcome => outcome?,
        };
        let is_before = stands.binding.previous.as_ref() == Some(&left.hash);
        let is_after = left.binding.previous.as_ref() == Some(&stands.hash);
        Ok(!is_before && !is_after && left.hash != stands.hash)
    }

    fn unseal(&self, file: CaseFile, path: &str) -> Result<Unsealed, VaultError> {
        match self.store.disk().read(path) {
            Ok(bytes) => self.store.unseal(file, &bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => Err(VaultError::CaseMissing),
            Err(error) => Err(VaultError::reading(error)),
        }
    }
}
