//! A new file outside the vault, under a name that is not taken.

use crate::vault::VaultError;

/// How often another name is tried when there is a file already.
const TRIES: u32 = 100;

/// Lets `write` make a file under `name` with this ending, or under that name with a
/// number where there is one already. Gives the name of the file, or what went wrong.
pub(in crate::gui) fn new_file(
    name: &str,
    ending: &str,
    mut write: impl FnMut(&str) -> Result<(), VaultError>,
) -> Result<String, String> {
    for number in 1..=TRIES {
        let file = match number {
            1 => format!("{name}.{ending}"),
            number => format!("{name}-{number}.{ending}"),
        };
        match write(&file) {
            Ok(()) => return Ok(file),
            Err(VaultError::PlainFileThere(_)) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    Err(VaultError::PlainFileThere(name.to_owned()).to_string())
}

/// What may stand in the name of a file on every system: letters, digits and hyphens.
pub(in crate::gui) fn in_file_name(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect()
}
