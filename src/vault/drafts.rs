//! What was being typed when the lock fell.
//!
//! The content is one line of RON that binds the draft to its vault and name
//! and tells its length, then the draft itself, then spaces.

use std::io::ErrorKind;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::error::VaultError;
use super::files::{self, DRAFTS};
use super::{Vault, sealed, store};

#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    vault: Uuid,
    name: String,
    length: usize,
}

const FORMAT: u32 = 1;

impl Vault {
    /// Stores half-typed words, replacing an earlier draft of that name. Names
    /// are small letters, digits and dashes, at most 80: `new-case`, an id.
    ///
    /// # Errors
    /// [`VaultError::DraftName`], [`VaultError::ReadOnly`] or what the disk says;
    /// an earlier draft is untouched then.
    pub fn seal_draft(&self, name: &str, words: &[u8]) -> Result<(), VaultError> {
        self.must_write()?;
        let file = files::draft(name).ok_or(VaultError::DraftName)?;
        let head = Head {
            format: FORMAT,
            vault: self.id(),
            name: name.to_owned(),
            length: words.len(),
        };
        let head = ron::to_string(&head).map_err(|e| VaultError::Sealing {
            detail: e.to_string(),
        })?;
        let mut content = Zeroizing::new([head.as_bytes(), b"\n", words].concat());
        sealed::pad(&mut content);
        let bytes = sealed::seal(&self.key, &content)?;
        store::write(self.disk.as_ref(), &file, &bytes).map(|_| ())
    }

    /// The draft of that name, if there is one; it stays until
    /// [`Vault::discard_draft`].
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read_draft(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let file = files::draft(name).ok_or(VaultError::DraftName)?;
        match self.disk.read(&file) {
            Ok(bytes) => self.open_draft(&file, name, &bytes).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(VaultError::reading(&error)),
        }
    }

    /// The draft of that name, and removes it.
    ///
    /// # Errors
    /// As [`Vault::read_draft`]; a draft that cannot be read is not removed.
    pub fn take_draft(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        self.must_write()?;
        let words = self.read_draft(name)?;
        if words.is_some() {
            self.discard_draft(name)?;
        }
        Ok(words)
    }

    /// Removes a draft; fine when there is none.
    ///
    /// # Errors
    /// What the disk says.
    pub fn discard_draft(&self, name: &str) -> Result<(), VaultError> {
        self.must_write()?;
        let file = files::draft(name).ok_or(VaultError::DraftName)?;
        match self.disk.read(&file) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            _ => store::remove(self.disk.as_ref(), &file),
        }
    }

    /// The names of all drafts, in order.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn drafts(&self) -> Result<Vec<String>, VaultError> {
        let entries = self
            .disk
            .list(DRAFTS)
            .map_err(|error| VaultError::reading(&error))?;
        let mut names: Vec<String> = entries
            .iter()
            .filter_map(|entry| files::draft_in(&entry.name))
            .filter(|name| files::draft(name).is_some())
            .map(str::to_owned)
            .collect();
        names.sort();
        Ok(names)
    }

    /// Decrypts a draft and checks that it is the one it claims to be.
    pub(super) fn open_draft(
        &self,
        file: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let at = || file.to_owned();
        let content = sealed::open(&self.key, bytes).map_err(|why| why.at(file))?;
        let (head, words) =
            split(&content).ok_or_else(|| VaultError::FileDamaged { file: at() })?;
        match head {
            head if head.format > FORMAT => Err(VaultError::FileNewer { file: at() }),
            head if head.vault != self.id() => Err(VaultError::FileForeign { file: at() }),
            head if head.name != name => Err(VaultError::FileMisnamed { file: at() }),
            _ => Ok(Zeroizing::new(words.to_vec())),
        }
    }
}

fn split(content: &[u8]) -> Option<(Head, &[u8])> {
    let end = content.iter().position(|byte| *byte == b'\n')?;
    let head: Head = ron::from_str(std::str::from_utf8(&content[..end]).ok()?).ok()?;
    let words = content.get(end + 1..)?.get(..head.length)?;
    Some((head, words))
}
