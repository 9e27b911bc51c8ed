//! A folder of the operating system.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place where the vault touches files"
)]

use std::fs::{self, DirBuilder, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Entry, LARGEST, Locked, Stamp};

/// So many files are written at the same time.
const WRITERS: usize = 8;

/// The folder of a vault on a real disk.
#[derive(Debug, Clone)]
pub struct RealDisk {
    root: PathBuf,
    only_reads: bool,
}

impl RealDisk {
    /// The folder at `root`, which need not exist yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), only_reads: false }
    }

    /// The same, for a vault that must stay as it is, such as a backup or one
    /// on a failing disk: what is opened from here never writes.
    pub fn for_reading(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), only_reads: true }
    }

    /// Where the folder is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn path(&self, name: &str) -> PathBuf {
        // Joining an empty name would add a slash at the end.
        if name.is_empty() { self.root.clone() } else { self.root.join(name) }
    }
}

impl Disk for RealDisk {
    fn place(&self) -> Option<&Path> {
        Some(&self.root)
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.read_at_most(name, LARGEST)
    }

    fn read_at_most(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let path = self.path(name);
        // Looked at before opening: a pipe would keep us waiting for ever.
        let length = must_be_file(&fs::metadata(&path)?)?;
        if length > most {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
        let file = fs::File::open(&path)?;
        file.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most {
            return Err(ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let mut file = private_file().create_new(true).open(self.path(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
        let stamp = stamp(&file.metadata()?)?;
        // Some network and failing disks say they wrote what they did not.
        if stamp.length == bytes.len() as u64 {
            Ok(stamp)
        } else {
            Err(ErrorKind::WriteZero.into())
        }
    }

    /// Waiting for one file costs hardly less than waiting for several at once.
    fn write_many(&self, files: &[(String, Vec<u8>)]) -> io::Result<Vec<Stamp>> {
        let part = files.len().div_ceil(WRITERS).max(1);
        let write = |(name, bytes): &(String, Vec<u8>)| self.write_new(name, bytes);
        std::thread::scope(|scope| {
            let parts: Vec<_> = files
                .chunks(part)
                .map(|part| scope.spawn(move || part.iter().map(write).collect()))
                .collect();
            let written: io::Result<Vec<Vec<Stamp>>> = parts
                .into_iter()
                .map(|part| part.join().unwrap_or_else(|_| Err(ErrorKind::Other.into())))
                .collect();
            written.map(|parts| parts.concat())
        })
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.path(from), self.path(to))
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        rename_at_once(&self.path(from), &self.path(to), AtOnce::OnlyWhenFree)
    }

    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        rename_at_once(&self.path(one), &self.path(other), AtOnce::Swap)
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

    fn create_folder(&self, name: &str) -> io::Result<()> {
        make_folder(&self.path(name))
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

/// Makes a folder and what it stands in. Every new name is waited for: else a
/// power cut could take the whole branch, with all that was saved in it.
fn make_folder(path: &Path) -> io::Result<()> {
    let Some(above) = path.parent() else {
        return Ok(());
    };
    let above = if above.as_os_str().is_empty() { Path::new(".") } else { above };
    if !above.is_dir() {
        make_folder(above)?;
    }
    match private_folder().create(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists || !path.is_dir() => Err(error),
        _ => sync_folder(above),
    }
}

fn private_folder() -> DirBuilder {
    // Without a mode there is nothing to change.
    #[cfg_attr(not(unix), allow(unused_mut))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// The length of a file; a pipe, a device or a folder is none.
fn must_be_file(metadata: &fs::Metadata) -> io::Result<u64> {
    if metadata.is_file() { Ok(metadata.len()) } else { Err(ErrorKind::InvalidInput.into()) }
}

fn stamp(metadata: &fs::Metadata) -> io::Result<Stamp> {
    Ok(Stamp { length: metadata.len(), modified: metadata.modified()? })
}

/// `None` when the file vanished between the listing and the look at it, and
/// for pipes, links and devices: none of them belongs in a vault, and a link to
/// a folder above could keep us walking for ever.
fn describe(entry: &fs::DirEntry) -> io::Result<Option<Entry>> {
    let metadata = match entry.metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    if !metadata.is_file() && !metadata.is_dir() {
        return Ok(None);
    }
    let stamp = metadata.is_file().then(|| stamp(&metadata)).transpose()?;
    let name = entry.file_name().to_string_lossy().into_owned();
    Ok(Some(Entry { name, stamp }))
}

/// Some network and user-space disks cannot be asked this and say so; they keep
/// names as safe as they can.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    match fs::File::open(path)?.sync_all() {
        Err(error) if is_beyond(error.kind()) => Ok(()),
        outcome => outcome,
    }
}

/// What a rename does with what stands under the new name.
enum AtOnce {
    OnlyWhenFree,
    Swap,
}

/// Where the system or the disk cannot do this, the answer is `Unsupported`.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn rename_at_once(from: &Path, to: &Path, how: AtOnce) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    let flags = match how {
        AtOnce::OnlyWhenFree => RenameFlags::NOREPLACE,
        AtOnce::Swap => RenameFlags::EXCHANGE,
    };
    match renameat_with(CWD, from, CWD, to, flags).map_err(io::Error::from) {
        Err(error) if is_beyond(error.kind()) => Err(ErrorKind::Unsupported.into()),
        outcome => outcome,
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn rename_at_once(from: &Path, to: &Path, how: AtOnce) -> io::Result<()> {
    match how {
        // A second name for the file is refused where something stands.
        AtOnce::OnlyWhenFree => fs::hard_link(from, to).and_then(|()| fs::remove_file(from)),
        AtOnce::Swap => Err(ErrorKind::Unsupported.into()),
    }
}

#[cfg(unix)]
fn is_beyond(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::InvalidInput | ErrorKind::Unsupported)
}

/// Windows writes the names of a folder by itself and cannot be asked to.
#[cfg(not(unix))]
fn sync_folder(path: &Path) -> io::Result<()> {
    fs::metadata(path).map(|_| ())
}
