//! Taking hold of the files of a vault whose key is known.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::sync::{Arc, Mutex, RwLock};

use super::description::{Description, FORMAT};
use super::disk::{Disk, Locked};
use super::layout::{CASES, FOLDERS, KEYS, LOCK, inside};
use super::{Access, Store, atomic, keyring};
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
            Err(_) => (Access::ReadOnly(ReadOnlyReason::Folder), None),
        };
        if access == Access::Writing {
            tidy(disk.as_ref(), &mut description);
        }
        let key = keyring::with_former(disk.as_ref(), &description, key);
        let store = Self {
            disk,
            id: description.vault,
            name: description.name.clone(),
            key: RwLock::new(Arc::new(key)),
            description: Mutex::new(description),
            access,
            witness: Mutex::default(),
            lock,
        };
        if access == Access::Writing {
            // As in `tidy`: tried again at the next opening.
            let _ = store.settle_keys();
        }
        store
    }
}

/// Clears away what an interruption left and brings an older vault up to date.
/// Whatever fails here does no harm to what is read, and is tried again at the
/// next opening.
fn tidy(disk: &dyn Disk, description: &mut Description) {
    // Among the cases a leftover is looked into first, once the key is known.
    let others = FOLDERS.iter().filter(|folder| **folder != CASES);
    for folder in [""].iter().chain(others) {
        atomic::clean(disk, folder);
    }
    let there: HashSet<String> = ["", KEYS]
        .iter()
        .flat_map(|folder| {
            let entries = disk.list(folder).unwrap_or_default();
            entries.into_iter().map(|entry| inside(folder, &entry.name))
        })
        .collect();
    for folder in FOLDERS.iter().filter(|folder| !there.contains(**folder)) {
        let _ = disk.create_folder(folder);
    }
    // A second copy may be older: then nothing is thrown away on its word.
    let is_sure = keyring::stands_there(disk, description);
    description.format = description.format.max(FORMAT);
    if is_sure && !description.renewing {
        let _ = keyring::forget_former(disk);
    }
}
