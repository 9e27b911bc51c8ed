//! Who resembles whom somebody looks for: names in which only the way of writing
//! differs are the same, and one letter may be wrong in a longer one.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Case;
use super::words::{each_word, fold};
use crate::texts::{MONTHS, MONTHS_SHORT};

/// Small words inside a name, and words before it, which tell nothing of whose it is.
const SMALL: [&str; 27] = [
    "van", "de", "der", "den", "het", "t", "ten", "ter", "te", "el", "al", "bin", "von", "la",
    "le", "du", "v", "d", "vd", "gezin", "familie", "fam", "casus", "mevrouw", "meneer", "mw",
    "dhr",
];

/// From so many letters on the beginning of a word is enough.
const BEGINNING: usize = 3;

/// From so many letters on one of them may be wrong.
const LONG: usize = 5;

/// Years written with two digits are of this century and of the one before.
const CENTURIES: [i32; 2] = [1900, 2000];

/// A name or a day of birth as somebody types it who looks for a person.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    words: Vec<String>,
    /// All its words in one, with the small ones.
    run: String,
    days: Vec<NaiveDate>,
}

impl Wanted {
    /// Reads what was typed.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let words = each_plain(typed);
        let tells = words.iter().any(|word| !SMALL.contains(&word.as_str()));
        let run = if tells { words.concat() } else { String::new() };
        Self { run, words: telling(words), days: days(typed) }
    }

    /// How much a name is like it: 0 when it is not.
    #[must_use]
    pub fn likeness(&self, name: &str) -> usize {
        let words = each_plain(name);
        if self.is_run_of(&words) {
            return self.words.len() + 1;
        }
        let theirs = telling(words);
        let found = self.words.iter().filter(|word| theirs.iter().any(|one| is_like(word, one)));
        let found: Vec<&String> = found.collect();
        let tells = found.iter().any(|word| word.chars().count() >= BEGINNING);
        if tells || found.len() == self.words.len() { found.len() } else { 0 }
    }

    /// Whether somebody who was born on this day is meant.
    #[must_use]
    pub fn is_born_on(&self, day: NaiveDate) -> bool {
        self.days.contains(&day)
    }

    /// Whether the name, from one of its words on, is the same without spaces:
    /// "vandijk", "de-vries".
    fn is_run_of(&self, words: &[String]) -> bool {
        let long = self.run.chars().count() >= BEGINNING;
        long && (0..words.len()).any(|from| words[from..].concat().starts_with(&self.run))
    }
}

/// What a family is known by: the words of its names, and the number of the case.
#[derive(Debug)]
pub struct KnownBy {
    words: BTreeSet<String>,
    number: String,
}

impl KnownBy {
    /// What the family of a case is known by.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let people = case.family.people.iter().map(|person| person.name.as_str());
        let words = people.chain([case.name.as_str()]).flat_map(each_plain);
        let tells = |word: &String| {
            let is_long = word.chars().count() >= BEGINNING;
            is_long && !SMALL.contains(&word.as_str())
        };
        Self { words: words.filter(tells).collect(), number: fold(case.number.trim()) }
    }

    /// Whether any of it stands in a text.
    #[must_use]
    pub fn stands_in(&self, text: &str) -> bool {
        let is_numbered = !self.number.is_empty() && fold(text).contains(&self.number);
        is_numbered || each_plain(text).iter().any(|word| self.words.contains(word))
    }
}

/// The words of a name, folded, and "ij" as y.
fn each_plain(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut end = 0;
    each_word(name, |word, place| {
        // A number as a whole repeats its parts.
        if place.end > end {
            end = place.end;
            words.push(word.replace("ij", "y"));
        }
    });
    words
}

/// The words of a name that tell of whose it is, folded, in the order of the alphabet.
pub(super) fn told_words(name: &str) -> Vec<String> {
    let mut words = telling(each_plain(name));
    words.sort_unstable();
    words
}

/// Without the small words, where others are left.
fn telling(words: Vec<String>) -> Vec<String> {
    let telling = words.iter().filter(|word| !SMALL.contains(&word.as_str()));
    let telling: Vec<String> = telling.cloned().collect();
    if telling.is_empty() { words } else { telling }
}

