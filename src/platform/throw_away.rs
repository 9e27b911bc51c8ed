//! A folder that disappears with the program.

use std::io;
use std::path::{Path, PathBuf};

/// A folder of its own, removed when dropped.
#[derive(Debug)]
pub struct ThrowAway {
    folder: PathBuf,
}

impl ThrowAway {
    /// Makes a new, private folder below the system's folder for temporary
    /// files. `name` must be unique, such as a fresh UUID.
    ///
    /// # Errors
    /// When the folder cannot be made or already exists.
    pub fn new(name: &str) -> io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("casuskompas-{name}"));
        let mut builder = std::fs::DirBuilder::new();
        private(&mut builder);
        builder.create(&folder)?;
        Ok(Self { folder })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.folder
    }
}

#[cfg(unix)]
fn private(builder: &mut std::fs::DirBuilder) {
    use std::os::unix::fs::DirBuilderExt;
    builder.mode(0o700);
}

#[cfg(not(unix))]
fn private(_: &mut std::fs::DirBuilder) {}

impl Drop for ThrowAway {
    fn drop(&mut self) {
        // Nothing useful can be done when the system refuses; what is left is encrypted.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
