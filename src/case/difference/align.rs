//! Sees which parts of two versions are the same thing.
//!
//! Numbers are given within one version: when both versions added an incident,
//! both called it 4. Those are two incidents. Here the parts of the right
//! version get the numbers of their counterparts at the left, and a free number
//! when they have none there.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::fields::{self, Holds, Telling};
use super::tree::{Node, Part};

/// New numbers of people, by the number they had.
pub(super) type Renumbered = BTreeMap<u32, u32>;

const PEOPLE: &str = "family.people";

/// Gives people of `right` the numbers they have in `left`, wherever a number
/// stands for a person.
pub(super) fn people(left: &Value, right: &mut Value) -> Renumbered {
    let read = |case: &Value| Node::read(PEOPLE, case["family"]["people"].clone());
    let (ours, theirs) = (read(left), read(right));
    let Some(Holds::Numbered(telling)) = fields::holds(PEOPLE) else {
        return Renumbered::new();
    };
    let new_keys = pair(ours.parts(), theirs.parts(), telling);
    let moved = theirs
        .parts()
        .iter()
        .zip(new_keys)
        .filter_map(|(part, new)| {
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
    let holds = fields::holds(pattern);
    match value {
        Value::Number(number) if holds == Some(Holds::Person) => {
            let number = number
                .as_u64()
                .and_then(|number| u32::try_from(number).ok());
            let new = number.and_then(|number| renumbered.get(&number));
            if let Some(new) = new {
                *value = json!(new);
            }
        }
        Value::Array(all) if holds == Some(Holds::People) => {
            for one in all {
                renumber("family.people[].id", one, renumbered);
            }
        }
        Value::Array(all) => {
            for one in all {
                renumber(&fields::part(pattern), one, renumbered);
            }
        }
        Value::Object(all) => {
            for (key, one) in all {
                renumber(&inside(pattern, holds, key), one, renumbered);
            }
        }
        _ => {}
    }
}

/// The pattern of a value below another in the file; the lists of a plan have
/// no pattern of their own.
fn inside(pattern: &str, holds: Option<Holds>, key: &str) -> String {
    match holds {
        Some(Holds::Plan(_)) => pattern.to_owned(),
        Some(Holds::ByName) => fields::part(pattern),
        _ => fields::within(pattern, key),
    }
}

/// Gives the numbered parts of `right` the numbers they have in `left`.
pub(super) fn align(pattern: &str, left: &Node, right: &mut Node) {
    match (left, right) {
        (Node::Record(ours), Node::Record(theirs)) => {
            for (key, right) in theirs {
                if let Some(left) = ours.get(key) {
                    align(&fields::within(pattern, key), left, right);
                }
            }
        }
        (Node::List(ours), Node::List(theirs)) => {
            if let Some(Holds::Numbered(telling) | Holds::Plan(telling)) = fields::holds(pattern) {
                let keys = pair(ours, theirs, telling);
                rename(theirs, keys);
            }
            for part in theirs {
                if let Some(left) = ours.iter().find(|left| left.key == part.key) {
                    align(&fields::part(pattern), &left.node, &mut part.node);
                }
            }
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

impl Part {
    fn renumber(&mut self, key: String) {
        self.node.set("id", number(&key));
        self.was = Some(std::mem::replace(&mut self.key, key));
    }

    /// Takes back the number it had, once nothing stands in the way.
    pub(super) fn take_back(&mut self) {
        if let Some(was) = self.was.take() {
            self.node.set("id", number(&was));
            self.key = was;
        }
    }
}

fn number(key: &str) -> Value {
    key.parse::<u64>().map_or(Value::Null, Value::from)
}

/// The key that each part of `theirs` gets.
fn pair(ours: &[Part], theirs: &[Part], telling: Telling) -> Vec<String> {
    let mut pairing = Pairing::new(ours, theirs);
    pairing.same_number(telling);
    pairing.same_content();
    pairing.finish()
}

struct Pairing<'a> {
    ours: &'a [Part],
    theirs: &'a [Part],
    keys: Vec<Option<String>>,
    taken: BTreeSet<&'a str>,
}

impl<'a> Pairing<'a> {
    fn new(ours: &'a [Part], theirs: &'a [Part]) -> Self {
        Self {
            ours,
            theirs,
            keys: vec![None; theirs.len()],
            taken: BTreeSet::new(),
        }
    }

    fn same_number(&mut self, telling: Telling) {
        for (part, key) in self.theirs.iter().zip(&mut self.keys) {
            let ours = self.ours.iter().find(|ours| ours.key == part.key);
            if let Some(ours) = ours.filter(|ours| alike(&ours.node, &part.node, telling)) {
                self.taken.insert(&ours.key);
                *key = Some(part.key.clone());
            }
        }
    }

    /// What was brought over before may stand there under another number.
    fn same_content(&mut self) {
        for (part, key) in self.theirs.iter().zip(&mut self.keys) {
            if key.is_some() {
                continue;
            }
            let free = |ours: &&Part| !self.taken.contains(ours.key.as_str());
            let mut free = self.ours.iter().filter(free);
            if let Some(ours) = free.find(|ours| is_copy(&ours.node, &part.node)) {
                self.taken.insert(&ours.key);
                *key = Some(ours.key.clone());
            }
        }
    }

    /// What has no counterpart keeps its number when that is free.
    fn finish(self) -> Vec<String> {
        let numbers = self.ours.iter().chain(self.theirs);
        let numbers = numbers.filter_map(|part| part.key.parse::<u64>().ok());
        let mut highest = numbers.max().unwrap_or(0);
        let used: BTreeSet<&str> = self.ours.iter().map(|part| part.key.as_str()).collect();
        let keys = self.theirs.iter().zip(self.keys).map(|(part, key)| {
            key.unwrap_or_else(|| {
                if !used.contains(part.key.as_str()) {
                    return part.key.clone();
                }
                highest += 1;
                highest.to_string()
            })
        });
        keys.collect()
    }
}

/// Whether two parts say the same, whatever their numbers.
fn is_copy(left: &Node, right: &Node) -> bool {
    match (left, right) {
        (Node::Record(left), Node::Record(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(ours, theirs)| ours == theirs || ours.0 == "id" && theirs.0 == "id")
        }
        _ => left == right,
    }
}

/// Whether two parts with the same number are about the same thing: one has no
/// words yet, they have the same name, the words are much the same, or some are
/// and the day is too.
fn alike(left: &Node, right: &Node, telling: Telling) -> bool {
    let (ours, theirs) = (words(left, telling), words(right, telling));
    let first = telling.words.first().map_or("", |key| left.words(key));
    let same_name = telling
        .words
        .first()
        .is_some_and(|key| right.words(key) == first);
    if ours.is_empty() || theirs.is_empty() || same_name && !first.is_empty() {
        return true;
    }
    let shared = ours.intersection(&theirs).count();
    let fewest = ours.len().min(theirs.len());
    let all = ours.len() + theirs.len() - shared;
    let day = left.leaf(telling.day);
    let same_day = !day.is_null() && day == right.leaf(telling.day);
    shared * 2 >= all || fewest >= 3 && shared * 5 >= fewest * 4 || same_day && shared * 2 >= fewest
}

fn words(node: &Node, telling: Telling) -> BTreeSet<String> {
    let texts = telling
        .words
        .iter()
        .map(|key| node.words(key).to_lowercase());
    let texts = texts.collect::<Vec<_>>().join(" ");
    texts
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
