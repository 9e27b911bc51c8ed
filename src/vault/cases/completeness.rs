//! What should be there and is not, and what is older than it was.
//!
//! The register knows. A vault of before has none yet: then the list of cases,
//! the history and the log tell what was there. Nothing is called gone before
//! it was looked for again, and before the register was read again: another
//! window may have put it there, or taken it away, in between.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::deleting::Mark;
use super::fault::Fault;
use super::index::{Index, StoredIndex};
use super::memory::CaseMemory;
use crate::case::{CaseId, Summary};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::log::Event;
use crate::vault::store::layout::{
    ARRIVALS, CASES, CaseFile, DELETED, EXCHANGE, FileKind, HANDOVERS, HISTORY, INBOX, LOG,
    REGISTER, deletion, folder_of,
};
use crate::vault::store::walk::Found;
use crate::vault::store::{Kept, RegisterState, Seen};

impl Vault {
    /// Before anything is written: what is written now must not hide what was
    /// lost before.
    pub(in crate::vault) fn begin_to_witness(&self) {
        // It is tried again before a list is shown or the register written.
        let _ = self.know_what_should_be_there(&self.memory());
    }

    /// Makes sure that this window knows what should be there. Where nothing was
    /// written down of it yet, the rest of the vault tells.
    pub(super) fn know_what_should_be_there(&self, memory: &CaseMemory) -> Result<(), VaultError> {
        let standing = self.store.look_at_register();
        if !matches!(standing, RegisterState::Read | RegisterState::Absent | RegisterState::Damaged)
        {
            return Ok(());
        }
        let in_log = self.register_in_log()?;
        if self.store.register_generation() < in_log || standing == RegisterState::Damaged {
            // It was put back from earlier, or taken away.
            self.store.learn(|register| {
                register.generation = register.generation.max(in_log);
                register.lacks(Kept::Document(REGISTER.to_owned()))
            });
        }
        match (standing, &memory.index) {
            (RegisterState::Read, _) => Ok(()),
            (_, Some(index)) => self.gather_evidence(index),
            (_, None) => {
                let stored = StoredIndex::of(&self.store);
                stored.read();
                self.gather_evidence(&stored.finish())
            }
        }
    }

    /// Writes down what should be there, for the first time also what the rest
    /// of the vault tells.
    pub(in crate::vault) fn write_register(&self) -> Result<(), VaultError> {
        self.write_register_now(&self.memory())
    }

    pub(in crate::vault) fn write_register_now(
        &self,
        memory: &CaseMemory,
    ) -> Result<(), VaultError> {
        if !self.store.may_write() || !self.store.register_changed() {
            return Ok(());
        }
        if self.store.look_at_register() != RegisterState::Read {
            self.know_what_should_be_there(memory)?;
        }
        self.store.write_register()
    }

    /// Crosses a file off before it goes: in that order nothing looks lost after
    /// an interruption.
    pub(in crate::vault) fn cross_off(
        &self,
        memory: &CaseMemory,
        file: &str,
    ) -> Result<(), VaultError> {
        self.store.learn(|register| register.cross_off(&Kept::at(file)));
        self.write_register_now(memory)
    }

    /// What the list of cases, the history and the log tell.
    fn gather_evidence(&self, index: &Index) -> Result<(), VaultError> {
        let history = self.store.in_folder(HISTORY)?;
        let in_history = history.into_iter().filter_map(|found| found.kind.try_as_history());
        let known: BTreeSet<CaseId> = in_history.chain(self.alive_in_log()?).collect();
        self.store.learn(|register| {
            let mut changed = true;
            for (file, line) in index.lines.iter().filter(|(file, _)| file.copy.is_none()) {
                let case = Kept::Case(*file);
                // What this window crossed off stays so.
                if register.get(&case).is_none() {
                    register.saw(case, line.revision, Some(line.saved_at));
                }
            }
            for id in known {
                let case = Kept::Case(CaseFile::of(id));
                changed |= register.get(&case).is_none() && register.saw(case, 0, None);
            }
            changed
        });
        Ok(())
    }

    /// The cases of which the log tells, and not that they went. A log that
    /// is not whole may lack the line that says so.
    fn alive_in_log(&self) -> Result<BTreeSet<CaseId>, VaultError> {
        let mut alive = BTreeSet::new();
        let log = self.log()?;
        for entry in log.entries.iter().filter(|_| log.is_whole()) {
            match &entry.event {
                Event::Changed(case) | Event::Undeleted(case) | Event::TakenIn(case, _) => {
                    alive.insert(case.id);
                }
                Event::Deleted(case) => drop(alive.remove(&case.id)),
                Event::Destroyed(certificate) => drop(alive.remove(&certificate.case.id)),
                _ => {}
            }
        }
        Ok(alive)
    }

    /// What is lost of the cases that are missing.
    pub(super) fn lost_cases(&self, missing: &[CaseFile]) -> Vec<Fault> {
        let gone = missing.iter().filter_map(|file| Some((*file, self.why_gone(*file)?)));
        gone.map(|(file, error)| self.lost_case(file, error)).collect()
    }

