//! Words as people look for them: without capitals and accents.
//!
//! "Zoë", "ZOE" and "zoe" are the same word, and so are "Ĳsbrand" and
//! "ijsbrand". Everything that is neither letter nor digit parts words. A number
//! in parts, such as "06-12 34 56", "2026-014" or "NL91 ABNA 0417", is a word as
//! a whole too, from each of its parts on.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};
use zeroize::Zeroizing;

/// How much of a word counts, in bytes once folded.
const LONGEST: usize = 48;

/// A text in small letters without accents; signs and spaces stay.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter == '`' {
            folded.push('\'');
        } else if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else if is_apostrophe(letter) {
            folded.push('\'');
        } else if !is_silent(letter) {
            fold_letter(letter, &mut |plain| folded.push(plain));
        }
    }
    folded
}

/// Gives every word of a text, folded, with its place in the text; after the
/// parts of a number the number as a whole.
pub fn each_word(text: &str, mut each: impl FnMut(&str, Range<usize>)) {
    let mut number = Number { text, parts: Vec::new() };
    each_part(text, |word, place| {
        number.meet(&place, &mut each);
        each(word, place);
    });
    number.give(&mut each);
}

/// What somebody looks for: the words they typed and, where a number in parts
/// is among them, the same with that number in one piece.
#[must_use]
pub fn wanted(typed: &str) -> Vec<Vec<String>> {
    let (mut parts, mut numbers) = (Vec::new(), Vec::new());
    each_part(typed, |word, place| parts.push((word.to_owned(), place)));
    each_word(typed, |word, place| {
        let is_part = parts.iter().any(|(_, part)| *part == place);
        let is_end =
            numbers.last().is_some_and(|(_, one): &(_, Range<usize>)| one.end >= place.end);
        if !is_part && !is_end {
            numbers.push((word.to_owned(), place));
        }
    });
    let is_inside = |place: &Range<usize>| {
        numbers.iter().any(|(_, number)| number.start <= place.start && place.end <= number.end)
    };
    let joined = parts.iter().filter(|(_, place)| !is_inside(place)).chain(&numbers);
    let joined: Vec<String> = joined.map(|(word, _)| word.clone()).collect();
    let parted: Vec<String> = parts.iter().map(|(word, _)| word.clone()).collect();
    if numbers.is_empty() { vec![parted] } else { vec![parted, joined] }
}

/// The same word with nothing between the parts of a number; other words stay.
#[must_use]
pub fn without_signs(folded: &str) -> String {
    if !folded.contains(|letter: char| letter.is_ascii_digit()) {
        return folded.to_owned();
    }
    folded.chars().filter(|letter| !is_joint(*letter)).collect()
}

/// How many parts a number has at most.
const PARTS: usize = 12;

/// How many letters stand among the digits of a number at most: "ABNA".
const LETTERS: usize = 4;

/// How many signs stand between two parts of a number at most: ") ".
const SIGNS: usize = 2;

/// The parts of a number, as they are met in a text.
struct Number<'a> {
    text: &'a str,
    parts: Vec<Range<usize>>,
}

impl Number<'_> {
    /// Takes in a part, or gives the number that ends before it.
    fn meet(&mut self, place: &Range<usize>, each: &mut impl FnMut(&str, Range<usize>)) {
        let before = self.parts.last();
        let between = before.and_then(|last| self.text.get(last.end..place.start));
        let is_joined = between
            .is_some_and(|signs| signs.chars().count() <= SIGNS && signs.chars().all(is_joint));
        if !is_joined || self.parts.len() >= PARTS {
            self.give(each);
        }
        match self.text.get(place.clone()) {
            Some(part) if may_be_of_number(part) => self.parts.push(place.clone()),
            _ => self.give(each),
        }
    }

    /// Gives the number from each of its parts on.
    fn give(&mut self, each: &mut impl FnMut(&str, Range<usize>)) {
        let is_number = |part: &Range<usize>| self.text.get(part.clone()).is_some_and(has_digit);
        let (Some(last), true) = (self.parts.last(), self.parts.iter().any(is_number)) else {
            self.parts.clear();
            return;
        };
        for (at, first) in self.parts.iter().enumerate().take(self.parts.len() - 1) {
            let mut word = Word::default();
            for part in self.parts.iter().skip(at) {
                let part = self.text.get(part.clone()).unwrap_or_default();
                part.chars().for_each(|letter| word.push(letter.to_ascii_lowercase()));
            }
            word.give(first.start..last.end, each);
        }
        self.parts.clear();
    }
}

