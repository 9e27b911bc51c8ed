//! Dates as people in the Netherlands write them. Pure: today is a parameter.

mod parse;

use chrono::{Datelike, NaiveDate};

pub use parse::parse;

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
    /// The year lies outside 1900 to 2199.
    #[error("year out of range")]
    Year,
    /// The day of the week is not the one of that date.
    #[error("wrong day of the week")]
    Weekday,
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const MONTHS_SHORT: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

const DAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// As in a field: `19-11-2026`.
#[must_use]
pub fn format(date: NaiveDate) -> String {
    date.format("%d-%m-%Y").to_string()
}

/// As in a list: `za 21 nov`, or `19 nov 2026` in another year than today's.
#[must_use]
pub fn short(date: NaiveDate, today: NaiveDate) -> String {
    let brief = brief(date, today);
    if date.year() == today.year() { format!("{} {brief}", &day_name(date)[..2]) } else { brief }
}

/// As in a narrow column: `6 okt`, or `19 nov 2026` in another year than today's.
#[must_use]
pub fn brief(date: NaiveDate, today: NaiveDate) -> String {
    let (day, month) = (date.day(), MONTHS_SHORT[date.month0() as usize]);
    if date.year() == today.year() {
        format!("{day} {month}")
    } else {
        format!("{day} {month} {}", date.year())
    }
}

/// As in a sentence: `donderdag 19 november 2026`.
#[must_use]
pub fn long(date: NaiveDate) -> String {
    let month = MONTHS[date.month0() as usize];
    format!("{} {} {month} {}", day_name(date), date.day(), date.year())
}

fn day_name(date: NaiveDate) -> &'static str {
    DAYS[date.weekday().num_days_from_monday() as usize]
}

#[cfg(test)]
mod tests;
