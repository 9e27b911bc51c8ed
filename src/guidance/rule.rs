//! Rules that the program keeps by construction.

use serde::Deserialize;

use super::Condition;

/// A rule that the program keeps by construction, with its words and sources.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The id in the model, such as `D7`.
    pub id: String,
    /// The rule in words for the screen.
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// Something that deserves a look, although no level hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The id in the model, such as `B1`.
    pub id: String,
    /// When it is made.
    pub when: Condition,
    /// What is said.
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<String>,
}
