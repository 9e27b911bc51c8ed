//! Giving a case to a colleague: what goes along, and what becomes of it here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::put_back;
use super::regie::Holder;
use super::{Case, Closing, RegieRole, Waakvlam};
use crate::t;

/// What happens to a case here once a colleague has taken it over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Afterwards {
    /// It stays; after a transfer it is closed.
    Keep,
    /// It is removed, and stands in history for its term.
    Remove,
}

/// What became of the case of a handover that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseAfterHandover {
    /// It was a copy, or the case was not here any more: nothing changed.
    Untouched,
    /// It stays here, closed.
    Closed,
    /// It was removed, and stands in history.
    Removed,
    /// It was changed after it was given, so it was closed and not removed.
    ChangedSince,
}

impl Afterwards {
    /// What becomes of a case that was taken over. What was written after it was
    /// given is only here, so such a case is not removed.
    #[must_use]
    pub fn decide(self, changed_since: bool) -> CaseAfterHandover {
        match self {
            Self::Keep => CaseAfterHandover::Closed,
            Self::Remove if changed_since => CaseAfterHandover::ChangedSince,
            Self::Remove => CaseAfterHandover::Removed,
        }
    }
}

impl Case {
    /// The case as a colleague gets it: without half-typed words, and without
    /// how it came here.
    #[must_use]
    pub fn as_given(&self) -> Self {
        let mut given = self.clone();
        given.half_typed.clear();
        given.received = None;
        given
    }

    /// Closes a case that a colleague took over; tells whether that changed
    /// anything. The colleague keeps the waakvlam, so here it ends.
    pub fn close(&mut self, today: NaiveDate) -> bool {
        let (runs, kept) = (self.is_open(), self.keeps_waakvlam());
        self.closed_on.get_or_insert(today);
        if runs || kept {
            let end = self.closings.len();
            let closing = Closing {
                on: Some(today),
                waakvlam: Some(Waakvlam::Geen),
                without_because: t!("closing-handed-over"),
                ..Closing::default()
            };
            put_back(&mut self.closings, end, closing);
        }
        runs || kept
    }

    /// Makes whoever took the case over the holder of casusregie, from a day on.
    /// Returns whether that is news; a name that says nothing changes nothing.
    pub fn pass_casusregie(&mut self, to: &str, on: NaiveDate) -> bool {
        let to = to.trim();
        if to.is_empty() || self.regie.casusregie.name.trim() == to {
            return false;
        }
        let holder = Holder { name: to.to_owned(), since: Some(on), ..Holder::default() };
        self.hand_on(RegieRole::Casusregie, holder, on);
        true
    }
}
