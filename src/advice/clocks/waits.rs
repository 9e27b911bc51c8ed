//! Terms that somebody put off, with a reason.

use chrono::NaiveDate;

use super::Clock;
use crate::case::Case;

/// That a term waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The day on which it comes back.
    pub until: NaiveDate,
    /// Why it can wait.
    pub reason: String,
}

/// The same term, with until when it was put off.
pub(super) fn put_off(clock: Clock, case: &Case, today: NaiveDate) -> Clock {
    if case.postponed.is_empty() || !clock.can_wait() {
        return clock;
    }
    let key = clock.key();
    let mut postponed = case.postponed.iter().filter(|one| one.waits(today));
    let found = postponed.find(|one| one.step == key);
    let waits = found.and_then(|one| Some(Waits { until: one.until?, reason: one.reason.clone() }));
    Clock { waits, ..clock }
}
