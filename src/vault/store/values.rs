//! Values in documents, as RON.
//!
//! A newer version of the program may have written more in one than this version knows.
//! It is read as far as it is understood and never written over: that would lose the rest.

use std::io::ErrorKind;

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::Store;
use super::document::TRIES;
use crate::case::ron::{Told, dialect, has_unknown_choice, told};
use crate::vault::error::VaultError;

impl Store {
    /// Stores a value in a document under the name of its file, in place of what is there.
    ///
    /// # Errors
    /// [`VaultError::DocumentNewer`] when that holds more than this version knows.
    pub(crate) fn write_value<T>(&self, file: &str, value: &T) -> Result<(), VaultError>
    where
        T: Serialize + DeserializeOwned,
    {
        self.must_write()?;
        self.must_be_known::<T>(file)?;
        self.write_value_as(file, file, value)
    }

    /// Stores a value that was read whole, under a name in whichever file it stood.
    pub(crate) fn write_value_as(
        &self,
        name: &str,
        file: &str,
        value: &impl Serialize,
    ) -> Result<(), VaultError> {
        let text = dialect().to_string(value).map_err(VaultError::sealing)?;
        self.write_document(name, file, Zeroizing::new(text).as_bytes())
    }

    /// Stores a value when exactly these bytes stood in the file, which were read whole,
    /// or nothing. `false` when another window wrote it meanwhile: nothing was written
    /// then.
    pub(crate) fn replace_value(
        &self,
        file: &str,
        known: Option<&[u8]>,
        value: &impl Serialize,
    ) -> Result<bool, VaultError> {
        let text = dialect().to_string(value).map_err(VaultError::sealing)?;
        self.replace_document(file, known, Zeroizing::new(text).as_bytes())
    }

    /// Reads a value, changes it and stores it. When another window writes it
    /// meanwhile, that is read and changed: nothing of either is lost.
    ///
    /// # Errors
    /// [`VaultError::DocumentNewer`] when it holds more than this version knows.
    pub(crate) fn change_value<T, R, E>(
        &self,
        file: &str,
        mut change: impl FnMut(Option<T>) -> Result<(T, R), E>,
    ) -> Result<R, E>
    where
        T: Serialize + DeserializeOwned,
        E: From<VaultError>,
    {
        for _ in 0..TRIES {
            let known = self.read(file)?;
            let whole = known.as_deref().map(|bytes| self.whole_value_in(file, file, bytes));
            let (value, outcome) = change(whole.transpose()?)?;
            if self.replace_value(file, known.as_deref(), &value)? {
                return Ok(outcome);
            }
        }
        Err(VaultError::ChangedElsewhere.into())
    }

    /// Reads what [`Store::write_value`] stored, as far as this version understands it;
    /// `None` when there is no such file.
    pub(crate) fn read_value<T: DeserializeOwned>(
        &self,
        file: &str,
    ) -> Result<Option<T>, VaultError> {
        Ok(self.read_told(file)?.map(|told| told.value))
    }

    /// The same, for what is written elsewhere: nothing of it may get lost.
    ///
    /// # Errors
    /// [`VaultError::DocumentNewer`] when it holds more than this version knows.
    pub(crate) fn read_whole_value<T: DeserializeOwned>(
        &self,
        file: &str,
    ) -> Result<Option<T>, VaultError> {
        self.read_told(file)?.map(|told| whole(file, told)).transpose()
    }

    /// Reads a value and whether more stands there than this version knows.
    pub(crate) fn read_told<T: DeserializeOwned>(
        &self,
        file: &str,
    ) -> Result<Option<Told<T>>, VaultError> {
        match self.disk().read(file) {
            Ok(bytes) => self.told_in(file, file, &bytes).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => self.must_be_gone(file),
            Err(error) => Err(VaultError::reading(error)),
        }
    }

    /// The value in the bytes of a file with a document of this name, to be changed.
    ///
    /// # Errors
    /// [`VaultError::DocumentNewer`] when it holds more than this version knows.
    pub(crate) fn whole_value_in<T: DeserializeOwned>(
        &self,
        name: &str,
        file: &str,
        bytes: &[u8],
    ) -> Result<T, VaultError> {
        whole(file, self.told_in(name, file, bytes)?)
    }

    fn told_in<T: DeserializeOwned>(
        &self,
        name: &str,
        file: &str,
        bytes: &[u8],
    ) -> Result<Told<T>, VaultError> {
        let document = self.open_document(name, file, bytes)?;
        let damaged = || VaultError::FileDamaged(file.to_owned());
        let text = std::str::from_utf8(&document).map_err(|_| damaged())?;
        told(text).map_err(|error| match has_unknown_choice(&error) {
            true => VaultError::FileNewer(file.to_owned()),
            false => damaged(),
        })
    }

    /// Whether what stands in a file may be written over. What is damaged may; it is named
    /// elsewhere.
    pub(crate) fn must_be_known<T: DeserializeOwned>(&self, file: &str) -> Result<(), VaultError> {
        let there = match self.read(file) {
            Err(error) if error.may_pass() => return Err(error),
            there => there.ok().flatten(),
        };
        let read = there.map(|bytes| self.whole_value_in::<T>(file, file, &bytes));
        match read {
            Some(Err(newer @ (VaultError::DocumentNewer(_) | VaultError::FileNewer(_)))) => {
                Err(newer)
            }
            _ => Ok(()),
        }
    }
}

fn whole<T>(file: &str, told: Told<T>) -> Result<T, VaultError> {
    match told.newer {
        true => Err(VaultError::DocumentNewer(file.to_owned())),
        false => Ok(told.value),
    }
}
