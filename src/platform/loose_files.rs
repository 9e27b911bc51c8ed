//! Small files beside each other in a folder that somebody names, such as those that
//! twelve laptops put on one stick.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::limited::read_at_most;
use crate::texts::refusal::Refused;

/// A file by its name, with what stands in it; none where that cannot be read.
pub type LooseFile = (String, Option<Vec<u8>>);

/// The files in a folder whose names end like this, in the order of their names, each
/// with at most `largest` bytes and one; none where one cannot be read. No more than
/// `most` are looked at.
///
/// # Errors
/// When the folder cannot be read.
pub fn read_loose(
    folder: &Path,
    ending: &str,
    most: usize,
    largest: usize,
) -> Result<Vec<LooseFile>, Refused> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending)) {
            paths.push(path);
        }
    }
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, read_at_most(&path, largest.saturating_add(1)).ok())
    };
    Ok(paths.into_iter().take(most).map(read).collect())
}

/// Writes a new file; what has this name already stays as it is.
///
/// # Errors
/// When there is a file already, or it cannot be written.
pub fn write_loose(path: &Path, bytes: &[u8]) -> Result<(), Refused> {
    let mut file = File::create_new(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half an answer is none.
        let _ = fs::remove_file(path);
    }
    Ok(written?)
}

/// Puts other words in a file that still holds `before`: somebody goes on with their own
/// file. `false` when it holds something else, or is gone: nothing was written then.
///
/// # Errors
/// When the file cannot be read or not be written; it holds what it held then.
pub fn rewrite_loose(path: &Path, before: &[u8], bytes: &[u8]) -> Result<bool, Refused> {
    let there = match read_at_most(path, before.len().saturating_add(1)) {
        Ok(there) => there,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    if there != before {
        return Ok(false);
    }
    // Written beside it, so that a full disk takes nothing away.
    let mut beside = path.as_os_str().to_owned();
    beside.push(".nieuw");
    let beside = PathBuf::from(beside);
    write_loose(&beside, bytes)?;
    let placed = fs::rename(&beside, path);
    if placed.is_err() {
        let _ = fs::remove_file(&beside);
    }
    placed?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_with_the_ending_are_read_and_no_more_of_each_than_asked() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("b.ron"), [7; 9]).unwrap();
        fs::write(at("a.RON"), [1; 2]).unwrap();
        fs::write(at("c.txt"), [2; 2]).unwrap();
        fs::create_dir(at("d.ron")).unwrap();
        let read = read_loose(folder.path(), "ron", 10, 4).unwrap();
        let read: Vec<_> =
            read.into_iter().map(|(name, bytes)| (name, bytes.map(|b| b.len()))).collect();
        let named = |name: &str, length| (name.to_owned(), length);
        assert_eq!(read, [named("a.RON", Some(2)), named("b.ron", Some(5)), named("d.ron", None)]);
        assert_eq!(read_loose(folder.path(), "ron", 1, 4).unwrap().len(), 1);
        assert!(read_loose(&at("e"), "ron", 1, 4).is_err());
    }

    #[test]
    fn only_what_holds_what_it_held_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        assert!(!rewrite_loose(&path, b"een", b"twee").unwrap(), "it is not there");
        fs::write(&path, b"een").unwrap();
        assert!(rewrite_loose(&path, b"een", b"twee").unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"twee");
        // Somebody else went on in it, with as many letters or more.
        for other in ["drie", "twee en meer", "twe"] {
            fs::write(&path, other).unwrap();
            assert!(!rewrite_loose(&path, b"twee", b"vier").unwrap());
            assert_eq!(fs::read(&path).unwrap(), other.as_bytes());
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing lies beside it");
    }

    #[test]
    fn what_is_there_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write_loose(&path, b"een").unwrap();
        assert!(write_loose(&path, b"twee").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"een");
    }
}
