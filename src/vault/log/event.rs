//! What the log tells of.

use serde::{Deserialize, Serialize};
use strum::{EnumString, VariantNames};

use crate::case::{Case, CaseId, Timestamp};
use crate::vault::keys::KeyKind;

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// Made the vault, or brought it to a format with a log.
    Began,
    /// Opened a case.
    Opened(Named),
    /// Changed a case; one entry for all changes within ten minutes.
    Changed(Named),
    /// Deleted a case; it can be put back for a while.
    Deleted(Named),
    /// Put a deleted case back.
    Undeleted(Named),
    /// Destroyed a case with its history. This entry is the certificate.
    Destroyed(Certificate),
    /// Looked at an earlier revision of a case.
    LookedBack(Named, u64),
    /// Set another passphrase.
    PassphraseChanged,
    /// Made a new recovery code.
    RecoveryRenewed,
    /// Gave the employer's key access; its public part.
    OrganisationSet(String),
    /// Took away the access of the employer's key.
    OrganisationRemoved,
    /// Renewed the vault's key.
    KeyRenewed,
    /// Opened the vault with another key than the passphrase.
    UnlockedWith(KeyKind),
    /// Made a backup of so many files.
    BackedUp(usize),
    /// Wrote so many dates to a plain file for a calendar, without names.
    DatesWritten(usize),
    /// Wrote the agenda of a meeting about so many cases to a plain file, without names.
    AgendaWritten(usize),
    /// Wrote figures of the vault to a plain file, without names: about what.
    FiguresWritten(String),
    /// Wrote a document to a plain file: of which case, what it is, and for what kind
    /// of reader, without a name.
    DocumentMade(Named, String, String),
    /// Wrote an attachment to a plain file: of which case.
    AttachmentWritten(Named),
    /// Took over cases from a backup.
    Merged {
        /// How many cases were new or newer there.
        taken: usize,
        /// How many became a second copy.
        copies: usize,
    },
    /// Put a sound version in place of a damaged file.
    Mended(String),
    /// Wrote a case outside the vault.
    Exported(Named),
    /// Began to hand a case over to a colleague.
    HandedOver(Named, String),
    /// Gave a colleague a copy to read.
    Shared(Named, String),
    /// The receipt of a colleague came back.
    HandoverEnded(Named, String),
    /// Called a handover off.
    HandoverWithdrawn(Named, String),
    /// Took in a case from a colleague.
    TakenIn(Named, String),
    /// Refused a case from a colleague.
    Refused(String),
    /// Compared the words of a colleague's deelcode.
    WordsCompared(String),
    /// Made one case of two versions.
    Joined(Named),
    /// Made one case of two: the one that went up in the other, and the one that stays.
    United(Named, Named),
    /// Made an earlier revision of a case the newest.
    PutBack(Named, u64),
}

/// A case as the log knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its id.
    pub id: CaseId,
    /// Its number, such as `2026-014`.
    pub number: String,
}

impl Named {
    /// The case, for the log.
    pub fn of(case: &Case) -> Self {
        Self { id: case.id, number: case.number.clone() }
    }
}

/// Why a case is destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumString, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Reason {
    /// The time that the law or the employer sets is over.
    RetentionEnded,
    /// Somebody whose data it is asked for it.
    Asked,
    /// It stands in the system of the municipality or with a colleague.
    KeptElsewhere,
    /// It should not have been made: a test, or a double.
    Mistake,
    /// It was deleted, and the time to put it back is over.
    TermEnded,
    /// It went up in another case. Nobody gives this reason: it follows.
    #[strum(disabled)]
    United,
}

/// That a case was destroyed, and on what ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The case.
    pub case: Named,
    /// Why.
    pub reason: Reason,
    /// How many files went with it: the case, second copies, revisions and attachments.
    pub files: usize,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// When, by the clock of the machine.
    pub at: Timestamp,
    /// The name that the user gave.
    pub by: String,
    /// What.
    pub event: Event,
}
