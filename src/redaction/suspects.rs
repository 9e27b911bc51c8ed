//! What only looks like a name, an address or a number, and is not known from
//! the case: whoever sends judges it.

use std::collections::BTreeSet;

use super::folding::folded;

/// Words that are no names, though they are written with a capital.
const KNOWN: [&str; 2] = [
    include_str!("../../data/words-in-names-nl.txt"),
    include_str!("../../data/known-words-nl.txt"),
];

/// Small words inside a name: "Sjoerd van Buuren".
const SMALL: [&str; 12] =
    ["van", "de", "den", "der", "het", "ten", "ter", "te", "el", "al", "bin", "von"];

/// From so many digits on it may be the number of something.
const DIGITS: usize = 5;

/// Words that somebody must judge, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// The words.
    pub words: String,
    /// What the fields are called in which they stand.
    pub places: Vec<String>,
}

/// Finds what looks like a name or a number.
#[derive(PartialEq)]
pub(super) struct Finder(BTreeSet<String>);

/// A word of a text, without the signs around it.
struct Word<'a> {
    bare: &'a str,
    /// Whether a sentence begins here.
    begins: bool,
    /// Whether something ends after it, so that no name goes on.
    ends: bool,
}

impl Finder {
    /// `labels` stand in the text in place of names.
    pub(super) fn new<'a>(labels: impl Iterator<Item = &'a str>) -> Self {
        let known = KNOWN.iter().flat_map(|words| words.lines()).chain(labels);
        let words = known.flat_map(|words| words.split(|c: char| !c.is_alphanumeric()));
        Self(words.map(folded).collect())
    }

    /// What in this text must be judged, in the order of reading.
    pub(super) fn find(&self, text: &str) -> Vec<String> {
        let mut found: Vec<String> =
            text.lines().filter(|line| is_address(line)).map(own).collect();
        let words = words(text);
        let mut at = 0;
        while at < words.len() {
            let length = self.name_at(&words[at..]);
            if length > 0 {
                let name: Vec<&str> = words[at..at + length].iter().map(|word| word.bare).collect();
                let name = name.join(" ");
                if !found.iter().any(|known| known.contains(&name)) {
                    found.push(name);
                }
            } else if is_number(words[at].bare) {
                found.push(words[at].bare.to_owned());
            }
            at += length.max(1);
        }
        found
    }

    /// How many words the name has that begins here; 0 when none does.
    fn name_at(&self, words: &[Word<'_>]) -> usize {
        if !is_capital(words[0].bare) {
            return 0;
        }
        let mut length = 1;
        for at in 1..words.len() {
            if words[at - 1].ends {
                break;
            }
            match words[at].bare {
                small if SMALL.contains(&small) => {}
                other if is_capital(other) => length = at + 1,
                _ => break,
            }
        }
        let capitals: Vec<&Word<'_>> =
            words[..length].iter().filter(|word| is_capital(word.bare)).collect();
        // Every sentence begins with a capital: the first word there says nothing.
        let is_known = |word: &&&Word<'_>| {
            let mut parts = word.bare.split(|c: char| !c.is_alphanumeric());
            parts.all(|part| part.is_empty() || self.0.contains(&folded(part)))
        };
        let mut unknown = capitals.iter().filter(|word| !word.begins && !is_known(word));
        if unknown.next().is_some() { length } else { 0 }
    }
}

fn own(line: &str) -> String {
    line.trim().to_owned()
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut begins = true;
    for line in text.lines() {
        begins = begins || !line.trim().is_empty();
        let mut first = true;
        for token in line.split_whitespace() {
            let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
            let opens = token.starts_with(['"', '“', '‘', '\'', '(', '-', '–', '•']);
            let ends = token.ends_with(['.', '!', '?', ':', ';', ',', ')', '"', '”']);
            if bare.is_empty() || token.contains(['[', ']']) {
                begins = true;
                continue;
            }
            words.push(Word { bare, begins: begins || first || opens, ends });
            // After an initial a name goes on.
            let initial = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
            begins = token.ends_with(['.', '!', '?', ':']) && !initial;
            first = false;
        }
        // A line break ends a sentence, and a name.
        if let Some(last) = words.last_mut() {
            last.ends = true;
        }
    }
    words
}

/// A capital and something small: no abbreviation.
fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
}

/// Many digits, or digits among letters.
fn is_number(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let is_date = word.split(['-', '/', '.']).count() == 3 && letters == 0;
    !is_date && (digits >= DIGITS || (digits > 2 && letters > 1))
}

/// A line with a few words and a number behind them, and nothing else.
fn is_address(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some((number, street)) = words.split_last() else {
        return false;
    };
    let digits = number.chars().take_while(char::is_ascii_digit).count();
    let is_number = (1..=5).contains(&digits) && number.chars().count() <= digits + 2;
    let is_street = [street.first(), street.last()]
        .iter()
        .all(|word| word.is_some_and(|word| is_capital(word)));
    is_number && is_street && (2..=4).contains(&street.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        Finder::new(["kind 1", "Moeder"].into_iter()).find(text)
    }

    #[test]
    fn what_looks_like_a_name_a_number_or_an_address_is_found() {
        assert_eq!(found("Volgens buurman Sjoerd van Buuren was het stil."), ["Sjoerd van Buuren"]);
        assert_eq!(found("Het ging om Fatima, zei hij."), ["Fatima"]);
        assert_eq!(found("Sjoerd Van Buuren belde."), ["Sjoerd Van Buuren"]);
        assert_eq!(found("Zaak 48213 en dossier AB123C."), ["48213", "AB123C"]);
        assert_eq!(found("Woont op:\nOude Haven 9\nsinds mei."), ["Oude Haven 9"]);
    }

    #[test]
    fn ordinary_words_are_not() {
        for text in [
            "Morgen belt Veilig Thuis met de GGZ.",
            "Kind 1 is bij Moeder. De Raad voor de Kinderbescherming weet het.",
            "Op 12-10-2026 om 10.00 uur, 6.000 euro.",
            "Stap 2: AVE 3 volgens de Wmo en de Jeugdwet.",
            "[achternaam] Belde.",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
