//! Names of files in a vault.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::store::inside;
use crate::case::CaseId;

pub(super) const DESCRIPTION: &str = "kluis.ron";
pub(super) const INDEX: &str = "index.age";
pub(super) const LOCK: &str = "lock";
pub(super) const KEYS: &str = "keys";
pub(super) const CASES: &str = "cases";
pub(super) const DRAFTS: &str = "drafts";

/// Every folder inside a vault.
pub(super) const FOLDERS: [&str; 3] = [KEYS, CASES, DRAFTS];

const ENDING: &str = ".age";
const COPY: &str = ".conflict-";

/// A file with a case: the case itself or a second copy of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct CaseFile {
    pub(super) id: CaseId,
    /// The number of a second copy; `None` for the case itself.
    pub(super) copy: Option<u32>,
}

impl CaseFile {
    pub(super) fn of(id: CaseId) -> Self {
        Self { id, copy: None }
    }

    /// Its name inside the folder of cases.
    pub(super) fn name(self) -> String {
        match self.copy {
            None => format!("{}{ENDING}", self.id),
            Some(number) => format!("{}{COPY}{number}{ENDING}", self.id),
        }
    }

    /// Its name inside the vault.
    pub(super) fn path(self) -> String {
        inside(CASES, &self.name())
    }

    /// Only names written exactly as [`CaseFile::name`] does are understood.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let stem = name.strip_suffix(ENDING)?;
        let (id, copy) = match stem.split_once(COPY) {
            None => (stem, None),
            Some((id, number)) => (id, Some(number)),
        };
        let number: Option<u32> = copy.map(str::parse).transpose().ok()?;
        let exact = copy.is_none_or(|copy| number.is_some_and(|n| n.to_string() == copy));
        let uuid = Uuid::try_parse(id).ok()?;
        let same = *uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == *id;
        (exact && same).then_some(Self {
            id: CaseId(uuid),
            copy: number,
        })
    }
}

/// Whether a file claims to be encrypted; anything else in a folder is left alone.
pub(super) fn is_sealed(name: &str) -> bool {
    name.ends_with(ENDING)
}

/// The file of a draft; `None` when the name could not be a file name.
pub(super) fn draft(name: &str) -> Option<String> {
    let fits = !name.is_empty()
        && name.len() <= 80
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    fits.then(|| inside(DRAFTS, &format!("{name}{ENDING}")))
}

/// The name of the draft in a file of the folder of drafts.
pub(super) fn draft_in(file: &str) -> Option<&str> {
    file.strip_suffix(ENDING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_as_written_here_are_case_files() {
        let id = CaseId(Uuid::from_u128(0xab));
        let copy = Some(12);
        for file in [CaseFile::of(id), CaseFile { id, copy }] {
            assert_eq!(CaseFile::parse(&file.name()), Some(file));
            assert_eq!(CaseFile::parse(&file.name().to_uppercase()), None);
            assert_eq!(CaseFile::parse(&file.name().replace('-', "")), None);
        }
        for wrong in ["x.age", ".age", &format!("{id}"), &format!("{id} (1).age")] {
            assert_eq!(CaseFile::parse(wrong), None);
        }
        for number in ["", "01", "+1", "-1", "x", "4294967296"] {
            let name = format!("{id}.conflict-{number}.age");
            assert_eq!(CaseFile::parse(&name), None, "{name}");
        }
    }
}
