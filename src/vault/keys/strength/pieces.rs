//! A passphrase without its dress, and the pieces that it can be put together
//! from.

use super::disguise::{dress, parts, undisguised};
use super::reason::Reason;
use super::{letters, lists, numbers};

/// Longer words are looked up in parts.
const LONGEST_WORD: usize = 24;

/// A word that stands in the name of the vault or of its user, in any order.
const KNOWN: f64 = 3.0;

/// A word or a name that no list here has, but longer ones do.
const UNKNOWN: f64 = 50_000.0;

/// To try letters and digits at random in the place of something known.
const A_RUN: f64 = 6.0;

/// A passphrase without spaces, capitals and accents.
pub(super) struct Plain {
    pub(super) letters: Vec<char>,
    /// What spaces and capitals add.
    pub(super) dress: f64,
    /// Words of the names of the vault and its user.
    known: Vec<String>,
    /// Where the parts between spaces begin, and the end.
    pub(super) starts: Vec<usize>,
    /// Whether there are spaces at all.
    pub(super) spaced: bool,
    /// From each letter on, how many are of a sentence that everybody knows.
    phrases: Vec<usize>,
}

/// A piece at the end of a beginning, and what it costs.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) from: usize,
    pub(super) cost: f64,
    pub(super) reason: Reason,
    /// What it costs to think of it just here, for a word.
    pub(super) fit: Option<f64>,
}

impl Plain {
    /// Takes off spaces, capitals and accents; `names` are known to who guesses.
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

    /// Everything that the letters before `end` could end with.
    pub(super) fn pieces(&self, end: usize) -> Vec<Piece> {
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
