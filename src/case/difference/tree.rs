//! A case as a tree in which parts of lists are known by what they are, not by
//! where they stand.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use serde_json::{Map, Value, json};

use super::fields;
use crate::case::record::Known;

/// The lists of a plan in a file.
const SHELVES: [&str; 3] = ["active", "parked", "ended"];

/// What stands before the place of a part among those known by the same.
const PLACE: &str = "|#";

/// New numbers of people, by the number they had.
pub(super) type Renumbered = BTreeMap<u32, u32>;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Leaf(Value),
    Record(BTreeMap<String, Node>),
    List(Vec<Part>),
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    /// What it is known by within its list.
    pub(super) key: String,
    /// What it was known by before it was matched with the other version; in a
    /// tree of both, what it was known by in the two.
    pub(super) was: Option<String>,
    /// The number it had before, where parts are not known by it.
    pub(super) had: Option<u64>,
    pub(super) node: Node,
}

impl Node {
    /// Reads a tree from the value of a field.
    pub(super) fn read(pattern: &str, value: Value) -> Self {
        if fields::holds(pattern).is_some() {
            return Self::Leaf(value);
        }
        match (fields::known(pattern), value) {
            (Some(_), Value::Object(lists)) if fields::is_plan(pattern) && is_plan(&lists) => {
                plan(pattern, lists)
            }
            (Some(Known::ByName), Value::Object(parts)) => by_name(pattern, parts),
            (Some(Known::ByNumber(..)), Value::Array(parts)) => list(pattern, &["id"], parts),
            (Some(Known::By(keys) | Known::InTime(keys)), Value::Array(parts)) => {
                list(pattern, keys, parts)
            }
            (None, Value::Object(fields)) => Self::Record(record(pattern, fields)),
            (_, value) => Self::Leaf(value),
        }
    }

    /// The value of the field again.
    pub(super) fn write(self, pattern: &str) -> Value {
        match self {
            Self::Leaf(value) => value,
            Self::Record(fields) => write_record(pattern, fields).into(),
            Self::List(parts) if fields::is_plan(pattern) => write_plan(pattern, parts),
            Self::List(parts) => match fields::known(pattern) {
                Some(Known::ByName) => write_by_name(pattern, parts),
                _ => write_list(pattern, parts),
            },
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Record(fields) => fields.get(key),
            _ => None,
        }
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        match self {
            Self::Record(fields) => fields.get_mut(key),
            _ => None,
        }
    }

    pub(super) fn leaf(&self, key: &str) -> &Value {
        match self.get(key) {
            Some(Self::Leaf(value)) => value,
            _ => &Value::Null,
        }
    }

    pub(super) fn words(&self, key: &str) -> &str {
        self.leaf(key).as_str().unwrap_or_default().trim()
    }

    pub(super) fn parts(&self) -> &[Part] {
        match self {
            Self::List(parts) => parts,
            _ => &[],
        }
    }

    pub(super) fn set(&mut self, key: &str, value: Value) {
        if let Self::Record(fields) = self {
            fields.insert(key.to_owned(), Self::Leaf(value));
        }
    }
}

impl Part {
    fn new(key: String, node: Node) -> Self {
        Self { key, was: None, had: None, node }
    }

    /// Its number, if it has one.
    pub(super) fn number(&self) -> Option<u64> {
        self.node.leaf("id").as_u64()
    }

    /// Which list of a plan it stands in; 0 outside plans.
    pub(super) fn shelf(&self) -> usize {
        let standing = self.node.leaf("status");
        let shelf = standing.get(0).and_then(Value::as_u64).unwrap_or(0);
        usize::try_from(shelf).unwrap_or(0)
    }

    /// When it happened, in seconds, for lists that are in order of time.
    pub(super) fn time(&self) -> Option<i64> {
        let at = self.node.words("at");
        let instant = DateTime::parse_from_rfc3339(at).map(|at| at.timestamp());
        instant.ok().or_else(|| {
            let day: NaiveDate = self.node.words("on").parse().ok()?;
            Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp())
        })
    }
}

fn record(pattern: &str, fields: Map<String, Value>) -> BTreeMap<String, Node> {
    fields
        .into_iter()
        .map(|(key, value)| {
            let node = Node::read(&fields::within(pattern, &key), value);
            (key, node)
        })
        .collect()
}

fn write_record(pattern: &str, fields: BTreeMap<String, Node>) -> Map<String, Value> {
    fields
        .into_iter()
        .map(|(key, node)| {
            let value = node.write(&fields::within(pattern, &key));
            (key, value)
        })
        .collect()
}

