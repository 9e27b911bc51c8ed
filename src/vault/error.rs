//! What can go wrong with a vault, each with its own words.

use std::fmt::Display;
use std::io::{self, ErrorKind};

use thiserror::Error;

use super::keys::KeyKind;
use super::store::disk::{Held, InTheWay, Missing, Obstacle};
use super::store::portable::unportable;
use crate::case::{BIJLAGEN_TOGETHER, LARGEST_BIJLAGE, MOST_BIJLAGEN, Timestamp};
use crate::t;
use crate::texts::refusal::in_words;

/// How large an attachment may be, and all of a case together, for the words.
const MEGABYTES_EACH: u64 = LARGEST_BIJLAGE / (1024 * 1024);
const MEGABYTES_TOGETHER: u64 = BIJLAGEN_TOGETHER / (1024 * 1024);

/// What went wrong, what is safe and what to do next.
///
/// `Display` gives the sentences for the user. File names in the variants are
/// relative to the vault's folder.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VaultError {
    /// The passphrase is not the one of this vault; the key file is sound.
    #[error("{}", t!("vault-error-wrong-passphrase"))]
    WrongPassphrase,
    /// The recovery code is well written but belongs to another vault.
    #[error("{}", t!("vault-error-wrong-recovery-code"))]
    WrongRecoveryCode,
    /// The key of the organisation is not the one this vault was locked for.
    #[error("{}", t!("vault-error-wrong-organisation-key"))]
    WrongOrganisationKey,
    /// What was given as the public key of the organisation is none.
    #[error("{}", t!("vault-error-not-a-recipient"))]
    NotARecipient,
    /// A plain file would stand inside the vault itself.
    #[error("{}", t!("vault-error-plain-inside"))]
    PlainFileInside,
    /// An organisation wants that nothing of a case leaves the vault in clear.
    #[error("{}", t!("vault-error-kept-inside"))]
    KeptInside,
    /// An organisation wants vaults in these folders and nowhere else.
    #[error("{}", t!("vault-error-place", folders = .0.as_str()))]
    PlaceRefused(String),
    /// There is a file of this name already, where a plain one would be written.
    #[error("{}", t!("vault-error-plain-there", file = .0.as_str()))]
    PlainFileThere(String),
    /// The disk is full on which a file outside the vault would stand.
    #[error("{}", t!("vault-error-plain-full"))]
    PlainFull,
    /// The folder may not be written in, in which a file outside the vault would stand.
    #[error("{}", t!("vault-error-plain-refused"))]
    PlainRefused,
    /// Another program holds a file outside the vault.
    #[error("{}", t!("vault-error-plain-held", file = held_name(file), number = number.to_string()))]
    PlainHeld {
        /// The file.
        file: String,
        /// What the system said, for a helpdesk.
        number: i32,
    },
    /// A file outside the vault could not be written: why, in technical words.
    #[error("{}", t!("vault-error-plain-disk", detail = .0.as_str()))]
    PlainUnwritten(String),
    /// The backup would stand inside the vault itself.
    #[error("{}", t!("vault-error-backup-inside"))]
    BackupInside,
    /// This file was written, but what was read back is something else.
    #[error("{}", t!("vault-error-copy-differs", file = .0.as_str()))]
    CopyDiffers(String),
    /// What opens the vault changed while a backup was made, again and again or
    /// in another window.
    #[error("{}", t!("vault-error-keys-changed"))]
    KeysChanged,
    /// Another window changed what opens the vault at the same moment.
    #[error("{}", t!("vault-error-keys-changed-elsewhere"))]
    KeysChangedElsewhere,
    /// The key is being renewed already.
    #[error("{}", t!("vault-error-renewal-under-way"))]
    RenewalUnderWay,
    /// The recovery code holds a typing mistake: its check letters do not fit.
    #[error("{}", t!("vault-error-mistyped-recovery-code"))]
    MistypedRecoveryCode,
    /// The passphrase for a new vault is too easy to guess.
    #[error("{}", t!("vault-error-weak-passphrase"))]
    WeakPassphrase,
    /// A key file is missing or its bytes changed.
    #[error("{}", damaged_key_file(*.0))]
    KeyFileDamaged(KeyKind),
    /// Opening the key file would ask for more work and memory than accepted:
    /// this work factor, as a power of two.
    #[error("{}", t!("vault-error-key-too-costly", needed = .0.to_string()))]
    KeyTooCostly(u8),
    /// The folder holds no vault.
    #[error("{}", t!("vault-error-not-a-vault"))]
    NotAVault,
    /// The folder itself is not there.
    #[error("{}", t!("vault-error-folder-gone"))]
    FolderGone,
    /// The folder holds another vault than the one that was meant.
    #[error("{}", t!("vault-error-other-vault"))]
    OtherVault,
    /// `kluis.ron` cannot be read, or does not belong to these keys.
    #[error("{}", t!("vault-error-description-damaged"))]
    DescriptionDamaged,
    /// `kluis.ron` says something else than what was written by who had the key.
    #[error("{}", t!("vault-error-description-forged"))]
    DescriptionForged,
    /// `kluis.ron` was put back from earlier.
    #[error("{}", t!("vault-error-description-older"))]
    DescriptionOlder,
    /// A key file was put back from earlier: what opened the vault then opens it
    /// again.
    #[error("{}", older_key_file(*.0))]
    KeyFileOlder(KeyKind),
    /// A key file is there that was not made here.
    #[error("{}", strange_key_file(*.0))]
    KeyFileStrange(KeyKind),
    /// Making the vault in this folder was interrupted before its recovery code
    /// was shown; nothing stands in it.
    #[error("{}", t!("vault-error-unfinished"))]
    Unfinished,
    /// The folder for a new vault already holds something.
    #[error("{}", t!("vault-error-folder-not-empty"))]
    FolderNotEmpty,
    /// The vault was written by a newer version of this program.
    #[error("{}", t!("vault-error-newer-vault"))]
    NewerVault,
    /// There is no such case.
    #[error("{}", t!("vault-error-case-missing"))]
    CaseMissing,
    /// The case has no id; only adding it to a vault gives one.
    #[error("{}", t!("vault-error-case-without-id"))]
    CaseWithoutId,
    /// A case with this id stands in the vault already.
    #[error("{}", t!("vault-error-case-exists"))]
    CaseExists,
    /// Two cases cannot become one now.
    #[error("{}", .0.words())]
    StayApart(Apart),
    /// The file changed since it was read here, so it is not removed.
    #[error("{}", t!("vault-error-changed-elsewhere"))]
    ChangedElsewhere,
    /// The bytes of this file changed or are cut off.
    #[error("{}", t!("vault-error-file-damaged", file = .0.as_str()))]
    FileDamaged(String),
    /// This file is larger than any case is; it is not read and not written.
    #[error("{}", t!("vault-error-too-large", file = .0.as_str()))]
    TooLarge(String),
    /// The vault got another key in another window or on another computer:
    /// nothing that is written with the key of before counts as written. The
    /// passphrase of now gives the new one ([`Vault::confirm_passphrase`]).
    ///
    /// [`Vault::confirm_passphrase`]: crate::vault::Vault::confirm_passphrase
    #[error("{}", t!("vault-error-another-key"))]
    AnotherKey,
    /// This file belongs to another vault.
    #[error("{}", t!("vault-error-file-foreign", file = .0.as_str()))]
    FileForeign(String),
    /// This file came after the key was renewed and needs the key from before.
    #[error("{}", t!("vault-error-file-of-former-key", file = .0.as_str()))]
    FileOfFormerKey(String),
    /// This file is sound, but under a name that is not its own: swapped or
    /// renamed.
    #[error("{}", t!("vault-error-file-misnamed", file = .0.as_str()))]
    FileMisnamed(String),
    /// A newer version of this program wrote this file.
    #[error("{}", t!("vault-error-file-newer", file = .0.as_str()))]
    FileNewer(String),
    /// A newer version of this program wrote more in this case than this one knows:
    /// writing it here would lose that.
    #[error("{}", t!("vault-error-case-newer", file = .0.as_str()))]
    CaseNewer(String),
    /// A newer version of this program wrote more in this file, which holds no case, than
    /// this one knows: writing it here would lose that.
    #[error("{}", t!("vault-error-document-newer", file = .0.as_str()))]
    DocumentNewer(String),
    /// The file opens, but the case in it cannot be understood.
    #[error("{}", t!("vault-error-case-malformed", file = file.as_str(), detail = detail.as_str()))]
    CaseMalformed {
        /// The file.
        file: String,
        /// Where and why, in technical words.
        detail: String,
    },
    /// The file is older than what this vault saw before.
    #[error("{}", t!(
        "vault-error-case-rolled-back",
        file = file.as_str(),
        found = found.to_string(),
        seen = seen.to_string()
    ))]
    CaseRolledBack {
        /// The file.
        file: String,
        /// The revision in the file.
        found: u64,
        /// The revision seen before.
        seen: u64,
    },
    /// A case file is gone, or something that is no file stands in its place;
    /// this vault knows that it was there.
    #[error("{}", gone(file, *seen, *saved_at, *kept))]
    CaseGone {
        /// The file.
        file: String,
        /// The last revision that was seen, when that is known.
        seen: Option<u64>,
        /// When that was saved, when that is known.
        saved_at: Option<Timestamp>,
        /// The newest revision in its history.
        kept: Option<u64>,
    },
    /// A file is gone; this vault knows that it was there.
    #[error("{}", t!("vault-error-file-gone", file = .0.as_str()))]
    FileGone(String),
    /// A case tells of this attachment, and its content is not there.
    #[error("{}", t!("vault-error-attachment-gone", file = .0.as_str()))]
    AttachmentGone(String),
    /// The attachment is larger than any may be.
    #[error("{}", t!("vault-error-attachment-too-large", limit = MEGABYTES_EACH))]
    AttachmentTooLarge,
    /// The case has no room for this attachment besides those it has.
    #[error("{}", t!(
        "vault-error-attachments-full",
        count = MOST_BIJLAGEN,
        limit = MEGABYTES_TOGETHER
    ))]
    AttachmentsFull,
    /// A file is older than what this vault saw before.
    #[error("{}", t!("vault-error-file-rolled-back", file = .0.as_str()))]
    FileRolledBack(String),
    /// Not everything that holds words of a case that is destroyed could be
    /// removed: these files. The rest is gone.
    #[error("{}", t!("vault-error-not-destroyed", files = .0.join(", ")))]
    NotDestroyed(Vec<String>),
    /// The case was changed elsewhere; what was to be saved stands in a second
    /// copy, in this file.
    #[error("{}", t!("vault-error-conflict", copy = .0.as_str()))]
    Conflict(String),
    /// This window only reads: another one has the vault open, or the folder
    /// cannot be written.
    #[error("{}", .0.words())]
    ReadOnly(ReadOnlyReason),
    /// The case is a colleague's; only a copy to read is here.
    #[error("{}", t!("vault-error-read-only-copy"))]
    ReadOnlyCopy,
    /// Another program held this file or folder for longer than was waited.
    #[error("{}", held(file, *number, *surely))]
    Held {
        /// The file or folder; empty for the vault itself.
        file: String,
        /// What the system said, for a helpdesk.
        number: i32,
        /// Whether it is surely that. Windows says the same of what this user may
        /// not change.
        surely: bool,
    },
    /// A folder would get this name, which cannot be used on every system.
    #[error("{}", t!("vault-error-name", name = .0.as_str()))]
    NameOfOneSystem(String),
    /// The disk is full.
    #[error("{}", t!("vault-error-disk-full"))]
    DiskFull,
    /// The folder cannot be written to.
    #[error("{}", ReadOnlyReason::Folder.words())]
    ReadOnlyFolder,
    /// Something else stands in the place of this file or folder: it is not
    /// read, and nothing is written through it.
    #[error("{}", in_the_way(file, *what))]
    InTheWay {
        /// The file or folder.
        file: String,
        /// What stands there.
        what: Obstacle,
    },
    /// This file or folder is not there now, although it should be.
    #[error("{}", t!("vault-error-not-there", file = .0.as_str()))]
    NotThere(String),
    /// This file gave something else each time it was read.
    #[error("{}", t!("vault-error-reads-differ", file = .0.as_str()))]
    ReadsDiffer(String),
    /// The disk failed in another way, as the operating system said.
    #[error("{}", t!("vault-error-disk", detail = .0.as_str()))]
    Disk(String),
    /// A draft name that could not be a file name.
    #[error("{}", t!("vault-error-draft-name"))]
    DraftName,
    /// Encryption itself failed, as the library said; this should not happen.
    #[error("{}", t!("vault-error-sealing", detail = .0.as_str()))]
    Sealing(String),
}

