//! The key of a single file, remembered.
//!
//! Asking the vault's key for the key of a file is most of the work of opening
//! it. The index, which only the vault's key opens, therefore remembers the keys
//! of the files it knows. That gives nothing to anybody who could not open the
//! files as well. A remembered key is only ever tried: the header of the file
//! vouches for it, and when it does not fit, the vault's key is asked after all.

use std::cell::OnceCell;
use std::fmt;

use age::secrecy::ExposeSecret;
use age::{DecryptError, Identity};
use age_core::format::{FileKey, Stanza};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// The key that one file of the vault was encrypted with. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RememberedKey([u8; 16]);

impl From<&FileKey> for RememberedKey {
    fn from(key: &FileKey) -> Self {
        Self(*key.expose_secret())
    }
}

impl fmt::Debug for RememberedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RememberedKey(_)")
    }
}

impl Drop for RememberedKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Opens the one file that the key belongs to, and no other.
impl Identity for RememberedKey {
    fn unwrap_stanza(&self, _: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        Some(Ok(FileKey::init_with_mut(|key| *key = self.0)))
    }
}

/// Opens with another identity and remembers the key that it found.
pub(super) struct Learning<'a> {
    identity: &'a dyn Identity,
    learnt: OnceCell<RememberedKey>,
}

impl<'a> Learning<'a> {
    pub(super) fn from(identity: &'a dyn Identity) -> Self {
        Self { identity, learnt: OnceCell::new() }
    }

    pub(super) fn learnt(self) -> Option<RememberedKey> {
        self.learnt.into_inner()
    }
}

impl Identity for Learning<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        let found = self.identity.unwrap_stanza(stanza)?;
        if let Ok(key) = &found {
            self.learnt.get_or_init(|| RememberedKey::from(key));
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::VaultKey;
    use super::super::sealed::{self, Unopened};

    const WORDS: &[u8] = b"Zo\xc3\xab is bang";

    #[test]
    fn the_key_that_writing_gives_is_the_one_that_reading_gives() {
        let key = VaultKey::generate();
        let (file, written) = sealed::seal_learning(&key, WORDS).unwrap();
        let (_, read) = sealed::open_again(&key, None, &file).unwrap();
        assert!(written.is_some() && written == read);
    }

    #[test]
    fn a_remembered_key_opens_its_file_without_the_key_of_the_vault() {
        let (file, file_key) = sealed::seal_learning(&VaultKey::generate(), WORDS).unwrap();
        let stranger = VaultKey::generate();
        let (content, again) = sealed::open_again(&stranger, file_key.as_ref(), &file).unwrap();
        assert_eq!(*content, WORDS);
        assert!(again == file_key);
    }

    #[test]
    fn a_key_of_another_file_is_no_hindrance() {
        let key = VaultKey::generate();
        let (_, other) = sealed::seal_learning(&key, b"something else").unwrap();
        let (file, own) = sealed::seal_learning(&key, WORDS).unwrap();
        let (content, learnt) = sealed::open_again(&key, other.as_ref(), &file).unwrap();
        assert_eq!(*content, WORDS);
        assert!(learnt == own, "the right one is learnt");
    }

    #[test]
    fn what_is_wrong_is_told_as_without_a_remembered_key() {
        let key = VaultKey::generate();
        let (file, file_key) = sealed::seal_learning(&key, WORDS).unwrap();
        for place in 0..file.len() {
            let mut damaged = file.clone();
            damaged[place] ^= 1;
            let alone = sealed::open(&key, &damaged).unwrap_err();
            let again = sealed::open_again(&key, file_key.as_ref(), &damaged);
            assert_eq!(again.err(), Some(alone), "byte {place}");
        }
        let foreign = sealed::seal(&VaultKey::generate(), WORDS).unwrap();
        let again = sealed::open_again(&key, file_key.as_ref(), &foreign);
        assert_eq!(again.err(), Some(Unopened::Foreign));
    }

    #[test]
    fn during_a_renewal_both_keys_are_tried() {
        let former = VaultKey::generate();
        let (old, file_key) = sealed::seal_learning(&former, WORDS).unwrap();
        let key = VaultKey::generate().after(&former);
        for remembered in [None, file_key.as_ref()] {
            let (content, _) = sealed::open_again(&key, remembered, &old).unwrap();
            assert_eq!(*content, WORDS);
        }
    }
}
