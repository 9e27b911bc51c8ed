//! Words that were typed but not recorded yet wait under a name, and that name
//! may hold the number of a part, or its place. Numbers and places change when
//! two versions become one, so the words go along with their part.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::tree::{Node, Part, Renumbered};
use super::{fields, path};
use crate::case::half_typed::{CORRECTION, date_key, date_parts};
use crate::case::record::Known;

const LIST: &str = "half_typed";

/// Lets names hold what a part is known by in the tree.
pub(super) fn point_at_keys(case: &mut Node) {
    if !any_wait(case) {
        return;
    }
    let mut names = names(case, in_file_before, |part| part.key.clone());
    names.extend(entries(case).map(|(name, entry)| (name, correction(&entry.key))));
    rename(case, |name| Some(names.get(name).cloned().unwrap_or_else(|| name.to_owned())));
}

/// Lets names hold numbers and places again. The words that belong to a part
/// that was not kept go with it.
pub(super) fn point_at_numbers(case: &mut Node) {
    if !any_wait(case) {
        return;
    }
    let mut names = names(case, in_tree_before, in_file_now);
    names.extend(entries(case).map(|(name, entry)| (correction(&entry.key), name)));
    rename(case, |name| match names.get(name) {
        Some(new) => Some(new.clone()),
        None => (!belongs_to_a_part(name)).then(|| name.to_owned()),
    });
}

/// Whether any words wait. Nearly always none do, and then no part has to be looked at.
fn any_wait(case: &Node) -> bool {
    case.get(LIST).is_some_and(|names| !names.parts().is_empty())
}

/// Changes the numbers of people in the names.
pub(super) fn rename_people(names: &mut Map<String, Value>, renumbered: &Renumbered) {
    let all = std::mem::take(names).into_iter();
    let all = all.map(|(name, words)| (of_person(&name, renumbered).unwrap_or(name), words));
    *names = all.collect();
}

fn of_person(name: &str, renumbered: &Renumbered) -> Option<String> {
    let (kind, place) = date_parts(name)?;
    let pattern = pattern_of(kind)?;
    let (old, rest) = place.split_first()?;
    let new = renumbered.get(&old.parse().ok()?)?.to_string();
    let of_somebody = pattern.starts_with("family.people[]");
    of_somebody.then(|| date_key(kind, std::iter::once(new.as_str()).chain(rest.iter().copied())))
}

fn pattern_of(kind: &str) -> Option<&'static str> {
    fields::half_typed().find(|(one, _)| *one == kind).map(|(_, pattern)| pattern)
}

/// Whether words under this name belong to a part of a list, so that they go
/// when it goes. Questions stay also while nothing is recorded for them.
fn belongs_to_a_part(name: &str) -> bool {
    let Some((kind, _)) = date_parts(name) else {
        return name.starts_with(CORRECTION);
    };
    let in_list = |pattern: &str| {
        let lists = pattern.match_indices("[]").map(|(end, _)| &pattern[..end]);
        let mut known = lists.filter_map(fields::known);
        known.any(|known| known != Known::ByName)
    };
    pattern_of(kind).is_some_and(in_list)
}

fn correction(key: &str) -> String {
    format!("{CORRECTION}{key}")
}

/// The number of a part in its own file, before it was matched with the other.
fn in_file_before(part: &Part) -> String {
    let number = part.had.or_else(|| part.number()).map(|number| number.to_string());
    part.was.clone().or(number).unwrap_or_else(|| part.key.clone())
}

/// What a part of the joined tree was known by in the two.
fn in_tree_before(part: &Part) -> String {
    part.was.clone().unwrap_or_else(|| part.key.clone())
}

/// The number that a part of the joined tree gets in the file.
fn in_file_now(part: &Part) -> String {
    part.number().map_or_else(|| part.key.clone(), |number| number.to_string())
}

/// What date fields are called in two ways, where the way into each part is told.
struct Names<Old, New> {
    renamed: BTreeMap<String, String>,
    old: Old,
    new: New,
}

/// The place of a field, as its name tells it in two ways.
#[derive(Clone, Default)]
struct Place {
    path: String,
    pattern: String,
    old: Vec<String>,
    new: Vec<String>,
}

/// New names of the words in date fields, by their old names.
fn names(
    case: &Node,
    old: impl Fn(&Part) -> String,
    new: impl Fn(&Part) -> String,
) -> BTreeMap<String, String> {
    let mut names = Names { renamed: BTreeMap::new(), old, new };
    names.read(case, &Place::default());
    names.renamed
}

impl<Old: Fn(&Part) -> String, New: Fn(&Part) -> String> Names<Old, New> {
    fn read(&mut self, node: &Node, place: &Place) {
        match node {
            Node::Leaf(_) => {
                if let Some(kind) = fields::half_typed_kind(&place.pattern) {
                    self.renamed.insert(date_key(kind, &place.old), date_key(kind, &place.new));
                }
            }
            Node::Record(inside) => {
                for (key, node) in inside {
                    self.read(node, &place.field(key));
                }
            }
            Node::List(parts) => {
                for part in parts {
                    let place = place.part((self.old)(part), (self.new)(part));
                    self.read(&part.node, &place);
                }
            }
        }
    }
}

impl Place {
    fn field(&self, key: &str) -> Self {
        let mut place = self.clone();
        place.path = path::field(&self.path, key);
        place.pattern = fields::within(&self.pattern, key);
        let tag = fields::tag(&place.path).map(str::to_owned);
        place.old.extend(tag.clone());
        place.new.extend(tag);
        place
    }

    fn part(&self, old: String, new: String) -> Self {
        let mut place = self.clone();
        place.pattern = fields::part(&self.pattern);
        place.old.push(old);
        place.new.push(new);
        place
    }
}

fn rename(case: &mut Node, new_name: impl Fn(&str) -> Option<String>) {
    let Some(Node::List(parts)) = case.get_mut(LIST) else {
        return;
    };
    let all = std::mem::take(parts).into_iter();
    parts.extend(all.filter_map(|part| Some(Part { key: new_name(&part.key)?, ..part })));
}

fn entries(case: &Node) -> impl Iterator<Item = (String, &Part)> {
    let parts = case.get("logbook").map_or(&[][..], Node::parts);
    parts.iter().zip(1_usize..).map(|(part, place)| (correction(&place.to_string()), part))
}
