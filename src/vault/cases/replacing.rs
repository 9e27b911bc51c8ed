//! Putting a case in place of the version that was known, and of no other.
//!
//! Looking first and writing then leaves a moment in which another window can
//! save. So the new file and the one that stands there change places in one
//! step, and what comes out is looked at: if it is not the version that was
//! known, they change places again and the new one becomes a second copy. Disks
//! that cannot swap are looked at once more, right before.

use std::io::{self, ErrorKind};

use crate::case::CaseId;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::keys::sealed::sha256;
use crate::vault::store::layout::{CASES, CaseFile, unfinished_name};
use crate::vault::store::{Stamp, atomic, replacing};

/// Another window that opens may clear away what it takes for a leftover.
const TRIES: usize = 3;

/// Where a case is to go.
pub(super) enum Target {
    /// In this file, when what stands there has this hash; without a hash,
    /// when nothing stands there.
    Replace(CaseFile, Option<String>),
    /// In a second copy of this case.
    NewCopy(CaseId),
}

impl Target {
    pub(super) fn file(&self) -> CaseFile {
        match self {
            Self::Replace(file, _) => *file,
            Self::NewCopy(id) => CaseFile::of(*id),
        }
    }
}

/// Where a case ended up.
pub(super) struct Written {
    pub(super) file: CaseFile,
    pub(super) stamp: Stamp,
    /// The second copy that a conflict left, ours or that of the other window.
    pub(super) conflict: Option<CaseFile>,
}

/// What stood where a file was put.
enum Before {
    /// What was expected, and it is gone now.
    Known,
    /// Something else, and it still stands there.
    StillThere,
    /// Something else, which stands there again; but meanwhile a third window
    /// put something in place, and that is what the unfinished file holds.
    Strange,
}

impl Vault {
    /// Stores the bytes of a case. What stands in the way although it is not
    /// what this window knows stays, and one of the two becomes a second copy.
    pub(super) fn put_in_place(
        &self,
        target: &Target,
        bytes: &[u8],
    ) -> Result<Written, VaultError> {
        self.store.under_our_key(|| self.put_under_any_key(target, bytes))
    }

    fn put_under_any_key(&self, target: &Target, bytes: &[u8]) -> Result<Written, VaultError> {
        let unfinished = unfinished_name(&target.file().path());
        let mut tries = 1;
        loop {
            match self.try_to_place(target, &unfinished, bytes) {
                Err(error) if error.kind() == ErrorKind::NotFound && tries < TRIES => tries += 1,
                Err(error) => {
                    // It may be ours, or what ours took the place of. Nothing
                    // more can be done when this fails too; opening cleans up.
                    let _ = self.clear_leftover(target.file(), &unfinished);
                    return Err(VaultError::writing(error));
                }
                Ok(written) => return Ok(written),
            }
        }
    }

    fn try_to_place(&self, target: &Target, unfinished: &str, bytes: &[u8]) -> io::Result<Written> {
        let stamp = self.store.disk().write_new(unfinished, bytes)?;
        let before = match target {
            Target::Replace(file, known) => {
                self.exchange(unfinished, &file.path(), bytes, known.as_deref())?
            }
            Target::NewCopy(_) => Before::StillThere,
        };
        if let Before::Strange = before {
            self.as_copy(target.file().id, unfinished)?;
            self.store.disk().write_new(unfinished, bytes)?;
        }
        let (file, conflict) = match before {
            Before::Known => (target.file(), None),
            Before::StillThere | Before::Strange => {
                let copy = self.as_copy(target.file().id, unfinished)?;
                (copy, Some(copy))
            }
        };
        self.store.disk().sync_folder(CASES)?;
        Ok(Written { file, stamp, conflict })
    }

    fn exchange(
        &self,
        new: &str,
        name: &str,
        bytes: &[u8],
        known: Option<&str>,
    ) -> io::Result<Before> {
        let Some(known) = known else {
            return self.settle_new(new, name);
        };
        let is_known = |bytes: &[u8]| sha256(bytes) == known;
        match replacing::swap(self.store.disk(), new, name, bytes) {
            Ok(()) if is_known(&self.store.disk().read(new)?) => {
                // What stays behind is the version before; it is cleared away later.
                let _ = self.store.disk().remove(new);
                Ok(Before::Known)
            }
            Ok(()) => self.swap_back(new, name, bytes),
            // What vanished loses nothing when it is written again.
            Err(error) if error.kind() == ErrorKind::NotFound => self.settle_new(new, name),
            Err(error) if error.kind() == ErrorKind::Unsupported => {
                if is_known(&self.store.disk().read(name)?) {
                    self.store.disk().rename(new, name)?;
                    Ok(Before::Known)
                } else {
                    Ok(Before::StillThere)
                }
            }
            Err(error) => Err(error),
        }
    }

    /// What another window saved just before stays where that window left it.
    fn swap_back(&self, new: &str, name: &str, bytes: &[u8]) -> io::Result<Before> {
        self.store.disk().swap(new, name)?;
        Ok(if self.store.disk().read(new)? == bytes { Before::StillThere } else { Before::Strange })
    }

    fn settle_new(&self, new: &str, name: &str) -> io::Result<Before> {
        match atomic::rename_new(self.store.disk(), new, name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Before::StillThere),
            outcome => outcome.map(|()| Before::Known),
        }
    }

    /// Gives a file the name of the first free second copy.
    pub(super) fn as_copy(&self, id: CaseId, from: &str) -> io::Result<CaseFile> {
        let mut number = 1;
        loop {
            let copy = Some(number);
            let file = CaseFile { id, copy };
            match atomic::rename_new(self.store.disk(), from, &file.path()) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
                outcome => return outcome.map(|()| file),
            }
        }
    }
}
