//! What was planned with somebody who died since.

use super::words::each_word;
use super::{Family, Person, Priority};

impl Priority {
    /// Everybody who died and for whom it matters, who was to do what is not
    /// done yet, or who was to check. Ended priorities plan nothing any more.
    #[must_use]
    pub fn planned_with_died<'a>(&self, family: &'a Family) -> Vec<&'a Person> {
        if self.status.is_ended() {
            return Vec::new();
        }
        let open = self.actions.iter().filter(|action| action.done_on.is_none());
        let helpers = open.map(|action| &action.who).chain([&self.checked_by]);
        let helpers: Vec<Vec<String>> = helpers.map(|who| words(who)).collect();
        let is_in = |person: &&Person| {
            let is_named = || helpers.iter().any(|who| names_only(family, person, who));
            person.has_died() && (self.for_whom.contains(&person.id) || is_named())
        };
        family.people.iter().filter(is_in).collect()
    }
}

/// Whether words name this person, and nobody alive who is called the same.
fn names_only(family: &Family, person: &Person, who: &[String]) -> bool {
    let name = words(person.label());
    let is_meant = !name.is_empty() && who.windows(name.len()).any(|some| *some == *name);
    let alive = family.people.iter().filter(|other| other.is_alive());
    is_meant && !alive.map(|other| words(other.label())).any(|other| other == name)
}

fn words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    each_word(text, |word, _| all.push(word.to_owned()));
    all
}
