//! Reading a text that somebody names in the terminal.

use std::fs;
use std::io;
use std::path::Path;

use zeroize::Zeroizing;

/// The whole text of a file.
///
/// # Errors
/// When the file cannot be read or is not UTF-8.
pub fn read_text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// The first line of a file with a secret, without its line ending. Wiped from
/// memory when dropped.
///
/// # Errors
/// When the file cannot be read or is not UTF-8.
pub fn read_secret(path: &Path) -> io::Result<Zeroizing<String>> {
    let whole = Zeroizing::new(fs::read_to_string(path)?);
    let line = whole.lines().next().unwrap_or_default();
    Ok(Zeroizing::new(line.to_owned()))
}

/// Whether people other than the owner of a file may read it. Always false
/// where the system has no such permissions.
#[must_use]
pub fn others_can_read(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| open_to_others(&metadata))
}

#[cfg(unix)]
fn open_to_others(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o044 != 0
}

#[cfg(not(unix))]
fn open_to_others(_: &fs::Metadata) -> bool {
    false
}
