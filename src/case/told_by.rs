//! Who told what stands in a record.

use std::collections::BTreeSet;

use super::record::{Look, Record};
use super::words::fold;
use super::{Case, Person, PersonId};

impl Case {
    /// Who told what stands in a record: the person it is of, else the only one of
    /// the circle who is called as its source is, by name or by role. Nobody where
    /// that is not certain.
    #[must_use]
    pub fn told_by(&self, record: &dyn Record) -> Option<PersonId> {
        let fields = record.kind().fields.iter().enumerate();
        let looks = fields
            .filter(|(_, field)| field.source || (field.whose && field.name == "person"))
            .map(|(place, _)| record.look(place));
        // One of several sources of whom is not known who it is makes it uncertain.
        let told = looks.filter(says_something).map(|look| match look {
            Look::Person(id) => self.family.person(id).map(|one| one.id),
            Look::People(people) => only(people.iter().copied()),
            look => self.called_so(look.words()),
        });
        let told: Option<BTreeSet<PersonId>> = told.collect();
        only(told?.into_iter())
    }

    /// The only one of the circle with this name or role.
    fn called_so(&self, words: &str) -> Option<PersonId> {
        only(self.all_called(words))
    }

    /// Everybody of the circle with this name or role.
    pub(super) fn all_called(&self, words: &str) -> impl Iterator<Item = PersonId> {
        let wanted = fold(words.trim());
        let is_called = move |one: &&Person| {
            let role = one.role.split([',', ';', '(']).next().unwrap_or_default();
            let names = [one.name.as_str(), role];
            !wanted.is_empty() && names.iter().any(|name| fold(name.trim()) == wanted)
        };
        self.family.people.iter().filter(is_called).map(|one| one.id)
    }
}

fn says_something(look: &Look<'_>) -> bool {
    match look {
        Look::Person(id) => *id != PersonId::default(),
        Look::People(people) => !people.is_empty(),
        look => !look.words().trim().is_empty(),
    }
}

/// The one there is, when there is only one.
fn only(mut all: impl Iterator<Item = PersonId>) -> Option<PersonId> {
    let first = all.next();
    first.filter(|_| all.next().is_none())
}