/// Digits, perhaps with letters; or a few capitals, as in an IBAN or a postcode.
fn may_be_of_number(part: &str) -> bool {
    let capitals = part.len() <= LETTERS && part.bytes().all(|byte| byte.is_ascii_uppercase());
    part.is_ascii() && (capitals || has_digit(part))
}

fn has_digit(part: &str) -> bool {
    part.bytes().any(|byte| byte.is_ascii_digit())
}

/// What stands between the parts of a number.
fn is_joint(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '-' | '.' | '/' | '(' | ')' | '‐'..='–')
}

/// The signs that people write for an apostrophe.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '’' | '‘' | '`' | '´' | 'ʼ' | '′' | '‛')
}

/// Gives every word between two signs, folded, with its place in the text.
fn each_part(text: &str, mut each: impl FnMut(&str, Range<usize>)) {
    let mut word = Word::default();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        start = if word.0.is_empty() { at } else { start };
        if letter.is_ascii_alphanumeric() {
            word.push(letter.to_ascii_lowercase());
        } else if !letter.is_ascii() && letter.is_alphanumeric() && !is_apostrophe(letter) {
            fold_letter(letter, &mut |plain| word.push(plain));
        } else if letter.is_ascii() || !is_silent(letter) {
            word.give(start..at, &mut each);
        }
    }
    word.give(start..text.len(), &mut each);
}

/// A word being folded; wiped when it is no longer needed.
struct Word(Zeroizing<String>);

impl Default for Word {
    /// With room for the longest: growing would leave copies behind.
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(LONGEST)))
    }
}

impl Word {
    fn push(&mut self, letter: char) {
        if self.0.len() + letter.len_utf8() <= LONGEST {
            self.0.push(letter);
        }
    }

    fn give(&mut self, place: Range<usize>, each: &mut impl FnMut(&str, Range<usize>)) {
        if !self.0.is_empty() {
            each(&self.0, place);
        }
        self.0.clear();
    }
}

/// Accents that stand apart from their letter, and marks that are not seen.
fn is_silent(letter: char) -> bool {
    is_combining_mark(letter)
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn fold_letter(letter: char, each: &mut impl FnMut(char)) {
    match usual(letter) {
        Some(plain) => each(plain),
        None => fold_any(letter, each),
    }
}

/// The letters that Dutch has most, told at a glance.
fn usual(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='ä' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        _ => return None,
    })
}

