//! Keeping a text as a file beside the preferences.

use std::io;
use std::path::Path;

use super::patience::patiently;

/// Puts a text in the place of a file, which then holds all of the one or of the other.
///
/// # Errors
/// When the folder or the file cannot be written.
pub(super) fn replace(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let new = file.with_extension("new");
    std::fs::write(&new, text)?;
    patiently(|| std::fs::rename(&new, file))
}
