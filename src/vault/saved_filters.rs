//! Choices from the list of all cases that the user keeps under a name. They are sealed:
//! a name can stand in what is looked for, and in what such a filter is called.

use std::collections::BTreeMap;

use super::Vault;
use super::error::VaultError;
use super::store::layout::SAVED_FILTERS;
use crate::case::{Case, KnownBy};

/// So many filters are kept at most.
pub const MOST_FILTERS: usize = 40;

/// What is chosen, by the name under which it is kept; the vault knows no more of it.
pub type SavedFilters = BTreeMap<String, String>;

impl Vault {
    /// The filters that are kept.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn saved_filters(&self) -> Result<SavedFilters, VaultError> {
        Ok(self.store.read_value(SAVED_FILTERS)?.unwrap_or_default())
    }

    /// Keeps a filter under a name, in place of one of that name, or without `chosen`
    /// keeps it no longer; all that are kept then. Of more than [`MOST_FILTERS`] the
    /// last is not kept.
    ///
    /// # Errors
    /// What is wrong with the file, or the disk.
    pub fn keep_filter(
        &self,
        name: &str,
        chosen: Option<&str>,
    ) -> Result<SavedFilters, VaultError> {
        self.store.change_value(SAVED_FILTERS, |kept: Option<SavedFilters>| {
            let mut kept = kept.unwrap_or_default();
            match chosen {
                Some(chosen) if kept.len() < MOST_FILTERS || kept.contains_key(name) => {
                    kept.insert(name.to_owned(), chosen.to_owned());
                }
                Some(_) => {}
                None => {
                    kept.remove(name);
                }
            }
            Ok::<_, VaultError>((kept.clone(), kept))
        })
    }

    /// Keeps no filter any longer in which a name or the number of this case stands: it
    /// would outlive the case. Of a case that went up in another, what the other is known
    /// by too stays.
    pub(super) fn forget_in_filters(
        &self,
        case: &Case,
        into: Option<&Case>,
    ) -> Result<(), VaultError> {
        let (known, still) = (KnownBy::of(case), into.map(KnownBy::of));
        let stays = |text: &str| still.as_ref().is_some_and(|still| still.stands_in(text));
        let tells = |name: &str, chosen: &str| {
            [name, chosen].iter().any(|text| known.stands_in(text) && !stays(text))
        };
        let kept = match self.saved_filters() {
            Err(error) if error.may_pass() => return Err(error),
            // Nobody can read what stands in it.
            Err(_) => return Ok(()),
            Ok(kept) => kept,
        };
        if !kept.iter().any(|(name, chosen)| tells(name, chosen)) {
            return Ok(());
        }
        self.store.change_value(SAVED_FILTERS, |kept: Option<SavedFilters>| {
            let mut kept = kept.unwrap_or_default();
            kept.retain(|name, chosen| !tells(name, chosen));
            Ok::<_, VaultError>((kept, ()))
        })
    }

    /// Keeps the filters of another vault too, under names that are free here; gives
    /// its file when that cannot be read.
    pub(super) fn bring_saved_filters(&self, other: &Self) -> Result<Option<String>, VaultError> {
        self.bring_value(other, SAVED_FILTERS, |kept: &mut SavedFilters, theirs| {
            for (name, chosen) in theirs {
                if kept.len() < MOST_FILTERS {
                    kept.entry(name.clone()).or_insert_with(|| chosen.clone());
                }
            }
        })
    }
}
