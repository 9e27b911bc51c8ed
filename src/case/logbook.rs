//! Who wrote what when. Only grows.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::record::{Kind, Told, entry, held_by_hand, instant, line, list_inside, prose, record};

/// The place of an entry in the book, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub u32);

held_by_hand!(Option<EntryId>);

record! {
    /// Something written down. Corrected by a following entry, never rewritten.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Entry {
        /// When it was written.
        pub at: DateTime<FixedOffset> = instant("versions-field-written-at"),
        /// Who wrote it.
        #[serde(default)]
        pub by: String = line("versions-field-written-by").colleague(),
        /// What was written.
        pub text: String = prose("versions-field-text"),
        /// The entry this one corrects.
        #[serde(default)]
        pub corrects: Option<EntryId> = entry("versions-field-corrects"),
    }
    Kind::in_time("versions-list-logbook", &["at", "by"]).told(Told::Written)
}

/// All entries, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Logbook(Vec<Entry>);

list_inside!(Logbook, Entry);

impl Logbook {
    /// Writes an entry after all others and gives its place.
    pub fn write(&mut self, entry: Entry) -> EntryId {
        self.0.push(entry);
        EntryId(u32::try_from(self.0.len()).unwrap_or(u32::MAX))
    }

    /// Every entry with its place, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Entry)> + ExactSizeIterator {
        self.0
            .iter()
            .enumerate()
            .map(|(index, entry)| (EntryId(u32::try_from(index + 1).unwrap_or(u32::MAX)), entry))
    }

    /// The newest entry that corrects this one.
    #[must_use]
    pub fn correction_of(&self, id: EntryId) -> Option<(EntryId, &Entry)> {
        self.iter().rev().find(|(_, entry)| entry.corrects == Some(id))
    }

    /// Whether nothing has been written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
