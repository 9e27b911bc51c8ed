//! What stands where in a vault: the names of its files, and what a name says.
//!
//! The whole folder is drawn in `assets/docs/vault.md`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::{Bijlage, CaseId};
use crate::vault::keys::KeyKind;

pub(crate) const DESCRIPTION: &str = "kluis.ron";
pub(crate) const SECOND_DESCRIPTION: &str = "keys/second/kluis.ron";
pub(crate) const FORMER_KEY: &str = "keys/former.age";
pub(crate) const SECOND_FORMER_KEY: &str = "keys/second/former.age";

/// Both places of the former key.
pub(crate) const FORMER_KEYS: [&str; 2] = [FORMER_KEY, SECOND_FORMER_KEY];

/// The keys from before the last renewals, as long as something may need them.
pub(crate) const EARLIER_KEYS: &str = "keys/earlier.age";
pub(crate) const SECOND_EARLIER_KEYS: &str = "keys/second/earlier.age";

pub(crate) const ORGANISATION: &str = "organisation.age";
/// Words that the user keeps.
pub(crate) const OWN_WORDS: &str = "own-words.age";
/// Choices from the list of cases that the user keeps under a name.
pub(crate) const SAVED_FILTERS: &str = "saved-filters.age";
/// Which cases that look alike are of two families.
pub(crate) const TWO_FAMILIES: &str = "two-families.age";
/// The self-scans of the team, and what it wants to learn.
pub(crate) const SELF_SCAN: &str = "self-scan.age";
/// What stays to be counted of cases that were destroyed.
pub(crate) const REMAINDERS: &str = "remainders.age";
pub(crate) const INDEX: &str = "index.age";
pub(crate) const WORDS: &str = "words.age";
pub(crate) const REGISTER: &str = "register.age";
pub(crate) const SECOND_REGISTER: &str = "register.second.age";

/// Both places of the register, in the order in which they are written.
pub(crate) const REGISTERS: [&str; 2] = [REGISTER, SECOND_REGISTER];

pub(crate) const LOCK: &str = "lock";
/// Whether it is one of the files of the register.
pub(crate) fn is_register(file: &str) -> bool {
    REGISTERS.contains(&file)
}

pub(crate) const KEYS: &str = "keys";
pub(crate) const SECOND_KEYS: &str = "keys/second";
pub(crate) const CASES: &str = "cases";
pub(crate) const DRAFTS: &str = "drafts";
pub(crate) const HISTORY: &str = "history";
pub(crate) const DELETED: &str = "deleted";
pub(crate) const DAMAGED: &str = "damaged";
/// What belongs to the cases: letters, photos, drawings.
pub(crate) const ATTACHMENTS: &str = "attachments";
pub(crate) const LOG: &str = "log";
pub(crate) const EXCHANGE: &str = "exchange";
pub(crate) const INBOX: &str = "inbox";
/// A document for each meeting; made when there is one.
pub(crate) const MEETINGS: &str = "meetings";

/// Folders with a document for each handover, arrival and contact.
pub(crate) const HANDOVERS: &str = "exchange/handovers";
pub(crate) const ARRIVALS: &str = "exchange/arrivals";
pub(crate) const CONTACTS: &str = "exchange/contacts";

/// Every folder that each vault has.
pub(crate) const FOLDERS: [&str; 10] =
    [KEYS, SECOND_KEYS, CASES, DRAFTS, HISTORY, DELETED, LOG, EXCHANGE, INBOX, ATTACHMENTS];

const ENDING: &str = ".age";
const COPY: &str = ".conflict-";
const TWIN: &str = ".twin-";
const UNFINISHED: &str = ".tmp";

