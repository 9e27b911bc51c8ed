//! How long a case is kept, per ground.

use serde::Deserialize;

use crate::case::Ground;

/// How sure a term is. It stands in the data beside each term, and the user
/// is told of it, because not every term was read at its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Basis {
    /// Read at the source that is named: Jeugdwet, 20 years after the last
    /// change; Wth, 5 years for the papers of a huisverbod.
    Sourced,
    /// Common knowledge that was not looked up: Wmo, 15 years.
    Background,
    /// Our own reasoning: the laptop holds a working copy, and the archive is
    /// the system of the municipality.
    Inferred,
}

/// What one ground asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Which ground.
    pub ground: Ground,
    /// How many years after the last change; absent when the ground asks for
    /// no time of its own.
    #[serde(default)]
    pub years: Option<u32>,
    /// How sure this is.
    pub basis: Basis,
    /// The term in words for the screen.
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<String>,
}
