//! What an operating system refuses: what it means, and in our words.
//!
//! A system tells it by a number of its own and in its own language. Here each is
//! understood per platform, and told in ours; the number stays, for a helpdesk.

use std::io::{self, ErrorKind};

use crate::t;

/// The family of the operating system, whose numbers mean the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Linux, and what is like it.
    Linux,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
}

impl Platform {
    /// The one this program runs on.
    pub const HERE: Self = if cfg!(windows) {
        Self::Windows
    } else if cfg!(target_os = "macos") {
        Self::MacOs
    } else {
        Self::Linux
    };
}

/// What a refusal means for what to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Another program holds it, and may let go of it in a moment.
    Held,
    /// Either that, or this user may not do it: Windows says the same of both.
    HeldOrForbidden,
    /// The system or the disk cannot do this at all.
    Unsupported,
    /// Who read what we write is gone.
    NobodyReads,
    /// Anything else.
    Other,
}

impl Meaning {
    /// What a refusal means on the platform of this program.
    pub fn of(error: &io::Error) -> Self {
        Self::on(Platform::HERE, error.raw_os_error(), error.kind())
    }

    /// What a number of a platform, and what Rust made of it, means. Rust knows no
    /// kind for most of the numbers that matter here.
    ///
    /// Sources: winerror.h of Windows (1 and 50 are what file systems without hard
    /// links, locks or flushing answer; 391 is OneDrive's; 1224 is a file that is
    /// mapped, as scanners do), errno.h of Linux and of macOS (`ENOLCK` is what a
    /// network disk without locks answers).
    pub fn on(platform: Platform, number: Option<i32>, kind: ErrorKind) -> Self {
        match (platform, number) {
            (Platform::Windows, Some(32 | 33 | 54 | 170 | 303 | 391 | 1224)) => Self::Held,
            (Platform::Windows, Some(5)) => Self::HeldOrForbidden,
            (Platform::Windows, Some(1 | 50 | 120)) => Self::Unsupported,
            (Platform::Windows, Some(109 | 232 | 233)) => Self::NobodyReads,
            (Platform::Linux, Some(37)) | (Platform::MacOs, Some(45 | 77 | 102)) => {
                Self::Unsupported
            }
            _ => Self::of_kind(kind),
        }
    }

    fn of_kind(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => {
                Self::Held
            }
            ErrorKind::Unsupported => Self::Unsupported,
            ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::Other,
        }
    }

    /// Whether another program holds it, as far as is known.
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Held | Self::HeldOrForbidden)
    }
}

/// What was refused outside the program, by the system or before it: it tells itself in
/// our words, and there is no way to its own.
#[derive(Debug)]
pub struct Refused(io::Error);

impl Refused {
    /// What Rust made of it.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind()
    }

    /// Whether there is a file of that name already.
    pub fn is_there_already(&self) -> bool {
        self.kind() == ErrorKind::AlreadyExists
    }

    /// What it means for what to do next.
    pub fn meaning(&self) -> Meaning {
        Meaning::of(&self.0)
    }
}

impl std::fmt::Display for Refused {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&in_words(&self.0))
    }
}

// Without a source: that would tell itself in the words of the system.
impl std::error::Error for Refused {}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self(error)
    }
}

impl From<ErrorKind> for Refused {
    fn from(kind: ErrorKind) -> Self {
        Self(kind.into())
    }
}

/// For what asks the system itself: the rooms of the edge and the vault.
impl From<Refused> for io::Error {
    fn from(refused: Refused) -> Self {
        refused.0
    }
}

/// A refusal of the program itself, in words that stand in the texts.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Ours(String);

/// A refusal of the program itself: `words` come from the texts and are told as they are.
pub fn refused(kind: ErrorKind, words: String) -> io::Error {
    io::Error::new(kind, Ours(words))
}

/// What a system refused, in our words and never in its own, as part of a sentence.
pub fn in_words(error: &io::Error) -> String {
    if let Some(Ours(words)) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        return words.clone();
    }
    let what = match Meaning::of(error) {
        Meaning::Held => t!("refusal-held"),
        Meaning::HeldOrForbidden => t!("refusal-held-or-forbidden"),
        Meaning::Unsupported => t!("refusal-unsupported"),
        Meaning::NobodyReads => t!("refusal-nobody-reads"),
        Meaning::Other => of_kind(error.kind()),
    };
    match error.raw_os_error() {
        Some(number) => t!("refusal-numbered", what = what, number = number.to_string()),
        None => what,
    }
}

