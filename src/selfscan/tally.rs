//! What is kept of a round that was closed: counts, and none that shows a person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answers::Given;
use super::sight::Sight;

/// With fewer answers there is no count: somebody could be known by it.
pub const FEWEST: u32 = 3;

/// An item that was asked, by its id and that of its part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Asked {
    pub(super) part: String,
    pub(super) item: String,
}

/// How often each score was given to each item, as far as enough people gave one.
///
/// Of an item that fewer than [`FEWEST`] people scored nothing is kept, and what is said of
/// a part is made of the others: what is hidden cannot be worked out from what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    people: u32,
    /// By the id of the part, and that of the item.
    parts: BTreeMap<String, BTreeMap<String, Sight>>,
}

impl Tally {
    /// Counts what was given; none with fewer than [`FEWEST`] people.
    #[must_use]
    pub(super) fn of<'a>(
        asked: &[Asked],
        given: impl ExactSizeIterator<Item = &'a Given> + Clone,
    ) -> Option<Self> {
        let people = u32::try_from(given.len()).ok().filter(|people| *people >= FEWEST)?;
        let mut tally = Self { people, parts: BTreeMap::new() };
        for (place, asked) in asked.iter().enumerate() {
            let picks = given.clone().filter_map(|one| one.picks().get(place).copied());
            let sight = Sight::of(picks);
            if sight.known() >= FEWEST {
                let part = tally.parts.entry(asked.part.clone()).or_default();
                part.insert(asked.item.clone(), sight);
            }
        }
        Some(tally)
    }

    /// How many people answered.
    #[must_use]
    pub fn people(&self) -> u32 {
        self.people
    }

    /// What was given to an item of a part; none when too few gave a score.
    #[must_use]
    pub fn item(&self, part: &str, item: &str) -> Option<&Sight> {
        self.parts.get(part)?.get(item)
    }

    /// What was given to the items of a part together, as far as they are shown; none when
    /// none is.
    #[must_use]
    pub fn part(&self, part: &str) -> Option<Sight> {
        let items = self.parts.get(part)?;
        (!items.is_empty()).then(|| Sight::together(items.values()))
    }
}
