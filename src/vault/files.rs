//! Names of files in a vault.

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
            Some((id, number)) => (id, Some(number.parse().ok()?)),
        };
        let id = CaseId(Uuid::try_parse(id).ok()?);
        let file = Self { id, copy };
        (file.name() == name).then_some(file)
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
