//! Every file of a vault, with what it is: for lists, checks, copies and for
//! encrypting anew.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;

use super::Store;
use super::disk::{Disk, Entry, Obstacle, Stamp, Standing};
use super::layout::{
    AttachmentFile, CASES, CaseFile, DAMAGED, FOLDERS, FileKind, HISTORY, HistoryFile,
    attachments_folder, folder_of, history_folder, inside,
};
use crate::case::CaseId;
use crate::vault::error::VaultError;

/// A file or folder of a vault, or something else under such a name.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// Relative to the vault.
    pub(crate) path: String,
    /// What its place promises.
    pub(crate) kind: FileKind,
    /// What stands there.
    pub(crate) what: Standing,
}

impl Found {
    fn in_folder(folder: &str, entry: &Entry) -> Self {
        let path = inside(folder, &entry.name);
        let kind = match entry.what {
            Standing::File(_) => FileKind::of(&path),
            // A folder may be in the way of a file.
            _ => match FileKind::of_folder(&path) {
                FileKind::Other => FileKind::of(&path),
                folder => folder,
            },
        };
        Self { path, kind, what: entry.what }
    }

    /// Its name without the folder.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The stamp of a file.
    pub(crate) fn stamp(&self) -> Option<Stamp> {
        self.what.stamp()
    }

    /// What stands here instead of what its place promises. Links, pipes and
    /// devices stand nowhere in a vault.
    pub(crate) fn obstacle(&self) -> Option<Obstacle> {
        match self.what {
            Standing::File(_) => is_place_of_folder(&self.path).then_some(Obstacle::File),
            Standing::Folder if self.kind.is_folder() => None,
            other => other.instead_of_file(),
        }
    }

    /// The same as an error.
    pub(crate) fn in_the_way(&self) -> Option<VaultError> {
        let error = |what| VaultError::InTheWay { file: self.path.clone(), what };
        self.obstacle().map(error)
    }

    /// Whether another program left it, and it harms nobody.
    pub(crate) fn is_leftover(&self) -> bool {
        self.kind == FileKind::Leftover && self.obstacle().is_none()
    }
}

/// Whether a folder of the vault belongs under this name.
pub(crate) fn is_place_of_folder(path: &str) -> bool {
    let is_history = matches!(FileKind::of_folder(path), FileKind::History(_));
    is_history || path == DAMAGED || FOLDERS.contains(&path)
}

/// What a walk over a whole vault found.
#[derive(Default)]
pub(crate) struct Walked {
    /// All files, by path, also those that do not count. What is in the way of a
    /// file is among them: whoever reads it is told what it is.
    pub(crate) files: Vec<Found>,
    /// Folders that are missed or cannot be read, and what is in the way of one:
    /// nobody knows how much is missing.
    pub(crate) lacking: Vec<(String, VaultError)>,
}

impl Walked {
    /// All files that count, by path: not the lock, not the index, and not what
    /// an interrupted write left; or why not all of them are known.
    pub(crate) fn every_file(self) -> Result<Vec<Found>, VaultError> {
        if let Some((_, error)) = self.lacking.into_iter().next() {
            return Err(error);
        }
        let mut files = self.files;
        files.retain(|found| found.kind.counts() || found.obstacle().is_some());
        Ok(files)
    }
}

/// Everything in a vault; the folders in `needed` must be there.
///
/// # Errors
/// When the vault itself cannot be read.
pub(crate) fn walk(
    disk: &dyn Disk,
    needed: impl Iterator<Item = &'static str>,
) -> Result<Walked, VaultError> {
    let mut walked = Walked::default();
    let mut seen = BTreeSet::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let found = match in_listed_folder(disk, &folder) {
            Err(error) if !folder.is_empty() => {
                walked.lacking.push((folder.clone(), error));
                Vec::new()
            }
            found => found?,
        };
        seen.insert(folder);
        for found in found {
            match found.in_the_way() {
                Some(error) if is_place_of_folder(&found.path) => {
                    seen.insert(found.path.clone());
                    walked.lacking.push((found.path, error));
                }
                None if found.stamp().is_none() => folders.push(found.path),
                _ => walked.files.push(found),
            }
        }
    }
    let missed = needed.filter(|folder| !seen.contains(*folder)).map(str::to_owned);
    walked.lacking.extend(missed.map(|folder| (folder.clone(), VaultError::NotThere(folder))));
    walked.files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(walked)
}

/// What stands in a folder that was listed; nothing when it is no longer
/// listed, because another window removed it just now.
fn in_listed_folder(disk: &dyn Disk, folder: &str) -> Result<Vec<Found>, VaultError> {
    let found = in_needed_folder(disk, folder);
    match &found {
        Err(VaultError::NotThere(_)) if !is_listed(disk, folder)? => Ok(Vec::new()),
        _ => found,
    }
}

/// Whether a name stands in its folder, as far as the folder tells.
pub(super) fn is_listed(disk: &dyn Disk, name: &str) -> Result<bool, VaultError> {
    let listed = disk.list(folder_of(name)).map_err(VaultError::reading)?;
    Ok(name.is_empty() || listed.iter().any(|entry| inside(folder_of(name), &entry.name) == name))
}

/// What stands in a folder that must be there.
fn in_needed_folder(disk: &dyn Disk, folder: &str) -> Result<Vec<Found>, VaultError> {
    match disk.list(folder) {
        Ok(entries) => Ok(entries.iter().map(|entry| Found::in_folder(folder, entry)).collect()),
        Err(error) if error.kind() == ErrorKind::NotFound && !folder.is_empty() => {
            Err(VaultError::NotThere(folder.to_owned()))
        }
        Err(error) => Err(VaultError::reading(error)),
    }
}

impl Store {
    /// All files that count, by path. What is in the way of one is among them.
    ///
    /// # Errors
    /// When not all of them are known.
    pub(crate) fn every_file(&self) -> Result<Vec<Found>, VaultError> {
        self.walk()?.every_file()
    }

    /// Everything in this vault.
    pub(crate) fn walk(&self) -> Result<Walked, VaultError> {
        walk(self.disk(), self.needed_folders())
    }

    /// The folders without which this vault is not whole.
    pub(crate) fn needed_folders(&self) -> impl Iterator<Item = &'static str> {
        FOLDERS.into_iter().filter(|folder| !self.absent.contains(folder))
    }

    /// What stands in a folder. One that each vault has must be there: that it
    /// is not there does not mean that it is empty.
    pub(crate) fn in_folder(&self, folder: &str) -> Result<Vec<Found>, VaultError> {
        let is_needed = self.needed_folders().any(|needed| needed == folder);
        match in_needed_folder(self.disk(), folder) {
            Err(VaultError::NotThere(_)) if !is_needed => Ok(Vec::new()),
            found => found,
        }
    }

    /// Whether a name stands in its folder, as far as the folder tells.
    pub(crate) fn is_listed(&self, name: &str) -> Result<bool, VaultError> {
        is_listed(self.disk(), name)
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

    /// The attachments of a case that have a file, in order.
    pub(crate) fn attachment_files(&self, id: CaseId) -> Result<Vec<AttachmentFile>, VaultError> {
        let found = self.in_folder(&attachments_folder(id))?.into_iter();
        let files = found.filter_map(|found| found.kind.try_as_attachment());
        let mut files: Vec<AttachmentFile> = files.collect();
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
