//! Making a new vault.
//!
//! The keys wait under other names until `kluis.ron` announces them: without it
//! there is no vault, and a vault that lost it later still has its keys under
//! their own. It says that the vault is being made until somebody was shown the
//! recovery code; what is interrupted before that can be made anew.

use std::io::ErrorKind;

use super::Vault;
use super::error::{ReadOnlyReason, VaultError};
use super::keys::{KeyCost, KeyKind, Passphrase, Randomness, RecoveryCode, VaultKey, strength};
use super::store::description::Description;
use super::store::layout::{
    ATTACHMENTS, CASES, DELETED, DESCRIPTION, DRAFTS, EXCHANGE, FOLDERS, FileKind, HISTORY, INBOX,
    INDEX, KEYS, LOCK, LOG, SECOND_KEYS, inside, key_file, staged_key,
};
use super::store::portable::must_travel;
use super::store::{Disk, Entry, Locked, Retrying, Store, atomic, key_files};

/// What someone chose for a new vault.
pub struct NewVault {
    name: String,
    passphrase: Passphrase,
    cost: KeyCost,
}

impl NewVault {
    /// A vault with a name (stored in clear: no names of families) and a passphrase.
    pub fn new(name: &str, passphrase: Passphrase) -> Self {
        Self { name: name.trim().to_owned(), passphrase, cost: KeyCost::PINNED }
    }

    /// The same with another cost of guessing.
    #[doc(hidden)]
    #[must_use]
    pub fn with_cost(self, cost: KeyCost) -> Self {
        Self { cost, ..self }
    }
}

impl Vault {
    /// Makes a vault in a folder that is empty or does not exist, and opens it,
    /// for who knows its recovery code or needs none.
    ///
    /// # Errors
    /// As [`Vault::begin_creating`] and [`Vault::finish_creating`].
    pub fn create(
        disk: impl Disk + 'static,
        new: &NewVault,
        randomness: Randomness<'_>,
    ) -> Result<(Self, RecoveryCode), VaultError> {
        let (vault, code) = Self::begin_creating(disk, new, randomness)?;
        vault.finish_creating()?;
        Ok((vault, code))
    }

    /// Makes a vault in a folder that is empty or does not exist, up to its
    /// recovery code. Until [`Vault::finish_creating`] it can be used and does
    /// not open again, and the same folder can be tried again.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`], [`VaultError::FolderNotEmpty`], or what
    /// the disk says; no vault was made then.
    pub fn begin_creating(
        disk: impl Disk + 'static,
        new: &NewVault,
        randomness: Randomness<'_>,
    ) -> Result<(Self, RecoveryCode), VaultError> {
        if !strength(new.passphrase.expose(), &[&new.name]).enough {
            return Err(VaultError::WeakPassphrase);
        }
        let disk = Retrying::new(Box::new(disk));
        prepare(&disk)?;
        let key = VaultKey::generate();
        let code = RecoveryCode::generate(&mut *randomness);
        let description = write_keys(&disk, new, &key, &code, randomness)?;
        let text = description.to_text()?;
        atomic::write(&disk, DESCRIPTION, text.as_bytes()).inspect_err(|_| {
            // What is left of it can be made anew anyhow.
            let _ = disk.remove(DESCRIPTION);
        })?;
        Ok((Self::over(Store::open(Box::new(disk), (key, description.vault), description)?), code))
    }

    /// Says that somebody was shown the recovery code: from now on the vault
    /// opens.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], or what the disk says.
    pub fn finish_creating(&self) -> Result<(), VaultError> {
        self.install(&[], None, |description| description.creating = false)
    }
}

/// Whether a vault is only the beginning of one. One in which something stands
/// is used, whatever its description says.
pub(super) fn is_unfinished(disk: &dyn Disk, description: &Description) -> bool {
    description.creating && holds_nothing(disk)
}

