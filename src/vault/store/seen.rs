//! What is known of one file that should stand in a vault.

use chrono::DateTime;
use serde::{Deserialize, Serialize};

use super::layout::{
    ARRIVALS, CaseFile, EXCHANGE, FileKind, HANDOVERS, LOG, MEETINGS, SELF_SCAN, folder_of,
};
use crate::case::Timestamp;

/// A file that the register knows of.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::EnumTryAs,
)]
pub(crate) enum Kept {
    /// A case or a second copy.
    Case(CaseFile),
    /// A document, by its path.
    Document(String),
}

/// What is known of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Seen {
    /// How often it was decided that what stands here counts, although a higher
    /// number was seen before.
    pub(super) round: u32,
    /// The highest revision of a case or number of a document.
    pub(crate) number: u64,
    /// Whether it should be there.
    pub(crate) there: bool,
    /// Whether something of it was lost, and nobody decided about that yet.
    pub(crate) lacks: bool,
    /// When a case was saved, in seconds since 1970.
    pub(super) at: Option<i64>,
}

impl Kept {
    pub(super) fn is_case(&self) -> bool {
        matches!(self, Self::Case(_))
    }

    /// Whether such a document never goes without being crossed off, so that it can
    /// only be lost.
    pub(crate) fn must_stay(&self) -> bool {
        match self {
            Self::Case(_) => false,
            Self::Document(path) => {
                let is_attached = FileKind::of(path).try_as_attachment().is_some();
                let folders = [LOG, EXCHANGE, HANDOVERS, ARRIVALS, MEETINGS];
                is_attached || path == SELF_SCAN || folders.contains(&folder_of(path))
            }
        }
    }

    /// The file at a path, when the register follows it.
    pub(crate) fn at(path: &str) -> Self {
        match FileKind::of(path) {
            FileKind::Case(file) => Self::Case(file),
            _ => Self::Document(path.to_owned()),
        }
    }
}

impl Seen {
    /// When it was saved, as far as is known.
    pub(crate) fn at(&self) -> Option<Timestamp> {
        DateTime::from_timestamp(self.at?, 0).map(|at| at.fixed_offset())
    }

    /// What two windows know, put together: the later decision counts, then the
    /// higher number, and what is gone according to one is gone.
    pub(super) fn joined(self, other: Self) -> Self {
        let (older, newer) = match self.round.cmp(&other.round) {
            std::cmp::Ordering::Less => return other,
            std::cmp::Ordering::Greater => return self,
            std::cmp::Ordering::Equal if self.number > other.number => (other, self),
            std::cmp::Ordering::Equal => (self, other),
        };
        let lacks = older.lacks || newer.lacks;
        if older.number < newer.number {
            return Self { lacks, ..newer };
        }
        let at = older.at.max(newer.at);
        Self { there: older.there && newer.there, lacks, at, ..newer }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn some_seen() -> impl Strategy<Value = Seen> {
        let parts = (0_u32..3, 0_u64..4, any::<bool>(), any::<bool>(), 0_i64..3);
        parts.prop_map(|(round, number, there, lacks, at)| {
            let at = Some(at);
            Seen { round, number, there, lacks, at }
        })
    }

    proptest! {
        #[test]
        fn what_two_windows_know_can_be_put_together_in_any_order(
            a in some_seen(), b in some_seen(), c in some_seen(),
        ) {
            prop_assert_eq!(a.joined(b), b.joined(a));
            prop_assert_eq!(a.joined(b).joined(c), a.joined(b.joined(c)));
            prop_assert_eq!(a.joined(a), a);
        }
    }
}
