//! What stands in the place of names in the texts of one case.

use super::names::Known;
use super::pseudonym::Pseudonym;
use super::remembered::Remembered;
use super::suspects::Finder;
use crate::case::{Case, Person};

/// Takes the names out of texts, and remembers what they became.
pub(super) struct Disguise {
    known: Known,
    finder: Finder,
    replaced: Remembered<String>,
    found: Remembered<Vec<String>>,
}

impl Disguise {
    /// For whatever names anybody of `whole`, of which somebody is given no more than
    /// `given`.
    pub(super) fn of(whole: &Case, given: &Case) -> Self {
        let known = Known::of(&without_roles(whole, given));
        let finder = Finder::new(known.pseudonyms().iter().map(|one| one.label.as_str()));
        Self { known, finder, replaced: Remembered::default(), found: Remembered::default() }
    }

    /// With what was worked out before, as long as the same is known.
    pub(super) fn after(mut self, before: Option<&mut Self>) -> Self {
        if let Some(before) = before.filter(|before| before.known == self.known) {
            (self.replaced, self.found) = (before.replaced.again(), before.found.again());
        }
        self
    }

    /// The text with everything known replaced.
    pub(super) fn replace(&self, text: &str) -> String {
        self.replaced.of(text, |text| self.known.replace(text))
    }

    /// What in this text still looks like a name or a number.
    pub(super) fn find(&self, text: &str) -> Vec<String> {
        self.found.of(text, |text| self.finder.find(text))
    }

    /// What somebody is called.
    pub(super) fn label_of(&self, person: &Person) -> String {
        self.known.label_of(person)
    }

    /// Who stands behind each role.
    pub(super) fn pseudonyms(&self) -> &[Pseudonym] {
        self.known.pseudonyms()
    }

    /// Whether the same is known as before.
    pub(super) fn is_as(&self, before: &Self) -> bool {
        self.known == before.known
    }
}

/// The same case in which the role of whoever is left out says nothing: it would
/// stand in the place of their name.
fn without_roles(whole: &Case, given: &Case) -> Case {
    let mut known = whole.clone();
    let people = known.family.people.iter_mut();
    let left_out = people.filter(|person| given.family.person(person.id).is_none());
    left_out.for_each(|person| person.role.clear());
    known
}
