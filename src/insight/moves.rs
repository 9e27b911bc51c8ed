//! Going up and down, and decisions that depart from the advice.

use super::{CaseLine, Decided, Key, Period, Selection, Spread};

/// How often in a period. A case can count more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moves {
    /// A higher level than the one before.
    pub up: usize,
    /// A lower one.
    pub down: usize,
    /// Another level than was advised, with a reason: as welcome as any.
    pub departed: usize,
    /// Decisions of which it is not known what was advised.
    pub unknown: usize,
}

impl Moves {
    fn of(line: &CaseLine, period: Period) -> Self {
        let is_in = |one: &&Decided| period.contains(one.on);
        let here = || line.decided.iter().filter(is_in);
        let steps = line.decided.windows(2).filter(|pair| period.contains(pair[1].on));
        let (mut up, mut down) = (0, 0);
        for pair in steps {
            up += usize::from(pair[1].level > pair[0].level);
            down += usize::from(pair[1].level < pair[0].level);
        }
        let departed = |one: &&Decided| one.advised.is_some_and(|level| level != one.level);
        Self {
            up,
            down,
            departed: here().filter(departed).count(),
            unknown: here().filter(|one| one.advised.is_none()).count(),
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            up: self.up + other.up,
            down: self.down + other.down,
            departed: self.departed + other.departed,
            unknown: self.unknown + other.unknown,
        }
    }
}

impl Selection<'_> {
    /// How often cases went up or down, and decisions departed from the advice. A first
    /// decision is neither up nor down.
    #[must_use]
    pub fn moves(&self) -> Moves {
        let each = self.all().map(|line| Moves::of(line, self.period()));
        each.fold(Moves::default(), Moves::and)
    }

    /// In how many cases that happened, each case once.
    #[must_use]
    pub fn moved(&self) -> Spread {
        let found = self.kept().map(|line| {
            let moves = Moves::of(line, self.period());
            let all =
                [(Key::Up, moves.up), (Key::Down, moves.down), (Key::Departed, moves.departed)];
            Some(all.into_iter().filter(|(_, times)| *times > 0).map(|(key, _)| key).collect())
        });
        Spread::together([Key::Up, Key::Down, Key::Departed], found)
    }
}
