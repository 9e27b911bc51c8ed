//! What a team agreed to learn.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::token::Token;

/// Something that the team wants to learn, by when, and who sees to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// What tells it from others.
    pub id: Token,
    /// The part of the list it is about, by its id; empty when about none.
    #[serde(default)]
    pub part: String,
    /// What is learnt, and how.
    #[serde(default)]
    pub what: String,
    /// Who sees to it.
    #[serde(default)]
    pub who: String,
    /// By when.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What is typed of that day and is no day yet.
    #[serde(default)]
    pub on_words: String,
    /// The day on which it was done.
    #[serde(default)]
    pub done: Option<NaiveDate>,
}

impl Point {
    /// A point that says nothing yet, about a part or about none.
    #[must_use]
    pub fn new(id: Token, part: &str) -> Self {
        Self {
            id,
            part: part.to_owned(),
            what: String::new(),
            who: String::new(),
            on: None,
            on_words: String::new(),
            done: None,
        }
    }

    /// Whether its day is there and nobody said that it is done.
    #[must_use]
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.done.is_none() && self.on.is_some_and(|on| on <= today)
    }
}
