//! Cases that look alike and are of two families, as somebody said. Each pair stands
//! there as a hash of both ids: which cases it is about can be seen by whoever has both,
//! and once one of them is destroyed by nobody.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Vault;
use super::error::VaultError;
use super::keys::sealed::sha256;
use super::store::layout::TWO_FAMILIES;
use crate::case::CaseId;

/// Which pairs of cases are of two families.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TwoFamilies(BTreeSet<String>);

impl TwoFamilies {
    /// Whether somebody said it of these two, in whichever order.
    #[must_use]
    pub fn are(&self, two: [CaseId; 2]) -> bool {
        self.0.contains(&hash(two))
    }
}

fn hash(mut two: [CaseId; 2]) -> String {
    two.sort_unstable();
    let ids: Vec<&[u8]> = two.iter().map(|id| id.0.as_bytes().as_slice()).collect();
    sha256(&ids.concat())
}

impl Vault {
    /// What was said of cases that look alike.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn two_families(&self) -> Result<TwoFamilies, VaultError> {
        Ok(self.store.read_value(TWO_FAMILIES)?.unwrap_or_default())
    }

    /// Remembers that two cases are of two families; all of which that was said then.
    ///
    /// # Errors
    /// What is wrong with the file, or the disk.
    pub fn say_two_families(&self, two: [CaseId; 2]) -> Result<TwoFamilies, VaultError> {
        self.store.must_write()?;
        self.store.change_value(TWO_FAMILIES, |said: Option<TwoFamilies>| {
            let mut said = said.unwrap_or_default();
            said.0.insert(hash(two));
            Ok::<_, VaultError>((said.clone(), said))
        })
    }

    /// Whether more can be said of cases that look alike.
    pub(super) fn may_follow_in_two_families(&self) -> Result<(), VaultError> {
        self.store.must_be_known::<TwoFamilies>(TWO_FAMILIES)
    }

    /// What was said of a case that goes up in another holds for that one.
    pub(super) fn follow_in_two_families(
        &self,
        gone: CaseId,
        kept: CaseId,
    ) -> Result<(), VaultError> {
        let said = match self.two_families() {
            Err(error) if error.may_pass() => return Err(error),
            read => read.unwrap_or_default(),
        };
        for other in self.store.files_by_case()?.into_keys() {
            let moves = ![gone, kept].contains(&other) && said.are([gone, other]);
            if moves && !said.are([kept, other]) {
                self.say_two_families([kept, other])?;
            }
        }
        Ok(())
    }

    /// Keeps what was said in another vault too; gives its file when that cannot be read.
    pub(super) fn bring_two_families(&self, other: &Self) -> Result<Option<String>, VaultError> {
        self.bring_value(other, TWO_FAMILIES, |said: &mut TwoFamilies, theirs| {
            said.0.extend(theirs.0.iter().cloned());
        })
    }
}
