//! Records of one kind, each in a document of its own.
//!
//! Two windows, or two computers that keep one folder the same, may each add one
//! at the same moment: they write different files, so neither takes away what the
//! other wrote. Vaults of before kept all records of a kind in one document; what
//! stands there is read as well.

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::vault::error::VaultError;
use crate::vault::store::Store;
use crate::vault::store::layout::{self, inside};

/// Where the records of one kind stand.
pub(super) struct Register {
    /// The folder with a document for each.
    folder: &'static str,
    /// The document with all of them, in vaults of before.
    before: &'static str,
}

pub(super) const HANDOVERS: Register =
    Register { folder: layout::HANDOVERS, before: "exchange/handovers.age" };
pub(super) const ARRIVALS: Register =
    Register { folder: layout::ARRIVALS, before: "exchange/arrivals.age" };
pub(super) const CONTACTS: Register =
    Register { folder: layout::CONTACTS, before: "exchange/contacts.age" };

/// What a register can hold.
pub(super) trait Recorded: Clone + Serialize + DeserializeOwned {
    /// Whether both tell of the same.
    fn is_same(&self, other: &Self) -> bool;

    /// Whether this one tells what was done later than the other, of the same.
    fn is_later(&self, other: &Self) -> bool;
}

impl Register {
    /// Whether a document of this name holds all records, in a vault of before.
    pub(super) fn is_all(&self, name: &str) -> bool {
        name == self.before
    }

    /// Whether a document of this name holds one record.
    pub(super) fn is_one(&self, name: &str) -> bool {
        name.strip_prefix(self.folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// All records; of several about the same the latest.
    pub(super) fn all<T: Recorded>(&self, store: &Store) -> Result<Vec<T>, VaultError> {
        let mut all: Vec<T> = Vec::new();
        let own = self.files(store)?.into_iter().map(|file| store.read_value::<T>(&file));
        let own = own.collect::<Result<Vec<_>, _>>()?.into_iter().flatten();
        for record in store.read_value::<Vec<T>>(self.before)?.into_iter().flatten().chain(own) {
            match all.iter_mut().find(|known| known.is_same(&record)) {
                Some(known) if record.is_later(known) => *known = record,
                Some(_) => {}
                None => all.push(record),
            }
        }
        Ok(all)
    }

    /// Adds a record, which counts in place of others about the same.
    ///
    /// # Errors
    /// [`VaultError::DocumentNewer`] when one of those holds more than this version knows,
    /// and so than this record tells.
    pub(super) fn add<T: Recorded>(&self, store: &Store, record: &T) -> Result<(), VaultError> {
        self.must_be_known(store, record)?;
        store.make_folder(self.folder)?;
        let file = inside(self.folder, &format!("{}.age", Uuid::new_v4()));
        store.write_value(&file, record)
    }

    /// Whether nothing is written down about the same that this version does not know.
    ///
    /// # Errors
    /// [`VaultError::DocumentNewer`] when there is.
    pub(super) fn must_be_known<T: Recorded>(
        &self,
        store: &Store,
        record: &T,
    ) -> Result<(), VaultError> {
        for file in self.files(store)? {
            match store.read_told::<T>(&file) {
                Ok(Some(there)) if there.newer && there.value.is_same(record) => {
                    return Err(VaultError::DocumentNewer(file));
                }
                Err(error) if error.may_pass() => return Err(error),
                // What is damaged is named elsewhere.
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether every record of which this is true is known whole by this version.
    ///
    /// # Errors
    /// [`VaultError::DocumentNewer`] when one is not.
    pub(super) fn must_know_each<T: Recorded>(
        &self,
        store: &Store,
        is_meant: impl Fn(&T) -> bool,
    ) -> Result<(), VaultError> {
        for file in self.files(store)? {
            if store.read_value::<T>(&file)?.is_some_and(|record| is_meant(&record)) {
                store.must_be_known::<T>(&file)?;
            }
        }
        let all: Vec<T> = store.read_value(self.before)?.unwrap_or_default();
        match all.iter().any(is_meant) {
            true => store.must_be_known::<Vec<T>>(self.before),
            false => Ok(()),
        }
    }

    /// Changes each record for which `change` says that it did, in its place and beside
    /// what another window does.
    pub(super) fn change_each<T: Recorded>(
        &self,
        store: &Store,
        change: impl Fn(&mut T) -> bool,
    ) -> Result<(), VaultError> {
        for file in self.files(store)? {
            if store.read_value::<T>(&file)?.is_some_and(|mut record| change(&mut record)) {
                store.change_value(&file, |record: Option<T>| {
                    let mut record = record.ok_or_else(|| VaultError::NotThere(file.clone()))?;
                    change(&mut record);
                    Ok::<_, VaultError>((record, ()))
                })?;
            }
        }
        let mut all: Vec<T> = store.read_value(self.before)?.unwrap_or_default();
        if all.iter_mut().fold(false, |any, record| change(record) | any) {
            store.change_value(self.before, |all: Option<Vec<T>>| {
                let mut all = all.unwrap_or_default();
                for record in &mut all {
                    change(record);
                }
                Ok::<_, VaultError>((all, ()))
            })?;
        }
        Ok(())
    }

    /// Removes every record of which this is true.
    pub(super) fn remove<T: Recorded>(
        &self,
        store: &Store,
        is_gone: impl Fn(&T) -> bool,
    ) -> Result<(), VaultError> {
        for file in self.files(store)? {
            if store.read_value::<T>(&file)?.is_some_and(|record| is_gone(&record)) {
                store.remove_if_there(&file)?;
            }
        }
        if store.read_value::<Vec<T>>(self.before)?.is_some_and(|all| all.iter().any(&is_gone)) {
            store.change_value(self.before, |all: Option<Vec<T>>| {
                let left = all.into_iter().flatten().filter(|record| !is_gone(record)).collect();
                Ok::<_, VaultError>((left, ()))
            })?;
        }
        Ok(())
    }

    /// The documents with a record each, in the order of their names.
    fn files(&self, store: &Store) -> Result<Vec<String>, VaultError> {
        let found = store.in_folder(self.folder)?.into_iter();
        // A copy that somebody made beside them is no record; a check names it.
        let is_own = |path: &String| {
            let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".age"));
            stem.is_some_and(|stem| Uuid::try_parse(stem).is_ok())
        };
        let mut files: Vec<String> = found.map(|found| found.path).filter(is_own).collect();
        files.sort_unstable();
        Ok(files)
    }
}
