//! Whether words are spelt as the Dutch list of words has them, and what was
//! perhaps meant. The list is OpenTaal's; it is read when it is first wanted.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use spellbook::Dictionary;
use unicode_segmentation::UnicodeSegmentation;

/// The rules by which words of the list may change and be joined.
const RULES: &str = include_str!("../../assets/dictionaries/nl.aff");

/// The list of words.
const WORDS: &str = include_str!("../../assets/dictionaries/nl.dic");

/// So many words are offered at most in the place of one.
pub const MOST_OFFERED: usize = 5;

/// Longer words are taken as they are: what could be meant takes too long to find.
const LONGEST: usize = 40;

static SPELLER: OnceLock<Speller> = OnceLock::new();

/// The Dutch list of words, with the words that this program uses itself.
pub struct Speller {
    /// Absent when the list could not be read: then every word counts as well
    /// spelt. A test reads it.
    list: Option<Dictionary>,
    /// In small letters.
    ours: HashSet<String>,
}

impl Speller {
    /// Reads the list, about 0.1 second and 12 MB; the next time it is there.
    pub fn load() -> &'static Self {
        SPELLER.get_or_init(|| Self { list: Dictionary::new(RULES, WORDS).ok(), ours: our_words() })
    }

    /// The list, when somebody loaded it.
    #[must_use]
    pub fn loaded() -> Option<&'static Self> {
        SPELLER.get()
    }

    /// Whether a word stands in the list, or is one of ours.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        let word = plain(word);
        let Some(list) = &self.list else { return true };
        word.len() > LONGEST || list.check(&word) || self.ours.contains(&word.to_lowercase())
    }

    /// What may have been meant, likeliest first, at most [`MOST_OFFERED`]. Takes
    /// up to some tenths of a second.
    #[must_use]
    pub fn offers(&self, word: &str) -> Vec<String> {
        let mut offers = Vec::new();
        let word = plain(word);
        if let Some(list) = self.list.as_ref().filter(|_| word.len() <= LONGEST) {
            list.suggest(&word, &mut offers);
        }
        offers.truncate(MOST_OFFERED);
        offers
    }
}

/// A word with the apostrophe that the list has.
fn plain(word: &str) -> String {
    word.replace('’', "'")
}

/// The words of the program's own texts, in small letters.
fn our_words() -> HashSet<String> {
    let lines = super::SOURCES.iter().flat_map(|(_, source)| source.lines());
    let mut words = HashSet::new();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let text = match line.starts_with(' ') && !line.trim_start().starts_with('.') {
            true => line,
            false => line.split_once('=').map_or("", |(_, text)| text),
        };
        words.extend(outside_braces(text).unicode_words().map(str::to_lowercase));
    }
    words
}

/// What is no name of a value in a text.
fn outside_braces(text: &str) -> String {
    let mut depth = 0_usize;
    let kept = text.chars().filter(|sign| match sign {
        '{' => {
            depth += 1;
            false
        }
        '}' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}

/// The words of a text of which the spelling can be judged, with where they
/// stand in bytes. Left out are names (a capital inside a sentence),
/// abbreviations, numbers, and addresses of mail and the web.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let all = text.unicode_word_indices();
    let judged =
        all.filter(|(at, word)| is_judged(word, &text[..*at]) && !is_address(around(text, *at)));
    judged.map(|(at, word)| (at..at + word.len(), word))
}

/// What stands between the spaces around a place.
fn around(text: &str, at: usize) -> &str {
    let (before, after) = text.split_at(at);
    let start = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let end = after.find(char::is_whitespace).map_or(text.len(), |space| at + space);
    text.get(start..end).unwrap_or("")
}

fn is_address(chunk: &str) -> bool {
    chunk.contains('@') || chunk.contains("://") || chunk.starts_with("www.")
}

fn is_judged(word: &str, before: &str) -> bool {
    let letters = || word.chars().filter(|sign| !matches!(sign, '\'' | '’'));
    let capitals = letters().filter(|sign| sign.is_uppercase()).count();
    let first = word.chars().next().is_some_and(char::is_uppercase);
    let is_plain = letters().count() > 1 && letters().all(char::is_alphabetic);
    is_plain && (capitals == 0 || (capitals == 1 && first && begins(before)))
}

/// Whether a sentence begins after these words.
fn begins(before: &str) -> bool {
    let mut signs =
        before.trim_end_matches([' ', '\t', '"', '\'', '‘', '“', '(', '-', '•']).chars();
    signs.next_back().is_none_or(|sign| matches!(sign, '.' | '!' | '?' | ':' | '…' | '\n' | '\r'))
}
