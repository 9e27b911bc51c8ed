//! The key files of a vault: which one counts, and putting them in their places.
//!
//! Each key file and `kluis.ron` have a second copy, because a single damaged
//! sector there would cost every case.

use std::io::ErrorKind;

use uuid::Uuid;

use super::atomic;
use super::description::{Description, KeySum, LONGEST, Written};
use super::disk::Disk;
use super::layout::{
    DESCRIPTION, FORMER_KEYS, SECOND_DESCRIPTION, key_file, second_key, staged_key,
};
use super::replacing::replace;
use crate::vault::error::VaultError;
use crate::vault::keys::{KeyFile, KeyKind};

/// Reads `kluis.ron`, or its second copy when it is damaged or gone. Without
/// either a folder with keys is a damaged vault, and any other folder none.
pub(crate) fn describe(disk: &dyn Disk) -> Result<Description, VaultError> {
    let error = match disk.read_at_most(DESCRIPTION, LONGEST) {
        Ok(bytes) => match Description::from_bytes(&bytes) {
            Err(error @ VaultError::DescriptionDamaged) => error,
            other => return other,
        },
        Err(error) if error.kind() == ErrorKind::NotFound && has_keys(disk) => {
            VaultError::DescriptionDamaged
        }
        Err(error) if is_absent(error.kind()) => return Err(VaultError::NotAVault),
        Err(error) if error.kind() == ErrorKind::FileTooLarge => VaultError::DescriptionDamaged,
        // A sector that cannot be read is what the second copy is for.
        Err(error) => VaultError::reading(error),
    };
    let second = disk.read_at_most(SECOND_DESCRIPTION, LONGEST).ok();
    second.and_then(|bytes| Description::from_bytes(&bytes).ok()).ok_or(error)
}

/// Reads a `kluis.ron` that says that a newer version of the program wrote it, as
/// far as this one understands it.
pub(crate) fn describe_newer(disk: &dyn Disk) -> Result<Description, VaultError> {
    let bytes = disk.read_at_most(DESCRIPTION, LONGEST).map_err(VaultError::reading)?;
    Ok(Written::from_bytes(&bytes)?.description)
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
pub(crate) fn rebuild(disk: &dyn Disk, vault: Uuid) -> Description {
    let sum = |kind: &KeyKind| Some(KeySum::of(*kind, &disk.read(key_file(*kind)).ok()?));
    Description {
        keys: KeyKind::ALL.iter().filter_map(sum).collect(),
        renewing: FORMER_KEYS.iter().any(|file| disk.read(file).is_ok()),
        ..Description::new(vault, &crate::t!("vault-name-lost"))
    }
}

/// Whether this description still is the one to go by.
fn still(disk: &dyn Disk, description: &Description) -> Result<(), VaultError> {
    match disk.read_at_most(DESCRIPTION, LONGEST) {
        Ok(bytes) if Description::from_bytes(&bytes).as_ref() == Ok(description) => Ok(()),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(VaultError::reading(error)),
        _ => Err(VaultError::KeysChangedElsewhere),
    }
}

/// The same for bytes that are known, wherever another window put its own.
pub(super) fn place(
    disk: &dyn Disk,
    description: &Description,
    keys: &[(KeyKind, Vec<u8>)],
) -> Result<(), VaultError> {
    keys.iter().try_for_each(|(kind, bytes)| match key_bytes(disk, description, *kind) {
        Ok((_, true)) => Ok(()),
        _ => keep_equal(disk, description, key_file(*kind), bytes),
    })
}

/// Brings the files of the keys in line with what is announced. The description
/// comes first: until it stands there the keys of another one, left by an
/// attempt that failed, must stay.
pub(super) fn settle(disk: &dyn Disk, description: &Description) -> Result<(), VaultError> {
    let text = description.to_text()?;
    keep_equal(disk, description, SECOND_DESCRIPTION, text.as_bytes())?;
    let mut kinds = KeyKind::ALL.into_iter();
    kinds.try_for_each(|kind| settle_key(disk, description, kind))
}

/// The announced bytes in both places, and nothing that waits.
fn settle_key(disk: &dyn Disk, description: &Description, kind: KeyKind) -> Result<(), VaultError> {
    if kind == KeyKind::Organisation && !description.announces(kind) {
        still(disk, description)?;
        return remove_key(disk, kind);
    }
    let Ok((bytes, true)) = key_bytes(disk, description, kind) else {
        // What is there was not announced: it stays for who looks into it.
        return Ok(());
    };
    for file in [key_file(kind), second_key(kind)] {
        keep_equal(disk, description, file, &bytes)?;
    }
    if disk.read(staged_key(kind)).is_ok() {
        still(disk, description)?;
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

/// Puts these bytes in a file, as long as this description is the one to go by.
pub(super) fn keep_equal(
    disk: &dyn Disk,
    description: &Description,
    file: &str,
    bytes: &[u8],
) -> Result<(), VaultError> {
    let there = standing(disk, file);
    if there.as_deref() == Some(bytes) {
        return Ok(());
    }
    still(disk, description)?;
    put(disk, file, there.as_deref(), bytes)
}

/// What stands in a file; nothing when it cannot be read, also not when it is
/// looked at again.
pub(super) fn standing(disk: &dyn Disk, file: &str) -> Option<Vec<u8>> {
    let read = || disk.read_at_most(file, LONGEST);
    match read() {
        Err(error) if error.kind() != ErrorKind::NotFound => read().ok(),
        there => there.ok(),
    }
}

/// Puts bytes in the place of what was read there, unless they are there. A file
/// that cannot be read is written over.
pub(super) fn put(
    disk: &dyn Disk,
    file: &str,
    there: Option<&[u8]>,
    bytes: &[u8],
) -> Result<(), VaultError> {
    if there == Some(bytes) || replace(disk, file, there, bytes)?.is_some() {
        return Ok(());
    }
    match disk.read_at_most(file, LONGEST) {
        Err(error) if there.is_none() && error.kind() != ErrorKind::NotFound => {
            atomic::write(disk, file, bytes).map(drop)
        }
        _ => Err(VaultError::KeysChangedElsewhere),
    }
}
