//! The files beside the preferences that change the method: what a municipality has of
//! its own, and another version of the model.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::replacing::replace;
use super::text_file::read_text;
use crate::texts::refusal::Refused;

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackFile {
    /// What a municipality lays over its region.
    Layer,
    /// Another version of the model.
    Model,
}

impl PackFile {
    /// Where it stands in the folder of the preferences.
    #[must_use]
    pub fn path(self, folder: &Path) -> PathBuf {
        folder.join(match self {
            Self::Layer => "gemeente.ron",
            Self::Model => "model.ron",
        })
    }
}

/// Its text; none when there is no such file.
///
/// # Errors
/// When it is there and cannot be read, or is no text.
pub fn read_pack(folder: &Path, file: PackFile) -> Result<Option<String>, Refused> {
    match read_text(&file.path(folder)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Keeps a text as that file, in place of the one that was there; none removes it.
///
/// # Errors
/// When the folder or the file cannot be written.
pub fn keep_pack(folder: &Path, file: PackFile, text: Option<&str>) -> Result<(), Refused> {
    let file = file.path(folder);
    let Some(text) = text else {
        return match fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        };
    };
    Ok(replace(&file, text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_back_and_can_go() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("deep");
        for file in [PackFile::Layer, PackFile::Model] {
            let read = || read_pack(&folder, file);
            let keep = |text| keep_pack(&folder, file, text).unwrap();
            assert_eq!(read().unwrap(), None);
            keep(None);
            keep(Some("(een)"));
            keep(Some("(twee)"));
            assert_eq!(read().unwrap().as_deref(), Some("(twee)"));
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside it");
            keep(None);
            assert_eq!(read().unwrap(), None);
            fs::create_dir(file.path(&folder)).unwrap();
            assert!(read().is_err(), "a folder is no file that is not there");
            fs::remove_dir(file.path(&folder)).unwrap();
        }
    }
}
