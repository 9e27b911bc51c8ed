//! Writing so that either the old or the new content is there, never half.

use std::io::{self, ErrorKind};

use super::disk::{Disk, InTheWay, Stamp};
use super::layout::{folder_of, inside, is_unfinished, unfinished_name};
use crate::vault::error::VaultError;

/// Puts `bytes` at `name`, whatever stood there before. After an error the old
/// content is untouched, or in rare cases (the last step failed) already the new.
///
/// Two fsyncs: the file, then its folder.
pub(crate) fn write(disk: &dyn Disk, name: &str, bytes: &[u8]) -> Result<Stamp, VaultError> {
    let unfinished = unfinished_name(name);
    let written = disk
        .write_new(&unfinished, bytes)
        .and_then(|stamp| disk.rename(&unfinished, name).map(|()| stamp));
    let stamp = written.map_err(|error| {
        if error.kind() != ErrorKind::AlreadyExists {
            // Nothing more can be done when this fails too; opening cleans up.
            let _ = disk.remove(&unfinished);
        }
        VaultError::writing(error)
    })?;
    disk.sync_folder(folder_of(name)).map_err(VaultError::writing)?;
    Ok(stamp)
}

/// Puts `bytes` at a name that must be free, or hold them already: what was said
/// not to be there may be there after all.
fn write_where_free(disk: &dyn Disk, name: &str, bytes: &[u8]) -> Result<(), VaultError> {
    let unfinished = unfinished_name(name);
    let written = disk.write_new(&unfinished, bytes);
    if let Err(error) = written.and_then(|_| rename_new(disk, &unfinished, name)) {
        // As above.
        let _ = disk.remove(&unfinished);
        if error.kind() != ErrorKind::AlreadyExists {
            return Err(VaultError::writing(error));
        }
        if !disk.read(name).is_ok_and(|there| there == bytes) {
            return Err(VaultError::ChangedElsewhere);
        }
    }
    disk.sync_folder(folder_of(name)).map_err(VaultError::writing)
}

/// Removes a file and waits until that is on the disk.
pub(crate) fn remove(disk: &dyn Disk, name: &str) -> Result<(), VaultError> {
    disk.remove(name).and_then(|()| disk.sync_folder(folder_of(name))).map_err(VaultError::writing)
}

/// The same; fine when there is no such file. Also one that cannot be read is there.
pub(crate) fn remove_if_there(disk: &dyn Disk, name: &str) -> Result<(), VaultError> {
    match disk.read(name) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        _ => remove(disk, name),
    }
}

/// Gives a file a name that must be free.
pub(crate) fn rename_new(disk: &dyn Disk, from: &str, to: &str) -> io::Result<()> {
    match disk.rename_new(from, to) {
        Err(error) if error.kind() == ErrorKind::Unsupported => match disk.read(to) {
            Err(error) if error.kind() == ErrorKind::NotFound => disk.rename(from, to),
            Err(error) => Err(error),
            Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        },
        outcome => outcome,
    }
}

/// Moves a file to a name in another folder. The new one is safe before the old
/// one goes: not every disk renames between folders in one step.
pub(crate) fn relocate(disk: &dyn Disk, from: &str, to: &str) -> Result<(), VaultError> {
    let bytes = match disk.read(from) {
        Ok(bytes) => bytes,
        Err(error) if InTheWay::of(&error).is_some() || error.kind() == ErrorKind::FileTooLarge => {
            return relocate_unread(disk, from, to);
        }
        Err(error) => return Err(VaultError::reading(error)),
    };
    write_where_free(disk, to, &bytes)?;
    match disk.read(from) {
        Ok(there) if there == bytes => remove(disk, from),
        Ok(_) => Err(VaultError::ChangedElsewhere),
        Err(error) => Err(VaultError::reading(error)),
    }
}

/// What is never read can still be moved: it is not followed.
fn relocate_unread(disk: &dyn Disk, from: &str, to: &str) -> Result<(), VaultError> {
    disk.rename(from, to)
        .and_then(|()| disk.sync_folder(folder_of(to)))
        .and_then(|()| disk.sync_folder(folder_of(from)))
        .map_err(VaultError::writing)
}

/// Removes an empty folder inside another; fine when it is not there.
pub(crate) fn remove_folder(disk: &dyn Disk, outer: &str, folder: &str) -> Result<(), VaultError> {
    match disk.remove_folder(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed.and_then(|()| disk.sync_folder(outer)).map_err(VaultError::writing),
    }
}

/// Removes what an interrupted write left behind.
pub(crate) fn clean(disk: &dyn Disk, folder: &str) {
    let entries = disk.list(folder).unwrap_or_default();
    for entry in entries.iter().filter(|entry| is_unfinished(&entry.name)) {
        // Leftovers do no harm; next time is early enough.
        let _ = disk.remove(&inside(folder, &entry.name));
    }
}
