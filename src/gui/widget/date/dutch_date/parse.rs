//! From words to a date.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::fault::{DateFault, Parsed, in_range};
use super::format::DAYS;
use super::year::{self, When};
use crate::texts::{MONTHS, MONTHS_SHORT};

/// What a text was understood to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The day.
    pub date: NaiveDate,
    /// Whether all of it was written, so that typing on cannot make it another
    /// day. Else it is only what it will be when whoever types is done.
    pub is_whole: bool,
}

impl Reading {
    const fn whole(date: NaiveDate) -> Self {
        Self { date, is_whole: true }
    }
}

/// Reads a date: `19-11-2026`, `19/11/26`, `19 nov 2026`, `19-11`,
/// `2026-11-19`, `19112026`, with or without the day of the week;
/// `vandaag`, `gisteren`, `morgen`; `+1 week`, `-3 dagen`, `over 1 maand`.
///
/// Two digits of a year, or none, are completed by what the field asks for.
///
/// # Errors
/// A [`DateFault`] that says what is the matter; never a guess.
pub fn parse(text: &str, when: When, today: NaiveDate) -> Parsed<Reading> {
    let text = text.trim().to_lowercase();
    let reading = match text.as_str() {
        "" => return Err(DateFault::Empty),
        "vandaag" => Reading::whole(today),
        "gisteren" => Reading::whole(ahead(today, -1, Unit::Days)?),
        "eergisteren" => Reading::whole(ahead(today, -2, Unit::Days)?),
        "morgen" => Reading::whole(ahead(today, 1, Unit::Days)?),
        "overmorgen" => Reading::whole(ahead(today, 2, Unit::Days)?),
        _ => match relative(&text, today) {
            Some(date) => Reading::whole(date?),
            None => absolute(&text, when, today)?,
        },
    };
    when.allows(reading.date, today)?;
    Ok(reading)
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

/// What stands between the parts of a date.
fn parts(letter: char) -> bool {
    letter.is_whitespace() || "-/.,'’‘`‐‑‒–—−".contains(letter)
}

fn absolute(text: &str, when: When, today: NaiveDate) -> Parsed<Reading> {
    let mut words: Vec<&str> = text.split(parts).filter(|word| !word.is_empty()).collect();
    let weekday = words.first().and_then(|word| named(word, &DAYS, 2));
    if weekday.is_some() {
        words.remove(0);
    }
    let weekday =
        |date: &NaiveDate| weekday.is_none_or(|day| day == date.weekday().num_days_from_monday());
    match words.as_slice() {
        [together] if together.len() == 8 && together.is_ascii() => {
            let (day, rest) = together.split_at(2);
            let (month, year) = rest.split_at(2);
            full(day, month, year, weekday).map(Reading::whole)
        }
        [year] if is_year(year) || month(year).is_ok() && number(year).is_err() => {
            Err(DateFault::NoDay)
        }
        [month, year] | [year, month] if is_year(year) => {
            self::month(month).and(Err(DateFault::NoDay))
        }
        [day, month] => {
            let each = on_day(day, month)?;
            let date = year::without(&each, when, today, weekday)?;
            Ok(Reading { date, is_whole: false })
        }
        [year, month, day] if is_year(year) => {
            let date = full(day, month, year, weekday)?;
            Ok(Reading { date, is_whole: day.len() > 1 })
        }
        [day, month, year] if is_year(year) => full(day, month, year, weekday).map(Reading::whole),
        [day, month, year] => {
            let each = on_day(day, month)?;
            let digits = number(year)?;
            if year.len() != 2 {
                return Err(DateFault::Year);
            }
            let date = year::of_two_digits(digits, &each, when, today, weekday)?;
            Ok(Reading { date, is_whole: false })
        }
        _ => Err(DateFault::Unreadable),
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && number(word).is_ok()
}

/// A date of which everything was written.
fn full(day: &str, month: &str, year: &str, weekday: impl Fn(&NaiveDate) -> bool) -> Parsed {
    let date = on_day(day, month)?(number(year)?).ok_or(DateFault::Impossible)?;
    let date = in_range(date)?;
    if weekday(&date) { Ok(date) } else { Err(DateFault::Weekday) }
}

/// The date with this day and month in each year that has it.
fn on_day(day: &str, month: &str) -> Parsed<impl Fn(i32) -> Option<NaiveDate>> {
    let day = u32::try_from(number(day)?).map_err(|_| DateFault::Unreadable)?;
    let month = self::month(month)?;
    Ok(move |year| NaiveDate::from_ymd_opt(year, month, day))
}

fn month(word: &str) -> Parsed<u32> {
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
fn number(word: &str) -> Parsed<i32> {
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || word.len() > 4 {
        return Err(DateFault::Unreadable);
    }
    word.parse().map_err(|_| DateFault::Unreadable)
}
