//! From words to a date.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::format::{DAYS, MONTHS, MONTHS_SHORT};

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

type Parsed = Result<NaiveDate, DateFault>;

/// Reads a date: `19-11-2026`, `19/11/2026`, `19 nov 2026`, `19-11` (this
/// year), `2026-11-19`, `19112026`, with or without the day of the week;
/// `vandaag`, `gisteren`, `morgen`; `+1 week`, `-3 dagen`, `over 1 maand`.
///
/// Two digits of a year mean the one between 79 years ago and 20 years ahead.
///
/// # Errors
/// A [`DateFault`] that says what is the matter; never a guess.
pub fn parse(text: &str, today: NaiveDate) -> Parsed {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "" => return Err(DateFault::Empty),
        "vandaag" => return Ok(today),
        "gisteren" => return ahead(today, -1, Unit::Days),
        "eergisteren" => return ahead(today, -2, Unit::Days),
        "morgen" => return ahead(today, 1, Unit::Days),
        "overmorgen" => return ahead(today, 2, Unit::Days),
        _ => {}
    }
    relative(&text, today).unwrap_or_else(|| absolute(&text, today))
}

#[derive(Clone, Copy)]
enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

fn unit(word: &str) -> Option<Unit> {
    match word {
        "d" | "dag" | "dagen" => Some(Unit::Days),
        "w" | "week" | "weken" => Some(Unit::Weeks),
        "m" | "maand" | "maanden" => Some(Unit::Months),
        "j" | "jaar" | "jaren" => Some(Unit::Years),
        _ => None,
    }
}

/// `+1 week`, `- 3 dagen`, `over 2 maanden`, `2 weken geleden`; `None` when
/// the text is of another kind.
fn relative(text: &str, today: NaiveDate) -> Option<Parsed> {
    let (sign, rest) = if let Some(rest) = text.strip_prefix('+') {
        (1, rest)
    } else if let Some(rest) = text.strip_prefix("over ") {
        (1, rest)
    } else if let Some(rest) = text.strip_prefix(['-', '−', '–']) {
        (-1, rest)
    } else {
        (-1, text.strip_suffix(" geleden")?)
    };
    let rest = rest.trim();
    let digits = rest.find(|c: char| !c.is_ascii_digit())?;
    let (Ok(amount), Some(unit)) = (rest[..digits].parse::<i32>(), unit(rest[digits..].trim()))
    else {
        return Some(Err(DateFault::Unreadable));
    };
    Some(amount.checked_mul(sign).map_or(Err(DateFault::Year), |n| ahead(today, n, unit)))
}

fn ahead(today: NaiveDate, amount: i32, unit: Unit) -> Parsed {
    let count = u64::from(amount.unsigned_abs());
    let days = match unit {
        Unit::Days => count,
        _ => count.saturating_mul(7),
    };
    let months = match unit {
        Unit::Years => amount.unsigned_abs().saturating_mul(12),
        _ => amount.unsigned_abs(),
    };
    let date = match (unit, amount < 0) {
        (Unit::Days | Unit::Weeks, false) => today.checked_add_days(Days::new(days)),
        (Unit::Days | Unit::Weeks, true) => today.checked_sub_days(Days::new(days)),
        (_, false) => today.checked_add_months(Months::new(months)),
        (_, true) => today.checked_sub_months(Months::new(months)),
    };
    date.ok_or(DateFault::Year).and_then(in_range)
}

fn absolute(text: &str, today: NaiveDate) -> Parsed {
    let pieces = text.split(|c: char| c.is_whitespace() || "-/.,".contains(c));
    let mut words: Vec<&str> = pieces.filter(|word| !word.is_empty()).collect();
    let weekday = words.first().and_then(|word| named(word, &DAYS, 2));
    if weekday.is_some() {
        words.remove(0);
    }
    let date = from_words(&words, today)?;
    match weekday {
        Some(day) if day != date.weekday().num_days_from_monday() => Err(DateFault::Weekday),
        _ => Ok(date),
    }
}

fn from_words(words: &[&str], today: NaiveDate) -> Parsed {
    match words {
        [together] if together.len() == 8 && together.is_ascii() => {
            date(&together[..2], &together[2..4], &together[4..], today)
        }
        [day, month] => in_year(day, month, today.year()),
        [year, month, day] if year.len() == 4 => date(day, month, year, today),
        [day, month, year] => date(day, month, year, today),
        _ => Err(DateFault::Unreadable),
    }
}

fn date(day: &str, month: &str, year: &str, today: NaiveDate) -> Parsed {
    let number = number(year)?;
    let year = match year.len() {
        4 => number,
        2 => full_year(number, today.year()),
        _ => return Err(DateFault::Year),
    };
    in_year(day, month, year)
}

fn in_year(day: &str, month: &str, year: i32) -> Parsed {
    let day = u32::try_from(number(day)?).map_err(|_| DateFault::Unreadable)?;
    let month = month_number(month)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::Impossible).and_then(in_range)
}

fn in_range(date: NaiveDate) -> Parsed {
    if (1900..2200).contains(&date.year()) { Ok(date) } else { Err(DateFault::Year) }
}

/// The full year of two digits, at most 20 years ahead.
fn full_year(digits: i32, this_year: i32) -> i32 {
    let century = this_year - this_year.rem_euclid(100);
    let year = century + digits;
    if year > this_year + 20 { year - 100 } else { year }
}

fn month_number(word: &str) -> Result<u32, DateFault> {
    if let Ok(number) = number(word) {
        return u32::try_from(number).map_err(|_| DateFault::Unreadable);
    }
    named(word, &MONTHS, 3)
        .or_else(|| named(word, &MONTHS_SHORT, 3))
        .map(|index| index + 1)
        .ok_or(DateFault::Unreadable)
}

/// The place of the name that `word` is, or begins with at least `least` letters.
fn named(word: &str, names: &[&str], least: usize) -> Option<u32> {
    let at = names.iter().position(|name| word.len() >= least && name.starts_with(word))?;
    u32::try_from(at).ok()
}

/// A whole number of at most four digits and nothing else.
fn number(word: &str) -> Result<i32, DateFault> {
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || word.len() > 4 {
        return Err(DateFault::Unreadable);
    }
    word.parse().map_err(|_| DateFault::Unreadable)
}
