//! One case out of two, by a choice for each difference.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::align;
use super::fields;
use super::tree::{Node, Part, Renumbered};
use super::{Choice, Comparison, path, waiting};
use crate::case::record::{Holds, Known};
use crate::case::{Case, Person, PersonId, Top3};

/// What came of joining two versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The case, with everything that holds for any case.
    pub case: Case,
    /// Titles of priorities that went to the parking list, because a plan
    /// holds three at a time.
    pub parked: Vec<String>,
}

/// Two versions that do not make one case. No two cases are known to do so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unmergeable(pub String);

/// How an answer that nobody gave stands in a file.
const UNKNOWN: &str = "Unknown";

type Choose<'a> = dyn Fn(&str) -> Choice + 'a;

impl Comparison {
    /// Makes one case; `choose` says for the path of each difference what to
    /// keep.
    ///
    /// # Errors
    /// [`Unmergeable`] when a choice made something that is no case.
    pub fn merge(&self, choose: impl Fn(&str) -> Choice) -> Result<Merged, Unmergeable> {
        let mut merge = Merge { choose: &choose, parked: Vec::new() };
        let mut tree = merge.node("", "", &self.left, &self.right);
        waiting::point_at_numbers(&mut tree);
        let mut case = read(tree.write(""))?;
        self.leave_out_strangers(&mut case);
        let mut case = self.with_numbers_of_their_own(case)?;
        case.settle();
        Ok(Merged { case, parked: merge.parked })
    }

    /// Who was in one of the versions and was not kept leaves every place
    /// where the case still speaks of them.
    fn leave_out_strangers(&self, case: &mut Case) {
        let kept: BTreeSet<PersonId> = case.family.people.iter().map(|one| one.id).collect();
        let known = ids(&self.left).chain(ids(&self.right));
        for id in known.map(PersonId).filter(|id| !kept.contains(id)) {
            case.family.people.push(Person { id, ..Person::default() });
            // Dropping what comes back is what leaves them out.
            drop(case.remove_person(id));
        }
    }

    /// People who were only in the right version go back to the number they had
    /// there, when nobody else has it now.
    fn with_numbers_of_their_own(&self, case: Case) -> Result<Case, Unmergeable> {
        let used: BTreeSet<u32> = case.family.people.iter().map(|one| one.id.0).collect();
        let at_left: BTreeSet<u32> = ids(&self.left).collect();
        let back = self.renumbered.iter().map(|(old, new)| (*new, *old));
        let back: Renumbered = back
            .filter(|(new, old)| {
                used.contains(new) && !used.contains(old) && !at_left.contains(new)
            })
            .collect();
        if back.is_empty() {
            return Ok(case);
        }
        let mut value =
            serde_json::to_value(case).map_err(|error| Unmergeable(error.to_string()))?;
        align::renumber("", &mut value, &back);
        read(value)
    }
}

pub(super) fn read(value: Value) -> Result<Case, Unmergeable> {
    serde_json::from_value(value).map_err(|error| Unmergeable(error.to_string()))
}

/// The numbers of the people in a version.
fn ids(case: &Node) -> impl Iterator<Item = u32> {
    let people = case.get("family").and_then(|family| family.get("people"));
    let parts = people.map_or(&[][..], Node::parts);
    parts.iter().filter_map(|part| part.key.parse().ok())
}

struct Merge<'a> {
    choose: &'a Choose<'a>,
    parked: Vec<String>,
}

impl Merge<'_> {
    fn node(&mut self, path: &str, pattern: &str, left: &Node, right: &Node) -> Node {
        match (left, right) {
            (Node::Record(ours), Node::Record(theirs)) => self.record(path, pattern, ours, theirs),
            (Node::List(ours), Node::List(theirs)) => {
                Node::List(self.list(path, pattern, ours, theirs))
            }
            _ if left == right || fields::is_identity(pattern) => left.clone(),
            _ => match (self.choose)(path) {
                Choice::Left => left.clone(),
                Choice::Right => right.clone(),
                Choice::Both => both(pattern, left, right).unwrap_or_else(|| fuller(left, right)),
            },
        }
    }

    fn record(
        &mut self,
        path: &str,
        pattern: &str,
        ours: &BTreeMap<String, Node>,
        theirs: &BTreeMap<String, Node>,
    ) -> Node {
        let keys: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        let empty = Node::Leaf(Value::Null);
        let fields = keys.into_iter().map(|key| {
            let left = ours.get(key).unwrap_or(&empty);
            let right = theirs.get(key).unwrap_or(&empty);
            let (path, pattern) = (path::field(path, key), fields::within(pattern, key));
            (key.clone(), self.node(&path, &pattern, left, right))
        });
        Node::Record(fields.collect())
    }

    fn list(&mut self, path: &str, pattern: &str, ours: &[Part], theirs: &[Part]) -> Vec<Part> {
        let kept = self.kept(path, pattern, ours, theirs);
        let dated = matches!(fields::known(pattern), Some(Known::InTime(_)));
        let mut parts = Vec::with_capacity(kept.len());
        for shelf in 0..3 {
            let right_first = (self.choose)(&path::order(path, shelf)) == Choice::Right;
            let order = |parts: &[Part]| on_shelf(parts, &kept, shelf);
            let (ours, theirs) = (order(ours), order(theirs));
            let keys = if right_first {
                weave(&theirs, &ours, &kept, dated)
            } else {
                weave(&ours, &theirs, &kept, dated)
            };
            parts.extend(keys.iter().filter_map(|key| kept.get(key).cloned()));
        }
        self.park_what_is_too_much(pattern, &mut parts);
        take_back_numbers(&mut parts);
        parts
    }

    /// The parts that stay, by their key.
    fn kept(
        &mut self,
        path: &str,
        pattern: &str,
        ours: &[Part],
        theirs: &[Part],
    ) -> BTreeMap<String, Part> {
        let pattern = fields::part(pattern);
        let mut kept = BTreeMap::new();
        for part in ours {
            let path = path::part(path, &part.key);
            let other = theirs.iter().find(|other| other.key == part.key);
            match other {
                Some(other) => {
                    let node = self.node(&path, &pattern, &part.node, &other.node);
                    let part = Part { node, ..part.clone() };
                    kept.insert(part.key.clone(), part);
                }
                None if (self.choose)(&path) != Choice::Right => {
                    kept.insert(part.key.clone(), part.clone());
                }
                None => {}
            }
        }
        for part in theirs {
            let is_new = ours.iter().all(|other| other.key != part.key);
            if is_new && (self.choose)(&path::part(path, &part.key)) != Choice::Left {
                kept.insert(part.key.clone(), part.clone());
            }
        }
        kept
    }

    /// A plan holds three priorities at a time; the others wait.
    fn park_what_is_too_much(&mut self, pattern: &str, parts: &mut [Part]) {
        if !fields::is_plan(pattern) {
            return;
        }
        for part in parts.iter_mut().filter(|part| part.shelf() == 0).skip(Top3::MOST) {
            let status = part.node.leaf("status")[1].clone();
            part.node.set("status", json!([1, status]));
            self.parked.push(part.node.words("title").to_owned());
        }
    }
}

