//! What is asked about a child, by its age.

use chrono::NaiveDate;
use serde::Deserialize;

use super::Basis;
use crate::case::{Born, Kindcontact, Person};

/// What is asked at an age.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildStage {
    /// The last year of age to which it holds; none: to any age.
    #[serde(default)]
    pub until: Option<u32>,
    /// Whether such a child is spoken with, or seen.
    pub asks: Kindcontact,
    /// How to go about it.
    pub tip: String,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// What a child is told of the vertrouwenspersoon.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confidant {
    /// From which year of age.
    pub from: u32,
    /// What to tell.
    pub tip: String,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// What the method says of children.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildGuide {
    /// What is asked before birth.
    pub unborn: ChildStage,
    /// What is asked at each age, the youngest first.
    pub stages: Vec<ChildStage>,
    /// What a child is told of the vertrouwenspersoon.
    pub vertrouwenspersoon: Confidant,
}

impl ChildGuide {
    /// What is asked about somebody on a day. Of whom the age is not known, what is
    /// asked of the oldest: who may be able to tell is asked.
    #[must_use]
    pub fn stage(&self, child: &Person, today: NaiveDate) -> &ChildStage {
        if matches!(child.born, Some(Born::On(day)) if day > today) {
            return &self.unborn;
        }
        let fits = |stage: &&ChildStage| match (stage.until, child.age(today)) {
            (Some(until), Some(age)) => age <= until,
            (until, _) => until.is_none(),
        };
        self.stages.iter().find(fits).unwrap_or(&self.unborn)
    }

    /// Whether somebody is old enough to be told of the vertrouwenspersoon. Of whom
    /// the age is not known, it is asked.
    #[must_use]
    pub fn tells_of_confidant(&self, child: &Person, today: NaiveDate) -> bool {
        child.age(today).is_none_or(|age| age >= self.vertrouwenspersoon.from)
    }

    /// From which year of age a child is spoken with.
    #[must_use]
    pub fn speaking_age(&self) -> u32 {
        let seen = self.stages.iter().take_while(|stage| stage.asks == Kindcontact::Gezien);
        seen.last().and_then(|stage| stage.until).map_or(0, |until| until + 1)
    }
}
