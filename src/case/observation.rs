//! What was observed: an answer with where it comes from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Answer;
use super::record::{Kind, Told, answer, day, line, list_inside, prose, record};

/// The name of a question in the model, such as `hulp-nodig`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionId(pub String);

impl From<&str> for QuestionId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl std::fmt::Display for QuestionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

record! {
    /// One answered question: what, from whom, when.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Observation {
        /// The answer.
        pub answer: Answer = answer("versions-field-answer"),
        /// What was seen or heard, in plain words.
        pub note: String = prose("question-note"),
        /// Who said it or where it was seen.
        pub source: String = line("question-source"),
        /// The day it was learned.
        pub on: Option<NaiveDate> = day("question-on").past().half_typed("observed"),
    }
    Kind::by_name("versions-list-questions").told(Told::Question)
}

impl Observation {
    /// Whether nothing has been filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// All answered questions of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Observations(BTreeMap<QuestionId, Observation>);

impl Observations {
    /// What is recorded for a question.
    #[must_use]
    pub fn get(&self, id: &QuestionId) -> Option<&Observation> {
        self.0.get(id)
    }

    /// The answer to a question; Unknown when nothing is recorded.
    #[must_use]
    pub fn answer(&self, id: &QuestionId) -> Answer {
        self.get(id).map_or(Answer::Unknown, |found| found.answer)
    }

    /// The observation to change; made when it is not there yet.
    pub fn entry(&mut self, id: &QuestionId) -> &mut Observation {
        self.0.entry(id.clone()).or_default()
    }

    /// Records an answer, keeping note and source that were already there.
    pub fn set(&mut self, id: &QuestionId, answer: Answer, on: NaiveDate) {
        let observation = self.entry(id);
        observation.answer = answer;
        observation.on = answer.is_known().then_some(on);
    }

    /// Every recorded question with its observation, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Observation)> {
        self.0.iter()
    }

    /// How many questions have a known answer.
    #[must_use]
    pub fn known(&self) -> usize {
        self.0.values().filter(|observation| observation.answer.is_known()).count()
    }
}

list_inside!(Observations, Observation);

impl FromIterator<(QuestionId, Observation)> for Observations {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Observation)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}
