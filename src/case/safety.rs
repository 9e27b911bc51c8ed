//! How safe it feels, and what already goes well.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonId;

/// 0 (not safe at all) to 10 (entirely safe).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

/// A score outside 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("safety score {0} does not exist; it runs from 0 to 10")]
pub struct ScoreOutOfRange(pub u8);

impl Score {
    /// The value, 0 to 10.
    #[must_use]
    pub fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = ScoreOutOfRange;

    fn try_from(value: u8) -> Result<Self, ScoreOutOfRange> {
        if value <= 10 { Ok(Self(value)) } else { Err(ScoreOutOfRange(value)) }
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// How safe one person says it is on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyScore {
    /// Whose score.
    pub person: PersonId,
    /// The score.
    pub score: Score,
    /// The day.
    pub on: NaiveDate,
    /// Why, in their own words.
    #[serde(default)]
    pub words: String,
}

/// A strength within one case. 0 means: not numbered yet.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct StrengthId(pub u32);

/// Something that already goes well, or went well before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Strength {
    /// The number others refer to.
    pub id: StrengthId,
    /// What goes well.
    pub what: String,
    /// Who said or saw it.
    pub told_by: String,
}