    fn lost_case(&self, file: CaseFile, error: VaultError) -> Fault {
        let earlier = self.newest_summary(file);
        Fault { earlier, ..Fault::at(file, error) }
    }

    /// What is gone or older beside the cases, and what somebody did to what opens
    /// the vault. Where nobody else can write, once is enough, until a look at
    /// `kluis.ron` tells otherwise.
    pub(super) fn lacking(&self, before: &mut Option<Vec<Fault>>) -> Vec<Fault> {
        if !self.store.is_alone() || self.store.has_new_doubts() {
            *before = None;
        }
        before.get_or_insert_with(|| self.look_for_lacking()).clone()
    }

    /// What somebody did to what opens the vault.
    fn meddling(&self) -> impl Iterator<Item = Fault> {
        let found = self.store.meddled_with().into_iter();
        found.map(|(file, error)| Fault::unnamed(&file, error))
    }

    /// What was found lacking may be mended.
    pub(in crate::vault) fn look_again_for_lacking(&self) {
        self.memory().lacking = None;
    }

    fn look_for_lacking(&self) -> Vec<Fault> {
        let lost = self.lost_deletions().into_iter();
        let lost = lost.map(|(file, error)| self.lost_case(file, error));
        lost.chain(self.document_faults()).chain(self.meddling()).collect()
    }

    /// Makes sure that this window knows what should be there, before it looks
    /// at what is.
    pub(in crate::vault) fn learn_what_should_be_there(&self) {
        // What cannot be read now is not called gone.
        let _ = self.know_what_should_be_there(&self.memory());
    }

    /// Everything that is gone, and documents that are older than they were.
    pub(in crate::vault) fn incomplete(&self) -> Result<Vec<Fault>, VaultError> {
        let found = self.store.in_folder(CASES)?.into_iter();
        let found = found.filter(|found| found.stamp().is_some());
        let found: BTreeSet<CaseFile> = found.filter_map(|f| f.kind.try_as_case()).collect();
        let known = self.store.register().cases().into_iter();
        let missing = known.filter(|file| !found.contains(file)).chain(self.only_in_history()?);
        let lost = self.lost_cases(&missing.collect::<Vec<_>>());
        let faults = lost.into_iter().chain(self.look_for_lacking());
        // A case that was deleted may be missed in both ways.
        let by_file: BTreeMap<String, Fault> = faults.map(|f| (f.file.clone(), f)).collect();
        Ok(by_file.into_values().collect())
    }

    /// Cases of which only a history is left, although nobody put them away. A
    /// register that is behind, as after an interruption, may not know of them.
    fn only_in_history(&self) -> Result<Vec<CaseFile>, VaultError> {
        let cases = self.store.files_by_case()?.into_iter();
        let mains = cases.map(|(id, files)| (CaseFile::of(id), files));
        let alone = mains.filter(|(main, files)| !files.contains(main)).map(|(main, _)| main);
        let unknown = |file: &CaseFile| self.store.seen(&Kept::Case(*file)).is_none();
        let alone: Vec<CaseFile> = alone.filter(unknown).collect();
        self.store.learn(|register| {
            let saw = |file: &CaseFile| register.saw(Kept::Case(*file), 0, None);
            alone.iter().map(saw).fold(false, |changed, saw| changed | saw)
        });
        Ok(alone)
    }

    fn newest_summary(&self, file: CaseFile) -> Option<Arc<Summary>> {
        let newest = self.store.newest_revision(file.id).ok()??;
        Some(Arc::new(Summary::of(&newest.case)))
    }

    /// Why a case file that this vault knows of is not there; nothing when it is
    /// there after all, or was put away.
    pub(super) fn why_gone(&self, file: CaseFile) -> Option<VaultError> {
        let seen = || self.store.seen(&Kept::Case(file)).filter(|seen| seen.there);
        let number = seen()?.number;
        if self.is_file(file) || (file.copy.is_none() && self.is_put_away(file.id, number)) {
            return None;
        }
        self.store.reread_register();
        Some(self.gone(file, seen()?))
    }

    fn gone(&self, file: CaseFile, seen: Seen) -> VaultError {
        let kept = file.copy.is_none().then(|| self.store.newest_revision(file.id).ok());
        VaultError::CaseGone {
            file: file.path(),
            seen: (seen.number > 0).then_some(seen.number),
            saved_at: seen.at(),
            kept: kept.flatten().flatten().map(|newest| newest.binding.revision),
        }
    }

    fn is_file(&self, file: CaseFile) -> bool {
        self.is_there(&file.path())
    }

    /// Whether a file stands there, readable now or not.
    fn is_there(&self, path: &str) -> bool {
        if matches!(self.store.read(path), Ok(Some(_))) {
            return true;
        }
        // Where the folder tells nothing, nothing is called gone.
        let found = self.store.in_folder(folder_of(path));
        let is_file = |found: &Found| found.path == path && found.stamp().is_some();
        found.map_or(true, |found| found.iter().any(is_file))
    }

