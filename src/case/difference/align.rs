//! Sees which parts of two versions are the same thing.
//!
//! Numbers are given within one version: when both versions added an incident,
//! both called it 4. Those are two incidents. Here the parts of the right
//! version get the numbers of their counterparts at the left, and a free number
//! when they have none there.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::fields;
use super::pairing::{pair, pair_copies, pair_twins};
use super::tree::{Node, Part, Renumbered};
use super::waiting;
use crate::case::record::{Holds, Known};

const PEOPLE: &str = "family.people";

/// What the two are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kin {
    /// Two versions of one case: what has the same number is mostly the same thing.
    Versions,
    /// Two cases of one family, each with numbers of its own: only what says the same is
    /// the same thing. People have the numbers that somebody gave them already.
    Cases,
}

/// Gives people of `right` the numbers they have in `left`, wherever a number
/// stands for a person.
pub(super) fn people(left: &Value, right: &mut Value) -> Renumbered {
    let read = |case: &Value| Node::read(PEOPLE, case["family"]["people"].clone());
    let (ours, theirs) = (read(left), read(right));
    let new_keys = fields::known(PEOPLE).map(|known| pair(ours.parts(), theirs.parts(), known));
    let moved =
        theirs.parts().iter().zip(new_keys.unwrap_or_default()).filter_map(|(part, new)| {
            let (old, new) = (part.key.parse().ok()?, new.parse().ok()?);
            (old != new).then_some((old, new))
        });
    let renumbered: Renumbered = moved.collect();
    renumber("", right, &renumbered);
    renumbered
}

/// Changes numbers that stand for people.
pub(super) fn renumber(pattern: &str, value: &mut Value, renumbered: &Renumbered) {
    if renumbered.is_empty() {
        return;
    }
    match value {
        Value::Number(number) if fields::names_person(pattern) => {
            let number = number.as_u64().and_then(|number| u32::try_from(number).ok());
            let new = number.and_then(|number| renumbered.get(&number));
            if let Some(new) = new {
                *value = json!(new);
            }
        }
        Value::Array(all) if matches!(fields::holds(pattern), Some(Holds::People)) => {
            for one in all.iter_mut() {
                renumber("family.people[].id", one, renumbered);
            }
            // The same people in another order are the same people.
            all.sort_by_key(Value::as_u64);
        }
        Value::Array(all) => {
            for one in all {
                renumber(&fields::part(pattern), one, renumbered);
            }
        }
        Value::Object(all) if pattern == "half_typed" => {
            waiting::rename_people(all, renumbered);
        }
        Value::Object(all) => {
            for (key, one) in all {
                renumber(&inside(pattern, key), one, renumbered);
            }
        }
        _ => {}
    }
}

/// The pattern of a value below another in the file; the lists of a plan have
/// no pattern of their own.
fn inside(pattern: &str, key: &str) -> String {
    match fields::known(pattern) {
        Some(_) if fields::is_plan(pattern) => pattern.to_owned(),
        Some(Known::ByName) => fields::part(pattern),
        _ => fields::within(pattern, key),
    }
}

/// Gives the numbered parts of `right` the numbers they have in `left`.
pub(super) fn align(pattern: &str, kin: Kin, left: &Node, right: &mut Node) {
    match (left, right) {
        (left, right) if *left == *right => {}
        (Node::Record(ours), Node::Record(theirs)) => {
            for (key, right) in theirs {
                if let Some(left) = ours.get(key) {
                    align(&fields::within(pattern, key), kin, left, right);
                }
            }
        }
        (Node::List(ours), Node::List(theirs)) => {
            name_alike(pattern, kin, ours, theirs);
            for part in theirs {
                if let Some(left) = ours.iter().find(|left| left.key == part.key) {
                    align(&fields::part(pattern), kin, &left.node, &mut part.node);
                }
            }
        }
        _ => {}
    }
}

fn name_alike(pattern: &str, kin: Kin, ours: &[Part], theirs: &mut [Part]) {
    match fields::known(pattern) {
        Some(Known::ByNumber(..)) if kin == Kin::Cases && pattern == PEOPLE => {}
        Some(known @ Known::ByNumber(..)) => {
            let keys = match kin {
                Kin::Versions => pair(ours, theirs, known),
                Kin::Cases => pair_copies(ours, theirs),
            };
            rename(theirs, keys);
        }
        Some(Known::By(_) | Known::InTime(_)) => {
            let keys = pair_twins(ours, theirs);
            rename_twins(theirs, keys);
            number_twins(ours, theirs);
        }
        _ => {}
    }
}

fn rename(parts: &mut [Part], keys: Vec<String>) {
    for (part, key) in parts.iter_mut().zip(keys) {
        if part.key != key {
            part.renumber(key);
        }
    }
}

/// Entries that correct a renamed one follow it.
fn rename_twins(parts: &mut [Part], keys: Vec<String>) {
    let moved = parts.iter_mut().zip(keys).filter_map(|(part, key)| {
        let new = (part.key != key).then(|| key.clone());
        Some((std::mem::replace(&mut part.key, key), new?))
    });
    let moved: BTreeMap<String, String> = moved.collect();
    for part in parts {
        let corrected = part.node.leaf("corrects").as_str();
        if let Some(new) = corrected.and_then(|key| moved.get(key)) {
            part.node.set("corrects", json!(new));
        }
    }
}

/// Parts that are known by something else may have a number besides: those that
/// are the same thing get the same one, and no two others do.
fn number_twins(ours: &[Part], theirs: &mut [Part]) {
    let numbers = |parts: &[Part]| parts.iter().filter_map(Part::number).max();
    let mut highest = numbers(ours).max(numbers(theirs)).unwrap_or(0);
    for part in theirs.iter_mut().filter(|part| part.number().is_some()) {
        let same = ours.iter().find(|ours| ours.key == part.key);
        let taken = ours.iter().any(|ours| ours.number() == part.number());
        if same.is_some() || taken {
            let number = same.and_then(Part::number).unwrap_or_else(|| {
                highest += 1;
                highest
            });
            part.had = part.had.take().or(part.number());
            part.node.set("id", number.into());
        }
    }
}

impl Part {
    /// Gives it another number and remembers the one it had.
    pub(super) fn renumber(&mut self, number: String) {
        if let Ok(id) = number.parse::<u64>() {
            self.node.set("id", id.into());
        }
        self.was = Some(std::mem::replace(&mut self.key, number));
    }
}
