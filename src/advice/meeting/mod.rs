//! What a meeting may want to know of a case: whether it should be discussed, what
//! changed since it was, whether the manner asks for a reason, and what is missing
//! before what was decided counts.

mod lacks;
mod manner;
mod since;
mod worth;

use crate::case::{Bespreking, Case, Wijze};

pub use lacks::{Lack, lacks};
pub use manner::asks_reason;
pub use since::{Change, Since, since};
pub use worth::{Worth, worth};

use super::Advice;
use chrono::NaiveDate;

/// What a page about meetings shows of a case without the case at hand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MeetingGlance {
    /// Why it should be discussed, the most pressing first.
    pub worth: Vec<Worth>,
    /// What was prepared or said in each meeting.
    pub prepared: Vec<Prepared>,
    /// How many open questions can still change the advice.
    pub decisive: usize,
    /// How many actions of earlier meetings wait for a word on what came of them.
    pub open_actions: usize,
}

/// What was prepared for one meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// Which meeting.
    pub meeting: String,
    /// What the table is asked.
    pub question: String,
    /// Who may know which family it is.
    pub manner: Wijze,
    /// Whether the manner asks for a reason that is not given.
    pub lacks_reason: bool,
    /// Whether it was read back.
    pub counts: bool,
}

impl MeetingGlance {
    /// What is shown of a case on `today`.
    #[must_use]
    pub fn of(case: &Case, advice: &Advice, today: NaiveDate) -> Self {
        let prepared = |one: &Bespreking| Prepared {
            meeting: one.meeting.clone(),
            question: one.question.clone(),
            manner: one.manner,
            lacks_reason: asks_reason(case, advice, one) && one.reason.trim().is_empty(),
            counts: one.counts(),
        };
        Self {
            worth: worth(case, advice, today),
            prepared: case.besprekingen.iter().map(prepared).collect(),
            decisive: advice.decisive_questions.len(),
            open_actions: case.open_acties().count(),
        }
    }

    /// What was prepared for a meeting.
    #[must_use]
    pub fn in_meeting(&self, meeting: &str) -> Option<&Prepared> {
        self.prepared.iter().find(|one| one.meeting == meeting)
    }
}
