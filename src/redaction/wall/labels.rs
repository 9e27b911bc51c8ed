//! What people are called on the wall: by their role, and a child by its age.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::case::{Case, Person, PersonId, Place};
use crate::meeting::AgesTold;
use crate::redaction::replacing::Entry;
use crate::t;

/// How many years a range of ages holds.
const RANGE: u32 = 4;

/// What somebody is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// In a list: "kind, 7".
    pub(super) alone: String,
    /// In a sentence: "kind van 7".
    pub(super) within: String,
    /// The age of a child: "7".
    pub(super) age: Option<String>,
}

/// What everybody is called who is shown. In `shown` nobody has a name any more: a role
/// stands there, or "kind 1".
pub(super) fn labels(shown: &Case, ages: AgesTold, today: NaiveDate) -> BTreeMap<PersonId, Label> {
    let people = &shown.family.people;
    let age_of = |person: &Person| {
        let child = person.place == Place::Child && !person.has_died();
        person.age(today).filter(|_| child).map(|years| told(years, ages))
    };
    let label = |(at, person): (usize, &Person)| {
        let age = age_of(person);
        let kin = || people.iter().enumerate().filter(|(_, other)| age_of(other) == age);
        let number = kin().position(|(other, _)| other == at).unwrap_or_default() + 1;
        let twins = kin().count() > 1;
        (person.id, Label::of(person, age, twins.then_some(number)))
    };
    people.iter().enumerate().map(label).collect()
}

fn told(years: u32, ages: AgesTold) -> String {
    match ages {
        AgesTold::Exact => years.to_string(),
        AgesTold::Range => {
            let first = years / RANGE * RANGE;
            t!("wall-range", first = first, end = first + RANGE)
        }
    }
}

impl Label {
    /// Children of one age are told apart by `number`.
    fn of(person: &Person, age: Option<String>, number: Option<usize>) -> Self {
        let role = small(person.label().trim());
        let Some(age) = age else {
            return Self { alone: role.clone(), within: role, age: None };
        };
        let child = match number {
            Some(number) => t!("pseudonym-child", number = number),
            None => t!("wall-child"),
        };
        Self {
            alone: t!("wall-aged", child = child.as_str(), age = age.as_str()),
            within: t!("wall-aged-within", child = child.as_str(), age = age.as_str()),
            age: Some(age),
        }
    }
}

/// Who is called by a role alone may have it as a name: "Moeder". An organisation has
/// capitals further on too: "Veilig Thuis".
fn small(role: &str) -> String {
    let mut letters = role.chars();
    if role.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase)) {
        return role.to_owned();
    }
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// What the room knows somebody by, in the place of what stands in the texts: "kind 1".
pub(super) fn entries(shown: &Case, labels: &BTreeMap<PersonId, Label>) -> Vec<Entry> {
    let people = shown.family.people.iter();
    let changed = people.filter_map(|person| {
        let label = labels.get(&person.id)?;
        let before = person.label().trim();
        label.age.is_some().then(|| Entry::loose(before, &label.within))
    });
    let mut entries: Vec<Entry> = changed.collect();
    // "kind 12" goes before "kind 1".
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.length()));
    entries
}
