//! What asks for attention, and how soon.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::case::{Ave, Summary};

/// How soon something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// This many days ago.
    Late(i64),
    /// Today.
    Today,
    /// Tomorrow or the day after.
    Soon(i64),
    /// Within seven days.
    ThisWeek,
    /// After that.
    Later,
}

impl Urgency {
    /// How soon a day is.
    #[must_use]
    pub fn of(on: NaiveDate, today: NaiveDate) -> Self {
        match (on - today).num_days() {
            days if days < 0 => Self::Late(-days),
            0 => Self::Today,
            days @ 1..=2 => Self::Soon(days),
            3..=7 => Self::ThisWeek,
            _ => Self::Later,
        }
    }

    /// Whether it belongs among what is needed now.
    #[must_use]
    pub fn is_near(self) -> bool {
        self != Self::Later
    }

    /// Whether it counts as asking for attention.
    #[must_use]
    pub fn is_marked(self) -> bool {
        !matches!(self, Self::ThisWeek | Self::Later)
    }
}

/// Sorts what needs attention first to the front: running before closed, the
/// soonest date, the highest level, the name.
pub fn order(summary: &Summary) -> impl Ord + use<'_> {
    let soonest = summary.due.first().map_or(NaiveDate::MAX, |due| due.on);
    let level = summary.ave.map(Ave::number);
    (!summary.is_open(), soonest, Reverse(level), &summary.name)
}

/// Whether violence came back after at least `safe_days` without it.
#[must_use]
pub fn recurs(summary: &Summary, safe_days: u32) -> bool {
    let pairs = summary.incidents.windows(2);
    let mut gaps = pairs.map(|pair| (pair[1] - pair[0]).num_days());
    gaps.any(|days| days >= i64::from(safe_days))
}
