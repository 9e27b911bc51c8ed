//! What can be the matter with a date.

use chrono::{Datelike, NaiveDate};

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It does not look like a date.
    #[error("unreadable")]
    Unreadable,
    /// It looks like a date that is not in the calendar, such as 31-02-2026.
    #[error("not in the calendar")]
    Impossible,
    /// There is a month or a year in it and no day.
    #[error("no day")]
    NoDay,
    /// The year lies outside 1900 to 2199.
    #[error("year out of range")]
    Year,
    /// Which year is meant cannot be known.
    #[error("which year")]
    WhichYear,
    /// Nobody grows so old.
    #[error("too long ago to be born")]
    TooOld,
    /// It lies too far ahead to be a day of birth.
    #[error("too far ahead to be born")]
    NotYetBorn,
    /// The day of the week is not the one of that date.
    #[error("wrong day of the week")]
    Weekday,
}

pub(super) type Parsed<T = NaiveDate> = Result<T, DateFault>;

/// The date, when it lies in the years that are taken.
pub(super) fn in_range(date: NaiveDate) -> Parsed {
    if (1900..2200).contains(&date.year()) { Ok(date) } else { Err(DateFault::Year) }
}
