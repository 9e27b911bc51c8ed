//! Whom the other cases of a meeting are about: nobody is told of them while this one is
//! led. Before they are known nothing is shown.

use crate::case::CaseId;
use crate::meeting::Meeting;
use crate::redaction::wall::Guarded;

/// Whom the other cases are about, as far as they could be read.
#[derive(Debug, Clone)]
pub struct Guards {
    /// The cases that were looked into.
    pub(crate) cases: Vec<CaseId>,
    /// Whom those are about.
    pub(crate) guarded: Vec<Guarded>,
}

impl Guards {
    /// Whether they are of these cases.
    pub(super) fn are_of(&self, cases: &[CaseId]) -> bool {
        self.cases == cases
    }

    /// How many of the cases could not be read: whoever leads has to know.
    pub(super) fn unread(&self) -> usize {
        self.cases.len() - self.guarded.len()
    }
}

/// The cases of a meeting besides the one that is led.
pub(super) fn others(meeting: &Meeting, led: CaseId) -> Vec<CaseId> {
    let all = meeting.items.iter().map(|item| item.case);
    all.filter(|case| *case != led).collect()
}