/// What a file is, as its place in the vault tells.
#[derive(Debug, Clone, PartialEq, Eq, strum::EnumTryAs)]
pub(crate) enum FileKind {
    /// `kluis.ron` or its second copy, in clear.
    Description,
    /// A file with the vault's key, also one that waits to be announced or is a
    /// second copy: an age file of its own.
    Key(KeyKind),
    /// The former key: a document.
    FormerKey,
    /// The keys from before: a document, under one name in both its places.
    EarlierKeys,
    /// Another encrypted file among the keys.
    StrayKey,
    /// A case or a second copy of it.
    Case(CaseFile),
    /// Another encrypted file among the cases.
    StrayCase,
    /// An earlier revision of a case.
    Revision(HistoryFile),
    /// Another encrypted file in the history of a case.
    StrayRevision,
    /// A draft: a document under this name instead of that of its file.
    Draft(String),
    /// That a case was deleted: a document.
    Deletion(CaseId),
    /// A numbered part of the log: a document.
    Log(u32),
    /// What a colleague gave and nobody decided about yet: a document.
    Waiting(Uuid),
    /// The content of an attachment of such a case, with the bundle: a document.
    WaitingPart(Uuid),
    /// The content of an attachment: a document that never changes.
    Attachment(AttachmentFile),
    /// Any other document.
    Document,
    /// A cache: of the list of cases, or of the words in them.
    Cache,
    /// The lock of the window that writes.
    Lock,
    /// What an interrupted write left.
    Unfinished,
    /// What a Mac or Windows leaves in each folder that it shows.
    Leftover,
    /// A folder with the history of a case.
    History(CaseId),
    /// Anything else, such as a note that somebody put here.
    Other,
}

impl FileKind {
    pub(crate) fn of(path: &str) -> Self {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        match path {
            _ if is_unfinished(name) => Self::Unfinished,
            _ if is_leftover(name) => Self::Leftover,
            DESCRIPTION | SECOND_DESCRIPTION => Self::Description,
            FORMER_KEY | SECOND_FORMER_KEY => Self::FormerKey,
            EARLIER_KEYS | SECOND_EARLIER_KEYS => Self::EarlierKeys,
            INDEX | WORDS => Self::Cache,
            LOCK => Self::Lock,
            _ => name.strip_suffix(ENDING).map_or(Self::Other, |stem| sealed(path, folder, stem)),
        }
    }

    pub(crate) fn of_folder(path: &str) -> Self {
        let history = path.strip_prefix(HISTORY).and_then(|rest| rest.strip_prefix('/'));
        history.and_then(case_id).map_or(Self::Other, Self::History)
    }

    /// Whether it belongs in a copy of the vault.
    pub(crate) fn counts(&self) -> bool {
        !matches!(self, Self::Cache | Self::Lock | Self::Unfinished | Self::Leftover)
    }

    /// Whether a folder may stand under such a name.
    pub(crate) fn is_folder(&self) -> bool {
        matches!(self, Self::History(_) | Self::Other | Self::Unfinished | Self::Leftover)
    }

    /// Whether it claims to be part of the vault, and can be looked into.
    pub(crate) fn is_checked(&self) -> bool {
        self.counts() && !matches!(self, Self::Other | Self::History(_))
    }

    /// Whether it is one of the files with which a vault opens.
    pub(crate) fn is_of_keyring(&self) -> bool {
        let keys = [Self::Description, Self::FormerKey, Self::EarlierKeys, Self::StrayKey];
        matches!(self, Self::Key(_)) || keys.contains(self)
    }

    /// Whether it opens with something else than the vault's key, or is in clear.
    pub(crate) fn is_key(&self) -> bool {
        self.is_of_keyring() && *self != Self::EarlierKeys
    }

    /// Whether the vault's key opens it, as far as its name tells.
    pub(crate) fn is_encrypted_with_key(&self) -> bool {
        self.is_checked() && !self.is_key()
    }
}

/// The kind of an encrypted file, by its folder and its name without ending.
fn sealed(path: &str, folder: &str, stem: &str) -> FileKind {
    match folder {
        KEYS | SECOND_KEYS => key_of(path).map_or(FileKind::StrayKey, FileKind::Key),
        CASES => CaseFile::of_stem(stem).map_or(FileKind::StrayCase, FileKind::Case),
        DRAFTS => FileKind::Draft(stem.to_owned()),
        DELETED => case_id(stem).map_or(FileKind::Document, FileKind::Deletion),
        LOG => log_number(stem).map_or(FileKind::Document, FileKind::Log),
        INBOX => stem.parse().map_or(FileKind::Document, FileKind::Waiting),
        _ => match folder.split_once('/') {
            Some((HISTORY, case)) => {
                let file = case_id(case).and_then(|id| HistoryFile::of_stem(id, stem));
                file.map_or(FileKind::StrayRevision, FileKind::Revision)
            }
            Some((ATTACHMENTS, case)) => {
                let file = case_id(case).and_then(|id| AttachmentFile::of_stem(id, stem));
                file.map_or(FileKind::Document, FileKind::Attachment)
            }
            Some((INBOX, bundle)) => {
                bundle.parse().map_or(FileKind::Document, FileKind::WaitingPart)
            }
            _ => FileKind::Document,
        },
    }
}