fn by_name(pattern: &str, parts: Map<String, Value>) -> Node {
    let part = fields::part(pattern);
    let parts = parts.into_iter().map(|(key, value)| Part::new(key, Node::read(&part, value)));
    Node::List(parts.collect())
}

fn write_by_name(pattern: &str, parts: Vec<Part>) -> Value {
    let pattern = fields::part(pattern);
    let parts = parts.into_iter();
    let fields: Map<String, Value> =
        parts.map(|part| (part.key, part.node.write(&pattern))).collect();
    fields.into()
}

fn list(pattern: &str, keys: &[&str], values: Vec<Value>) -> Node {
    let part = fields::part(pattern);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut parts: Vec<Part> = Vec::with_capacity(values.len());
    for value in values {
        let node = Node::read(&part, value);
        let key = distinct(known_by(&node, keys), &mut seen);
        parts.push(Part::new(key, node));
    }
    point_at_keys(&mut parts);
    Node::List(parts)
}

fn known_by(node: &Node, keys: &[&str]) -> String {
    let values = keys.iter().map(|key| match node.leaf(key) {
        Value::String(words) => words.clone(),
        other => other.to_string(),
    });
    values.collect::<Vec<_>>().join("|")
}

/// The second with the same key is told apart by its place among them.
fn distinct(key: String, seen: &mut BTreeMap<String, usize>) -> String {
    let count = seen.entry(key.clone()).or_default();
    *count += 1;
    at_place(&key, *count)
}

fn at_place(key: &str, place: usize) -> String {
    match place {
        1 => key.to_owned(),
        place => format!("{key}{PLACE}{place}"),
    }
}

/// The keys of all that could be known by the same as the part with this key.
pub(super) fn places_of(key: &str) -> impl Iterator<Item = String> {
    let key = key.split_once(PLACE).map_or(key, |(key, _)| key);
    (1..).map(move |place| at_place(key, place))
}

/// An entry that corrects another one names its place in the book. Places move
/// when two books are joined, so the tree names the entry itself.
fn point_at_keys(parts: &mut [Part]) {
    let keys: Vec<String> = parts.iter().map(|part| part.key.clone()).collect();
    for part in parts {
        let place = part.node.leaf("corrects").as_u64();
        let index = place.and_then(|place| usize::try_from(place).ok()?.checked_sub(1));
        if let Some(key) = index.and_then(|index| keys.get(index)) {
            part.node.set("corrects", json!(key));
        }
    }
}

fn point_at_places(parts: &mut [Part]) {
    let keys: Vec<String> = parts.iter().map(|part| part.key.clone()).collect();
    for part in parts {
        if let Some(corrected) = part.node.leaf("corrects").as_str() {
            let place = keys.iter().position(|key| key == corrected);
            part.node.set("corrects", json!(place.map(|place| place + 1)));
        }
    }
}

fn write_list(pattern: &str, mut parts: Vec<Part>) -> Value {
    point_at_places(&mut parts);
    let pattern = fields::part(pattern);
    let values = parts.into_iter().map(|part| part.node.write(&pattern));
    values.collect()
}

/// Whether these are the three lists of a plan and nothing else.
fn is_plan(lists: &Map<String, Value>) -> bool {
    lists.len() == SHELVES.len()
        && SHELVES.iter().all(|shelf| lists.get(*shelf).is_some_and(Value::is_array))
}

/// The three lists as one, in which each priority tells where it stands.
fn plan(pattern: &str, mut lists: Map<String, Value>) -> Node {
    let mut all = Vec::new();
    for (shelf, name) in SHELVES.iter().enumerate() {
        let Some(Value::Array(values)) = lists.remove(*name) else {
            continue;
        };
        all.extend(values.into_iter().map(|mut value| {
            let status = value["status"].take();
            value["status"] = json!([shelf, status]);
            value
        }));
    }
    list(pattern, &["id"], all)
}

fn write_plan(pattern: &str, parts: Vec<Part>) -> Value {
    let mut shelves: [Vec<Value>; 3] = Default::default();
    let item = fields::part(pattern);
    for part in parts {
        let shelf = part.shelf();
        let mut value = part.node.write(&item);
        value["status"] = value["status"][1].take();
        shelves[shelf.min(2)].push(value);
    }
    let [active, parked, ended] = shelves;
    json!({"active": active, "parked": parked, "ended": ended})
}
