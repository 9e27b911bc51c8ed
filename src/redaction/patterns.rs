//! Replacing what gives people away by its shape: numbers, postcodes, streets,
//! e-mail addresses, days of birth.

use chrono::{Datelike, NaiveDate};

use crate::t;

/// As many digits as this are a telephone number, a BSN or a number of a case.
const LONG: usize = 7;

/// The text with everything of a known shape replaced. `born` tells whether
/// somebody was born on a day.
pub(super) fn pattern(text: &str, born: &dyn Fn(NaiveDate) -> bool) -> String {
    let text = lasting_signs(text);
    let text = streets(&text);
    numbers(&text, born)
}

/// E-mail addresses, places on the internet and number plates: without a space.
fn lasting_signs(text: &str) -> String {
    let text = text.replace(" (at) ", "@").replace("(at)", "@").replace("[at]", "@");
    each_word(&text, |word| {
        let inside = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
        if is_mail(inside) {
            Some((inside, t!("pseudonym-mail")))
        } else if is_on_the_internet(inside) {
            Some((inside, t!("pseudonym-web")))
        } else {
            is_plate(inside).then(|| (inside, t!("pseudonym-plate")))
        }
    })
}

fn is_mail(word: &str) -> bool {
    let parts = word.split_once('@');
    parts.is_some_and(|(name, place)| !name.is_empty() && place.contains('.'))
}

/// An address of a page, or a name after an @.
fn is_on_the_internet(word: &str) -> bool {
    let small = word.to_lowercase();
    let handle = small.strip_prefix('@').is_some_and(|name| name.chars().count() > 1);
    let page = small.starts_with("www.")
        || small.contains("://")
        || [".nl/", ".com/", ".be/", ".org/", ".net/"].iter().any(|end| small.contains(end));
    handle || page
}

/// "XX-12-YY": three groups of letters or digits, six signs in all.
fn is_plate(word: &str) -> bool {
    let groups: Vec<&str> = word.split('-').collect();
    let letters = |group: &&str| group.bytes().all(|b| b.is_ascii_alphabetic());
    let digits = |group: &&str| group.bytes().all(|b| b.is_ascii_digit());
    let whole = groups
        .iter()
        .all(|group| (1..=3).contains(&group.len()) && (letters(group) || digits(group)));
    let mixed = groups.iter().any(letters) && groups.iter().any(digits);
    groups.len() == 3 && whole && mixed && groups.concat().len() == 6
}

/// Gives each word, between white space, what replaces a part of it.
fn each_word<'a>(
    text: &'a str,
    replacement: impl Fn(&'a str) -> Option<(&'a str, String)>,
) -> String {
    let pieces = text.split_inclusive(char::is_whitespace);
    pieces.fold(String::with_capacity(text.len()), |made, piece| {
        match replacement(piece.trim_end()) {
            Some((part, label)) => made + &piece.replacen(part, &label, 1),
            None => made + piece,
        }
    })
}

/// "Kerkstraat 4b": a word that ends like a street, and a number, also over two
/// lines.
fn streets(text: &str) -> String {
    let endings = t!("pseudonym-street-endings");
    let endings: Vec<&str> = endings.split_whitespace().collect();
    let pieces: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    while at < pieces.len() {
        let number = pieces.get(at + 1).map(|piece| piece.trim_end());
        let after = number.and_then(house_number);
        match after.filter(|_| is_street(pieces[at].trim_end(), &endings)) {
            Some(after) => {
                let space = &pieces[at + 1][number.map_or(0, str::len)..];
                made.push_str(&format!("{}{after}{space}", t!("pseudonym-address")));
                at += 2;
            }
            None => {
                made.push_str(pieces[at]);
                at += 1;
            }
        }
    }
    made
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

/// Long numbers, accounts, postcodes and days of birth.
fn numbers(text: &str, born: &dyn Fn(NaiveDate) -> bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let begins = at == 0 || !letters[at - 1].is_alphanumeric();
        let rest = &letters[at..];
        if let Some(length) = begins.then(|| account(rest)).flatten() {
            made.push_str(&t!("pseudonym-number"));
            at += length;
            continue;
        }
        if !begins || !letters[at].is_ascii_digit() {
            made.push(letters[at]);
            at += 1;
            continue;
        }
        let (label, length) = label(rest, born);
        match label {
            Some(label) => made.push_str(&label),
            None => made.extend(&rest[..length]),
        }
        at += length;
    }
    made
}

