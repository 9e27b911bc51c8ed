//! One thing that the room may see.

use chrono::NaiveDate;
use strum::VariantArray;

use super::cleaning::Cleaner;
use crate::case::{CaseId, Score};

/// What kind of thing it is, in the order in which it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Kind {
    /// What the meeting must answer.
    Question,
    /// Somebody of the circle.
    Person,
    /// Something that happened.
    Event,
    /// Something that somebody worries about.
    Worry,
    /// Something that goes well.
    Strength,
    /// How safe everybody says it is for one person.
    Spread,
    /// Why somebody says so.
    Why,
    /// Something the family works on.
    Priority,
    /// A reason of the advice.
    Reason,
    /// What somebody sees otherwise.
    Dissent,
    /// The level in force.
    Level,
    /// An agreement of the safety plan.
    Agreement,
    /// What everybody sees now.
    Seen,
    /// What is decided.
    Decision,
    /// Who does what by when.
    Action,
}

/// By what a piece is known: its kind, and a number within that kind. That of a record is
/// its number in the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PieceId {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub number: u32,
}

/// One thing that the room may see. Only a [`Source`](super::Source) makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub(super) of: CaseId,
    pub(super) id: PieceId,
    pub(super) words: String,
    pub(super) people: Vec<String>,
    pub(super) on: Option<NaiveDate>,
    /// The age of a child, in words.
    pub(super) age: Option<String>,
    pub(super) spread: Option<Spread>,
}

impl Piece {
    pub(super) fn new(of: CaseId, kind: Kind, number: u32, words: String) -> Self {
        let (people, id) = (Vec::new(), PieceId { kind, number });
        Self { of, id, words, people, on: None, age: None, spread: None }
    }

    /// By what it is known.
    #[must_use]
    pub fn id(&self) -> PieceId {
        self.id
    }

    /// What it says; of a spread, of whom it is.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Whom it is of or about, as the room knows them.
    #[must_use]
    pub fn people(&self) -> &[String] {
        &self.people
    }

    /// The day it happened, or must be done.
    #[must_use]
    pub fn on(&self) -> Option<NaiveDate> {
        self.on
    }

    /// The scores, for a spread.
    #[must_use]
    pub fn spread(&self) -> Option<&Spread> {
        self.spread.as_ref()
    }
}

/// What several people say, from 0 to 10, and why at the ends. Nobody can tell who said
/// what: the scores stand by size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    scores: Vec<Score>,
    lowest: String,
    highest: String,
}

impl Spread {
    pub(super) fn of(cleaner: &Cleaner, scores: &[Score], lowest: &str, highest: &str) -> Self {
        let mut scores = scores.to_vec();
        scores.sort_unstable();
        Self { scores, lowest: cleaner.clean(lowest), highest: cleaner.clean(highest) }
    }

    /// The scores, the lowest first.
    #[must_use]
    pub fn scores(&self) -> &[Score] {
        &self.scores
    }

    /// Why somebody gave the lowest; empty where nobody said.
    #[must_use]
    pub fn lowest(&self) -> &str {
        &self.lowest
    }

    /// Why somebody gave the highest; empty where nobody said.
    #[must_use]
    pub fn highest(&self) -> &str {
        &self.highest
    }

    /// Whether its words are clean by what is known now.
    pub(super) fn is_clean(&self, cleaner: &Cleaner) -> bool {
        [&self.lowest, &self.highest].into_iter().all(|words| cleaner.clean(words) == **words)
    }
}
