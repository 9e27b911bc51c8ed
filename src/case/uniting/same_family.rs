//! Cases that look as if they were of one family: said, never decided.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::case::names::folded;
use crate::case::resembling::told_words;
use crate::case::{Born, CaseId, Summary};

/// By what two cases are alike.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    /// The same number.
    Number(String),
    /// The same name of the family, and somebody with this name who was born on this day.
    Person(Vec<String>, String, NaiveDate),
}

/// Pairs of cases with the same number, or with the same name of the family and somebody
/// of the same name and day of birth; each with the one that comes first in the list
/// before the other.
pub fn same_family<'a>(all: impl IntoIterator<Item = &'a Summary>) -> Vec<[CaseId; 2]> {
    let mut last: BTreeMap<Sign, CaseId> = BTreeMap::new();
    let (mut pairs, mut told) = (Vec::new(), BTreeSet::new());
    for one in all {
        for sign in signs(one) {
            let before = last.insert(sign, one.id).filter(|before| *before != one.id);
            let pair = before.map(|before| [before, one.id]);
            pairs.extend(pair.filter(|pair| told.insert(*pair)));
        }
    }
    pairs
}

fn signs(one: &Summary) -> impl Iterator<Item = Sign> {
    let number = folded(&one.number);
    let number = (!number.is_empty()).then_some(Sign::Number(number));
    let family = told_words(&one.name);
    let known = !family.is_empty();
    let people = births(one).map(move |(name, on)| (folded(name), on));
    let people = people.filter(move |(name, _)| known && !name.is_empty());
    let people = people.map(move |(name, on)| Sign::Person(family.clone(), name, on));
    number.into_iter().chain(people)
}

fn births(one: &Summary) -> impl Iterator<Item = (&str, NaiveDate)> {
    let children = one.children.iter().filter_map(|(name, born)| match born {
        Some(Born::On(day)) => Some((name.as_str(), *day)),
        _ => None,
    });
    children.chain(one.births.iter().map(|(name, day)| (name.as_str(), *day)))
}
