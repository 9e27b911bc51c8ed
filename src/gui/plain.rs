//! The only way for words into a drawing.

use std::borrow::Cow;

use iced::widget::text::{Fragment, IntoFragment, Wrapping};
use iced::widget::{Text, text};

use crate::texts::shown;

/// Words as they may be drawn: the name of a case, a colleague or a folder can
/// come from a stranger, and nothing in it turns what stands around it or
/// hides. What people type stands as it is in the fields. A word that is longer
/// than its line goes on below rather than over what stands beside it.
#[expect(clippy::disallowed_methods, reason = "here is where words are made plain")]
pub(super) fn plain<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    text(plain_words(words)).wrapping(Wrapping::WordOrGlyph)
}

/// The same for words that are drawn in another way.
pub(super) fn plain_words<'a>(words: impl IntoFragment<'a>) -> Fragment<'a> {
    let words = words.into_fragment();
    let words = match shown(&words) {
        Cow::Borrowed(_) => words,
        Cow::Owned(written) => Cow::Owned(written),
    };
    match words.lines().any(would_turn) {
        true => Cow::Owned(words.split('\n').map(from_the_left).collect::<Vec<_>>().join("\n")),
        false => words,
    }
}

/// Whether a Dutch sentence would be written from right to left: that goes by its
/// first letter, which may be that of a name. A name alone stands as it is.
fn would_turn(line: &str) -> bool {
    let mut letters = line.chars().filter(|sign| sign.is_alphabetic());
    letters.next().is_some_and(is_from_the_right) && letters.any(|sign| !is_from_the_right(sign))
}

/// The line with an unseen mark before it that begins it at the left.
fn from_the_left(line: &str) -> Cow<'_, str> {
    if would_turn(line) { Cow::Owned(format!("\u{200e}{line}")) } else { Cow::Borrowed(line) }
}

/// Whether a letter is of a script that is written from right to left: the blocks
/// that Unicode sets apart for those (DerivedBidiClass.txt).
fn is_from_the_right(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dutch_sentence_begins_at_the_left() {
        for (words, shown) in [
            ("Sara belde.", "Sara belde."),
            ("שרה belde.", "\u{200e}שרה belde."),
            ("(محمد) is 12 jaar", "\u{200e}(محمد) is 12 jaar"),
            ("Vandaag\nמשה komt", "Vandaag\n\u{200e}משה komt"),
            ("שרה כהן", "שרה כהן"),
            ("محمد 2026", "محمد 2026"),
            ("", ""),
        ] {
            assert_eq!(plain_words(words), shown);
        }
    }
}
