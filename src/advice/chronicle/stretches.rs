//! Time without violence that somebody confirmed, and violence that came back
//! after it.
//!
//! A stretch runs from a day of violence to the last day, before the next
//! violence, on which somebody confirmed how it was. The calendar confirms
//! nothing, so a time about which nobody asked is no safe one.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::advice::timeline::{Timeline, confirmations};
use crate::case::{Case, Incident};
use crate::guidance::Guidance;

/// A time in which somebody confirmed that there was no violence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The day of the violence before it.
    pub since: NaiveDate,
    /// The last day on which somebody confirmed it.
    pub confirmed: NaiveDate,
    /// The day of the violence after it; absent while there was none.
    pub ended_on: Option<NaiveDate>,
}

/// Violence that came back after a safe time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recurrence {
    /// The day on which it came back.
    pub on: NaiveDate,
    /// How many days without violence were confirmed before it.
    pub after: u32,
    /// The last day on which somebody confirmed them.
    pub confirmed: NaiveDate,
}

impl Stretch {
    /// How many days were confirmed.
    #[must_use]
    pub fn days(&self) -> u32 {
        u32::try_from((self.confirmed - self.since).num_days()).unwrap_or(0)
    }

    /// The violence after it, when it was as long as `safe_days`.
    #[must_use]
    pub fn recurrence(&self, safe_days: u32) -> Option<Recurrence> {
        let on = self.ended_on.filter(|_| self.days() >= safe_days)?;
        Some(Recurrence { on, after: self.days(), confirmed: self.confirmed })
    }
}

/// Every stretch, the earliest first. None while violence has no day: it may lie
/// in any of them.
pub(super) fn stretches(case: &Case, guidance: &Guidance, time: &Timeline) -> Vec<Stretch> {
    if time.unplaced {
        return Vec::new();
    }
    let past = |on: &NaiveDate| *on <= time.today;
    let violence: BTreeSet<NaiveDate> =
        time.violence(case).filter_map(Incident::happened_by).filter(past).collect();
    let confirmed: BTreeSet<NaiveDate> = confirmations(case, guidance).filter(past).collect();
    let ends = violence.iter().skip(1).map(|on| Some(*on)).chain([None]);
    let pairs = violence.iter().zip(ends);
    let stretches = pairs.filter_map(|(since, ended_on)| {
        let before = ended_on.unwrap_or(NaiveDate::MAX);
        // Two days of violence in one lie in their order, so no range is empty.
        let last = confirmed.range(*since..before).next_back()?;
        (last > since).then_some(Stretch { since: *since, confirmed: *last, ended_on })
    });
    stretches.collect()
}

/// The same of a case as it is known on `today`; none while violence has no day.
#[must_use]
pub fn calm(case: &Case, guidance: &Guidance, today: NaiveDate) -> Option<Vec<Stretch>> {
    let time = Timeline::of(case, guidance, today);
    (!time.unplaced).then(|| stretches(case, guidance, &time))
}

/// The newest time that violence came back after a safe time.
pub(in crate::advice) fn recurrence(
    case: &Case,
    guidance: &Guidance,
    time: &Timeline,
) -> Option<Recurrence> {
    let all = stretches(case, guidance, time).into_iter();
    all.filter_map(|one| one.recurrence(guidance.safe_days())).next_back()
}
