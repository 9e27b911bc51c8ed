//! What can go wrong with handing over, each with its own words.

use thiserror::Error;

use super::LIMIT;
use crate::t;
use crate::vault::error::VaultError;

/// Why something could not be handed over or taken in, what is safe, and what
/// to do next. `Display` gives the sentences for the user.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.message())]
pub enum ExchangeError {
    /// The vault or the disk.
    Vault(#[from] VaultError),
    /// What was typed is not a whole path of a file or folder.
    NotAPath,
    /// The last words of the case are not in the vault yet.
    NotKeptYet,
    /// The check characters of a deelcode do not fit.
    MistypedDeelcode,
    /// A deelcode of a newer version of this program.
    NewerDeelcode,
    /// The deelcode is that of this vault.
    OwnDeelcode,
    /// Somebody else with this deelcode is known already.
    KnownDeelcode {
        /// The name they are known by.
        name: String,
    },
    /// The contact has no name.
    NamelessContact,
    /// There is no such contact.
    NoSuchContact,
    /// Too large for what it says it is; not looked into.
    Oversized,
    /// No file for handing over at all.
    NotABundle,
    /// The bytes changed or are cut off.
    Damaged,
    /// Encrypted for somebody else.
    NotForUs,
    /// Made for somebody else, and encrypted for us by who had it.
    Forwarded,
    /// The signature is not that of the sender it names.
    Forged,
    /// Written by a newer version of this program.
    Newer,
    /// It was here before.
    Replayed(Before),
    /// There is no such bundle in the inbox.
    NoSuchBundle,
    /// A receipt for something that was never sent from here, or to another.
    StrayReceipt,
    /// The case in the bundle cannot be understood.
    Unreadable {
        /// Where and why, in technical words.
        detail: String,
    },
    /// A case of a colleague, to read only, is not ours to give.
    NotOurs,
    /// The case is on its way to somebody already.
    UnderWay {
        /// To whom.
        to: String,
    },
    /// The case would make a file larger than anybody accepts.
    TooLarge,
    /// Words were never compared, and nobody said to send it anyway.
    NotCompared,
    /// There is no such handover under way.
    NoSuchHandover,
}

/// What became of a bundle that comes a second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// It waits in the inbox.
    Waiting,
    /// It was taken in.
    Accepted,
    /// It was refused.
    Refused,
    /// The receipt was read in.
    Closed,
}

impl ExchangeError {
    /// The sentences for the user.
    pub fn message(&self) -> String {
        match self {
            Self::Vault(error) => error.message(),
            Self::KnownDeelcode { name } => {
                t!("exchange-error-known-deelcode", name = name.as_str())
            }
            Self::UnderWay { to } => t!("exchange-error-under-way", to = to.as_str()),
            Self::Unreadable { detail } => {
                t!("exchange-error-unreadable", detail = detail.as_str())
            }
            Self::Oversized | Self::TooLarge => self.about_size(),
            Self::Replayed(before) => before.message(),
            plain => plain.plain_message(),
        }
    }

    fn about_size(&self) -> String {
        let limit = LIMIT / (1024 * 1024);
        match self {
            Self::TooLarge => t!("exchange-error-too-large", limit = limit),
            _ => t!("exchange-error-oversized", limit = limit),
        }
    }

    fn plain_message(&self) -> String {
        match self {
            Self::NotAPath => t!("exchange-error-not-a-path"),
            Self::NotKeptYet => t!("exchange-error-not-kept-yet"),
            Self::MistypedDeelcode => t!("exchange-error-mistyped-deelcode"),
            Self::NewerDeelcode => t!("exchange-error-newer-deelcode"),
            Self::OwnDeelcode => t!("exchange-error-own-deelcode"),
            Self::NamelessContact => t!("exchange-error-nameless-contact"),
            Self::NoSuchContact => t!("exchange-error-no-such-contact"),
            Self::NotABundle => t!("exchange-error-not-a-bundle"),
            Self::NotForUs => t!("exchange-error-not-for-us"),
            Self::Forwarded => t!("exchange-error-forwarded"),
            Self::Forged => t!("exchange-error-forged"),
            Self::Newer => t!("exchange-error-newer"),
            Self::NoSuchBundle => t!("exchange-error-no-such-bundle"),
            Self::StrayReceipt => t!("exchange-error-stray-receipt"),
            Self::NotOurs => t!("exchange-error-not-ours"),
            Self::NotCompared => t!("exchange-error-not-compared"),
            Self::NoSuchHandover => t!("exchange-error-no-such-handover"),
            _ => t!("exchange-error-damaged"),
        }
    }
}

impl Before {
    fn message(self) -> String {
        match self {
            Self::Waiting => t!("exchange-error-replayed-waiting"),
            Self::Accepted => t!("exchange-error-replayed-accepted"),
            Self::Refused => t!("exchange-error-replayed-refused"),
            Self::Closed => t!("exchange-error-replayed-closed"),
        }
    }
}
