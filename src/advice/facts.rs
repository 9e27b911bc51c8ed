//! The value of every atom in a case, and where it comes from.

use chrono::NaiveDate;
use serde::Serialize;

use super::record::told;
use super::report::word;
use crate::case::{Answer, Case, Observation, QuestionId};
use crate::guidance::logic::{Known, Truth};
use crate::guidance::{Atom, Guidance, Origin, Raising};
use crate::t;

/// One atom with its value and who said so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The id of the atom.
    #[serde(rename = "id")]
    pub atom: String,
    /// The question in words.
    pub text: String,
    /// The value.
    #[serde(serialize_with = "word")]
    pub value: Answer,
    /// Whether the value argues for the criterion.
    #[serde(skip)]
    pub state: Truth,
    /// Who said it or where it was seen; for a fact from the record, that.
    pub said_by: String,
    /// The day it was learned.
    pub on: Option<NaiveDate>,
    /// What was noted with it.
    pub note: String,
}

/// The value of one atom, not in words yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Value {
    /// The value that counts.
    answer: Answer,
    /// What the record says by itself.
    told: Answer,
    /// What was answered by hand.
    by_hand: Answer,
}

/// The values of all atoms of a case, in the order of the guidance.
#[derive(Debug, Clone)]
pub struct Facts {
    values: Vec<Value>,
    states: Vec<Truth>,
}

impl Facts {
    /// The values on `today`. What is not recorded is Unknown, never No.
    pub fn of(case: &Case, guidance: &Guidance, today: NaiveDate) -> Self {
        let mut values: Vec<Value> =
            guidance.atoms().iter().map(|atom| single(atom, case, today)).collect();
        for (place, atom) in guidance.atoms().iter().enumerate() {
            if let Origin::AnyOf(members) = &atom.from {
                let told = any_of(members, guidance, &values);
                if let Some(value) = values.get_mut(place) {
                    *value = joined(atom, told, value.by_hand);
                }
            }
        }
        let states = guidance.atoms().iter().zip(&values);
        let states = states.map(|(atom, value)| state(atom, value.answer)).collect();
        Self { values, states }
    }

    /// Whether an atom argues for its criterion; Open for a place that no atom has.
    pub fn state(&self, place: usize) -> Truth {
        self.states.get(place).copied().unwrap_or(Truth::Open)
    }

    /// The value of an atom.
    pub fn answer(&self, place: usize) -> Answer {
        self.values.get(place).map_or(Answer::Unknown, |value| value.answer)
    }

    /// What the record says of an atom by itself; Unknown where it is silent.
    pub fn told(&self, place: usize) -> Answer {
        self.values.get(place).map_or(Answer::Unknown, |value| value.told)
    }

    /// Whether what was answered by hand contradicts what the record says.
    pub fn contradicts(&self, place: usize) -> bool {
        self.values.get(place).is_some_and(|value| {
            value.told.is_known() && value.by_hand.is_known() && value.told != value.by_hand
        })
    }

    /// What is known of the atoms of a ladder, as bits.
    pub fn known(&self, guidance: &Guidance, bits: &[usize]) -> Known {
        let mut known = Known::default();
        for (bit, place) in bits.iter().enumerate().take(64) {
            let mask = 1_u64 << bit;
            match self.state(*place) {
                Truth::Holds => known = known.with(mask, true),
                Truth::No => known = known.with(mask, false),
                Truth::Open => {}
            }
            if self.lasts(guidance, *place) {
                known.lasting |= mask;
            }
        }
        known
    }

    /// Whether an atom cannot change any more: by its nature, or because a
    /// member of its list that is so cannot.
    fn lasts(&self, guidance: &Guidance, place: usize) -> bool {
        let Some(atom) = guidance.atoms().get(place) else {
            return false;
        };
        let Origin::AnyOf(members) = &atom.from else {
            return !atom.undoable;
        };
        let mut places = members.iter().filter_map(|id| guidance.atom_index(id));
        !atom.undoable
            || places
                .any(|member| self.state(member) == Truth::Holds && self.lasts(guidance, member))
    }

    /// An atom in words, with who said so.
    pub fn fact(&self, place: usize, case: &Case, guidance: &Guidance) -> Option<Fact> {
        let atom = guidance.atoms().get(place)?;
        let value = self.values.get(place)?;
        let seen = case.observations.get(&QuestionId::from(atom.id.as_str()));
        let seen = seen.filter(|seen| seen.answer == value.answer);
        let (said_by, on, note) = match seen {
            Some(seen) => (seen.source.clone(), seen.on, seen.note.clone()),
            None if value.told.is_known() => self.in_record(atom, guidance),
            None => (String::new(), None, String::new()),
        };
        Some(Fact {
            atom: atom.id.clone(),
            text: atom.text.clone(),
            value: value.answer,
            state: self.state(place),
            said_by,
            on,
            note,
        })
    }

    /// What to say of a fact that the record told; for a list, what it found.
    fn in_record(&self, atom: &Atom, guidance: &Guidance) -> (String, Option<NaiveDate>, String) {
        let mut found = Vec::new();
        if let Origin::AnyOf(members) = &atom.from {
            let places = members.iter().filter_map(|id| guidance.atom_index(id));
            let holding = places.filter(|place| self.state(*place) == Truth::Holds);
            found.extend(holding.filter_map(|place| guidance.atoms().get(place)));
        }
        let texts: Vec<&str> = found.iter().map(|member| member.text.as_str()).collect();
        (t!("advice-from-record"), None, texts.join(" "))
    }
}

/// The value of an atom by itself, lists left aside.
fn single(atom: &Atom, case: &Case, today: NaiveDate) -> Value {
    let seen = case.observations.get(&QuestionId::from(atom.id.as_str()));
    let by_hand = seen.map_or(Answer::Unknown, |seen: &Observation| seen.answer);
    let told = match atom.from {
        Origin::Record(fact) => told(fact, atom.limit, case, today),
        Origin::Answer | Origin::AnyOf(_) => Answer::Unknown,
    };
    joined(atom, told, by_hand)
}

/// Record and hand together: where one is silent the other speaks; where they
/// contradict each other the cautious answer counts.
fn joined(atom: &Atom, told: Answer, by_hand: Answer) -> Value {
    let answer = match (told, by_hand) {
        (Answer::Unknown, answer) | (answer, Answer::Unknown) => answer,
        (one, other) if one == other => one,
        _ => spoken(atom.cautious()),
    };
    Value { answer, told, by_hand }
}

/// Raised when a member is, calm when all are, otherwise unknown.
fn any_of(members: &[String], guidance: &Guidance, values: &[Value]) -> Answer {
    let states = members.iter().map(|id| {
        let place = guidance.atom_index(id)?;
        let atom = guidance.atoms().get(place)?;
        Some(state(atom, values.get(place)?.answer))
    });
    match states.map(|state| state.unwrap_or(Truth::Open)).max() {
        Some(Truth::Holds) => Answer::Yes,
        Some(Truth::No) => Answer::No,
        _ => Answer::Unknown,
    }
}

fn state(atom: &Atom, answer: Answer) -> Truth {
    match answer {
        Answer::Unknown => Truth::Open,
        known => Truth::from(known == spoken(atom.raising)),
    }
}

/// A raising value as an answer.
pub(super) fn spoken(raising: Raising) -> Answer {
    Answer::known(raising == Raising::Yes)
}
