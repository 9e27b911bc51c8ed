//! What stands in a record, in words: each field under the name it has on screen.

use std::any::Any;

use chrono::{Datelike, NaiveDate};

use crate::case::record::{Field, Holds, Look, Record, name_in};
use crate::case::{Answer, Born, Names, PersonId, SafetyScore};
use crate::t;
use crate::texts::MONTHS;

/// A day as it is read: "28 november 2026".
pub(super) fn day(on: NaiveDate) -> String {
    format!("{} {} {}", on.day(), MONTHS[on.month0() as usize], on.year())
}

/// The same, or nothing.
pub(super) fn day_or_none(on: Option<NaiveDate>) -> String {
    on.map(day).unwrap_or_default()
}

/// A birth or an age.
pub(super) fn born(born: Born) -> String {
    match born {
        Born::On(on) => day(on),
        Born::Aged { years, .. } => t!("family-age-years", age = years),
    }
}

/// Every field of a record that says something, under its name. Lists, and words
/// that were not recorded yet, are no part of it.
pub(super) fn facts(record: &dyn Record, names: &Names) -> Vec<(String, String)> {
    let mut all = Vec::new();
    gather(record, names, None, &mut all);
    all
}

fn gather(
    record: &dyn Record,
    names: &Names,
    within: Option<&str>,
    all: &mut Vec<(String, String)>,
) {
    let fields = record.kind().fields.iter().enumerate();
    for (place, field) in fields.filter(|(_, field)| !matches!(field.holds, Holds::Number)) {
        let words = match record.look(place) {
            Look::Record(inside) => {
                let name = if field.label.is_empty() { None } else { Some(field.asks()) };
                gather(inside, names, name.as_deref(), all);
                continue;
            }
            look => value(record, field, look, names),
        };
        if !words.trim().is_empty() {
            let name = within.map_or_else(|| field.short(), |within| field.short_within(within));
            all.push((name, words.trim().to_owned()));
        }
    }
}

fn value(record: &dyn Record, field: &Field, look: Look<'_>, names: &Names) -> String {
    match look {
        Look::Words(words) => words.to_owned(),
        Look::Day(on) => day_or_none(on),
        Look::Instant(at) => at.map_or_else(String::new, |at| day(at.date_naive())),
        Look::Born(known) => known.map(born).unwrap_or_default(),
        Look::Answer(Answer::Yes) | Look::Flag(true) => t!("Yes"),
        Look::Answer(Answer::No) => t!("No"),
        Look::Choice(choice) => {
            let chosen = choice.chosen().and_then(|place| choice.names().get(place).copied());
            chosen.map_or_else(String::new, |name| named(field.holds, name))
        }
        Look::Choices(all) => {
            let each = all.names().into_iter().enumerate();
            let chosen = each.filter(|(place, _)| all.has(*place));
            list(chosen.map(|(_, name)| named(field.holds, name)))
        }
        Look::Person(id) => names.name(id).to_owned(),
        Look::People(ids) => people(ids, names),
        _ => score(record, field),
    }
}

/// The number somebody gave, which no description can read.
fn score(record: &dyn Record, field: &Field) -> String {
    let score = (record as &dyn Any).downcast_ref::<SafetyScore>();
    let score = score.filter(|_| matches!(field.holds, Holds::Amount));
    score.map_or_else(String::new, |one| one.score.value().to_string())
}

fn named(holds: Holds, name: &str) -> String {
    match holds {
        Holds::Choice(names) | Holds::Choices(names) => name_in(names, name),
        Holds::Standing => name_in("plan-status-{}", name),
        _ => String::new(),
    }
}

/// What several people are called.
pub(super) fn people<'a>(ids: impl IntoIterator<Item = &'a PersonId>, names: &Names) -> String {
    list(ids.into_iter().map(|id| names.name(*id).to_owned()))
}

fn list(words: impl Iterator<Item = String>) -> String {
    words.filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ")
}
