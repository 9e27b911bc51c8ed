//! Alerts: criteria without a level, above everything.

use serde::{Deserialize, Serialize};

use super::Condition;

/// When an alert speaks up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Trigger {
    /// When the condition holds.
    Holds(Condition),
    /// When one of these questions was answered with "not known".
    Doubt(Vec<String>),
    /// When the weighing of the meldcode ends in one of these rules.
    Weighed(Vec<String>),
}

/// How soon to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Urgency {
    /// At once.
    Now,
    /// Today.
    Today,
    /// In the coming days.
    Soon,
}

/// Something that stands above the level and cannot be outvoted by it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alert {
    /// The id in the model, such as `A2`.
    pub id: String,
    /// When it speaks up.
    pub trigger: Trigger,
    /// What is the matter.
    pub text: String,
    /// What to do.
    pub action: String,
    /// How soon.
    pub urgency: Urgency,
    /// The questions whose Yes says that this has been acted on, when it is of
    /// no earlier day than all that raised the alert: the alert stays, but
    /// another step may come next.
    #[serde(default)]
    pub settled_by: Vec<String>,
    /// How it speaks where a region asks for more than one light sign.
    #[serde(default)]
    pub lighter: Option<Lighter>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// How an alert speaks while one light sign is all that raises it, in a region
/// where light signs need company ([`super::LightSigns::Two`]).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lighter {
    /// The fact that follows from the list of signs.
    pub of: String,
    /// The signs in that list that are light by themselves.
    pub light: Vec<String>,
    /// What is the matter.
    pub text: String,
    /// What to do.
    pub action: String,
    /// How soon; later than the alert itself.
    pub urgency: Urgency,
}
