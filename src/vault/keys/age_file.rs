//! Encrypting and decrypting whole age files in memory.

use std::io::{Cursor, Read, Seek, Write};
use std::iter;

use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};
use zeroize::Zeroizing;

use crate::vault::error::VaultError;

/// The header of an age file is never longer. Reading one takes the square of
/// its length, so a hostile file could keep us busy for hours.
const LONGEST_HEADER: usize = 64 * 1024;

/// An age file for all of these recipients.
pub(crate) fn encrypt(
    recipients: &[&dyn Recipient],
    plaintext: &[u8],
) -> Result<Vec<u8>, VaultError> {
    let encryptor =
        Encryptor::with_recipients(recipients.iter().copied()).map_err(VaultError::sealing)?;
    let mut file = Vec::with_capacity(plaintext.len() + 1024);
    let mut writer = encryptor.wrap_output(&mut file).map_err(VaultError::sealing)?;
    writer.write_all(plaintext).map_err(VaultError::sealing)?;
    writer.finish().map_err(VaultError::sealing)?;
    Ok(file)
}

/// The content of an age file, wiped from memory when dropped.
pub(crate) fn decrypt(
    identity: &dyn Identity,
    file: &[u8],
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    if !has_short_header(file) {
        return Err(DecryptError::InvalidHeader);
    }
    let mut reader = Decryptor::new_buffered(file)?.decrypt(iter::once(identity))?;
    // The content is never longer than the file: no growing, so no stray copies.
    let mut plaintext = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut plaintext)?;
    Ok(plaintext)
}

/// The last line of a header starts with three dashes.
fn has_short_header(file: &[u8]) -> bool {
    let start = &file[..file.len().min(LONGEST_HEADER)];
    start.windows(5).any(|end| end == b"\n--- ")
}

/// The content of an age file, to be read from any place in it.
pub(crate) fn reader<'a>(
    identity: &dyn Identity,
    file: &'a [u8],
) -> Result<impl Read + Seek + use<'a>, DecryptError> {
    if !has_short_header(file) {
        return Err(DecryptError::InvalidHeader);
    }
    Decryptor::new_buffered(Cursor::new(file))?.decrypt(iter::once(identity))
}
