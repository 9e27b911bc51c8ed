//! Who may know of what was recorded.
//!
//! Each kind of record that can hold what somebody told carries marks. What a
//! mark means for whoever reads is told in [`redaction::shown`](crate::redaction).

use std::collections::BTreeSet;

use super::Case;
use super::record::{About, Chosen, Key, Look, Record, choices, offered};

offered! {
    /// Why not everybody may know of a record.
    pub enum Mark {
        /// Told in confidence (*in vertrouwen*): for whoever told it and the team.
        InVertrouwen,
        /// What was told may be shown, who told it may not (*bron niet noemen*).
        BronNietNoemen,
        /// About or from somebody outside the family (*derde*): not for the family.
        Derde,
    }
}

/// The marks of one record; mostly none.
pub type Marks = BTreeSet<Mark>;

/// The name of the field in which marks stand.
pub const MARKS: &str = "marks";

/// The description of that field.
pub(super) const fn marks() -> About<Marks> {
    choices("marks", "mark-{}")
}

/// The marks of any record; none where its kind has none.
#[must_use]
pub fn marks_of(record: &dyn Record) -> Marks {
    let place = record.kind().place(MARKS);
    match place.map(|place| record.look(place)) {
        Some(Look::Choices(chosen)) => {
            let all = Mark::EACH.iter().enumerate();
            all.filter(|(place, _)| chosen.has(*place)).map(|(_, mark)| *mark).collect()
        }
        _ => Marks::new(),
    }
}

/// One of the case's fields with what the record in it is known by, step by step.
pub type Way = [(&'static str, Option<Key>)];

/// The marks of every record on a way down; those of the outer count for what
/// stands in it.
fn marks_along(record: &dyn Record, way: &Way, found: &mut Marks) {
    found.extend(marks_of(record));
    let Some(((field, key), rest)) = way.split_first() else {
        return;
    };
    let look = record.kind().place(field).map(|place| record.look(place));
    match look {
        Some(Look::Record(inside)) => marks_along(inside, rest, found),
        Some(Look::Parts(parts)) => parts.each(&mut |own, part| {
            if Some(&own) == key.as_ref() {
                marks_along(part, rest, found);
            }
        }),
        _ => {}
    }
}

/// Counts the records below one that carry a mark.
fn count_marked(record: &dyn Record) -> usize {
    let below = (0..record.kind().fields.len()).map(|place| match record.look(place) {
        Look::Record(inside) => count_marked(inside),
        Look::Parts(parts) => {
            let mut count = 0;
            parts.each(&mut |_, part| count += count_marked(part));
            count
        }
        _ => 0,
    });
    usize::from(!marks_of(record).is_empty()) + below.sum::<usize>()
}

impl Case {
    /// How many records carry a mark.
    #[must_use]
    pub fn marked(&self) -> usize {
        count_marked(self)
    }

    /// The marks that count for what stands at a place.
    #[must_use]
    pub fn marks_at(&self, way: &Way) -> Marks {
        let mut found = Marks::new();
        marks_along(self, way, &mut found);
        found
    }
}
