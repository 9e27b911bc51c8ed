//! The three phases of working on safety.

use serde::Deserialize;
use strum::VariantArray;

/// The phases as the method names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, VariantArray)]
pub enum Stage {
    /// Directe veiligheid.
    DirecteVeiligheid,
    /// Risico's.
    Risicos,
    /// Herstel.
    Herstel,
}

impl Stage {
    /// 1 to 3.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// What the method says of one phase.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseGuide {
    /// Which phase.
    pub phase: Stage,
    /// Its name.
    pub name: String,
    /// Its goal in one sentence.
    pub goal: String,
    /// What to do in it.
    pub explanation: String,
    /// The document that belongs to it.
    pub document: String,
    /// After about how many days without violence one may move on.
    pub guidance_days: Option<u32>,
    /// The same in words; a guideline, not a limit.
    pub guidance: String,
    /// Where it comes from.
    pub sources: Vec<String>,
}
