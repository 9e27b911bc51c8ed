//! Which key the vault has now.
//!
//! A disk without locks, a folder that two computers keep the same, or a lock
//! file that somebody removed: another window may have given the vault another
//! key. What would still be written with the old one nobody there could read. So
//! `kluis.ron` is looked at before and after each write, and only what was
//! written under the key of now counts as written.

use std::io::ErrorKind;

use super::description::{Description, LONGEST};
use super::layout::{DESCRIPTION, SECOND_DESCRIPTION};
use super::{Store, held};
use crate::vault::error::VaultError;

impl Store {
    /// Does what writes, while the vault has the key that this window knows.
    pub(crate) fn under_our_key<T>(
        &self,
        write: impl FnOnce() -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        self.must_have_our_key()?;
        let written = write()?;
        self.must_have_our_key()?;
        Ok(written)
    }

    /// Refuses when the vault has another key by now.
    ///
    /// # Errors
    /// [`VaultError::AnotherKey`], [`VaultError::NewerVault`], or why it cannot
    /// be known.
    pub(crate) fn must_have_our_key(&self) -> Result<(), VaultError> {
        // What is gone or damaged tells of no other key; its second copy may.
        for file in [DESCRIPTION, SECOND_DESCRIPTION] {
            match self.disk().read_at_most(file, LONGEST) {
                Ok(bytes) if *held(&self.of_our_key) == bytes => return Ok(()),
                Ok(bytes) => match Description::from_bytes(&bytes) {
                    Err(VaultError::DescriptionDamaged) => {}
                    described => return self.must_be_ours(&described?, bytes),
                },
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) if error.kind() == ErrorKind::FileTooLarge => {}
                Err(error) => return Err(VaultError::reading(error)),
            }
        }
        Ok(())
    }

    fn must_be_ours(&self, there: &Description, bytes: Vec<u8>) -> Result<(), VaultError> {
        // While this window announces a key of its own, that is not known yet.
        let ours = self.description();
        if !self.is_of_our_key(there, &ours) {
            return Err(VaultError::AnotherKey);
        }
        *held(&self.of_our_key) = bytes;
        Ok(())
    }

    /// Whether a description is of the key that this window knows. One of a key
    /// from before is an old one that came back, and one of another vault says
    /// nothing.
    pub(super) fn is_of_our_key(&self, there: &Description, ours: &Description) -> bool {
        let key = self.key();
        let Some(print) = &there.key else {
            // An older version of the program wrote it.
            return there.opens_like(ours);
        };
        let mut ours = [&*key].into_iter().chain(key.former());
        there.vault != self.id || ours.any(|key| key.fingerprint() == *print)
    }

    /// What to say of a file that does not open: when the vault has another key
    /// by now, that is why.
    pub(super) fn explain(&self, error: VaultError) -> VaultError {
        match error {
            VaultError::FileForeign(_)
                if self.must_have_our_key() == Err(VaultError::AnotherKey) =>
            {
                VaultError::AnotherKey
            }
            error => error,
        }
    }
}
