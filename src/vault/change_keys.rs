//! Changing what unlocks the vault's key: passphrase, recovery code and the
//! employer's key. The key itself is renewed in [`care`](super::care).

use age::x25519;
use serde::{Deserialize, Serialize};

use super::Vault;
use super::error::VaultError;
use super::keys::{KeyCost, KeyKind, Passphrase, Randomness, RecoveryCode, VaultKey, strength};
use super::store::description::Description;
use super::store::layout::ORGANISATION;

/// The employer's own age key, which opens this vault too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The name that people know it by.
    pub name: String,
    /// The public key, `age1…`.
    pub recipient: String,
}

impl Vault {
    /// Sets another passphrase. From then on the old one opens nothing here;
    /// it still opens backups that were made before.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when `current` is not the one of now,
    /// [`VaultError::WeakPassphrase`], or what the disk says: the old one then
    /// still holds.
    pub fn change_passphrase(
        &self,
        current: &Passphrase,
        new: &Passphrase,
        cost: KeyCost,
    ) -> Result<(), VaultError> {
        self.store.must_write()?;
        self.confirm_passphrase(current)?;
        self.set_passphrase(new, cost)
    }

    /// Sets another passphrase for somebody who opened the vault with the
    /// recovery code because they forgot the old one.
    ///
    /// # Errors
    /// [`VaultError::WrongRecoveryCode`], or as [`Vault::change_passphrase`].
    pub fn replace_passphrase(
        &self,
        code: &RecoveryCode,
        new: &Passphrase,
        cost: KeyCost,
    ) -> Result<(), VaultError> {
        self.store.must_write()?;
        self.confirm_recovery(code)?;
        self.set_passphrase(new, cost)
    }

    fn set_passphrase(&self, new: &Passphrase, cost: KeyCost) -> Result<(), VaultError> {
        self.must_be_strong(new)?;
        let file = self.store.key().wrap(self.id(), new, cost)?;
        self.install(&[(KeyKind::Passphrase, file)], None, |_| {})
    }

    /// Puts key files in place of the old ones, with whatever else changes in
    /// `kluis.ron`, and writes down what opens the vault from then on.
    pub(super) fn install(
        &self,
        keys: &[(KeyKind, Vec<u8>)],
        another: Option<VaultKey>,
        change: impl FnOnce(&mut Description),
    ) -> Result<(), VaultError> {
        self.store.install(keys, another, change)?;
        if keys.iter().any(|(kind, _)| *kind == KeyKind::Passphrase) {
            self.let_passphrase_be();
        }
        // What fails is written down later.
        let _ = self.write_register();
        Ok(())
    }

    /// A vault of before gets seals; what fails is tried again at the next
    /// opening.
    pub(super) fn begin_to_seal(&self) {
        if self.store.begin_to_seal() == Ok(true) {
            let _ = self.write_register();
        }
    }

    pub(super) fn must_be_strong(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
        if strength(passphrase.expose(), &[self.name()]).enough {
            Ok(())
        } else {
            Err(VaultError::WeakPassphrase)
        }
    }

    /// Makes a new recovery code; the old one opens nothing here any more.
    ///
    /// # Errors
    /// What the disk says: the old one then still holds.
    pub fn renew_recovery(
        &self,
        cost: KeyCost,
        randomness: Randomness<'_>,
    ) -> Result<RecoveryCode, VaultError> {
        self.store.must_write()?;
        let code = RecoveryCode::generate(randomness);
        let file = self.store.key().wrap(self.id(), &Passphrase::from(&code), cost)?;
        self.install(&[(KeyKind::Recovery, file)], None, |_| {})?;
        Ok(code)
    }

    /// The employer whose key opens this vault, if any.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn organisation(&self) -> Result<Option<Organisation>, VaultError> {
        self.store.read_value(ORGANISATION)
    }

    /// Lets the employer's key open this vault too.
    ///
    /// # Errors
    /// [`VaultError::NotARecipient`], or what the disk says.
    pub fn set_organisation(&self, organisation: &Organisation) -> Result<(), VaultError> {
        self.store.must_write()?;
        let file = self.wrap_for(organisation, &self.store.key())?;
        // What is shown comes first: no key without its name.
        self.store.write_value(ORGANISATION, organisation)?;
        self.install(&[(KeyKind::Organisation, file)], None, |_| {})
    }

    /// Takes the employer's key away. Copies made before still open with it;
    /// renew the key too when that matters.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove_organisation(&self) -> Result<(), VaultError> {
        self.install(&[], None, |description| description.retract(KeyKind::Organisation))?;
        self.store.remove_if_there(ORGANISATION)
    }

    /// The key file for the employer.
    pub(super) fn wrap_for(
        &self,
        employer: &Organisation,
        key: &VaultKey,
    ) -> Result<Vec<u8>, VaultError> {
        let recipient: x25519::Recipient =
            employer.recipient.trim().parse().map_err(|_| VaultError::NotARecipient)?;
        key.wrap_for(self.id(), &recipient)
    }
}
