//! A word of its own in every field that somebody types in, so that what is shown
//! can be told from what is not.

use std::collections::{BTreeMap, BTreeSet};

use casuskompas::case::record::{Change, Look, Record};
use casuskompas::case::{Case, MARKS, Mark, Marks, PersonId, marks_of, ron};
use casuskompas::redaction::Shown;

/// Where a canary was put.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    /// The field of the case, and the name of the field itself.
    pub(crate) list: &'static str,
    pub(crate) field: &'static str,
    /// Whether the field tells who told it.
    pub(crate) source: bool,
    /// Who is named in each record on the way down, the outer first.
    pub(crate) people: Vec<BTreeSet<PersonId>>,
    /// The marks of all of those.
    pub(crate) marks: Marks,
    /// Who told each that is marked.
    pub(crate) tellers: Vec<Option<PersonId>>,
    /// Of whom it is the record of a person.
    pub(crate) person: Option<PersonId>,
    /// Of whom it is the plan, in which it stands.
    pub(crate) plan: Option<PersonId>,
}

/// A case with canaries, and where each is.
pub(crate) struct Aviary {
    pub(crate) case: Case,
    pub(crate) homes: BTreeMap<String, Home>,
}

/// A word of letters alone that stands for a number.
fn canary(number: usize) -> String {
    let mut word = String::from("kanarie");
    let mut left = number;
    for _ in 0..4 {
        word.push(char::from(b'a' + u8::try_from(left % 26).unwrap()));
        left /= 26;
    }
    word + "x"
}

/// Puts a canary in every field that somebody types in, in place of what stood
/// there where `instead` says so.
pub(crate) fn aviary(case: &Case, instead: fn(&str) -> bool) -> Aviary {
    let mut made = case.clone();
    let mut homes = BTreeMap::new();
    let top = Home {
        list: "",
        field: "",
        source: false,
        people: Vec::new(),
        marks: Marks::new(),
        tellers: Vec::new(),
        person: None,
        plan: None,
    };
    put(case, &mut made, case, &top, instead, &mut homes);
    Aviary { case: made, homes }
}

fn put(
    case: &Case,
    record: &mut dyn Record,
    was: &dyn Record,
    above: &Home,
    instead: fn(&str) -> bool,
    homes: &mut BTreeMap<String, Home>,
) {
    let mut home = above.clone();
    let own = marks_of(was);
    home.people.push(people(was));
    if !own.is_empty() {
        home.tellers.push(case.told_by(was));
    }
    home.marks.extend(own);
    match was.kind().label {
        "people" => home.person = was.number().map(PersonId),
        "planversies" => home.plan = people(was).first().copied().or(Some(PersonId(0))),
        _ => {}
    }
    for (place, field) in record.kind().fields.iter().enumerate() {
        let mut home = home.clone();
        if above.people.is_empty() {
            home.list = field.name;
        }
        home.field = field.name;
        match (record.change(place), was.look(place)) {
            (Change::Words(words), _) if field.is_typed() => {
                let word = canary(homes.len());
                home.source = field.source;
                match instead(field.name) {
                    true => words.clone_from(&word),
                    false => *words = format!("{words} {word}"),
                }
                homes.insert(word, home);
            }
            (Change::Record(inside), Look::Record(before)) => {
                put(case, inside, before, &home, instead, homes);
            }
            (Change::Parts(parts), Look::Parts(before)) => {
                let mut originals: Vec<&dyn Record> = Vec::new();
                before.each(&mut |_, part| originals.push(part));
                let mut originals = originals.into_iter();
                parts.each_mut(&mut |_, part| {
                    put(case, part, originals.next().unwrap(), &home, instead, homes);
                });
            }
            _ => {}
        }
    }
}

fn people(record: &dyn Record) -> BTreeSet<PersonId> {
    let mut found = BTreeSet::new();
    for place in 0..record.kind().fields.len() {
        match record.look(place) {
            Look::Person(id) => drop(found.insert(id)),
            Look::People(people) => found.extend(people),
            _ => {}
        }
    }
    found.remove(&PersonId(0));
    found
}

/// The canaries that can be found in what is shown, in whatever way it is written.
pub(crate) fn found<'a>(shown: &Shown, aviary: &'a Aviary) -> BTreeMap<&'a str, &'a Home> {
    found_in(&ron::to_text(shown.case()).unwrap(), aviary)
}

/// The same in any text.
pub(crate) fn found_in<'a>(text: &str, aviary: &'a Aviary) -> BTreeMap<&'a str, &'a Home> {
    let text = text.to_lowercase();
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let homes = aviary.homes.iter();
    homes
        .filter(|(word, _)| words.contains(word.as_str()))
        .map(|(word, home)| (word.as_str(), home))
        .collect()
}

/// Changes the marks of every record that carries them; gives each the place it has
/// among them.
pub(crate) fn mark(
    record: &mut dyn Record,
    next: &mut usize,
    put: &mut dyn FnMut(usize) -> Vec<Mark>,
) {
    for (place, field) in record.kind().fields.iter().enumerate() {
        match record.change(place) {
            Change::Choices(marks) if field.name == MARKS => {
                for one in put(*next) {
                    let at = Mark::ALL.iter().position(|mark| *mark == one).unwrap();
                    marks.set(at, true);
                }
                *next += 1;
            }
            Change::Record(inside) => mark(inside, next, put),
            Change::Parts(parts) => parts.each_mut(&mut |_, part| mark(part, next, put)),
            _ => {}
        }
    }
}
