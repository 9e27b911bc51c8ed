//! Cases at rest: encrypted files in a folder, and who may open them.
//!
//! - `keys`: passphrase, recovery code and the vault's key; no disk.
//! - `store`: the disk, what stands where on it, and writing in one step.
//! - `log`: who did what when.
//! - `attachments`: letters, photos and drawings beside the cases.
//! - `cases`: listing, opening, saving, history, drafts, search, deleting.
//! - `care`: checking, mending, backups, merging, rescuing, a new key.
//! - `meetings`: which cases are discussed when, by whom.
//! - `own_words`, `self_scan`: a sealed document each, beside the cases.
//! - `exchange`: handing a case over to a colleague.
//!
//! `Vault` is what others see of it; each room adds its own part.
//!
#![doc = include_str!("../../assets/docs/vault.md")]
#![doc = include_str!("../../assets/docs/threat-model.md")]

mod attachments;
mod both;
mod bringing;
mod care;
mod cases;
mod change_keys;
mod create;
mod error;
pub mod exchange;
mod keys;
mod log;
mod meetings;
mod own_words;
mod remainders;
mod saved_filters;
mod self_scan;
mod store;
mod two_families;
mod unlock;
mod weak_passphrase;

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use uuid::Uuid;

pub use attachments::{Attached, Cleaning, kept_of};
pub use care::{
    BackedUp, Checked, Condition, Copied, FORMER_FOR, Merged, NewKey, Remedy, Renewal, Report,
    Rescued, RescuedVersion, ToRescue, restore,
};
pub use cases::{
    ALL_FOR, AddedMany, CaseVersion, DAILY_FOR, Deleted, Destroyed, Excerpt, Fault, LastSaved,
    Listing, Opened, Origin, Progress, Resembling, Revision, SESSION, Saved, SecondCopy, Seen,
    Stands, Stray, StrayKind, StrayVersion, TERM, TOLD_FOR, ToUnite, United,
};
pub use change_keys::Organisation;
pub use create::NewVault;
pub use error::{Apart, ReadOnlyReason, VaultError};
pub use keys::{
    KeyCost, KeyKind, Passphrase, Randomness, RecoveryCode, Strength, strength, suggest_passphrase,
    trim_unseen, words,
};
pub use log::{Certificate, Event, Log, LogEntry, Named, Reason};
pub use meetings::{Cleared, Meetings};
pub use own_words::MOST_OWN_WORDS;
pub use saved_filters::{MOST_FILTERS, SavedFilters};
pub use store::description::FORMAT as VAULT_FORMAT;
pub use store::{Access, Disk, Entry, InTheWay, Locked, Obstacle, RealDisk, Stamp, Standing};
pub use two_families::TwoFamilies;
pub use unlock::is_open_elsewhere;

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
    /// What belongs together in handing over is done in one go.
    one_exchange: Mutex<()>,
    /// Whether nothing of a case may be written in clear outside of it.
    kept_inside: AtomicBool,
    /// Whether it was opened with a passphrase that would be refused today.
    weak: AtomicBool,
    store: Store,
}

impl Vault {
    fn over(store: Store) -> Self {
        let vault = Self {
            cases: Cases::default(),
            unwritten: Unwritten::default(),
            one_exchange: Mutex::default(),
            kept_inside: AtomicBool::new(false),
            weak: AtomicBool::new(false),
            store,
        };
        if vault.store.may_write() {
            vault.clear_leftovers();
            vault.begin_to_witness();
            vault.begin_to_seal();
        }
        vault
    }

    /// The name people know the vault by.
    pub fn name(&self) -> &str {
        self.store.name()
    }

    /// The folder it stands in, when that is one that people can open.
    pub fn folder(&self) -> Option<&std::path::Path> {
        self.store.disk().place()
    }

    /// The vault's id.
    pub fn id(&self) -> Uuid {
        self.store.id()
    }

    /// From now on nothing of a case is written in clear outside this vault, as long as it
    /// is open: its organisation wants that.
    pub fn keep_inside(&self) {
        self.kept_inside.store(true, Ordering::Relaxed);
    }

    /// Whether something of a case may be given in clear.
    ///
    /// # Errors
    /// [`VaultError::KeptInside`] after [`Vault::keep_inside`].
    pub fn may_give_in_clear(&self) -> Result<(), VaultError> {
        match self.kept_inside.load(Ordering::Relaxed) {
            true => Err(VaultError::KeptInside),
            false => Ok(()),
        }
    }

    /// Whether this window may write.
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
