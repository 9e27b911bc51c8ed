//! Names of files in a vault.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::KeyKind;
use super::store::inside;
use crate::case::CaseId;

pub(super) const DESCRIPTION: &str = "kluis.ron";
pub(super) const SECOND_DESCRIPTION: &str = "keys/second/kluis.ron";
pub(super) const FORMER_KEY: &str = "keys/former.age";
pub(super) const SECOND_FORMER_KEY: &str = "keys/second/former.age";

/// Both places of the former key.
pub(super) const FORMER_KEYS: [&str; 2] = [FORMER_KEY, SECOND_FORMER_KEY];

pub(super) const ORGANISATION: &str = "organisation.age";
pub(super) const INDEX: &str = "index.age";
pub(super) const LOCK: &str = "lock";
pub(super) const KEYS: &str = "keys";
pub(super) const SECOND_KEYS: &str = "keys/second";
pub(super) const CASES: &str = "cases";
pub(super) const DRAFTS: &str = "drafts";
pub(super) const HISTORY: &str = "history";
pub(super) const DELETED: &str = "deleted";
pub(super) const DAMAGED: &str = "damaged";
pub(super) const LOG: &str = "log";
pub(super) const EXCHANGE: &str = "exchange";
pub(super) const INBOX: &str = "inbox";

/// Every folder that each vault has.
pub(super) const FOLDERS: [&str; 9] =
    [KEYS, SECOND_KEYS, CASES, DRAFTS, HISTORY, DELETED, LOG, EXCHANGE, INBOX];

const ENDING: &str = ".age";
const COPY: &str = ".conflict-";
const TWIN: &str = ".twin-";

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
        (exact && same).then_some(Self { id: CaseId(uuid), copy: number })
    }
}

/// The file of a key.
pub(super) fn key_file(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Passphrase => "keys/passphrase.age",
        KeyKind::Recovery => "keys/recovery.age",
        KeyKind::Organisation => "keys/organisation.age",
    }
}

/// Where a new key file waits until it is announced.
pub(super) fn staged_key(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Passphrase => "keys/passphrase.next.age",
        KeyKind::Recovery => "keys/recovery.next.age",
        KeyKind::Organisation => "keys/organisation.next.age",
    }
}

/// The second copy of a key file.
pub(super) fn second_key(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Passphrase => "keys/second/passphrase.age",
        KeyKind::Recovery => "keys/second/recovery.age",
        KeyKind::Organisation => "keys/second/organisation.age",
    }
}

/// The folder with the earlier revisions of a case.
pub(super) fn history_folder(id: CaseId) -> String {
    inside(HISTORY, &id.to_string())
}

/// An earlier revision of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct HistoryFile {
    pub(super) id: CaseId,
    pub(super) number: u64,
    /// 1, or more where two versions have the same number.
    pub(super) twin: u32,
}

impl HistoryFile {
    /// Its name inside the vault.
    pub(super) fn path(self) -> String {
        inside(&history_folder(self.id), &self.name())
    }

    fn name(self) -> String {
        match self.twin {
            1 => format!("{}{ENDING}", self.number),
            twin => format!("{}{TWIN}{twin}{ENDING}", self.number),
        }
    }

    /// Only names written exactly as here are understood.
    pub(super) fn parse(id: CaseId, name: &str) -> Option<Self> {
        let stem = name.strip_suffix(ENDING)?;
        let (number, twin) = stem.split_once(TWIN).unwrap_or((stem, "1"));
        let file = Self { id, number: number.parse().ok()?, twin: twin.parse().ok()? };
        (file.twin > 0 && file.name() == name).then_some(file)
    }
}

/// The case whose history a folder holds.
pub(super) fn history_case(folder: &str) -> Option<CaseId> {
    let id = CaseId(Uuid::try_parse(folder).ok()?);
    (id.to_string() == folder).then_some(id)
}

/// Where it stands that a case was deleted.
pub(super) fn deletion(id: CaseId) -> String {
    inside(DELETED, &format!("{id}{ENDING}"))
}

/// The case that a file of the folder of deletions is about.
pub(super) fn deleted_case(name: &str) -> Option<CaseId> {
    history_case(name.strip_suffix(ENDING)?)
}

/// Where a damaged file is set aside, by a number that is free.
pub(super) fn damaged(file: &str, number: u32) -> String {
    inside(DAMAGED, &format!("{}.{number}", file.replace('/', "-")))
}

/// A file of the log.
pub(super) fn log(number: u32) -> String {
    inside(LOG, &format!("{number:06}{ENDING}"))
}

/// The number of a file of the log.
pub(super) fn log_number(name: &str) -> Option<u32> {
    let number = name.strip_suffix(ENDING)?.parse().ok()?;
    (log(number) == inside(LOG, name)).then_some(number)
}

/// Whether a file claims to be encrypted; anything else in a folder is left alone.
pub(super) fn is_sealed(name: &str) -> bool {
    name.ends_with(ENDING)
}

/// The file of a draft; `None` when the name could not be a file name.
pub(super) fn draft(name: &str) -> Option<String> {
    let fits = !name.is_empty()
        && name.len() <= 80
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
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
    fn only_names_as_written_here_are_revisions() {
        let id = CaseId(Uuid::from_u128(0xab));
        for (number, twin) in [(1, 1), (12, 3)] {
            let file = HistoryFile { id, number, twin };
            assert_eq!(HistoryFile::parse(id, &file.name()), Some(file));
        }
        for wrong in ["01.age", "1.twin-1.age", "1.twin-0.age", "-1.age", "1.AGE", ".age"] {
            assert_eq!(HistoryFile::parse(id, wrong), None, "{wrong}");
        }
        assert_eq!(log_number("000012.age"), Some(12));
        assert_eq!(log_number("12.age"), None);
    }

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
