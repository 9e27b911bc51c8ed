//! How the scores of a team lie: how often each, the middle, and whether it is of two
//! minds. There is no mean: that would be a mark.

use serde::{Deserialize, Serialize};

use super::answers::Pick;
use crate::polling::Spread;

/// The scores that a team gave to an item, or to all items of a part together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sight(Spread);

/// The number of the highest score.
const HIGHEST: u8 = 4;

/// From so many steps between the lower and the upper quarter on a team is divided.
const APART: u8 = 2;

impl Sight {
    /// Counts picks.
    pub(super) fn of(picks: impl Iterator<Item = Pick>) -> Self {
        Self(Spread::of(Pick::ALL.len(), picks.map(Pick::number)))
    }

    /// Several together.
    pub(super) fn together<'a>(all: impl Iterator<Item = &'a Self> + Clone) -> Self {
        let sum = |pick: Pick| -> u32 { all.clone().map(|one| one.count(pick)).sum() };
        let mut numbers = Pick::ALL;
        numbers.sort_unstable();
        Self(Spread::counted(numbers.into_iter().map(sum).collect()))
    }

    /// How often this was chosen.
    #[must_use]
    pub fn count(&self, pick: Pick) -> u32 {
        self.0.counts().get(usize::from(pick.number())).copied().unwrap_or(0)
    }

    /// How many scores were given, not counting who does not know.
    #[must_use]
    pub fn known(&self) -> u32 {
        self.0.counts().iter().skip(1).sum()
    }

    /// The score at this place, from 0, when all stand in order.
    fn at(&self, place: u32) -> u8 {
        let mut left = place;
        for score in 1..HIGHEST {
            let count = self.0.counts().get(usize::from(score)).copied().unwrap_or(0);
            if left < count {
                return score;
            }
            left -= count;
        }
        HIGHEST
    }

    /// The scores in the middle: twice the same, or the two between which it lies.
    #[must_use]
    pub fn median(&self) -> (u8, u8) {
        let known = self.known();
        (self.at(known.saturating_sub(1) / 2), self.at(known / 2))
    }

    /// How far the lower and the upper quarter of the scores lie apart.
    fn width(&self) -> u8 {
        let known = self.known();
        let quarter = known.saturating_sub(1) / 4;
        self.at(known.saturating_sub(1 + quarter)).saturating_sub(self.at(quarter))
    }

    /// Whether the team is of two minds: its lower and its upper quarter lie two steps
    /// apart or more.
    #[must_use]
    pub fn is_divided(&self) -> bool {
        self.width() >= APART
    }

    /// Whether the middle lies in the lower half of the scale.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.median().1 <= HIGHEST / 2
    }
}
