//! The shapes that a figure can have.

use super::Key;

/// Of how many something holds, of how many not, and of how many nobody can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// It holds.
    pub yes: usize,
    /// It does not hold.
    pub no: usize,
    /// Nobody can tell.
    pub unknown: usize,
}

impl Share {
    /// Counts answers; none says nothing.
    pub(super) fn of(answers: impl Iterator<Item = Option<bool>>) -> Self {
        answers.fold(Self::default(), |mut share, answer| {
            match answer {
                Some(true) => share.yes += 1,
                Some(false) => share.no += 1,
                None => share.unknown += 1,
            }
            share
        })
    }

    /// Of how many it is known.
    #[must_use]
    pub fn known(self) -> usize {
        self.yes + self.no
    }

    /// Of how many it was asked.
    #[must_use]
    pub fn all(self) -> usize {
        self.known() + self.unknown
    }
}

/// The middle of a number of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Median {
    /// The middle one in whole days; of two in the middle, the lower. None while there
    /// are none.
    pub days: Option<u32>,
    /// Of how many cases the days are known.
    pub of: usize,
    /// Of how many they are not.
    pub unknown: usize,
}

impl Median {
    /// The middle of what is known.
    pub(super) fn of(all: impl Iterator<Item = Option<u32>>) -> Self {
        let (known, unknown): (Vec<_>, Vec<_>) = all.partition(Option::is_some);
        let mut days: Vec<u32> = known.into_iter().flatten().collect();
        days.sort_unstable();
        let middle = days.len().saturating_sub(1) / 2;
        Self { days: days.get(middle).copied(), of: days.len(), unknown: unknown.len() }
    }
}

/// Numbers of cases beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spread {
    /// Each kind with its number of cases.
    pub rows: Vec<(Key, usize)>,
    /// Of how many cases nothing of it is known.
    pub unknown: usize,
    /// How many cases were looked at.
    pub of: usize,
    /// Whether a case counts in one row at most, so that rows and unknown make up all.
    pub apart: bool,
}

impl Spread {
    /// Counts in which of `keys` each case falls: in one at most.
    pub(super) fn apart(
        keys: impl IntoIterator<Item = Key>,
        cases: impl Iterator<Item = Option<Key>>,
    ) -> Self {
        let cases: Vec<Option<Key>> = cases.collect();
        let count = |key: Key| (key, cases.iter().filter(|one| **one == Some(key)).count());
        Self {
            rows: keys.into_iter().map(count).collect(),
            unknown: cases.iter().filter(|one| one.is_none()).count(),
            of: cases.len(),
            apart: true,
        }
    }

    /// Counts in which of `keys` each case falls: in none, one or more. None of them at
    /// all, where nothing is known, is an absent list.
    pub(super) fn together(
        keys: impl IntoIterator<Item = Key>,
        cases: impl Iterator<Item = Option<Vec<Key>>>,
    ) -> Self {
        let cases: Vec<Option<Vec<Key>>> = cases.collect();
        let has = |key: Key, one: &Option<Vec<Key>>| {
            one.as_ref().is_some_and(|found| found.contains(&key))
        };
        let count = |key: Key| (key, cases.iter().filter(|one| has(key, one)).count());
        Self {
            rows: keys.into_iter().map(count).collect(),
            unknown: cases.iter().filter(|one| one.is_none()).count(),
            of: cases.len(),
            apart: false,
        }
    }

    /// The highest number in it.
    #[must_use]
    pub fn most(&self) -> usize {
        self.rows.iter().map(|(_, count)| *count).max().unwrap_or(0)
    }
}
