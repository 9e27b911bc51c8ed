//! What stays to be counted of a case that was destroyed.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Ave, Case, Phase, Route};

/// A line in which nobody can be known: no name, no number, no day, and nothing that
/// leads back to the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Remainder {
    /// The year in which it was closed.
    pub year: i32,
    /// The quarter of that year, 1 to 4.
    pub quarter: u8,
    /// The level in force then.
    #[serde(default)]
    pub level: Option<Ave>,
    /// The phase in which it stood.
    pub phase: Phase,
    /// The most pressing of the routes along which somebody was asked to join.
    #[serde(default)]
    pub route: Option<Route>,
}

impl Remainder {
    /// What stays of a closed case; none while it runs.
    #[must_use]
    pub fn of(case: &Case) -> Option<Self> {
        let closed_on = case.closed_on?;
        Some(Self {
            year: closed_on.year(),
            quarter: u8::try_from(closed_on.month0() / 3 + 1).unwrap_or(1),
            level: case.ave(),
            phase: case.phases.current,
            route: case.aanvragen.iter().filter_map(|one| one.route).min(),
        })
    }

    /// The first day of the quarter in which it was closed.
    #[must_use]
    pub fn since(&self) -> Option<NaiveDate> {
        let month = u32::from(self.quarter.checked_sub(1)?) * 3 + 1;
        NaiveDate::from_ymd_opt(self.year, month, 1)
    }
}
