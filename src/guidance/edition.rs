//! Another version of the model, that stands beside the one the program carries until a
//! team takes it. It weighs otherwise; alerts, terms and the meldcode stay as they are.

use serde::Deserialize;

use super::layer::LayerQuestion;
use super::{Atom, Criterion};

/// Another version of the model.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Which version it is; a decision stores it.
    pub model: String,
    /// The version that the program carries, from which it differs in what follows.
    pub beside: String,
    /// Criteria: in place of one with the same id, or after the others.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// The criteria that it does without, by their ids.
    #[serde(default)]
    pub without: Vec<String>,
    /// Questions in place of those with the same id, such as with another term.
    #[serde(default)]
    pub questions: Vec<Atom>,
    /// Questions that are new, each with the list in which it stands.
    #[serde(default)]
    pub new_questions: Vec<LayerQuestion>,
    /// Where it comes from.
    pub sources: Vec<String>,
}
