//! What can go wrong with a vault, each with its own words.

use std::io::ErrorKind;

use thiserror::Error;

use super::keys::KeyKind;
use crate::t;

/// What went wrong, what is safe and what to do next.
///
/// `Display` gives the sentences for the user. File names in the variants are
/// relative to the vault's folder.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.message())]
pub enum VaultError {
    /// The passphrase is not the one of this vault; the key file is sound.
    WrongPassphrase,
    /// The recovery code is well written but belongs to another vault.
    WrongRecoveryCode,
    /// The key of the organisation is not the one this vault was locked for.
    WrongOrganisationKey,
    /// What was given as the public key of the organisation is none.
    NotARecipient,
    /// The backup would stand inside the vault itself.
    BackupInside,
    /// A file was written, but what was read back is something else.
    CopyDiffers {
        /// The file.
        file: String,
    },
    /// What opens the vault changed while a backup was made, again and again or
    /// in another window.
    KeysChanged,
    /// The key is being renewed already.
    RenewalUnderWay,
    /// The recovery code holds a typing mistake: its check letters do not fit.
    MistypedRecoveryCode,
    /// The passphrase for a new vault is too easy to guess.
    WeakPassphrase,
    /// A key file is missing or its bytes changed.
    KeyFileDamaged(KeyKind),
    /// Opening the key file would ask for more work and memory than accepted.
    KeyTooCostly {
        /// The work factor asked for, as a power of two.
        needed: u8,
    },
    /// The folder holds no vault.
    NotAVault,
    /// `kluis.ron` cannot be read, or does not belong to these keys.
    DescriptionDamaged,
    /// The folder for a new vault already holds something.
    FolderNotEmpty,
    /// The vault was written by a newer version of this program.
    NewerVault,
    /// There is no such case.
    CaseMissing,
    /// The case has no id; only adding it to a vault gives one.
    CaseWithoutId,
    /// A case with this id stands in the vault already.
    CaseExists,
    /// The file changed since it was read here, so it is not removed.
    ChangedElsewhere,
    /// The bytes of a file changed or are cut off.
    FileDamaged {
        /// The file.
        file: String,
    },
    /// A file is larger than any case is; it is not read and not written.
    TooLarge {
        /// The file.
        file: String,
    },
    /// A file of another vault.
    FileForeign {
        /// The file.
        file: String,
    },
    /// A sound file under a name that is not its own: swapped or renamed.
    FileMisnamed {
        /// The file.
        file: String,
    },
    /// A case file written by a newer version of this program.
    FileNewer {
        /// The file.
        file: String,
    },
    /// The file opens, but the case in it cannot be understood.
    CaseMalformed {
        /// The file.
        file: String,
        /// Where and why, in technical words.
        detail: String,
    },
    /// The file is older than what this vault saw before.
    CaseRolledBack {
        /// The file.
        file: String,
        /// The revision in the file.
        found: u64,
        /// The revision seen before.
        seen: u64,
    },
    /// The case was changed elsewhere; what was to be saved stands in a second copy.
    Conflict {
        /// The file with the second copy.
        copy: String,
    },
    /// This window only reads: another one has the vault open, or the folder
    /// cannot be written.
    ReadOnly(ReadOnlyReason),
    /// The case is a colleague's; only a copy to read is here.
    ReadOnlyCopy,
    /// The disk is full.
    DiskFull,
    /// The folder cannot be written to.
    ReadOnlyFolder,
    /// The disk failed in another way.
    Disk {
        /// What the operating system said.
        detail: String,
    },
    /// A draft name that could not be a file name.
    DraftName,
    /// Encryption itself failed; this should not happen.
    Sealing {
        /// What the library said.
        detail: String,
    },
}

/// Why a vault can only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// Another window or another colleague has it open.
    OpenElsewhere,
    /// The folder or the disk refuses writing.
    Folder,
}

impl VaultError {
    /// The error for a failed attempt to read.
    pub fn reading(error: &std::io::Error) -> Self {
        Self::Disk { detail: error.to_string() }
    }

    /// The error for a failed attempt to write.
    pub fn writing(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnlyFolder,
            _ => Self::reading(error),
        }
    }

    /// The sentences for the user.
    pub fn message(&self) -> String {
        match self {
            Self::FileDamaged { file } => t!("vault-error-file-damaged", file = file.as_str()),
            Self::TooLarge { file } => t!("vault-error-too-large", file = file.as_str()),
            Self::FileForeign { file } => t!("vault-error-file-foreign", file = file.as_str()),
            Self::FileMisnamed { file } => t!("vault-error-file-misnamed", file = file.as_str()),
            Self::FileNewer { file } => t!("vault-error-file-newer", file = file.as_str()),
            Self::CaseMalformed { file, detail } => {
                t!("vault-error-case-malformed", file = file.as_str(), detail = detail.as_str())
            }
            Self::CaseRolledBack { file, found, seen } => t!(
                "vault-error-case-rolled-back",
                file = file.as_str(),
                found = found.to_string(),
                seen = seen.to_string()
            ),
            Self::CopyDiffers { file } => t!("vault-error-copy-differs", file = file.as_str()),
            Self::Conflict { copy } => t!("vault-error-conflict", copy = copy.as_str()),
            Self::KeyTooCostly { needed } => {
                t!("vault-error-key-too-costly", needed = needed.to_string())
            }
            Self::Disk { detail } => t!("vault-error-disk", detail = detail.as_str()),
            Self::Sealing { detail } => t!("vault-error-sealing", detail = detail.as_str()),
            plain => plain.plain_message(),
        }
    }

    fn plain_message(&self) -> String {
        match self {
            Self::WrongPassphrase => t!("vault-error-wrong-passphrase"),
            Self::WrongRecoveryCode => t!("vault-error-wrong-recovery-code"),
            Self::MistypedRecoveryCode => t!("vault-error-mistyped-recovery-code"),
            Self::WeakPassphrase => t!("vault-error-weak-passphrase"),
            Self::KeyFileDamaged(KeyKind::Passphrase) => t!("vault-error-passphrase-file-damaged"),
            Self::KeyFileDamaged(KeyKind::Recovery) => t!("vault-error-recovery-file-damaged"),
            Self::KeyFileDamaged(KeyKind::Organisation) => {
                t!("vault-error-organisation-file-damaged")
            }
            Self::NotARecipient => t!("vault-error-not-a-recipient"),
            Self::BackupInside => t!("vault-error-backup-inside"),
            Self::KeysChanged => t!("vault-error-keys-changed"),
            Self::RenewalUnderWay => t!("vault-error-renewal-under-way"),
            Self::WrongOrganisationKey => t!("vault-error-wrong-organisation-key"),
            Self::NotAVault => t!("vault-error-not-a-vault"),
            Self::DescriptionDamaged => t!("vault-error-description-damaged"),
            Self::FolderNotEmpty => t!("vault-error-folder-not-empty"),
            Self::NewerVault => t!("vault-error-newer-vault"),
            Self::CaseMissing => t!("vault-error-case-missing"),
            Self::CaseWithoutId => t!("vault-error-case-without-id"),
            Self::CaseExists => t!("vault-error-case-exists"),
            Self::ChangedElsewhere => t!("vault-error-changed-elsewhere"),
            Self::ReadOnly(ReadOnlyReason::OpenElsewhere) => t!("vault-error-open-elsewhere"),
            Self::ReadOnlyCopy => t!("vault-error-read-only-copy"),
            Self::DiskFull => t!("vault-error-disk-full"),
            Self::DraftName => t!("vault-error-draft-name"),
            _ => t!("vault-error-read-only-folder"),
        }
    }
}
