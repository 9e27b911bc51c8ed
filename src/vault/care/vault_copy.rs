//! Copying every file of a vault, keys last, and reading each one back.
//!
//! Work can go on meanwhile, in this window or in another one. When what opens
//! the vault changed before the last file was written, files of before and keys
//! of after would not fit: then every file is looked at again.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::vault::error::VaultError;
use crate::vault::keys::KeyKind;
use crate::vault::keys::sealed::sha256;
use crate::vault::store::description::Description;
use crate::vault::store::layout::{
    DESCRIPTION, FOLDERS, FORMER_KEYS, FileKind, folder_of, folders_above, inside, is_register,
};
use crate::vault::store::walk::Found;
use crate::vault::store::{Disk, key_files};

/// So often everything is looked at before it is given up.
const ROUNDS: usize = 4;

/// A file that is listed and so often not there is not there by accident.
const MISSES: usize = 3;

/// So many files are written together, or fewer when they are large.
const BATCH_FILES: usize = 128;
const BATCH_BYTES: usize = 16 << 20;

/// What was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// How many files there are in the copy.
    pub files: usize,
    /// What no vault holds and was not taken along: links, pipes, devices, and
    /// files that are larger than any of a vault.
    pub left_out: Vec<String>,
}

/// What is copied.
pub(super) struct Source<'a> {
    pub(super) disk: &'a dyn Disk,
    /// Every file that counts.
    pub(super) list: &'a dyn Fn() -> Result<Vec<Found>, VaultError>,
    /// Whether these are the keys that whoever copies goes by.
    pub(super) is_known: &'a dyn Fn(&Description) -> bool,
    pub(super) read: Reading<'a>,
}

pub(super) type Reading<'a> = &'a mut dyn FnMut(&str) -> Result<Read, VaultError>;

/// What came of reading a file.
pub(super) enum Read {
    Bytes(Vec<u8>),
    /// It is gone by now.
    Gone,
    /// It is nothing that a copy can hold.
    LeftOut,
}

impl Read {
    /// What came of reading a file whole.
    pub(super) fn of(read: Result<Option<Vec<u8>>, VaultError>) -> Result<Self, VaultError> {
        match read {
            Ok(bytes) => Ok(bytes.map_or(Self::Gone, Self::Bytes)),
            Err(VaultError::TooLarge(_) | VaultError::InTheWay { .. }) => Ok(Self::LeftOut),
            Err(error) => Err(error),
        }
    }
}

pub(super) type Step<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Copies every file to a folder that is empty or does not exist. `None` when
/// `step` stopped it: then nothing is left of it.
pub(super) fn copy(
    to: &dyn Disk,
    step: Step<'_>,
    mut source: Source<'_>,
) -> Result<Option<Copied>, VaultError> {
    let mut copying = Copying::begin(to)?;
    let outcome = copying.everything(step, &mut source);
    if !matches!(outcome, Ok(true)) {
        copying.undo();
    }
    let Copying { written, left_out, .. } = copying;
    let copied = || Copied { files: written.len(), left_out: left_out.into_iter().collect() };
    outcome.map(|whole| whole.then(copied))
}

/// Files that are written together.
#[derive(Default)]
struct Batch {
    files: Vec<(String, Vec<u8>)>,
    bytes: usize,
}

impl Batch {
    fn push(&mut self, file: String, bytes: Vec<u8>) {
        self.bytes += bytes.len();
        self.files.push((file, bytes));
    }

    fn is_full(&self) -> bool {
        self.files.len() >= BATCH_FILES || self.bytes >= BATCH_BYTES
    }
}

struct Copying<'a> {
    to: &'a dyn Disk,
    /// Looked at in this round.
    done: HashSet<String>,
    /// How often a file was listed and not there.
    missed: HashMap<String, usize>,
    left_out: BTreeSet<String>,
    /// Hashes of what was written, in this round or before.
    written: HashMap<String, String>,
    folders: HashSet<String>,
}

