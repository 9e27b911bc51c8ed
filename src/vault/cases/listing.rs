//! All cases at a glance, without opening more than needed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::thread;

use super::fault::Fault;
use super::index::{Index, Line, StoredIndex};
use super::memory::CaseMemory;
use super::strays::{Stray, StrayKind};
use crate::case::{CaseId, Summary, Timestamp};
use crate::vault::Vault;
use crate::vault::both::on_both;
use crate::vault::error::VaultError;
use crate::vault::store::Stamp;
use crate::vault::store::layout::{CASES, CaseFile, FileKind, INDEX};
use crate::vault::store::walk::Found;

/// What stands in a vault.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Each case that can be opened, in a stable order.
    pub summaries: Vec<Arc<Summary>>,
    /// When each of them was saved last, and by whom.
    pub saved: HashMap<CaseId, LastSaved>,
    /// Second copies that a conflict left.
    pub copies: Vec<SecondCopy>,
    /// Files that cannot be used, and why; everything else can.
    pub faults: Vec<Fault>,
    /// Files that another program left beside ours.
    pub strays: Vec<Stray>,
}

/// When a case was saved last, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastSaved {
    /// When.
    pub at: Timestamp,
    /// Who; empty when that person told no name.
    pub by: String,
}

/// A second copy of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondCopy {
    /// The case.
    pub case: CaseId,
    /// Which copy, from 1.
    pub number: u32,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// Who saved it.
    pub saved_by: String,
    /// Its facts.
    pub summary: Arc<Summary>,
}

impl SecondCopy {
    /// The file, relative to the vault.
    pub fn file(&self) -> String {
        CaseFile { id: self.case, copy: Some(self.number) }.path()
    }
}

impl Vault {
    /// Lists all cases. Only files that are new or changed since the index was
    /// written are opened.
    ///
    /// # Errors
    /// When the folder itself cannot be read. A bad file is a [`Fault`].
    pub fn list(&self) -> Result<Listing, VaultError> {
        let mut memory = self.memory();
        // Both take their time in a large vault, and neither needs the other.
        let stored = memory.index.is_none().then(|| StoredIndex::of(&self.store));
        let found = thread::scope(|scope| {
            let found = scope.spawn(|| {
                // First: whatever changes after this is ahead of the register.
                self.store.look_at_register();
                let found = self.store.in_folder(CASES);
                stored.iter().for_each(StoredIndex::read);
                found
            });
            stored.iter().for_each(StoredIndex::read);
            found.join().unwrap_or_else(|_| self.store.in_folder(CASES))
        })?;
        let is_first = stored.is_some();
        let read = || stored.map(StoredIndex::finish).unwrap_or_default();
        memory.index.get_or_insert_with(read);
        if is_first {
            // What cannot be read now is not called gone.
            let _ = self.know_what_should_be_there(&memory);
        }
        let CaseMemory { index, lacking, .. } = &mut *memory;
        let index = index.get_or_insert_default();
        let mut listing = Listing::default();
        let there = self.sort(&found, &mut listing);
        self.refresh(index, &there, &mut listing);
        let missing = self.compare_with_register(index, &there, &mut listing);
        for lost in self.lost_cases(&missing) {
            // Where something stands in its place, that is what is told of it.
            match listing.faults.iter_mut().find(|fault| fault.file == lost.file) {
                Some(fault) => fault.earlier = lost.earlier,
                None => listing.faults.push(lost),
            }
        }
        listing.faults.extend(self.lacking(lacking));
        let late = self.late(index);
        gather(index, &mut listing);
        drop(memory);
        for file in late {
            // What fails now is tried again at the next list.
            let _ = self.encrypt_anew(&file.path());
        }
        let strays = std::mem::take(&mut listing.strays);
        listing.strays = self.tell_of_destroyed(strays.clone()).unwrap_or(strays);
        // Not knowing of them now is no reason not to list the cases.
        listing.strays.extend(self.strays_elsewhere().unwrap_or_default());
        Ok(listing)
    }

    /// Writes the register and the index when they changed. Worth doing when
    /// nobody waits for it, and before closing: what the register does not know
    /// yet is not missed when it is gone. Does nothing in a window that only
    /// reads.
    ///
    /// # Errors
    /// What the disk says; it is tried again at the next call.
    pub fn flush_index(&self) -> Result<(), VaultError> {
        self.write_register()?;
        let mut memory = self.memory();
        let Some(index) = memory.index.as_mut().filter(|index| index.changed) else {
            return Ok(());
        };
        if !self.store.may_write() {
            return Ok(());
        }
        let bytes = index.seal(&self.store.key(), self.id())?;
        self.store.write(INDEX, &bytes)?;
        index.changed = false;
        Ok(())
    }

