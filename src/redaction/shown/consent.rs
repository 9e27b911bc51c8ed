//! What was said about sharing with whoever reads.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::data::Outside;
use super::reader::Reader;
use crate::case::{Answer, Case, Person, PersonId, Place, Toestemming};
use crate::redaction::folding::folded;

/// What everybody said about sharing with who reads.
pub(super) fn said(case: &Case, reader: &Reader, today: NaiveDate) -> BTreeMap<PersonId, Answer> {
    let Some(role) = reader.role() else {
        return BTreeMap::new();
    };
    let about: Vec<_> = case.toestemmingen.iter().filter(|one| is_about(one, role)).collect();
    let people = case.family.people.iter();
    people.map(|person| (person.id, said_by(case, person, &about, today))).collect()
}

/// What somebody said; of a child of whom nothing is recorded, what those with gezag
/// said. One refusal counts.
fn said_by(case: &Case, person: &Person, about: &[&Toestemming], today: NaiveDate) -> Answer {
    let of = |id: PersonId| {
        let all = about.iter().filter(move |one| one.person == id);
        all.map(|one| one.stands(today)).collect::<Vec<Answer>>()
    };
    let mut all = of(person.id);
    if all.is_empty() && person.place == Place::Child {
        let adults = case.family.at(Place::Adult).filter(|one| one.custody != Answer::No);
        all = adults.flat_map(|one| of(one.id)).collect();
    }
    match all {
        all if all.contains(&Answer::No) => Answer::No,
        all if all.contains(&Answer::Yes) => Answer::Yes,
        _ => Answer::Unknown,
    }
}

/// Whether somebody spoke of this role: "de school van Bram".
fn is_about(consent: &Toestemming, role: &Outside) -> bool {
    let words = |text: &str| {
        let folded = folded(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" "))
    };
    let with = words(&consent.with);
    role.called.iter().any(|called| with.contains(&words(called)))
}
