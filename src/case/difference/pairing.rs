//! Which parts of two lists are the same thing, and what the parts of the second
//! list are called from then on.

use std::collections::BTreeSet;

use super::tree::{self, Node, Part};
use crate::case::record::Known;

/// The key that each part of `theirs` gets.
pub(super) fn pair(ours: &[Part], theirs: &[Part], known: Known) -> Vec<String> {
    let mut pairing = Pairing::new(ours, theirs);
    pairing.same_key(|ours, part| ours == part || alike(ours, part, known));
    pairing.same_content();
    pairing.with_free_numbers()
}

/// The same where numbers say nothing: only those that say the same are one.
pub(super) fn pair_copies(ours: &[Part], theirs: &[Part]) -> Vec<String> {
    let mut pairing = Pairing::new(ours, theirs);
    pairing.same_content();
    pairing.with_free_numbers()
}

/// The key that each part of `theirs` gets in a list in which several may be
/// known by the same, such as two scores of one day: those that say the same
/// stay together, and no other part takes their place.
pub(super) fn pair_twins(ours: &[Part], theirs: &[Part]) -> Vec<String> {
    let mut pairing = Pairing::new(ours, theirs);
    pairing.same_key(|ours, part| ours == part);
    pairing.same_content();
    pairing.same_key(|_, _| true);
    pairing.with_free_places()
}

struct Pairing<'a> {
    ours: &'a [Part],
    theirs: &'a [Part],
    keys: Vec<Option<String>>,
    taken: BTreeSet<&'a str>,
}

impl<'a> Pairing<'a> {
    fn new(ours: &'a [Part], theirs: &'a [Part]) -> Self {
        Self { ours, theirs, keys: vec![None; theirs.len()], taken: BTreeSet::new() }
    }

    /// Those that are known by the same and also pass `is_same`.
    fn same_key(&mut self, is_same: impl Fn(&Node, &Node) -> bool) {
        for (part, key) in self.theirs.iter().zip(&mut self.keys) {
            if key.is_some() || self.taken.contains(part.key.as_str()) {
                continue;
            }
            let ours = self.ours.iter().find(|ours| ours.key == part.key);
            if let Some(ours) = ours.filter(|ours| is_same(&ours.node, &part.node)) {
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
    fn with_free_numbers(self) -> Vec<String> {
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

    /// What has no counterpart is told apart from all others by the next place.
    fn with_free_places(self) -> Vec<String> {
        let ours = self.ours.iter().map(|part| part.key.clone());
        let mut used: BTreeSet<String> = ours.chain(self.keys.iter().flatten().cloned()).collect();
        let keys = self.theirs.iter().zip(self.keys).map(|(part, key)| {
            key.unwrap_or_else(|| {
                let free = tree::places_of(&part.key).find(|key| !used.contains(key));
                let free = free.unwrap_or_else(|| part.key.clone());
                used.insert(free.clone());
                free
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
/// words yet, they have the same name, one has no name and says nothing else that the
/// other does not say, the words are much the same, or some are and the day is too.
fn alike(left: &Node, right: &Node, known: Known) -> bool {
    let Known::ByNumber(telling, day) = known else {
        return true;
    };
    let (ours, theirs) = (words(left, telling), words(right, telling));
    let first = telling.first().map_or("", |key| left.words(key));
    let second = telling.first().map_or("", |key| right.words(key));
    if ours.is_empty() || theirs.is_empty() || first == second && !first.is_empty() {
        return true;
    }
    let shared = ours.intersection(&theirs).count();
    let fewest = ours.len().min(theirs.len());
    if (first.is_empty() || second.is_empty()) && shared == fewest {
        return true;
    }
    let all = ours.len() + theirs.len() - shared;
    let day = |node: &Node| day.map(|day| node.leaf(day).clone()).filter(|day| !day.is_null());
    let same_day = day(left).is_some() && day(left) == day(right);
    shared * 2 >= all || fewest >= 3 && shared * 5 >= fewest * 4 || same_day && shared * 2 >= fewest
}

fn words(node: &Node, telling: &[&str]) -> BTreeSet<String> {
    let texts = telling.iter().map(|key| node.words(key).to_lowercase());
    let texts = texts.collect::<Vec<_>>().join(" ");
    texts
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