/// Which key a file is of.
fn key_of(path: &str) -> Option<KeyKind> {
    let mut kinds = KeyKind::ALL.into_iter();
    kinds.find(|kind| [key_file(*kind), staged_key(*kind), second_key(*kind)].contains(&path))
}

/// The id of a case, when it is written exactly as here.
fn case_id(written: &str) -> Option<CaseId> {
    let uuid = Uuid::try_parse(written).ok()?;
    let same = *uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == *written;
    same.then_some(CaseId(uuid))
}

/// A file with a case: the case itself or a second copy of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct CaseFile {
    pub(crate) id: CaseId,
    /// The number of a second copy; `None` for the case itself.
    pub(crate) copy: Option<u32>,
}

/// The name of a case that is sealed outside the vault: none that a case of the
/// vault has, so that it never takes the place of one.
pub(crate) fn outside_name(id: CaseId) -> String {
    format!("{id} gered.age")
}

impl CaseFile {
    pub(crate) fn of(id: CaseId) -> Self {
        Self { id, copy: None }
    }

    /// Its name inside the folder of cases.
    fn name(self) -> String {
        match self.copy {
            None => format!("{}{ENDING}", self.id),
            Some(number) => format!("{}{COPY}{number}{ENDING}", self.id),
        }
    }

    /// Its name inside the vault.
    pub(crate) fn path(self) -> String {
        inside(CASES, &self.name())
    }

    /// Only names written exactly as [`CaseFile::name`] does are understood.
    fn of_stem(stem: &str) -> Option<Self> {
        let (id, copy) = match stem.split_once(COPY) {
            None => (stem, None),
            Some((id, number)) => (id, Some(number)),
        };
        let number: Option<u32> = copy.map(str::parse).transpose().ok()?;
        let exact = copy.is_none_or(|copy| number.is_some_and(|n| n.to_string() == copy));
        case_id(id).filter(|_| exact).map(|id| Self { id, copy: number })
    }
}

/// The file of a key.
pub(crate) fn key_file(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Passphrase => "keys/passphrase.age",
        KeyKind::Recovery => "keys/recovery.age",
        KeyKind::Organisation => "keys/organisation.age",
    }
}

/// Where a new key file waits until it is announced.
pub(crate) fn staged_key(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Passphrase => "keys/passphrase.next.age",
        KeyKind::Recovery => "keys/recovery.next.age",
        KeyKind::Organisation => "keys/organisation.next.age",
    }
}

/// The second copy of a key file.
pub(crate) fn second_key(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Passphrase => "keys/second/passphrase.age",
        KeyKind::Recovery => "keys/second/recovery.age",
        KeyKind::Organisation => "keys/second/organisation.age",
    }
}

/// The folder with the earlier revisions of a case.
pub(crate) fn history_folder(id: CaseId) -> String {
    inside(HISTORY, &id.to_string())
}

/// An earlier revision of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct HistoryFile {
    pub(crate) id: CaseId,
    pub(crate) number: u64,
    /// 1, or more where two versions have the same number.
    pub(crate) twin: u32,
}

impl HistoryFile {
    /// Its name inside the vault.
    pub(crate) fn path(self) -> String {
        inside(&history_folder(self.id), &self.name())
    }

    fn name(self) -> String {
        match self.twin {
            1 => format!("{}{ENDING}", self.number),
            twin => format!("{}{TWIN}{twin}{ENDING}", self.number),
        }
    }

    /// Only names written exactly as here are understood.
    fn of_stem(id: CaseId, stem: &str) -> Option<Self> {
        let (number, twin) = stem.split_once(TWIN).unwrap_or((stem, "1"));
        let file = Self { id, number: number.parse().ok()?, twin: twin.parse().ok()? };
        (file.twin > 0 && file.name().strip_suffix(ENDING) == Some(stem)).then_some(file)
    }
}

/// The folder with the attachments of a case.
pub(crate) fn attachments_folder(case: CaseId) -> String {
    inside(ATTACHMENTS, &case.to_string())
}

/// The content of an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct AttachmentFile {
    pub(crate) case: CaseId,
    pub(crate) name: Uuid,
}

impl AttachmentFile {
    /// The content of an attachment of this case; none when it has no name that could
    /// be one.
    pub(crate) fn of(case: CaseId, bijlage: &Bijlage) -> Option<Self> {
        bijlage.content().map(|name| Self { case, name })
    }

