//! Files that programs for syncing and copying leave beside ours.
//!
//! When a folder is kept the same on two computers and both changed a file, such
//! a program keeps the other version under a name of its own. What is in it
//! decides what it is; the name only tells where it came from.

use chrono::{DateTime, FixedOffset};

use super::envelope::{self, Unsealed};
use super::error::{KeyKind, VaultError};
use super::files::{self, CASES, CaseFile, DESCRIPTION, DRAFTS, FORMER_KEY, INDEX, KEYS};
use super::listing::{Fault, Listing};
use super::sealed::sha256;
use super::{Entry, Vault, store};
use crate::case::CaseId;

/// A file that another program left in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// The file, relative to the vault.
    pub file: String,
    /// Where it came from, as its name tells.
    pub origin: Origin,
    /// What it is.
    pub what: What,
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
pub enum What {
    /// A sound version of a case of this vault.
    Version(Box<StrayVersion>),
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
    pub saved_at: DateTime<FixedOffset>,
    /// Who saved it.
    pub saved_by: String,
}

impl Stray {
    /// Whether nothing is lost without it.
    #[must_use]
    pub fn is_spare(&self) -> bool {
        matches!(self.what, What::Double | What::Cache)
    }
}

impl Vault {
    /// Gives a stray version of a case a name of this vault: that of a second
    /// copy, or of the case itself when that is not there. The bytes stay.
    ///
    /// # Errors
    /// [`VaultError::CaseMissing`] when there is no such file any more,
    /// [`VaultError::ReadOnly`], or what the disk says; it stays where it was then.
    pub fn adopt(&self, file: &str) -> Result<(), VaultError> {
        self.must_write()?;
        let _memory = self.memory();
        let What::Version(version) = self.stray_at(file)?.what else {
            return Err(VaultError::CaseMissing);
        };
        let main = CaseFile::of(version.case);
        let own = match self.read(main)? {
            None => main,
            Some(_) => self.free_copy(version.case)?,
        };
        store::relocate(self.disk.as_ref(), file, &own.path())
    }

    /// Removes a stray file without which nothing is lost.
    ///
    /// # Errors
    /// [`VaultError::ChangedElsewhere`] when it holds something of its own now,
    /// or as [`Vault::adopt`].
    pub fn put_away(&self, file: &str) -> Result<(), VaultError> {
        self.must_write()?;
        let _memory = self.memory();
        if !self.stray_at(file)?.is_spare() {
            return Err(VaultError::ChangedElsewhere);
        }
        store::remove(self.disk.as_ref(), file)
    }

    fn stray_at(&self, file: &str) -> Result<Stray, VaultError> {
        let mut found = Listing::default();
        match file.split_once('/') {
            Some((CASES, name)) if CaseFile::parse(name).is_none() => {
                self.sort_stray(name, &mut found);
            }
            _ => found.strays = self.strays_elsewhere()?,
        }
        let mut strays = found.strays.into_iter();
        strays.find(|stray| stray.file == file).ok_or(VaultError::CaseMissing)
    }

    /// Sees what a file in the folder of cases is whose name is none of ours.
    pub(super) fn sort_stray(&self, name: &str, listing: &mut Listing) {
        let file = store::inside(CASES, name);
        match self.stray_case(name, &file) {
            Ok(stray) => listing.strays.push(stray),
            Err(error) => {
                let case = None;
                listing.faults.push(Fault { file, case, error });
            }
        }
    }

    fn stray_case(&self, name: &str, file: &str) -> Result<Stray, VaultError> {
        let bytes = self.read_path(file)?.ok_or(VaultError::CaseMissing)?;
        let unsealed = envelope::open_unnamed(&self.key(), self.id(), file, &bytes)?;
        let what = if self.stands_elsewhere(&unsealed, &bytes)? {
            What::Double
        } else {
            What::Version(Box::new(StrayVersion {
                case: unsealed.case.id,
                name: unsealed.case.name,
                saved_at: unsealed.binding.saved_at,
                saved_by: unsealed.binding.saved_by,
            }))
        };
        Ok(Stray { file: file.to_owned(), origin: origin(name), what })
    }

