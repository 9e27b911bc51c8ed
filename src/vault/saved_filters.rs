//! Choices from the list of all cases that the user keeps under a name. They are sealed:
//! a name can stand in what is looked for, and in what such a filter is called.

use std::collections::BTreeMap;

use super::Vault;
use super::error::VaultError;
use super::store::layout::SAVED_FILTERS;

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
