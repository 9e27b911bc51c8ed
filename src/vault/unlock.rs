//! Opening a vault that exists.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::sync::{Arc, Mutex, RwLock};

use age::x25519;

use super::description::{Description, FORMAT};
use super::disk::{Disk, Locked};
use super::error::{KeyKind, ReadOnlyReason, VaultError};
use super::files::{CASES, FOLDERS, LOCK};
use super::keys::{KeyFile, Passphrase, VaultKey};
use super::patient::Patient;
use super::recovery::RecoveryCode;
use super::search::Search;
use super::{Access, Memory, Vault, keyring, store};

impl Vault {
    /// Opens a vault with its passphrase. Takes about half a second on purpose.
    ///
    /// When another window has the vault open, this one only reads.
    ///
    /// # Errors
    /// [`VaultError`] says which: no vault, newer, wrong passphrase, damaged.
    pub fn unlock(disk: impl Disk + 'static, passphrase: &Passphrase) -> Result<Self, VaultError> {
        unlock_with(Box::new(disk), KeyKind::Passphrase, |file| file.unwrap(passphrase))
    }

    /// Opens a vault with its recovery code.
    ///
    /// # Errors
    /// As [`Vault::unlock`].
    pub fn unlock_with_recovery(
        disk: impl Disk + 'static,
        code: &RecoveryCode,
    ) -> Result<Self, VaultError> {
        unlock_with(Box::new(disk), KeyKind::Recovery, |file| file.unwrap(&Passphrase::from(code)))
    }

    /// Opens a vault with the employer's own key: the text of an age identity
    /// (`AGE-SECRET-KEY-1…`, comment lines allowed).
    ///
    /// # Errors
    /// [`VaultError::WrongOrganisationKey`], or as [`Vault::unlock`].
    pub fn unlock_for_organisation(
        disk: impl Disk + 'static,
        identity: &str,
    ) -> Result<Self, VaultError> {
        let key = identity.lines().map(str::trim);
        let key: Option<x25519::Identity> =
            key.filter(|line| !line.starts_with('#')).find_map(|line| line.parse().ok());
        let key = key.ok_or(VaultError::WrongOrganisationKey)?;
        unlock_with(Box::new(disk), KeyKind::Organisation, |file| file.unwrap_with(&key))
    }

    /// Whether this passphrase opens this vault: to come back to a window whose
    /// vault is still open.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], or a damaged key file.
    pub fn confirm_passphrase(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
        self.confirm(KeyKind::Passphrase, passphrase)
            .and_then(|ours| ours.then_some(()).ok_or(VaultError::WrongPassphrase))
    }

    /// Whether this code really opens this vault: to confirm what was written down.
    ///
    /// # Errors
    /// [`VaultError::WrongRecoveryCode`], or a damaged key file.
    pub fn confirm_recovery(&self, code: &RecoveryCode) -> Result<(), VaultError> {
        self.confirm(KeyKind::Recovery, &Passphrase::from(code))
            .and_then(|ours| ours.then_some(()).ok_or(VaultError::WrongRecoveryCode))
    }

    fn confirm(&self, kind: KeyKind, passphrase: &Passphrase) -> Result<bool, VaultError> {
        let description = self.description().clone();
        let disk = self.disk.as_ref();
        let unwrap = |file: &KeyFile<'_>| file.unwrap(passphrase);
        let (key, vault) = keyring::with_key_file(disk, &description, kind, unwrap)?;
        Ok(vault == self.id && key.same_as(&self.key()))
    }

    pub(super) fn opened(disk: Box<dyn Disk>, key: VaultKey, description: Description) -> Self {
        let (access, lock) = match disk.lock(LOCK) {
            Ok(Locked::Ours(guard)) => (Access::Writing, Some(guard)),
            Ok(Locked::Taken) => (Access::ReadOnly(ReadOnlyReason::OpenElsewhere), None),
            // Some network disks know no locks; the look before every write remains.
            Err(error) if error.kind() == ErrorKind::Unsupported => (Access::Writing, None),
            Err(_) => (Access::ReadOnly(ReadOnlyReason::Folder), None),
        };
        let mut description = description;
        if access == Access::Writing {
            tidy(disk.as_ref(), &mut description);
        }
        let key = keyring::with_former(disk.as_ref(), &description, key);
        let vault = Self {
            disk,
            id: description.vault,
            name: description.name.clone(),
            key: RwLock::new(Arc::new(key)),
            description: Mutex::new(description),
            access,
            memory: Mutex::new(Memory::default()),
            unlogged: Mutex::default(),
            search: Search::default(),
            _lock: lock,
        };
        if access == Access::Writing {
            // As in `tidy`: tried again at the next opening.
            let _ = vault.settle_keys();
            vault.clear_leftovers();
        }
        vault
    }
}

/// Clears away what an interruption left and brings an older vault up to date.
/// Whatever fails here does no harm to what is read, and is tried again at the
/// next opening.
fn tidy(disk: &dyn Disk, description: &mut Description) {
    // Among the cases a leftover is looked into first, once the key is known.
    let others = FOLDERS.iter().filter(|folder| **folder != CASES);
    for folder in [""].iter().chain(others) {
        store::clean(disk, folder);
    }
    let there: HashSet<String> = ["", super::files::KEYS]
        .iter()
        .flat_map(|folder| {
            let entries = disk.list(folder).unwrap_or_default();
            entries.into_iter().map(|entry| store::inside(folder, &entry.name))
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

fn unlock_with(
    disk: Box<dyn Disk>,
    kind: KeyKind,
    unwrap: impl FnOnce(&KeyFile<'_>) -> Result<(VaultKey, uuid::Uuid), VaultError>,
) -> Result<Vault, VaultError> {
    let disk: Box<dyn Disk> = Box::new(Patient(disk));
    let described = keyring::describe(disk.as_ref());
    let lost = described == Err(VaultError::DescriptionDamaged);
    let description = match described {
        // The keys know the vault too; only its name is lost.
        Err(VaultError::DescriptionDamaged) => keyring::rebuild(disk.as_ref(), uuid::Uuid::nil()),
        other => other?,
    };
    let (key, vault) = keyring::with_key_file(disk.as_ref(), &description, kind, unwrap)?;
    let description =
        Description { vault: if lost { vault } else { description.vault }, ..description };
    if vault == description.vault {
        Ok(Vault::opened(disk, key, description))
    } else {
        Err(VaultError::DescriptionDamaged)
    }
}
