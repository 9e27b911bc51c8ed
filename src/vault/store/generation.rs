//! Which key the vault has now.
//!
//! A disk without locks, a folder that two computers keep the same, or a lock
//! file that somebody removed: another window may have given the vault another
//! key. What would still be written with the old one nobody there could read. So
//! `kluis.ron` is looked at before and after each write, and only what was
//! written under the key of now counts as written. What it says is believed only as
//! far as it proves itself ([`trust`](super::trust)).

use std::io::ErrorKind;
use std::sync::atomic::Ordering;

use super::description::{LONGEST, Written};
use super::layout::{DESCRIPTION, SECOND_DESCRIPTION};
use super::trust::Verdict;
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
                Ok(bytes) => match Written::from_bytes(&bytes) {
                    Err(VaultError::DescriptionDamaged) => {}
                    written => return self.must_be_ours(&written?, bytes),
                },
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) if error.kind() == ErrorKind::FileTooLarge => {}
                Err(error) => return Err(VaultError::reading(error)),
            }
        }
        Ok(())
    }

    fn must_be_ours(&self, there: &Written, bytes: Vec<u8>) -> Result<(), VaultError> {
        // While this window announces a key of its own, that is not known yet.
        let ours = self.description();
        match self.weigh(there, &ours) {
            Verdict::Ours => {
                *held(&self.of_our_key) = bytes;
                Ok(())
            }
            Verdict::Newer => Err(VaultError::NewerVault),
            // It is named elsewhere, and is no reason not to save.
            _ if self.is_disbelieved(there, &bytes, &ours) => {
                self.doubts.store(true, Ordering::Relaxed);
                Ok(())
            }
            _ => Err(VaultError::AnotherKey),
        }
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
