//! What somebody does with the self-scans of a team.
//!
//! Each is done to what stands in the vault at that moment, so that two windows, or one
//! that could not write for a while, lose nothing of each other.

use chrono::NaiveDate;

use super::answers::{Filling, Given};
use super::ledger::Ledger;
use super::point::Point;
use super::round::Round;
use super::token::Token;

/// One thing done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Begin a round, unless one is open, or this one was begun already.
    Begin(Box<Round>),
    /// Choose something in the list that is being filled in.
    Fill(Filling),
    /// Take an answer into the open round.
    Take(Token, Given),
    /// The same with what was being filled in, which is forgotten once it counts.
    Give(Token, Given),
    /// Forget what was being filled in.
    Empty,
    /// Close a round on a day: from now on there are only counts.
    Close(Token, NaiveDate),
    /// Remove a round, with what came of it.
    Remove(Token),
    /// Put a point in, or in the place of what it was.
    Point(Point),
    /// Remove a point.
    Drop(Token),
}

impl Act {
    /// Does it. What cannot be done any more, because somebody else was first, changes
    /// nothing.
    pub fn apply(&self, ledger: &mut Ledger) {
        match self {
            Self::Begin(round) => begin(ledger, round),
            Self::Fill(filling) => ledger.filling = filling.clone(),
            Self::Take(token, given) => {
                take(ledger, token, given);
            }
            Self::Give(token, given) => {
                if take(ledger, token, given) {
                    ledger.filling = Filling::default();
                }
            }
            Self::Empty => ledger.filling = Filling::default(),
            Self::Close(id, on) => {
                ledger.rounds.iter_mut().filter(|one| one.id == *id).for_each(|one| one.close(*on));
            }
            Self::Remove(id) => ledger.rounds.retain(|one| one.id != *id),
            Self::Point(point) => put(ledger, point),
            Self::Drop(id) => ledger.points.retain(|one| one.id != *id),
        }
    }

    /// Whether nothing of this is left once `later` is done: only the newest words count.
    #[must_use]
    pub fn is_covered_by(&self, later: &Self) -> bool {
        match (self, later) {
            (Self::Fill(_), Self::Fill(_) | Self::Empty) => true,
            (Self::Point(one), Self::Point(other)) => one.id == other.id,
            (Self::Point(one), Self::Drop(id)) => one.id == *id,
            _ => false,
        }
    }
}

fn begin(ledger: &mut Ledger, round: &Round) {
    let is_known = ledger.rounds.iter().any(|one| one.is_open() || one.id == round.id);
    if !is_known {
        ledger.rounds.push(round.clone());
        ledger.settle();
    }
}

/// Whether it counts. One that was counted before, in whichever round, is none.
fn take(ledger: &mut Ledger, token: &Token, given: &Given) -> bool {
    let is_old = ledger.closed().any(|round| round.tokens().any(|one| one == token));
    let mut open = ledger.rounds.iter_mut().filter(|round| round.is_open());
    !is_old && open.next().is_some_and(|round| round.take(token, given))
}

fn put(ledger: &mut Ledger, point: &Point) {
    match ledger.points.iter_mut().find(|one| one.id == point.id) {
        Some(one) => *one = point.clone(),
        None => ledger.points.push(point.clone()),
    }
    ledger.settle();
}
