//! How many guesses a passphrase takes whoever knows how people here choose
//! them: the cheapest way to put it together from words, names, known
//! sentences, years and dates, repeats, and letters.

use super::lists;
use super::pieces::{Piece, Plain};
use super::reason::Reason;
use super::ways::{Guesses, cheapest};

/// Words so frequent that they hold sentences together: articles, pronouns, the
/// verbs of every day.
const GLUE: f64 = 110.0;
/// What such a word costs in a sentence, where few fit, at most.
const GLUE_IN_SENTENCE: f64 = 10.0;
/// What any other word costs in a sentence, at most.
const IN_SENTENCE: f64 = 60.0;
/// How sentences begin.
const BEGINNINGS: [&str; 26] = [
    "de", "het", "een", "mijn", "onze", "ons", "uw", "jouw", "ik", "wij", "we", "hij", "zij", "ze",
    "je", "jij", "u", "dit", "dat", "er", "wat", "wie", "hoe", "waar", "in", "op",
];
/// The same when only the first word says that this is a sentence.
const IN_LIKELY_SENTENCE: f64 = 300.0;
/// To try a sentence rather than words at random.
const TRY_SENTENCE: f64 = 20.0;
/// A word of a group that comes to mind together, at most.
const IN_GROUP: f64 = 16.0;

impl Plain {
    /// The fewest guesses of all ways to try.
    pub(super) fn guesses(&self) -> Guesses {
        let pieces: Vec<Vec<Piece>> =
            (1..=self.letters.len()).map(|end| self.pieces(end)).collect();
        let mut best = cheapest(&pieces, 1, |piece, _, state| {
            Some((piece.cost * piece.fit.unwrap_or(1.0), piece.reason, state))
        });
        let mut consider = |guesses: Guesses, tries: f64| {
            let number = guesses.number * tries;
            if number < best.number {
                best = Guesses { number, ..guesses };
            }
        };
        let sentence = |piece: &Piece, _: usize, glued| in_sentence(self.spaced, piece, glued);
        consider(cheapest(&pieces, 3, sentence), TRY_SENTENCE);
        let first = self.starts.get(1).map(|end| self.letters[..*end].iter().collect::<String>());
        if first.is_some_and(|first| BEGINNINGS.contains(&first.as_str())) {
            let likely = |piece: &Piece, _: usize, begun| in_likely_sentence(piece, begun);
            consider(cheapest(&pieces, 2, likely), TRY_SENTENCE);
        }
        let groups = lists::related();
        for group in groups.iter().filter(|group| self.meets(group, &pieces)) {
            let each = IN_GROUP.min(group.len() as f64);
            let related = |piece: &Piece, end, met| {
                let word: String = self.letters[piece.from..end].iter().collect();
                in_group(group, each, piece, &word, met)
            };
            consider(cheapest(&pieces, 4, related), groups.len() as f64);
        }
        Guesses { number: best.number * self.dress, ..best }
    }

    /// Whether three words of a group can be found at all.
    fn meets(&self, group: &[&str], pieces: &[Vec<Piece>]) -> bool {
        let ends = pieces.iter().enumerate().filter(|(end, pieces)| {
            pieces.iter().filter(|piece| piece.fit.is_some()).any(|piece| {
                let word: String = self.letters[piece.from..=*end].iter().collect();
                group.contains(&word.as_str())
            })
        });
        ends.count() >= 3
    }
}

/// A sentence: of its words at least two hold it together. Without spaces all of
/// it must be words: in letters at random such short ones are met everywhere.
fn in_sentence(spaced: bool, piece: &Piece, glued: usize) -> Option<(f64, Reason, usize)> {
    let Some(fit) = piece.fit else {
        let made_up = piece.reason == Reason::Short;
        return (spaced || !made_up).then_some((piece.cost, piece.reason, glued));
    };
    let fit = if spaced { fit } else { 1.2 };
    if piece.cost <= GLUE && (!spaced || fit <= 1.0) {
        Some((piece.cost.min(GLUE_IN_SENTENCE) * fit, Reason::Sentence, (glued + 1).min(2)))
    } else {
        Some((piece.cost.min(IN_SENTENCE) * fit, Reason::Sentence, glued))
    }
}

/// A sentence that begins as sentences do.
fn in_likely_sentence(piece: &Piece, begun: usize) -> Option<(f64, Reason, usize)> {
    let Some(fit) = piece.fit else {
        return (begun > 0).then_some((piece.cost, piece.reason, begun));
    };
    if piece.from > 0 {
        return (begun > 0).then_some((
            piece.cost.min(IN_LIKELY_SENTENCE) * fit,
            Reason::Sentence,
            1,
        ));
    }
    let begins = piece.cost <= GLUE && fit <= 1.0;
    begins.then_some((piece.cost.min(GLUE_IN_SENTENCE), Reason::Sentence, 1))
}

/// At least three words of one group.
fn in_group(
    group: &[&str],
    each: f64,
    piece: &Piece,
    word: &str,
    met: usize,
) -> Option<(f64, Reason, usize)> {
    let fit = piece.fit.unwrap_or(1.0);
    if piece.fit.is_some() && group.contains(&word) {
        Some((each.min(piece.cost) * fit, Reason::Related, (met + 1).min(3)))
    } else {
        Some((piece.cost * fit, piece.reason, met))
    }
}
