//! Words made fit for a page: what no typeface shows is replaced by a sign and
//! named, so that no name ever stops a document.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::fonts;
use crate::texts;

/// What stands in place of what cannot be shown.
const SIGN: &str = "□";

/// A word may not be longer than this without a place to break it: it would run
/// off the page.
const LONGEST: usize = 30;

/// A place where a word may break, which is not seen.
const BREAK: char = '\u{200b}';

/// Makes every text in these data fit; gives what could not be shown.
pub(super) fn make_fit(data: &mut Value, unshown: &mut BTreeSet<String>) {
    match data {
        Value::String(words) => *words = fit(words, unshown),
        Value::Array(all) => all.iter_mut().for_each(|one| make_fit(one, unshown)),
        Value::Object(all) => all.values_mut().for_each(|one| make_fit(one, unshown)),
        _ => {}
    }
}

fn fit(words: &str, unshown: &mut BTreeSet<String>) -> String {
    let words: String = texts::without_hidden(words).replace('\t', " ").nfc().collect();
    let mut made = String::with_capacity(words.len());
    let mut length = 0;
    for one in words.graphemes(true) {
        length = if one.chars().all(breaks) { 0 } else { length + 1 };
        if length > LONGEST {
            made.push(BREAK);
            length = 1;
        }
        push(one, &mut made, unshown);
    }
    made
}

/// Whether a line may break at this character.
fn breaks(one: char) -> bool {
    one.is_whitespace() || one == '-'
}

fn push(one: &str, made: &mut String, unshown: &mut BTreeSet<String>) {
    let seen: String = one.chars().filter(|letter| !texts::is_hidden(*letter)).collect();
    if one == "\n" {
        made.push('\n');
    } else if fonts::show(&seen) {
        // What joins letters stays only where the typeface knows it.
        made.push_str(if fonts::show(one) { one } else { &seen });
    } else {
        unshown.insert(one.to_owned());
        made.push_str(SIGN);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> (String, Vec<String>) {
        let mut unshown = BTreeSet::new();
        let made = fit(words, &mut unshown);
        (made, unshown.into_iter().collect())
    }

    #[test]
    fn what_a_typeface_has_stays() {
        for words in ["Gülşen Şahin", "فاطمة", "שרה", "Жанна", "“Ik” – € 5", "😀", "#let $x$ \\"]
        {
            assert_eq!(told(words), (words.to_owned(), vec![]), "{words}");
        }
    }

    #[test]
    fn what_none_has_is_named_and_replaced() {
        assert_eq!(told("王 (Wang)"), ("□ (Wang)".to_owned(), vec!["王".to_owned()]));
        let family = "👨\u{200d}👩\u{200d}👧";
        assert_eq!(told(family), ("□".to_owned(), vec![family.to_owned()]));
    }

    #[test]
    fn what_steers_or_hides_is_gone() {
        assert_eq!(told("a\u{202e}b\u{0}c\u{feff}d"), ("abcd".to_owned(), vec![]));
    }

    #[test]
    fn a_word_without_end_can_break() {
        let (made, _) = told(&"a".repeat(100));
        assert_eq!(made.matches(BREAK).count(), 3);
        assert!(!told("meervoudigepersoonlijkheid").0.contains(BREAK));
    }
}
