//! Putting a case in place of the version that was known, and of no other.
//!
//! Looking first and writing then leaves a moment in which another window can
//! save. So the new file and the one that stands there change places in one
//! step, and what comes out is looked at: if it is not the version that was
//! known, they change places again and the new one becomes a second copy. Disks
//! that cannot swap are looked at once more, right before.

use std::io::{self, ErrorKind};

use super::disk::Stamp;
use super::envelope::{self, Unsealed};
use super::error::VaultError;
use super::files::{CASES, CaseFile};
use super::sealed::sha256;
use super::{Vault, store};
use crate::case::CaseId;

/// Another window that opens may clear away what it takes for a leftover.
const TRIES: usize = 3;

/// Where a case is to go.
pub(super) enum Place {
    /// In this file, when what stands there has this hash; without a hash,
    /// when nothing stands there.
    Instead(CaseFile, Option<String>),
    /// In a second copy of this case.
    Copy(CaseId),
}

impl Place {
    pub(super) fn file(&self) -> CaseFile {
        match self {
            Self::Instead(file, _) => *file,
            Self::Copy(id) => CaseFile::of(*id),
        }
    }
}

/// Where a case ended up.
pub(super) struct Placed {
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
    pub(super) fn put_in_place(&self, place: &Place, bytes: &[u8]) -> Result<Placed, VaultError> {
        let unfinished = store::unfinished_name(&place.file().path());
        let mut tries = 1;
        loop {
            match self.try_to_place(place, &unfinished, bytes) {
                Err(error) if error.kind() == ErrorKind::NotFound && tries < TRIES => tries += 1,
                Err(error) => {
                    // It may be ours, or what ours took the place of. Nothing
                    // more can be done when this fails too; opening cleans up.
                    let _ = self.clear_leftover(place.file(), &unfinished);
                    return Err(VaultError::writing(&error));
                }
                Ok(placed) => return Ok(placed),
            }
        }
    }

    fn try_to_place(&self, place: &Place, unfinished: &str, bytes: &[u8]) -> io::Result<Placed> {
        let stamp = self.disk.write_new(unfinished, bytes)?;
        let before = match place {
            Place::Instead(file, known) => {
                self.exchange(unfinished, &file.path(), bytes, known.as_deref())?
            }
            Place::Copy(_) => Before::StillThere,
        };
        if let Before::Strange = before {
            self.as_copy(place.file().id, unfinished)?;
            self.disk.write_new(unfinished, bytes)?;
        }
        let (file, conflict) = match before {
            Before::Known => (place.file(), None),
            Before::StillThere | Before::Strange => {
                let copy = self.as_copy(place.file().id, unfinished)?;
                (copy, Some(copy))
            }
        };
        self.disk.sync_folder(CASES)?;
        Ok(Placed { file, stamp, conflict })
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
        match self.swap(new, name, bytes) {
            Ok(()) if is_known(&self.disk.read(new)?) => {
                // What stays behind is the version before; it is cleared away later.
                let _ = self.disk.remove(new);
                Ok(Before::Known)
            }
            Ok(()) => self.swap_back(new, name, bytes),
            // What vanished loses nothing when it is written again.
            Err(error) if error.kind() == ErrorKind::NotFound => self.settle_new(new, name),
            Err(error) if error.kind() == ErrorKind::Unsupported => {
                if is_known(&self.disk.read(name)?) {
                    self.disk.rename(new, name)?;
                    Ok(Before::Known)
                } else {
                    Ok(Before::StillThere)
                }
            }
            Err(error) => Err(error),
        }
    }

    /// Swapping twice is not swapping: after an interruption it is looked at.
    fn swap(&self, new: &str, name: &str, bytes: &[u8]) -> io::Result<()> {
        match self.disk.swap(new, name) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {
                if self.disk.read(new)? == bytes { self.disk.swap(new, name) } else { Ok(()) }
            }
            outcome => outcome,
        }
    }

    /// What another window saved just before stays where that window left it.
    fn swap_back(&self, new: &str, name: &str, bytes: &[u8]) -> io::Result<Before> {
        self.disk.swap(new, name)?;
        Ok(if self.disk.read(new)? == bytes { Before::StillThere } else { Before::Strange })
    }

    fn settle_new(&self, new: &str, name: &str) -> io::Result<Before> {
        match store::rename_new(self.disk.as_ref(), new, name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Before::StillThere),
            outcome => outcome.map(|()| Before::Known),
        }
    }

    /// Gives a file the name of the first free second copy.
    fn as_copy(&self, id: CaseId, from: &str) -> io::Result<CaseFile> {
        let mut number = 1;
        loop {
            let copy = Some(number);
            let file = CaseFile { id, copy };
            match store::rename_new(self.disk.as_ref(), from, &file.path()) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
                outcome => return outcome.map(|()| file),
            }
        }
    }

    /// Looks at what an interrupted save left: usually the version before or
    /// one that was promised to nobody, but a version that another window was
    /// promised becomes a second copy.
    pub(super) fn clear_leftovers(&self) {
        let entries = self.disk.list(CASES).unwrap_or_default();
        let left = entries.iter().filter(|e| store::is_unfinished(&e.name));
        for entry in left {
            let path = store::inside(CASES, &entry.name);
            // Whatever fails here is tried again at the next opening.
            let _ = match case_of(&entry.name) {
                Some(file) => self.clear_leftover(file, &path),
                None => store::remove(self.disk.as_ref(), &path),
            };
        }
    }

    fn clear_leftover(&self, file: CaseFile, path: &str) -> Result<(), VaultError> {
        let outcome = match self.is_needed(file, path)? {
            true => self.as_copy(file.id, path).map(|_| ()),
            false => self.disk.remove(path),
        };
        outcome
            .and_then(|()| self.disk.sync_folder(CASES))
            .map_err(|error| VaultError::writing(&error))
    }

    /// Whether an unfinished file may be the only place where something
    /// promised stands.
    fn is_needed(&self, file: CaseFile, path: &str) -> Result<bool, VaultError> {
        let left = match self.unseal(file, path) {
            // Cut off halfway.
            Err(VaultError::FileDamaged { .. }) => return Ok(false),
            outcome => outcome?,
        };
        let stands = match self.unseal(file, &file.path()) {
            // A new case of which the saving never ended.
            Err(VaultError::CaseMissing) => return Ok(false),
            // It cannot be read: the other may be all there is.
            Err(VaultError::FileDamaged { .. }) => return Ok(true),
            outcome => outcome?,
        };
        let is_before = stands.binding.previous.as_ref() == Some(&left.hash);
        let is_after = left.binding.previous.as_ref() == Some(&stands.hash);
        Ok(!is_before && !is_after && left.hash != stands.hash)
    }

    fn unseal(&self, file: CaseFile, path: &str) -> Result<Unsealed, VaultError> {
        match self.disk.read(path) {
            Ok(bytes) => envelope::open(&self.key(), self.id(), file, &bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => Err(VaultError::CaseMissing),
            Err(error) => Err(VaultError::reading(&error)),
        }
    }
}

/// The case that an unfinished file was to become.
fn case_of(name: &str) -> Option<CaseFile> {
    CaseFile::parse(store::finished_name(name)?)
}
