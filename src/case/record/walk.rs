//! Going through everything that a record holds, however deep.

use std::collections::BTreeMap;

use super::{Change, Field, Key, Look, Record};

/// One step down: into a field, and there perhaps into one record of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The field, by its place in the description.
    pub field: usize,
    /// Which record of the list.
    pub key: Option<Key>,
    /// What the names of words that wait say of it.
    tag: Option<String>,
}

/// The way down to a field, from the record where one began.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail(Vec<Step>);

impl Trail {
    /// The steps.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// What the names of words that wait say of the place, from large to small.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|step| step.tag.as_deref())
    }

    pub(super) fn into(&mut self, place: usize, field: &Field, key: Option<Key>) {
        let tags = field.tag.map(str::to_owned).into_iter();
        let tags: Vec<String> = tags.chain(key.as_ref().map(Key::to_string)).collect();
        let tag = (!tags.is_empty()).then(|| tags.join(" "));
        self.0.push(Step { field: place, key, tag });
    }

    pub(super) fn back(&mut self) {
        self.0.pop();
    }
}

/// Visits every field that holds no record, in the order of the file.
pub fn each<'a>(
    record: &'a dyn Record,
    trail: &mut Trail,
    visit: &mut dyn FnMut(&Trail, &'static Field, Look<'a>),
) {
    for (place, field) in record.kind().fields.iter().enumerate() {
        match record.look(place) {
            Look::Record(inside) => {
                trail.into(place, field, None);
                each(inside, trail, visit);
                trail.back();
            }
            Look::Parts(parts) => parts.each(&mut |key, part| {
                trail.into(place, field, Some(key));
                each(part, trail, visit);
                trail.back();
            }),
            look => visit(trail, field, look),
        }
    }
}

/// The same, to change; lists are visited too, before what stands in them.
pub fn each_mut(
    record: &mut dyn Record,
    trail: &mut Trail,
    visit: &mut dyn FnMut(&Trail, usize, &'static Field, Change<'_>),
) {
    for (place, field) in record.kind().fields.iter().enumerate() {
        match record.change(place) {
            Change::Record(inside) => {
                trail.into(place, field, None);
                each_mut(inside, trail, visit);
                trail.back();
            }
            Change::Parts(parts) => {
                visit(trail, place, field, Change::Parts(&mut *parts));
                parts.each_mut(&mut |key, part| {
                    trail.into(place, field, Some(key));
                    each_mut(part, trail, visit);
                    trail.back();
                });
            }
            change => visit(trail, place, field, change),
        }
    }
}

/// The record at the end of a trail, if it is still there.
pub fn at_mut<'a>(record: &'a mut dyn Record, steps: &[Step]) -> Option<&'a mut dyn Record> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(record);
    };
    match (record.change(step.field), &step.key) {
        (Change::Record(inside), None) => at_mut(inside, rest),
        (Change::Parts(parts), Some(key)) => at_mut(parts.find_mut(key)?, rest),
        _ => None,
    }
}

/// How many records of each kind that is corrected later, and never taken out, stand in
/// a record; by the name of the list.
pub fn recorded(record: &dyn Record) -> BTreeMap<&'static str, usize> {
    let mut found = BTreeMap::new();
    count_recorded(record, &mut found);
    found
}

fn count_recorded(record: &dyn Record, found: &mut BTreeMap<&'static str, usize>) {
    if record.is_recorded() {
        *found.entry(record.kind().label).or_default() += 1;
    }
    for place in 0..record.kind().fields.len() {
        match record.look(place) {
            Look::Record(inside) => count_recorded(inside, found),
            Look::Parts(parts) => parts.each(&mut |_, part| count_recorded(part, found)),
            _ => {}
        }
    }
}
