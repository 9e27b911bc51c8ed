//! The self-scans of the team: one sealed document beside the cases, with no word of them.

use super::Vault;
use super::error::VaultError;
use super::store::layout::SELF_SCAN;
use crate::selfscan::{Act, Ledger};

impl Vault {
    /// What is kept of the self-scans.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn self_scans(&self) -> Result<Ledger, VaultError> {
        Ok(self.store.read_value(SELF_SCAN)?.unwrap_or_default())
    }

    /// Does this to what stands there now, one after the other, beside what another window
    /// did. Gives what stands there then.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], what is wrong with the file, or what the disk says; the old
    /// file is untouched then.
    pub fn change_self_scans(&self, acts: &[Act]) -> Result<Ledger, VaultError> {
        self.store.must_write()?;
        self.store.change_value(SELF_SCAN, |ledger: Option<Ledger>| {
            let mut ledger = ledger.unwrap_or_default();
            acts.iter().for_each(|act| act.apply(&mut ledger));
            Ok::<_, VaultError>((ledger.clone(), ledger))
        })
    }

    /// Keeps what another vault keeps too; gives its file when that cannot be read.
    pub(super) fn bring_self_scans(&self, other: &Self) -> Result<Option<String>, VaultError> {
        self.bring_value(other, SELF_SCAN, |ours: &mut Ledger, theirs| *ours = ours.united(theirs))
    }
}
