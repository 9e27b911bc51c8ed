//! A content that is gone or damaged, from a backup or from wherever else it stands.

use zeroize::Zeroizing;

use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::{AttachmentFile, FileKind};

impl Vault {
    /// Whether it can be put back.
    pub(in crate::vault) fn can_put_back(
        &self,
        file: AttachmentFile,
        backup: Option<&Self>,
    ) -> bool {
        matches!(self.sound_content(file, backup), Ok(Some(_)))
    }

    /// The same content elsewhere: in the backup, else set aside or under another name
    /// in this vault.
    pub(in crate::vault) fn sound_content(
        &self,
        file: AttachmentFile,
        backup: Option<&Self>,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        if let Some(Ok(Some(content))) = backup.map(|backup| backup.attachment_there(file)) {
            return Ok(Some(content));
        }
        let own = file.path();
        for found in self.store.every_file()? {
            let may_be = matches!(
                found.kind,
                FileKind::Other | FileKind::Document | FileKind::Attachment(_)
            );
            if !may_be || found.path == own || found.stamp().is_none() {
                continue;
            }
            let Ok(Some(bytes)) = self.store.read(&found.path) else {
                continue;
            };
            if self.store.name_in(&bytes).as_ref() != Some(&own) {
                continue;
            }
            if let Ok(content) = self.store.open_document(&own, &found.path, &bytes) {
                return Ok(Some(content));
            }
        }
        Ok(None)
    }
}
