//! Opening a vault that exists.

use std::io::ErrorKind;
use std::sync::Mutex;

use super::description::{Description, key_file};
use super::disk::{Disk, Locked};
use super::error::{KeyKind, ReadOnlyReason, VaultError};
use super::files::{CASES, DESCRIPTION, FOLDERS, LOCK};
use super::keys::{KeyFile, Passphrase, VaultKey};
use super::recovery::RecoveryCode;
use super::{Access, Memory, Vault, store};

impl Vault {
    /// Opens a vault with its passphrase. Takes about half a second on purpose.
    ///
    /// When another window has the vault open, this one only reads.
    ///
    /// # Errors
    /// [`VaultError`] says which: no vault, newer, wrong passphrase, damaged.
    pub fn unlock(disk: impl Disk + 'static, passphrase: &Passphrase) -> Result<Self, VaultError> {
        unlock_with(Box::new(disk), KeyKind::Passphrase, passphrase)
    }

    /// Opens a vault with its recovery code.
    ///
    /// # Errors
    /// As [`Vault::unlock`].
    pub fn unlock_with_recovery(
        disk: impl Disk + 'static,
        code: &RecoveryCode,
    ) -> Result<Self, VaultError> {
        unlock_with(Box::new(disk), KeyKind::Recovery, &Passphrase::from(code))
    }

    /// Whether this passphrase opens this vault: to come back to a window whose
    /// vault is still open.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], or a damaged key file.
    pub fn confirm_passphrase(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
        let disk = self.disk.as_ref();
        let key = open_key(disk, &self.description, KeyKind::Passphrase, passphrase)?;
        if key.same_as(&self.key) {
            Ok(())
        } else {
            Err(VaultError::WrongPassphrase)
        }
    }

    /// Whether this code really opens this vault: to confirm what was written down.
    ///
    /// # Errors
    /// [`VaultError::WrongRecoveryCode`], or a damaged key file.
    pub fn confirm_recovery(&self, code: &RecoveryCode) -> Result<(), VaultError> {
        let passphrase = Passphrase::from(code);
        let disk = self.disk.as_ref();
        let key = open_key(disk, &self.description, KeyKind::Recovery, &passphrase)?;
        if key.same_as(&self.key) {
            Ok(())
        } else {
            Err(VaultError::WrongRecoveryCode)
        }
    }

    pub(super) fn opened(disk: Box<dyn Disk>, key: VaultKey, description: Description) -> Self {
        let (access, lock) = match disk.lock(LOCK) {
            Ok(Locked::Ours(guard)) => (Access::Writing, Some(guard)),
            Ok(Locked::Taken) => (Access::ReadOnly(ReadOnlyReason::OpenElsewhere), None),
            // Some network disks know no locks; the look before every write remains.
            Err(error) if error.kind() == ErrorKind::Unsupported => (Access::Writing, None),
            Err(_) => (Access::ReadOnly(ReadOnlyReason::Folder), None),
        };
        if access == Access::Writing {
            for folder in [""]
                .iter()
                .chain(&FOLDERS)
                .filter(|folder| **folder != CASES)
            {
                store::clean(disk.as_ref(), folder);
            }
        }
        let vault = Self {
            disk,
            key,
            description,
            access,
            memory: Mutex::new(Memory::default()),
            _lock: lock,
        };
        if access == Access::Writing {
            vault.clear_leftovers();
        }
        vault
    }
}

fn unlock_with(
    disk: Box<dyn Disk>,
    kind: KeyKind,
    passphrase: &Passphrase,
) -> Result<Vault, VaultError> {
    let description = describe(disk.as_ref())?;
    let key = open_key(disk.as_ref(), &description, kind, passphrase)?;
    Ok(Vault::opened(disk, key, description))
}

/// Reads `kluis.ron`. Without it a folder with keys is a damaged vault, and any
/// other folder none.
fn describe(disk: &dyn Disk) -> Result<Description, VaultError> {
    match disk.read(DESCRIPTION) {
        Ok(bytes) => Description::from_bytes(&bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let keys = [KeyKind::Passphrase, KeyKind::Recovery];
            Err(
                if keys.iter().any(|kind| disk.read(key_file(*kind)).is_ok()) {
                    VaultError::DescriptionDamaged
                } else {
                    VaultError::NotAVault
                },
            )
        }
        Err(error) if error.kind() == ErrorKind::NotADirectory => Err(VaultError::NotAVault),
        Err(error) => Err(VaultError::reading(&error)),
    }
}

fn open_key(
    disk: &dyn Disk,
    description: &Description,
    kind: KeyKind,
    passphrase: &Passphrase,
) -> Result<VaultKey, VaultError> {
    let bytes = disk.read(key_file(kind)).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            VaultError::KeyFileDamaged(kind)
        } else {
            VaultError::reading(&error)
        }
    })?;
    let file = KeyFile {
        kind,
        bytes: &bytes,
        intact: description.vouches_for(kind, &bytes),
    };
    let (key, vault) = file.unwrap(passphrase)?;
    if vault == description.vault {
        Ok(key)
    } else {
        Err(VaultError::DescriptionDamaged)
    }
}
