//! What one member answers, alone. Once it is given nobody sees it again.

use serde::{Deserialize, Serialize};

use super::list::List;
use super::token::Token;

/// A score of 1 to 4, or that somebody does not know. Not knowing is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Pick(u8);

impl Pick {
    /// Somebody does not know.
    pub const UNKNOWN: Self = Self(0);

    /// What can be chosen: the scores from low to high, then not knowing.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self::UNKNOWN];

    /// The number of it: 1 to 4, or 0 for not knowing.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Pick {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|pick| pick.0 == number);
        found.ok_or_else(|| format!("{number} is no score"))
    }
}

impl From<Pick> for u8 {
    fn from(pick: Pick) -> Self {
        pick.0
    }
}

/// A list that is being filled in: everything can still be changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filling {
    /// Of which list, so that another one begins anew.
    list: String,
    picks: Vec<Option<Pick>>,
    /// What tells the answer from others, so that it counts once however often it is given.
    number: Option<Token>,
}

/// What one member answered. Nothing changes it, and it holds no name and no words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given(Vec<Pick>);

impl Filling {
    /// Nothing chosen yet.
    #[must_use]
    pub fn of(list: &List) -> Self {
        Self { list: list.fingerprint(), picks: vec![None; list.count()], number: None }
    }

    /// Whether it is of this list.
    #[must_use]
    pub fn fits(&self, list: &List) -> bool {
        self.list == list.fingerprint() && self.picks.len() == list.count()
    }

    /// Chooses a score of an item, by its place among all.
    pub fn pick(&mut self, item: usize, pick: Pick) {
        if let Some(place) = self.picks.get_mut(item) {
            *place = Some(pick);
        }
    }

    /// What is chosen of an item.
    #[must_use]
    pub fn picked(&self, item: usize) -> Option<Pick> {
        self.picks.get(item).copied().flatten()
    }

    /// How many items have an answer.
    #[must_use]
    pub fn done(&self) -> usize {
        self.picks.iter().flatten().count()
    }

    /// Gives it a number, unless it has one.
    pub fn number(&mut self, number: Token) {
        self.number.get_or_insert(number);
    }

    /// Whether it has a number.
    #[must_use]
    pub fn is_numbered(&self) -> bool {
        self.number.is_some()
    }

    /// Gives it, with its number; none while an item has no answer, or it has no number.
    #[must_use]
    pub fn give(&self) -> Option<(Token, Given)> {
        let picks: Option<Vec<Pick>> = self.picks.iter().copied().collect();
        let given = picks.filter(|picks| !picks.is_empty()).map(Given)?;
        Some((self.number.clone()?, given))
    }
}

impl Given {
    /// What was read from a file; none when it is not of so many items.
    pub(super) fn of(picks: Vec<Pick>, count: usize) -> Option<Self> {
        (picks.len() == count && count > 0).then_some(Self(picks))
    }

    /// What was chosen, for each item by its place.
    #[must_use]
    pub fn picks(&self) -> &[Pick] {
        &self.0
    }
}