/// Why two cases cannot become one now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// They are one case already.
    Same,
    /// Of one of them there is a second copy: its versions come first.
    Copies,
    /// One of them is on its way to a colleague, or something of it waits in the inbox.
    UnderWay,
    /// The second was changed after the two were made one: it is still there.
    Changed,
}

impl Apart {
    fn words(self) -> String {
        match self {
            Self::Same => t!("vault-error-apart-same"),
            Self::Copies => t!("vault-error-apart-copies"),
            Self::UnderWay => t!("vault-error-apart-under-way"),
            Self::Changed => t!("vault-error-apart-changed"),
        }
    }
}

/// Why a vault can only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// Another window or another colleague has it open.
    OpenElsewhere,
    /// The folder or the disk refuses writing.
    Folder,
    /// Something else stands in the place of the file with which the vault is
    /// locked.
    Lock,
    /// Another program holds the file with which the vault is locked.
    Held,
    /// A newer version of the program wrote it: this one reads what it knows, and would
    /// lose the rest by writing.
    Newer,
}

impl ReadOnlyReason {
    fn words(self) -> String {
        match self {
            Self::OpenElsewhere => t!("vault-error-open-elsewhere"),
            Self::Folder => t!("vault-error-read-only-folder"),
            Self::Lock => t!("vault-error-lock-in-the-way"),
            Self::Held => t!("vault-error-lock-held"),
            Self::Newer => t!("vault-error-read-only-newer"),
        }
    }
}

