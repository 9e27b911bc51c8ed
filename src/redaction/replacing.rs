//! Replacing known names in free text.

use unicode_normalization::UnicodeNormalization;

/// Something to find and what to put in its place.
pub(super) struct Entry {
    /// What to find, as it stands in a text that was compared.
    pub(super) find: Vec<char>,
    label: String,
    /// Whether capitals must be the same: for words that are also ordinary.
    exact: bool,
}

impl Entry {
    pub(super) fn loose(find: &str, label: &str) -> Self {
        // Two letters are an ordinary word too often.
        let exact = find.chars().count() < 3;
        Self::new(find, label, exact)
    }

    pub(super) fn exact(find: &str, label: &str) -> Self {
        Self::new(find, label, true)
    }

    fn new(find: &str, label: &str, exact: bool) -> Self {
        let find = find.nfc().map(|c| if exact { c } else { fold(c) });
        Self { find: find.collect(), label: label.to_owned(), exact }
    }

    fn stands_at(&self, original: &[char], folded: &[char]) -> bool {
        let text = if self.exact { original } else { folded };
        text.starts_with(&self.find)
    }
}

/// A letter without its accent and small: one character for each.
pub(super) fn fold(c: char) -> char {
    let bare = c.nfd().next().unwrap_or(c);
    match bare {
        '’' | '‘' | '`' => '\'',
        bare => bare.to_lowercase().next().unwrap_or(bare),
    }
}

/// The text with every entry replaced, the first that fits before others.
pub(super) fn replace(text: &str, entries: &[Entry]) -> String {
    let original: Vec<char> = text.nfc().collect();
    let folded: Vec<char> = original.iter().copied().map(fold).collect();
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    while at < original.len() {
        let found = starts_word(&original, at)
            .then(|| find(&original[at..], &folded[at..], entries))
            .flatten();
        match found {
            Some((entry, Ending { length, possessive })) => {
                push(&mut made, &entry.label, original[at].is_uppercase());
                if possessive {
                    made.push_str("’s");
                }
                at += length;
            }
            None => {
                made.push(original[at]);
                at += 1;
            }
        }
    }
    made
}

fn starts_word(text: &[char], at: usize) -> bool {
    at == 0 || !text[at - 1].is_alphanumeric()
}

fn find<'a>(
    original: &[char],
    folded: &[char],
    entries: &'a [Entry],
) -> Option<(&'a Entry, Ending)> {
    let mut fitting =
        entries.iter().filter(|entry| !entry.find.is_empty() && entry.stands_at(original, folded));
    fitting.find_map(|entry| Some((entry, ending(folded, entry.find.len())?)))
}

/// At the beginning of a sentence the label begins with a capital too.
fn push(made: &mut String, label: &str, capital: bool) {
    let before = made.trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', ':', '‘', '“', '"']);
    let mut letters = label.chars();
    match letters.next() {
        Some(first) if capital && begins => made.extend(first.to_uppercase()),
        Some(first) => made.push(first),
        None => {}
    }
    made.extend(letters);
}

/// Where a found name ends.
struct Ending {
    length: usize,
    possessive: bool,
}

/// Endings that make a small one or a possessive of a name.
const SMALL: [&str; 6] = ["'tje", "etje", "tje", "pje", "kje", "je"];

/// Where the name that begins the text ends, if it is a word of its own.
fn ending(text: &[char], name: usize) -> Option<Ending> {
    let rest = &text[name..];
    let plain = |length: usize, possessive: bool| {
        let after = text.get(name + length);
        after
            .is_none_or(|c: &char| !c.is_alphanumeric())
            .then_some(Ending { length: name + length, possessive })
    };
    if rest.starts_with(&['\'', 's']) {
        return plain(2, true);
    }
    plain(0, false).or_else(|| rest.starts_with(&['s']).then(|| plain(1, true)).flatten()).or_else(
        || {
            SMALL.iter().find_map(|small| {
                let small: Vec<char> = small.chars().collect();
                let fits = rest.starts_with(&small);
                let one = fits.then(|| plain(small.len(), false)).flatten();
                let possessive = fits && rest.get(small.len()) == Some(&'s');
                one.or_else(|| possessive.then(|| plain(small.len() + 1, true)).flatten())
            })
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<Entry> {
        vec![
            Entry::loose("Noor", "kind 1"),
            Entry::loose("Zoë", "kind 2"),
            Entry::loose("Bo", "kind 3"),
            Entry::exact("Zuid", "[plaats]"),
        ]
    }

    fn told(text: &str) -> String {
        replace(text, &names())
    }

    #[test]
    fn names_go_whatever_their_form() {
        assert_eq!(told("Ik sprak Noor en noor."), "Ik sprak kind 1 en kind 1.");
        assert_eq!(
            told("Noors jas, Noor's jas, Noor’s jas"),
            "Kind 1’s jas, kind 1’s jas, kind 1’s jas"
        );
        assert_eq!(told("Noortje en Noortjes jas"), "Kind 1 en kind 1’s jas");
        assert_eq!(told("ZOE, Zoë en Zoe\u{308}"), "Kind 2, kind 2 en kind 2");
        assert_eq!(told("Stil. Noor huilde"), "Stil. Kind 1 huilde");
    }

    #[test]
    fn other_words_stay() {
        assert_eq!(told("noordelijk Noorwegen"), "noordelijk Noorwegen");
        assert_eq!(told("bo en Bo"), "bo en kind 3");
        assert_eq!(told("het zuiden, zuid, Zuid"), "het zuiden, zuid, [plaats]");
    }
}
