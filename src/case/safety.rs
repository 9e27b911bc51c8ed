//! How safe it feels, and what already goes well.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonId;
use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, amount, day, held_by_hand, line, number, numbered, person, prose, record,
};

/// 0 (not safe at all) to 10 (entirely safe).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

held_by_hand!(Score);

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

numbered! {
    held /// A safety score within one case. 0 means: not numbered yet.
    ScoreId
}

record! {
    /// How safe one person says it is on one day.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    pub struct SafetyScore {
        /// The number others refer to.
        #[serde(default)]
        pub id: ScoreId = number(),
        /// Whose score.
        pub person: PersonId = person("versions-field-whose-score").whose().source(),
        /// The score.
        pub score: Score = amount("versions-field-score"),
        /// The day.
        pub on: NaiveDate = day("score-on").past().half_typed("score"),
        /// Why, in their own words.
        #[serde(default)]
        pub words: String = prose("score-words"),
        /// Who may know of it.
        #[serde(default)]
        pub marks: Marks = marks(),
    }
    Kind::in_time("scores", &["person", "on"]).told(Told::OfPerson)
}

numbered! {
    held /// A strength within one case. 0 means: not numbered yet.
    StrengthId
}

record! {
    /// Something that already goes well, or went well before.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Strength {
        /// The number others refer to.
        pub id: StrengthId = number(),
        /// What goes well.
        pub what: String = prose("strength-what"),
        /// Who said or saw it.
        pub told_by: String = line("told-by").source(),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("strengths", &["what"])
}
