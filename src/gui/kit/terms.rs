//! Abbreviations with their explanation, where they stand on a screen.

use iced::widget::Row;
use iced::{Center, Element};

use super::words::small;
use crate::gui::theme::space;
use crate::gui::widget::word_with_tooltip;
use crate::t;

/// Every abbreviation that is explained, in the order of explaining.
const TERMS: [&str; 15] = [
    "ave", "mdo", "mda", "save", "fact", "ivz", "oov", "om", "vng", "hhm", "knmg", "vws", "jenv",
    "vira", "ggd",
];

/// The abbreviations that stand in these texts, each with its explanation;
/// nothing where there are none.
pub fn terms<'a, M: 'a>(texts: &[&str]) -> Option<Element<'a, M>> {
    let words = TERMS.map(|term| (term, t!(&format!("term-{term}"))));
    let found =
        words.into_iter().filter(|(_, word)| texts.iter().any(|text| stands_in(text, word)));
    let explained =
        found.map(|(term, word)| word_with_tooltip(word, t!(&format!("term-{term}-means"))));
    let mut all = explained.peekable();
    all.peek()?;
    let row = Row::new().push(small(t!("terms-explained"))).extend(all);
    let row = row.spacing(space::S).align_y(Center);
    Some(row.wrap().vertical_spacing(space::XS).into())
}

/// Whether a text uses a word by itself, or as the beginning of a longer one
/// with a hyphen.
fn stands_in(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|part| part == word)
}
