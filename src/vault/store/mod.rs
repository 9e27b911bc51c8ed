//! The files of a vault: a disk, the key to what stands on it, and the rules by
//! which files are found, read and written.
//!
//! Every write is a new file, fsync, rename and fsync of the folder, and costs
//! the same in a vault of any size: either the old or the new content is there,
//! never half. The recipient that belongs to the key stands nowhere in clear, so
//! that without the key nobody can make a file that opens here.

mod announced;
pub(super) mod atomic;
pub(super) mod description;
pub(super) mod disk;
mod document;
mod envelope;
pub(super) mod former_keys;
mod generation;
pub(super) mod key_files;
mod keyring;
pub(super) mod layout;
mod meddling;
mod opening;
pub(super) mod portable;
mod reading;
mod real_disk;
pub(super) mod register;
pub(super) mod replacing;
mod retrying;
mod seen;
mod trust;
mod values;
pub(super) mod walk;
mod witness;
mod writing;

use std::any::Any;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use uuid::Uuid;

use self::description::Description;
use self::witness::Witness;
use super::error::{ReadOnlyReason, VaultError};
use super::keys::VaultKey;

pub(super) use disk::LARGEST_CASE;
pub use disk::{Disk, Entry, InTheWay, Locked, Obstacle, Stamp, Standing};
pub(super) use document::{TRIES, is_zero};
pub(super) use envelope::{Binding, Sealed, Unsealed};
pub(super) use opening::absent_folders;
pub use real_disk::RealDisk;
pub(super) use register::Register;
pub(super) use retrying::Retrying;
pub(super) use seen::{Kept, Seen};
pub(super) use witness::RegisterState;

/// Whether this window may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// This window holds the lock.
    Writing,
    /// Reading only, and why.
    ReadOnly(ReadOnlyReason),
}

/// The files of an open vault. Dropping it wipes the key and gives up the lock.
pub(super) struct Store {
    disk: Box<dyn Disk>,
    id: Uuid,
    name: String,
    /// Another one after a renewal.
    key: RwLock<Arc<VaultKey>>,
    description: Mutex<Description>,
    /// The bytes of `kluis.ron` that were found to be of our key last.
    of_our_key: Mutex<Vec<u8>>,
    /// Those of one that was found to say nothing true.
    disbelieved: Mutex<Vec<u8>>,
    /// Whether a look at it found one since somebody asked.
    doubts: AtomicBool,
    access: Access,
    /// Folders of [`layout::FOLDERS`] that this vault came without.
    absent: Vec<&'static str>,
    /// What should stand here.
    witness: Mutex<Witness>,
    /// Held for as long as the vault is open.
    lock: Mutex<Option<Guard>>,
}

/// Gives up the lock when it is dropped.
type Guard = Box<dyn Any + Send + Sync>;

impl Store {
    pub(super) fn disk(&self) -> &dyn Disk {
        self.disk.as_ref()
    }

    pub(super) fn id(&self) -> Uuid {
        self.id
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn access(&self) -> Access {
        self.access
    }

    /// Lets go of the lock before the vault is let go of.
    pub(super) fn give_up_lock(&self) {
        held(&self.lock).take();
    }

    pub(super) fn may_write(&self) -> bool {
        self.access == Access::Writing
    }

    pub(super) fn must_write(&self) -> Result<(), VaultError> {
        match self.access {
            Access::Writing => Ok(()),
            Access::ReadOnly(reason) => Err(VaultError::ReadOnly(reason)),
        }
    }

    /// The key as it is now; a renewal puts another in its place.
    pub(super) fn key(&self) -> Arc<VaultKey> {
        Arc::clone(&self.key.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn set_key(&self, key: VaultKey) {
        *self.key.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key);
    }

    pub(super) fn description(&self) -> MutexGuard<'_, Description> {
        held(&self.description)
    }
}

/// A panic elsewhere does not make what is remembered wrong: each change to it
/// is a single step.
pub(super) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
