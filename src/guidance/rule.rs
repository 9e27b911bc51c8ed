//! Rules that the program keeps by construction.

use serde::Deserialize;

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
