//! Writing so that either the old or the new content is there, never half.

use std::io::{self, ErrorKind};

use super::disk::{Disk, Stamp};
use super::layout::{folder_of, inside, is_unfinished, unfinished_name};
use crate::vault::error::VaultError;

/// Puts `bytes` at `name`, whatever stood there before. After an error the old
/// content is untouched, or in rare cases (the last step failed) already the new.
///
/// Two fsyncs: the file, then its folder.
pub(crate) fn write(disk: &dyn Disk, name: &str, bytes: &[u8]) -> Result<Stamp, VaultError> {
    let unfinished = unfinished_name(name);
    let written = unless_taken_away(disk, name, || {
        let stamp = disk.write_new(&unfinished, bytes)?;
        disk.rename(&unfinished, name).map(|()| stamp)
    });
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

/// Writes, once more when another window took away what was half written: it
/// does so with everything of a case that it destroys.
pub(super) fn unless_taken_away<T>(
    disk: &dyn Disk,
    name: &str,
    write: impl Fn() -> io::Result<T>,
) -> io::Result<T> {
    match write() {
        Err(error)
            if error.kind() == ErrorKind::NotFound && disk.names(folder_of(name)).is_ok() =>
        {
            write()
        }
        outcome => outcome,
    }
}

/// Removes a file and waits until that is on the disk.
pub(crate) fn remove(disk: &dyn Disk, name: &str) -> Result<(), VaultError> {
    disk.remove(name).and_then(|()| disk.sync_folder(folder_of(name))).map_err(VaultError::writing)
}

/// The same; fine when there is no such file, also when another window took it
/// away just now. One that cannot be read is there.
pub(crate) fn remove_if_there(disk: &dyn Disk, name: &str) -> Result<(), VaultError> {
    if is_gone(disk, name) {
        return Ok(());
    }
    match disk.remove(name).and_then(|()| disk.sync_folder(folder_of(name))) {
        Err(error) if error.kind() == ErrorKind::NotFound && is_gone(disk, name) => Ok(()),
        removed => removed.map_err(VaultError::writing),
    }
}

fn is_gone(disk: &dyn Disk, name: &str) -> bool {
    disk.read(name).is_err_and(|error| error.kind() == ErrorKind::NotFound)
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

/// Removes an empty folder inside another; fine when it is not there.
pub(crate) fn remove_folder(disk: &dyn Disk, outer: &str, folder: &str) -> Result<(), VaultError> {
    match disk.remove_folder(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed.and_then(|()| disk.sync_folder(outer)).map_err(VaultError::writing),
    }
}

/// Removes what an interrupted write left behind.
pub(crate) fn clean(disk: &dyn Disk, folder: &str) {
    for name in disk.names(folder).unwrap_or_default().iter().filter(|name| is_unfinished(name)) {
        // Leftovers do no harm; next time is early enough.
        let _ = disk.remove(&inside(folder, name));
    }
}
