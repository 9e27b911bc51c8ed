//! Documents of which each vault has one: what two vaults hold is put together.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Vault;
use super::error::VaultError;

impl Vault {
    /// Joins what stands in a document of another vault to ours; gives its path when it
    /// cannot be read there. What cannot be read here is mended, not written over.
    ///
    /// # Errors
    /// What may pass, or what the disk says.
    pub(super) fn bring_document<T>(
        &self,
        other: &Self,
        path: &str,
        join: impl Fn(&mut T, &T),
    ) -> Result<Option<String>, VaultError>
    where
        T: Serialize + DeserializeOwned + Default + Clone + PartialEq,
    {
        let theirs = match other.store.read_value::<T>(path) {
            Ok(theirs) => theirs.unwrap_or_default(),
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => return Ok(Some(path.to_owned())),
        };
        let ours = match self.store.read_value::<T>(path) {
            Ok(ours) => ours.unwrap_or_default(),
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => return Ok(None),
        };
        let mut joined = ours.clone();
        join(&mut joined, &theirs);
        if joined != ours {
            self.store.change_value(path, |ours: Option<T>| {
                let mut ours = ours.unwrap_or_default();
                join(&mut ours, &theirs);
                Ok::<_, VaultError>((ours, ()))
            })?;
        }
        Ok(None)
    }
}
