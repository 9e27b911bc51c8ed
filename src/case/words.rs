//! Words as people look for them: without capitals and accents.
//!
//! "Zoë", "ZOE" and "zoe" are the same word, and so are "Ĳsbrand" and
//! "ijsbrand". Everything that is neither letter nor digit parts words.

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
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else if !is_silent(letter) {
            fold_letter(letter, &mut |plain| folded.push(plain));
        }
    }
    folded
}

/// Gives every word of a text, folded, with its place in the text.
pub fn each_word(text: &str, mut each: impl FnMut(&str, Range<usize>)) {
    let mut word = Word::default();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        start = if word.0.is_empty() { at } else { start };
        if letter.is_ascii_alphanumeric() {
            word.push(letter.to_ascii_lowercase());
        } else if !letter.is_ascii() && letter.is_alphanumeric() {
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
        assert_eq!(folded("2026-014/b"), ["2026", "014", "b"]);
        assert_eq!(folded("woon\u{ad}plaats\u{202e}x"), ["woonplaatsx"]);
        assert_eq!(folded("  … \n"), [""; 0]);
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