    /// Its name inside the vault.
    pub(crate) fn path(self) -> String {
        inside(&attachments_folder(self.case), &format!("{}{ENDING}", self.name))
    }

    /// Only names written exactly as here are understood.
    fn of_stem(case: CaseId, stem: &str) -> Option<Self> {
        case_id(stem).map(|CaseId(name)| Self { case, name })
    }
}

/// Where the attachments of a case wait, with the bundle they came in.
pub(crate) fn waiting_folder(bundle: Uuid) -> String {
    inside(INBOX, &bundle.to_string())
}

/// One of those. The case stands in its name, so that destroying that reaches it.
pub(crate) fn waiting_part(bundle: Uuid, file: AttachmentFile) -> String {
    let AttachmentFile { case, name } = file;
    inside(&waiting_folder(bundle), &format!("{case}.{name}{ENDING}"))
}

/// A meeting.
pub(crate) fn meeting(id: Uuid) -> String {
    inside(MEETINGS, &format!("{id}{ENDING}"))
}

/// Which meeting a document of this name is; only names written exactly as here are
/// understood.
pub(crate) fn meeting_in(name: &str) -> Option<Uuid> {
    let stem = name.strip_prefix(MEETINGS)?.strip_prefix('/')?.strip_suffix(ENDING)?;
    case_id(stem).map(|CaseId(id)| id)
}

/// Where it stands that a case was deleted.
pub(crate) fn deletion(id: CaseId) -> String {
    inside(DELETED, &format!("{id}{ENDING}"))
}

/// Where a damaged file is set aside, by a number that is free.
pub(crate) fn damaged(file: &str, number: u32) -> String {
    inside(DAMAGED, &format!("{}.{number}", file.replace('/', "-")))
}

/// How long an id is in the name of a file.
const HYPHENATED: usize = uuid::fmt::Hyphenated::LENGTH;

/// Of which case a file was that was set aside, as its place tells.
pub(crate) fn case_set_aside(path: &str) -> Option<CaseId> {
    let name = path.strip_prefix(DAMAGED)?.strip_prefix('/')?;
    let id = name.strip_prefix(CASES)?.strip_prefix('-')?.get(..HYPHENATED)?;
    Some(CaseId(id.parse().ok()?))
}

/// A file of the log.
pub(crate) fn log(number: u32) -> String {
    inside(LOG, &format!("{number:06}{ENDING}"))
}

fn log_number(stem: &str) -> Option<u32> {
    let number = stem.parse().ok()?;
    (format!("{number:06}") == stem).then_some(number)
}

/// A bundle or receipt that waits for a decision.
pub(crate) fn waiting(id: Uuid) -> String {
    inside(INBOX, &format!("{id}{ENDING}"))
}

/// The file of a draft; `None` when the name could not be a file name.
pub(crate) fn draft(name: &str) -> Option<String> {
    let fits = !name.is_empty()
        && name.len() <= 80
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    fits.then(|| inside(DRAFTS, &format!("{name}{ENDING}")))
}

