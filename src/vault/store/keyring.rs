//! The key files of a vault: which one counts, and how one is replaced.
//!
//! A new key file is first written beside the old one, then announced in
//! `kluis.ron`, and only then takes the old one's place. Whenever the power
//! fails, exactly the key files that `kluis.ron` vouches for open the vault.
//! Each key file and `kluis.ron` have a second copy, because a single damaged
//! sector there would cost every case. So has the file with the former key,
//! while a renewal is under way.

use std::io::ErrorKind;

use super::description::{Description, FORMAT, KeySum};
use super::disk::Disk;
use super::layout::{
    DESCRIPTION, FORMER_KEY, FORMER_KEYS, SECOND_DESCRIPTION, key_file, second_key, staged_key,
};
use super::{Store, atomic, document};
use crate::vault::error::VaultError;
use crate::vault::keys::{KeyFile, KeyKind, VaultKey};

/// Reads `kluis.ron`, or its second copy when it is damaged or gone. Without
/// either a folder with keys is a damaged vault, and any other folder none.
pub(crate) fn describe(disk: &dyn Disk) -> Result<Description, VaultError> {
    let error = match disk.read(DESCRIPTION) {
        Ok(bytes) => match Description::from_bytes(&bytes) {
            Err(error @ VaultError::DescriptionDamaged) => error,
            other => return other,
        },
        Err(error) if error.kind() == ErrorKind::NotFound && has_keys(disk) => {
            VaultError::DescriptionDamaged
        }
        Err(error) if is_absent(error.kind()) => return Err(VaultError::NotAVault),
        // A sector that cannot be read is what the second copy is for.
        Err(error) => VaultError::reading(error),
    };
    let second = disk.read(SECOND_DESCRIPTION).ok();
    second.and_then(|bytes| Description::from_bytes(&bytes).ok()).ok_or(error)
}

/// Whether `kluis.ron` itself says this, and not only its second copy.
pub(crate) fn stands_there(disk: &dyn Disk, description: &Description) -> bool {
    let bytes = disk.read(DESCRIPTION).unwrap_or_default();
    Description::from_bytes(&bytes).as_ref() == Ok(description)
}

