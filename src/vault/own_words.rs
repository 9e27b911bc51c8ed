//! Words that the user keeps, so that they are not marked as badly spelt.

use std::collections::BTreeSet;

use super::Vault;
use super::error::VaultError;
use super::store::layout::OWN_WORDS;

/// So many words are kept at most.
pub const MOST_OWN_WORDS: usize = 5_000;

impl Vault {
    /// The words that are kept, in small letters.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn own_words(&self) -> Result<BTreeSet<String>, VaultError> {
        Ok(self.store.read_value(OWN_WORDS)?.unwrap_or_default())
    }

    /// Keeps a word, or no longer keeps it; all that are kept then. Of more than
    /// [`MOST_OWN_WORDS`] the last is not kept.
    ///
    /// # Errors
    /// What is wrong with the file, or the disk.
    pub fn keep_word(&self, word: &str, kept: bool) -> Result<BTreeSet<String>, VaultError> {
        let word = word.to_lowercase();
        self.store.change_value(OWN_WORDS, |words: Option<BTreeSet<String>>| {
            let mut words = words.unwrap_or_default();
            match kept {
                true if words.len() < MOST_OWN_WORDS => words.insert(word.clone()),
                true => false,
                false => words.remove(&word),
            };
            Ok::<_, VaultError>((words.clone(), words))
        })
    }

    /// Keeps the words of another vault too; gives its file when that cannot be read.
    pub(super) fn bring_own_words(&self, other: &Self) -> Result<Option<String>, VaultError> {
        self.bring_document(other, OWN_WORDS, |words: &mut BTreeSet<String>, theirs| {
            let room = MOST_OWN_WORDS.saturating_sub(words.len());
            let new: Vec<_> = theirs.difference(words).take(room).cloned().collect();
            words.extend(new);
        })
    }
}
