//! What a look at every file tells of attachments: which contents are gone, which are
//! not what a case tells of, and which nothing tells of.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::is_told;
use super::told::told_in;
use crate::case::{Bijlage, Case, CaseId};
use crate::vault::error::VaultError;
use crate::vault::store::layout::{ATTACHMENTS, AttachmentFile, FileKind, waiting};

/// What was seen while every file was looked at.
#[derive(Default)]
pub(in crate::vault) struct Looked {
    /// What cases and second copies tell of now.
    now: BTreeMap<AttachmentFile, Bijlage>,
    /// What earlier revisions tell of.
    before: BTreeSet<AttachmentFile>,
    /// The contents that are there, with their hash when they are sound.
    there: BTreeMap<AttachmentFile, Option<String>>,
    /// Attachments in the inbox, each with the file of its bundle.
    waiting: BTreeMap<String, String>,
    /// The bundles that wait.
    bundles: BTreeSet<String>,
    /// Cases of which a version could not be read: it may tell of any content.
    unread: BTreeSet<CaseId>,
    /// Whether a version of an unknown case could not be read.
    is_partly: bool,
    /// Whether contents may be there that were not seen.
    is_blind: bool,
}

impl Looked {
    /// A version of a case that was read.
    pub(in crate::vault) fn saw_case(&mut self, path: &str, case: &Case) {
        self.before.extend(told_in(case));
        if FileKind::of(path).try_as_case().is_some() {
            let files = case.bijlagen.iter();
            let named = files.filter_map(|one| Some((AttachmentFile::of(case.id, one)?, one)));
            self.now.extend(named.map(|(file, one)| (file, one.clone())));
        }
    }

    /// A content that was read.
    pub(in crate::vault) fn saw_content(&mut self, file: AttachmentFile, hash: String) {
        self.there.insert(file, Some(hash));
    }

    /// Any other file.
    pub(in crate::vault) fn saw_file(&mut self, path: &str) {
        match FileKind::of(path) {
            FileKind::Waiting(_) => drop(self.bundles.insert(path.to_owned())),
            FileKind::WaitingPart(bundle) => {
                self.waiting.insert(path.to_owned(), waiting(bundle));
            }
            _ => {}
        }
    }

    /// A file that could not be read, or is none.
    pub(in crate::vault) fn missed(&mut self, path: &str) {
        match FileKind::of(path) {
            FileKind::Case(file) => drop(self.unread.insert(file.id)),
            FileKind::Revision(file) => drop(self.unread.insert(file.id)),
            FileKind::Attachment(file) => drop(self.there.insert(file, None)),
            FileKind::Waiting(_) => drop(self.bundles.insert(path.to_owned())),
            // Whose they are is not known.
            FileKind::StrayCase | FileKind::StrayRevision => self.is_partly = true,
            _ => {}
        }
    }

    /// A folder that could not be read.
    pub(in crate::vault) fn missed_folder(&mut self, path: &str) {
        self.is_partly = true;
        self.is_blind |= path.split('/').next() == Some(ATTACHMENTS);
    }

    /// Contents that a case tells of and that are gone or something else.
    pub(in crate::vault) fn faults(&self) -> Vec<(String, VaultError)> {
        let told = self.now.iter().filter(|_| !self.is_blind);
        let faults = told.filter_map(|(file, bijlage)| {
            let path = file.path();
            let error = match self.there.get(file) {
                None => VaultError::AttachmentGone(path.clone()),
                Some(Some(hash)) if !is_told(bijlage, hash) => {
                    VaultError::FileDamaged(path.clone())
                }
                // What is damaged is named itself.
                Some(_) => return None,
            };
            Some((path, error))
        });
        faults.collect()
    }

    /// Sound contents of which no version tells, as an interruption between writing
    /// one and saving the case leaves; in order.
    pub(in crate::vault) fn surplus(&self) -> Vec<String> {
        if self.is_partly {
            return Vec::new();
        }
        let needed =
            |file: &AttachmentFile| self.before.contains(file) || self.unread.contains(&file.case);
        let sound = self.there.iter().filter(|(_, hash)| hash.is_some());
        let contents = sound.filter(|(file, _)| !needed(file)).map(|(file, _)| file.path());
        let waiting = self.waiting.iter().filter(|(_, bundle)| !self.bundles.contains(*bundle));
        contents.chain(waiting.map(|(path, _)| path.clone())).collect()
    }
}
