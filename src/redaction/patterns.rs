//! Replacing what gives people away by its shape: numbers, postcodes, streets,
//! e-mail addresses, days of birth.

use chrono::{Datelike, NaiveDate};

use crate::t;

/// As many digits as this are a telephone number, a BSN or a number of a case.
const LONG: usize = 7;

/// The text with everything of a known shape replaced. `born` tells whether
/// somebody was born on a day.
pub(super) fn pattern(text: &str, born: &dyn Fn(NaiveDate) -> bool) -> String {
    let text = mails(text);
    let text = streets(&text);
    numbers(&text, born)
}

fn mails(text: &str) -> String {
    each_word(text, |word| {
        let (name, place) = word.split_once('@')?;
        (!name.is_empty() && place.contains('.')).then(|| t!("pseudonym-mail"))
    })
}

/// Gives each word, between white space, what replaces it.
fn each_word(text: &str, replacement: impl Fn(&str) -> Option<String>) -> String {
    let pieces = text.split_inclusive(char::is_whitespace);
    pieces.fold(String::with_capacity(text.len()), |made, piece| {
        let word = piece.trim_end();
        match replacement(word) {
            Some(label) => made + &label + &piece[word.len()..],
            None => made + piece,
        }
    })
}

/// "Kerkstraat 4b": a word that ends like a street, and a number.
fn streets(text: &str) -> String {
    let endings = t!("pseudonym-street-endings");
    let endings: Vec<&str> = endings.split_whitespace().collect();
    let words: Vec<&str> = text.split(' ').collect();
    let mut made: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let number = words.get(at + 1).and_then(|word| house_number(word));
        match number.filter(|_| is_street(words[at], &endings)) {
            Some(after) => {
                made.push(format!("{}{after}", t!("pseudonym-address")));
                at += 2;
            }
            None => {
                made.push(words[at].to_owned());
                at += 1;
            }
        }
    }
    made.join(" ")
}

fn is_street(word: &str, endings: &[&str]) -> bool {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    capital && endings.iter().any(|ending| word.to_lowercase().ends_with(ending))
}

/// What follows a number of at most five digits with at most two letters.
fn house_number(word: &str) -> Option<&str> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let letters = word[digits..].bytes().take_while(u8::is_ascii_alphabetic);
    let end = digits + letters.count();
    let after = &word[end..];
    let fits = (1..=5).contains(&digits) && end - digits <= 2;
    (fits && !after.chars().any(char::is_alphanumeric)).then_some(after)
}

/// Long numbers, postcodes and days of birth.
fn numbers(text: &str, born: &dyn Fn(NaiveDate) -> bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let begins = at == 0 || !letters[at - 1].is_alphanumeric();
        if !begins || !letters[at].is_ascii_digit() {
            made.push(letters[at]);
            at += 1;
            continue;
        }
        let run = run(&letters[at..]);
        let (label, length) = label(&letters[at..], run, born);
        match label {
            Some(label) => made.push_str(&label),
            None => made.extend(&letters[at..at + length]),
        }
        at += length;
    }
    made
}

/// How far digits go on with at most one sign between them.
fn run(text: &[char]) -> usize {
    let mut end = 0;
    for (at, letter) in text.iter().enumerate() {
        match letter {
            digit if digit.is_ascii_digit() => end = at + 1,
            ' ' | '-' | '.' | '/' if at == end => {}
            _ => break,
        }
    }
    end
}

fn label(text: &[char], run: usize, born: &dyn Fn(NaiveDate) -> bool) -> (Option<String>, usize) {
    let whole: String = text[..run].iter().collect();
    if let Some(day) = day(&whole) {
        return (born(day).then(|| t!("pseudonym-birthday")), run);
    }
    if let Some(length) = postcode(text) {
        return (Some(t!("pseudonym-postcode")), length);
    }
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    ((digits >= LONG).then(|| t!("pseudonym-number")), run)
}

/// "1234 AB" or "1234AB".
fn postcode(text: &[char]) -> Option<usize> {
    let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
    let space = usize::from(text.get(digits) == Some(&' '));
    let letters = text.get(digits + space..digits + space + 2)?;
    let end = digits + space + 2;
    let ends = text.get(end).is_none_or(|c| !c.is_alphanumeric());
    let fits = digits == 4 && letters.iter().all(char::is_ascii_uppercase) && ends;
    fits.then_some(end)
}

/// A day written in numbers, in any usual order.
fn day(text: &str) -> Option<NaiveDate> {
    let parts: Vec<u32> =
        text.split(['-', '/', '.', ' ']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [first, month, last] = parts[..] else {
        return None;
    };
    let (day, year) = if first > 31 { (last, first) } else { (first, last) };
    let year = i32::try_from(year).ok()?;
    let full = if year < 100 { year + 2000 } else { year };
    (1900..2200).contains(&full).then(|| NaiveDate::from_ymd_opt(full, month, day)).flatten()
}

/// Whether somebody was born on this day, also when the century was left out.
pub(super) fn is_birthday(birthdays: &[NaiveDate], day: NaiveDate) -> bool {
    let mut birthdays = birthdays.iter();
    birthdays.any(|born| {
        (born.month(), born.day(), born.year() % 100) == (day.month(), day.day(), day.year() % 100)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let born = NaiveDate::from_ymd_opt(2016, 3, 14);
        pattern(text, &|day| Some(day) == born)
    }

    #[test]
    fn numbers_and_places_go() {
        assert_eq!(told("Bel 06-12345678 of 040 123 45 67."), "Bel [nummer] of [nummer].");
        assert_eq!(told("BSN 123456782"), "BSN [nummer]");
        assert_eq!(told("op Kerkstraat 4b, 1234 AB"), "op [adres], [postcode]");
        assert_eq!(told("mail a.b@voorbeeld.nl nu"), "mail [e-mailadres] nu");
        assert_eq!(
            told("geboren 14-03-2016 of 14-3-2016"),
            "geboren [geboortedatum] of [geboortedatum]"
        );
    }

    #[test]
    fn what_is_needed_stays() {
        let kept = "Op 12-10-2026 om 10.00 - 11.30 uur, 6.000 euro, 112, nummer 12, in 2026.";
        assert_eq!(told(kept), kept);
        assert_eq!(told("De weg 3 is lang"), "De weg 3 is lang");
    }
}
