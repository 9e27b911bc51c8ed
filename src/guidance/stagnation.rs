//! How help or cooperation can be stuck.

use serde::Deserialize;

use super::Basis;
use crate::case::StagnatieKind;

/// What in a record shows by itself that it is stuck. How it is seen is written
/// in the `advice` room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Sign {
    /// An agreement was not kept when somebody last looked.
    AgreementBroken,
    /// An agreement was to be checked more than so many days ago.
    CheckLate(u32),
    /// An action is past its date.
    ActionLate,
    /// A priority stagnates.
    PriorityStalls,
    /// The phase lasts at least so many days, with priorities, and none was reached.
    NothingReached(u32),
    /// Who looked back last on a plan that holds says that it does not bring what
    /// it was made for.
    PlanDoesNotHelp,
    /// Nobody holds casusregie or procesregie.
    NoRegie,
}

/// One way of being stuck.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StagnationGuide {
    /// Which one.
    pub kind: StagnatieKind,
    /// What is the matter, in a sentence.
    pub text: String,
    /// What to do about it, in a sentence.
    pub action: String,
    /// What shows it by itself.
    #[serde(default)]
    pub signs: Vec<Sign>,
    /// Questions of which the raising answer tells it.
    #[serde(default)]
    pub questions: Vec<String>,
    /// Whether the Kompas asks to take it up; not where another step does.
    #[serde(default = "yes")]
    pub asks: bool,
    /// How sure it is that this is one.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

fn yes() -> bool {
    true
}
