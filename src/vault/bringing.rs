//! Taking over what another vault keeps in a file of its own.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Vault;
use super::error::VaultError;

impl Vault {
    /// Joins what another vault keeps in a file with what is kept here; gives that
    /// file when it cannot be read whole there. What cannot be read here is mended, not
    /// written over.
    pub(super) fn bring_value<T>(
        &self,
        other: &Self,
        file: &str,
        join: impl Fn(&mut T, &T),
    ) -> Result<Option<String>, VaultError>
    where
        T: Default + Clone + PartialEq + Serialize + DeserializeOwned,
    {
        let theirs: T = match other.store.read_whole_value(file) {
            Ok(theirs) => theirs.unwrap_or_default(),
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => return Ok(Some(file.to_owned())),
        };
        let ours: T = match self.store.read_value(file) {
            Ok(ours) => ours.unwrap_or_default(),
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => return Ok(None),
        };
        let mut joined = ours.clone();
        join(&mut joined, &theirs);
        if joined != ours {
            self.store.change_value(file, |ours: Option<T>| {
                let mut kept = ours.unwrap_or_default();
                join(&mut kept, &theirs);
                Ok::<_, VaultError>((kept, ()))
            })?;
        }
        Ok(None)
    }
}
