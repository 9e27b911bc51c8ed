//! Taking over what stands in one document of another vault.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Vault;
use super::error::VaultError;

impl Vault {
    /// Puts what a document of another vault holds with what stands here, as `united`
    /// says: ours first, then theirs. Gives the name of the file when that over there
    /// cannot be read; one here that cannot be read is mended, not written over.
    pub(super) fn bring_value<T>(
        &self,
        other: &Self,
        file: &str,
        united: impl Fn(T, &T) -> T,
    ) -> Result<Option<String>, VaultError>
    where
        T: Serialize + DeserializeOwned + Default + Clone + PartialEq,
    {
        let theirs: T = match other.store.read_value(file) {
            Ok(None) => return Ok(None),
            Ok(Some(theirs)) => theirs,
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => return Ok(Some(file.to_owned())),
        };
        let ours: T = match self.store.read_value(file) {
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => return Ok(None),
            Ok(ours) => ours.unwrap_or_default(),
        };
        if united(ours.clone(), &theirs) == ours {
            return Ok(None);
        }
        self.store.change_value(file, |ours: Option<T>| {
            Ok::<_, VaultError>((united(ours.unwrap_or_default(), &theirs), ()))
        })?;
        Ok(None)
    }
}