fn is_absent(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn has_keys(disk: &dyn Disk) -> bool {
    KeyKind::ALL.iter().any(|kind| disk.read(key_file(*kind)).is_ok())
}

/// The bytes of a key file, and whether they are the ones that were announced.
/// The announced ones come first, wherever they stand.
pub(crate) fn key_bytes(
    disk: &dyn Disk,
    description: &Description,
    kind: KeyKind,
) -> Result<(Vec<u8>, bool), VaultError> {
    let mut found = None;
    let mut unread = None;
    for file in [key_file(kind), staged_key(kind), second_key(kind)] {
        match disk.read(file) {
            Ok(bytes) if description.vouches_for(kind, &bytes) => return Ok((bytes, true)),
            Ok(bytes) => found = found.or(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => unread = unread.or(Some(VaultError::reading(error))),
        }
    }
    match (found, unread) {
        (Some(bytes), _) => Ok((bytes, false)),
        (None, Some(error)) => Err(error),
        (None, None) => Err(VaultError::KeyFileDamaged(kind)),
    }
}

/// The same, ready to be unwrapped.
pub(crate) fn with_key_file<T>(
    disk: &dyn Disk,
    description: &Description,
    kind: KeyKind,
    unwrap: impl FnOnce(&KeyFile<'_>) -> Result<T, VaultError>,
) -> Result<T, VaultError> {
    let (bytes, intact) = key_bytes(disk, description, kind)?;
    let bytes = &bytes;
    unwrap(&KeyFile { kind, bytes, intact })
}

/// A description for a vault that lost its own, from the keys that are there.
pub(crate) fn rebuild(disk: &dyn Disk, vault: uuid::Uuid) -> Description {
    let sum = |kind: &KeyKind| Some(KeySum::of(*kind, &disk.read(key_file(*kind)).ok()?));
    Description {
        format: FORMAT,
        vault,
        name: crate::t!("vault-name-lost"),
        keys: KeyKind::ALL.iter().filter_map(sum).collect(),
        renewing: FORMER_KEYS.iter().any(|file| disk.read(file).is_ok()),
        creating: false,
    }
}

/// The former key in the bytes of one of its files. Only the newest key opens
/// it: what an earlier renewal left behind is of no use.
pub(crate) fn former_in(
    key: &VaultKey,
    vault: uuid::Uuid,
    file: &str,
    bytes: &[u8],
) -> Result<VaultKey, VaultError> {
    let opened = document::open(&key.alone(), vault, FORMER_KEY, file, bytes)?;
    let former =
        VaultKey::parse(&opened.content).ok_or_else(|| VaultError::FileDamaged(file.to_owned()))?;
    Ok(former.0)
}

/// The former key from the first of its files that can be read, with its bytes.
fn former(disk: &dyn Disk, key: &VaultKey, vault: uuid::Uuid) -> Option<(VaultKey, Vec<u8>)> {
    FORMER_KEYS.iter().find_map(|file| {
        let bytes = disk.read(file).ok()?;
        let former = former_in(key, vault, file, &bytes).ok()?;
        Some((former, bytes))
    })
}

/// While a renewal is under way: the key with the one before it. Without that
/// one, files that still need it are named as foreign.
pub(crate) fn with_former(disk: &dyn Disk, description: &Description, key: VaultKey) -> VaultKey {
    let found = description.renewing.then(|| former(disk, &key, description.vault));
    match found.flatten() {
        Some((former, _)) => key.after(former),
        None => key,
    }
}

/// Writes the former key, sealed with the new one, in both its places.
pub(crate) fn keep_former(
    disk: &dyn Disk,
    key: &VaultKey,
    vault: uuid::Uuid,
    former: &VaultKey,
) -> Result<(), VaultError> {
    let content = former.content(vault);
    let sealed = document::seal(key, vault, (FORMER_KEY, 0), content.as_bytes())?;
    let mut files = FORMER_KEYS.iter();
    files.try_for_each(|file| keep_equal(disk, file, &sealed))
}

/// Removes the former key from both its places.
pub(crate) fn forget_former(disk: &dyn Disk) -> Result<(), VaultError> {
    let mut files = FORMER_KEYS.iter();
    files.try_for_each(|file| atomic::remove_if_there(disk, file))
}

impl Store {
    /// Brings all files of the keyring in line with what is announced, the
    /// former key too. When both its files are damaged it is written anew, as
    /// long as this window knows it.
    pub(crate) fn settle_keys(&self) -> Result<(), VaultError> {
        let disk = self.disk();
        let description = self.description();
        settle(disk, &description)?;
        if !description.renewing {
            return Ok(());
        }
        let key = self.key();
        match (former(disk, &key, self.id), key.former()) {
            (Some((_, bytes)), _) => {
                let mut files = FORMER_KEYS.iter();
                files.try_for_each(|file| keep_equal(disk, file, &bytes))
            }
            (None, Some(former)) => keep_former(disk, &key, self.id, former),
            (None, None) => Err(VaultError::FileDamaged(FORMER_KEY.to_owned())),
        }
    }

    /// Puts key files in place of the old ones, with whatever else changes in
    /// `kluis.ron`, in one step.
    pub(crate) fn install(
        &self,
        keys: &[(KeyKind, Vec<u8>)],
        change: impl FnOnce(&mut Description),
    ) -> Result<(), VaultError> {
        self.must_write()?;
        let disk = self.disk();
        let mut description = self.description();
        let mut next = description.clone();
        for (kind, bytes) in keys {
            atomic::write(disk, staged_key(*kind), bytes)?;
            next.announce(*kind, bytes);
        }
        change(&mut next);
        announce(disk, &description, &next)?;
        *description = next;
        // What is announced holds; what fails here is done at the next opening.
        let _ = settle(disk, &description);
        Ok(())
    }

    /// Takes a key file away, in one step.
    pub(crate) fn retire(&self, kind: KeyKind) -> Result<(), VaultError> {
        self.must_write()?;
        let disk = self.disk();
        let mut description = self.description();
        let mut next = description.clone();
        next.retract(kind);
        announce(disk, &description, &next)?;
        *description = next;
        // As above; a file that is not announced is cleared away on opening.
        let _ = settle(disk, &description);
        Ok(())
    }
}

/// Writes the new description. When that fails in its last step the old one is
/// put back: the user is told that nothing changed.
fn announce(disk: &dyn Disk, old: &Description, new: &Description) -> Result<(), VaultError> {
    let text = new.to_text()?;
    atomic::write(disk, DESCRIPTION, text.as_bytes()).inspect_err(|_| {
        let stands = disk.read(DESCRIPTION).is_ok_and(|b| b == text.as_bytes());
        if let (true, Ok(text)) = (stands, old.to_text()) {
            // Nothing more can be done when this fails too.
            let _ = atomic::write(disk, DESCRIPTION, text.as_bytes());
        }
    })?;
    Ok(())
}

/// Brings all files of the keyring in line with what is announced. The
/// description comes first: until it stands there the keys of another one, left
/// by an attempt that failed, must stay.
fn settle(disk: &dyn Disk, description: &Description) -> Result<(), VaultError> {
    let text = description.to_text()?;
    for file in [DESCRIPTION, SECOND_DESCRIPTION] {
        keep_equal(disk, file, text.as_bytes())?;
    }
    let mut kinds = KeyKind::ALL.into_iter();
    kinds.try_for_each(|kind| settle_key(disk, description, kind))
}

/// The announced bytes in both places, and nothing that waits.
fn settle_key(disk: &dyn Disk, description: &Description, kind: KeyKind) -> Result<(), VaultError> {
    if kind == KeyKind::Organisation && !description.announces(kind) {
        return remove_key(disk, kind);
    }
    let Ok((bytes, true)) = key_bytes(disk, description, kind) else {
        // What is there was not announced: it stays for who looks into it.
        return Ok(());
    };
    for file in [key_file(kind), second_key(kind)] {
        keep_equal(disk, file, &bytes)?;
    }
    if disk.read(staged_key(kind)).is_ok() {
        atomic::remove(disk, staged_key(kind))?;
    }
    Ok(())
}

/// For a key that was taken away, or staged and never announced.
fn remove_key(disk: &dyn Disk, kind: KeyKind) -> Result<(), VaultError> {
    let files = [key_file(kind), staged_key(kind), second_key(kind)];
    let mut files = files.iter();
    files.try_for_each(|file| atomic::remove_if_there(disk, file))
}

fn keep_equal(disk: &dyn Disk, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
    if disk.read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    atomic::write(disk, file, bytes).map(|_| ())
}
