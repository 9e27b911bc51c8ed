//! Contents that go: with a case that is destroyed, or because no version that is
//! kept tells of them any more.

use std::collections::BTreeSet;

use super::told::told_in;
use crate::case::{Case, CaseId};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::atomic;
use crate::vault::store::layout::{ATTACHMENTS, AttachmentFile, attachments_folder};

impl Vault {
    /// Removes the contents that only revisions which were thinned out told of; `next`
    /// is about to take the place of the case. Where one version cannot be read,
    /// everything stays: it may be the one that tells of them.
    pub(in crate::vault) fn let_go_of_attachments(
        &self,
        thinned: &BTreeSet<AttachmentFile>,
        next: &Case,
    ) -> Result<(), VaultError> {
        if thinned.is_empty() {
            return Ok(());
        }
        let mut told = self.told_of(next.id)?;
        told.files.extend(told_in(next));
        let unneeded = thinned.difference(&told.files).filter(|_| told.is_all);
        for file in unneeded {
            let path = file.path();
            // Crossed off before it goes.
            self.store.removed(&path);
            self.store.write_register()?;
            self.store.remove_if_there(&path)?;
        }
        Ok(())
    }

    /// Removes what is left in the folder of a case that is destroyed, and the folder.
    pub(in crate::vault) fn remove_attachments(&self, id: CaseId) -> Result<(), VaultError> {
        let folder = attachments_folder(id);
        let left = self.store.in_folder(&folder)?;
        if left.is_empty() && !self.store.is_listed(&folder)? {
            return Ok(());
        }
        for found in left {
            self.store.remove(&found.path)?;
        }
        atomic::remove_folder(self.store.disk(), ATTACHMENTS, &folder)
    }
}
