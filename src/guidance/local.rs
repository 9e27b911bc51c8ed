//! What a region calls things, and what it starts from.

use serde::Deserialize;

use super::Level;

/// What levels and their roles are called here. What is absent is as in the model.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleNames {
    /// The levels of which it tells, 1 to 4.
    pub levels: Vec<u8>,
    /// What the level is called.
    #[serde(default)]
    pub name: Option<String>,
    /// Casusregie.
    #[serde(default)]
    pub casusregie: Option<String>,
    /// Procesregie.
    #[serde(default)]
    pub procesregie: Option<String>,
    /// In overleg met.
    #[serde(default)]
    pub overleg: Option<Vec<String>>,
    /// Operationeel verantwoordelijk.
    #[serde(default)]
    pub operationeel: Option<String>,
    /// Bestuurlijk verantwoordelijk.
    #[serde(default)]
    pub bestuurlijk: Option<String>,
    /// What was agreed about the roles.
    #[serde(default)]
    pub agreed: Option<String>,
    /// Whom to turn to when the work gets stuck at this level.
    #[serde(default)]
    pub breakthrough: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

impl RoleNames {
    /// A level with these names over its own, and with both sources.
    pub(super) fn over(&self, level: Level) -> Level {
        let new = |ours: &Option<String>, other: String| ours.clone().unwrap_or(other);
        let told = |ours: &Option<String>, other: Option<String>| ours.clone().or(other);
        let more = self.sources.iter().filter(|one| !level.sources.contains(one)).cloned();
        let sources = level.sources.iter().cloned().chain(more).collect();
        Level {
            name: new(&self.name, level.name),
            casusregie: new(&self.casusregie, level.casusregie),
            procesregie: new(&self.procesregie, level.procesregie),
            overleg: self.overleg.clone().unwrap_or(level.overleg),
            operationeel: new(&self.operationeel, level.operationeel),
            bestuurlijk: new(&self.bestuurlijk, level.bestuurlijk),
            agreed: told(&self.agreed, level.agreed),
            breakthrough: told(&self.breakthrough, level.breakthrough),
            sources,
            ..level
        }
    }
}

/// Which layer lies over a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerName {
    /// Its id.
    pub id: String,
    /// The municipality.
    pub name: String,
    /// Which edition it is.
    pub version: String,
}

impl LayerName {
    /// As a decision stores it: the id and the edition.
    #[must_use]
    pub fn code(&self) -> String {
        format!("{} {}", self.id, self.version)
    }
}

/// Something from which a region starts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// In one sentence.
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// A word of the region, with what it means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalTerm {
    /// The word.
    pub word: String,
    /// What it means here.
    pub means: String,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// What a region calls what the program speaks of as well. Each is a verb as it stands
/// after "wat vraagt om".
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Wording {
    /// Going to a higher level: "opschalen".
    pub up: String,
    /// Going to a lower level: "afschalen".
    pub down: String,
}

impl Default for Wording {
    fn default() -> Self {
        Self { up: "opschalen".to_owned(), down: "afschalen".to_owned() }
    }
}

impl Wording {
    /// Going to a lower level, at the beginning of a sentence.
    #[must_use]
    pub fn down_first(&self) -> String {
        let mut letters = self.down.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    }
}
