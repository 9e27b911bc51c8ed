//! Looking into every case, in the background. Closed ones too: what cannot wait
//! there is not settled by closing.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Weak};
use std::thread;

use super::holding::Holding;
use crate::case::{Case, CaseId};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::Stamp;
use crate::vault::store::layout::CaseFile;

/// What was seen in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen<T> {
    /// The case.
    pub case: CaseId,
    /// The file it was seen in.
    pub stamp: Stamp,
    /// What was seen; absent when the case could not be read.
    pub found: Option<T>,
}

/// After so many cases somebody hears of them.
const AT_ONCE: usize = 64;

/// The cases to look into, shared by threads.
struct Survey<'a, T> {
    holding: Holding<'a>,
    jobs: Vec<(CaseId, Stamp)>,
    next: AtomicUsize,
    look: &'a (dyn Fn(&Case) -> T + Sync),
    tell: &'a (dyn Fn(Vec<Seen<T>>) + Sync),
}

impl Vault {
    /// Looks into the cases of the last listing whose file differs from
    /// the one that is `known`, on two threads, and tells now and then what was
    /// seen. It ends early when the vault is dropped.
    ///
    /// # Errors
    /// When the vault cannot be listed.
    pub fn survey<T>(
        vault: &Weak<Self>,
        known: &HashMap<CaseId, Stamp>,
        look: &(dyn Fn(&Case) -> T + Sync),
        tell: &(dyn Fn(Vec<Seen<T>>) + Sync),
    ) -> Result<(), VaultError> {
        let Some(vault_now) = vault.upgrade() else {
            return Ok(());
        };
        let jobs = vault_now.not_seen(known)?;
        drop(vault_now);
        let next = AtomicUsize::new(0);
        let survey = Survey { holding: Holding::new(vault), jobs, next, look, tell };
        thread::scope(|scope| {
            scope.spawn(|| survey.go());
            survey.go();
        });
        Ok(())
    }

    /// Looks into one case, which does not make it the one that is worked on.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`], or what is wrong with the file.
    pub fn look_in_case<T>(
        &self,
        case: CaseId,
        look: impl FnOnce(&Case) -> T,
    ) -> Result<T, VaultError> {
        self.open_as_it_is(CaseFile::of(case)).map(|opened| look(&opened.case))
    }

    /// The cases with another file than the one that is known.
    fn not_seen(&self, known: &HashMap<CaseId, Stamp>) -> Result<Vec<(CaseId, Stamp)>, VaultError> {
        if self.memory().index.is_none() {
            self.list()?;
        }
        let mut memory = self.memory();
        let lines = memory.index(&self.store).lines.iter();
        let all = lines.filter(|(file, _)| file.copy.is_none());
        let all = all.map(|(file, line)| (file.id, line.stamp));
        Ok(all.filter(|(case, stamp)| known.get(case) != Some(stamp)).collect())
    }
}

impl<T> Survey<'_, T> {
    /// Takes cases until there are none left, or the vault is gone.
    fn go(&self) {
        let mut seen = Vec::new();
        while let Some((case, stamp)) = self.jobs.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            let Some(vault) = self.holding.hold() else {
                return;
            };
            let found = self.look_into(&vault, *case);
            self.holding.let_go(vault);
            seen.push(Seen { case: *case, stamp: *stamp, found });
            if seen.len() == AT_ONCE {
                (self.tell)(std::mem::take(&mut seen));
            }
        }
        if !seen.is_empty() {
            (self.tell)(seen);
        }
    }

    fn look_into(&self, vault: &Arc<Vault>, case: CaseId) -> Option<T> {
        let opened = vault.open_as_it_is(CaseFile::of(case)).ok()?;
        Some((self.look)(&opened.case))
    }
}
