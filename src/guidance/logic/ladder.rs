//! Levels on top of each other, each argued for by monotone conditions.

use super::expanded::atoms;
use super::{Formula, Truth, absorb, transversals};

/// The highest level there is.
const TOP: u8 = 4;

/// What is known of the atoms of a ladder, as bits. An atom in neither set is
/// unknown; one in both counts as raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// Atoms at their raising value.
    pub raised: u64,
    /// Atoms at their reassuring value.
    pub calm: u64,
    /// Atoms that cannot be undone.
    pub lasting: u64,
}

impl Known {
    /// What can be said of one atom.
    pub fn truth(&self, atom: usize) -> Truth {
        let bit = u32::try_from(atom).ok().and_then(|shift| 1_u64.checked_shl(shift)).unwrap_or(0);
        if self.raised & bit != 0 {
            Truth::Holds
        } else if self.calm & bit != 0 {
            Truth::No
        } else {
            Truth::Open
        }
    }

    /// The same with one more atom known.
    #[must_use]
    pub fn with(mut self, bit: u64, raised: bool) -> Self {
        if raised {
            self.raised |= bit;
        } else {
            self.calm |= bit;
        }
        self
    }

    fn calm_for_certain(&self) -> u64 {
        self.calm & !self.raised
    }
}

/// An unknown atom that can still change the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decisive {
    /// The atom.
    pub atom: usize,
    /// How many atoms the shortest way up with it has.
    pub shortest: u32,
    /// The highest level that such a shortest way reaches.
    pub reaches: u8,
}

/// Criteria for levels 1 to 4 over at most 64 atoms, in expanded form.
#[derive(Debug, Clone)]
pub struct Ladder {
    /// For each level from 1: the smallest sets of atoms that make the level
    /// at least that one.
    at_least: [Vec<u64>; TOP as usize],
}

impl Ladder {
    /// A ladder from pairs of a level (1 to 4) and a condition over bits.
    pub fn new(criteria: Vec<(u8, Formula)>) -> Self {
        let reaching = |lowest: u8| {
            let fitting = criteria.iter().filter(|(level, _)| *level >= lowest);
            absorb(fitting.flat_map(|(_, formula)| formula.expanded()).collect())
        };
        Self { at_least: [reaching(1), reaching(2), reaching(3), reaching(4)] }
    }

    /// The smallest sets of atoms that make the level at least `level`.
    fn sets(&self, level: u8) -> &[u64] {
        let place = usize::from(level.clamp(1, TOP)) - 1;
        self.at_least.get(place).map_or(&[], Vec::as_slice)
    }

    /// The highest level from 2 of which a set lies within `raised`; else 1.
    fn reached(&self, raised: u64) -> u8 {
        let holds = |level: &u8| self.sets(*level).iter().any(|set| set & !raised == 0);
        (2..=TOP).rev().find(holds).unwrap_or(1)
    }

    /// The level when every unknown atom is set to its reassuring value.
    pub fn lowest(&self, known: Known) -> u8 {
        self.reached(known.raised)
    }

    /// The level when every unknown atom is set to its raising value.
    pub fn highest(&self, known: Known) -> u8 {
        self.reached(!known.calm_for_certain())
    }

    /// The level that known facts support: the highest one whose criterion
    /// holds. AVE 1 when its own criterion holds or nothing unknown can change
    /// it any more; otherwise none.
    pub fn level(&self, known: Known) -> Option<u8> {
        let lowest = self.lowest(known);
        let own = || self.sets(1).iter().any(|set| set & !known.raised == 0);
        (lowest > 1 || self.highest(known) == 1 || own()).then_some(lowest)
    }

    /// The smallest sets of unknown atoms that, at their raising value, make
    /// the level at least `level`. None when that is impossible or already so,
    /// and none for level 1, below which nothing lies.
    pub fn ways_up(&self, known: Known, level: u8) -> Vec<u64> {
        if level <= self.lowest(known) || level > TOP {
            return Vec::new();
        }
        let calm = known.calm_for_certain();
        let possible = self.sets(level).iter().filter(|set| *set & calm == 0);
        absorb(possible.map(|set| set & !known.raised).collect())
    }

    /// The smallest sets of atoms, unknown ones and raised ones that can still
    /// change, that at their reassuring value make a level below `level`
    /// certain. None when that is impossible or already certain.
    pub fn ways_down(&self, known: Known, level: u8) -> Vec<u64> {
        if level < 2 || level > self.highest(known) {
            return Vec::new();
        }
        let calm = known.calm_for_certain();
        let possible: Vec<u64> = self.sets(level).to_vec();
        let possible: Vec<u64> = possible.into_iter().filter(|set| set & calm == 0).collect();
        transversals(&possible, !known.lasting)
    }

    /// The unknown atoms that occur in a way up: exactly those that can still
    /// change the level. Shortest way first, then the highest level reached,
    /// then `ease` (lower is easier), then their own order.
    pub fn decisive(&self, known: Known, ease: &impl Fn(usize) -> u8) -> Vec<Decisive> {
        let mut best: [Option<Decisive>; 64] = [None; 64];
        for level in self.lowest(known) + 1..=TOP {
            for way in self.ways_up(known, level) {
                note(&mut best, way, level);
            }
        }
        let mut found: Vec<Decisive> = best.into_iter().flatten().collect();
        found.sort_by_key(|one| (one.shortest, TOP - one.reaches, ease(one.atom), one.atom));
        found
    }
}

/// Remembers for each atom of a way whether this way is the best seen so far.
fn note(best: &mut [Option<Decisive>; 64], way: u64, level: u8) {
    let shortest = way.count_ones();
    for bit in atoms(way) {
        let atom = bit.trailing_zeros() as usize;
        let Some(place) = best.get_mut(atom) else {
            continue;
        };
        if place.is_none_or(|seen| shortest <= seen.shortest) {
            *place = Some(Decisive { atom, shortest, reaches: level });
        }
    }
}
