//! Reading the content of an attachment, and that it is the one the case tells of.

use zeroize::Zeroizing;

use crate::case::{Bijlage, CaseId};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::keys::sealed::sha256;
use crate::vault::store::layout::AttachmentFile;

impl Vault {
    /// The content of an attachment of this case, wiped from memory when dropped.
    ///
    /// # Errors
    /// [`VaultError::AttachmentGone`], [`VaultError::FileDamaged`] when it is not what
    /// the case tells of, or what else is wrong with the file.
    pub fn read_attachment(
        &self,
        case: CaseId,
        bijlage: &Bijlage,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let gone = |file: String| VaultError::AttachmentGone(file);
        let Some(file) = AttachmentFile::of(case, bijlage) else {
            return Err(gone(bijlage.file.clone()));
        };
        let content = self.attachment_there(file).map_err(|error| self.explain(error))?;
        let content = content.ok_or_else(|| gone(file.path()))?;
        match is_told(bijlage, &sha256(&content)) {
            true => Ok(content),
            false => Err(VaultError::FileDamaged(file.path())),
        }
    }

    /// What stands under the name of an attachment; `None` when nothing does.
    pub(in crate::vault) fn attachment_there(
        &self,
        file: AttachmentFile,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let path = file.path();
        let Some(bytes) = self.store.read(&path)? else {
            return Ok(None);
        };
        self.store.open_document(&path, &path, &bytes).map(Some)
    }
}

/// Whether content with this hash is what an attachment tells of. One that was written
/// by hand may tell nothing.
pub(super) fn is_told(bijlage: &Bijlage, hash: &str) -> bool {
    bijlage.sha256.is_empty() || bijlage.sha256.eq_ignore_ascii_case(hash)
}
