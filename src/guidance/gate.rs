//! Gates: what must be so before a phase is left.

use serde::Deserialize;

use super::{Condition, Stage};

/// Other words for a condition, where people are each spoken with apart.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// What it is about, in a few words.
    pub name: String,
    /// What to say when it is not met.
    pub missing: String,
    /// What to say when nobody knows.
    pub undecided: String,
}

/// One condition of a gate.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateCondition {
    /// When it is met.
    pub when: Condition,
    /// What it is about, in a few words.
    pub name: String,
    /// What to say when it is not met.
    pub missing: String,
    /// What to say when nobody knows.
    pub undecided: String,
    /// What to say in place of these where people are spoken with apart.
    #[serde(default)]
    pub apart: Option<Apart>,
}

/// The way out of a phase; open when every condition is met.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// The id in the model, such as `D2`.
    pub id: String,
    /// The phase that it leads out of.
    pub from: Stage,
    /// What must be so.
    pub conditions: Vec<GateCondition>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// When the work starts again at direct safety (rule D1).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackToStart {
    /// The id in the model.
    pub id: String,
    /// When it holds.
    pub when: Condition,
    /// What to say then.
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<String>,
}
