//! Finds where two trees differ.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::fields;
use super::merge;
use super::tree::{Node, Part};
use super::words::{self, Reader};
use super::{About, Choice, Difference, Kind, path};
use crate::case::record::{Holds, Known};

/// Every difference, in the order of the fields.
pub(super) fn differences(left: &Node, right: &Node) -> Vec<Difference> {
    let mut walk = Walk {
        left: Reader::of(left),
        right: Reader::of(right),
        about: Vec::new(),
        found: Vec::new(),
    };
    walk.node(&Place::default(), left, right);
    walk.found
}

/// Where the walk is.
#[derive(Debug, Clone, Default)]
struct Place {
    path: String,
    pattern: String,
}

impl Place {
    fn field(&self, key: &str) -> Self {
        Self { path: path::field(&self.path, key), pattern: fields::within(&self.pattern, key) }
    }

    fn part(&self, key: &str) -> Self {
        Self { path: path::part(&self.path, key), pattern: fields::part(&self.pattern) }
    }
}

struct Walk<'a> {
    left: Reader<'a>,
    right: Reader<'a>,
    about: Vec<About>,
    found: Vec<Difference>,
}

impl Walk<'_> {
    fn node(&mut self, place: &Place, left: &Node, right: &Node) {
        match (left, right) {
            // Most of a case: nothing needs a name there.
            _ if left == right => {}
            (Node::Record(ours), Node::Record(theirs)) => self.record(place, ours, theirs),
            (Node::List(ours), Node::List(theirs)) => self.list(place, ours, theirs),
            _ if fields::is_identity(&place.pattern) => {}
            _ => self.field(place, left, right),
        }
    }

    fn record(
        &mut self,
        place: &Place,
        ours: &BTreeMap<String, Node>,
        theirs: &BTreeMap<String, Node>,
    ) {
        let keys: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        let mut places: Vec<_> = keys.into_iter().map(|key| (key, place.field(key))).collect();
        places.sort_by_key(|(_, place)| fields::rank(&place.pattern));
        let empty = Node::Leaf(Value::Null);
        for (key, place) in places {
            let left = ours.get(key).unwrap_or(&empty);
            let right = theirs.get(key).unwrap_or(&empty);
            self.node(&place, left, right);
        }
    }

    fn list(&mut self, place: &Place, ours: &[Part], theirs: &[Part]) {
        for part in ours {
            let other = theirs.iter().find(|other| other.key == part.key);
            if other.is_some_and(|other| other.node == part.node) {
                continue;
            }
            let inside = place.part(&part.key);
            let about = self.left.about(&inside.pattern, part);
            match other {
                Some(other) => {
                    self.about.push(about);
                    self.node(&inside, &part.node, &other.node);
                    self.about.pop();
                }
                None => self.only(&inside, about, part, Kind::OnlyLeft),
            }
        }
        for part in theirs {
            if ours.iter().all(|other| other.key != part.key) {
                let inside = place.part(&part.key);
                let about = self.right.about(&inside.pattern, part);
                self.only(&inside, about, part, Kind::OnlyRight);
            }
        }
        for shelf in 0..3 {
            self.order(place, shelf, ours, theirs);
        }
    }

    /// Whether the parts that both lists have on a shelf stand in another order.
    fn order(&mut self, place: &Place, shelf: usize, ours: &[Part], theirs: &[Part]) {
        if fields::known(&place.pattern) == Some(Known::ByName) {
            return;
        }
        let (left, right) = (shared(ours, theirs, shelf), shared(theirs, ours, shelf));
        let keys = |parts: &[&Part]| parts.iter().map(|part| part.key.clone()).collect::<Vec<_>>();
        if keys(&left) != keys(&right) {
            let pattern = fields::part(&place.pattern);
            let (left, right) =
                (self.left.in_order(&pattern, &left), self.right.in_order(&pattern, &right));
            let what = words::order_of(&place.pattern);
            self.push(&path::order(&place.path, shelf), place, what, Kind::Order, (left, right));
        }
    }

    fn only(&mut self, place: &Place, about: About, part: &Part, kind: Kind) {
        let list = place.pattern.trim_end_matches("[]");
        let what = fields::name(list);
        let nothing = String::new();
        let words = match kind {
            Kind::OnlyLeft => (self.left.part(&place.pattern, &part.node), nothing),
            _ => (nothing, self.right.part(&place.pattern, &part.node)),
        };
        self.about.push(about);
        self.push(&place.path, place, what, kind, words);
        self.about.pop();
        if let Some(found) = self.found.last_mut() {
            found.safe = Some(if kind == Kind::OnlyLeft { Choice::Left } else { Choice::Right });
        }
    }

    fn field(&mut self, place: &Place, left: &Node, right: &Node) {
        let words =
            (self.left.value(&place.pattern, left), self.right.value(&place.pattern, right));
        let what = fields::name(&place.pattern);
        let safe = safe(&place.pattern, &words);
        self.push(&place.path, place, what, Kind::Changed, words);
        if let Some(found) = self.found.last_mut() {
            let both = merge::both(&place.pattern, left, right);
            found.both = both.is_some_and(|both| both != *left && both != *right);
            found.safe = safe;
            found.fuller = merge::fuller_side(left, right);
        }
    }

    fn push(
        &mut self,
        path: &str,
        place: &Place,
        what: String,
        kind: Kind,
        (left, right): (String, String),
    ) {
        self.found.push(Difference {
            path: path.to_owned(),
            section: fields::section(&place.path),
            about: self.about.clone(),
            what,
            kind,
            left,
            right,
            both: false,
            safe: None,
            fuller: None,
        });
    }
}

/// The parts of one list that stand on the same shelf in the other.
fn shared<'a>(parts: &'a [Part], others: &[Part], shelf: usize) -> Vec<&'a Part> {
    let is_there = |part: &&Part| {
        let other = others.iter().find(|other| other.key == part.key);
        part.shelf() == shelf && other.is_some_and(|other| other.shelf() == shelf)
    };
    parts.iter().filter(is_there).collect()
}

/// Words lose nothing when the other version has none, or only some of these.
fn safe(pattern: &str, (left, right): &(String, String)) -> Option<Choice> {
    if !matches!(fields::holds(pattern), Some(Holds::Line | Holds::Prose)) {
        return None;
    }
    if left.contains(right.trim()) {
        Some(Choice::Left)
    } else {
        right.contains(left.trim()).then_some(Choice::Right)
    }
}
