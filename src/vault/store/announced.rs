//! What the register knows of what opens the vault.
//!
//! Like the rest of it this only grows, so that what two windows know can be
//! put together in any order.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::description::{Description, KeySum};
use crate::vault::error::VaultError;
use crate::vault::keys::KeyKind;

/// What `kluis.ron` said when it was written last, and every key file that it
/// ever announced.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Announced {
    /// The number of the newest one that was seen; 0 when there was none.
    number: u64,
    text: String,
    sums: BTreeSet<KeySum>,
}

impl Announced {
    /// The newest `kluis.ron` that was seen here, if there was one with seals.
    pub(crate) fn newest(&self) -> Option<Description> {
        Description::from_bytes(self.text.as_bytes()).ok().filter(Description::has_seals)
    }

    /// Whether these bytes are a key file that counted once.
    pub(crate) fn knew(&self, kind: KeyKind, bytes: &[u8]) -> bool {
        self.sums.contains(&KeySum::of(kind, bytes))
    }

    /// Takes note of one with seals that counts. Whether that was news.
    pub(crate) fn saw(&mut self, description: &Description) -> Result<bool, VaultError> {
        let before = self.clone();
        let (number, text) = (description.number, description.to_text()?);
        let sums = description.keys.iter().cloned().collect();
        self.join(Self { number, text, sums });
        Ok(*self != before)
    }

    /// Adds what another window knows.
    pub(crate) fn join(&mut self, other: Self) {
        if (other.number, &other.text) > (self.number, &self.text) {
            (self.number, self.text) = (other.number, other.text);
        }
        self.sums.extend(other.sums);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn some() -> impl Strategy<Value = Announced> {
        let sums = prop::collection::btree_set(0_u8..4, 0..4);
        (0_u64..3, "[a-b]?", sums).prop_map(|(number, text, sums)| {
            let sum = |byte| KeySum::of(KeyKind::Passphrase, &[byte]);
            Announced { number, text, sums: sums.into_iter().map(sum).collect() }
        })
    }

    fn joined(mut a: Announced, b: &Announced) -> Announced {
        a.join(b.clone());
        a
    }

    proptest! {
        #[test]
        fn what_two_windows_know_can_be_put_together_in_any_order(
            a in some(), b in some(), c in some(),
        ) {
            prop_assert_eq!(joined(a.clone(), &b), joined(b.clone(), &a));
            let left = joined(joined(a.clone(), &b), &c);
            prop_assert_eq!(left, joined(a.clone(), &joined(b, &c)));
            prop_assert_eq!(joined(a.clone(), &a), a);
        }
    }

    #[test]
    fn one_without_seals_is_no_news() {
        let mut announced = Announced::default();
        let plain = Description::new(Uuid::from_u128(1), "Oost");
        announced.saw(&plain).unwrap();
        assert_eq!(announced.newest(), None);
    }
}
