//! A folder of the operating system.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the one place where the vault touches files"
)]

use std::fs::{self, DirBuilder, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::{Disk, Entry, InTheWay, LARGEST, Locked, Obstacle, Stamp, Standing};
use super::layout::folders_above;
use super::portable::must_travel;
use crate::texts::refusal::Meaning;

/// Long enough for a share or a stick to come back from a hiccup.
const PAUSE: Duration = Duration::from_millis(20);

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

    /// The path of something in the vault. The vault itself may be reached
    /// through a link; what stands in it may not.
    fn inside(&self, name: &str) -> io::Result<PathBuf> {
        for folder in folders_above(name) {
            must_be_folder(folder, &fs::symlink_metadata(self.path(folder))?)?;
        }
        Ok(self.path(name))
    }

    /// Opens a file that must be one. It is looked at before and after: opening
    /// a pipe would keep us waiting for ever, and opening a device can do things.
    fn open(&self, name: &str) -> io::Result<(fs::File, u64)> {
        let path = self.inside(name)?;
        must_be_file(name, &fs::symlink_metadata(&path)?)?;
        let file = unfollowing(OpenOptions::new().read(true)).open(&path)?;
        let length = must_be_file(name, &file.metadata()?)?;
        Ok((file, length))
    }

    /// A folder inside the vault that must be one.
    fn folder(&self, name: &str) -> io::Result<PathBuf> {
        let path = self.inside(name)?;
        if !name.is_empty() {
            must_be_folder(name, &fs::symlink_metadata(&path)?)?;
        }
        Ok(path)
    }
}

impl Disk for RealDisk {
    fn place(&self) -> Option<&Path> {
        Some(&self.root)
    }

    fn pause(&self, attempt: u32) {
        std::thread::sleep(PAUSE * attempt);
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.read_at_most(name, LARGEST)
    }

