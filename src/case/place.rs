//! Where in a case words stand, and what that place is called.

use super::difference::About;
use super::record::{
    Change, Field, Holds, Key, Look, Record, Section, Step, Told, Trail, at_mut, each,
};
use super::{Ages, Case, Marks, Names, PersonId, RecordPlace};
use crate::t;

/// Where in a case words stand, and what that place is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordPlace {
    /// The place.
    pub at: RecordPlace,
    /// In which record, from large to small; empty for the case itself.
    pub about: Vec<About>,
    /// What the field is called.
    pub what: String,
    /// The marks of the records in which they stand.
    pub marks: Marks,
}

/// A field on the way through a case, to make a [`WordPlace`] of when it is wanted.
#[derive(Debug, Clone)]
pub struct WordSpot {
    steps: Vec<Step>,
    field: &'static Field,
    /// The name under which the words wait.
    waits: Option<String>,
}

/// Gives everything that people typed in a case, also what they did not record.
pub fn each_text<'a>(case: &'a Case, give: &mut dyn FnMut(&'a str, &dyn Fn() -> WordSpot)) {
    each(case, &mut Trail::default(), &mut |trail, field, look| {
        let spot = |waits| WordSpot { steps: trail.steps().to_vec(), field, waits };
        match look {
            Look::Words(words) if !matches!(field.holds, Holds::Code) => {
                give(words, &|| spot(None))
            }
            Look::Waiting(all) => {
                for (name, words) in all {
                    give(words, &|| spot(Some(name.clone())));
                }
            }
            _ => {}
        }
    });
}

impl WordSpot {
    /// The field at the end of a trail.
    #[must_use]
    pub fn at(trail: &Trail, field: &'static Field) -> Self {
        Self { steps: trail.steps().to_vec(), field, waits: None }
    }

    /// What the place is called in this case.
    #[must_use]
    pub fn place(&self, case: &Case) -> WordPlace {
        let (mut section, mut way) = (Section::Other, Vec::new());
        let (mut inside, mut told) = (None, Vec::new());
        down(case, &self.steps, &mut |field, key, record| {
            section = field.section.unwrap_or(section);
            way.push((field.name, key.cloned()));
            inside = if key.is_some() { None } else { named(field).or(inside) };
            told.extend(key.map(|key| about(case, key, record)));
        });
        let section = self.field.section.unwrap_or(section);
        let field = self.waits.clone().unwrap_or_else(|| self.field.name.to_owned());
        let what = match (&self.waits, inside) {
            (Some(_), _) => t!("versions-field-text"),
            (None, Some(inside)) => self.field.short_within(&inside.short()),
            (None, None) => self.field.short(),
        };
        let marks = case.marks_at(&way);
        WordPlace { at: RecordPlace { section, way, field }, about: told, what, marks }
    }
}

impl WordSpot {
    /// Whether sentences stand there that may still be rewritten.
    #[must_use]
    pub fn may_change(&self, case: &Case) -> bool {
        let mut is_open = matches!(self.field.holds, Holds::Prose) && self.field.asked;
        down(case, &self.steps, &mut |_, _, record| is_open &= !record.stands());
        self.waits.is_some() || is_open
    }
}

impl Case {
    /// Puts other words at a place that may still be rewritten. Where that is no
    /// longer there, nothing changes.
    pub fn rewrite(&mut self, place: &RecordPlace, words: String) {
        let mut found = None;
        each_text(self, &mut |_, spot| {
            let spot = spot();
            if found.is_none() && spot.may_change(self) && spot.is_at(place, self) {
                found = Some(spot);
            }
        });
        match found {
            Some(WordSpot { waits: Some(name), .. }) => self.keep_half_typed(name, words),
            Some(spot) => spot.put(self, words),
            None => {}
        }
    }
}

impl WordSpot {
    fn put(&self, case: &mut Case, words: String) {
        let Some(record) = at_mut(case, &self.steps) else { return };
        let Some(field) = record.kind().place(self.field.name) else { return };
        if let Change::Words(old) = record.change(field) {
            *old = words;
        }
    }
}

impl WordSpot {
    fn is_at(&self, place: &RecordPlace, case: &Case) -> bool {
        let field = self.waits.as_deref().unwrap_or(self.field.name);
        if field != place.field || self.steps.len() != place.way.len() {
            return false;
        }
        let mut way = Vec::new();
        down(case, &self.steps, &mut |field, key, _| way.push((field.name, key.cloned())));
        way == place.way
    }
}

/// A record that stands in a field of its own and has a name.
fn named(field: &'static Field) -> Option<&'static Field> {
    (!field.label.is_empty()).then_some(field)
}

/// Is told of a field, what the record in it is known by, and the record.
type Meet<'a> = dyn FnMut(&'static Field, Option<&Key>, &dyn Record) + 'a;

/// Goes down a trail: each field, what the record in it is known by, and the record.
fn down(record: &dyn Record, steps: &[Step], meet: &mut Meet<'_>) {
    let Some((step, rest)) = steps.split_first() else {
        return;
    };
    let Some(field) = record.kind().fields.get(step.field) else {
        return;
    };
    match (record.look(step.field), &step.key) {
        (Look::Record(inside), None) => {
            meet(field, None, inside);
            down(inside, rest, meet);
        }
        (Look::Parts(parts), Some(wanted)) => parts.each(&mut |key, part| {
            if key == *wanted {
                meet(field, Some(&key), part);
                down(part, rest, meet);
            }
        }),
        _ => {}
    }
}

/// What a record in a list is called where something in it is told.
fn about(case: &Case, key: &Key, record: &dyn Record) -> About {
    let kind = record.kind();
    About::Words(match kind.told {
        Told::Question => return About::Question(key.to_string().as_str().into()),
        Told::Person => person(case, record.number().map(PersonId)),
        Told::OfPerson => {
            t!(
                "versions-about-person",
                what = kind.one(),
                person = person(case, who(record, "person"))
            )
        }
        Told::Between => {
            let name = |field| person(case, who(record, field));
            match (name("from"), name("to")) {
                (from, to) if from.is_empty() || to.is_empty() => kind.one(),
                (from, to) => t!("versions-about-between", from = from, to = to),
            }
        }
        Told::Dated => dated(record),
        Told::Written => written(record),
        Told::Quoted => kind.one(),
    })
}

fn look<'a>(record: &'a dyn Record, field: &str) -> Option<Look<'a>> {
    Some(record.look(record.kind().place(field)?))
}

fn who(record: &dyn Record, field: &str) -> Option<PersonId> {
    match look(record, field)? {
        Look::Person(person) => Some(person),
        _ => None,
    }
}

fn person(case: &Case, id: Option<PersonId>) -> String {
    let names = Names::of(&case.family, Ages::Known);
    id.map_or_else(String::new, |id| names.name(id).to_owned())
}

fn dated(record: &dyn Record) -> String {
    let what = record.kind().one();
    match look(record, "on") {
        Some(Look::Day(Some(on))) => {
            t!("versions-about-day", what = what, day = super::difference::day(on))
        }
        _ => t!("versions-about-no-day", what = what),
    }
}

fn written(record: &dyn Record) -> String {
    let at = match look(record, "at") {
        Some(Look::Instant(Some(at))) => super::difference::day(at.date_naive()),
        _ => return record.kind().one(),
    };
    t!("versions-about-day", what = record.kind().one(), day = at)
}
