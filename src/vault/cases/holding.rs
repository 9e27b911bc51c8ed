//! A vault that is read in the background without being kept alive for it.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::vault::Vault;

/// A vault as readers in the background see it.
pub(super) struct Holding<'a> {
    vault: &'a Weak<Vault>,
    /// How many readers hold the vault.
    readers: Mutex<usize>,
}

impl<'a> Holding<'a> {
    pub(super) fn new(vault: &'a Weak<Vault>) -> Self {
        Self { vault, readers: Mutex::new(0) }
    }

    /// The vault, unless it was dropped and only readers still hold it: they
    /// must not keep it, and its key, for each other.
    pub(super) fn hold(&self) -> Option<Arc<Vault>> {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let vault = self.vault.upgrade()?;
        let somebody_else = Arc::strong_count(&vault) > *readers + 1;
        *readers += usize::from(somebody_else);
        somebody_else.then_some(vault)
    }

    pub(super) fn let_go(&self, vault: Arc<Vault>) {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        drop(vault);
        *readers -= 1;
    }
}
