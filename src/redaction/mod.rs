//! A case without names: roles instead, ages instead of days of birth.
//!
//! Replaced everywhere in free text: the names of everybody in the case and of
//! who wrote in it, in full and word by word, small or capital, with or without
//! accents, also as a possessive or a simple diminutive; initials with a
//! surname; organisations with a name of their own; addresses of households and
//! of streets; postcodes, e-mail addresses, long numbers, days of birth.
//!
//! Not caught: nicknames, names of people who are not in the case, places and
//! events that give a family away, misspelt names. No program can promise that,
//! so whoever sends sees the result first.

mod names;
mod patterns;
mod replacing;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::names::Known;
use crate::case::record::{Change, Trail, each_mut};
use crate::case::{Born, Case, Person};
use crate::t;

/// Who stands behind a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pseudonym {
    /// The name.
    pub name: String,
    /// What stands in its place.
    pub label: String,
}

/// A case without names, and who stands behind each role.
#[derive(Debug, Clone, PartialEq)]
pub struct Pseudonymised {
    /// The case as it is given.
    pub case: Case,
    /// The reference back, which is not given.
    pub pseudonyms: Vec<Pseudonym>,
}

/// Leaves the names out of a case, as far as a program can.
pub fn pseudonymise(case: &Case, today: NaiveDate) -> Pseudonymised {
    let known = Known::of(case);
    let mut given = case.as_given();
    each_mut(&mut given, &mut Trail::default(), &mut |_, _, field, change| match change {
        Change::Words(words) if field.reaches => words.clear(),
        Change::Words(words) if field.is_typed() => *words = known.replace(words),
        Change::Waiting(all) => all.values_mut().for_each(|words| *words = known.replace(words)),
        _ => {}
    });
    given.name = t!("pseudonym-case-name");
    given.number.clear();
    for (person, original) in given.family.people.iter_mut().zip(&case.family.people) {
        hide(person, original, &known, today);
    }
    Pseudonymised { case: given, pseudonyms: known.into_pseudonyms() }
}

fn hide(person: &mut Person, original: &Person, known: &Known, today: NaiveDate) {
    known.label_of(original).clone_into(&mut person.name);
    person.born = original.age(today).map(|years| Born::Aged {
        years: u8::try_from(years).unwrap_or(u8::MAX),
        noted_on: Some(today),
    });
    // The day somebody died gives a family away as a day of birth does.
    person.died = original.has_died();
    person.died_on = None;
}
