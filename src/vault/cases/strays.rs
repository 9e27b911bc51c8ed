//! Files that programs for syncing and copying leave beside ours.
//!
//! When a folder is kept the same on two computers and both changed a file, such
//! a program keeps the other version under a name of its own. What is in it
//! decides what it is; the name only tells where it came from.

use std::collections::BTreeMap;

use super::destroying::Destroyed;
use crate::case::{CaseId, Timestamp};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::keys::KeyKind;
use crate::vault::store::layout::{
    self, CaseFile, DESCRIPTION, DRAFTS, FileKind, INDEX, KEYS, WORDS,
};
use crate::vault::store::walk::Found;
use crate::vault::store::{Binding, Unsealed};

/// A file that another program left in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// The file, relative to the vault.
    pub file: String,
    /// Where it came from, as its name tells.
    pub origin: Origin,
    /// What it is.
    pub kind: StrayKind,
}

/// Where a stray file came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// `sync-conflict-20261122-…`: a program for syncing saw two versions.
    Sync,
    /// `(conflicted copy 2026-11-22)`: so did a program for sharing files.
    Shared,
    /// `(1)`: it was saved again where a file of that name was.
    Again,
    /// `- kopie`: somebody copied it.
    Copied,
    /// `-LAPTOP123`: it comes from another computer.
    Computer,
    /// Its name tells nothing.
    Unclear,
}

/// What a stray file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StrayKind {
    /// A sound version of a case of this vault.
    Version(Box<StrayVersion>),
    /// One of a case that was destroyed here: it came back with it, or too late.
    OfDestroyed(Box<(StrayVersion, Destroyed)>),
    /// Word for word what stands in the vault under its own name.
    Double,
    /// An older list of cases, which is made anew at any time.
    Cache,
    /// Words that were being typed.
    Draft,
    /// A key file.
    Key,
    /// A description of the vault.
    Description,
}

/// A version of a case in a stray file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrayVersion {
    /// The case.
    pub case: CaseId,
    /// Its working name.
    pub name: String,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// Who saved it.
    pub saved_by: String,
}

impl Stray {
    /// Whether nothing is lost without it that should still be here.
    pub fn is_spare(&self) -> bool {
        matches!(self.kind, StrayKind::Double | StrayKind::Cache | StrayKind::OfDestroyed(_))
    }

    /// What it says of a case that was destroyed is told as such.
    fn told_with(self, destroyed: &BTreeMap<CaseId, Destroyed>) -> Self {
        let kind = match self.kind {
            StrayKind::Version(version) => match destroyed.get(&version.case) {
                Some(destroyed) => StrayKind::OfDestroyed(Box::new((*version, destroyed.clone()))),
                None => StrayKind::Version(version),
            },
            other => other,
        };
        Self { kind, ..self }
    }
}

