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

mod care;
mod cases;
mod change_keys;
mod create;
mod error;
pub mod exchange;
mod keys;
mod log;
mod store;
mod unlock;

use uuid::Uuid;

pub use care::{
    BackedUp, Checked, Condition, Merged, NewKey, Remedy, Renewal, Report, Rescued, RescuedVersion,
    restore,
};
pub use cases::{
    ALL_FOR, CaseVersion, DAILY_FOR, Deleted, Excerpt, Fault, Listing, Opened, Origin, Progress,
    Revision, SESSION, Saved, SecondCopy, Stray, StrayKind, StrayVersion, TERM,
};
pub use change_keys::Organisation;
pub use create::NewVault;
pub use error::{ReadOnlyReason, VaultError};
pub use keys::{
    KeyCost, KeyKind, Passphrase, Randomness, RecoveryCode, Strength, strength, suggest_passphrase,
    words,
};
pub use log::{Certificate, Event, Log, LogEntry, Named, Reason};
pub use store::{Access, Disk, Entry, Locked, RealDisk, Stamp};

use self::cases::Cases;
use self::log::Unwritten;
use self::store::Store;

/// An open vault. Dropping it wipes the key and gives up the lock.
///
/// Safe to share between threads; saving and deleting wait for each other.
pub struct Vault {
    cases: Cases,
    /// Lines of the log that could not be written yet.
    unwritten: Unwritten,
    store: Store,
}

impl Vault {
    fn over(store: Store) -> Self {
        let vault = Self { cases: Cases::default(), unwritten: Unwritten::default(), store };
        if vault.store.may_write() {
            vault.clear_leftovers();
        }
        vault
    }

    /// The name people know the vault by.
    #[must_use]
    pub fn name(&self) -> &str {
        self.store.name()
    }

    /// The folder it stands in, when that is one that people can open.
    #[must_use]
    pub fn folder(&self) -> Option<&std::path::Path> {
        self.store.disk().place()
    }

    /// The vault's id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.store.id()
    }

    /// Whether this window may write.
    #[must_use]
    pub fn access(&self) -> Access {
        self.store.access()
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault")
            .field("id", &self.id())
            .field("name", &self.name())
            .field("access", &self.access())
            .finish_non_exhaustive()
    }
}