/// Whether surely nothing stands where people leave something.
fn holds_nothing(disk: &dyn Disk) -> bool {
    let is_empty = |folder: &&str| match disk.list(folder) {
        Ok(found) => found.is_empty(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    };
    [CASES, DRAFTS, HISTORY, DELETED, EXCHANGE, INBOX, ATTACHMENTS].iter().all(is_empty)
}

fn prepare(disk: &dyn Disk) -> Result<(), VaultError> {
    // Also a folder that is there already: this vault may be carried elsewhere.
    disk.place().map_or(Ok(()), must_travel).map_err(VaultError::writing)?;
    match disk.list("") {
        Ok(entries) if !is_free(disk, &entries) => return Err(VaultError::FolderNotEmpty),
        Ok(_) => clear_beginning(disk)?,
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(VaultError::reading(error));
        }
        Err(_) => {}
    }
    [""].iter()
        .chain(&FOLDERS)
        .try_for_each(|folder| disk.create_folder(folder).map_err(VaultError::writing))
}

/// Empty, or only what an interrupted attempt left. Keys without a description
/// are those of a vault that lost it.
fn is_free(disk: &dyn Disk, entries: &[Entry]) -> bool {
    let is_ours = |entry: &Entry| match FileKind::of(&entry.name) {
        FileKind::Unfinished | FileKind::Leftover | FileKind::Lock => true,
        FileKind::Description | FileKind::Cache => is_beginning(disk),
        _ => FOLDERS.contains(&entry.name.as_str()),
    };
    let has_keys = || KeyKind::ALL.iter().any(|kind| disk.read(key_file(*kind)).is_ok());
    entries.iter().all(is_ours) && holds_nothing(disk) && (is_beginning(disk) || !has_keys())
}

fn is_beginning(disk: &dyn Disk) -> bool {
    key_files::describe(disk).is_ok_and(|description| description.creating)
}

/// Takes away what an interrupted attempt left; its description last, so that
/// the rest is never taken for a vault that lost it.
fn clear_beginning(disk: &dyn Disk) -> Result<(), VaultError> {
    if !is_beginning(disk) {
        return Ok(());
    }
    // Somebody may be reading its code from the screen.
    let _guard = match disk.lock(LOCK) {
        Ok(Locked::Taken) => return Err(VaultError::ReadOnly(ReadOnlyReason::OpenElsewhere)),
        Ok(Locked::Ours(guard)) => Some(guard),
        Err(_) => None,
    };
    for folder in [SECOND_KEYS, KEYS, LOG, ""] {
        let found = disk.list(folder).unwrap_or_default().into_iter();
        let found = found.filter(|entry| entry.what.stamp().is_some());
        let names = found.map(|entry| inside(folder, &entry.name));
        let old = names.filter(|name| ![DESCRIPTION, LOCK].contains(&name.as_str()));
        for name in old.filter(|name| !folder.is_empty() || name == INDEX) {
            atomic::remove(disk, &name)?;
        }
    }
    atomic::remove_if_there(disk, DESCRIPTION)
}

fn write_keys(
    disk: &dyn Disk,
    new: &NewVault,
    key: &VaultKey,
    code: &RecoveryCode,
    randomness: Randomness<'_>,
) -> Result<Description, VaultError> {
    let vault = random_id(randomness);
    let passphrases =
        [(KeyKind::Passphrase, &new.passphrase), (KeyKind::Recovery, &Passphrase::from(code))];
    let mut description = Description {
        key: Some(key.fingerprint()),
        creating: true,
        ..Description::new(vault, &new.name)
    };
    for (kind, passphrase) in passphrases {
        let bytes = key.wrap(vault, passphrase, new.cost)?;
        atomic::write(disk, staged_key(kind), &bytes)?;
        description.announce(kind, &bytes);
    }
    description.sealed_by(key)
}

pub(super) fn random_id(randomness: Randomness<'_>) -> uuid::Uuid {
    let mut bytes = [0; 16];
    randomness(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}