fn gone(file: &str, seen: Option<u64>, saved_at: Option<Timestamp>, kept: Option<u64>) -> String {
    let known = match (seen, saved_at) {
        (Some(seen), Some(at)) => {
            let (seen, day) = (seen.to_string(), at.format("%d-%m-%Y").to_string());
            t!("vault-error-case-gone-seen", seen = seen, day = day)
        }
        _ => t!("vault-error-case-gone-known"),
    };
    let next = match kept {
        Some(kept) => t!("vault-error-case-gone-kept", kept = kept.to_string()),
        None => t!("vault-error-case-gone-lost"),
    };
    t!("vault-error-case-gone", file = file, known = known, next = next)
}

fn damaged_key_file(kind: KeyKind) -> String {
    match kind {
        KeyKind::Passphrase => t!("vault-error-passphrase-file-damaged"),
        KeyKind::Recovery => t!("vault-error-recovery-file-damaged"),
        KeyKind::Organisation => t!("vault-error-organisation-file-damaged"),
    }
}

fn older_key_file(kind: KeyKind) -> String {
    match kind {
        KeyKind::Passphrase => t!("vault-error-passphrase-file-older"),
        KeyKind::Recovery => t!("vault-error-recovery-file-older"),
        KeyKind::Organisation => t!("vault-error-organisation-file-older"),
    }
}

