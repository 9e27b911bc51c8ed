//! A folder of the operating system.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place where the vault touches files"
)]

use std::fs::{self, DirBuilder, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Entry, Locked, Stamp};

/// The folder of a vault on a real disk.
#[derive(Debug, Clone)]
pub struct RealDisk {
    root: PathBuf,
    only_reads: bool,
}

impl RealDisk {
    /// The folder at `root`, which need not exist yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            only_reads: false,
        }
    }

    /// The same, for a vault that must stay as it is, such as a backup or one
    /// on a failing disk: what is opened from here never writes.
    pub fn for_reading(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            only_reads: true,
        }
    }

    /// Where the folder is.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn path(&self, name: &str) -> PathBuf {
        // Joining an empty name would add a slash at the end.
        if name.is_empty() {
            self.root.clone()
        } else {
            self.root.join(name)
        }
    }
}

impl Disk for RealDisk {
    fn place(&self) -> Option<&Path> {
        Some(&self.root)
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        fs::read(self.path(name))
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let mut file = private_file().create_new(true).open(self.path(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
        stamp(&file.metadata()?)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.path(from), self.path(to))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.path(name))
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        sync_folder(&self.path(name))
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        fs::read_dir(self.path(name))?
            .filter_map(|entry| entry.and_then(|entry| describe(&entry)).transpose())
            .collect()
    }

    fn names(&self, name: &str) -> io::Result<Vec<String>> {
        fs::read_dir(self.path(name))?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect()
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let path = self.path(name);
        builder.create(&path)?;
        match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => sync_folder(parent),
            _ => Ok(()),
        }
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        fs::remove_dir(self.path(name))
    }

    fn lock(&self, name: &str) -> io::Result<Locked> {
        if self.only_reads {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let file = private_file().create(true).open(self.path(name))?;
        match file.try_lock() {
            Ok(()) => Ok(Locked::Ours(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(Locked::Taken),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn stamp(metadata: &fs::Metadata) -> io::Result<Stamp> {
    Ok(Stamp {
        length: metadata.len(),
        modified: metadata.modified()?,
    })
}

/// `None` when the file vanished between the listing and the look at it.
fn describe(entry: &fs::DirEntry) -> io::Result<Option<Entry>> {
    let metadata = match entry.metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    let stamp = metadata.is_file().then(|| stamp(&metadata)).transpose()?;
    let name = entry.file_name().to_string_lossy().into_owned();
    Ok(Some(Entry { name, stamp }))
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    fs::File::open(path)?.sync_all()
}

/// Windows writes the names of a folder by itself and cannot be asked to.
#[cfg(not(unix))]
fn sync_folder(path: &Path) -> io::Result<()> {
    fs::metadata(path).map(|_| ())
}
