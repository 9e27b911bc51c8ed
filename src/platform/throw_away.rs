//! A folder that disappears with the program, also when that was killed.
//!
//! In it stand a mark and the folder that is used. Whoever uses it holds a lock
//! on the mark, which the system takes away when they are gone: so the next
//! start of the program knows what was left behind, and takes nothing else away.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::ending::at_the_end;
use crate::texts::refusal::Refused;

const PREFIX: &str = "casuskompas-";
const MARK: &str = "demonstration";
const INSIDE: &str = "kluis";
const LONGEST_MARK: u64 = 256;

/// A folder of its own, removed when dropped and at the end of the program.
#[derive(Debug)]
pub struct ThrowAway {
    folder: PathBuf,
    inside: PathBuf,
    lock: Option<File>,
}

impl ThrowAway {
    /// Makes a new, private folder below the system's folder for temporary
    /// files.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn new() -> Result<Self, Refused> {
        let made = Self::below(&std::env::temp_dir())?;
        let folder = made.folder.clone();
        at_the_end(move || remove(&folder));
        Ok(made)
    }

    fn below(base: &Path) -> io::Result<Self> {
        let id = Uuid::new_v4();
        let folder = base.join(format!("{PREFIX}{id}"));
        make_private(&folder)?;
        let mut made = Self { inside: folder.join(INSIDE), folder, lock: None };
        let mut mark = OpenOptions::new();
        let mut mark = mark.write(true).create_new(true).open(made.folder.join(MARK))?;
        // Where no locks are known nothing that was left is taken away.
        let _ = mark.try_lock();
        mark.write_all(words(id).as_bytes())?;
        made.lock = Some(mark);
        make_private(&made.inside)?;
        Ok(made)
    }

    /// The folder to use.
    pub fn path(&self) -> &Path {
        &self.inside
    }
}

impl Drop for ThrowAway {
    fn drop(&mut self) {
        remove(&self.folder);
    }
}

/// Takes away what a kill left of such folders. Nothing that is not surely one
/// of them, or that somebody uses, is touched.
pub fn clear_throw_aways() {
    clear_below(&std::env::temp_dir());
}

fn clear_below(base: &Path) {
    let entries = fs::read_dir(base).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let id = name.to_str().and_then(|name| name.strip_prefix(PREFIX)).and_then(id);
        if let Some(lock) = id.and_then(|id| abandoned(&entry.path(), id)) {
            remove(&entry.path());
            drop(lock);
        }
    }
}

/// An id that is written as we write it.
fn id(written: &str) -> Option<Uuid> {
    let id = Uuid::try_parse(written).ok()?;
    (id.to_string() == written).then_some(id)
}

/// The lock of a folder that nobody uses any more; nothing when it is used, or
/// not surely one of ours.
fn abandoned(folder: &Path, id: Uuid) -> Option<File> {
    let mark = folder.join(MARK);
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|it| it.is_dir() && is_mine(&it));
    let is_file = fs::symlink_metadata(&mark).is_ok_and(|it| it.is_file() && is_mine(&it));
    if !is_folder || !is_file {
        return None;
    }
    let mut lock = OpenOptions::new().read(true).write(true).open(&mark).ok()?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock | TryLockError::Error(_)) => return None,
    }
    let mut told = String::new();
    Read::by_ref(&mut lock).take(LONGEST_MARK).read_to_string(&mut told).ok()?;
    (told == words(id)).then_some(lock)
}

fn words(id: Uuid) -> String {
    format!("nl.casuskompas {MARK} {id}\n")
}

#[cfg(unix)]
fn is_mine(it: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    it.uid() == rustix::process::getuid().as_raw()
}

// The folder for temporary files is each user's own there.
#[cfg(not(unix))]
fn is_mine(_: &fs::Metadata) -> bool {
    true
}

fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    private(&mut builder);
    builder.create(folder)
}

#[cfg(unix)]
fn private(builder: &mut DirBuilder) {
    use std::os::unix::fs::DirBuilderExt;
    builder.mode(0o700);
}

#[cfg(not(unix))]
fn private(_: &mut DirBuilder) {}

/// The mark goes last: until then the rest is known for what it is. What the
/// system refuses is tried again by the next start of the program.
fn remove(folder: &Path) {
    let inside = folder.join(INSIDE);
    if fs::symlink_metadata(&inside).is_ok() && fs::remove_dir_all(&inside).is_err() {
        return;
    }
    let _ = fs::remove_file(folder.join(MARK));
    let _ = fs::remove_dir(folder);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As a kill would leave it: nothing was removed, and nobody holds the lock.
    fn left_behind(base: &Path) -> PathBuf {
        let mut made = ThrowAway::below(base).unwrap();
        fs::write(made.path().join("kluis.ron"), "words").unwrap();
        made.lock = None;
        let folder = made.folder.clone();
        std::mem::forget(made);
        folder
    }

    #[test]
    fn it_goes_when_it_is_dropped() {
        let base = tempfile::tempdir().unwrap();
        let made = ThrowAway::below(base.path()).unwrap();
        fs::write(made.path().join("file"), "words").unwrap();
        drop(made);
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_a_kill_left_is_taken_away() {
        let base = tempfile::tempdir().unwrap();
        left_behind(base.path());
        clear_below(base.path());
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_is_used_stays() {
        let base = tempfile::tempdir().unwrap();
        let made = ThrowAway::below(base.path()).unwrap();
        clear_below(base.path());
        assert!(made.path().is_dir());
    }

    #[test]
    fn what_is_not_surely_ours_stays() {
        let base = tempfile::tempdir().unwrap();
        let at = |name: &str| base.path().join(name);
        let left = left_behind(base.path());
        // Another name, no mark, a mark of another, a name of another form.
        fs::rename(&left, at("my-demonstration")).unwrap();
        let unmarked = left_behind(base.path());
        fs::remove_file(unmarked.join(MARK)).unwrap();
        let renamed = left_behind(base.path());
        fs::rename(&renamed, at(&format!("{PREFIX}{}", Uuid::from_u128(7)))).unwrap();
        let upper = left_behind(base.path());
        let name = upper.file_name().unwrap().to_str().unwrap();
        let id = name.strip_prefix(PREFIX).unwrap().to_uppercase();
        fs::rename(&upper, at(&format!("{PREFIX}{id}"))).unwrap();
        let before = fs::read_dir(base.path()).unwrap().count();
        clear_below(base.path());
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), before);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_taken_away_through_a_link() {
        use std::os::unix::fs::symlink;
        let (base, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let left = left_behind(home.path());
        symlink(&left, base.path().join(left.file_name().unwrap())).unwrap();
        clear_below(base.path());
        assert!(left.join(INSIDE).join("kluis.ron").is_file());
        // What is used inside may itself have become a link.
        let left = left_behind(base.path());
        fs::remove_dir_all(left.join(INSIDE)).unwrap();
        symlink(home.path(), left.join(INSIDE)).unwrap();
        clear_below(base.path());
        assert!(fs::read_dir(home.path()).unwrap().count() > 0);
    }
}
