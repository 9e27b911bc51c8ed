//! What a list says that cannot be: another number of parts, two with one name, an item
//! without words, a part without a source.

use std::collections::BTreeSet;

use super::list::{List, Part};
use crate::t;
use crate::texts::fault::Faults;

/// How many parts there are.
pub(super) const PARTS: usize = 8;

/// How many items a part has, at least and at most: an answer takes minutes.
const ITEMS: (usize, usize) = (3, 4);

/// The longest that a title, a sentence or an item is, in characters.
const LONGEST: usize = 200;

/// Where in the text something stands.
struct Lines<'a>(&'a str);

impl Lines<'_> {
    /// The line, from 1, on which these words stand between quotes; after a line when it
    /// is known what stands above them.
    fn of(&self, words: &str, after: usize) -> usize {
        let quoted = format!("\"{words}\"");
        let lines = self.0.lines().enumerate().skip(after.saturating_sub(1));
        let mut found = lines.filter(|(_, line)| line.contains(&quoted));
        found.next().map_or(after.max(1), |(place, _)| place + 1)
    }
}

/// Checks a list as a whole.
pub(super) fn check(list: &List, text: &str, faults: &mut Faults) {
    let lines = Lines(text);
    if list.version.trim().is_empty() {
        faults.add(lines.of(&list.version, 1), t!("selfscan-list-version"));
    }
    if list.parts.len() != PARTS {
        faults.add(1, t!("selfscan-list-parts", count = list.parts.len(), wanted = PARTS));
    }
    let mut seen = BTreeSet::new();
    let mut line = 1;
    for part in &list.parts {
        line = lines.of(&part.id, line);
        named(&part.id, line, &mut seen, faults);
        words(part, line, &lines, faults);
        items(part, line, &lines, &mut seen, faults);
    }
}

/// An id is well written and its own.
fn named<'a>(id: &'a str, line: usize, seen: &mut BTreeSet<&'a str>, faults: &mut Faults) {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    if id.is_empty() || !id.split('-').all(|word| !word.is_empty() && word.chars().all(fits)) {
        faults.add(line, t!("selfscan-list-id", id = id));
    }
    if !seen.insert(id) {
        faults.add(line, t!("selfscan-list-twice", id = id));
    }
}

fn words(part: &Part, line: usize, lines: &Lines<'_>, faults: &mut Faults) {
    let all = [&part.title, &part.meaning, &part.low, &part.high];
    for said in all {
        sound(said, &part.id, lines.of(said, line), faults);
    }
    let sourced = part.sources.iter().any(|source| !source.trim().is_empty());
    if !sourced {
        faults.add(line, t!("selfscan-list-source", id = part.id.as_str()));
    }
}

fn items<'a>(
    part: &'a Part,
    line: usize,
    lines: &Lines<'_>,
    seen: &mut BTreeSet<&'a str>,
    faults: &mut Faults,
) {
    let (least, most) = ITEMS;
    let count = part.items.len();
    if !(least..=most).contains(&count) {
        let id = part.id.as_str();
        faults.add(
            line,
            t!("selfscan-list-items", id = id, count = count, least = least, most = most),
        );
    }
    for item in &part.items {
        let line = lines.of(&item.id, line);
        named(&item.id, line, seen, faults);
        sound(&item.text, &item.id, line, faults);
    }
}

/// Words are there, and not more than one reads at a glance.
fn sound(said: &str, id: &str, line: usize, faults: &mut Faults) {
    if said.trim().is_empty() {
        faults.add(line, t!("selfscan-list-empty", id = id));
    }
    if said.chars().count() > LONGEST {
        faults.add(line, t!("selfscan-list-long", id = id, most = LONGEST));
    }
}
