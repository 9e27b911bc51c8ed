//! What may not be seen and stood in a text of the page.

use crate::case::{Case, RecordPlace};
use crate::documents::Paper;
use crate::redaction::{Shown, Warning};
use crate::t;

/// Something that was taken out of a text on the page, and where that text stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Warned {
    pub(super) words: String,
    pub(super) place: RecordPlace,
}

/// Of all that was taken out of texts, what stands on this page. Where it cannot be
/// told which texts do, all of it: one too many is read over, one too few is not.
pub(super) fn warned(case: &Case, shown: &Shown, paper: &Paper) -> Vec<Warned> {
    let page = paper.plain();
    let label = t!("pseudonym-left-out");
    if shown.reader().has_names() && !page.contains(&label) {
        return Vec::new();
    }
    let on_page = |one: &&Warning| {
        let words = one.place.at.words(shown.case());
        words.is_some_and(|words| page.contains(words.trim()))
    };
    let all = shown.warnings().iter();
    let mut found: Vec<&Warning> = all.clone().filter(on_page).collect();
    if found.is_empty() {
        found = all.collect();
    }
    let tell = |one: &Warning| Warned { words: one.words(case), place: one.place.at.clone() };
    found.into_iter().map(tell).collect()
}