fn strange_key_file(kind: KeyKind) -> String {
    match kind {
        KeyKind::Passphrase => t!("vault-error-passphrase-file-strange"),
        KeyKind::Recovery => t!("vault-error-recovery-file-strange"),
        KeyKind::Organisation => t!("vault-error-organisation-file-strange"),
    }
}

fn held(file: &str, number: i32, surely: bool) -> String {
    let (file, number) = (held_name(file), number.to_string());
    match surely {
        true => t!("vault-error-held", file = file, number = number),
        false => t!("vault-error-held-or-forbidden", file = file, number = number),
    }
}

/// What is held: the vault itself has no name of its own.
fn held_name(file: &str) -> String {
    if file.is_empty() { t!("vault-error-held-folder") } else { file.to_owned() }
}

fn in_the_way(file: &str, what: Obstacle) -> String {
    match what {
        Obstacle::File => t!("vault-error-file-in-the-way", file = file),
        Obstacle::Folder => t!("vault-error-folder-in-the-way", file = file),
        Obstacle::Link => t!("vault-error-link-in-the-way", file = file),
        Obstacle::Other => t!("vault-error-other-in-the-way", file = file),
    }
}

impl VaultError {
    /// Whether it says that something is gone which was there.
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::CaseGone { .. } | Self::FileGone(_) | Self::AttachmentGone(_))
    }

    /// Whether it says that something is older than what was there.
    pub fn is_older(&self) -> bool {
        matches!(
            self,
            Self::CaseRolledBack { .. }
                | Self::FileRolledBack(_)
                | Self::DescriptionOlder
                | Self::KeyFileOlder(_)
        )
    }

    /// Whether it says that somebody changed what opens the vault, or puts its
    /// name on it, without having the key.
    pub fn tells_of_meddling(&self) -> bool {
        let forged = matches!(self, Self::DescriptionForged | Self::KeyFileStrange(_));
        forged || matches!(self, Self::DescriptionOlder | Self::KeyFileOlder(_))
    }

    /// Whether it says that what was there is gone, older, or replaced by what is
    /// no file.
    pub fn tells_of_loss(&self) -> bool {
        self.is_gone() || self.is_older() || matches!(self, Self::InTheWay { .. })
    }

    /// Whether it says what a file is that was read, and nothing of the disk.
    pub(super) fn tells_of_file(&self) -> bool {
        let is_other = matches!(self, Self::FileForeign(_) | Self::FileMisnamed(_));
        let is_taken = matches!(self, Self::ChangedElsewhere | Self::InTheWay { .. });
        let is_unread = matches!(self, Self::FileDamaged(_) | Self::FileNewer(_));
        is_other || is_taken || is_unread || matches!(self, Self::TooLarge(_))
    }

    /// The error for a failed attempt to read.
    pub fn reading(error: io::Error) -> Self {
        if let Some(found) = InTheWay::of(&error) {
            return Self::InTheWay { file: found.place.clone(), what: found.what };
        }
        if let Some(name) = unportable(&error) {
            return Self::NameOfOneSystem(name);
        }
        if let Some(Held { place, number, surely }) = Held::of(&error) {
            return Self::Held { file: place.clone(), number: *number, surely: *surely };
        }
        match Missing::of(&error) {
            Some(missing) if missing.place.is_empty() => Self::FolderGone,
            // Whoever reads what may be absent asks for that; this one went meanwhile.
            Some(missing) => Self::NotThere(missing.place.clone()),
            None => Self::Disk(in_words(&error)),
        }
    }

    /// Whether it says something of the disk and nothing of the file: another
    /// look may find the file as it should be.
    pub(super) fn may_pass(&self) -> bool {
        let is_gone = matches!(self, Self::NotThere(_) | Self::FolderGone);
        is_gone || matches!(self, Self::Disk(_) | Self::ReadsDiffer(_) | Self::Held { .. })
    }

    /// The error for a failed attempt to write.
    pub fn writing(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnlyFolder,
            _ => Self::reading(error),
        }
    }

    /// The same error for a file outside the vault: what the vault holds has nothing to do
    /// with it.
    pub(super) fn outside(self) -> Self {
        match self {
            Self::DiskFull => Self::PlainFull,
            Self::ReadOnlyFolder => Self::PlainRefused,
            Self::Disk(detail) => Self::PlainUnwritten(detail),
            Self::Held { file, number, surely: true } => Self::PlainHeld { file, number },
            // What is new there is held by nobody.
            Self::Held { surely: false, .. } => Self::PlainRefused,
            Self::InTheWay { file, .. } | Self::NotThere(file) => Self::PlainUnwritten(file),
            Self::FolderGone => Self::PlainUnwritten(t!("vault-plain-no-folder")),
            other => other,
        }
    }

    /// The error for what could not be put in words or encrypted.
    pub(super) fn sealing(error: impl Display) -> Self {
        Self::Sealing(error.to_string())
    }
}
