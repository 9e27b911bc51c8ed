//! A round: from the first answer to the spread.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::answers::Given;
use super::list::List;
use super::tally::{Asked, FEWEST, Tally};
use super::token::Token;

/// More people than a team has.
pub const MOST_ANSWERS: usize = 200;

/// One time that a team fills in the self-scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// What tells it from others.
    pub id: Token,
    /// Which list it is, to be told.
    pub list: String,
    /// The same, word for word.
    items: String,
    asked: Vec<Asked>,
    /// The day on which it was begun.
    pub began: NaiveDate,
    /// The day on which it was closed.
    #[serde(default)]
    pub closed: Option<NaiveDate>,
    /// What was given so far; nothing once it is closed.
    #[serde(default)]
    answers: BTreeMap<Token, Given>,
    /// Whose answers were counted, by their numbers.
    #[serde(default)]
    counted: BTreeSet<Token>,
    /// What came of it, once it is closed.
    #[serde(default)]
    tally: Option<Tally>,
}

impl Round {
    /// Begins a round with this list.
    #[must_use]
    pub fn begin(id: Token, list: &List, began: NaiveDate) -> Self {
        let asked =
            list.items().map(|(part, item)| Asked { part: part.id.clone(), item: item.id.clone() });
        Self {
            id,
            list: list.version.clone(),
            items: list.fingerprint(),
            asked: asked.collect(),
            began,
            closed: None,
            answers: BTreeMap::new(),
            counted: BTreeSet::new(),
            tally: None,
        }
    }

    /// Whether answers can still come in.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Whether it asks what this list asks, word for word.
    #[must_use]
    pub fn asks(&self, list: &List) -> bool {
        self.items == list.fingerprint()
    }

    /// Whether it asked the same as another round.
    #[must_use]
    pub fn asks_as(&self, other: &Self) -> bool {
        self.items == other.items
    }

    /// How many answers came in.
    #[must_use]
    pub fn count(&self) -> usize {
        self.answers.len().max(self.counted.len())
    }

    /// Whether enough people answered to close it.
    #[must_use]
    pub fn can_close(&self) -> bool {
        self.is_open() && self.answers.len() >= FEWEST as usize
    }

    /// What came of it; none while it is open.
    #[must_use]
    pub fn tally(&self) -> Option<&Tally> {
        self.tally.as_ref()
    }

    /// The numbers of all answers that came in.
    pub fn tokens(&self) -> impl Iterator<Item = &Token> {
        self.answers.keys().chain(&self.counted)
    }

    /// Takes an answer in; says whether it counts. One that is there already stays as it
    /// is, and counts.
    pub(super) fn take(&mut self, token: &Token, given: &Given) -> bool {
        let fits = given.picks().len() == self.asked.len();
        let room = self.answers.len() < MOST_ANSWERS || self.answers.contains_key(token);
        if !(self.is_open() && fits && room) {
            return false;
        }
        self.answers.entry(token.clone()).or_insert_with(|| given.clone());
        true
    }

    /// Counts the answers and forgets them; nothing happens with too few.
    pub(super) fn close(&mut self, on: NaiveDate) {
        if !self.is_open() {
            return;
        }
        if let Some(tally) = Tally::of(&self.asked, self.answers.values()) {
            self.counted = std::mem::take(&mut self.answers).into_keys().collect();
            (self.tally, self.closed) = (Some(tally), Some(on));
        }
    }

    /// The same round as two vaults know it: what was closed stays so, and an open one has
    /// the answers of both.
    pub(super) fn unite(&mut self, theirs: &Self) {
        match (self.is_open(), theirs.is_open()) {
            (true, false) => *self = theirs.clone(),
            (true, true) => {
                for (token, given) in &theirs.answers {
                    self.take(token, given);
                }
            }
            (false, _) => {}
        }
    }
}
