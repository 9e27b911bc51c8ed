//! Every file of a vault, with what it is: for lists, checks, copies and for
//! encrypting anew.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;

use super::Store;
use super::disk::{Disk, Entry, Stamp};
use super::layout::{CASES, CaseFile, FileKind, HISTORY, HistoryFile, history_folder, inside};
use crate::case::CaseId;
use crate::vault::error::VaultError;

/// A file or folder of a vault.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// Relative to the vault.
    pub(crate) path: String,
    pub(crate) kind: FileKind,
    /// Absent for a folder.
    pub(crate) stamp: Option<Stamp>,
}

impl Found {
    fn in_folder(folder: &str, entry: &Entry) -> Self {
        let path = inside(folder, &entry.name);
        let kind = match entry.stamp {
            Some(_) => FileKind::of(&path),
            None => FileKind::of_folder(&path),
        };
        Self { path, kind, stamp: entry.stamp }
    }

    /// Its name without the folder.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// All files that count, by path: not the lock, not the index, and not what an
/// interrupted write left.
pub(crate) fn every_file(disk: &dyn Disk) -> Result<Vec<Found>, VaultError> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for found in in_folder(disk, &folder)? {
            match found.stamp {
                None => folders.push(found.path),
                Some(_) if found.kind.counts() => files.push(found),
                Some(_) => {}
            }
        }
    }
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// What stands in a folder; nothing when there is no such folder.
fn in_folder(disk: &dyn Disk, folder: &str) -> Result<Vec<Found>, VaultError> {
    match disk.list(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        listed => described(folder, listed),
    }
}

fn described(folder: &str, listed: std::io::Result<Vec<Entry>>) -> Result<Vec<Found>, VaultError> {
    let entries = listed.map_err(VaultError::reading)?;
    Ok(entries.iter().map(|entry| Found::in_folder(folder, entry)).collect())
}

impl Store {
    /// All files that count, by path.
    pub(crate) fn every_file(&self) -> Result<Vec<Found>, VaultError> {
        every_file(self.disk())
    }

    /// What stands in a folder; nothing when there is no such folder.
    pub(crate) fn in_folder(&self, folder: &str) -> Result<Vec<Found>, VaultError> {
        in_folder(self.disk(), folder)
    }

    /// What stands in a folder that must be there.
    pub(crate) fn in_existing_folder(&self, folder: &str) -> Result<Vec<Found>, VaultError> {
        described(folder, self.disk().list(folder))
    }

    /// The files of one case: itself and its second copies, in order.
    pub(crate) fn case_files(&self, id: CaseId) -> Result<Vec<CaseFile>, VaultError> {
        let found = self.in_folder(CASES)?.into_iter();
        let files = found.filter_map(|found| found.kind.try_as_case());
        let mut files: Vec<CaseFile> = files.filter(|file| file.id == id).collect();
        files.sort_unstable();
        Ok(files)
    }

    /// All revisions of a case that have a file, oldest first.
    pub(crate) fn history_files(&self, id: CaseId) -> Result<Vec<HistoryFile>, VaultError> {
        let found = self.in_folder(&history_folder(id))?.into_iter();
        let files = found.filter_map(|found| found.kind.try_as_revision());
        let mut files: Vec<HistoryFile> = files.collect();
        files.sort_unstable();
        Ok(files)
    }

    /// Every case with its files, in order; none when only a history is left.
    pub(crate) fn files_by_case(&self) -> Result<BTreeMap<CaseId, BTreeSet<CaseFile>>, VaultError> {
        let mut cases: BTreeMap<CaseId, BTreeSet<CaseFile>> = BTreeMap::new();
        for found in [self.in_folder(CASES)?, self.in_folder(HISTORY)?].concat() {
            match found.kind {
                FileKind::Case(file) => drop(cases.entry(file.id).or_default().insert(file)),
                FileKind::History(id) => drop(cases.entry(id).or_default()),
                _ => {}
            }
        }
        Ok(cases)
    }
}