    /// The case files in order, while files with other names become faults.
    fn sort(&self, all: &[Found], listing: &mut Listing) -> Vec<(CaseFile, Stamp)> {
        let mut there = Vec::with_capacity(all.len());
        for found in all {
            if let Some(error) = found.in_the_way() {
                let case = found.kind.try_as_case_ref().map(|file| file.id);
                listing.faults.push(Fault { file: found.path.clone(), case, error, earlier: None });
                continue;
            }
            match (&found.kind, found.stamp()) {
                (FileKind::Case(file), Some(stamp)) => there.push((*file, stamp)),
                (FileKind::StrayCase, _) => match self.stray_case(&found.path) {
                    Ok(stray) => listing.strays.push(stray),
                    Err(error) => listing.faults.push(Fault::unnamed(&found.path, error)),
                },
                _ => {}
            }
        }
        there.sort_unstable_by_key(|(file, _)| *file);
        there
    }

    /// Brings the lines up to date with the files.
    fn refresh(&self, index: &mut Index, there: &[(CaseFile, Stamp)], listing: &mut Listing) {
        let stale = index.compare(there);
        for (file, outcome) in self.read_lines(&stale) {
            match outcome.and_then(|line| not_older(index, file, line)) {
                Ok(line) => index.put(file, line),
                Err(error) => listing.faults.push(Fault::at(file, error)),
            }
        }
    }

    /// Files that are older than the register says become faults. Gives those
    /// that it knows and that are not there.
    fn compare_with_register(
        &self,
        index: &Index,
        there: &[(CaseFile, Stamp)],
        listing: &mut Listing,
    ) -> Vec<CaseFile> {
        let lines = index.lines.iter();
        let lines = lines.map(|(file, line)| (*file, line.revision, line.saved_at));
        let compared = self.store.compare_cases(lines);
        for (file, found, seen) in compared.older {
            let error = VaultError::CaseRolledBack { file: file.path(), found, seen };
            listing.faults.push(Fault::at(file, error));
        }
        let is_there =
            |file: &CaseFile| there.binary_search_by_key(file, |(there, _)| *there).is_ok();
        let missing = compared.missing.into_iter().filter(|file| !is_there(file));
        missing.filter(|file| !stands_under_other_name(*file, listing)).collect()
    }

    /// Cases that came after the key was renewed, and need one from before.
    fn late(&self, index: &Index) -> Vec<CaseFile> {
        if !self.store.may_write() || self.is_renewing() || self.store.key().former().is_empty() {
            return Vec::new();
        }
        // Only what the key of now opens has a key that can be remembered.
        let late = index.lines.iter().filter(|(_, line)| line.file_key.is_none());
        late.map(|(file, _)| *file).collect()
    }

    /// Opens files on two threads.
    fn read_lines(&self, stale: &[(CaseFile, Stamp)]) -> Vec<(CaseFile, Result<Line, VaultError>)> {
        on_both(stale, |(file, stamp)| (*file, self.read_line(*file, *stamp)))
    }

    fn read_line(&self, file: CaseFile, stamp: Stamp) -> Result<Line, VaultError> {
        self.store.open_case(file).map(|unsealed| Line::of(&unsealed, stamp))
    }
}

/// Whether a case that is not there stands beside it, as a program for syncing
/// leaves it: then it is offered as such.
fn stands_under_other_name(file: CaseFile, listing: &Listing) -> bool {
    let mut versions = listing.strays.iter().filter_map(|stray| match &stray.kind {
        StrayKind::Version(version) => Some(version),
        _ => None,
    });
    file.copy.is_none() && versions.any(|version| version.case == file.id)
}

/// The line, unless a newer revision of the same file was seen before.
fn not_older(index: &Index, file: CaseFile, line: Line) -> Result<Line, VaultError> {
    match index.newer_than(file, line.revision) {
        None => Ok(line),
        Some(seen) => {
            Err(VaultError::CaseRolledBack { file: file.path(), found: line.revision, seen })
        }
    }
}

/// Shows the lines in order, without the files that turned out to be faulty.
fn gather(index: &Index, listing: &mut Listing) {
    let faulty: HashSet<&str> = listing.faults.iter().map(|f| f.file.as_str()).collect();
    let sound = index
        .lines
        .iter()
        .filter(|(file, _)| faulty.is_empty() || !faulty.contains(file.path().as_str()));
    for (file, line) in sound {
        match file.copy {
            None => {
                listing.summaries.push(Arc::clone(&line.summary));
                listing.saved.insert(file.id, last_saved(line));
            }
            Some(number) => listing.copies.push(second_copy(file.id, number, line)),
        }
    }
    listing.faults.sort_by(|a, b| a.file.cmp(&b.file));
    listing.faults.dedup_by(|a, b| a.file == b.file);
}

fn last_saved(line: &Line) -> LastSaved {
    LastSaved { at: line.saved_at, by: line.saved_by.clone() }
}

fn second_copy(case: CaseId, number: u32, line: &Line) -> SecondCopy {
    SecondCopy {
        case,
        number,
        saved_at: line.saved_at,
        saved_by: line.saved_by.clone(),
        summary: Arc::clone(&line.summary),
    }
}
