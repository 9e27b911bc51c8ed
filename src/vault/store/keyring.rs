//! What opens a vault, and how that changes.
//!
//! A new key file is first written beside the old one, then announced in
//! `kluis.ron`, and only then takes the old one's place. Whenever the power
//! fails, exactly the key files that `kluis.ron` vouches for open the vault.
//!
//! Another window may do the same at the same time, also where no lock keeps it
//! from that. So each file takes the place of what was read there and of nothing
//! else, and only while `kluis.ron` is the one that was gone by.

use std::io::ErrorKind;

use super::description::{Description, FORMAT, LONGEST, Written};
use super::disk::Disk;
use super::key_files::{place, put, settle};
use super::layout::{DESCRIPTION, staged_key};
use super::trust::Verdict;
use super::{Store, atomic};
use crate::vault::error::VaultError;
use crate::vault::keys::{KeyKind, VaultKey};

impl Store {
    /// Brings all files of the keyring in line with what is announced, the
    /// former keys too. When both files of those are damaged they are written
    /// anew, as long as this window knows them.
    pub(crate) fn settle_keys(&self) -> Result<(), VaultError> {
        let mut description = self.description();
        let there = match self.catch_up(&mut description) {
            // What cannot be read, also when it is looked at again, is written anew.
            Err(error) if error.may_pass() => match self.catch_up(&mut description) {
                Err(error) if error.may_pass() => None,
                there => there?,
            },
            there => there?,
        };
        self.renew_seals(&mut description)?;
        let text = description.to_text()?;
        put(self.disk(), DESCRIPTION, there.as_deref(), text.as_bytes())?;
        settle(self.disk(), &description)?;
        if description.renewing {
            self.settle_former(&description)?;
        }
        self.settle_earlier(&description)?;
        let settled = description.clone();
        drop(description);
        self.remember_announced(&settled);
        Ok(())
    }

    /// One that had seals and changed since gets them anew.
    fn renew_seals(&self, description: &mut Description) -> Result<(), VaultError> {
        let written = Written::from_bytes(description.to_text()?.as_bytes())?;
        let key = self.key();
        if !description.seals.is_empty() && !written.is_sealed_by(&key) {
            description.key = Some(key.fingerprint());
            *description = description.sealed_by(&key)?;
        }
        Ok(())
    }

    /// A vault of before gets seals. Whether it did.
    pub(crate) fn begin_to_seal(&self) -> Result<bool, VaultError> {
        let begins = self.may_write() && self.may_begin_to_seal();
        if begins {
            self.install(&[], None, |_| {})?;
        }
        Ok(begins)
    }

    /// Takes over what another window announced with the same key. Gives the
    /// bytes of `kluis.ron`; what is damaged there says nothing.
    ///
    /// # Errors
    /// [`VaultError::AnotherKey`], or why it cannot be known.
    pub(crate) fn catch_up(
        &self,
        description: &mut Description,
    ) -> Result<Option<Vec<u8>>, VaultError> {
        let bytes = match self.disk().read_at_most(DESCRIPTION, LONGEST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == ErrorKind::FileTooLarge => return Ok(None),
            Err(error) => return Err(VaultError::reading(error)),
        };
        let there = match Written::from_bytes(&bytes) {
            Err(VaultError::DescriptionDamaged) => return Ok(Some(bytes)),
            there => there?,
        };
        match self.weigh(&there, description) {
            Verdict::Newer => return Err(VaultError::NewerVault),
            Verdict::Ours if there.description.key == Some(self.key().fingerprint()) => {
                let there = there.description;
                *description = Description { format: there.format.max(FORMAT), ..there };
            }
            Verdict::AnotherKey => return Err(VaultError::AnotherKey),
            Verdict::Unproven if !self.is_disbelieved(&there, &bytes, description) => {
                return Err(VaultError::AnotherKey);
            }
            _ => {}
        }
        Ok(Some(bytes))
    }

    /// Puts key files in place of the old ones, with whatever else changes in
    /// `kluis.ron`, in one step. With another key, that is the vault's from then
    /// on.
    ///
    /// # Errors
    /// [`VaultError::AnotherKey`] and [`VaultError::KeysChangedElsewhere`] when
    /// another window was first, or what the disk says: nothing changed then.
    pub(crate) fn install(
        &self,
        keys: &[(KeyKind, Vec<u8>)],
        another: Option<VaultKey>,
        change: impl FnOnce(&mut Description),
    ) -> Result<(), VaultError> {
        self.must_write()?;
        let disk = self.disk();
        let mut description = self.description();
        let before = description.clone();
        let there = self.catch_up(&mut description)?;
        let mut next = description.clone();
        for (kind, bytes) in keys {
            // What somebody else just announced is not taken away again.
            if !before.announces_like(&description, *kind) {
                return Err(VaultError::KeysChangedElsewhere);
            }
            atomic::write(disk, staged_key(*kind), bytes)?;
            next.announce(*kind, bytes);
        }
        change(&mut next);
        let key = self.key();
        let key = another.as_ref().unwrap_or(&key);
        next.key = Some(key.fingerprint());
        let next = next.sealed_by(key)?;
        announce(disk, there.as_deref(), &description, &next)?;
        if let Some(key) = another {
            self.set_key(key);
        }
        *description = next.clone();
        // What is announced holds; what fails here is done at the next opening.
        let _ = place(disk, &description, keys).and_then(|()| settle(disk, &description));
        drop(description);
        self.remember_announced(&next);
        Ok(())
    }
}

/// Writes the new description in place of the old one. When that fails in its
/// last step the old one is put back: the user is told that nothing changed.
fn announce(
    disk: &dyn Disk,
    there: Option<&[u8]>,
    old: &Description,
    new: &Description,
) -> Result<(), VaultError> {
    let text = new.to_text()?;
    put(disk, DESCRIPTION, there, text.as_bytes()).inspect_err(|_| {
        let stands = disk.read(DESCRIPTION).is_ok_and(|b| b == text.as_bytes());
        if let (true, Ok(old)) = (stands, old.to_text()) {
            // Nothing more can be done when this fails too.
            let _ = put(disk, DESCRIPTION, Some(text.as_bytes()), old.as_bytes());
        }
    })
}
