//! What a guesser tries first, from the lists in `data`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A word of the first choices is guessed within so many.
const FIRST: f64 = 250.0;

/// A word that comes to mind with others, within so many.
const RELATED_FIRST: f64 = 2_000.0;

/// Words and names with how many guesses find them.
static RANKS: LazyLock<HashMap<&'static str, f64>> = LazyLock::new(|| {
    let mut ranks = HashMap::new();
    for line in lines(include_str!("../../../../data/words-ranked-nl.txt")) {
        let mut parts = line.split(' ');
        let guesses = parts.next().and_then(|number| number.parse().ok()).unwrap_or(f64::MAX);
        ranks.extend(parts.map(|word| (word, guesses)));
    }
    for word in RELATED.iter().flatten().filter(|word| word.len() > 2) {
        ranks.entry(word).or_insert(RELATED_FIRST);
    }
    for word in FIRST_CHOICES.iter() {
        let before = ranks.get(word).copied().unwrap_or(FIRST);
        ranks.insert(word, before.min(FIRST));
    }
    ranks
});

/// Words and patterns that people in this work choose first.
pub(super) static FIRST_CHOICES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../../../data/passwords-nl.txt")).collect());

/// Sentences that everybody knows: their letters, and where words end in them.
static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    lines(include_str!("../../../../data/phrases-nl.txt")).map(Phrase::of).collect()
});

/// Words that come to mind together.
static RELATED: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    let lines = lines(include_str!("../../../../data/related-words-nl.txt"));
    lines.map(|line| line.split(' ').collect()).collect()
});

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Which phrases, and which word in each.
type Places = Vec<(usize, usize)>;

/// Where words begin in phrases, by their first letters.
static BEGINNINGS: LazyLock<HashMap<[char; 3], Places>> = LazyLock::new(|| {
    let mut beginnings: HashMap<_, Vec<_>> = HashMap::new();
    for (phrase, known) in PHRASES.iter().enumerate() {
        for (word, start) in known.starts.iter().enumerate() {
            if let Some(&[one, two, three]) = known.letters.get(*start..start + 3) {
                beginnings.entry([one, two, three]).or_default().push((phrase, word));
            }
        }
    }
    beginnings
});

struct Phrase {
    letters: Vec<char>,
    /// Where words begin, and the end of the last.
    starts: Vec<usize>,
}

impl Phrase {
    fn of(line: &str) -> Self {
        let (mut letters, mut starts) = (Vec::new(), vec![0]);
        for word in line.split(' ') {
            letters.extend(word.chars());
            starts.push(letters.len());
        }
        Self { letters, starts }
    }

    /// How many letters of `text` are words of this phrase from one of them on:
    /// all of it, or three words and more.
    fn shares(&self, first: usize, text: &[char]) -> usize {
        let begin = self.starts[first];
        let pairs = self.letters[begin..].iter().zip(text);
        let end = begin + pairs.take_while(|(one, other)| one == other).count();
        let last = self.starts.iter().rposition(|start| *start <= end).unwrap_or_default();
        let whole = first == 0 && end == self.letters.len();
        if whole || last >= first + 3 { self.starts[last] - begin } else { 0 }
    }
}

/// How many guesses find this word, if it is one.
pub(super) fn rank(word: &str) -> Option<f64> {
    RANKS.get(word).copied()
}

/// All words, for what letters follow each other in Dutch.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    RANKS.keys().copied()
}

/// How many letters at the beginning of `text` are of a sentence that everybody
/// knows.
pub(super) fn of_a_phrase(text: &[char]) -> usize {
    let Some(&[one, two, three]) = text.get(..3) else {
        return 0;
    };
    let begun = BEGINNINGS.get(&[one, two, three]).into_iter().flatten();
    let shared = begun.map(|(phrase, word)| PHRASES[*phrase].shares(*word, text));
    shared.max().unwrap_or_default()
}

/// How many phrases there are, with all their beginnings.
pub(super) fn phrases() -> f64 {
    PHRASES.len() as f64 * 5.0
}

/// The groups of words that come to mind together.
pub(super) fn related() -> &'static [Vec<&'static str>] {
    &RELATED
}
