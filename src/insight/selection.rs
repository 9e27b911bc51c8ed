//! The cases that a period is about.

use super::{CaseLine, Period};
use crate::case::Answer;

/// The cases that ran in a period, and how many may have.
#[derive(Debug, Clone)]
pub struct Selection<'a> {
    period: Period,
    /// All that count, also those that did not run in it.
    all: Vec<&'a CaseLine>,
    ran: Vec<&'a CaseLine>,
    unknown: usize,
    copies: usize,
}

impl<'a> Selection<'a> {
    /// The cases of a period. Copies to read count nowhere.
    #[must_use]
    pub fn of(lines: impl IntoIterator<Item = &'a CaseLine>, period: Period) -> Self {
        let (copies, all): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.is_copy);
        let ran_in = |line: &&CaseLine, answer| line.runs.ran_in(period) == answer;
        Self {
            period,
            ran: all.iter().copied().filter(|line| ran_in(line, Answer::Yes)).collect(),
            unknown: all.iter().copied().filter(|line| ran_in(line, Answer::Unknown)).count(),
            copies: copies.len(),
            all,
        }
    }

    /// The days that it is about.
    #[must_use]
    pub fn period(&self) -> Period {
        self.period
    }

    /// The cases that ran in it.
    pub(super) fn lines(&self) -> impl Iterator<Item = &'a CaseLine> + '_ {
        self.ran.iter().copied()
    }

    /// Those of them that are still in the vault, of which more is known.
    pub(super) fn kept(&self) -> impl Iterator<Item = &'a CaseLine> + '_ {
        self.lines().filter(|line| !line.is_remainder)
    }

    /// All cases in the vault, whether they ran in it or not.
    pub(super) fn all(&self) -> impl Iterator<Item = &'a CaseLine> + '_ {
        self.all.iter().copied().filter(|line| !line.is_remainder)
    }

    /// Of how many nothing is left but a line.
    #[must_use]
    pub fn remainders(&self) -> usize {
        self.lines().filter(|line| line.is_remainder).count()
    }

    /// How many cases ran in it.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.ran.len()
    }

    /// Of how many cases nobody can tell, because no day of opening was noted.
    #[must_use]
    pub fn unknown(&self) -> usize {
        self.unknown
    }

    /// How many copies to read were left out.
    #[must_use]
    pub fn copies(&self) -> usize {
        self.copies
    }

    /// How many of them still ran on its last day.
    #[must_use]
    pub fn running(&self) -> usize {
        self.lines().filter(|line| !self.is_over(line)).count()
    }

    /// How many came from a colleague.
    #[must_use]
    pub fn handed_over(&self) -> usize {
        self.lines().filter(|line| line.was_handed_over).count()
    }

    /// Whether a case was closed by the last day.
    fn is_over(&self, line: &CaseLine) -> bool {
        line.runs.ended().is_some_and(|on| on <= self.period.last)
    }
}
