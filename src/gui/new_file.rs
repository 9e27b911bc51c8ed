//! A new file outside the vault, under a name that is not taken.

use std::path::{Path, PathBuf};

use crate::platform::write_loose;
use crate::texts::refusal::Refused;
use crate::vault::VaultError;

/// How often another name is tried when there is a file already.
const TRIES: u32 = 100;

/// Lets `write` make a file under `name` with this ending, or under that name with a
/// number where there is one already. Gives the name of the file, or what went wrong.
pub(in crate::gui) fn new_file(
    name: &str,
    ending: &str,
    write: impl FnMut(&str) -> Result<(), VaultError>,
) -> Result<String, String> {
    let is_taken = |error: &VaultError| matches!(error, VaultError::PlainFileThere(_));
    first_free(name, ending, write, is_taken).map_err(|error| error.to_string())
}

/// The same for what belongs to no vault, in a folder that somebody named. Gives the path
/// of the file.
///
/// # Errors
/// When it cannot be written, or all these names are taken.
pub(in crate::gui) fn new_loose_file(
    folder: &Path,
    name: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<PathBuf, Refused> {
    let write = |file: &str| write_loose(&folder.join(file), bytes);
    first_free(name, ending, write, Refused::is_there_already).map(|file| folder.join(file))
}

fn first_free<E>(
    name: &str,
    ending: &str,
    mut write: impl FnMut(&str) -> Result<(), E>,
    is_taken: impl Fn(&E) -> bool,
) -> Result<String, E> {
    let mut number = 1;
    loop {
        let file = match number {
            1 => format!("{name}.{ending}"),
            number => format!("{name}-{number}.{ending}"),
        };
        match write(&file) {
            Ok(()) => return Ok(file),
            Err(error) if is_taken(&error) && number < TRIES => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// What may stand in the name of a file on every system: letters, digits and hyphens.
pub(in crate::gui) fn in_file_name(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect()
}
