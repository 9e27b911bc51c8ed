//! Words as people look for them: without capitals and accents.
//!
//! "Zoë", "ZOE" and "zoe" are the same word, and so are "Ĳsbrand" and
//! "ijsbrand". Everything that is neither letter nor digit parts words.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};
use zeroize::Zeroize;

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
    let mut rest = text;
    while let Some(first) = rest.bytes().next() {
        let at = text.len() - rest.len();
        start = if word.length == 0 { at } else { start };
        let length = if first.is_ascii_alphanumeric() {
            word.push_ascii(first.to_ascii_lowercase());
            1
        } else if first.is_ascii() {
            word.give(start..at, &mut each);
            1
        } else {
            let letter = rest.chars().next().unwrap_or_default();
            if letter.is_alphanumeric() {
                fold_letter(letter, &mut |plain| word.push(plain));
            } else if !is_silent(letter) {
                word.give(start..at, &mut each);
            }
            letter.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    word.give(start..text.len(), &mut each);
}

/// A word being folded; wiped when it is no longer needed.
struct Word {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Default for Word {
    fn default() -> Self {
        Self {
            bytes: [0; LONGEST],
            length: 0,
        }
    }
}

impl Word {
    fn push_ascii(&mut self, letter: u8) {
        if let Some(room) = self.bytes.get_mut(self.length) {
            *room = letter;
            self.length += 1;
        }
    }

    fn push(&mut self, letter: char) {
        let end = self.length + letter.len_utf8();
        if let Some(room) = self.bytes.get_mut(self.length..end) {
            letter.encode_utf8(room);
            self.length = end;
        }
    }

    fn give(&mut self, place: Range<usize>, each: &mut impl FnMut(&str, Range<usize>)) {
        let bytes = self.bytes.get(..self.length).unwrap_or_default();
        if let Ok(word) = std::str::from_utf8(bytes)
            && !word.is_empty()
        {
            each(word, place);
        }
        self.length = 0;
    }
}

impl Drop for Word {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

/// Accents that stand apart from their letter, and marks that are not seen.
fn is_silent(letter: char) -> bool {
    is_combining_mark(letter)
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn fold_letter(letter: char, each: &mut impl FnMut(char)) {
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
        each_word(text, |word, place| {
            all.push((word.to_owned(), &text[place]))
        });
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
