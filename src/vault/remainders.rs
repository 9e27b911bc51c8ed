//! What stays to be counted of cases that were destroyed.
//!
//! Each line has a number of its own that chance gave, so that two vaults can be put
//! together without counting a line twice. It tells nothing of the case: neither the
//! number nor the place in the file follows from it, and no time stands beside it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Vault;
use super::error::VaultError;
use super::store::layout::REMAINDERS;
use crate::case::Remainder;

type Kept = BTreeMap<Uuid, Remainder>;

/// A line that is to stay, with its number.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Leaving(Uuid, Remainder);

impl Leaving {
    /// A line under the number of what it takes the place of, or under a new one.
    pub(super) fn again(before: Option<Self>, remainder: Remainder) -> Self {
        Self(before.map_or_else(Uuid::new_v4, |before| before.0), remainder)
    }
}

impl Vault {
    /// The lines of cases that were destroyed, in an order that tells nothing.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn remainders(&self) -> Result<Vec<Remainder>, VaultError> {
        let kept: Kept = self.store.read_value(REMAINDERS)?.unwrap_or_default();
        Ok(kept.into_values().collect())
    }

    /// Whether a line can be kept beside those that are there.
    pub(super) fn may_keep_remainders(&self) -> Result<(), VaultError> {
        self.store.must_be_known::<Kept>(REMAINDERS)
    }

    /// Keeps a line. One that is there already, after an interruption, stays one.
    pub(super) fn keep_remainder(&self, leaving: Leaving) -> Result<(), VaultError> {
        let Leaving(number, line) = leaving;
        self.store.change_value(REMAINDERS, |kept: Option<Kept>| {
            let mut kept = kept.unwrap_or_default();
            kept.insert(number, line);
            Ok::<_, VaultError>((kept, ()))
        })
    }

    /// Takes over the lines of another vault.
    pub(super) fn bring_remainders(&self, other: &Self) -> Result<Option<String>, VaultError> {
        self.bring_value(other, REMAINDERS, |ours: &mut Kept, theirs| ours.extend(theirs))
    }
}
