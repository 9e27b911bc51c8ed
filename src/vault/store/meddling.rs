//! What somebody did to what opens the vault, without having its key: another
//! `kluis.ron`, and key files from earlier or from elsewhere.

use super::Store;
use super::description::{LONGEST, Written};
use super::key_files::key_bytes;
use super::layout::{DESCRIPTION, key_file, second_key};
use super::trust::Verdict;
use crate::vault::error::VaultError;
use crate::vault::keys::KeyKind;

impl Store {
    /// Whether a file is a description that may be believed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn check_description(&self, bytes: &[u8]) -> Result<(), VaultError> {
        let there = Written::from_bytes(bytes)?;
        let ours = self.description().clone();
        match self.weigh(&there, &ours) {
            Verdict::Ours if ours.seals.is_empty() && there.description != ours => {
                Err(VaultError::DescriptionDamaged)
            }
            Verdict::Ours => Ok(()),
            Verdict::Older => Err(VaultError::DescriptionOlder),
            Verdict::AnotherKey => Err(VaultError::AnotherKey),
            Verdict::Newer => Err(VaultError::NewerVault),
            Verdict::Unproven | Verdict::Forged => Err(VaultError::DescriptionForged),
        }
    }

    /// Whether a key file is the one that counts.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn check_key(&self, kind: KeyKind, bytes: &[u8]) -> Result<(), VaultError> {
        if self.description().vouches_for(kind, bytes) {
            return Ok(());
        }
        if self.announced().knew(kind, bytes) {
            return Err(VaultError::KeyFileOlder(kind));
        }
        // What chance damages it does not damage twice in the same way.
        let files = [key_file(kind), second_key(kind)];
        let is_everywhere =
            files.iter().all(|file| self.disk().read(file).is_ok_and(|b| b == bytes));
        Err(match is_everywhere {
            true => VaultError::KeyFileStrange(kind),
            false => VaultError::KeyFileDamaged(kind),
        })
    }

    /// What somebody did to what opens the vault: a `kluis.ron` that is not
    /// believed, and key files from earlier or from elsewhere.
    pub(crate) fn meddled_with(&self) -> Vec<(String, VaultError)> {
        let description = self.fault_of_description().into_iter();
        let description = description.map(|error| (DESCRIPTION.to_owned(), error));
        let keys = KeyKind::ALL.into_iter().filter_map(|kind| {
            let bytes = self.disk().read(key_file(kind)).ok()?;
            Some((key_file(kind).to_owned(), self.check_key(kind, &bytes).err()?))
        });
        description.chain(keys).filter(|(_, error)| error.tells_of_meddling()).collect()
    }

    /// Whether what `kluis.ron` says is not believed.
    pub(crate) fn is_meddled_with(&self) -> bool {
        self.fault_of_description().is_some_and(|error| error.tells_of_meddling())
    }

    fn fault_of_description(&self) -> Option<VaultError> {
        let bytes = self.disk().read_at_most(DESCRIPTION, LONGEST).ok()?;
        self.check_description(&bytes).err()
    }

    /// Whether the key files can be put right: the one that counts stands
    /// somewhere, or there should be none.
    pub(crate) fn can_settle(&self, kind: KeyKind) -> bool {
        let description = self.description().clone();
        let is_too_many = kind == KeyKind::Organisation && !description.announces(kind);
        is_too_many || key_bytes(self.disk(), &description, kind).is_ok_and(|(_, intact)| intact)
    }
}