fn of_kind(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::NotFound => t!("refusal-not-there"),
        ErrorKind::PermissionDenied => t!("refusal-forbidden"),
        ErrorKind::AlreadyExists => t!("refusal-there-already"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => t!("refusal-full"),
        ErrorKind::ReadOnlyFilesystem => t!("refusal-read-only"),
        ErrorKind::InvalidFilename => t!("refusal-name"),
        ErrorKind::IsADirectory => t!("refusal-folder"),
        ErrorKind::NotADirectory => t!("refusal-no-folder"),
        ErrorKind::FileTooLarge => t!("refusal-too-large"),
        ErrorKind::InvalidData => t!("refusal-no-text"),
        ErrorKind::UnexpectedEof | ErrorKind::WriteZero => t!("refusal-half"),
        ErrorKind::TimedOut => t!("refusal-silent"),
        ErrorKind::OutOfMemory => t!("refusal-memory"),
        kind if is_of_network(kind) => t!("refusal-network"),
        _ => t!("refusal-other"),
    }
}

fn is_of_network(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::NetworkDown
            | ErrorKind::NotConnected
            | ErrorKind::ConnectionAborted
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionRefused
            | ErrorKind::StaleNetworkFileHandle
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What each number means, as it comes from Rust on that platform.
    #[test]
    fn each_number_means_what_its_platform_says() {
        use ErrorKind::{
            BrokenPipe, InvalidInput, Other, PermissionDenied, ResourceBusy, Unsupported,
        };
        use Platform::{Linux, MacOs, Windows};
        let table = [
            (Windows, 5, PermissionDenied, Meaning::HeldOrForbidden),
            (Windows, 32, Other, Meaning::Held),
            (Windows, 33, Other, Meaning::Held),
            (Windows, 170, ResourceBusy, Meaning::Held),
            (Windows, 391, Other, Meaning::Held),
            (Windows, 1224, Other, Meaning::Held),
            (Windows, 1, Other, Meaning::Unsupported),
            (Windows, 50, Other, Meaning::Unsupported),
            (Windows, 109, BrokenPipe, Meaning::NobodyReads),
            (Windows, 232, BrokenPipe, Meaning::NobodyReads),
            (Windows, 233, Other, Meaning::NobodyReads),
            (Windows, 2, ErrorKind::NotFound, Meaning::Other),
            (Windows, 112, ErrorKind::StorageFull, Meaning::Other),
            (Windows, 37, Other, Meaning::Other),
            (Linux, 5, Other, Meaning::Other),
            (Linux, 13, PermissionDenied, Meaning::Other),
            (Linux, 16, ResourceBusy, Meaning::Held),
            (Linux, 26, ErrorKind::ExecutableFileBusy, Meaning::Held),
            (Linux, 32, BrokenPipe, Meaning::NobodyReads),
            (Linux, 33, Other, Meaning::Other),
            (Linux, 37, Other, Meaning::Unsupported),
            (Linux, 95, Unsupported, Meaning::Unsupported),
            (Linux, 22, InvalidInput, Meaning::Other),
            (MacOs, 45, Other, Meaning::Unsupported),
            (MacOs, 77, Other, Meaning::Unsupported),
            (MacOs, 5, Other, Meaning::Other),
        ];
        for (platform, number, kind, meaning) in table {
            let found = Meaning::on(platform, Some(number), kind);
            assert_eq!(found, meaning, "{platform:?} {number}");
        }
    }

    #[test]
    fn nothing_is_told_in_the_words_of_the_system() {
        for number in 1..=200 {
            let error = io::Error::from_raw_os_error(number);
            let (theirs, told) = (error.to_string(), in_words(&error));
            let theirs = theirs.split(" (os error").next().unwrap();
            assert!(!told.contains(theirs) && !told.contains("os error"), "{told}");
            assert!(told.ends_with(&format!("(nummer {number})")), "{told}");
        }
        let bare = io::Error::other("failed to do whatever");
        assert_eq!(in_words(&bare), t!("refusal-other"));
        assert_eq!(Refused::from(bare).to_string(), t!("refusal-other"));
    }

    #[test]
    fn our_own_refusal_is_told_as_it_stands_in_the_texts() {
        let ours = refused(ErrorKind::InvalidInput, t!("platform-no-file"));
        assert_eq!(in_words(&ours), t!("platform-no-file"));
        assert_eq!(ours.kind(), ErrorKind::InvalidInput);
    }
}
