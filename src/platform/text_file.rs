//! Reading a text that somebody names in the terminal.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use zeroize::Zeroizing;

use super::given_file;

/// No text that somebody names is larger: twenty years of a family fit in a
/// third of this.
pub const LARGEST_TEXT: u64 = 16 * 1024 * 1024;

/// A passphrase or a key is a line or two.
const LARGEST_SECRET: u64 = 64 * 1024;

/// The whole text of a file.
///
/// # Errors
/// When the file cannot be read, is too large or is not UTF-8.
pub fn read_text(path: &Path) -> io::Result<String> {
    bounded(given_file::open(path)?, LARGEST_TEXT, String::new())
}

/// The whole text that a stream gives.
///
/// # Errors
/// When the stream cannot be read, gives too much or is not UTF-8.
pub fn read_stream(stream: &mut dyn Read) -> io::Result<String> {
    bounded(stream, LARGEST_TEXT, String::new())
}

fn bounded(stream: impl Read, most: u64, mut text: String) -> io::Result<String> {
    stream.take(most + 1).read_to_string(&mut text)?;
    if text.len() as u64 > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(text)
}

/// The first line of a file with a secret, without its line ending. Wiped from
/// memory when dropped.
///
/// # Errors
/// When the file cannot be read or is not UTF-8.
pub fn read_secret(path: &Path) -> io::Result<Zeroizing<String>> {
    // Large enough from the start: growing would leave copies in memory.
    let room = String::with_capacity(2 * 64 * 1024);
    let whole = Zeroizing::new(bounded(given_file::open(path)?, LARGEST_SECRET, room)?);
    let line = whole.lines().next().unwrap_or_default();
    Ok(Zeroizing::new(line.to_owned()))
}

/// Whether people other than the owner of a file may read it. Always false
/// where the system has no such permissions.
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