impl<'a> Copying<'a> {
    fn begin(to: &'a dyn Disk) -> Result<Self, VaultError> {
        let is_taken = |name: &str| FileKind::of(name) != FileKind::Leftover;
        if to.list("").is_ok_and(|entries| entries.iter().any(|entry| is_taken(&entry.name))) {
            return Err(VaultError::FolderNotEmpty);
        }
        let mut copying = Self {
            to,
            done: HashSet::new(),
            missed: HashMap::new(),
            left_out: BTreeSet::new(),
            written: HashMap::new(),
            folders: HashSet::new(),
        };
        let mut folders = [""].iter().chain(&FOLDERS);
        let made = folders.try_for_each(|folder| copying.make(folder));
        made.inspect_err(|_| copying.undo())?;
        Ok(copying)
    }

    /// Whether it came to an end. Until the keys were the same from the first
    /// file to the last, it is no backup.
    fn everything(&mut self, step: Step<'_>, source: &mut Source<'_>) -> Result<bool, VaultError> {
        for _ in 0..ROUNDS {
            let before = key_files::describe(source.disk);
            if !self.one_round(step, source)? {
                return Ok(false);
            }
            let after = key_files::describe(source.disk);
            if before == after && self.keys_fit(source, after.as_ref().ok()) {
                return Ok(true);
            }
            self.begin_again()?;
        }
        Err(VaultError::KeysChanged)
    }

    fn one_round(&mut self, step: Step<'_>, source: &mut Source<'_>) -> Result<bool, VaultError> {
        // What moved meanwhile, such as a case that was deleted, has a new name.
        loop {
            let files = (source.list)()?.into_iter().map(|found| found.path);
            let files: Vec<String> = files.collect();
            let new = self.not_yet(&files);
            if new.is_empty() {
                self.drop_others(&files)?;
                self.finish(files, source.read)?;
                return Ok(true);
            }
            let total = self.done.len() + new.len();
            let mut batch = Batch::default();
            for file in new {
                if !step(self.done.len() + batch.files.len(), total) {
                    return Ok(false);
                }
                self.take(file, source.read, &mut batch)?;
                if batch.is_full() {
                    self.write(std::mem::take(&mut batch))?;
                }
            }
            self.write(batch)?;
        }
    }

    /// Whether the keys that were written are those that `kluis.ron` vouches
    /// for. What is damaged in the vault itself cannot be better here.
    fn keys_fit(&self, source: &Source<'_>, description: Option<&Description>) -> bool {
        let Some(description) = description else {
            return true;
        };
        let from = source.disk;
        let is_vouched = |disk: &dyn Disk, kind| {
            key_files::key_bytes(disk, description, kind).is_ok_and(|(_, intact)| intact)
        };
        let same = |file: &str| from.read(file).ok() == self.to.read(file).ok();
        let mut kinds = KeyKind::ALL.into_iter().filter(|k| description.announces(*k));
        let former_fits = !description.renewing || FORMER_KEYS.into_iter().all(same);
        let keys_fit = kinds.all(|kind| is_vouched(self.to, kind) || !is_vouched(from, kind));
        keys_fit && former_fits && (source.is_known)(description)
    }

    /// The keys go first: what is left until the next round ends is no vault.
    fn begin_again(&mut self) -> Result<(), VaultError> {
        self.done.clear();
        self.missed.clear();
        self.left_out.clear();
        self.drop_file(DESCRIPTION)?;
        let written: Vec<String> = self.written.keys().cloned().collect();
        for file in written.iter().filter(|file| makes_it_open(file)) {
            self.drop_file(file)?;
        }
        self.sync_all()
    }

    /// Files that were written in an earlier round and are no longer there.
    fn drop_others(&mut self, files: &[String]) -> Result<(), VaultError> {
        let there: HashSet<&String> = files.iter().collect();
        let written = self.written.keys();
        let others = written.filter(|file| !there.contains(file) && !self.done.contains(*file));
        let others: Vec<String> = others.cloned().collect();
        others.iter().try_for_each(|file| self.drop_file(file))
    }

    fn drop_file(&mut self, file: &str) -> Result<(), VaultError> {
        if self.written.remove(file).is_some() {
            self.to.remove(file).map_err(VaultError::writing)?;
        }
        Ok(())
    }

