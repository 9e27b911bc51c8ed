//! Opening a vault that exists.

use std::io::ErrorKind;

use age::x25519;
use uuid::Uuid;

use super::Vault;
use super::create::is_unfinished;
use super::error::VaultError;
use super::keys::{KeyFile, KeyKind, Passphrase, RecoveryCode, VaultKey};
use super::store::description::Description;
use super::store::layout::{DESCRIPTION, LOCK};
use super::store::{Disk, Locked, Retrying, Store, former_keys, key_files};

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
    /// vault is still open. When it got another key meanwhile, this window goes
    /// on with that one.
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
        let disk = self.store.disk();
        let description = self.store.description_of_now();
        let unwrap = |file: &KeyFile<'_>| file.unwrap(passphrase);
        let (key, vault) = key_files::with_key_file(disk, &description, kind, unwrap)?;
        if vault != self.id() {
            return Ok(false);
        }
        if key.same_as(&self.store.key()) {
            self.store.knows_better();
            return Ok(true);
        }
        Ok(self.take_up(key, description))
    }

    /// Goes on with the key that another window gave this vault. Only who had the
    /// key of before can have sealed it with the new one: so a key file that a
    /// stranger put here opens nothing that is still in memory.
    fn take_up(&self, key: VaultKey, description: Description) -> bool {
        let key = former_keys::with_former(self.store.disk(), self.id(), key);
        let mut memory = self.memory();
        let ours = self.store.key();
        let comes_after = key.former().iter().any(|former| former.same_as(&ours));
        if comes_after {
            *self.store.description() = description;
            self.store.set_key(key);
            // Only now it can be read what is known of that description.
            self.store.reread_register();
            let _ = self.store.believe();
            memory.recognise_anew(&self.store);
        }
        comes_after
    }
}

/// Whether another window, of whoever, has the vault in this folder open for writing now.
/// Needs no passphrase, and changes nothing.
pub fn is_open_elsewhere(disk: &dyn Disk) -> bool {
    let names = disk.names("").unwrap_or_default();
    let is_there = |name: &str| names.iter().any(|there| there == name);
    is_there(DESCRIPTION) && is_there(LOCK) && matches!(disk.lock(LOCK), Ok(Locked::Taken))
}

/// Whether there is no folder at all where people said that it is.
fn is_gone(disk: &dyn Disk) -> bool {
    let gone = disk.list("").is_err_and(|error| error.kind() == ErrorKind::NotFound);
    gone && disk.place().is_some()
}

fn unlock_with(
    disk: Box<dyn Disk>,
    kind: KeyKind,
    unwrap: impl FnOnce(&KeyFile<'_>) -> Result<(VaultKey, Uuid), VaultError>,
) -> Result<Vault, VaultError> {
    let disk: Box<dyn Disk> = Box::new(Retrying::new(disk));
    let described = key_files::describe(disk.as_ref());
    let lost = described == Err(VaultError::DescriptionDamaged);
    let description = match described {
        // The keys know the vault too; only its name is lost.
        Err(VaultError::DescriptionDamaged) => key_files::rebuild(disk.as_ref(), Uuid::nil()),
        // Perhaps it only says so: that is seen once the key is known.
        Err(VaultError::NewerVault) => key_files::describe_newer(disk.as_ref())?,
        Err(VaultError::NotAVault) if is_gone(disk.as_ref()) => return Err(VaultError::FolderGone),
        other => other?,
    };
    if is_unfinished(disk.as_ref(), &description) {
        return Err(VaultError::Unfinished);
    }
    let (key, vault) = key_files::with_key_file(disk.as_ref(), &description, kind, unwrap)?;
    let description = match lost {
        true => Description { vault, ..description },
        false => description,
    };
    Ok(Vault::over(Store::open(disk, (key, vault), description)?))
}
