//! Replacing known words in free text, however they are written.

use super::folding::Folded;

/// Something to find and what to put in its place.
#[derive(PartialEq)]
pub(super) struct Entry {
    /// The words to find, folded.
    words: Vec<Vec<char>>,
    pub(super) label: String,
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
        let folded = Folded::of(find);
        let letters = if exact { folded.cased } else { folded.small };
        let words = letters.split(|c| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self { words: words.map(<[char]>::to_vec).collect(), label: label.to_owned(), exact }
    }

    /// How many letters it has; longer ones are looked for first.
    pub(super) fn length(&self) -> usize {
        self.words.iter().map(Vec::len).sum()
    }

    /// Where it ends when it begins here, whatever stands between its words.
    fn end(&self, text: &Folded, from: usize) -> Option<usize> {
        let letters = if self.exact { &text.cased } else { &text.small };
        let mut at = from;
        for (number, word) in self.words.iter().enumerate() {
            if number > 0 {
                let between = letters[at..].iter().take_while(|c| !c.is_alphanumeric());
                let between = between.take(LONGEST_GAP + 1).count();
                at += if between > LONGEST_GAP { return None } else { between };
            }
            at += letters[at..].starts_with(word).then_some(word.len())?;
        }
        (at > from).then_some(at)
    }
}

/// So much may stand between two words of one name: ", " or a line break.
const LONGEST_GAP: usize = 4;

/// The text with every entry replaced, the first that fits before others.
pub(super) fn replace(text: &str, entries: &[Entry]) -> String {
    let folded = Folded::of(text);
    let mut made = String::with_capacity(text.len());
    let (mut at, mut copied) = (0, 0);
    while at < folded.small.len() {
        let found = starts_word(&folded.small, at).then(|| find(&folded, at, entries)).flatten();
        let Some((entry, Ending { end, possessive })) = found else {
            at += 1;
            continue;
        };
        made.push_str(text.get(copied..folded.at[at]).unwrap_or_default());
        push(&mut made, &entry.label, folded.cased[at].is_uppercase());
        if possessive {
            made.push_str("’s");
        }
        // What takes no room and stood inside goes along.
        copied = folded.at.get(end).copied().unwrap_or(text.len());
        at = end;
    }
    made.push_str(text.get(copied..).unwrap_or_default());
    made
}

fn starts_word(text: &[char], at: usize) -> bool {
    at == 0 || !text[at - 1].is_alphanumeric()
}

fn find<'a>(text: &Folded, at: usize, entries: &'a [Entry]) -> Option<(&'a Entry, Ending)> {
    entries.iter().find_map(|entry| {
        let end = entry.end(text, at)?;
        Some((entry, ending(&text.small, end)?))
    })
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
    end: usize,
    possessive: bool,
}

/// Endings that make a small one or a possessive of a name.
const SMALL: [&str; 6] = ["'tje", "etje", "tje", "pje", "kje", "je"];

/// Where the name that ends here ends with what hangs on it, if it is a word of
/// its own.
fn ending(text: &[char], name: usize) -> Option<Ending> {
    let rest = &text[name..];
    let plain = |length: usize, possessive: bool| {
        let after = rest.get(length);
        after
            .is_none_or(|c: &char| !c.is_alphanumeric())
            .then_some(Ending { end: name + length, possessive })
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
            Entry::loose("Jan-Willem", "vader"),
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
        assert_eq!(told("de Z\u{200b}oë\u{fe0f} en Zо\u{ad}ë_x"), "de kind 2 en kind 2_x");
        for spelling in ["Jan-Willem", "jan willem", "JanWillem", "Jan_Willem", "Jan\nWillem"] {
            assert_eq!(told(&format!("bij {spelling}.")), "bij vader.");
        }
    }

    #[test]
    fn other_words_stay() {
        assert_eq!(told("noordelijk Noorwegen"), "noordelijk Noorwegen");
        assert_eq!(told("bo en Bo"), "bo en kind 3");
        assert_eq!(told("het zuiden, zuid, Zuid"), "het zuiden, zuid, [plaats]");
        assert_eq!(told("Jan, de buurman, en Willem"), "Jan, de buurman, en Willem");
    }
}
