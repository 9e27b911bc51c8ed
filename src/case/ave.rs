//! The level of *Aanpak Voorkomen Escalatie* and the decisions about it.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Afgeschaald;
use super::record::{
    Kind, Stands, Told, code, day, held_by_hand, instant, level, line, list_inside, prose, record,
    within,
};

/// AVE 1 to 4. Written as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Ave {
    /// Prevent and notice in time.
    One,
    /// Help is needed; one plan, carried out together.
    Two,
    /// Several domains, cooperation is stuck, safety in danger.
    Three,
    /// Full escalation, public unrest.
    Four,
}

held_by_hand!(Ave, Option<Ave>);

impl Ave {
    /// All levels, lowest first.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// 1 to 4.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// A level outside 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("AVE level {0} does not exist; it runs from 1 to 4")]
pub struct UnknownAve(pub u8);

impl TryFrom<u8> for Ave {
    type Error = UnknownAve;

    fn try_from(number: u8) -> Result<Self, UnknownAve> {
        Self::ALL.into_iter().find(|level| level.number() == number).ok_or(UnknownAve(number))
    }
}

impl From<Ave> for u8 {
    fn from(level: Ave) -> Self {
        level.number()
    }
}

record! {
    /// What the program advised at the moment of a decision (rule C13: store both).
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct AdviceGiven {
        /// The level supported by what was known.
        pub level: Option<Ave> = level("versions-field-advised"),
        /// The lowest level that was still possible.
        pub lowest: Option<Ave> = level("versions-field-advised-lowest"),
        /// The highest level that was still possible.
        pub highest: Option<Ave> = level("versions-field-advised-highest"),
        /// The version of the model that advised.
        pub model: String = code("versions-field-model"),
        /// The id of the region whose agreements were followed; empty in old decisions.
        pub region: String = code("versions-field-region"),
        /// What a municipality laid over it: its id and edition; empty where none did.
        pub layer: String = code("versions-field-layer"),
    }
    Kind::alone()
}

record! {
    /// A level set by a person. Never edited; followed by another one.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    pub struct AveDecision {
        /// The level set.
        pub level: Ave = level("versions-field-level"),
        /// The day of the decision.
        pub on: NaiveDate = day("versions-field-day").not_asked(),
        /// When it was written down.
        #[serde(default)]
        pub recorded_at: Option<DateTime<FixedOffset>> = instant("versions-field-recorded-at"),
        /// Who decided.
        #[serde(default)]
        pub by: String = line("versions-field-decided-by").colleague(),
        /// With whom it was discussed.
        #[serde(default)]
        pub consulted: String = line("versions-field-consulted"),
        /// Why.
        #[serde(default)]
        pub reason: String = prose("versions-field-reason"),
        /// Why it departs from the advice; empty when it does not.
        #[serde(default)]
        pub departure: String = prose("versions-field-departure"),
        /// What the advice was.
        #[serde(default)]
        pub advice: AdviceGiven = within(),
        /// What was agreed on going down; empty when it went up or stayed.
        #[serde(default)]
        pub down: Afgeschaald = within(),
    }
    Kind::in_time("versions-list-decisions", &["on", "recorded_at", "by"])
        .told(Told::Dated)
        .stands(Stands::Recorded)
}

impl AveDecision {
    /// Whether the level set is another one than the level advised.
    #[must_use]
    pub fn departs(&self) -> bool {
        self.advice.level.is_some_and(|level| level != self.level)
    }
}

/// Decisions in the order in which they were made. Only grows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decisions(Vec<AveDecision>);

list_inside!(Decisions, AveDecision);

impl Decisions {
    /// Adds a decision after all others.
    pub fn record(&mut self, decision: AveDecision) {
        self.0.push(decision);
    }

    /// The decision in force.
    #[must_use]
    pub fn current(&self) -> Option<&AveDecision> {
        self.0.last()
    }

    /// All decisions, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &AveDecision> {
        self.0.iter()
    }

    /// Whether nothing has been decided yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
