//! What is wrong in a file that somebody wrote, where, and how to mend it.

use std::fmt;

use crate::t;

/// No more are told at once: whoever mends these finds the others.
const MOST: usize = 40;

/// One mistake in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and how to mend it.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&t!("fault-line", line = self.line, what = self.what.as_str()))
    }
}

impl std::error::Error for Fault {}

/// The mistakes found so far.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    /// Adds one.
    pub(crate) fn add(&mut self, line: usize, what: String) {
        let fault = Fault { line: line.max(1), what };
        if self.0.len() < MOST && !self.0.contains(&fault) {
            self.0.push(fault);
        }
    }

    /// Whether none was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in the order of the lines.
    pub(crate) fn all(mut self) -> Vec<Fault> {
        self.0.sort();
        self.0
    }
}
