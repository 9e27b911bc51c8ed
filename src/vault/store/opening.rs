//! Taking hold of the files of a vault whose key is known.

use std::collections::HashSet;
use std::io::{self, ErrorKind};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, RwLock};

use uuid::Uuid;

use super::description::{Description, FORMAT};
use super::disk::{Disk, Held, InTheWay, Locked};
use super::layout::{
    ARRIVALS, CASES, CONTACTS, FOLDERS, HANDOVERS, HISTORY, KEYS, LOCK, LOG, MEETINGS, inside,
};
use super::{Access, Guard, Store, atomic, former_keys, held};
use crate::vault::error::{ReadOnlyReason, VaultError};
use crate::vault::keys::VaultKey;

impl Store {
    /// For writing when nobody else does, else for reading. What is believed of
    /// the description is decided here, and its name is the vault's from then on.
    ///
    /// A vault of a newer version is opened for reading: what is in it is believed as far
    /// as this version understands it.
    ///
    /// # Errors
    /// [`VaultError::DescriptionDamaged`] when it is of another vault: nothing was changed
    /// then.
    pub(crate) fn open(
        disk: Box<dyn Disk>,
        (key, id): (VaultKey, Uuid),
        description: Description,
    ) -> Result<Self, VaultError> {
        let (access, lock) = take_hold(disk.as_ref());
        let key = former_keys::with_former(disk.as_ref(), id, key);
        let mut store = Self {
            disk,
            id,
            name: String::new(),
            key: RwLock::new(Arc::new(key)),
            description: Mutex::new(description),
            of_our_key: Mutex::default(),
            disbelieved: Mutex::default(),
            doubts: AtomicBool::new(false),
            access,
            witness: Mutex::default(),
            absent: Vec::new(),
            lock: Mutex::new(lock),
        };
        if store.is_newer()? {
            store.access = Access::ReadOnly(ReadOnlyReason::Newer);
            store.give_up_lock();
        }
        let access = store.access;
        let description = store.description().clone();
        store.name.clone_from(&description.name);
        let absent = absent_folders(store.disk(), &description);
        if access == Access::Writing {
            store.bring_up_to_date(&absent);
        } else {
            store.absent = absent;
        }
        Ok(store)
    }

    /// Decides what is believed of the description, and whether a newer version wrote it.
    fn is_newer(&self) -> Result<bool, VaultError> {
        match self.believe() {
            Err(VaultError::NewerVault) => Ok(true),
            outcome => outcome.map(|()| false),
        }
    }

    /// From now on the folders that were made must be there. Whatever fails here
    /// does no harm to what is read, and is tried again at the next opening.
    fn bring_up_to_date(&self, absent: &[&str]) {
        tidy(self.disk(), absent);
        {
            let mut description = self.description();
            description.format = description.format.max(FORMAT);
            description.key = Some(self.key().fingerprint());
        }
        // What somebody else put here is named first, and mended when that is asked.
        if held(&self.disbelieved).is_empty() {
            let _ = self.settle_keys();
        }
        if !self.description().renewing {
            let _ = self.forget_former();
        }
    }
}

/// The lock, when there is one to have.
fn take_hold(disk: &dyn Disk) -> (Access, Option<Guard>) {
    match disk.lock(LOCK) {
        Ok(Locked::Ours(guard)) => (Access::Writing, Some(guard)),
        Ok(Locked::Taken) => (Access::ReadOnly(ReadOnlyReason::OpenElsewhere), None),
        // Some network disks know no locks; the look before every write remains.
        Err(error) if error.kind() == ErrorKind::Unsupported => (Access::Writing, None),
        Err(error) if InTheWay::of(&error).is_some() => {
            (Access::ReadOnly(ReadOnlyReason::Lock), None)
        }
        Err(error) if Held::of(&error).is_some_and(|held| held.surely) => {
            (Access::ReadOnly(ReadOnlyReason::Held), None)
        }
        Err(_) => (Access::ReadOnly(ReadOnlyReason::Folder), None),
    }
}

/// Folders that are not there and in which, as far as anything tells, nothing
/// stood: those of a later format, and those that a program for copying passed
/// over because they were empty. Any other folder that is not there is missed.
pub(crate) fn absent_folders(disk: &dyn Disk, description: &Description) -> Vec<&'static str> {
    let holds_something = |folder| disk.list(folder).is_ok_and(|found| !found.is_empty());
    let is_missed = |folder: &str| match folder {
        _ if description.format < FORMAT => false,
        CASES => holds_something(HISTORY),
        LOG => holds_something(CASES) || holds_something(HISTORY),
        _ => false,
    };
    let listed = |folder| {
        let entries = disk.list(folder)?.into_iter();
        Ok(entries.map(move |entry| inside(folder, &entry.name)))
    };
    let there: io::Result<Vec<_>> = ["", KEYS].into_iter().map(listed).collect();
    // Nothing is said to be absent by a folder that cannot be read.
    let Ok(there) = there else {
        return Vec::new();
    };
    let there: HashSet<String> = there.into_iter().flatten().collect();
    let absent = FOLDERS.into_iter().filter(|folder| !there.contains(*folder));
    absent.filter(|folder| !is_missed(folder)).collect()
}

/// Clears away what an interruption left and brings an older vault up to date.
/// Whatever fails here does no harm to what is read, and is tried again at the
/// next opening.
fn tidy(disk: &dyn Disk, absent: &[&str]) {
    // Among the cases a leftover is looked into first, once the key is known.
    let others = FOLDERS.iter().filter(|folder| **folder != CASES);
    let made_later = [HANDOVERS, ARRIVALS, CONTACTS, MEETINGS];
    for folder in [""].iter().chain(others).chain(&made_later) {
        atomic::clean(disk, folder);
    }
    for folder in absent {
        let _ = disk.create_folder(folder);
    }
}