    /// Whether the same words stand in the case, in a second copy or in its
    /// history.
    fn stands_elsewhere(&self, unsealed: &Unsealed, bytes: &[u8]) -> Result<bool, VaultError> {
        let id = unsealed.case.id;
        let names = self.entries_in(CASES)?;
        let named = names.iter().filter_map(|entry| CaseFile::parse(&entry.name));
        let cases = named.filter(|file| file.id == id).map(CaseFile::path);
        let earlier = self.history_files(id)?.into_iter().map(|file| file.path());
        for path in cases.chain(earlier) {
            let Some(there) = self.read_path(&path)? else {
                continue;
            };
            let content = envelope::open_at(&self.key(), self.id(), id, &path, &there);
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
            let entries = self.entries_in(folder)?;
            let files = entries.iter().filter(|entry| entry.stamp.is_some());
            strays.extend(files.filter_map(|entry| self.stray_in(folder, entry)));
        }
        strays.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(strays)
    }

    fn stray_in(&self, folder: &str, entry: &Entry) -> Option<Stray> {
        let name = &entry.name;
        let file = store::inside(folder, name);
        let (what, own) = match folder {
            "" => beside_the_folders(name)?,
            KEYS => (What::Key, own_key(name, &file)?),
            _ => (What::Draft, own_draft(name)?),
        };
        let is_double = self.is_double(&file, &own);
        Some(Stray {
            origin: origin(name),
            what: if is_double { What::Double } else { what },
            file,
        })
    }

    fn is_double(&self, file: &str, own: &str) -> bool {
        let read = |path: &str| self.read_path(path).ok().flatten();
        match (read(file), read(own)) {
            (Some(stray), Some(own)) => sha256(&stray) == sha256(&own),
            _ => false,
        }
    }
}

/// What a file beside the folders of the vault is a version of.
fn beside_the_folders(name: &str) -> Option<(What, String)> {
    if name != DESCRIPTION && name.starts_with("kluis") && name.ends_with(".ron") {
        Some((What::Description, DESCRIPTION.to_owned()))
    } else if name != INDEX && name.starts_with("index") && files::is_sealed(name) {
        Some((What::Cache, INDEX.to_owned()))
    } else {
        None
    }
}

/// The key file that a file in the folder of keys is a version of.
fn own_key(name: &str, file: &str) -> Option<String> {
    let ours =
        KeyKind::ALL.into_iter().flat_map(|kind| [files::key_file(kind), files::staged_key(kind)]);
    let mut ours = ours.chain([FORMER_KEY]);
    if !files::is_sealed(name) || store::is_unfinished(name) || ours.any(|own| own == file) {
        return None;
    }
    let own = KeyKind::ALL.into_iter().map(files::key_file);
    let stem = |own: &str| own.trim_end_matches(".age").to_owned();
    own.into_iter().find(|own| file.starts_with(&stem(own))).map(str::to_owned)
}

/// The draft that a file in the folder of drafts is a version of.
fn own_draft(name: &str) -> Option<String> {
    let is_ours = files::draft_in(name).is_some_and(|draft| files::draft(draft).is_some());
    if is_ours || !files::is_sealed(name) || store::is_unfinished(name) {
        return None;
    }
    let own: String = name
        .chars()
        .take_while(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
        .collect();
    files::draft(&own)
}

/// Where a file came from, as its name tells.
fn origin(name: &str) -> Origin {
    let small = name.to_lowercase();
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
        for name in [DESCRIPTION, INDEX, "lock", "organisation.age", "brief.txt"] {
            assert_eq!(beside_the_folders(name), None, "{name}");
        }
        for kind in KeyKind::ALL {
            for file in [files::key_file(kind), files::staged_key(kind)] {
                let name = file.trim_start_matches("keys/");
                assert_eq!(own_key(name, file), None, "{file}");
            }
        }
        assert_eq!(own_draft("desk.age"), None);
        let other = own_draft("desk.sync-conflict-20261122-141500-ABCDEFG.age");
        assert_eq!(other.as_deref(), Some("drafts/desk.age"));
    }
}
