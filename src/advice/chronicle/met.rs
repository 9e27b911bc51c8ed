//! A record that was met on the way through a case, with its place.

use chrono::NaiveDate;

use crate::case::record::{Key, Kind, Look, Record, Section};
use crate::case::{Answer, BY, Case, PersonId, RecordPlace, date_key, telling};
use crate::texts;

/// A record that was met, with its place.
#[derive(Clone)]
pub(super) struct Met<'a> {
    pub(super) record: &'a dyn Record,
    /// What it is called by the record in which it stands; empty in a list.
    called: &'static str,
    section: Section,
    /// The way down to it.
    way: Vec<(&'static str, Option<Key>)>,
    /// What the names of words that wait say of the place.
    tags: Vec<String>,
}

impl<'a> Met<'a> {
    /// Meets every record of a case, what holds others before those.
    pub(super) fn each(case: &'a Case, visit: &mut dyn FnMut(&Met<'a>)) {
        let (section, way) = (Section::Other, Vec::new());
        Met { record: case, called: "", section, way, tags: Vec::new() }.walk(visit);
    }

    fn walk(&self, visit: &mut dyn FnMut(&Met<'a>)) {
        visit(self);
        for (place, field) in self.kind().fields.iter().enumerate() {
            let section = field.section.unwrap_or(self.section);
            let inside = Met { section, called: field.label, ..self.clone() };
            match self.record.look(place) {
                Look::Record(record) => {
                    let tags = inside.tags.iter().cloned().chain(field.tag.map(str::to_owned));
                    let way = self.further(field.name, None);
                    Met { record, tags: tags.collect(), way, ..inside }.walk(visit);
                }
                Look::Parts(parts) => parts.each(&mut |key, record| {
                    let tag = field.tag.map(|tag| format!("{tag} {key}"));
                    let tag = tag.unwrap_or_else(|| key.to_string());
                    let tags = inside.tags.iter().cloned().chain([tag]).collect();
                    let way = self.further(field.name, Some(key));
                    Met { record, tags, way, called: "", section }.walk(visit);
                }),
                _ => {}
            }
        }
    }

    pub(super) fn kind(&self) -> &'static Kind {
        self.record.kind()
    }

    pub(super) fn section(&self) -> Section {
        self.section
    }

    /// What one of its kind is called.
    pub(super) fn one(&self) -> String {
        match self.kind().label {
            "" => texts::text(self.called, &[]),
            _ => self.kind().one(),
        }
    }

    fn further(&self, field: &'static str, key: Option<Key>) -> Vec<(&'static str, Option<Key>)> {
        self.way.iter().cloned().chain([(field, key)]).collect()
    }

    /// Where its words stand, or the day in this field.
    pub(super) fn place(&self, day: &str) -> RecordPlace {
        let field = telling(self.record).map_or(day, |(field, _)| field).to_owned();
        RecordPlace { section: self.section, way: self.way.clone(), field }
    }

    fn look(&self, field: &str) -> Option<Look<'a>> {
        Some(self.record.look(self.kind().place(field)?))
    }

    pub(super) fn day(&self, field: &str) -> Option<NaiveDate> {
        match self.look(field)? {
            Look::Day(day) => day,
            _ => None,
        }
    }

    pub(super) fn answer(&self, field: &str) -> Answer {
        match self.look(field) {
            Some(Look::Answer(answer)) => answer,
            _ => Answer::Unknown,
        }
    }

    /// What is chosen, by its name in small letters and hyphens.
    pub(super) fn choice(&self, field: &str) -> &'static str {
        match self.look(field) {
            Some(Look::Choice(choice)) => {
                choice.chosen().and_then(|at| choice.names().get(at).copied()).unwrap_or("")
            }
            _ => "",
        }
    }

    pub(super) fn person(&self, field: &str) -> PersonId {
        match self.look(field) {
            Some(Look::Person(id)) => id,
            _ => PersonId::default(),
        }
    }

    /// What stands in a field of words.
    pub(super) fn text(&self, field: &str) -> &'a str {
        self.look(field).map_or("", |look| look.words().trim())
    }

    /// The words that tell what it is about: those that its kind names, else the
    /// first that were typed.
    pub(super) fn words(&self) -> &'a str {
        telling(self.record).map_or("", |(_, words)| words)
    }

    /// Who told or did it.
    pub(super) fn by(&self) -> &'a str {
        let all = BY.iter().map(|field| self.text(field));
        all.into_iter().find(|words| !words.is_empty()).unwrap_or("")
    }

    /// What was typed in a field of which no date can be read.
    pub(super) fn half_typed<'c>(&self, kind: &str, case: &'c Case) -> Option<&'c str> {
        // A tag with a number in it is two parts of a name.
        let key = date_key(kind, &self.tags);
        case.half_typed.get(&key).map(|words| words.trim()).filter(|words| !words.is_empty())
    }
}
