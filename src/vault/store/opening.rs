//! Taking hold of the files of a vault whose key is known.

use std::collections::HashSet;
use std::io::{self, ErrorKind};
use std::sync::{Arc, Mutex, RwLock};

use super::description::{Description, FORMAT};
use super::disk::{Disk, InTheWay, Locked};
use super::layout::{
    ARRIVALS, CASES, CONTACTS, FOLDERS, HANDOVERS, HISTORY, KEYS, LOCK, LOG, inside,
};
use super::{Access, Store, atomic, former_keys};
use crate::vault::error::ReadOnlyReason;
use crate::vault::keys::VaultKey;

impl Store {
    /// For writing when nobody else does, else for reading.
    pub(crate) fn open(disk: Box<dyn Disk>, key: VaultKey, mut description: Description) -> Self {
        let (access, lock) = match disk.lock(LOCK) {
            Ok(Locked::Ours(guard)) => (Access::Writing, Some(guard)),
            Ok(Locked::Taken) => (Access::ReadOnly(ReadOnlyReason::OpenElsewhere), None),
            // Some network disks know no locks; the look before every write remains.
            Err(error) if error.kind() == ErrorKind::Unsupported => (Access::Writing, None),
            Err(error) if InTheWay::of(&error).is_some() => {
                (Access::ReadOnly(ReadOnlyReason::Lock), None)
            }
            Err(_) => (Access::ReadOnly(ReadOnlyReason::Folder), None),
        };
        let absent = absent_folders(disk.as_ref(), &description);
        if access == Access::Writing {
            tidy(disk.as_ref(), &absent);
            description.format = description.format.max(FORMAT);
            description.key = Some(key.fingerprint());
        }
        let key = former_keys::with_former(disk.as_ref(), description.vault, key);
        let store = Self {
            disk,
            id: description.vault,
            name: description.name.clone(),
            key: RwLock::new(Arc::new(key)),
            description: Mutex::new(description),
            of_our_key: Mutex::default(),
            access,
            witness: Mutex::default(),
            // From now on those that were made must be there.
            absent: if access == Access::Writing { Vec::new() } else { absent },
            lock: Mutex::new(lock),
        };
        if access == Access::Writing {
            // As in `tidy`: tried again at the next opening.
            let _ = store.settle_keys();
            if !store.description().renewing {
                let _ = store.forget_former();
            }
        }
        store
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
    let registers = [HANDOVERS, ARRIVALS, CONTACTS];
    for folder in [""].iter().chain(others).chain(&registers) {
        atomic::clean(disk, folder);
    }
    for folder in absent {
        let _ = disk.create_folder(folder);
    }
}
