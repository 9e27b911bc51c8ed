//! A case without names: roles instead, ages instead of days of birth.
//!
//! Replaced everywhere in free text, by value and however it is spelt: the names
//! of everybody in the case, of who holds a role and of who wrote in it, in full
//! and word by word, small or capital, with or without accents and invisible
//! characters, in letters that look the same, also as a possessive or a simple
//! diminutive; initials with a surname; organisations with a name of their own;
//! addresses of households, the number of the case, how somebody is reached, and
//! days of birth, in numbers or in words. By shape: streets with a number,
//! postcodes, e-mail addresses, pages, accounts, number plates, long numbers.
//!
//! What is not known from the case and only looks like a name, an address or a
//! number is a [`Suspect`]: left out, unless whoever sends judges that it may stay.
//!
//! Not caught: nicknames, events that give a family away, misspelt names without
//! a capital. No program can promise that, so whoever sends sees the result first.

mod dates;
mod folding;
mod names;
mod patterns;
mod replacing;
mod suspects;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::names::Known;
use self::replacing::{Entry, replace};
use self::suspects::Finder;
pub use self::suspects::Suspect;
use crate::case::record::{Change, Trail, each, each_mut};
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
    /// What is still in it and looks like a name or a number.
    pub suspects: Vec<Suspect>,
}

impl Pseudonymised {
    /// Leaves out what looks like a name or a number, except what somebody
    /// judged to be none.
    pub fn leave_out_except(&mut self, kept: &[String]) {
        let out = self.suspects.iter().filter(|suspect| !kept.contains(&suspect.words));
        let label = t!("pseudonym-left-out");
        let out: Vec<Entry> = out.map(|suspect| Entry::exact(&suspect.words, &label)).collect();
        if !out.is_empty() {
            self.case.each_text(&mut |words| *words = replace(words, &out));
        }
    }
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
    let pseudonyms = known.into_pseudonyms();
    let suspects = suspects(&given, &pseudonyms);
    Pseudonymised { case: given, pseudonyms, suspects }
}

/// Each of them once, with every place where it stands.
fn suspects(given: &Case, pseudonyms: &[Pseudonym]) -> Vec<Suspect> {
    let finder = Finder::new(pseudonyms.iter().map(|one| one.label.as_str()));
    let mut suspects: Vec<Suspect> = Vec::new();
    each(given, &mut Trail::default(), &mut |_, field, look| {
        if !field.is_typed() {
            return;
        }
        for words in finder.find(look.words()) {
            let place = field.short();
            match suspects.iter_mut().find(|known| known.words == words) {
                Some(known) if known.places.contains(&place) => {}
                Some(known) => known.places.push(place),
                None => suspects.push(Suspect { words, places: vec![place] }),
            }
        }
    });
    suspects
}

fn hide(person: &mut Person, original: &Person, known: &Known, today: NaiveDate) {
    person.name = known.label_of(original);
    person.born = original.age(today).map(|years| Born::Aged {
        years: u8::try_from(years).unwrap_or(u8::MAX),
        noted_on: Some(today),
    });
    // The day somebody died gives a family away as a day of birth does.
    person.died = original.has_died();
    person.died_on = None;
}
