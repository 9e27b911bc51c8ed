//! The four AVE levels and their role table.

use serde::Deserialize;

/// One AVE level with who does what (regional policy document S004, bijlage 4).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// 1 to 4.
    pub level: u8,
    /// A short name.
    pub name: String,
    /// The starting point in one line.
    pub start: String,
    /// The starting point in full sentences.
    pub explanation: String,
    /// The shape that goes with the colour.
    pub symbol: String,
    /// Casusregie.
    pub casusregie: String,
    /// Procesregie; empty at AVE 1, as in the source.
    pub procesregie: String,
    /// In overleg met.
    pub overleg: Vec<String>,
    /// Operationeel verantwoordelijk.
    pub operationeel: String,
    /// Bestuurlijk verantwoordelijk.
    pub bestuurlijk: String,
    /// What the region agreed about the roles.
    #[serde(default)]
    pub agreed: Option<String>,
    /// Whom to turn to when the work gets stuck at this level.
    #[serde(default)]
    pub breakthrough: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}
