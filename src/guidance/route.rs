//! Routes beside the help that runs: when they fit, and how to go along them.

use serde::Deserialize;

use super::{Basis, Condition};
use crate::case::Route;

/// Something that has to be so for a route to fit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteCriterion {
    /// What it asks, in a few words.
    pub name: String,
    /// When it is so.
    pub when: Condition,
}

/// One route.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteGuide {
    /// Which one.
    pub route: Route,
    /// What it is called in a sentence: "het Zorg- en Veiligheidshuis".
    pub name: String,
    /// What it is for.
    pub text: String,
    /// What has to be so; all of these together.
    pub criteria: Vec<RouteCriterion>,
    /// Whom to ask.
    pub ask: String,
    /// What to prepare.
    pub prepare: Vec<String>,
    /// What else to know, such as its ground in law.
    #[serde(default)]
    pub note: Option<String>,
    /// Whether the Kompas asks to look at it; not where an alert does.
    #[serde(default = "yes")]
    pub asks: bool,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

fn yes() -> bool {
    true
}
