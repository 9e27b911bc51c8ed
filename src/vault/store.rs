//! Writing so that either the old or the new content is there, never half.

use std::io::{self, ErrorKind};

use uuid::Uuid;

use super::disk::{Disk, Stamp};
use super::error::VaultError;

const UNFINISHED: &str = ".tmp";

/// Puts `bytes` at `name`, whatever stood there before. After an error the old
/// content is untouched, or in rare cases (the last step failed) already the new.
///
/// Two fsyncs: the file, then its folder.
pub(super) fn write(disk: &dyn Disk, name: &str, bytes: &[u8]) -> Result<Stamp, VaultError> {
    let unfinished = unfinished_name(name);
    let written = disk
        .write_new(&unfinished, bytes)
        .and_then(|stamp| disk.rename(&unfinished, name).map(|()| stamp));
    let stamp = written.map_err(|error| {
        if error.kind() != ErrorKind::AlreadyExists {
            // Nothing more can be done when this fails too; opening cleans up.
            let _ = disk.remove(&unfinished);
        }
        VaultError::writing(&error)
    })?;
    disk.sync_folder(folder_of(name))
        .map_err(|error| VaultError::writing(&error))?;
    Ok(stamp)
}

/// Removes a file and waits until that is on the disk.
pub(super) fn remove(disk: &dyn Disk, name: &str) -> Result<(), VaultError> {
    disk.remove(name)
        .and_then(|()| disk.sync_folder(folder_of(name)))
        .map_err(|error| VaultError::writing(&error))
}

/// Gives a file a name that must be free.
pub(super) fn rename_new(disk: &dyn Disk, from: &str, to: &str) -> io::Result<()> {
    match disk.rename_new(from, to) {
        Err(error) if error.kind() == ErrorKind::Unsupported => match disk.read(to) {
            Err(error) if error.kind() == ErrorKind::NotFound => disk.rename(from, to),
            Err(error) => Err(error),
            Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        },
        outcome => outcome,
    }
}

/// Gives a file another name that is free, and waits until that is on the disk.
/// The new folder comes first: a crash may leave both names, never none.
pub(super) fn rename(disk: &dyn Disk, from: &str, to: &str) -> Result<(), VaultError> {
    let (old, new) = (folder_of(from), folder_of(to));
    disk.rename(from, to)
        .and_then(|()| disk.sync_folder(new))
        .and_then(|()| disk.sync_folder(old))
        .map_err(|error| VaultError::writing(&error))
}

/// Removes an empty folder inside another; fine when it is not there.
pub(super) fn remove_folder(disk: &dyn Disk, outer: &str, folder: &str) -> Result<(), VaultError> {
    match disk.remove_folder(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed
            .and_then(|()| disk.sync_folder(outer))
            .map_err(|error| VaultError::writing(&error)),
    }
}

/// Removes what an interrupted write left behind.
pub(super) fn clean(disk: &dyn Disk, folder: &str) {
    let entries = disk.list(folder).unwrap_or_default();
    for entry in entries.iter().filter(|entry| is_unfinished(&entry.name)) {
        // Leftovers do no harm; next time is early enough.
        let _ = disk.remove(&inside(folder, &entry.name));
    }
}

pub(super) fn is_unfinished(name: &str) -> bool {
    name.starts_with('.') && name.ends_with(UNFINISHED)
}

pub(super) fn inside(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

pub(super) fn folder_of(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A name that no other window makes, also not one on another computer.
pub(super) fn unfinished_name(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    let own = Uuid::new_v4().simple();
    inside(folder_of(name), &format!(".{file}.{own}{UNFINISHED}"))
}

/// The file that an unfinished one was to become, without its folder.
pub(super) fn finished_name(unfinished: &str) -> Option<&str> {
    let inner = unfinished.strip_prefix('.')?.strip_suffix(UNFINISHED)?;
    inner.rsplit_once('.').map(|(name, _)| name)
}