/// The keys of the parts on a shelf, as far as they were kept there.
fn on_shelf(parts: &[Part], kept: &BTreeMap<String, Part>, shelf: usize) -> Vec<String> {
    let there = |part: &&Part| {
        let kept = kept.get(&part.key);
        part.shelf() == shelf && kept.is_some_and(|kept| kept.shelf() == shelf)
    };
    parts.iter().filter(there).map(|part| part.key.clone()).collect()
}

/// Puts what only stands in `other` where it belongs in `first`: after what
/// came before it, and among what has a date at its own date.
fn weave(
    first: &[String],
    other: &[String],
    kept: &BTreeMap<String, Part>,
    dated: bool,
) -> Vec<String> {
    let mut woven = first.to_vec();
    for (index, key) in other.iter().enumerate() {
        if first.contains(key) {
            continue;
        }
        let before = other[..index].iter().rev();
        let mut at = before
            .filter_map(|before| woven.iter().position(|key| key == before))
            .next()
            .map_or(0, |found| found + 1);
        // What was added at both sides after the same part: `first` goes first,
        // unless the time says otherwise.
        let goes_first =
            |next: &String| !(other.contains(next) || dated && is_later(kept, next, key));
        while woven.get(at).is_some_and(goes_first) {
            at += 1;
        }
        woven.insert(at, key.clone());
    }
    woven
}

fn is_later(kept: &BTreeMap<String, Part>, one: &str, other: &str) -> bool {
    let time = |key| kept.get(key).and_then(Part::time);
    time(one) > time(other)
}

/// From here on a part remembers what it was known by in both trees.
fn take_back_numbers(parts: &mut [Part]) {
    for index in 0..parts.len() {
        let wanted = parts[index].was.take();
        let is_free = |wanted: &String| parts.iter().all(|part| part.key != *wanted);
        if let Some(wanted) = wanted.filter(is_free) {
            parts[index].renumber(wanted);
        }
    }
}

/// Both versions of a field together, where that makes sense. A text that holds
/// the other one is both already.
pub(super) fn both(pattern: &str, left: &Node, right: &Node) -> Option<Node> {
    let (Node::Leaf(left), Node::Leaf(right)) = (left, right) else {
        return None;
    };
    let joined = match (fields::holds(pattern)?, left, right) {
        (Holds::Prose, Value::String(left), Value::String(right)) => join(left, right).into(),
        (Holds::Choices(_) | Holds::People, Value::Array(left), Value::Array(right)) => {
            let new = right.iter().filter(|one| !left.contains(one));
            left.iter().chain(new).cloned().collect()
        }
        _ => return None,
    };
    Some(Node::Leaf(joined))
}

/// The left version, unless it says nothing.
fn fuller(left: &Node, right: &Node) -> Node {
    if says_nothing(left) { right.clone() } else { left.clone() }
}

fn says_nothing(node: &Node) -> bool {
    match node {
        Node::Leaf(Value::Null) => true,
        Node::Leaf(Value::String(words)) => words.trim().is_empty() || words == UNKNOWN,
        _ => false,
    }
}

/// The only side that says something; none when both do.
pub(super) fn fuller_side(left: &Node, right: &Node) -> Option<Choice> {
    match (says_nothing(left), says_nothing(right)) {
        (true, false) => Some(Choice::Right),
        (false, true) => Some(Choice::Left),
        _ => None,
    }
}

fn join(left: &str, right: &str) -> String {
    let (ours, theirs) = (left.trim(), right.trim());
    if ours.contains(theirs) {
        left.to_owned()
    } else if theirs.contains(ours) {
        right.to_owned()
    } else {
        format!("{ours}\n{theirs}")
    }
}