fn is_like(typed: &str, word: &str) -> bool {
    let length = typed.chars().count();
    typed == word
        || length >= BEGINNING && word.starts_with(typed)
        || length >= LONG && word.chars().count() >= LONG && is_one_apart(typed, word)
}

/// Whether one letter was left out, put in, changed, or two were turned round.
fn is_one_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => true,
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([_, rest @ ..], _) if rest == other => true,
        (_, [_, others @ ..]) => one == others,
        _ => false,
    }
}

/// The days that can be meant: "12-03-1986", "12 maart 86", "19860312", "1986-03-12".
fn days(typed: &str) -> Vec<NaiveDate> {
    let folded = fold(typed);
    let parts = folded.split(|letter: char| !letter.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [whole] if whole.len() == 8 && whole.is_ascii() => {
            let (day, month, year) = (&whole[..2], &whole[2..4], &whole[4..]);
            let back = date(&whole[6..], &whole[4..6], &whole[..4]);
            [date(day, month, year), back].into_iter().flatten().collect()
        }
        [year, month, day] if year.len() == 4 => date(day, month, year).into_iter().collect(),
        [day, month, year] if year.len() == 2 => {
            let year: Option<i32> = year.parse().ok();
            let years = CENTURIES.iter().filter_map(|century| Some((century + year?).to_string()));
            years.filter_map(|year| date(day, month, &year)).collect()
        }
        [day, month, year] => date(day, month, year).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn date(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    let named = || {
        let mut months = (1..).zip(MONTHS.iter().zip(MONTHS_SHORT));
        let is_it = |name: &str| month.len() >= BEGINNING && name.starts_with(month);
        months.find(|(_, (name, short))| is_it(name) || month == *short).map(|(number, _)| number)
    };
    let month = month.parse().ok().or_else(named)?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(typed: &str, name: &str) -> bool {
        Wanted::read(typed).likeness(name) > 0
    }

    #[test]
    fn only_the_way_of_writing_differs() {
        for (typed, name) in [
            ("ZOE", "Zoë van den Berg"),
            ("dyk", "Karin van Dijk"),
            ("Van Dijk", "Karin Dyk"),
            ("vandijk", "Karin van Dijk"),
            ("karinvandyk", "Karin van Dijk"),
            ("de vries jan", "Jan de Vries"),
            ("J. de Vries", "J. de Vries"),
            ("v.d. berg", "Anna van den Berg"),
            ("’t hart", "Piet 't Hart"),
            ("El Amrani", "Samira el-Amrani"),
            ("Jansen", "Janssen"),
            ("Yilmaz", "Yılmaz"),
            ("linde", "Gezin Linde"),
            ("bo", "Bo"),
        ] {
            assert!(like(typed, name), "{typed} {name}");
        }
    }

    #[test]
    fn others_are_not_taken_for_them() {
        for (typed, name) in [
            ("van", "Karin van Dijk"),
            ("Anna", "Hanna"),
            ("Tom", "Tim"),
            ("Jan", "J. Pietersen"),
            ("de", "Jan de Vries"),
            ("", "Jan de Vries"),
            ("Bakker", "Berk"),
            ("Gezin Bakker", "Gezin Berk"),
            ("mevrouw Bakker", "Mevrouw Iep"),
        ] {
            assert!(!like(typed, name), "{typed} {name}");
        }
    }

    #[test]
    fn who_is_named_more_fully_is_more_like() {
        let wanted = Wanted::read("Tom de Vries");
        assert!(wanted.likeness("Tom de Vries") > wanted.likeness("T. de Vries"));
        assert!(wanted.likeness("Tom Vries") > wanted.likeness("Tom Bakker"));
    }

    #[test]
    fn a_day_of_birth_is_read_however_it_is_written() {
        let day = NaiveDate::from_ymd_opt(1986, 3, 12).unwrap();
        for typed in
            ["12-03-1986", "12-3-86", "12 maart 1986", "12 mrt. 1986", "1986-03-12", "12031986"]
        {
            assert!(Wanted::read(typed).is_born_on(day), "{typed}");
        }
        assert!(Wanted::read("19860312").is_born_on(day));
        for typed in ["", "31-02-1986", "12-03", "maart"] {
            assert!(Wanted::read(typed).days.is_empty(), "{typed}");
        }
    }
}
