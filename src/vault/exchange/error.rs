//! What can go wrong with handing over, each with its own words.

use thiserror::Error;
use uuid::Uuid;

use super::{LARGEST_FILE, LIMIT};
use crate::t;
use crate::vault::error::VaultError;

/// The largest file that is accepted and the largest case in one, for the words.
const MEGABYTES: usize = LARGEST_FILE / (1024 * 1024);
const MEGABYTES_OF_CASE: usize = LIMIT / (1024 * 1024);

/// Why something could not be handed over or taken in, what is safe, and what
/// to do next. `Display` gives the sentences for the user.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ExchangeError {
    /// The vault or the disk.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// What was typed is not a whole path of a file or folder.
    #[error("{}", t!("exchange-error-not-a-path"))]
    NotAPath,
    /// The last words of the case are not in the vault yet.
    #[error("{}", t!("exchange-error-not-kept-yet"))]
    NotKeptYet,
    /// The check characters of a deelcode do not fit.
    #[error("{}", t!("exchange-error-mistyped-deelcode"))]
    MistypedDeelcode,
    /// A deelcode of a newer version of this program.
    #[error("{}", t!("exchange-error-newer-deelcode"))]
    NewerDeelcode,
    /// The deelcode is that of this vault.
    #[error("{}", t!("exchange-error-own-deelcode"))]
    OwnDeelcode,
    /// Somebody else with this deelcode is known already, by this name.
    #[error("{}", t!("exchange-error-known-deelcode", name = .0.as_str()))]
    KnownDeelcode(String),
    /// The contact has no name.
    #[error("{}", t!("exchange-error-nameless-contact"))]
    NamelessContact,
    /// There is no such contact.
    #[error("{}", t!("exchange-error-no-such-contact"))]
    NoSuchContact,
    /// Too large for what it says it is; not looked into.
    #[error("{}", t!("exchange-error-oversized", limit = MEGABYTES))]
    Oversized,
    /// More parts than a case ever has: reading it would take too much memory.
    #[error("{}", t!("exchange-error-too-many-parts"))]
    TooManyParts,
    /// No file for handing over at all.
    #[error("{}", t!("exchange-error-not-a-bundle"))]
    NotABundle,
    /// The bytes changed or are cut off.
    #[error("{}", t!("exchange-error-damaged"))]
    Damaged,
    /// Encrypted for somebody else.
    #[error("{}", t!("exchange-error-not-for-us"))]
    NotForUs,
    /// Made for somebody else, and encrypted for us by who had it.
    #[error("{}", t!("exchange-error-forwarded"))]
    Forwarded,
    /// The signature is not that of the sender it names.
    #[error("{}", t!("exchange-error-forged"))]
    Forged,
    /// Written by a newer version of this program.
    #[error("{}", t!("exchange-error-newer"))]
    Newer,
    /// It was here before.
    #[error("{}", .0.words())]
    Replayed(Before),
    /// There is no such bundle in the inbox.
    #[error("{}", t!("exchange-error-no-such-bundle"))]
    NoSuchBundle,
    /// A receipt for something that was never sent from here, or to another.
    #[error("{}", t!("exchange-error-stray-receipt"))]
    StrayReceipt,
    /// The case in the bundle cannot be understood: where and why, in technical
    /// words.
    #[error("{}", t!("exchange-error-unreadable", detail = .0.as_str()))]
    Unreadable(String),
    /// The case was destroyed here: this one, and which, when and why.
    #[error("{}", t!("exchange-error-destroyed", case = .1.as_str()))]
    Destroyed(Uuid, String),
    /// A case of a colleague, to read only, is not ours to give.
    #[error("{}", t!("exchange-error-not-ours"))]
    NotOurs,
    /// The case is on its way to this colleague already.
    #[error("{}", t!("exchange-error-under-way", to = .0.as_str()))]
    UnderWay(String),
    /// The case would make a file larger than anybody accepts.
    #[error("{}", t!("exchange-error-too-large", limit = MEGABYTES_OF_CASE))]
    TooLarge,
    /// Words were never compared, and nobody said to send it anyway.
    #[error("{}", t!("exchange-error-not-compared"))]
    NotCompared,
    /// There is no such handover under way.
    #[error("{}", t!("exchange-error-no-such-handover"))]
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

impl Before {
    fn words(self) -> String {
        match self {
            Self::Waiting => t!("exchange-error-replayed-waiting"),
            Self::Accepted => t!("exchange-error-replayed-accepted"),
            Self::Refused => t!("exchange-error-replayed-refused"),
            Self::Closed => t!("exchange-error-replayed-closed"),
        }
    }
}
