//! Conditions as they are written in the data.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::logic::Formula;

/// Conditions with a name, used in more than one criterion.
pub type Parts = BTreeMap<String, Condition>;

/// When something holds. There is no "not": that keeps every condition monotone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Condition {
    /// This atom has its raising value.
    Atom(String),
    /// This named condition holds.
    Part(String),
    /// All of these hold.
    All(Vec<Condition>),
    /// One of these holds, or more.
    Any(Vec<Condition>),
    /// At least so many of these hold.
    AtLeast(usize, Vec<Condition>),
}

impl Condition {
    /// Every id of an atom or a part in it, as written.
    pub(super) fn mentions(&self) -> Vec<Mention<'_>> {
        match self {
            Self::Atom(id) => vec![Mention::Atom(id)],
            Self::Part(id) => vec![Mention::Part(id)],
            Self::All(parts) | Self::Any(parts) | Self::AtLeast(_, parts) => {
                parts.iter().flat_map(Self::mentions).collect()
            }
        }
    }

    /// The condition over numbered atoms. An id that nothing carries can never
    /// hold; the check of the data refuses such an id beforehand.
    pub(super) fn formula(&self, parts: &Parts, index: &HashMap<String, usize>) -> Formula {
        let all = |conditions: &[Self]| -> Vec<Formula> {
            conditions.iter().map(|c| c.formula(parts, index)).collect()
        };
        match self {
            Self::Atom(id) => index.get(id).map_or(Formula::NEVER, |atom| Formula::Atom(*atom)),
            Self::Part(id) => {
                parts.get(id).map_or(Formula::NEVER, |part| part.formula(parts, index))
            }
            Self::All(conditions) => Formula::All(all(conditions)),
            Self::Any(conditions) => Formula::Any(all(conditions)),
            Self::AtLeast(count, conditions) => Formula::AtLeast(*count, all(conditions)),
        }
    }
}

/// Something a condition refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mention<'a> {
    /// An atom.
    Atom(&'a str),
    /// A named condition.
    Part(&'a str),
}
