//! How many guesses a passphrase takes whoever knows how people here choose
//! them: the cheapest way to put it together from words, names, known
//! sentences, years and dates, repeats, and letters.

use super::reason::Reason;
use super::{letters, lists, numbers};

/// Longer words are looked up in parts.
const LONGEST_WORD: usize = 24;

/// A word that stands in the name of the vault or of its user, in any order.
const KNOWN: f64 = 3.0;

/// A word or a name that no list here has, but longer ones do.
const UNKNOWN: f64 = 50_000.0;

/// Words so frequent that they hold sentences together: articles, pronouns, the
/// verbs of every day.
const GLUE: f64 = 110.0;
/// What such a word costs in a sentence, where few fit, at most.
const GLUE_IN_SENTENCE: f64 = 10.0;
/// What any other word costs in a sentence, at most.
const IN_SENTENCE: f64 = 60.0;
/// To try letters and digits at random in the place of something known.
const A_RUN: f64 = 6.0;
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

/// How many guesses it takes, and why.
#[derive(Debug, Clone)]
pub(super) struct Guesses {
    pub(super) number: f64,
    pub(super) reasons: Vec<Reason>,
}

/// A passphrase without spaces, capitals and accents.
pub(super) struct Plain {
    letters: Vec<char>,
    /// What spaces and capitals add.
    dress: f64,
    /// Words of the names of the vault and its user.
    known: Vec<String>,
    /// Where the parts between spaces begin, and the end.
    starts: Vec<usize>,
    /// Whether there are spaces at all.
    spaced: bool,
    /// From each letter on, how many are of a sentence that everybody knows.
    phrases: Vec<usize>,
}

/// A piece at the end of a beginning, and what it costs.
#[derive(Clone, Copy)]
struct Piece {
    from: usize,
    cost: f64,
    reason: Reason,
    /// What it costs to think of it just here, for a word.
    fit: Option<f64>,
}

/// The best way to some place.
#[derive(Clone, Copy)]
struct Way {
    cost: f64,
    from: usize,
    state: usize,
    reason: Reason,
}

impl Plain {
    pub(super) fn new(passphrase: &str, names: &[&str], fold: impl Fn(&str) -> String) -> Self {
        let (mut letters, mut starts): (Vec<char>, _) = (Vec::new(), vec![0]);
        let mut worded = 0;
        for part in parts(passphrase) {
            worded += usize::from(part.contains(char::is_alphabetic));
            letters.extend(fold(part).chars());
            starts.push(letters.len());
        }
        let known = names.iter().map(|name| fold(name));
        let known = known.flat_map(|name| {
            let words: Vec<String> =
                name.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
            let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
            let whole: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
            words.into_iter().chain([initials, whole])
        });
        let known = known.filter(|word| word.len() > 2).collect();
        let phrases = (0..letters.len()).map(|at| lists::of_a_phrase(&letters[at..])).collect();
        Self { letters, dress: dress(passphrase), known, spaced: worded > 1, starts, phrases }
    }

