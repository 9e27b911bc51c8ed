//! How easy sentences are to read, as a hint for who writes for a family: never a
//! judgement, and nothing that holds a page back.

use unicode_segmentation::UnicodeSegmentation;

/// From so many words on a sentence is called long.
pub const LONG: usize = 20;

/// Under so many words nothing is said of how easy a text reads.
const ENOUGH: usize = 30;

/// Words of the trade, with what can be said instead.
const PLAIN: &str = include_str!("../../data/plain-words-nl.txt");

/// How easy a text reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ease {
    /// There is too little of it to tell.
    TooShort,
    /// Most people read it without effort.
    Plain,
    /// It takes some effort.
    Fair,
    /// Many will not get through it.
    Hard,
}

/// What can be said of a text to who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readability {
    /// How easy it reads as a whole.
    pub ease: Ease,
    /// The sentences of at least [`LONG`] words.
    pub long: Vec<String>,
    /// Words of the trade as they stand there, each once, with plain words.
    pub jargon: Vec<(String, &'static str)>,
}

impl Readability {
    /// Reads texts of which none goes on in the next, such as lines of a list.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        let sentences: Vec<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
        let long = sentences.iter().filter(|one| one.unicode_words().count() >= LONG);
        Self {
            ease: ease(&sentences),
            long: long.map(|one| (*one).to_owned()).collect(),
            jargon: jargon(&texts),
        }
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let sentences = text.lines().flat_map(|line| line.unicode_sentences());
    sentences.map(str::trim).filter(|one| one.unicode_words().next().is_some())
}

/// The Dutch form of Flesch's measure (Douma 1960): 206.84 less 0.77 for each
/// syllable in a hundred words and 0.93 for each word in a sentence. Its steps are
/// 80 and 60: *makkelijk* and *gemiddeld*.
fn ease(sentences: &[&str]) -> Ease {
    let words: Vec<&str> = sentences.iter().flat_map(|one| one.unicode_words()).collect();
    if words.len() < ENOUGH {
        return Ease::TooShort;
    }
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let per_word = syllables as f64 / words.len() as f64;
    let per_sentence = words.len() as f64 / sentences.len().max(1) as f64;
    match 206.84 - 77.0 * per_word - 0.93 * per_sentence {
        score if score >= 80.0 => Ease::Plain,
        score if score >= 60.0 => Ease::Fair,
        _ => Ease::Hard,
    }
}

/// Vowels that sound together in Dutch.
const TOGETHER: [&str; 16] = [
    "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei",
    "ou",
];

/// How many syllables a word has, by its vowels; at least one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let (mut rest, mut count) = (word.as_str(), 0);
    while let Some(first) = rest.chars().next() {
        let together = TOGETHER.iter().find(|vowels| rest.starts_with(**vowels));
        let au = rest.starts_with("au").then_some(&"au");
        if let Some(vowels) = together.or(au) {
            count += 1;
            rest = &rest[vowels.len()..];
            continue;
        }
        count += usize::from("aeiouyáàäâéèëêíìïîóòöôúùüû".contains(first));
        rest = &rest[first.len_utf8()..];
    }
    count.max(1)
}

fn jargon(texts: &[&str]) -> Vec<(String, &'static str)> {
    let all = texts.join("\n").to_lowercase();
    let begins = |at: usize| !all[..at].chars().next_back().is_some_and(char::is_alphabetic);
    let listed = PLAIN.lines().filter(|line| !line.starts_with('#'));
    let listed = listed.filter_map(|line| line.split_once(" = "));
    let found = listed.filter(|(word, _)| all.match_indices(word).any(|(at, _)| begins(at)));
    found.map(|(word, plain)| (word.to_owned(), plain)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in [
            ("boos", 1),
            ("moeder", 2),
            ("veiligheid", 3),
            ("ruzie", 2),
            ("geëscaleerd", 4),
            ("vrouw", 1),
            ("pst", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn plain_words_read_plainly_and_those_of_the_trade_do_not() {
        let plain = "Ik word boos. Dan loop ik weg. Ik bel mijn broer. Hij komt naar mij toe. \
            Wij gaan samen naar buiten. De kinderen gaan naar oma. Ik kom later terug.";
        let hard = "Ten aanzien van de problematiek dienen betrokkenen gedurende het \
            hulpverleningstraject de veiligheidsafspraken te continueren, teneinde verdere \
            escalatie binnen het multidisciplinaire samenwerkingsverband te voorkomen, waarbij \
            de procesregisseur verantwoordelijkheid draagt voor de besluitvorming.";
        assert_eq!(
            Readability::of([plain]),
            Readability { ease: Ease::Plain, long: Vec::new(), jargon: Vec::new() }
        );
        let read = Readability::of([hard]);
        assert_eq!((read.ease, read.long.len()), (Ease::Hard, 1));
        let words: Vec<&str> = read.jargon.iter().map(|(word, _)| word.as_str()).collect();
        assert!(words.contains(&"teneinde") && words.contains(&"ten aanzien van"), "{words:?}");
    }

    #[test]
    fn little_text_is_not_judged_and_a_word_inside_another_is_none_of_the_trade() {
        assert_eq!(Readability::of(["Bel mij."]).ease, Ease::TooShort);
        assert_eq!(Readability::of(["Het dochtertje, veelbetekenend."]).jargon, []);
        assert_eq!(Readability::of([]).ease, Ease::TooShort);
    }

    #[test]
    fn every_line_of_the_list_can_be_read() {
        for line in PLAIN.lines().filter(|line| !line.starts_with('#')) {
            let (word, plain) = line.split_once(" = ").unwrap();
            assert_eq!(word, word.to_lowercase());
            assert!(!plain.trim().is_empty() && !plain.contains(word), "{line}");
        }
    }
}
