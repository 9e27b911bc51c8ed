//! What is due.

use chrono::NaiveDate;
use serde::Serialize;

use super::report::word;
use crate::case::{Case, DueKind, Summary};

/// Something dated that still has to happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaItem {
    /// The day.
    pub on: NaiveDate,
    /// Days from today; negative when it is late.
    pub days: i64,
    /// Where it comes from.
    #[serde(serialize_with = "word")]
    pub kind: DueKind,
    /// In words.
    pub what: String,
}

/// Everything dated that still has to happen, soonest first.
pub(super) fn due(case: &Case, today: NaiveDate) -> Vec<AgendaItem> {
    let due = Summary::of(case).due.into_iter();
    due.map(|due| AgendaItem {
        on: due.on,
        days: (due.on - today).num_days(),
        kind: due.kind,
        what: due.what,
    })
    .collect()
}
