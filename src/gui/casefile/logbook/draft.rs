//! What was chosen for a new entry before it is recorded. It waits in the case
//! with the words themselves, so that locking loses nothing: the day as it is
//! written, the kind by its name, and people by theirs.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::case::record::Chosen;
use crate::case::{Ages, Case, Entry, EntryKind, Mark, Marks, Names, PersonId};

const ON: &str = "logboek-dag";
const HALF: &str = "logboek-dag-half";
const KIND: &str = "logboek-soort";
const WITH: &str = "logboek-met";
const MARKS: &str = "logboek-merk";

/// How a day waits.
const DAY: &str = "%d-%m-%Y";

/// What stands between two names.
const AND: &str = "; ";

/// The day on which it happened, when one was filled in.
pub(super) fn day(case: &Case) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(case.half_typed.get(ON)?, DAY).ok()
}

/// What was typed of that day while no date can be read from it.
pub(super) fn half_day(case: &Case) -> Option<&str> {
    case.half_typed.get(HALF).map(String::as_str)
}

/// Keeps that.
pub(super) fn keep_half_day(case: &mut Case, words: String) {
    case.keep_half_typed(HALF.to_owned(), words);
}

/// What it tells of.
pub(super) fn kind(case: &Case) -> EntryKind {
    let name = case.half_typed.get(KIND).map_or("", String::as_str);
    EntryKind::ALL.into_iter().find(|kind| kind.name() == name).unwrap_or_default()
}

/// With whom.
pub(super) fn with(case: &Case) -> BTreeSet<PersonId> {
    let names = case.half_typed.get(WITH).map_or("", String::as_str);
    let names: Vec<&str> = names.split(AND).collect();
    let called = Names::of(&case.family, Ages::Known);
    let people = case.family.people.iter().map(|person| person.id);
    people.filter(|id| names.contains(&called.name(*id))).collect()
}

/// Who may know of it.
pub(super) fn marks(case: &Case) -> Marks {
    let names = case.half_typed.get(MARKS).map_or("", String::as_str);
    let names: Vec<&str> = names.split(AND).collect();
    Mark::ALL.into_iter().filter(|mark| names.contains(&mark.name())).collect()
}

/// Keeps whether a mark is on.
pub(super) fn set_mark(case: &mut Case, mark: Mark, on: bool) {
    let mut marks = marks(case);
    if on {
        marks.insert(mark);
    } else {
        marks.remove(&mark);
    }
    let names: Vec<&str> = marks.into_iter().map(Chosen::name).collect();
    case.keep_half_typed(MARKS.to_owned(), names.join(AND));
}

/// Keeps the day.
pub(super) fn set_day(case: &mut Case, day: Option<NaiveDate>) {
    let words = day.map_or_else(String::new, |day| day.format(DAY).to_string());
    case.keep_half_typed(ON.to_owned(), words);
}

/// Keeps what it tells of.
pub(super) fn set_kind(case: &mut Case, kind: EntryKind) {
    let name = if kind == EntryKind::default() { "" } else { kind.name() };
    case.keep_half_typed(KIND.to_owned(), name.to_owned());
}

/// Keeps whether somebody was there.
pub(super) fn set_with(case: &mut Case, person: PersonId, there: bool) {
    let mut with = with(case);
    if there {
        with.insert(person);
    } else {
        with.remove(&person);
    }
    let called = Names::of(&case.family, Ages::Known);
    let names: Vec<&str> = with.iter().map(|id| called.name(*id)).collect();
    let names = names.join(AND);
    case.keep_half_typed(WITH.to_owned(), names);
}

/// Puts what was chosen into an entry, and nothing waits any more.
pub(super) fn take(case: &mut Case, entry: Entry) -> Entry {
    let (day, kind, with, marks) = (day(case), kind(case), with(case), marks(case));
    for key in [ON, HALF, KIND, WITH, MARKS] {
        case.half_typed.remove(key);
    }
    let on = day.filter(|day| *day != entry.at.date_naive());
    Entry { on, kind, with, marks, ..entry }
}
