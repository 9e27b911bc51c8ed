//! Small sealed documents, bound to their vault and their name.
//!
//! The content is one line of RON that tells the format, the vault, the name
//! and the length, then the document itself, then spaces. A document that was
//! moved, swapped or taken from elsewhere is told apart from a damaged one.

use std::io::ErrorKind;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::error::VaultError;
use super::keys::VaultKey;
use super::{Vault, sealed, store};

const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    vault: Uuid,
    name: String,
    length: usize,
}

/// Encrypts a document under a name.
pub(super) fn seal(
    key: &VaultKey,
    vault: Uuid,
    name: &str,
    document: &[u8],
) -> Result<Vec<u8>, VaultError> {
    let head = Head { format: FORMAT, vault, name: name.to_owned(), length: document.len() };
    let head = ron::to_string(&head).map_err(|error| failed(&error))?;
    let mut content = Zeroizing::new([head.as_bytes(), b"\n", document].concat());
    sealed::pad(&mut content);
    sealed::seal(key, &content)
}

/// Decrypts the bytes of `file` and checks that they are the document they
/// claim to be.
pub(super) fn open(
    key: &VaultKey,
    vault: Uuid,
    name: &str,
    file: &str,
    bytes: &[u8],
) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let at = || file.to_owned();
    let content = sealed::open(key, bytes).map_err(|why| why.at(file))?;
    let (head, document) = split(&content).ok_or_else(|| VaultError::FileDamaged { file: at() })?;
    match head {
        head if head.format > FORMAT => Err(VaultError::FileNewer { file: at() }),
        head if head.vault != vault => Err(VaultError::FileForeign { file: at() }),
        head if head.name != name => Err(VaultError::FileMisnamed { file: at() }),
        _ => Ok(Zeroizing::new(document.to_vec())),
    }
}

fn split(content: &[u8]) -> Option<(Head, &[u8])> {
    let end = content.iter().position(|byte| *byte == b'\n')?;
    let head: Head = ron::from_str(std::str::from_utf8(&content[..end]).ok()?).ok()?;
    let document = content.get(end + 1..)?.get(..head.length)?;
    Some((head, document))
}

fn failed(error: &dyn std::fmt::Display) -> VaultError {
    VaultError::Sealing { detail: error.to_string() }
}

impl Vault {
    /// Stores a value in a sealed file of its own, as RON.
    pub(super) fn write_bound(&self, file: &str, value: &impl Serialize) -> Result<(), VaultError> {
        self.must_write()?;
        let text = crate::case::ron::dialect().to_string(value).map_err(|error| failed(&error))?;
        let text = Zeroizing::new(text);
        let key = self.key_for_writing();
        let bytes = seal(&key, self.id(), file, text.as_bytes())?;
        store::write(self.disk.as_ref(), file, &bytes).map(|_| ())
    }

    /// Reads what [`Vault::write_bound`] stored; `None` when there is no such file.
    pub(super) fn read_bound<T: DeserializeOwned>(
        &self,
        file: &str,
    ) -> Result<Option<T>, VaultError> {
        let bytes = match self.disk.read(file) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            read => read.map_err(|error| VaultError::reading(&error))?,
        };
        let document = open(&self.key(), self.id(), file, file, &bytes)?;
        let damaged = || VaultError::FileDamaged { file: file.to_owned() };
        let text = std::str::from_utf8(&document).map_err(|_| damaged())?;
        let value = crate::case::ron::dialect().from_str(text);
        value.map(Some).map_err(|_| damaged())
    }

    /// Removes such a file; fine when there is none.
    pub(super) fn remove_file(&self, file: &str) -> Result<(), VaultError> {
        match self.disk.read(file) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            _ => store::remove(self.disk.as_ref(), file),
        }
    }
}