/// What may stand between the digits of one number.
fn is_between(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '‐' | '‑' | '‒' | '–' | '—' | '\t')
}

/// How far digits go on with at most so many signs between them.
fn run(text: &[char], most: usize) -> usize {
    let mut end = 0;
    for (at, letter) in text.iter().enumerate() {
        match letter {
            digit if digit.is_ascii_digit() => end = at + 1,
            between if is_between(*between) && at < end + most => {}
            _ => break,
        }
    }
    end
}

fn label(text: &[char], born: &dyn Fn(NaiveDate) -> bool) -> (Option<String>, usize) {
    let run_length = run(text, 1);
    let day = day_at(&text[..run_length]);
    let number = || telephone(text).map(|length| (Some(t!("pseudonym-number")), length));
    // "06 12 34 56 78" begins like a day, "02-03-2026 10.00" like a number.
    if let Some(found) = day.filter(|(_, end)| !is_surely_day(&text[..*end])).and_then(|_| number())
    {
        return found;
    }
    if let Some((day, length)) = day {
        return (born(day).then(|| t!("pseudonym-birthday")), length);
    }
    if let Some(length) = postcode(text) {
        return (Some(t!("pseudonym-postcode")), length);
    }
    if let Some(found) = number() {
        return found;
    }
    let digits = text[..run_length].iter().filter(|c| c.is_ascii_digit()).count();
    ((digits >= LONG).then(|| t!("pseudonym-number")), run_length)
}

/// Whether what may be a day is written as one: with a whole year, or with one
/// sign that is used for days.
fn is_surely_day(text: &[char]) -> bool {
    let signs: Vec<&char> = text.iter().filter(|c| !c.is_ascii_digit()).collect();
    let longest = text.split(|c| !c.is_ascii_digit()).map(<[char]>::len).max();
    longest == Some(4) || signs.iter().all(|c| matches!(c, '-' | '/'))
}

/// A day that stands first in a run of digits, alone or before something else.
fn day_at(run: &[char]) -> Option<(NaiveDate, usize)> {
    let ends = run.iter().enumerate().filter(|(_, c)| **c == ' ').map(|(at, _)| at);
    std::iter::once(run.len()).chain(ends).find_map(|end| {
        let whole: String = run[..end].iter().collect();
        Some((day(&whole)?, end))
    })
}

/// Ten digits from 0, or eleven from 31, however they are spaced.
fn telephone(text: &[char]) -> Option<usize> {
    let whole = run(text, 3);
    let ends = (1..=whole).rev().filter(|end| text[end - 1].is_ascii_digit());
    ends.into_iter().find(|end| {
        let digits: String = text[..*end].iter().filter(|c| c.is_ascii_digit()).collect();
        let rest = digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31"));
        let own = rest.map(|rest| rest.strip_prefix('0').unwrap_or(rest));
        let own = own.or_else(|| digits.strip_prefix('0'));
        let ends = text.get(*end).is_none_or(|c| !c.is_alphanumeric());
        own.is_some_and(|own| own.len() == 9 && !own.starts_with('0')) && ends
    })
}

/// How long accounts are in the countries where they are met most.
const ACCOUNTS: [(&str, usize); 25] = [
    ("NL", 18),
    ("BE", 16),
    ("DE", 22),
    ("FR", 27),
    ("LU", 20),
    ("GB", 22),
    ("IE", 22),
    ("ES", 24),
    ("PT", 25),
    ("IT", 27),
    ("AT", 20),
    ("CH", 21),
    ("PL", 28),
    ("RO", 24),
    ("BG", 22),
    ("HU", 28),
    ("CZ", 24),
    ("SK", 24),
    ("HR", 21),
    ("GR", 27),
    ("TR", 26),
    ("SE", 24),
    ("DK", 18),
    ("FI", 18),
    ("NO", 15),
];