/// A path from a folder and a name in it; the empty folder is the vault itself.
pub(crate) fn inside(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

pub(crate) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folders that a name stands in, the outermost first; not the vault itself.
pub(crate) fn folders_above(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('/').filter_map(|(at, _)| name.get(..at))
}

/// Whether a Mac or Windows left it: the twin of a file on a disk that keeps no
/// attributes, or how a folder is shown. Nothing of ours is called like that.
fn is_leftover(name: &str) -> bool {
    let shown = [".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory", "icon\r"];
    name.starts_with("._") || shown.contains(&name.to_ascii_lowercase().as_str())
}

/// Whether an interrupted write left it.
pub(crate) fn is_unfinished(name: &str) -> bool {
    name.starts_with('.') && name.ends_with(UNFINISHED)
}

/// A name that no other window makes, also not one on another computer.
pub(crate) fn unfinished_name(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    let own = Uuid::new_v4().simple();
    inside(folder_of(name), &format!(".{file}.{own}{UNFINISHED}"))
}

/// The file that an unfinished one was to become, or itself when it is none.
pub(crate) fn finished_name(unfinished: &str) -> String {
    let folder = folder_of(unfinished);
    let name = unfinished.rsplit('/').next().unwrap_or(unfinished);
    let inner = name.strip_prefix('.').and_then(|name| name.strip_suffix(UNFINISHED));
    let finished = inner.and_then(|inner| inner.rsplit_once('.'));
    finished.map_or_else(|| unfinished.to_owned(), |(name, _)| inside(folder, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: CaseId = CaseId(Uuid::from_u128(0xab));

    #[test]
    fn only_names_as_written_here_are_revisions() {
        for (number, twin) in [(1, 1), (12, 3)] {
            let file = HistoryFile { id: ID, number, twin };
            assert_eq!(FileKind::of(&file.path()), FileKind::Revision(file));
        }
        for wrong in ["01.age", "1.twin-1.age", "1.twin-0.age", "-1.age", ".age"] {
            let path = inside(&history_folder(ID), wrong);
            assert_eq!(FileKind::of(&path), FileKind::StrayRevision, "{wrong}");
        }
        let path = inside(&history_folder(ID), "1.AGE");
        assert_eq!(FileKind::of(&path), FileKind::Other);
        assert_eq!(FileKind::of("log/000012.age"), FileKind::Log(12));
        assert_eq!(FileKind::of("log/12.age"), FileKind::Document);
    }

    #[test]
    fn only_names_as_written_here_are_case_files() {
        let copy = Some(12);
        for file in [CaseFile::of(ID), CaseFile { id: ID, copy }] {
            let name = file.name();
            assert_eq!(FileKind::of(&file.path()), FileKind::Case(file));
            for wrong in [name.to_uppercase(), name.replace('-', "")] {
                assert_eq!(FileKind::of(&inside(CASES, &wrong)).try_as_case(), None, "{wrong}");
            }
        }
        for wrong in ["x.age", ".age", &format!("{ID}"), &format!("{ID} (1).age")] {
            assert_eq!(FileKind::of(&inside(CASES, wrong)).try_as_case(), None, "{wrong}");
        }
        for number in ["", "01", "+1", "-1", "x", "4294967296"] {
            let path = inside(CASES, &format!("{ID}.conflict-{number}.age"));
            assert_eq!(FileKind::of(&path), FileKind::StrayCase, "{path}");
        }
    }

    #[test]
    fn every_file_that_is_named_here_is_known_by_its_name() {
        for kind in KeyKind::ALL {
            for file in [key_file(kind), staged_key(kind), second_key(kind)] {
                assert_eq!(FileKind::of(file), FileKind::Key(kind));
            }
        }
        let id = Uuid::from_u128(7);
        let draft = draft("new-case").unwrap_or_default();
        let attachment = AttachmentFile { case: ID, name: id };
        for (path, kind) in [
            (DESCRIPTION.to_owned(), FileKind::Description),
            (SECOND_FORMER_KEY.to_owned(), FileKind::FormerKey),
            (SECOND_EARLIER_KEYS.to_owned(), FileKind::EarlierKeys),
            (deletion(ID), FileKind::Deletion(ID)),
            (waiting(id), FileKind::Waiting(id)),
            (attachment.path(), FileKind::Attachment(attachment)),
            (waiting_part(id, attachment), FileKind::WaitingPart(id)),
            (meeting(id), FileKind::Document),
            (log(3), FileKind::Log(3)),
            (draft, FileKind::Draft("new-case".to_owned())),
            (ORGANISATION.to_owned(), FileKind::Document),
            (OWN_WORDS.to_owned(), FileKind::Document),
            (SAVED_FILTERS.to_owned(), FileKind::Document),
            (TWO_FAMILIES.to_owned(), FileKind::Document),
            (SELF_SCAN.to_owned(), FileKind::Document),
            (REMAINDERS.to_owned(), FileKind::Document),
            (INDEX.to_owned(), FileKind::Cache),
            (WORDS.to_owned(), FileKind::Cache),
            (LOCK.to_owned(), FileKind::Lock),
            (damaged(INDEX, 1), FileKind::Other),
            ("brief.txt".to_owned(), FileKind::Other),
        ] {
            assert_eq!(FileKind::of(&path), kind, "{path}");
        }
        assert_eq!(FileKind::of_folder(&history_folder(ID)), FileKind::History(ID));
        assert_eq!(meeting_in(&meeting(id)), Some(id));
        for wrong in ["meetings/x.age", "cases/x.age", &deletion(ID)] {
            assert_eq!(meeting_in(wrong), None, "{wrong}");
        }
    }
}