    /// The fewest guesses of all ways to try.
    pub(super) fn guesses(&self) -> Guesses {
        let pieces: Vec<Vec<Piece>> =
            (1..=self.letters.len()).map(|end| self.pieces(end)).collect();
        let mut best = self.cheapest(&pieces, 1, |piece, _, state| {
            Some((piece.cost * piece.fit.unwrap_or(1.0), piece.reason, state))
        });
        let mut consider = |guesses: Guesses, tries: f64| {
            let number = guesses.number * tries;
            if number < best.number {
                best = Guesses { number, ..guesses };
            }
        };
        let sentence = |piece: &Piece, _: usize, glued| in_sentence(self.spaced, piece, glued);
        consider(self.cheapest(&pieces, 3, sentence), TRY_SENTENCE);
        let first = self.starts.get(1).map(|end| self.letters[..*end].iter().collect::<String>());
        if first.is_some_and(|first| BEGINNINGS.contains(&first.as_str())) {
            let likely = |piece: &Piece, _: usize, begun| in_likely_sentence(piece, begun);
            consider(self.cheapest(&pieces, 2, likely), TRY_SENTENCE);
        }
        let groups = lists::related();
        for group in groups.iter().filter(|group| self.meets(group, &pieces)) {
            let each = IN_GROUP.min(group.len() as f64);
            let related = |piece: &Piece, end, met| {
                let word: String = self.letters[piece.from..end].iter().collect();
                in_group(group, each, piece, &word, met)
            };
            consider(self.cheapest(&pieces, 4, related), groups.len() as f64);
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

    /// The cheapest row of pieces. `step` gives what a piece with its end costs
    /// after a state, and the state that follows; only the last state counts as done.
    fn cheapest(
        &self,
        pieces: &[Vec<Piece>],
        states: usize,
        step: impl Fn(&Piece, usize, usize) -> Option<(f64, Reason, usize)>,
    ) -> Guesses {
        let end = self.letters.len();
        let mut ways: Vec<Vec<Option<Way>>> = vec![vec![None; states]; end + 1];
        ways[0][0] = Some(Way { cost: 1.0, from: 0, state: 0, reason: Reason::Short });
        for at in 1..=end {
            for piece in &pieces[at - 1] {
                for state in 0..states {
                    let Some(before) = ways[piece.from][state] else { continue };
                    let Some((cost, reason, next)) = step(piece, at, state) else { continue };
                    let cost = before.cost * cost;
                    if ways[at][next].is_none_or(|way| cost < way.cost) {
                        ways[at][next] = Some(Way { cost, from: piece.from, state, reason });
                    }
                }
            }
        }
        let mut reasons = Vec::new();
        let Some(last) = ways[end][states - 1] else {
            let number = if end == 0 { 1.0 } else { f64::INFINITY };
            return Guesses { number, reasons };
        };
        let (mut at, mut way) = (end, last);
        while at > 0 {
            if !reasons.contains(&way.reason) {
                reasons.push(way.reason);
            }
            at = way.from;
            match ways[at][way.state] {
                Some(before) => way = before,
                None => break,
            }
        }
        Guesses { number: last.cost, reasons }
    }

    /// Everything that the letters before `end` could end with.
    fn pieces(&self, end: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for from in end.saturating_sub(LONGEST_WORD)..end {
            let part = &self.letters[from..end];
            let cost = A_RUN * letters::cost(part);
            pieces.push(Piece { from, cost, reason: Reason::Short, fit: None });
            self.as_word(part, from, &mut pieces);
            let digit = |at: Option<usize>| {
                at.and_then(|at| self.letters.get(at)).is_some_and(char::is_ascii_digit)
            };
            // Inside a longer number nothing is a year.
            let inside = digit(from.checked_sub(1)) || digit(Some(end));
            if !(inside && part.iter().all(char::is_ascii_digit))
                && let Some((cost, reason)) = numbers::cost(part)
            {
                pieces.push(Piece { from, cost, reason, fit: None });
            }
            self.as_repeat(part, from, &mut pieces);
        }
        self.as_phrase(end, &mut pieces);
        pieces
    }

    fn as_word(&self, part: &[char], from: usize, pieces: &mut Vec<Piece>) {
        if part.len() < 2 {
            return;
        }
        let word: String = part.iter().collect();
        let fit = Some(self.fit(from, part.len()));
        let mut push = |cost: f64, reason| pieces.push(Piece { from, cost, reason, fit });
        if self.known.contains(&word) {
            push(KNOWN, Reason::KnownName);
        }
        if let Some(rank) = lists::rank(&word) {
            push(rank.max(2.0), Reason::Words);
        }
        let end = from + part.len();
        let alone = (4..=14).contains(&part.len())
            && self.starts.windows(2).any(|bounds| bounds == [from, end]);
        if alone && letters::is_like_a_word(part) {
            push(UNKNOWN, Reason::Words);
        }
        let backwards: String = part.iter().rev().collect();
        if part.len() > 3
            && let Some(rank) = lists::rank(&backwards)
        {
            push(rank * 3.0, Reason::Words);
        }
        for (meant, tricks) in undisguised(part) {
            let rank = if self.known.contains(&meant) { Some(KNOWN) } else { lists::rank(&meant) };
            if let Some(rank) = rank {
                push(rank * 2_f64.powi(tricks), Reason::Words);
            }
        }
    }

    /// What it costs to think of a word just here: nothing where spaces stand,
    /// and more the shorter it is, for those are found everywhere.
    fn fit(&self, from: usize, length: usize) -> f64 {
        match length {
            _ if self.starts.contains(&from) && self.starts.contains(&(from + length)) => 1.0,
            0..=2 => 10.0,
            3 => 4.0,
            _ => 2.0,
        }
    }

    /// The same as what stands right before it, or as an earlier part.
    fn as_repeat(&self, part: &[char], from: usize, pieces: &mut Vec<Piece>) {
        let before = &self.letters[..from];
        let at_once = before.ends_with(part);
        let cost = match part.len() {
            // A few of the same are met in letters and digits at random, too.
            1 | 2 if at_once && before.ends_with(&[part, part].concat()) => 2.0,
            1 | 2 => return,
            3.. if at_once => 2.0,
            4.. if before.windows(part.len()).any(|earlier| earlier == part) => 8.0,
            _ => return,
        };
        pieces.push(Piece { from, cost, reason: Reason::Repeat, fit: None });
    }

    fn as_phrase(&self, end: usize, pieces: &mut Vec<Piece>) {
        for from in 0..end {
            if self.phrases[from] == end - from && end - from > 5 {
                let cost = lists::phrases();
                pieces.push(Piece { from, cost, reason: Reason::Phrase, fit: None });
            }
        }
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

/// What a word with signs and digits in the place of letters could mean, and
/// how many were changed.
fn undisguised(part: &[char]) -> impl Iterator<Item = (String, i32)> {
    ['i', 'l'].into_iter().filter_map(|one| {
        let mut tricks = 0;
        let meant = part.iter().map(|letter| {
            let meant = match letter {
                '4' | '@' => 'a',
                '8' => 'b',
                '(' => 'c',
                '3' | '€' => 'e',
                '9' | '6' => 'g',
                '1' | '!' | '|' => one,
                '0' => 'o',
                '5' | '$' => 's',
                '7' | '+' => 't',
                '2' => 'z',
                other => *other,
            };
            tricks += i32::from(meant != *letter);
            meant
        });
        let meant: String = meant.collect();
        let letters = part.iter().filter(|letter| letter.is_alphabetic()).count();
        (tricks > 0 && letters * 2 >= part.len()).then_some((meant, tricks.min(3)))
    })
}

/// The parts of a passphrase: between spaces, around signs and digits, and where
/// a capital follows a small letter.
fn parts(passphrase: &str) -> impl Iterator<Item = &str> {
    let kind = |letter: char| match letter {
        letter if letter.is_alphabetic() => 0,
        letter if letter.is_numeric() => 1,
        letter if letter.is_whitespace() => 2,
        _ => 3,
    };
    let mut before = None;
    let bounds = passphrase.char_indices().filter_map(move |(at, letter)| {
        let last = before.replace(letter)?;
        let rises = last.is_lowercase() && letter.is_uppercase();
        (kind(last) != kind(letter) || rises).then_some(at)
    });
    let mut from = 0;
    let parts = bounds.chain([passphrase.len()]).map(move |until| {
        let part = &passphrase[from..until];
        from = until;
        part.trim()
    });
    parts.filter(|part| !part.is_empty())
}

/// What capitals add: little where everybody puts them.
fn dress(passphrase: &str) -> f64 {
    let words = passphrase.split_whitespace();
    let usual = words.clone().all(|word| word.chars().skip(1).all(|c| !c.is_uppercase()));
    let capitals = passphrase.chars().filter(|c| c.is_uppercase()).count();
    let small = passphrase.chars().filter(|c| c.is_lowercase()).count();
    match (capitals, small) {
        (0, _) => 1.0,
        (_, 0) => 2.0,
        _ if usual => 2.0,
        _ => 2_f64.powi(i32::try_from(capitals.min(small)).unwrap_or(40).min(40)) * 2.0,
    }
}