    fn read_at_most(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let (file, length) = self.open(name)?;
        if length > most {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
        file.take(most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most {
            return Err(ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let mut file = private_file().create_new(true).open(self.inside(name)?)?;
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
        fs::rename(self.inside(from)?, self.inside(to)?)
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        rename_at_once(&self.inside(from)?, &self.inside(to)?, AtOnce::OnlyWhenFree)
    }

    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        rename_at_once(&self.inside(one)?, &self.inside(other)?, AtOnce::Swap)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.inside(name)?)
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        sync_folder(&self.folder(name)?)
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        fs::read_dir(self.folder(name)?)?
            .filter_map(|entry| entry.and_then(|entry| describe(&entry)).transpose())
            .collect()
    }

    fn names(&self, name: &str) -> io::Result<Vec<String>> {
        let name_of = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        fs::read_dir(self.folder(name)?)?.map(|entry| entry.map(name_of)).collect()
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        let path = self.inside(name)?;
        make_folder(&path)?;
        self.folder(name).map(drop)
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        fs::remove_dir(self.inside(name)?)
    }

    fn lock(&self, name: &str) -> io::Result<Locked> {
        if self.only_reads {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let path = self.inside(name)?;
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            there => drop(must_be_file(name, &there?)?),
        }
        let file = unfollowing(private_file().create(true)).open(path)?;
        must_be_file(name, &file.metadata()?)?;
        match file.try_lock() {
            Ok(()) => Ok(Locked::Ours(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(Locked::Taken),
            // Some network disks and sticks know no locks, and say so by numbers that
            // Rust has no kind for.
            Err(TryLockError::Error(error)) if Meaning::of(&error) == Meaning::Unsupported => {
                Err(ErrorKind::Unsupported.into())
            }
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
    if !path.is_dir() {
        must_travel(path)?;
    }
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

/// What is put in the place of a file between looking and opening is not
/// followed, and keeps nobody waiting.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn unfollowing(options: &mut OpenOptions) -> &mut OpenOptions {
    use rustix::fs::OFlags;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    // The flags of a system are small positive numbers.
    let flags = i32::try_from(flags.bits()).unwrap_or(0);
    std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags)
}

/// Elsewhere a folder can hold no pipes, and links take rights of their own.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn unfollowing(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// The length of a file; a link, a pipe, a device or a folder is none.
fn must_be_file(name: &str, metadata: &fs::Metadata) -> io::Result<u64> {
    match standing(metadata)?.instead_of_file() {
        None => Ok(metadata.len()),
        Some(what) => Err(InTheWay::error(name, what)),
    }
}

fn must_be_folder(name: &str, metadata: &fs::Metadata) -> io::Result<()> {
    let what = match standing(metadata)? {
        Standing::Folder => return Ok(()),
        Standing::File(_) => Obstacle::File,
        Standing::Link => Obstacle::Link,
        Standing::Other => Obstacle::Other,
    };
    Err(InTheWay::error(name, what))
}

fn standing(metadata: &fs::Metadata) -> io::Result<Standing> {
    Ok(match metadata.file_type() {
        kind if kind.is_symlink() => Standing::Link,
        kind if kind.is_file() => Standing::File(stamp(metadata)?),
        kind if kind.is_dir() => Standing::Folder,
        _ => Standing::Other,
    })
}

fn stamp(metadata: &fs::Metadata) -> io::Result<Stamp> {
    Ok(Stamp { length: metadata.len(), modified: metadata.modified()? })
}

/// `None` when the file vanished between the listing and the look at it, which
/// is believed when it was said twice.
fn describe(entry: &fs::DirEntry) -> io::Result<Option<Entry>> {
    let is_gone = |error: &io::Error| error.kind() == ErrorKind::NotFound;
    let metadata = match entry.metadata() {
        Err(error) if is_gone(&error) => match fs::symlink_metadata(entry.path()) {
            Err(error) if is_gone(&error) => return Ok(None),
            other => other?,
        },
        other => other?,
    };
    Ok(Some(match entry.file_name().into_string() {
        Ok(name) => Entry { name, what: standing(&metadata)? },
        // Under a name that is no text it cannot be reached from here.
        Err(name) => Entry { name: name.to_string_lossy().into_owned(), what: Standing::Other },
    }))
}

/// Some network and user-space disks cannot be asked this and say so; they keep
/// names as safe as they can.
fn sync_folder(path: &Path) -> io::Result<()> {
    match open_folder(path).and_then(|folder| folder.sync_all()) {
        Err(error) if cannot_sync(&error) => Ok(()),
        outcome => outcome,
    }
}

#[cfg(not(windows))]
fn open_folder(path: &Path) -> io::Result<fs::File> {
    fs::File::open(path)
}

/// `FILE_FLAG_BACKUP_SEMANTICS`: without it no folder is opened. Only what is opened for
/// writing can be flushed.
#[cfg(windows)]
fn open_folder(path: &Path) -> io::Result<fs::File> {
    use std::os::windows::fs::OpenOptionsExt;
    OpenOptions::new().write(true).custom_flags(0x0200_0000).open(path)
}

/// Windows refuses it, too, to who may make files in a folder and not change the folder.
fn cannot_sync(error: &io::Error) -> bool {
    is_beyond(error) || (cfg!(windows) && error.kind() == ErrorKind::PermissionDenied)
}

/// Whether the system or the disk says that it cannot do this at all.
fn is_beyond(error: &io::Error) -> bool {
    error.kind() == ErrorKind::InvalidInput || Meaning::of(error) == Meaning::Unsupported
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
        Err(error) if is_beyond(&error) => Err(ErrorKind::Unsupported.into()),
        outcome => outcome,
    }
}

/// Windows gives a file a name that must be free in one step, on any disk; a second name
/// for a file (a hard link) is not to be had on sticks. It lets no two files change places.
#[cfg(windows)]
fn rename_at_once(from: &Path, to: &Path, how: AtOnce) -> io::Result<()> {
    match how {
        AtOnce::OnlyWhenFree => {
            let mut file = tempfile::TempPath::try_from_path(long(from))?;
            // It is no temporary file: whatever comes of this, it stays.
            file.disable_cleanup(true);
            file.persist_noclobber(long(to)).map_err(|refused| refused.error)
        }
        AtOnce::Swap => Err(ErrorKind::Unsupported.into()),
    }
}

/// A path that may be longer than 260 characters: what `std` does by itself.
#[cfg(windows)]
fn long(path: &Path) -> PathBuf {
    let whole = path.parent().zip(path.file_name());
    let long = whole.and_then(|(folder, name)| Some(fs::canonicalize(folder).ok()?.join(name)));
    long.unwrap_or_else(|| path.to_owned())
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn rename_at_once(from: &Path, to: &Path, how: AtOnce) -> io::Result<()> {
    match how {
        // A second name for the file is refused where something stands.
        AtOnce::OnlyWhenFree => fs::hard_link(from, to).and_then(|()| fs::remove_file(from)),
        AtOnce::Swap => Err(ErrorKind::Unsupported.into()),
    }
}
