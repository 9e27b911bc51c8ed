//! Days of which only the month, the season or the year is known.
//!
//! A date counts in the case when it is whole; what was typed of one that is not
//! waits in the case as it was typed. A timeline draws it as what it is.

use chrono::NaiveDate;

use crate::case::words::fold;
use crate::texts::{MONTHS, MONTHS_SHORT};

/// Words that say no more of the day.
const FILLERS: [&str; 11] =
    ["in", "de", "het", "van", "ergens", "rond", "ongeveer", "circa", "ca", "ooit", "omstreeks"];

/// What was read of a date.
#[derive(Default)]
struct Read {
    year: Option<i32>,
    months: Option<(u32, u32)>,
}

/// The first and the last day that words leave open, such as "juni 2025",
/// "06-2025", "zomer 2024" or "2023"; none where a word says something else.
#[must_use]
pub fn span(words: &str) -> Option<(NaiveDate, NaiveDate)> {
    let words = fold(words);
    let parts = words.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    let mut read = Read::default();
    for part in parts {
        read.take(part)?;
    }
    let (first, last) = read.months.unwrap_or((1, 12));
    let first = NaiveDate::from_ymd_opt(read.year?, first, 1)?;
    Some((first, end_of_month(read.year?, last)?))
}

impl Read {
    /// Takes in a word; none when it does not fit.
    fn take(&mut self, part: &str) -> Option<()> {
        if FILLERS.contains(&part) {
            return Some(());
        }
        match (part.len(), part.parse::<i32>()) {
            (4, Ok(year)) if (1900..2100).contains(&year) => set(&mut self.year, year),
            (1 | 2, Ok(month)) => {
                let month = u32::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
                set(&mut self.months, (month, month))
            }
            _ => set(&mut self.months, month(part).or_else(|| season(part))?),
        }
    }
}

/// Fills what is still open.
fn set<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.is_none().then(|| *place = Some(value))
}

fn month(word: &str) -> Option<(u32, u32)> {
    let at = MONTHS.iter().position(|name| *name == word);
    let at = at.or_else(|| MONTHS_SHORT.iter().position(|name| *name == word))?;
    let month = u32::try_from(at + 1).ok()?;
    Some((month, month))
}

/// The seasons that lie in one year.
fn season(word: &str) -> Option<(u32, u32)> {
    match word {
        "lente" | "voorjaar" => Some((3, 5)),
        "zomer" => Some((6, 8)),
        "herfst" | "najaar" => Some((9, 11)),
        _ => None,
    }
}

fn end_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    let next = match month {
        12 => NaiveDate::from_ymd_opt(year + 1, 1, 1),
        month => NaiveDate::from_ymd_opt(year, month + 1, 1),
    };
    next?.pred_opt()
}
