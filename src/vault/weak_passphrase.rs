//! A passphrase of before that would be refused today. That is known while the vault
//! stays open, and kept nowhere: it would tell a thief where to begin.

use std::sync::atomic::Ordering;

use super::Vault;
use super::keys::{strength, trim_unseen};

impl Vault {
    /// Judges the words that opened this vault as those of a new vault are.
    pub fn judge(&self, passphrase: &str) {
        let judged = strength(trim_unseen(passphrase), &[self.name()]);
        self.weak.store(!judged.enough, Ordering::Relaxed);
    }

    /// Whether it was opened with a passphrase that would be refused today, which is
    /// still to be told.
    pub fn has_weak_passphrase(&self) -> bool {
        self.weak.load(Ordering::Relaxed)
    }

    /// There is nothing to tell about the passphrase any more: it was told, or it is
    /// another now.
    pub fn let_passphrase_be(&self) {
        self.weak.store(false, Ordering::Relaxed);
    }
}
