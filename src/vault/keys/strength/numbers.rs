//! Years, dates, rows and other numbers and signs that many choose.

use super::reason::Reason;

/// Rows in which keys and letters lie.
const ROWS: [&str; 8] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop[]",
    "asdfghjkl;",
    "zxcvbnm,./",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
];

/// Short numbers that everybody thinks of.
const FAVOURITE: [&str; 26] = [
    "007", "010", "020", "030", "070", "026", "112", "911", "123", "321", "100", "101", "111",
    "222", "333", "444", "555", "666", "777", "888", "999", "000", "1234", "12345", "123456",
    "420",
];

/// What such a part costs, if it is one.
pub(super) fn cost(part: &[char]) -> Option<(f64, Reason)> {
    if part.iter().all(char::is_ascii_digit) {
        return digits(part);
    }
    if is_row(part) {
        return Some((20.0 * part.len() as f64, Reason::Sequence));
    }
    signs(part).map(|cost| (cost, Reason::Words))
}

fn digits(part: &[char]) -> Option<(f64, Reason)> {
    let text: String = part.iter().collect();
    let number: u64 = text.parse().ok()?;
    let date = |guesses| Some((guesses, Reason::Date));
    if FAVOURITE.contains(&text.as_str()) {
        return date(12.0);
    }
    match part.len() {
        1 => date(10.0),
        2 => date(80.0),
        3 => date(1000.0),
        4 if (1990..=2035).contains(&number) => date(40.0),
        4 if (1900..=2060).contains(&number) => date(120.0),
        4 if is_day(number / 100, number % 100) => date(400.0),
        6 if is_day(number / 10_000, number / 100 % 100) => date(20_000.0),
        8 if is_day(number / 1_000_000, number / 10_000 % 100) => date(20_000.0),
        8 if is_day(number % 100, number / 100 % 100) => date(20_000.0),
        10 if text.starts_with("06") => date(1e7),
        _ if is_row(part) => Some((8.0 * part.len() as f64, Reason::Sequence)),
        _ => None,
    }
}

fn is_day(day: u64, month: u64) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// At least three neighbours on the keyboard or in the alphabet, either way, each
/// once or as often as the others.
fn is_row(part: &[char]) -> bool {
    (1..=4).any(|times| {
        let each: Vec<char> = part.chunks(times).map(|same| same[0]).collect();
        let same = part
            .chunks(times)
            .all(|chunk| chunk.len() == times && chunk.iter().all(|letter| *letter == chunk[0]));
        same && is_plain_row(&each)
    })
}

fn is_plain_row(part: &[char]) -> bool {
    let text: String = part.iter().collect();
    let back: String = part.iter().rev().collect();
    part.len() > 2 && ROWS.iter().any(|row| row.contains(&text) || row.contains(&back))
}

/// A sign or two at an end or between words.
fn signs(part: &[char]) -> Option<f64> {
    match part {
        ['!' | '.' | '-' | '_' | '?' | ','] => Some(8.0),
        ['@' | '#' | '*' | '$' | '&' | '+' | '\'' | '/' | ':' | ';'] => Some(16.0),
        _ => None,
    }
}
