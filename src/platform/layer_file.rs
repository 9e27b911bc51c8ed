//! The file in which a municipality keeps what it has of its own, beside the preferences.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::text_file::read_text;

/// What the file is called.
const FILE: &str = "gemeente.ron";

/// Where it stands.
#[must_use]
pub fn layer_file(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// Its text; none when there is no such file.
///
/// # Errors
/// When it is there and cannot be read, or is no text.
pub fn read_layer(folder: &Path) -> io::Result<Option<String>> {
    match read_text(&layer_file(folder)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Keeps a text as that file, in place of the one that was there; none removes it.
///
/// # Errors
/// When the folder or the file cannot be written.
pub fn keep_layer(folder: &Path, text: Option<&str>) -> io::Result<()> {
    let file = layer_file(folder);
    let Some(text) = text else {
        return match fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    };
    fs::create_dir_all(folder)?;
    let new = file.with_extension("new");
    fs::write(&new, text)?;
    fs::rename(&new, &file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_back_and_can_go() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("deep");
        assert_eq!(read_layer(&folder).unwrap(), None);
        keep_layer(&folder, None).unwrap();
        keep_layer(&folder, Some("(een)")).unwrap();
        keep_layer(&folder, Some("(twee)")).unwrap();
        assert_eq!(read_layer(&folder).unwrap().as_deref(), Some("(twee)"));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside it");
        keep_layer(&folder, None).unwrap();
        assert_eq!(read_layer(&folder).unwrap(), None);
        fs::create_dir(layer_file(&folder)).unwrap();
        assert!(read_layer(&folder).is_err(), "a folder is no file that is not there");
    }
}
