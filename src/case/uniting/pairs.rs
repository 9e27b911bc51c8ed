//! Who of one case is who of another: proposed where nothing says otherwise, and chosen
//! by somebody who knows the family.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::joining::look_alike;
use crate::case::{Born, Family, Person, PersonId, Place};

/// Who of the second case is who of the first. Everybody else of the second is somebody
/// of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pairs(BTreeMap<PersonId, PersonId>);

impl Pairs {
    /// The pairs of which nothing says that they are two people, and that nobody else
    /// can be: the same name, and no birth that contradicts.
    #[must_use]
    pub fn proposed(first: &Family, second: &Family) -> Self {
        let only = |of: &Person, others: &[Person]| {
            let mut alike = others.iter().filter(|other| may_be_one(of, other)).map(|one| one.id);
            alike.next().filter(|_| alike.next().is_none())
        };
        let pairs = second.people.iter().filter_map(|theirs| {
            let ours = first.person(only(theirs, &first.people)?)?;
            (only(ours, &second.people) == Some(theirs.id)).then_some((theirs.id, ours.id))
        });
        Self(pairs.collect())
    }

    /// Who of the first case somebody of the second is; none when they are somebody else.
    #[must_use]
    pub fn of(&self, second: PersonId) -> Option<PersonId> {
        self.0.get(&second).copied()
    }

    /// Whether nobody of the second case is somebody of the first.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Says who somebody of the second case is. Whoever was that until now is somebody
    /// else from then on: nobody of one case is two of the other.
    pub fn choose(&mut self, second: PersonId, first: Option<PersonId>) {
        self.0.remove(&second);
        if let Some(first) = first {
            self.0.retain(|_, other| *other != first);
            self.0.insert(second, first);
        }
    }
}

/// Whether two may be one person. A day of birth that differs always says that they are
/// not, and a child is no adult.
fn may_be_one(one: &Person, other: &Person) -> bool {
    let is_child = |person: &Person| person.place == Place::Child;
    is_child(one) == is_child(other) && !born_apart(one, other) && look_alike(one, other)
}

fn born_apart(one: &Person, other: &Person) -> bool {
    match (one.born, other.born) {
        (Some(Born::On(day)), Some(Born::On(other))) => day != other,
        _ => false,
    }
}
