//! Writing the content of an attachment: before the case tells of it, and once.

use zeroize::Zeroizing;

use super::reading::is_told;
use crate::case::{BIJLAGEN_TOGETHER, Bijlage, Case, FileSize, LARGEST_BIJLAGE, MOST_BIJLAGEN};
use crate::vault::Vault;
use crate::vault::create::random_id;
use crate::vault::error::VaultError;
use crate::vault::keys::Randomness;
use crate::vault::keys::sealed::sha256;
use crate::vault::store::atomic;
use crate::vault::store::layout::{AttachmentFile, attachments_folder};

/// So often another window may remove the folder in between.
const TRIES: usize = 3;

/// Content that is safely on the disk; what the case tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Its name, for the case.
    pub file: String,
    /// How long it is.
    pub size: FileSize,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
}

impl Vault {
    /// Seals the content of a new attachment beside a case. Until the case tells of it
    /// and is saved, nothing refers to it.
    ///
    /// # Errors
    /// [`VaultError::AttachmentTooLarge`], [`VaultError::AttachmentsFull`],
    /// [`VaultError::CaseWithoutId`], [`VaultError::ReadOnlyCopy`], or what the disk
    /// says; nothing stands there then, or something that nothing refers to.
    pub fn attach(
        &self,
        case: &Case,
        content: &[u8],
        randomness: Randomness<'_>,
    ) -> Result<Attached, VaultError> {
        self.store.must_write()?;
        may_attach(case, content.len() as u64)?;
        let name = random_id(randomness);
        let file = AttachmentFile { case: case.id, name };
        self.put_attachment(file, content).map_err(|error| self.explain(error))?;
        let size = FileSize(content.len() as u64);
        Ok(Attached { file: name.to_string(), size, sha256: sha256(content) })
    }

    /// Seals what `find` finds of the attachments of a case, such as one that was taken
    /// in from a plain file. Tells of how many there is no content here then.
    ///
    /// # Errors
    /// What the disk says.
    pub fn take_contents(
        &self,
        case: &Case,
        find: &dyn Fn(&Bijlage) -> Option<Zeroizing<Vec<u8>>>,
    ) -> Result<usize, VaultError> {
        self.store.must_write()?;
        let mut missing = 0;
        for bijlage in &case.bijlagen {
            match AttachmentFile::of(case.id, bijlage) {
                Some(_) if self.read_attachment(case.id, bijlage).is_ok() => continue,
                Some(file) => {
                    let found = find(bijlage).filter(|it| is_told(bijlage, &sha256(it)));
                    let fits = |it: &Zeroizing<Vec<u8>>| it.len() as u64 <= LARGEST_BIJLAGE;
                    match found.filter(fits) {
                        Some(content) => self.put_attachment(file, &content)?,
                        None => missing += 1,
                    }
                }
                None => missing += 1,
            }
        }
        Ok(missing)
    }

    /// Seals content under a name that it had before. Doing it twice does it once.
    ///
    /// # Errors
    /// [`VaultError::ChangedElsewhere`] when other content stands there, which stays,
    /// or what is wrong with that or with the disk.
    pub(in crate::vault) fn put_attachment(
        &self,
        file: AttachmentFile,
        content: &[u8],
    ) -> Result<(), VaultError> {
        let mut tries = 1;
        loop {
            match self.try_to_put(file, content) {
                // Another window removed the folder, with a case that is destroyed.
                Err(VaultError::NotThere(_)) if tries < TRIES => tries += 1,
                outcome => return outcome,
            }
        }
    }

    fn try_to_put(&self, file: AttachmentFile, content: &[u8]) -> Result<(), VaultError> {
        if let Some(there) = self.attachment_there(file)? {
            return if *there == *content { Ok(()) } else { Err(VaultError::ChangedElsewhere) };
        }
        let folder = attachments_folder(file.case);
        self.store.make_folder(&folder)?;
        atomic::clean(self.store.disk(), &folder);
        match self.store.write_once(&file.path(), content)? {
            true => Ok(()),
            // Another window took the name just now.
            false => Err(VaultError::ChangedElsewhere),
        }
    }
}

/// Whether a case may get an attachment of this length, in bytes.
fn may_attach(case: &Case, size: u64) -> Result<(), VaultError> {
    if case.id.is_absent() {
        return Err(VaultError::CaseWithoutId);
    }
    if case.is_read_only() {
        return Err(VaultError::ReadOnlyCopy);
    }
    if size > LARGEST_BIJLAGE {
        return Err(VaultError::AttachmentTooLarge);
    }
    let is_full = case.bijlagen.len() >= MOST_BIJLAGEN
        || case.bijlagen_size().saturating_add(size) > BIJLAGEN_TOGETHER;
    if is_full { Err(VaultError::AttachmentsFull) } else { Ok(()) }
}