    /// Whether a case was deleted or is being destroyed, and not saved again
    /// after that.
    fn is_put_away(&self, id: CaseId, number: u64) -> bool {
        let mark = self.store.read_value::<Mark>(&deletion(id));
        if mark.as_ref().is_err_and(VaultError::may_pass) {
            return true;
        }
        mark.ok().flatten().is_some_and(|mark| {
            let is_last = mark.last.is_some_and(|(last, _)| last >= number);
            mark.destroy.is_some() || (is_last && self.can_be_put_back(id, &mark).unwrap_or(true))
        })
    }

    /// Whether a case is being destroyed, as far as can be read.
    fn is_being_destroyed(&self, id: CaseId) -> bool {
        let mark = self.store.read_value::<Mark>(&deletion(id));
        mark.is_ok_and(|mark| mark.is_some_and(|mark| mark.destroy.is_some()))
    }

    /// Deleted cases of which it no longer stands anywhere that they are.
    fn lost_deletions(&self) -> Vec<(CaseFile, VaultError)> {
        let documents = self.store.register().documents().into_iter();
        let marks = documents.filter_map(|(path, _)| FileKind::of(&path).try_as_deletion());
        let lost = marks.filter_map(|id| {
            let (file, mark) = (CaseFile::of(id), Kept::Document(deletion(id)));
            if self.is_there(&deletion(id)) || self.is_file(file) {
                return None;
            }
            self.store.reread_register();
            self.store.seen(&mark).filter(|seen| seen.there)?;
            let seen = self.store.seen(&Kept::Case(file)).unwrap_or_default();
            Some((file, self.gone(file, seen)))
        });
        lost.collect()
    }

    /// Documents that are gone or older than they were. Of the log only the last
    /// file still changes; the others hold each other by hash.
    fn document_faults(&self) -> Vec<Fault> {
        let folders = [LOG, EXCHANGE, HANDOVERS, ARRIVALS, INBOX, DELETED];
        let documents = self.store.register().documents();
        let paths = documents.iter().map(|(path, _)| path.as_str());
        let attached = paths.filter(|path| FileKind::of(path).try_as_attachment().is_some());
        let folders: BTreeSet<&str> = folders.into_iter().chain(attached.map(folder_of)).collect();
        let found = folders.iter().flat_map(|f| self.store.in_folder(f).unwrap_or_default());
        let files = found.filter(|found| found.stamp().is_some());
        let there: BTreeSet<String> = files.map(|found| found.path).collect();
        let last = there.iter().rfind(|path| FileKind::of(path).try_as_log().is_some());
        let faults = documents.into_iter().filter_map(|(path, seen)| {
            let kept = Kept::Document(path.clone());
            let is_log = FileKind::of(&path).try_as_log().is_some();
            let may_change = seen.number > 1 && (!is_log || last == Some(&path));
            let error = if seen.lacks {
                VaultError::FileRolledBack(path.clone())
            } else if !there.contains(&path) {
                self.why_document_gone(&path, &kept)?
            } else if kept.must_stay() && may_change {
                self.why_older(&path)?
            } else {
                return None;
            };
            Some(Fault::unnamed(&path, error))
        });
        faults.collect()
    }

    fn why_document_gone(&self, path: &str, kept: &Kept) -> Option<VaultError> {
        let is_missed = match FileKind::of(path) {
            FileKind::Waiting(id) => !self.was_decided(id),
            FileKind::Attachment(file) => !self.is_being_destroyed(file.case),
            _ => kept.must_stay(),
        };
        if !is_missed || self.is_there(path) {
            return None;
        }
        self.store.reread_register();
        let seen = self.store.seen(kept)?;
        seen.there.then(|| VaultError::FileGone(path.to_owned()))
    }

    /// Whether a document is older than it was. Bytes that cannot be read now
    /// are found by whoever looks at every file.
    fn why_older(&self, path: &str) -> Option<VaultError> {
        let bytes = self.store.read(path).ok()??;
        let error = self.check_number(path, &bytes).err()?;
        error.is_older().then_some(error)
    }

    /// Whether the document in these bytes is the newest that was seen.
    pub(in crate::vault) fn check_number(
        &self,
        path: &str,
        bytes: &[u8],
    ) -> Result<(), VaultError> {
        let number = match FileKind::of(path) {
            FileKind::Draft(name) => self.store.number_of(&name, path, bytes)?,
            _ => self.store.number_of(path, path, bytes)?,
        };
        match self.store.seen(&Kept::Document(path.to_owned())) {
            Some(seen) if seen.number > number => Err(VaultError::FileRolledBack(path.to_owned())),
            _ => Ok(()),
        }
    }

    /// Whether a case with this revision is the newest that was seen.
    pub(in crate::vault) fn check_revision(
        &self,
        file: CaseFile,
        found: u64,
    ) -> Result<(), VaultError> {
        match self.store.seen(&Kept::Case(file)) {
            Some(seen) if seen.number > found => {
                Err(VaultError::CaseRolledBack { file: file.path(), found, seen: seen.number })
            }
            _ => Ok(()),
        }
    }
}
