//! Files that only the vault's own key opens, padded and recognisable.
//!
//! Beside the key itself each header carries a mark that only this vault can
//! compute. A file that does not open but carries our mark is damaged; without
//! the mark it comes from somewhere else. Other age tools skip the mark.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::io::{Read, Seek};

use age::secrecy::ExposeSecret;
use age::{DecryptError, EncryptError, Identity, Recipient};
use age_core::format::{FileKey, Stanza};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::VaultKey;
use super::age_file;
use super::file_key::{Learning, RememberedKey};
use super::hexadecimal::hex;
use crate::vault::error::VaultError;

/// Content is padded to a multiple of this, so that sizes tell little.
pub(crate) const STEP: usize = 4096;

const MARK_TAG: &str = "casuskompas";

/// Why a sealed file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unopened {
    Damaged,
    Foreign,
}

impl Unopened {
    pub(crate) fn at(self, file: &str) -> VaultError {
        let file = file.to_owned();
        match self {
            Self::Damaged => VaultError::FileDamaged(file),
            Self::Foreign => VaultError::FileForeign(file),
        }
    }
}

/// Parts after each other, with room for the padding: growing would copy all.
pub(crate) fn joined(parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut all = Vec::with_capacity(length + STEP + 1);
    parts.iter().for_each(|part| all.extend_from_slice(part));
    all
}

/// Adds spaces and a last newline up to the next step.
pub(crate) fn pad(plaintext: &mut Vec<u8>) {
    let length = (plaintext.len() + 1).next_multiple_of(STEP);
    plaintext.resize(length - 1, b' ');
    plaintext.push(b'\n');
}

/// Encrypts for the vault's own key, with the mark.
pub(crate) fn seal(key: &VaultKey, plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
    seal_learning(key, plaintext).map(|(file, _)| file)
}

/// The same, with the file's own key to remember.
pub(crate) fn seal_learning(
    key: &VaultKey,
    plaintext: &[u8],
) -> Result<(Vec<u8>, Option<RememberedKey>), VaultError> {
    let marker = Marker { mark: key.mark(), learnt: OnceCell::new() };
    let file = age_file::encrypt(&[key.recipient(), &marker], plaintext)?;
    Ok((file, marker.learnt.into_inner()))
}

/// Decrypts what [`seal`] made, also with a key from before.
pub(crate) fn open(key: &VaultKey, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    match open_with(key, file) {
        Err(Unopened::Foreign) => open_with_former(key, file),
        opened => opened,
    }
}

fn open_with_former(key: &VaultKey, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    let mut opened = key.former().iter().map(|former| open_with(former, file));
    opened
        .find(|opened| !matches!(opened, Err(Unopened::Foreign)))
        .unwrap_or(Err(Unopened::Foreign))
}

/// Whether only a key from before opens this.
pub(crate) fn needs_former(key: &VaultKey, file: &[u8]) -> bool {
    let is_of = |key: &VaultKey| carries_mark(key.mark(), file);
    !is_of(key) && key.former().iter().any(is_of)
}

/// Decrypts with this one key.
pub(crate) fn open_with(key: &VaultKey, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    decrypt(key, key.identity(), file)
}

fn decrypt(
    key: &VaultKey,
    identity: &dyn Identity,
    file: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    age_file::decrypt(identity, file).map_err(|error| match error {
        DecryptError::NoMatchingKeys if !carries_mark(key.mark(), file) => Unopened::Foreign,
        _ => Unopened::Damaged,
    })
}

/// Decrypts what [`seal`] made, quickly when the key of the file is remembered;
/// gives that key, to remember it.
pub(crate) fn open_again(
    key: &VaultKey,
    remembered: Option<&RememberedKey>,
    file: &[u8],
) -> Result<(Zeroizing<Vec<u8>>, Option<RememberedKey>), Unopened> {
    if let Some(file_key) = remembered
        && let Ok(content) = age_file::decrypt(file_key, file)
    {
        return Ok((content, Some(file_key.clone())));
    }
    let learning = Learning::from(key.identity());
    match decrypt(key, &learning, file) {
        Err(Unopened::Foreign) => Ok((open_with_former(key, file)?, None)),
        content => Ok((content?, learning.learnt())),
    }
}

/// Decrypts what [`seal`] made piece by piece, from any place in it.
pub(crate) fn reader<'a>(
    key: &VaultKey,
    file: &'a [u8],
) -> Result<impl Read + Seek + use<'a>, DecryptError> {
    let keys = [key].into_iter().chain(key.former());
    let mut opened = keys.map(|key| age_file::reader(key.identity(), file));
    opened.find(Result::is_ok).unwrap_or(Err(DecryptError::NoMatchingKeys))
}

struct Marker<'a> {
    mark: &'a [u8; 32],
    learnt: OnceCell<RememberedKey>,
}

impl Recipient for Marker<'_> {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        self.learnt.get_or_init(|| RememberedKey::from(file_key));
        // The file key is random for each file, so a hash of it makes a salt.
        let salt = hex(&digest(&[b"casuskompas salt", file_key.expose_secret()])[..16]);
        let stanza = Stanza {
            tag: MARK_TAG.to_owned(),
            args: vec![salt.clone(), mark_for(self.mark, &salt)],
            body: Vec::new(),
        };
        Ok((vec![stanza], HashSet::new()))
    }
}

fn carries_mark(mark: &[u8; 32], file: &[u8]) -> bool {
    let prefix = format!("-> {MARK_TAG} ");
    file.split(|byte| *byte == b'\n')
        .take_while(|line| !line.starts_with(b"---"))
        .filter_map(|line| std::str::from_utf8(line).ok()?.strip_prefix(&prefix))
        .filter_map(|arguments| arguments.split_once(' '))
        .any(|(salt, found)| found == mark_for(mark, salt))
}

fn mark_for(mark: &[u8; 32], salt: &str) -> String {
    hex(&digest(&[mark, salt.as_bytes()])[..16])
}

fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

/// SHA-256 in hexadecimal, as `sha256sum` prints it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&digest(&[bytes]))
}
