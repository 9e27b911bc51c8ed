//! The place of a record in a case, as search, documents and the signs of the advice
//! know it, and the words by which somebody finds it on the screen.

use super::record::{Described, Holds, Key, Known, Look, Record, Section};
use super::{Case, Phase, Phases, PriorityId};

/// Where in a case a record stands, or the words in one of its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordPlace {
    /// In which part of the case.
    pub section: Section,
    /// The way down to the record: each field, with what the record in it is
    /// known by where it is a list.
    pub way: Vec<(&'static str, Option<Key>)>,
    /// The field; the name under which they wait for words that wait; empty for the
    /// record as a whole.
    pub field: String,
}

impl RecordPlace {
    /// A part of the case, and nothing nearer.
    #[must_use]
    pub fn part(section: Section) -> Self {
        Self { section, way: Vec::new(), field: String::new() }
    }

    /// The record with this number in a list of the case.
    #[must_use]
    pub fn of(list: &'static str, number: u32) -> Self {
        Self::known(list, Key::Number(number))
    }

    /// What stands under a name in a list of the case, such as a question.
    #[must_use]
    pub fn named(list: &'static str, name: &str) -> Self {
        Self::known(list, Key::Name(name.to_owned()))
    }

    fn known(list: &'static str, key: Key) -> Self {
        let section = Case::KIND.field(list).and_then(|field| field.section);
        let section = section.unwrap_or(Section::Other);
        Self { way: vec![(list, Some(key))], ..Self::part(section) }
    }

    /// A record with this number in a list of a record of which there is one, such as
    /// the family.
    #[must_use]
    pub fn inside(record: &'static str, list: &'static str, number: u32) -> Self {
        let section = Case::KIND.field(record).and_then(|field| field.section);
        let way = vec![(record, None), (list, Some(Key::Number(number)))];
        Self { way, ..Self::part(section.unwrap_or(Section::Other)) }
    }

    /// A priority in the plan of a phase.
    #[must_use]
    pub fn priority(phase: Phase, number: PriorityId) -> Self {
        let section = Section::Plan(phase);
        let mut plans = Phases::KIND.fields.iter();
        let plan = plans.find(|field| field.section == Some(section)).map_or("", |plan| plan.name);
        Self { section, ..Self::inside("phases", plan, number.0) }
    }

    /// A record with this number in a list of this one.
    #[must_use]
    pub fn further(mut self, list: &'static str, number: u32) -> Self {
        self.way.push((list, Some(Key::Number(number))));
        self
    }

    /// One of the fields of the record.
    #[must_use]
    pub fn field(self, field: &str) -> Self {
        Self { field: field.to_owned(), ..self }
    }

    /// The number of the outermost record, where it has one.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.way.iter().find_map(|(_, key)| number(key.as_ref()))
    }

    /// The number of the record in the list with this name, where it stands in one.
    #[must_use]
    pub fn number_in(&self, list: &str) -> Option<u32> {
        let mut way = self.way.iter().filter(|(field, _)| *field == list);
        way.find_map(|(_, key)| number(key.as_ref()))
    }

    /// The outermost list or record, and what the record in it is known by.
    #[must_use]
    pub fn outermost(&self) -> (&'static str, Option<&Key>) {
        self.way.first().map_or(("", None), |(field, key)| (*field, key.as_ref()))
    }

    /// What stands there in a case; of a record as a whole the words that tell what
    /// it is about. Nothing when it is no longer there, or has no words.
    #[must_use]
    pub fn words<'a>(&self, case: &'a Case) -> Option<&'a str> {
        let record = self.record(case)?;
        match self.field.as_str() {
            "" => telling(record).map(|(_, words)| words),
            field => written(record, field).or_else(|| waiting(record, field)),
        }
    }

    /// The record at the end of the way; nothing when it is no longer there.
    #[must_use]
    pub fn record<'a>(&self, case: &'a Case) -> Option<&'a dyn Record> {
        let mut record: &'a dyn Record = case;
        for (field, wanted) in &self.way {
            let mut inside = None;
            match (record.look(record.kind().place(field)?), wanted) {
                (Look::Record(only), None) => inside = Some(only),
                (Look::Parts(parts), Some(wanted)) => parts.each(&mut |key, part| {
                    if key == *wanted {
                        inside.get_or_insert(part);
                    }
                }),
                _ => {}
            }
            record = inside?;
        }
        Some(record)
    }
}

fn number(key: Option<&Key>) -> Option<u32> {
    match key {
        Some(Key::Number(number)) => Some(*number),
        _ => None,
    }
}

/// What stands in a field of words.
fn written<'a>(record: &'a dyn Record, field: &str) -> Option<&'a str> {
    match record.look(record.kind().place(field)?) {
        Look::Words(words) => Some(words),
        _ => None,
    }
}

/// What waits under a name.
fn waiting<'a>(record: &'a dyn Record, name: &str) -> Option<&'a str> {
    let fields = 0..record.kind().fields.len();
    let mut waiting = fields.filter_map(|place| match record.look(place) {
        Look::Waiting(all) => all.get(name).map(String::as_str),
        _ => None,
    });
    waiting.next()
}

/// The fields that tell who told or did something, the nearest first.
pub const BY: [&str; 7] =
    ["told_by", "received_from", "by", "decided_by", "checked_by", "who", "to"];

/// The words that tell what a record is about, with their field: those that its kind
/// names, else the first that were typed.
#[must_use]
pub fn telling(record: &dyn Record) -> Option<(&'static str, &str)> {
    let kind = record.kind();
    let named = match kind.known {
        Known::ByNumber(fields, _) => fields,
        _ => &[],
    };
    let is_words = |holds| matches!(holds, Holds::Prose | Holds::Line);
    let fields = kind.fields.iter().filter(|field| is_words(field.holds));
    let typed = fields.filter(|field| !BY.contains(&field.name) && !field.colleague);
    // What the program wrote tells only where nobody typed anything.
    let is_typed = |name: &&str| kind.fields.iter().any(|it| it.name == *name && it.is_typed());
    let said = named.iter().copied().filter(is_typed);
    let all = said.chain(typed.map(|field| field.name)).chain(named.iter().copied());
    let mut all = all.map(|field| (field, written(record, field).unwrap_or_default().trim()));
    all.find(|(_, words)| !words.is_empty())
}
