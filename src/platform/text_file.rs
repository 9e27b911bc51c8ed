//! Reading a text that somebody names in the terminal.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use zeroize::Zeroizing;

use super::given_file;
use crate::texts::refusal::Refused;

/// No text that somebody names is larger: twenty years of a family fit in a
/// third of this.
pub const LARGEST_TEXT: u64 = 16 * 1024 * 1024;

/// A passphrase or a key is a line or two.
const LARGEST_SECRET: u64 = 64 * 1024;

/// The whole text of a file.
///
/// # Errors
/// When the file cannot be read, is too large or is no text.
pub fn read_text(path: &Path) -> Result<String, Refused> {
    Ok(text_of(bounded(given_file::open(path)?, LARGEST_TEXT, Vec::new())?)?)
}

/// The whole text that a stream gives.
///
/// # Errors
/// When the stream cannot be read, gives too much or is no text.
pub fn read_stream(stream: &mut dyn Read) -> Result<String, Refused> {
    Ok(text_of(bounded(stream, LARGEST_TEXT, Vec::new())?)?)
}

fn bounded(stream: impl Read, most: u64, mut bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    stream.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// The text in these bytes. Notepad and PowerShell put a mark before the first
/// word, and the latter writes every letter in two bytes.
fn text_of(mut bytes: Vec<u8>) -> io::Result<String> {
    let text = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => in_pairs(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => in_pairs(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, ..] => {
            bytes.drain(..3);
            String::from_utf8(bytes).ok()
        }
        _ => String::from_utf8(bytes).ok(),
    };
    text.ok_or_else(|| ErrorKind::InvalidData.into())
}

fn in_pairs(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let whole = rest.is_empty().then_some(pairs)?;
    char::decode_utf16(whole.iter().map(|pair| read(*pair))).collect::<Result<_, _>>().ok()
}

/// The first line of a file with a secret, without its line ending. Wiped from
/// memory when dropped.
///
/// # Errors
/// When the file cannot be read or is no text.
pub fn read_secret(path: &Path) -> Result<Zeroizing<String>, Refused> {
    // Large enough from the start: growing would leave copies in memory.
    let room = Vec::with_capacity(2 * 64 * 1024);
    let whole = text_of(bounded(given_file::open(path)?, LARGEST_SECRET, room)?)?;
    let whole = Zeroizing::new(whole);
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
