//! What is wrong in a practice file, where, and how to mend it.

use std::fmt;

use crate::t;

/// No more are told at once: whoever mends these finds the others.
const MOST: usize = 40;

/// How many characters of somebody's words are repeated in a fault.
const BRIEF: usize = 50;

/// One mistake in a practice file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and how to mend it.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&t!("practice-fault-line", line = self.line, what = self.what.as_str()))
    }
}

impl std::error::Error for Fault {}

/// The mistakes found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    /// Adds one.
    pub(super) fn add(&mut self, line: usize, what: String) {
        let fault = Fault { line: line.max(1), what };
        if self.0.len() < MOST && !self.0.contains(&fault) {
            self.0.push(fault);
        }
    }

    /// Whether none was found.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in the order of the lines.
    pub(super) fn all(mut self) -> Vec<Fault> {
        self.0.sort();
        self.0
    }
}

/// The beginning of somebody's words.
pub(super) fn brief(words: &str) -> String {
    match words.char_indices().nth(BRIEF) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

/// The known word that was probably meant.
pub(super) fn meant<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody means a word of ten letters with a line of text.
    let typed: String = typed.chars().take(BRIEF).collect();
    let near = known.map(|word| (strsim::osa_distance(&typed, word), word));
    let near = near.filter(|(distance, word)| *distance <= 1 + word.chars().count() / 5);
    near.min().map(|(_, word)| word)
}
