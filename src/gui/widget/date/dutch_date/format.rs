//! From a date to words.

use chrono::{Datelike, NaiveDate};

use crate::texts::{MONTHS, MONTHS_SHORT};

pub(super) const DAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// As in a field: `19-11-2026`.
pub fn format(date: NaiveDate) -> String {
    date.format("%d-%m-%Y").to_string()
}

/// As in a list: `za 21 nov`, or `19 nov 2026` in another year than today's.
pub fn short(date: NaiveDate, today: NaiveDate) -> String {
    let brief = brief(date, today);
    if date.year() == today.year() { format!("{} {brief}", &day_name(date)[..2]) } else { brief }
}

/// As in a narrow column: `6 okt`, or `19 nov 2026` in another year than today's.
pub fn brief(date: NaiveDate, today: NaiveDate) -> String {
    let (day, month) = (date.day(), MONTHS_SHORT[date.month0() as usize]);
    if date.year() == today.year() {
        format!("{day} {month}")
    } else {
        format!("{day} {month} {}", date.year())
    }
}

/// As in a sentence: `donderdag 19 november 2026`.
pub fn long(date: NaiveDate) -> String {
    let month = MONTHS[date.month0() as usize];
    format!("{} {} {month} {}", day_name(date), date.day(), date.year())
}

/// As above a calendar: `november 2026`.
pub fn month_name(date: NaiveDate) -> String {
    format!("{} {}", MONTHS[date.month0() as usize], date.year())
}

/// As beside a drawing: `nov`.
pub fn month_short(date: NaiveDate) -> &'static str {
    MONTHS_SHORT[date.month0() as usize]
}

/// As above the columns of a calendar: `ma`, `di`.
pub fn weekday_letters() -> impl Iterator<Item = &'static str> {
    DAYS.iter().map(|day| &day[..2])
}

fn day_name(date: NaiveDate) -> &'static str {
    DAYS[date.weekday().num_days_from_monday() as usize]
}
