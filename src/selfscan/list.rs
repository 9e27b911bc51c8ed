//! The list of the self-scan: eight parts with a few items each.

use serde::Deserialize;

use crate::polling::fingerprint;

/// The whole list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Which list it is, such as `2026-1`.
    pub version: String,
    /// The eight parts, in their order.
    pub parts: Vec<Part>,
}

/// Whether a name is that of a source, or in our own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Naming {
    /// As the source names it.
    Sourced,
    /// In our own words, because no source at hand names it.
    Own,
}

/// One of the eight parts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// By what it is known: small letters and hyphens.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Where that name comes from.
    pub naming: Naming,
    /// What it means, in a sentence or two.
    pub meaning: String,
    /// What the lowest score stands for.
    pub low: String,
    /// What the highest score stands for.
    pub high: String,
    /// What is asked.
    pub items: Vec<Item>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// Something that a team does, to be scored.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// By what it is known: small letters and hyphens.
    pub id: String,
    /// What the team does.
    pub text: String,
}

impl List {
    /// All items with their part, in their order. An answer has a pick for each.
    pub fn items(&self) -> impl Iterator<Item = (&Part, &Item)> {
        self.parts.iter().flat_map(|part| part.items.iter().map(move |item| (part, item)))
    }

    /// How many items there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.parts.iter().map(|part| part.items.len()).sum()
    }

    /// A part by its id.
    #[must_use]
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// What tells this list from every other, by its ids and the words that are scored.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint(self.parts.iter().flat_map(|part| {
            let own = [part.id.as_str(), part.low.as_str(), part.high.as_str()];
            let items = part.items.iter().flat_map(|item| [item.id.as_str(), item.text.as_str()]);
            own.into_iter().chain(items)
        }))
    }
}