fn fold_any(letter: char, each: &mut impl FnMut(char)) {
    for small in letter.to_lowercase() {
        decompose_compatible(small, |part| match part {
            part if is_combining_mark(part) => {}
            'ß' => "ss".chars().for_each(&mut *each),
            'æ' => "ae".chars().for_each(&mut *each),
            'œ' => "oe".chars().for_each(&mut *each),
            'þ' => "th".chars().for_each(&mut *each),
            'ø' => each('o'),
            'ł' => each('l'),
            'đ' | 'ð' => each('d'),
            'ı' => each('i'),
            other => each(other),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(String, &str)> {
        let mut all = Vec::new();
        each_word(text, |word, place| all.push((word.to_owned(), &text[place])));
        all
    }

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn capitals_and_accents_make_no_difference() {
        assert_eq!(
            folded("Zoë ZOE zoe\u{308} één coördinatie"),
            ["zoe", "zoe", "zoe", "een", "coordinatie"]
        );
        assert_eq!(
            folded("ĲSSEL Weiß Søren İpek Kılıç Łukasz Ǻ"),
            ["ijssel", "weiss", "soren", "ipek", "kilic", "lukasz", "a"]
        );
        assert_eq!(fold("Crème-brûlée, Ĳ!"), "creme-brulee, ij!");
    }

    #[test]
    fn the_usual_letters_fold_as_all_letters_do() {
        for letter in ('\0'..'\u{1000}').filter(|letter| usual(*letter).is_some()) {
            let mut folded = Vec::new();
            fold_any(letter, &mut |plain| folded.push(plain));
            assert_eq!(folded, [usual(letter).unwrap()], "{letter}");
        }
    }

    #[test]
    fn signs_part_words_and_unseen_marks_do_not() {
        assert_eq!(folded("foto's, d’Hondt"), ["foto", "s", "d", "hondt"]);
        assert_eq!(folded("d`Hondt d´Hondt dʼHondt"), ["d", "hondt"].repeat(3));
        assert_eq!(folded("twee - 3/b"), ["twee", "3", "b"]);
        assert_eq!(folded("woon\u{ad}plaats\u{202e}x"), ["woonplaatsx"]);
        assert_eq!(folded("  … \n"), [""; 0]);
    }

    #[test]
    fn a_number_in_parts_is_a_word_too() {
        for (text, number) in [
            ("bel 06-12 34 56 78.", "0612345678"),
            ("(06) 12345678, of later", "0612345678"),
            ("nummer 2026-014", "2026014"),
            ("BSN 1234.56.782", "123456782"),
            ("NL91 ABNA 0417 1643 00", "nl91abna0417164300"),
            ("1234 AB Delft", "1234ab"),
            ("12-ABC-3", "12abc3"),
        ] {
            assert!(folded(text).contains(&number.to_owned()), "{text}: {:?}", folded(text));
        }
        assert_eq!(folded("06-12 34"), ["06", "12", "34", "061234", "1234"]);
        assert_eq!(folded("3 keer, 4. Daarna"), ["3", "keer", "4", "daarna"]);
        assert_eq!(folded("OM 12\n13"), ["om", "12", "om12", "13"]);
    }

    #[test]
    fn a_number_knows_its_place_in_the_text() {
        let all = words("‘Zoë’: 06-12 34 56, dan");
        let number = all.iter().find(|(word, _)| word == "06123456");
        assert_eq!(number.map(|(_, place)| *place), Some("06-12 34 56"));
    }

    #[test]
    fn who_looks_for_a_number_finds_it_in_parts_and_in_one() {
        assert_eq!(wanted("oma 061234"), [["oma", "061234"]]);
        assert_eq!(wanted("06-12 34 oma"), [vec!["06", "12", "34", "oma"], vec!["oma", "061234"]],);
        assert_eq!(wanted("d’Hondt"), [["d", "hondt"]]);
    }

    #[test]
    fn every_apostrophe_folds_to_one() {
        for apostrophe in ["'", "’", "‘", "`", "´", "ʼ"] {
            assert_eq!(fold(&format!("D{apostrophe}Hondt")), "d'hondt");
        }
    }

    #[test]
    fn a_word_knows_its_place_in_the_text() {
        let all = words("‘Zoë’ wás e\u{301}r");
        let places: Vec<&str> = all.iter().map(|(_, place)| *place).collect();
        assert_eq!(places, ["Zoë", "wás", "e\u{301}r"]);
    }

    #[test]
    fn a_very_long_word_counts_by_its_beginning() {
        let long = "é".repeat(200);
        assert_eq!(folded(&long), ["e".repeat(LONGEST)]);
        let wide = format!("a{}", "ж".repeat(100));
        assert_eq!(folded(&wide)[0].len(), LONGEST - 1);
    }
}
