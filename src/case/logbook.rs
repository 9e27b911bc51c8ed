//! Who wrote what when. Only grows.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::PersonId;
use super::marks::{Mark, Marks, marks};
use super::record::{
    Kind, Stands, Told, choice, day, entry, held_by_hand, instant, line, list_inside, offered,
    people, prose, record,
};

/// The place of an entry in the book, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub u32);

held_by_hand!(Option<EntryId>);

offered! {
    /// What an entry tells of.
    #[derive(Default)]
    pub enum EntryKind {
        /// Anything that is none of the others.
        #[default]
        Notitie,
        /// A talk face to face.
        Gesprek,
        /// A visit at home.
        Huisbezoek,
        /// A talk by telephone.
        Telefoon,
        /// A letter, e-mail or message.
        Bericht,
        /// A meeting of professionals.
        Overleg,
    }
}

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
        /// The day on which it happened, when that is not the day of writing.
        #[serde(default)]
        pub on: Option<NaiveDate> = day("book-on").not_asked(),
        /// What it tells of.
        #[serde(default)]
        pub kind: EntryKind = choice("book-kind", "book-kind-{}").not_asked(),
        /// With whom of the circle.
        #[serde(default)]
        pub with: BTreeSet<PersonId> = people("book-with").source().not_asked(),
        /// The entry this one corrects.
        #[serde(default)]
        pub corrects: Option<EntryId> = entry("versions-field-corrects"),
        /// Who may know of it.
        #[serde(default)]
        pub marks: Marks = marks(),
    }
    Kind::in_time("versions-list-logbook", &["at", "by"])
        .told(Told::Written)
        .stands(Stands::Recorded)
}

impl Entry {
    /// A note of which nothing more is known than its words.
    #[must_use]
    pub fn note(at: DateTime<FixedOffset>, by: &str, text: &str) -> Self {
        Self {
            at,
            by: by.to_owned(),
            text: text.to_owned(),
            on: None,
            kind: EntryKind::default(),
            with: BTreeSet::new(),
            corrects: None,
            marks: Marks::new(),
        }
    }

    /// The day on which it happened.
    #[must_use]
    pub fn happened_on(&self) -> NaiveDate {
        self.on.unwrap_or_else(|| self.at.date_naive())
    }
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

    /// Says who may know of an entry. Its words stay as they are.
    pub fn mark(&mut self, id: EntryId, mark: Mark, on: bool) {
        let place = usize::try_from(id.0).ok().and_then(|number| number.checked_sub(1));
        if let Some(entry) = place.and_then(|place| self.0.get_mut(place)) {
            match on {
                true => drop(entry.marks.insert(mark)),
                false => drop(entry.marks.remove(&mark)),
            }
        }
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
