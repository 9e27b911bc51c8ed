//! What a vault keeps of the self-scans of a team.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::answers::Filling;
use super::list::List;
use super::point::Point;
use super::round::Round;
use super::token::Token;

/// So many rounds are kept; of more the oldest goes.
pub const MOST_ROUNDS: usize = 40;

/// So many points are kept at most.
pub const MOST_POINTS: usize = 100;

/// All rounds of a team, what it wants to learn, and what somebody is filling in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Ledger {
    /// In the order in which they were begun.
    pub(super) rounds: Vec<Round>,
    pub(super) points: Vec<Point>,
    pub(super) filling: Filling,
}

impl Ledger {
    /// The round that answers can come into.
    #[must_use]
    pub fn open(&self) -> Option<&Round> {
        self.rounds.iter().find(|round| round.is_open())
    }

    /// The rounds that were closed, the last first.
    pub fn closed(&self) -> impl Iterator<Item = &Round> {
        self.rounds.iter().rev().filter(|round| !round.is_open())
    }

    /// The last round that was closed, and the one before it that asked the same.
    #[must_use]
    pub fn last_two(&self) -> (Option<&Round>, Option<&Round>) {
        let last = self.closed().next();
        let before = last.and_then(|last| self.closed().skip(1).find(|one| one.asks_as(last)));
        (last, before)
    }

    /// What the team wants to learn, in the order in which it was agreed.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// A point by its number.
    #[must_use]
    pub fn point(&self, id: &Token) -> Option<&Point> {
        self.points.iter().find(|point| point.id == *id)
    }

    /// The points whose day is there, the oldest first.
    #[must_use]
    pub fn due(&self, today: NaiveDate) -> Vec<&Point> {
        let mut due: Vec<&Point> = self.points.iter().filter(|point| point.is_due(today)).collect();
        due.sort_by_key(|point| point.on);
        due
    }

    /// What somebody is filling in, when that is this list.
    #[must_use]
    pub fn filling(&self, list: &List) -> Filling {
        match self.filling.fits(list) {
            true => self.filling.clone(),
            false => Filling::of(list),
        }
    }

    /// The numbers of all answers that ever came in.
    #[must_use]
    pub fn tokens(&self) -> BTreeSet<Token> {
        self.rounds.iter().flat_map(Round::tokens).cloned().collect()
    }

    /// What two vaults keep together: nothing of either is lost. What somebody is filling
    /// in stays with whom it is.
    #[must_use]
    pub fn united(&self, theirs: &Self) -> Self {
        let mut both = self.clone();
        for round in &theirs.rounds {
            match both.rounds.iter_mut().find(|ours| ours.id == round.id) {
                Some(ours) => ours.unite(round),
                None => both.rounds.push(round.clone()),
            }
        }
        let new = theirs.points.iter().filter(|point| self.point(&point.id).is_none());
        both.points.extend(new.cloned());
        both.settle();
        both
    }

    /// In order, and no more than is kept.
    pub(super) fn settle(&mut self) {
        self.rounds.sort_by(|one, other| (one.began, &one.id).cmp(&(other.began, &other.id)));
        let too_many = self.rounds.len().saturating_sub(MOST_ROUNDS);
        self.rounds.drain(..too_many);
        self.points.truncate(MOST_POINTS);
    }
}