/// An IBAN, however it is spaced: its country and length are known and its check
/// digits fit; a Dutch one also when they do not.
fn account(text: &[char]) -> Option<usize> {
    let country: String = text.get(..2)?.iter().map(char::to_ascii_uppercase).collect();
    let (_, length) = ACCOUNTS.iter().find(|(known, _)| *known == country)?;
    if !text.get(2..4)?.iter().all(char::is_ascii_digit) {
        return None;
    }
    let mut iban = String::new();
    for (at, letter) in text.iter().enumerate() {
        match letter {
            sign if sign.is_ascii_alphanumeric() => iban.push(sign.to_ascii_uppercase()),
            between if is_between(*between) => {}
            _ => return None,
        }
        if iban.len() == *length {
            let ends = text.get(at + 1).is_none_or(|c| !c.is_alphanumeric());
            return (ends && (is_dutch(&iban) || fits(&iban))).then_some(at + 1);
        }
    }
    None
}

fn is_dutch(iban: &str) -> bool {
    let bank = iban.get(4..8).is_some_and(|bank| bank.bytes().all(|b| b.is_ascii_alphabetic()));
    let own = iban.get(8..).is_some_and(|own| own.bytes().all(|b| b.is_ascii_digit()));
    iban.starts_with("NL") && iban.len() == 18 && bank && own
}

/// Whether the check digits fit: the number that it stands for is 1 modulo 97.
fn fits(iban: &str) -> bool {
    let turned = iban.chars().cycle().skip(4).take(iban.len());
    let rest = turned.filter_map(|c| c.to_digit(36)).fold(0, |rest, value| match value {
        0..=9 => (rest * 10 + value) % 97,
        _ => (rest * 100 + value) % 97,
    });
    rest == 1
}

/// "1234 AB", "1234AB" or "1234ab"; "1234 ab" unless that is a word.
fn postcode(text: &[char]) -> Option<usize> {
    let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
    let space = text[digits..].iter().take(2).take_while(|c| **c == ' ').count();
    let letters = text.get(digits + space..digits + space + 2)?;
    let end = digits + space + 2;
    let ends = text.get(end).is_none_or(|c| !c.is_alphanumeric());
    let fits = digits == 4 && text[0] != '0' && letters.iter().all(char::is_ascii_alphabetic);
    let word: String = letters.iter().collect();
    let words = t!("pseudonym-two-letters");
    let is_word = !letters.iter().all(char::is_ascii_uppercase)
        && words.split_whitespace().any(|other| other == word.to_lowercase());
    (fits && ends && !is_word).then_some(end)
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
        assert_eq!(told("Adres:\nDorpsweg 12\n1234 ab"), "Adres:\n[adres]\n[postcode]");
        assert_eq!(told("1234ab"), "[postcode]");
        for number in [
            "06 12 34 56 78",
            "06 - 12 34 56 78",
            "(026) 123 45 67",
            "026  1234567",
            "0031 6 12345678",
            "123.456.782",
            "14032016",
            "NL91ABNA0417164300",
            "NL91 ABNA 0417 1643 00",
            "nl91abna0417164300",
            "BE68 5390 0754 7034",
        ] {
            let told = told(&format!("Zie {number}, dus."));
            assert!(
                told == "Zie [nummer], dus." || told == "Zie ([nummer], dus.",
                "{number}: {told}"
            );
        }
        assert_eq!(told("rijdt in XX-12-YY of 12-ABC-3"), "rijdt in [kenteken] of [kenteken]");
        assert_eq!(told("zie www.zoe.nl/ik en @zoe_c"), "zie [webadres] en [webadres]");
        assert_eq!(told("zoe (at) voorbeeld.nl"), "[e-mailadres]");
        assert_eq!(told("mail a.b@voorbeeld.nl nu"), "mail [e-mailadres] nu");
        assert_eq!(
            told("geboren 14-03-2016 of 14-3-2016"),
            "geboren [geboortedatum] of [geboortedatum]"
        );
    }

    #[test]
    fn what_is_needed_stays() {
        let kept = "Op 12-10-2026 om 10.00 - 11.30 uur, 6.000 euro, 112, nummer 12, in 2026. \
            Op 02-03-2026 10.00 uur, vanaf 2026 is het 1500 km, TOP-3, kind-1-mei, 12-10-26.";
        assert_eq!(told(kept), kept);
        assert_eq!(told("De weg 3 is lang"), "De weg 3 is lang");
    }
}
