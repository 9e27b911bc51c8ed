//! The key files of a vault: which one counts, and how one is replaced.
//!
//! A new key file is first written beside the old one, then announced in
//! `kluis.ron`, and only then takes the old one's place. Whenever the power
//! fails, exactly the key files that `kluis.ron` vouches for open the vault.
//! Each key file and `kluis.ron` have a second copy, because a single damaged
//! sector there would cost every case.

use std::io::ErrorKind;

use super::description::{Description, FORMAT, KeySum};
use super::disk::Disk;
use super::error::{KeyKind, VaultError};
use super::files::{DESCRIPTION, FORMER_KEY, SECOND_DESCRIPTION, key_file, second_key, staged_key};
use super::keys::KeyFile;
use super::{Vault, store};

/// Reads `kluis.ron`, or its second copy when it is damaged or gone. Without
/// either a folder with keys is a damaged vault, and any other folder none.
pub(super) fn describe(disk: &dyn Disk) -> Result<Description, VaultError> {
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
        Err(error) => VaultError::reading(&error),
    };
    let second = disk.read(SECOND_DESCRIPTION).ok();
    second
        .and_then(|bytes| Description::from_bytes(&bytes).ok())
        .ok_or(error)
}

/// Whether `kluis.ron` itself says this, and not only its second copy.
pub(super) fn stands_there(disk: &dyn Disk, description: &Description) -> bool {
    let bytes = disk.read(DESCRIPTION).unwrap_or_default();
    Description::from_bytes(&bytes).as_ref() == Ok(description)
}

fn is_absent(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn has_keys(disk: &dyn Disk) -> bool {
    KeyKind::ALL
        .iter()
        .any(|kind| disk.read(key_file(*kind)).is_ok())
}

/// The bytes of a key file, and whether they are the ones that were announced.
/// The announced ones come first, wherever they stand.
pub(super) fn key_bytes(
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
            Err(error) => unread = unread.or(Some(VaultError::reading(&error))),
        }
    }
    match (found, unread) {
        (Some(bytes), _) => Ok((bytes, false)),
        (None, Some(error)) => Err(error),
        (None, None) => Err(VaultError::KeyFileDamaged(kind)),
    }
}

/// The same, ready to be unwrapped.
pub(super) fn with_key_file<T>(
    disk: &dyn Disk,
    description: &Description,
    kind: KeyKind,
    unwrap: impl FnOnce(&KeyFile<'_>) -> Result<T, VaultError>,
) -> Result<T, VaultError> {
    let (bytes, intact) = key_bytes(disk, description, kind)?;
    let bytes = &bytes;
    unwrap(&KeyFile {
        kind,
        bytes,
        intact,
    })
}

/// A description for a vault that lost its own, from the keys that are there.
pub(super) fn rebuild(disk: &dyn Disk, vault: uuid::Uuid) -> Description {
    let sum = |kind: &KeyKind| Some(KeySum::of(*kind, &disk.read(key_file(*kind)).ok()?));
    Description {
        format: FORMAT,
        vault,
        name: crate::t!("vault-name-lost"),
        keys: KeyKind::ALL.iter().filter_map(sum).collect(),
        renewing: disk.read(FORMER_KEY).is_ok(),
    }
}

impl Vault {
    /// Puts key files in place of the old ones, with whatever else changes in
    /// `kluis.ron`, in one step.
    pub(super) fn install(
        &self,
        keys: &[(KeyKind, Vec<u8>)],
        change: impl FnOnce(&mut Description),
    ) -> Result<(), VaultError> {
        self.must_write()?;
        let disk = self.disk.as_ref();
        let mut description = self.description();
        let mut next = description.clone();
        for (kind, bytes) in keys {
            store::write(disk, staged_key(*kind), bytes)?;
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
    pub(super) fn retire(&self, kind: KeyKind) -> Result<(), VaultError> {
        self.must_write()?;
        let disk = self.disk.as_ref();
        let mut description = self.description();
        let mut next = description.clone();
        next.retract(kind);
        announce(disk, &description, &next)?;
        *description = next;
        // As above; a file that is not announced is cleared away on opening.
        let _ = remove_key(disk, kind);
        Ok(())
    }
}

/// Writes the new description. When that fails in its last step the old one is
/// put back: the user is told that nothing changed.
fn announce(disk: &dyn Disk, old: &Description, new: &Description) -> Result<(), VaultError> {
    let text = new.to_text()?;
    store::write(disk, DESCRIPTION, text.as_bytes()).inspect_err(|_| {
        let stands = disk.read(DESCRIPTION).is_ok_and(|b| b == text.as_bytes());
        if let (true, Ok(text)) = (stands, old.to_text()) {
            // Nothing more can be done when this fails too.
            let _ = store::write(disk, DESCRIPTION, text.as_bytes());
        }
    })?;
    Ok(())
}

/// Brings all files of the keyring in line with what is announced.
pub(super) fn settle(disk: &dyn Disk, description: &Description) -> Result<(), VaultError> {
    for kind in KeyKind::ALL {
        settle_key(disk, description, kind)?;
    }
    let text = description.to_text()?;
    for file in [DESCRIPTION, SECOND_DESCRIPTION] {
        keep_equal(disk, file, text.as_bytes())?;
    }
    Ok(())
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
        store::remove(disk, staged_key(kind))?;
    }
    Ok(())
}

/// For a key that was taken away, or staged and never announced.
fn remove_key(disk: &dyn Disk, kind: KeyKind) -> Result<(), VaultError> {
    for file in [key_file(kind), staged_key(kind), second_key(kind)] {
        if disk.read(file).is_ok() {
            store::remove(disk, file)?;
        }
    }
    Ok(())
}

fn keep_equal(disk: &dyn Disk, file: &str, bytes: &[u8]) -> Result<(), VaultError> {
    if disk.read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    store::write(disk, file, bytes).map(|_| ())
}
