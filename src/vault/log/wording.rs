//! The log in words.

use super::{Event, Named, Reason};
use crate::t;
use crate::vault::keys::KeyKind;

impl Event {
    /// What was done, for a user who reads the log.
    pub fn words(&self) -> String {
        match self {
            Self::Began => t!("log-began"),
            Self::Opened(case) => about("log-opened", case),
            Self::Changed(case) => about("log-changed", case),
            Self::Deleted(case) => about("log-deleted", case),
            Self::Undeleted(case) => about("log-undeleted", case),
            Self::Exported(case) => about("log-exported", case),
            Self::LookedBack(case, revision) => {
                t!("log-looked-back", number = case.words(), revision = revision.to_string())
            }
            Self::Destroyed(certificate) => t!(
                "log-destroyed",
                number = certificate.case.words(),
                files = certificate.files,
                reason = certificate.reason.words()
            ),
            Self::PassphraseChanged => t!("log-passphrase"),
            Self::RecoveryRenewed => t!("log-recovery"),
            Self::OrganisationSet(key) => t!("log-employer-set", key = key.as_str()),
            Self::OrganisationRemoved => t!("log-employer-removed"),
            Self::UnlockedWith(KeyKind::Passphrase) => t!("log-unlocked-passphrase"),
            Self::UnlockedWith(KeyKind::Recovery) => t!("log-unlocked-code"),
            Self::UnlockedWith(KeyKind::Organisation) => t!("log-unlocked-employer"),
            Self::BackedUp(files) => t!("log-backed-up", files = *files),
            Self::DatesWritten(count) => t!("log-dates-written", count = *count),
            Self::FiguresWritten(what) => t!("log-figures-written", what = what.as_str()),
            Self::AgendaWritten(cases) => t!("log-agenda-written", count = *cases),
            Self::DocumentMade(case, kind, reader) => t!(
                "log-document-made",
                number = case.words(),
                kind = kind.as_str(),
                reader = reader.as_str()
            ),
            Self::AttachmentWritten(case) => about("log-attachment-written", case),
            Self::Merged { taken, copies } => {
                t!("log-merged", taken = *taken, copies = *copies)
            }
            Self::Mended(file) => t!("log-mended", file = file.as_str()),
            Self::HandedOver(case, to) => with("log-handed-over", case, to),
            Self::Shared(case, to) => with("log-shared", case, to),
            Self::HandoverEnded(case, to) => with("log-handover-ended", case, to),
            Self::HandoverWithdrawn(case, to) => with("log-handover-withdrawn", case, to),
            Self::TakenIn(case, from) => with("log-taken-in", case, from),
            Self::Refused(from) => t!("log-refused", who = from.as_str()),
            Self::WordsCompared(who) => t!("log-words-compared", who = who.as_str()),
            Self::Joined(case) => about("log-joined", case),
            Self::United(gone, into) => {
                t!("log-united", number = gone.words(), into = into.words())
            }
            Self::PutBack(case, revision) => {
                t!("log-put-back", number = case.words(), revision = revision.to_string())
            }
            Self::KeyRenewed => t!("log-renewed"),
        }
    }
}

fn about(key: &str, case: &Named) -> String {
    t!(key, number = case.words())
}

fn with(key: &str, case: &Named, who: &str) -> String {
    t!(key, number = case.words(), who = who)
}

impl Named {
    /// The number by which people know the case, or its id when it has none.
    pub fn words(&self) -> String {
        if self.number.is_empty() { self.id.to_string() } else { self.number.clone() }
    }
}

impl Reason {
    /// Why, for a user who reads it.
    pub fn words(self) -> String {
        match self {
            Self::TermEnded => t!("reason-term-ended"),
            Self::RetentionEnded => t!("reason-retention-ended"),
            Self::Asked => t!("reason-asked"),
            Self::KeptElsewhere => t!("reason-kept-elsewhere"),
            Self::Mistake => t!("reason-mistake"),
            Self::United => t!("reason-united"),
        }
    }
}
