//! Reading a file that came from somewhere, without trusting its size.

use std::io::Read;
use std::path::Path;

use zeroize::Zeroizing;

use super::given_file;
use crate::texts::refusal::Refused;

/// At most the first `most` bytes of a file.
///
/// # Errors
/// When the file cannot be read.
pub fn read_at_most(path: &Path, most: usize) -> Result<Vec<u8>, Refused> {
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    given_file::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A whole file, wiped from memory when dropped; `None` when it is longer than `most`
/// bytes. What says so itself is not read.
///
/// # Errors
/// When the file cannot be read.
pub fn read_whole(path: &Path, most: u64) -> Result<Option<Zeroizing<Vec<u8>>>, Refused> {
    let said = std::fs::metadata(path)?;
    if said.is_file() && said.len() > most {
        return Ok(None);
    }
    // As large as it becomes: growing would leave copies in memory.
    let room = usize::try_from(said.len().min(most) + 1).unwrap_or_default();
    let mut bytes = Zeroizing::new(Vec::with_capacity(room));
    given_file::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::write(&path, [7; 100]).unwrap();
        assert_eq!(*read_whole(&path, 100).unwrap().unwrap(), [7; 100]);
        assert_eq!(read_whole(&path, 99).unwrap(), None);
        let device = read_whole(Path::new("/dev/zero"), 99);
        assert_eq!(device.unwrap_err().kind(), std::io::ErrorKind::InvalidInput);
    }

    #[test]
    fn no_more_is_read_than_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::write(&path, [7; 100]).unwrap();
        assert_eq!(read_at_most(&path, 10).unwrap(), [7; 10]);
        assert_eq!(read_at_most(&path, 1000).unwrap().len(), 100);
    }
}
