//! What became of joining two cases: what is told of it for a while, and finishing what an
//! interruption left.

use chrono::TimeDelta;

use super::deleting::Mark;
use crate::case::Timestamp;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::log::{Certificate, Event, LogEntry, Named, Reason};
use crate::vault::store::layout::deletion;

/// So long it is told on the first page that two cases became one: who was away for a
/// holiday still finds it.
pub const TOLD_FOR: TimeDelta = TimeDelta::days(14);

/// Two cases that became one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct United {
    /// The case that went up in the other, with its number then.
    pub gone: Named,
    /// The case that stayed.
    pub into: Named,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
}

impl Vault {
    /// Which cases became one lately ([`TOLD_FOR`]), the newest first, as far as the log
    /// can be read. One that is here again, from a backup, is left out.
    ///
    /// # Errors
    /// When the folder of the log or of the cases cannot be read.
    pub fn united_lately(&self, now: Timestamp) -> Result<Vec<United>, VaultError> {
        let lately = self.log_since(now - TOLD_FOR)?.into_iter();
        let united = lately.filter_map(|LogEntry { at, by, event }| match event {
            // A clock that was ahead must not have it told for years.
            Event::United(gone, into) if at - now < TOLD_FOR => Some(United { gone, into, at, by }),
            _ => None,
        });
        let mut found = Vec::new();
        for one in united {
            if self.store.case_files(one.gone.id)?.is_empty() {
                found.push(one);
            }
        }
        Ok(found)
    }

    /// Finishes what an interruption left of cases that were becoming one, and nothing
    /// else; tells which went. [`Vault::purge`] does it too.
    ///
    /// # Errors
    /// What the disk says; it is tried again at the next call.
    pub fn finish_joining(&self) -> Result<Vec<Certificate>, VaultError> {
        self.store.must_write()?;
        let mut gone = self.finish_uniting()?;
        for (id, mark) in self.marks()? {
            if mark.destroy != Some(Reason::United) {
                continue;
            }
            // What a newer version wrote about it waits for that version.
            if self.store.must_be_known::<Mark>(&deletion(id)).is_ok() {
                gone.push(self.finish_destroying(id, mark, Reason::United)?);
            }
        }
        Ok(gone)
    }

    /// In which case one went up, where the log tells that.
    ///
    /// # Errors
    /// When the log or the folder of cases cannot be read.
    pub fn went_up_in(&self, gone: &Named) -> Result<Option<Named>, VaultError> {
        let destroyed = self.destroyed()?.remove(&gone.id);
        Ok(destroyed.and_then(|one| one.into))
    }
}