impl Vault {
    /// Gives a stray version of a case a name of this vault: that of a second
    /// copy, or of the case itself when that is not there. The bytes stay. So a
    /// case that was destroyed comes back too: whoever asks was told so
    /// ([`StrayKind::OfDestroyed`]).
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`] when there is no such file any more,
    /// [`VaultError::ReadOnly`], or what the disk says; it stays where it was then.
    pub fn adopt(&self, file: &str) -> Result<(), VaultError> {
        self.store.must_write()?;
        let _memory = self.memory();
        let case = match self.stray_at(file)?.kind {
            StrayKind::Version(version) => version.case,
            StrayKind::OfDestroyed(version) => version.0.case,
            _ => return Err(VaultError::CaseMissing),
        };
        let main = CaseFile::of(case);
        let own = match self.store.read_case(main)? {
            None => main,
            Some(_) => self.store.free_copy(case)?,
        };
        self.store.relocate(file, &own.path())?;
        if let Ok(adopted) = self.store.open_case(own) {
            let Binding { revision, saved_at, .. } = adopted.binding;
            self.store.wrote_case(own, revision, saved_at);
        }
        Ok(())
    }

    /// Removes a stray file without which nothing is lost.
    ///
    /// # Errors
    /// [`VaultError::ChangedElsewhere`] when it holds something of its own now,
    /// or as [`Vault::adopt`].
    pub fn put_away(&self, file: &str) -> Result<(), VaultError> {
        self.store.must_write()?;
        let _memory = self.memory();
        if !self.stray_at(file)?.is_spare() {
            return Err(VaultError::ChangedElsewhere);
        }
        self.store.remove(file)
    }

    fn stray_at(&self, file: &str) -> Result<Stray, VaultError> {
        if FileKind::of(file) == FileKind::StrayCase {
            let stray = self.stray_case(file).map_err(|_| VaultError::CaseMissing)?;
            return self.tell_of_destroyed(vec![stray])?.pop().ok_or(VaultError::CaseMissing);
        }
        let mut strays = self.strays_elsewhere()?.into_iter();
        strays.find(|stray| stray.file == file).ok_or(VaultError::CaseMissing)
    }

    /// Says of which of them the case was destroyed here.
    pub(super) fn tell_of_destroyed(&self, strays: Vec<Stray>) -> Result<Vec<Stray>, VaultError> {
        // The log can be long, and most strays are something else.
        if !strays.iter().any(|stray| matches!(stray.kind, StrayKind::Version(_))) {
            return Ok(strays);
        }
        let destroyed = self.destroyed()?;
        Ok(strays.into_iter().map(|stray| stray.told_with(&destroyed)).collect())
    }

    /// Sees what a file in the folder of cases is whose name is none of ours.
    pub(super) fn stray_case(&self, file: &str) -> Result<Stray, VaultError> {
        let bytes = self.store.read(file)?.ok_or(VaultError::CaseMissing)?;
        let unsealed = self.store.unseal_unnamed(file, &bytes)?;
        let kind = if self.stands_elsewhere(&unsealed, &bytes)? {
            StrayKind::Double
        } else {
            StrayKind::Version(Box::new(StrayVersion {
                case: unsealed.case.id,
                name: unsealed.case.name,
                saved_at: unsealed.binding.saved_at,
                saved_by: unsealed.binding.saved_by,
            }))
        };
        Ok(Stray { file: file.to_owned(), origin: origin(file), kind })
    }

    /// Whether the same words stand in the case, in a second copy or in its
    /// history.
    fn stands_elsewhere(&self, unsealed: &Unsealed, bytes: &[u8]) -> Result<bool, VaultError> {
        let id = unsealed.case.id;
        let cases = self.store.case_files(id)?.into_iter().map(CaseFile::path);
        let earlier = self.store.history_files(id)?.into_iter().map(|file| file.path());
        for path in cases.chain(earlier) {
            let Some(there) = self.store.read(&path)? else {
                continue;
            };
            let content = self.store.unseal_at(id, &path, &there);
            if there == bytes || content.is_ok_and(|content| content.hash == unsealed.hash) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Strays outside the folder of cases.
    pub(super) fn strays_elsewhere(&self) -> Result<Vec<Stray>, VaultError> {
        let mut strays = Vec::new();
        for folder in ["", KEYS, DRAFTS] {
            let found = self.store.in_folder(folder)?.into_iter();
            let files = found.filter(|found| found.stamp().is_some());
            strays.extend(files.filter_map(|found| self.stray_in(folder, found)));
        }
        strays.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(strays)
    }

    fn stray_in(&self, folder: &str, found: Found) -> Option<Stray> {
        let (kind, own) = match folder {
            "" => beside_the_folders(&found)?,
            KEYS => (StrayKind::Key, own_key(&found)?),
            _ => (StrayKind::Draft, own_draft(&found)?),
        };
        let is_double = self.is_double(&found.path, &own);
        Some(Stray {
            origin: origin(&found.path),
            kind: if is_double { StrayKind::Double } else { kind },
            file: found.path,
        })
    }

    fn is_double(&self, file: &str, own: &str) -> bool {
        let read = |path: &str| self.store.read(path).ok().flatten();
        read(file).is_some_and(|stray| read(own) == Some(stray))
    }
}

/// What a file beside the folders of the vault is a version of.
fn beside_the_folders(found: &Found) -> Option<(StrayKind, String)> {
    let name = found.name();
    match found.kind {
        FileKind::Other if name.starts_with("kluis") && name.ends_with(".ron") => {
            Some((StrayKind::Description, DESCRIPTION.to_owned()))
        }
        FileKind::Document if name.starts_with("index") => {
            Some((StrayKind::Cache, INDEX.to_owned()))
        }
        FileKind::Document if name.starts_with("words") => {
            Some((StrayKind::Cache, WORDS.to_owned()))
        }
        _ => None,
    }
}

/// The key file that a file in the folder of keys is a version of.
fn own_key(found: &Found) -> Option<String> {
    let mut own = KeyKind::ALL.into_iter().map(layout::key_file);
    let is_of = |own: &str| found.path.starts_with(own.trim_end_matches(".age"));
    let own = own.find(|own| found.kind == FileKind::StrayKey && is_of(own));
    own.map(str::to_owned)
}

/// The draft that a file in the folder of drafts is a version of.
fn own_draft(found: &Found) -> Option<String> {
    let FileKind::Draft(name) = &found.kind else {
        return None;
    };
    let own = name.chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let own: String = own.collect();
    layout::draft(&own).filter(|_| layout::draft(name).is_none())
}

/// Where a file came from, as its name tells.
fn origin(file: &str) -> Origin {
    let small = file.rsplit('/').next().unwrap_or(file).to_lowercase();
    let stem = small.rsplit_once('.').map_or(small.as_str(), |(stem, _)| stem);
    let has = |words: &[&str]| words.iter().any(|word| stem.contains(word));
    let number = stem.rsplit(['(', ' ']).next().unwrap_or_default();
    let number = number.trim_end_matches(')');
    let counted = number.len() < stem.len() && number.parse::<u8>().is_ok();
    if has(&[".sync-conflict-"]) {
        Origin::Sync
    } else if has(&["conflict"]) {
        Origin::Shared
    } else if has(&["kopie", "copy"]) {
        Origin::Copied
    } else if counted {
        Origin::Again
    } else if is_computer(stem) {
        Origin::Computer
    } else {
        Origin::Unclear
    }
}

/// A case's own name with the name of a computer behind it.
fn is_computer(stem: &str) -> bool {
    let own = stem.get(..36).and_then(|id| uuid::Uuid::try_parse(id).ok());
    own.is_some() && stem.get(36..).is_some_and(|rest| rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::Standing;

    fn found(path: &str) -> Found {
        Found { path: path.to_owned(), kind: FileKind::of(path), what: Standing::Folder }
    }

    #[test]
    fn a_name_tells_where_a_file_came_from() {
        let id = "00000000-0000-0000-0000-0000000000ab";
        for (ending, expected) in [
            (".sync-conflict-20261122-141500-ABCDEFG", Origin::Sync),
            (" (1)", Origin::Again),
            ("(12)", Origin::Again),
            (" 2", Origin::Again),
            (" (conflicted copy 2026-11-22)", Origin::Shared),
            (" (Noor's conflicted copy 2026-11-22)", Origin::Shared),
            ("_conflict-20261122-141500", Origin::Shared),
            (" (kopie 1)", Origin::Copied),
            (" - kopie", Origin::Copied),
            (" - Copy", Origin::Copied),
            ("-LAPTOP123", Origin::Computer),
            (".oud", Origin::Unclear),
        ] {
            assert_eq!(origin(&format!("{id}{ending}.age")), expected, "{ending}");
        }
    }

    #[test]
    fn files_of_the_vault_itself_are_no_strays() {
        for name in [DESCRIPTION, INDEX, WORDS, "lock", "organisation.age", "brief.txt"] {
            assert_eq!(beside_the_folders(&found(name)), None, "{name}");
        }
        for kind in KeyKind::ALL {
            for file in [layout::key_file(kind), layout::staged_key(kind)] {
                assert_eq!(own_key(&found(file)), None, "{file}");
            }
        }
        assert_eq!(own_draft(&found("drafts/desk.age")), None);
        let other = found("drafts/desk.sync-conflict-20261122-141500-ABCDEFG.age");
        assert_eq!(own_draft(&other).as_deref(), Some("drafts/desk.age"));
    }
}
