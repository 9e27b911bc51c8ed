//! What can be seen of any record.

use std::collections::BTreeSet;

use crate::case::PersonId;
use crate::case::record::{Look, Record};

/// Whether a record stands under the name of who told it.
pub(super) fn named_source(record: &dyn Record) -> bool {
    let fields = record.kind().fields.iter().enumerate();
    let mut sources = fields.filter(|(_, field)| field.source);
    sources.any(|(place, _)| matches!(record.look(place), Look::Person(_)))
}

/// A record as what it is.
pub(super) fn is<R: Record>(record: &dyn Record) -> Option<&R> {
    record.of_kind()
}

/// Everybody who is named in the fields of a record itself.
pub(super) fn people_in(record: &dyn Record) -> BTreeSet<PersonId> {
    let mut found = BTreeSet::new();
    for place in 0..record.kind().fields.len() {
        match record.look(place) {
            Look::Person(id) => drop(found.insert(id)),
            Look::People(people) => found.extend(people),
            _ => {}
        }
    }
    found.remove(&PersonId::default());
    found
}
