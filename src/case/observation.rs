//! What was observed: answers with where they come from, and from which day.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, answer, day, flag, line, list_inside, parts, people, prose, record,
};
use super::{Answer, PersonId};

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
    /// An answer of an earlier day: what, from whom, when. Followed by another
    /// one, never rewritten.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Reading {
        /// The answer.
        pub answer: Answer = answer("versions-field-answer"),
        /// What was seen or heard, in plain words.
        pub note: String = prose("question-note"),
        /// Who said it or where it was seen.
        pub source: String = line("question-source").source(),
        /// The day it was learned; absent counts as the day the case was opened.
        pub on: Option<NaiveDate> = day("question-on").past().not_asked(),
        /// The day on which somebody went through the list that the question opens.
        pub gone_through_on: Option<NaiveDate> = day("question-gone-through-on").past().not_asked(),
        /// Who went through it.
        pub gone_through_by: String = line("question-gone-through-by").not_asked(),
        /// Of whom it was said; nobody in particular means the family.
        pub people: BTreeSet<PersonId> = people("question-people").not_asked(),
        /// Since when it was so, in words.
        pub since: String = prose("question-since").lines(0),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::in_time("versions-list-readings", &["on", "answer", "source", "note"]).told(Told::Dated)
}

record! {
    /// One answered question: what, from whom, when, and what was answered before.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Observation {
        /// The answer.
        pub answer: Answer = answer("versions-field-answer"),
        /// What was seen or heard, in plain words.
        pub note: String = prose("question-note"),
        /// Who said it or where it was seen.
        pub source: String = line("question-source").source(),
        /// The day it was learned; absent counts as the day the case was opened.
        pub on: Option<NaiveDate> = day("question-on").past().half_typed("observed"),
        /// Whether the question does not concern this family, as that about
        /// agreements before there are any. It counts where the method allows
        /// it and while the record does not show otherwise.
        pub not_applicable: bool = flag("question-not-applicable"),
        /// The day on which somebody went through the list that this question
        /// opens. It belongs to the answer of now: only with that does a
        /// reassuring answer close the list.
        pub gone_through_on: Option<NaiveDate> = day("question-gone-through-on").past().not_asked(),
        /// Who went through it.
        pub gone_through_by: String = line("question-gone-through-by").not_asked(),
        /// Of whom it is said, where that is asked; nobody in particular means the
        /// family.
        pub people: BTreeSet<PersonId> = people("question-people"),
        /// Since when it is so, in words, where that is asked.
        pub since: String = prose("question-since").lines(0),
        /// What was answered on earlier days, in the order in which it was recorded.
        pub earlier: Vec<Reading> = parts(),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::by_name("versions-list-questions").told(Told::Question)
}

impl Observation {
    /// What stands in an observation of which nothing is known.
    pub const NOTHING: Self = Self {
        answer: Answer::Unknown,
        note: String::new(),
        source: String::new(),
        on: None,
        not_applicable: false,
        gone_through_on: None,
        gone_through_by: String::new(),
        people: BTreeSet::new(),
        since: String::new(),
        earlier: Vec::new(),
        marks: Marks::new(),
    };

    /// Whether nothing has been filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::NOTHING
    }

    /// The answer of now, as one of its history.
    #[must_use]
    pub fn reading(&self) -> Reading {
        let Self { answer, note, source, on, gone_through_on, gone_through_by, .. } = self;
        Reading {
            answer: *answer,
            note: note.clone(),
            source: source.clone(),
            on: *on,
            gone_through_on: *gone_through_on,
            gone_through_by: gone_through_by.clone(),
            people: self.people.clone(),
            since: self.since.clone(),
            marks: self.marks.clone(),
        }
    }

    /// Every answer with its day, in the order in which it was recorded.
    pub fn answers(&self) -> impl Iterator<Item = (Answer, Option<NaiveDate>)> {
        let earlier = self.earlier.iter().map(|reading| (reading.answer, reading.on));
        earlier.chain(std::iter::once((self.answer, self.on)))
    }

    /// The same without what stands here only because of a note: an answer of
    /// now that is neither known nor dated.
    pub fn given(&self) -> impl Iterator<Item = (Answer, Option<NaiveDate>)> {
        let answered = self.answer.is_known() || self.on.is_some();
        let count = self.earlier.len() + usize::from(answered);
        self.answers().take(count)
    }

    /// Records an answer of a day. A known answer of another day becomes part of
    /// the history, with its own words; on the same day an answer is put right.
    pub fn turn(&mut self, answer: Answer, on: NaiveDate) {
        if self.answer.is_known() && self.on != Some(on) {
            let before = self.reading();
            self.earlier.push(before);
            self.note.clear();
            self.source.clear();
            self.since.clear();
            self.marks.clear();
        }
        self.answer = answer;
        self.on = Some(on);
        self.not_applicable = false;
        self.not_gone_through();
    }

    /// Records that somebody went through the list that this question opens.
    pub fn went_through(&mut self, by: &str, on: NaiveDate) {
        self.gone_through_on = Some(on);
        by.clone_into(&mut self.gone_through_by);
    }

    /// Takes that back.
    pub fn not_gone_through(&mut self) {
        self.gone_through_on = None;
        self.gone_through_by.clear();
    }

    /// The reading after all others. One without a day counts as the oldest.
    fn from_readings(mut readings: Vec<Self>) -> Self {
        readings.sort_by_key(|reading| reading.on);
        let Some(mut last) = readings.pop() else {
            return Self::NOTHING;
        };
        let before = readings.into_iter().flat_map(|mut one| {
            let earlier = std::mem::take(&mut one.earlier);
            earlier.into_iter().chain(std::iter::once(one.reading()))
        });
        last.earlier = before.chain(std::mem::take(&mut last.earlier)).collect();
        last
    }
}

/// An observation as it is written: one answer, or a list of dated answers.
struct Written(Observation);

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrMore).map(Self)
    }
}

struct OneOrMore;

impl<'de> Visitor<'de> for OneOrMore {
    type Value = Observation;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer, or a list of dated answers")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Observation, A::Error> {
        Observation::deserialize(MapAccessDeserializer::new(map))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Observation, A::Error> {
        let mut readings = Vec::new();
        while let Some(reading) = list.next_element()? {
            readings.push(reading);
        }
        Ok(Observation::from_readings(readings))
    }

    /// Nothing between the brackets.
    fn visit_unit<E>(self) -> Result<Observation, E> {
        Ok(Observation::NOTHING)
    }
}

/// All answered questions of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Observations(BTreeMap<QuestionId, Observation>);

impl<'de> Deserialize<'de> for Observations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = BTreeMap::<QuestionId, Written>::deserialize(deserializer)?;
        Ok(written.into_iter().map(|(id, Written(observation))| (id, observation)).collect())
    }
}

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

    /// Records an answer of a day; see [`Observation::turn`].
    pub fn set(&mut self, id: &QuestionId, answer: Answer, on: NaiveDate) {
        self.entry(id).turn(answer, on);
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
