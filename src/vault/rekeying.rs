//! Changing what opens the vault: passphrase, recovery code, the employer's
//! key, and the vault's key itself.

use std::collections::HashSet;

use age::x25519;
use serde::{Deserialize, Serialize};

use super::error::{KeyKind, VaultError};
use super::files::{self, ORGANISATION};
use super::keys::{KeyCost, Passphrase, VaultKey};
use super::recovery::{Randomness, RecoveryCode};
use super::strength::strength;
use super::{Vault, keyring, store};

/// The employer's own age key, which opens this vault too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The name that people know it by.
    pub name: String,
    /// The public key, `age1…`.
    pub recipient: String,
}

/// What opens the vault after its key was renewed.
pub struct NewKey<'a> {
    /// The passphrase: the one of now, or another.
    pub passphrase: &'a Passphrase,
    /// The cost of guessing it.
    pub cost: KeyCost,
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
        self.must_write()?;
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
        self.must_write()?;
        self.confirm_recovery(code)?;
        self.set_passphrase(new, cost)
    }

    fn set_passphrase(&self, new: &Passphrase, cost: KeyCost) -> Result<(), VaultError> {
        self.must_be_strong(new)?;
        let file = self.key().wrap(self.id(), new, cost)?;
        self.install(&[(KeyKind::Passphrase, file)], |_| {})
    }

    fn must_be_strong(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
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
        self.must_write()?;
        let code = RecoveryCode::generate(randomness);
        let file = self.key().wrap(self.id(), &Passphrase::from(&code), cost)?;
        self.install(&[(KeyKind::Recovery, file)], |_| {})?;
        Ok(code)
    }

    /// The employer whose key opens this vault, if any.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn organisation(&self) -> Result<Option<Organisation>, VaultError> {
        self.read_bound(ORGANISATION)
    }

    /// Lets the employer's key open this vault too.
    ///
    /// # Errors
    /// [`VaultError::NotARecipient`], or what the disk says.
    pub fn set_organisation(&self, organisation: &Organisation) -> Result<(), VaultError> {
        self.must_write()?;
        let file = self.wrap_for(organisation, &self.key())?;
        // What is shown comes first: no key without its name.
        self.write_bound(ORGANISATION, organisation)?;
        self.install(&[(KeyKind::Organisation, file)], |_| {})
    }

    /// Takes the employer's key away. Copies made before still open with it;
    /// renew the key too when that matters.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove_organisation(&self) -> Result<(), VaultError> {
        self.retire(KeyKind::Organisation)?;
        self.remove_file(ORGANISATION)
    }

    fn wrap_for(&self, employer: &Organisation, key: &VaultKey) -> Result<Vec<u8>, VaultError> {
        let recipient: x25519::Recipient =
            employer.recipient.trim().parse().map_err(|_| VaultError::NotARecipient)?;
        key.wrap_for(self.id(), &recipient)
    }

    /// Begins to renew the vault's key: from now on a new one opens the vault
    /// and encrypts what is written. [`Vault::go_on_renewing`] does the rest.
    ///
    /// # Errors
    /// [`VaultError::RenewalUnderWay`], [`VaultError::WeakPassphrase`], or what
    /// the disk says: the old key then still holds.
    pub fn begin_renewing(
        &self,
        new: &NewKey<'_>,
        randomness: Randomness<'_>,
    ) -> Result<RecoveryCode, VaultError> {
        self.must_write()?;
        if self.is_renewing() {
            return Err(VaultError::RenewalUnderWay);
        }
        self.must_be_strong(new.passphrase)?;
        // An attempt that failed may have left keys that `kluis.ron` vouches for.
        self.settle_keys()?;
        let former = self.key().alone();
        let key = VaultKey::generate();
        let code = RecoveryCode::generate(randomness);
        let mut files = vec![
            (KeyKind::Passphrase, key.wrap(self.id(), new.passphrase, new.cost)?),
            (KeyKind::Recovery, key.wrap(self.id(), &Passphrase::from(&code), new.cost)?),
        ];
        if let Some(organisation) = self.organisation()? {
            files.push((KeyKind::Organisation, self.wrap_for(&organisation, &key)?));
        }
        keyring::keep_former(self.disk.as_ref(), &key, self.id(), &former)?;
        self.install(&files, |description| description.renewing = true)?;
        self.set_key(key.after(former));
        Ok(code)
    }

    /// Whether some files may still need the former key.
    #[must_use]
    pub fn is_renewing(&self) -> bool {
        self.description().renewing
    }

    /// Encrypts every file anew that still needs the former key, and forgets
    /// that key when none is left. Can be stopped at any point and called again,
    /// also after a crash. `step` hears how many files are done and how many
    /// there are, and stops by returning `false`.
    ///
    /// # Errors
    /// What the disk says. Files that cannot be read with either key are
    /// returned: they are left as they are, and so is the former key.
    pub fn go_on_renewing(
        &self,
        mut step: impl FnMut(usize, usize) -> bool,
    ) -> Result<Renewal, VaultError> {
        self.must_write()?;
        let mut looked_at = LookedAt::default();
        let mut unreadable = Vec::new();
        loop {
            // What moved or came meanwhile, such as an earlier revision, may
            // still need the former key.
            let files = self.not_yet_renewed(&looked_at)?;
            let total = looked_at.done.len() + files.len();
            if files.is_empty() && !unreadable.is_empty() {
                return Ok(Renewal::Unreadable(unreadable));
            }
            if files.is_empty() && self.finish_renewing(&looked_at)? {
                step(total, total);
                return Ok(Renewal::Done);
            }
            for file in files {
                if !step(looked_at.done.len(), total) {
                    return Ok(Renewal::Stopped);
                }
                match self.encrypt_anew(&file)? {
                    Anew::Gone => {
                        looked_at.gone.insert(file);
                        continue;
                    }
                    Anew::Done => {}
                    Anew::Unreadable => unreadable.push(file.clone()),
                }
                looked_at.done.insert(file);
            }
        }
    }

    fn not_yet_renewed(&self, looked_at: &LookedAt) -> Result<Vec<String>, VaultError> {
        let is_gone = |file: &String| {
            looked_at.gone.contains(file) && matches!(self.read_path(file), Ok(None))
        };
        let files = self.every_file()?.into_iter();
        let files = files.filter(|file| is_content(file) && !looked_at.done.contains(file));
        Ok(files.filter(|file| !is_gone(file)).collect())
    }

    /// Whether it could be finished: nobody moves a file from the last look
    /// until the former key is no longer announced.
    fn finish_renewing(&self, looked_at: &LookedAt) -> Result<bool, VaultError> {
        let mut memory = self.memory();
        if !self.not_yet_renewed(looked_at)?.is_empty() {
            return Ok(false);
        }
        self.install(&[], |description| description.renewing = false)?;
        self.set_key(self.key().alone());
        keyring::forget_former(self.disk.as_ref())?;
        // The list may still be encrypted with the former key.
        self.index(&mut memory).changed = true;
        drop(memory);
        self.flush_index()?;
        Ok(true)
    }

    fn encrypt_anew(&self, file: &str) -> Result<Anew, VaultError> {
        // Nobody may write the file in between.
        let mut memory = self.memory();
        let Some(bytes) = self.read_path(file)? else {
            return Ok(Anew::Gone);
        };
        let key = self.key();
        if super::sealed::open_with(&key, &bytes).is_ok() {
            return Ok(Anew::Done);
        }
        let Ok(content) = super::sealed::open(&key, &bytes) else {
            return Ok(Anew::Unreadable);
        };
        let (anew, opener) = super::sealed::seal_learning(&key, &content)?;
        let stamp = store::write(self.disk.as_ref(), file, &anew)?;
        memory.encrypted_anew(file, &bytes, (&anew, opener), stamp);
        Ok(Anew::Done)
    }
}

/// How far a renewal is.
#[derive(Default)]
struct LookedAt {
    /// Renewed, or not to be read.
    done: HashSet<String>,
    /// Listed but not there; they may come back.
    gone: HashSet<String>,
}

/// What came of one file.
enum Anew {
    /// It is encrypted with the new key.
    Done,
    /// It has another name by now, or was removed.
    Gone,
    /// It opens with neither key.
    Unreadable,
}

/// How far a renewal came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewal {
    /// Every file is encrypted with the new key.
    Done,
    /// It was stopped and can go on later.
    Stopped,
    /// These files open with neither key. Mend or remove them, and go on.
    Unreadable(Vec<String>),
}

/// The index is written anew by itself, and the keys are another matter.
fn is_content(file: &str) -> bool {
    files::is_sealed(file) && !file.starts_with("keys/")
}
