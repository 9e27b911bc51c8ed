//! Days of birth that are written in words: "14 maart 2016", "veertien maart",
//! "maart 2016".

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::folding::folded;
use crate::t;

/// Words for months and days, each line a number and how it is written.
const WORDS: &str = include_str!("../../data/dates-in-words-nl.txt");

/// A word and where it stands, in bytes.
struct Word {
    from: usize,
    to: usize,
    folded: String,
}

/// A date as far as it is written.
struct Written {
    day: Option<u32>,
    month: u32,
    year: Option<i32>,
    from: usize,
    to: usize,
}

impl Written {
    fn is_of(&self, born: NaiveDate) -> bool {
        let says_something = self.day.is_some() || self.year.is_some();
        let year = |year: i32| year == born.year() || (year < 100 && year == born.year() % 100);
        says_something
            && self.month == born.month()
            && self.day.is_none_or(|day| day == born.day())
            && self.year.is_none_or(year)
    }
}

/// The text without days on which somebody was born.
pub(super) fn without_birthdays(text: &str, born: &[NaiveDate]) -> String {
    let words = words(text);
    let mut made = String::with_capacity(text.len());
    let mut copied = 0;
    for at in 0..words.len() {
        let Some(written) = written(&words, at).filter(|it| it.from >= copied) else {
            continue;
        };
        if born.iter().any(|born| written.is_of(*born)) {
            made.push_str(text.get(copied..written.from).unwrap_or_default());
            made.push_str(&t!("pseudonym-birthday"));
            copied = written.to;
        }
    }
    made.push_str(text.get(copied..).unwrap_or_default());
    made
}

/// The date of which the month stands here.
fn written(words: &[Word], at: usize) -> Option<Written> {
    let month = *MONTHS.get(words[at].folded.as_str())?;
    let before = at.checked_sub(1).map(|before| match words[before].folded.as_str() {
        "van" if before > 0 => &words[before - 1],
        _ => &words[before],
    });
    let day = before.and_then(|word| Some((day(&word.folded)?, word.from)));
    let year = words.get(at + 1).and_then(|word| Some((year(&word.folded)?, word.to)));
    Some(Written {
        day: day.map(|(day, _)| day),
        month,
        year: year.map(|(year, _)| year),
        from: day.map_or(words[at].from, |(_, from)| from),
        to: year.map_or(words[at].to, |(_, to)| to),
    })
}

fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let day: Option<u32> = digits.parse().ok().filter(|_| ["", "e", "de", "ste"].contains(&ending));
    day.or_else(|| DAYS.get(word).copied()).filter(|day| (1..=31).contains(day))
}

fn year(word: &str) -> Option<i32> {
    let year = word.parse().ok().filter(|_| word.len() == 2 || word.len() == 4);
    year.filter(|year: &i32| *year < 100 || (1900..2200).contains(year))
}

/// The number of a word that is written for one.
type Numbers = BTreeMap<&'static str, u32>;

static MONTHS: LazyLock<Numbers> = LazyLock::new(|| numbers(""));

static DAYS: LazyLock<Numbers> = LazyLock::new(|| numbers("d"));

/// The words of the lines whose number stands after `mark`.
fn numbers(mark: &str) -> Numbers {
    let lines = WORDS.lines().filter_map(|line| {
        let mut parts = line.split(' ');
        let number: u32 = parts.next()?.strip_prefix(mark)?.parse().ok()?;
        Some(parts.map(move |written| (written, number)))
    });
    lines.flatten().collect()
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut goes_on = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        // An accent of its own belongs to the letter before it.
        let is_part = letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36f}');
        match words.last_mut().filter(|_| goes_on && is_part) {
            Some(word) => word.to = end,
            None if is_part => words.push(Word { from: at, to: end, folded: String::new() }),
            None => {}
        }
        goes_on = is_part;
    }
    for word in &mut words {
        word.folded = folded(&text[word.from..word.to]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        without_birthdays(text, &[NaiveDate::from_ymd_opt(2016, 3, 14).unwrap()])
    }

    #[test]
    fn a_day_of_birth_in_words_goes() {
        for written in [
            "14 maart 2016",
            "14 mrt. ’16",
            "veertien maart 2016",
            "14e maart",
            "veertiende van maart",
            "MAART 2016",
            "maart\n2016",
        ] {
            assert_eq!(
                told(&format!("Geboren op {written}, hier.")),
                "Geboren op [geboortedatum], hier."
            );
        }
    }

    #[test]
    fn another_day_stays() {
        for other in ["13 maart 2016", "14 april 2016", "14 maart 2026", "in maart", "maart 2026"] {
            assert_eq!(told(other), other);
        }
    }
}
