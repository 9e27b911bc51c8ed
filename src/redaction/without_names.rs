//! Roles in place of names, ages in place of days of birth.

use chrono::NaiveDate;

use super::disguise::Disguise;
use super::pseudonym::Pseudonym;
use super::replacing::{Entry, replace};
use super::suspects::Suspect;
use crate::case::record::{Change, Trail, each, each_mut};
use crate::case::{Born, Case, Person};
use crate::t;

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

/// Leaves the names of `whole` out of `given`, which may hold less of it.
pub(super) fn without_names(
    whole: &Case,
    mut given: Case,
    disguise: &Disguise,
    today: NaiveDate,
) -> Pseudonymised {
    let replace = |words: &mut String| *words = disguise.replace(words);
    each_mut(&mut given, &mut Trail::default(), &mut |_, _, field, change| match change {
        Change::Words(words) if field.reaches => words.clear(),
        Change::Words(words) if field.is_typed() => replace(words),
        Change::Waiting(all) => all.values_mut().for_each(replace),
        _ => {}
    });
    // No program takes the names out of a letter or a photo.
    given.bijlagen.clear();
    given.name = t!("pseudonym-case-name");
    given.number.clear();
    for person in &mut given.family.people {
        let original = whole.family.person(person.id).cloned();
        if let Some(original) = original {
            hide(person, &original, disguise, today);
        }
    }
    let suspects = suspects(&given, disguise);
    Pseudonymised { case: given, pseudonyms: disguise.pseudonyms().to_vec(), suspects }
}

/// Each of them once, with every place where it stands.
fn suspects(given: &Case, disguise: &Disguise) -> Vec<Suspect> {
    let mut suspects: Vec<Suspect> = Vec::new();
    each(given, &mut Trail::default(), &mut |_, field, look| {
        if !field.is_typed() {
            return;
        }
        for words in disguise.find(look.words()) {
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

fn hide(person: &mut Person, original: &Person, disguise: &Disguise, today: NaiveDate) {
    person.name = disguise.label_of(original);
    let born = original.age(today).filter(|_| person.born.is_some());
    person.born = born.map(|years| Born::Aged {
        years: u8::try_from(years).unwrap_or(u8::MAX),
        noted_on: Some(today),
    });
    // The day somebody died gives a family away as a day of birth does.
    person.died = original.has_died();
    person.died_on = None;
}