    fn make(&mut self, folder: &str) -> Result<(), VaultError> {
        for folder in folders_above(&inside(folder, "")).chain([folder]) {
            if self.folders.insert(folder.to_owned()) {
                self.to.create_folder(folder).map_err(VaultError::writing)?;
            }
        }
        Ok(())
    }

    fn not_yet(&self, files: &[String]) -> Vec<String> {
        let new = files.iter();
        new.filter(|file| !comes_last(file) && !self.done.contains(*file)).cloned().collect()
    }

    /// A file that is gone by now has another name or was removed, and is no
    /// longer listed the next time.
    fn take(
        &mut self,
        file: String,
        read: Reading<'_>,
        batch: &mut Batch,
    ) -> Result<(), VaultError> {
        match read(&file)? {
            Read::Bytes(bytes) => batch.push(file, bytes),
            Read::LeftOut => {
                self.drop_file(&file)?;
                self.left_out.insert(file.clone());
                self.done.insert(file);
            }
            Read::Gone => {
                let missed = self.missed.entry(file.clone()).or_default();
                *missed += 1;
                if *missed >= MISSES {
                    return Err(VaultError::NotThere(file));
                }
            }
        }
        Ok(())
    }

    fn copy(&mut self, file: String, read: Reading<'_>) -> Result<(), VaultError> {
        let mut batch = Batch::default();
        self.take(file, read, &mut batch)?;
        self.write(batch)
    }

    /// Writes files, waits for them together and reads each one back.
    fn write(&mut self, batch: Batch) -> Result<(), VaultError> {
        self.done.extend(batch.files.iter().map(|(file, _)| file.clone()));
        let mut new = Vec::new();
        for (file, bytes) in batch.files {
            let hash = sha256(&bytes);
            if self.written.get(&file) != Some(&hash) {
                self.drop_file(&file)?;
                self.make(folder_of(&file))?;
                self.written.insert(file.clone(), hash);
                new.push((file, bytes));
            }
        }
        self.to.write_many(&new).map_err(VaultError::writing)?;
        new.into_iter().try_for_each(|(file, bytes)| match self.to.read(&file) {
            Ok(back) if back == bytes => Ok(()),
            Ok(_) => Err(VaultError::CopyDiffers(file)),
            Err(error) => Err(VaultError::reading(error)),
        })
    }

    /// All names are on the disk before those that make it a vault: a vault
    /// opens with its keys alone, and half of one would look whole.
    fn finish(&mut self, files: Vec<String>, read: Reading<'_>) -> Result<(), VaultError> {
        let last = files.into_iter().filter(|file| comes_last(file) && file != DESCRIPTION);
        let (keys, registers): (Vec<_>, Vec<_>) = last.partition(|file| makes_it_open(file));
        for file in registers {
            self.copy(file, read)?;
        }
        self.sync_all()?;
        for file in keys {
            self.copy(file, read)?;
        }
        self.copy(DESCRIPTION.to_owned(), read)?;
        self.sync_all()
    }

    fn sync_all(&self) -> Result<(), VaultError> {
        self.folders.iter().try_for_each(|folder| self.sync(folder))
    }

    fn sync(&self, folder: &str) -> Result<(), VaultError> {
        self.to.sync_folder(folder).map_err(VaultError::writing)
    }

    /// Nothing more can be done where this fails; without a description what
    /// is left is no vault.
    fn undo(&mut self) {
        let (keys, others): (Vec<String>, Vec<String>) =
            self.written.drain().map(|(file, _)| file).partition(|file| makes_it_open(file));
        for file in keys.iter().chain(&others) {
            let _ = self.to.remove(file);
        }
        let mut folders: Vec<String> = self.folders.drain().collect();
        folders.sort_by_key(|folder| std::cmp::Reverse(folder.len()));
        for folder in folders {
            let _ = self.to.remove_folder(&folder);
        }
    }
}

fn makes_it_open(file: &str) -> bool {
    FileKind::of(file).is_of_keyring()
}

/// The register tells what should be there: that is known at the end.
fn comes_last(file: &str) -> bool {
    makes_it_open(file) || is_register(file)
}
