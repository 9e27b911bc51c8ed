//! Taking contents over from another vault, before the versions that tell of them.

use crate::case::CaseId;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::AttachmentFile;

impl Vault {
    /// Takes over every content of a case that a version there tells of. The paths of
    /// those that cannot be read there, or under whose name there is something else
    /// here.
    pub(in crate::vault) fn bring_attachments(
        &self,
        other: &Self,
        id: CaseId,
    ) -> Result<Vec<String>, VaultError> {
        let files = other.store.attachment_files(id)?;
        if files.is_empty() {
            return Ok(Vec::new());
        }
        let told = other.told_of(id)?.files;
        let mut left = Vec::new();
        for file in files.into_iter().filter(|file| told.contains(file)) {
            if !self.bring(other, file)? {
                left.push(file.path());
            }
        }
        Ok(left)
    }

    fn bring(&self, other: &Self, file: AttachmentFile) -> Result<bool, VaultError> {
        let outcome = match other.attachment_there(file) {
            Ok(Some(content)) => self.put_attachment(file, &content),
            // Removed there just now.
            Ok(None) => return Ok(false),
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => return Ok(false),
        };
        match outcome {
            Ok(()) => Ok(true),
            // What stands here is named by a check, and not written over.
            Err(error) if error.tells_of_file() => Ok(false),
            Err(error) => Err(error),
        }
    }
}
