//! Cases at rest: keys, encrypted files, index, drafts and the lock.
//!
//! A vault is a folder that any age tool can rescue with the passphrase:
//!
//! ```text
//! kluis.ron            plain: format, vault id, name, checksums of the key files
//! keys/passphrase.age  the vault's key, locked with the passphrase (scrypt, 2^18)
//! keys/recovery.age    the same key, locked with the printed recovery code
//! keys/organisation.age         the same key, for the employer's own age key
//! keys/second/         second copies of kluis.ron and the key files
//! keys/former.age      the former key, while a renewal is under way; it too
//!                      has a second copy
//! cases/<id>.age       one case: RON, padded to steps of 4 KiB
//! cases/<id>.conflict-<n>.age   a second copy, after a change elsewhere
//! history/<id>/<revision>.age   an earlier revision, as it was
//! organisation.age     whose key keys/organisation.age is for
//! deleted/<id>.age     that a case was deleted: when, by whom
//! damaged/             files that were set aside when the vault was mended
//! drafts/<name>.age    what is typed and stands in no case yet
//! log/<number>.age     who did what when
//! exchange/<name>.age  keys, contacts and register of handing over
//! inbox/<bundle>.age   what a colleague gave and nobody decided about yet
//! index.age            a cache for lists; may be deleted at any time
//! lock                 held by the one window that writes
//! ```
//!
//! The recipient that belongs to the key stands nowhere in clear: without the
//! key nobody can make a file that opens here. Every write is a new file,
//! fsync, rename and fsync of the folder, and costs the same in a vault of any
//! size. Nothing is overwritten that was not read here first.

mod age_file;
mod backup;
mod bound;
mod cases;
mod check;
mod copying;
mod create;
mod deleting;
mod description;
mod disk;
mod drafts;
mod envelope;
mod error;
pub mod exchange;
mod files;
mod history;
mod index;
mod keyring;
mod keys;
mod listing;
mod log;
mod mending;
mod merging;
mod opener;
mod passing;
mod patient;
mod real_disk;
mod recovery;
mod rekeying;
mod replace;
mod rescuing;
mod sealed;
mod search;
mod store;
mod strays;
mod strength;
mod telling;
mod unlock;
mod versions;
mod walk;
mod words;

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use uuid::Uuid;

pub use backup::{BackedUp, restore};
pub use cases::{Opened, Saved};
pub use check::{Checked, Condition, Report};
pub use create::NewVault;
pub use deleting::{Deleted, Reason, TERM};
pub use disk::{Disk, Entry, Locked, Stamp};
pub use error::{KeyKind, ReadOnlyReason, VaultError};
pub use history::{ALL_FOR, DAILY_FOR, Revision, SESSION};
pub use keys::{KeyCost, Passphrase};
pub use listing::{Fault, Listing, SecondCopy};
pub use log::{Certificate, Event, Log, LogEntry, Named};
pub use mending::Remedy;
pub use merging::Merged;
pub use real_disk::RealDisk;
pub use recovery::{Randomness, RecoveryCode};
pub use rekeying::{NewKey, Organisation, Renewal};
pub use rescuing::{Rescued, Version};
pub use search::{Excerpt, Progress};
pub use strays::{Origin, Stray, StrayVersion, What};
pub use strength::{Strength, strength};
pub use versions::Look;
pub use words::{suggest_passphrase, words};

use self::description::Description;
use self::files::CaseFile;
use self::index::{Index, Stored};
use self::keys::VaultKey;
use self::search::Search;
use crate::case::CaseId;

/// Whether this window may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// This window holds the lock.
    Writing,
    /// Reading only, and why.
    ReadOnly(ReadOnlyReason),
}

/// An open vault. Dropping it wipes the key and gives up the lock.
///
/// Safe to share between threads; saving and deleting wait for each other.
pub struct Vault {
    disk: Box<dyn Disk>,
    id: Uuid,
    name: String,
    /// Another one after a renewal.
    key: RwLock<Arc<VaultKey>>,
    description: Mutex<Description>,
    access: Access,
    memory: Mutex<Memory>,
    /// Lines of the log that could not be written yet.
    unlogged: Mutex<Vec<LogEntry>>,
    /// The words of all cases, once somebody looks inside them.
    search: Search,
    /// Held for as long as the vault is open.
    _lock: Option<Box<dyn Any + Send + Sync>>,
}

/// What this window knows of the files.
#[derive(Default)]
struct Memory {
    /// The version of each case that this window read or wrote last.
    known: HashMap<CaseId, Known>,
    /// Versions whose writing began and was not seen to end well.
    attempted: HashMap<CaseId, Known>,
    /// Who works on which case since when.
    sessions: HashMap<CaseId, history::Session>,
    /// On which day the history of a case was thinned out last.
    thinned: HashMap<CaseId, chrono::NaiveDate>,
    /// Read from disk when first needed.
    index: Option<Index>,
}

/// One version of a case.
#[derive(Debug, Clone)]
struct Known {
    file: CaseFile,
    revision: u64,
    /// Hash of the content, for the next revision.
    hash: String,
    /// Hash of the encrypted file, to see that nobody changed it.
    file_hash: String,
    /// A colleague's case, of which only a copy is here.
    read_only: bool,
}

impl Vault {
    /// The name people know the vault by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The folder it stands in, when that is one that people can open.
    #[must_use]
    pub fn folder(&self) -> Option<&std::path::Path> {
        self.disk.place()
    }

    /// The vault's id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Whether this window may write.
    #[must_use]
    pub fn access(&self) -> Access {
        self.access
    }

    /// The key as it is now; a renewal puts another in its place.
    fn key(&self) -> Arc<VaultKey> {
        Arc::clone(&self.key.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The same, held on to: no other takes its place before what is written
    /// with it stands there.
    fn key_for_writing(&self) -> RwLockReadGuard<'_, Arc<VaultKey>> {
        self.key.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_key(&self, key: VaultKey) {
        *self.key.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key);
    }

    fn description(&self) -> MutexGuard<'_, Description> {
        held(&self.description)
    }

    fn must_write(&self) -> Result<(), VaultError> {
        match self.access {
            Access::Writing => Ok(()),
            Access::ReadOnly(reason) => Err(VaultError::ReadOnly(reason)),
        }
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        held(&self.memory)
    }

    fn index<'a>(&self, memory: &'a mut Memory) -> &'a mut Index {
        memory.index.get_or_insert_with(|| {
            let stored = self.stored_index();
            stored.read();
            stored.finish()
        })
    }

    /// The index on disk, to be read.
    fn stored_index(&self) -> Stored {
        let file = self.disk.read(files::INDEX).unwrap_or_default();
        Stored::new(self.key(), self.id(), file)
    }
}

/// A panic elsewhere does not make what is remembered wrong: each change to it
/// is a single step.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("access", &self.access)
            .finish_non_exhaustive()
    }
}
