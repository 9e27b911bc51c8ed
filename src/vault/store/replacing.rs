//! Putting a file in place of the one that was read, and of no other.
//!
//! Looking first and writing then leaves a moment in which another window can
//! write. So the new file and the one that stands there change places in one
//! step, and what comes out is looked at: if it is not what was read, they
//! change places again. Disks that cannot swap are looked at right before.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};

use super::atomic;
use super::disk::{Disk, InTheWay, Stamp};
use super::layout::{folder_of, unfinished_name};
use crate::vault::error::VaultError;

/// Puts bytes in a file when exactly these stood there, or nothing. `None` when
/// something else stands there: it still does then, and nothing was written.
pub(crate) fn replace(
    disk: &dyn Disk,
    name: &str,
    known: Option<&[u8]>,
    bytes: &[u8],
) -> Result<Option<Stamp>, VaultError> {
    let unfinished = unfinished_name(name);
    let placed = atomic::unless_taken_away(disk, name, || {
        let stamp = disk.write_new(&unfinished, bytes)?;
        Ok((stamp, place(disk, &unfinished, name, known, bytes)?))
    });
    let (stamp, is_placed) = placed.map_err(|error| {
        clear(disk, &unfinished, known, bytes);
        VaultError::writing(error)
    })?;
    if !is_placed {
        clear(disk, &unfinished, known, bytes);
        return Ok(None);
    }
    disk.sync_folder(folder_of(name)).map_err(VaultError::writing)?;
    Ok(Some(stamp))
}

/// What is to take the place of exactly these bytes in a file.
pub(crate) struct Replacement {
    pub(crate) name: String,
    pub(crate) known: Vec<u8>,
    pub(crate) bytes: Vec<u8>,
}

/// Does [`replace`] for several files: all are written and waited for together, and each
/// folder is waited for once. `None` where something else stands.
pub(crate) fn replace_many(
    disk: &dyn Disk,
    all: &[Replacement],
) -> Result<Vec<Option<Stamp>>, VaultError> {
    let new = all.iter().map(|one| (unfinished_name(&one.name), one.bytes.clone()));
    let new: Vec<_> = new.collect();
    let placed = write_and_place(disk, &new, all);
    for (at, ((unfinished, bytes), one)) in new.iter().zip(all).enumerate() {
        if placed.as_ref().map_or(true, |stamps| stamps[at].is_none()) {
            clear(disk, unfinished, Some(&one.known), bytes);
        }
    }
    placed.map_err(VaultError::writing)
}

fn write_and_place(
    disk: &dyn Disk,
    new: &[(String, Vec<u8>)],
    all: &[Replacement],
) -> io::Result<Vec<Option<Stamp>>> {
    let stamps = disk.write_many(new)?;
    let placed = new.iter().zip(all).zip(stamps).map(|(((unfinished, bytes), one), stamp)| {
        let is_placed = place(disk, unfinished, &one.name, Some(&one.known), bytes)?;
        Ok(is_placed.then_some(stamp))
    });
    let placed = placed.collect::<io::Result<Vec<_>>>()?;
    let folders: BTreeSet<&str> = all.iter().map(|one| folder_of(&one.name)).collect();
    folders.into_iter().try_for_each(|folder| disk.sync_folder(folder))?;
    Ok(placed)
}

/// Removes a file when exactly these bytes stand in it. Whether it is gone:
/// something else stays where it was.
pub(crate) fn remove_known(disk: &dyn Disk, name: &str, known: &[u8]) -> Result<bool, VaultError> {
    let unfinished = unfinished_name(name);
    match disk.rename(name, &unfinished) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        moved => moved.map_err(VaultError::writing)?,
    }
    let there = disk.read(&unfinished);
    let is_known = there.as_ref().is_ok_and(|there| there == known);
    let outcome = match is_known {
        true => disk.remove(&unfinished),
        false => atomic::rename_new(disk, &unfinished, name),
    };
    outcome.and_then(|()| disk.sync_folder(folder_of(name))).map_err(VaultError::writing)?;
    there.map(|_| is_known).map_err(VaultError::reading)
}

/// Moves a file to a free name in another folder. The new one is safe before
/// the old one goes: not every disk renames between folders in one step.
pub(crate) fn relocate(disk: &dyn Disk, from: &str, to: &str) -> Result<(), VaultError> {
    let bytes = match disk.read(from) {
        Ok(bytes) => bytes,
        // Another window moved or removed it just now.
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(VaultError::CaseMissing),
        Err(error) if InTheWay::of(&error).is_some() || error.kind() == ErrorKind::FileTooLarge => {
            return relocate_unread(disk, from, to);
        }
        Err(error) => return Err(VaultError::reading(error)),
    };
    // Another window may have written either of them just now.
    if replace(disk, to, None, &bytes)?.is_none() {
        if !disk.read(to).is_ok_and(|there| there == bytes) {
            return Err(VaultError::ChangedElsewhere);
        }
        disk.sync_folder(folder_of(to)).map_err(VaultError::writing)?;
    }
    if remove_known(disk, from, &bytes)? { Ok(()) } else { Err(VaultError::ChangedElsewhere) }
}

/// What is never read can still be moved: it is not followed.
fn relocate_unread(disk: &dyn Disk, from: &str, to: &str) -> Result<(), VaultError> {
    disk.rename(from, to)
        .and_then(|()| disk.sync_folder(folder_of(to)))
        .and_then(|()| disk.sync_folder(folder_of(from)))
        .map_err(VaultError::writing)
}

/// Removes what is left, unless it may be all there is of something else.
/// Nothing more can be done when this fails; opening cleans up.
fn clear(disk: &dyn Disk, unfinished: &str, known: Option<&[u8]>, bytes: &[u8]) {
    let left = disk.read(unfinished);
    if left.is_ok_and(|left| left == bytes || Some(left.as_slice()) == known) {
        let _ = disk.remove(unfinished);
    }
}

fn place(
    disk: &dyn Disk,
    new: &str,
    name: &str,
    known: Option<&[u8]>,
    bytes: &[u8],
) -> io::Result<bool> {
    let Some(known) = known else {
        return match atomic::rename_new(disk, new, name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
            outcome => outcome.map(|()| true),
        };
    };
    match swap(disk, new, name, bytes) {
        Ok(()) if disk.read(new)? == known => {
            // What stays behind is what was read; it is cleared away later.
            let _ = disk.remove(new);
            Ok(true)
        }
        Ok(()) => disk.swap(new, name).map(|()| false),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) if error.kind() == ErrorKind::Unsupported => {
            let is_known = disk.read(name)? == known;
            if is_known {
                disk.rename(new, name)?;
            }
            Ok(is_known)
        }
        Err(error) => Err(error),
    }
}

/// Swapping twice is not swapping: after an interruption it is looked at.
pub(crate) fn swap(disk: &dyn Disk, new: &str, name: &str, bytes: &[u8]) -> io::Result<()> {
    match disk.swap(new, name) {
        Err(error) if error.kind() == ErrorKind::Interrupted => {
            if disk.read(new)? == bytes {
                disk.swap(new, name)
            } else {
                Ok(())
            }
        }
        outcome => outcome,
    }
}
