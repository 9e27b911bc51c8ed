//! What somebody once said is one thing: an answer with its day and who said it. Chosen
//! apart, an answer of one version could stand with the day and the source of the other,
//! and nobody ever said that.

use super::{Difference, Kind};

/// The records that are such a saying.
const SAYINGS: [&str; 2] = ["observations[", "factoren["];

/// The fields that belong together in them. Words beside an answer can be kept of both.
const FIELDS: [&str; 8] = [
    "answer",
    "on",
    "source",
    "not_applicable",
    "gone_through_on",
    "gone_through_by",
    "people",
    "since",
];

/// The saying of which a difference is part, where both versions have it.
fn saying(one: &Difference) -> Option<&str> {
    let (record, field) = one.path.rsplit_once('.')?;
    let inside = SAYINGS.iter().any(|begin| record.starts_with(begin));
    let is_part = inside && record.ends_with(']') && !record.contains("].");
    (is_part && one.kind == Kind::Changed && FIELDS.contains(&field)).then_some(record)
}

/// The differences that are chosen together with the one at this path, itself among them.
pub fn together<'a>(all: &'a [Difference], path: &str) -> Vec<&'a Difference> {
    let Some(one) = all.iter().find(|one| one.path == path) else {
        return Vec::new();
    };
    match saying(one) {
        None => vec![one],
        said => all.iter().filter(|other| saying(other) == said).collect(),
    }
}

/// Whether it says something else together with others: then no side of it alone is safe.
pub fn is_part_of_more(all: &[Difference], one: &Difference) -> bool {
    saying(one).is_some() && together(all, &one.path).len() > 1
}
