//! Sealed documents, bound to their vault and their name.
//!
//! The content is one line of RON that tells the format, the vault, the name
//! and the length, then the document itself, then spaces. A document that was
//! moved, swapped or taken from elsewhere is told apart from a damaged one.

use std::io::{ErrorKind, Read};
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::layout::folder_of;
use super::replacing::replace;
use super::{Store, atomic};
use crate::vault::error::VaultError;
use crate::vault::keys::{VaultKey, sealed};

const FORMAT: u32 = 1;

/// No first line is longer.
const LONGEST_HEAD: usize = 4096;

/// So often another window may come in between.
pub(crate) const TRIES: usize = 8;

/// The number of what is written once.
const ONCE: u64 = 1;

#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    vault: Uuid,
    name: String,
    length: usize,
    /// How often it was written, so that an older one is told from the newest.
    /// Before there was a register none had a number.
    #[serde(default, skip_serializing_if = "is_zero")]
    number: u64,
}

/// A document that opened well.
pub(super) struct Numbered {
    pub(super) number: u64,
    pub(super) content: Zeroizing<Vec<u8>>,
}

/// Whether a number is not worth writing.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(crate) fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// Encrypts a document under a name, with a number.
pub(super) fn seal(
    key: &VaultKey,
    vault: Uuid,
    (name, number): (&str, u64),
    document: &[u8],
) -> Result<Vec<u8>, VaultError> {
    let (name, length) = (name.to_owned(), document.len());
    let head = Head { format: FORMAT, vault, name, length, number };
    let head = ron::to_string(&head).map_err(VaultError::sealing)?;
    let mut content = Zeroizing::new(sealed::joined(&[head.as_bytes(), b"\n", document]));
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
) -> Result<Numbered, VaultError> {
    let at = || file.to_owned();
    let content = sealed::open(key, bytes).map_err(|why| why.at(file))?;
    let (head, document) = split(&content).ok_or_else(|| VaultError::FileDamaged(at()))?;
    match head {
        head if head.format > FORMAT => Err(VaultError::FileNewer(at())),
        head if head.vault != vault => Err(VaultError::FileForeign(at())),
        head if head.name != name => Err(VaultError::FileMisnamed(at())),
        head => Ok(Numbered { number: head.number, content: Zeroizing::new(document.to_vec()) }),
    }
}

fn split(content: &[u8]) -> Option<(Head, &[u8])> {
    let end = content.iter().position(|byte| *byte == b'\n')?;
    let head: Head = ron::from_str(std::str::from_utf8(&content[..end]).ok()?).ok()?;
    let document = content.get(end + 1..)?.get(..head.length)?;
    Some((head, document))
}

/// The name of the document in the bytes of a file, whatever stands behind its first
/// line; none when there is no document of this vault in it.
pub(super) fn name_in(key: &VaultKey, vault: Uuid, bytes: &[u8]) -> Option<String> {
    let reader = sealed::reader(key, bytes).ok()?;
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST_HEAD));
    reader.take(LONGEST_HEAD as u64).read_to_end(&mut line).ok()?;
    let end = line.iter().position(|byte| *byte == b'\n')?;
    let head: Head = ron::from_str(std::str::from_utf8(&line[..end]).ok()?).ok()?;
    (head.vault == vault).then_some(head.name)
}

impl Store {
    /// The name of the document in the bytes of a file, which may be large.
    pub(crate) fn name_in(&self, bytes: &[u8]) -> Option<String> {
        name_in(&self.key(), self.id, bytes)
    }

    /// Decrypts the bytes of a file as the document of this name.
    pub(crate) fn open_document(
        &self,
        name: &str,
        file: &str,
        bytes: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let opened = open(&self.key(), self.id, name, file, bytes);
        opened.map(|opened| opened.content).map_err(|error| self.explain(error))
    }

    /// The number of the document of this name in the bytes of a file.
    pub(crate) fn number_of(
        &self,
        name: &str,
        file: &str,
        bytes: &[u8],
    ) -> Result<u64, VaultError> {
        open(&self.key(), self.id, name, file, bytes).map(|opened| opened.number)
    }

    /// Encrypts a document under a name and puts it in a file, with the next
    /// number.
    pub(crate) fn write_document(
        &self,
        name: &str,
        file: &str,
        document: &[u8],
    ) -> Result<(), VaultError> {
        self.must_write()?;
        // Under another name it is a draft, or a copy that was set aside.
        let number = if name == file { self.next_number(file)? } else { 0 };
        self.put_document((name, number), file, document)?;
        self.wrote_document(file, number);
        Ok(())
    }

    /// The same with a number that was chosen. The key stays what it is until
    /// the file stands there.
    pub(super) fn put_document(
        &self,
        name: (&str, u64),
        file: &str,
        document: &[u8],
    ) -> Result<(), VaultError> {
        self.under_our_key(|| {
            let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
            let bytes = seal(&key, self.id, name, document)?;
            atomic::write(self.disk(), file, &bytes).map(|_| ())
        })
    }

    /// Encrypts a document that never changes and puts it in a file of its name.
    /// `false` when something stands there: nothing was written then.
    pub(crate) fn write_once(&self, file: &str, document: &[u8]) -> Result<bool, VaultError> {
        self.must_write()?;
        let is_done = self.replace_numbered((file, ONCE), None, document)?;
        if is_done {
            self.wrote_document(file, ONCE);
        }
        Ok(is_done)
    }

    /// The same, when exactly these bytes stood in the file, or nothing. `false`
    /// when something else stands there: nothing was written then.
    pub(super) fn replace_document(
        &self,
        file: &str,
        known: Option<&[u8]>,
        document: &[u8],
    ) -> Result<bool, VaultError> {
        self.must_write()?;
        let number = self.next_number(file)?;
        let is_done = self.replace_numbered((file, number), known, document)?;
        if is_done {
            self.wrote_document(file, number);
        }
        Ok(is_done)
    }

    /// The same with a number that was chosen.
    pub(super) fn replace_numbered(
        &self,
        (file, number): (&str, u64),
        known: Option<&[u8]>,
        document: &[u8],
    ) -> Result<bool, VaultError> {
        self.under_our_key(|| {
            let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
            let bytes = seal(&key, self.id, (file, number), document)?;
            Ok(replace(self.disk(), file, known, &bytes)?.is_some())
        })
    }

    /// Reads what [`Store::write_document`] stored; `None` when there is no such
    /// file.
    pub(crate) fn read_document(
        &self,
        name: &str,
        file: &str,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let numbered = self.read_numbered(name, file)?;
        Ok(numbered.map(|numbered| numbered.content))
    }

    /// The same with its number.
    pub(super) fn read_numbered(
        &self,
        name: &str,
        file: &str,
    ) -> Result<Option<Numbered>, VaultError> {
        match self.disk.read(file) {
            Ok(bytes) => open(&self.key(), self.id, name, file, &bytes).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => self.must_be_gone(file),
            Err(error) => Err(VaultError::reading(error)),
        }
    }

    /// What is not there begins anew, over whatever may be there after all: so
    /// its folder must say so too.
    pub(super) fn must_be_gone<T>(&self, file: &str) -> Result<Option<T>, VaultError> {
        let mut found = self.in_folder(folder_of(file))?.into_iter();
        match found.any(|found| found.path == file) {
            true => Err(VaultError::NotThere(file.to_owned())),
            false => Ok(None),
        }
    }
}
