//! Takes out of a case what a reader may not see.

use super::left_out::{Counted, Warning, Why};
use super::rules::{Frame, Refused, Rules};
use super::values::{Values, words_in};
use crate::case::record::{Change, Described, Field, Holds, Judge, Record, Section, Trail, clear};
use crate::case::{Case, MARKS, PersonId, WordSpot};

/// Decides of each record and field, and remembers what went.
pub(super) struct TakingOut<'a> {
    rules: &'a Rules<'a>,
    values: &'a Values,
    frames: Vec<(Frame, bool)>,
    pub(super) counted: Counted,
    pub(super) warnings: Vec<Warning>,
    /// Words of records that were left out and that others could know again.
    pub(super) words: Vec<String>,
    /// Which entries of the logbook stay, in order.
    pub(super) entries: Vec<bool>,
}

impl<'a> TakingOut<'a> {
    pub(super) fn new(rules: &'a Rules<'a>, values: &'a Values) -> Self {
        Self {
            rules,
            values,
            frames: Vec::new(),
            counted: Counted::default(),
            warnings: Vec::new(),
            words: Vec::new(),
            entries: Vec::new(),
        }
    }

    fn left_out(&mut self, trail: &Trail, field: &Field, record: &dyn Record, refused: Refused) {
        let (why, of) = refused;
        self.counted.add(section(trail, field), record.kind().one(), of, why);
        if tells(why) {
            words_in(record, self.rules.who, &mut self.words);
        }
    }

    /// Names nobody whose being there is not told.
    fn without_hidden(&self, change: Change<'_>) {
        match change {
            Change::People(people) => people.retain(|id| !self.rules.hidden.contains(id)),
            Change::Person(id) if self.rules.hidden.contains(id) => *id = PersonId::default(),
            _ => {}
        }
    }

    fn is_in_person(&self) -> Option<PersonId> {
        match self.frames.last() {
            Some((Frame::Person(id), _)) => Some(*id),
            _ => None,
        }
    }

    /// Whether a field stays as far as its record goes.
    fn stays_in(&self, trail: &Trail, field: &Field) -> Result<(), Option<Refused>> {
        let Some((frame, without_source)) = self.frames.last() else {
            let shown = match (trail.steps().is_empty(), field.name) {
                (true, name) => self.rules.shows(name),
                // What the team calls the pattern is told with the forms of violence.
                (false, "profile") => self.rules.shows("violence"),
                (false, _) => true,
            };
            return if shown { Ok(()) } else { Err(Some((Why::NotForReader, None))) };
        };
        if field.source && *without_source {
            return Err(Some((Why::BronNietNoemen, None)));
        }
        match frame {
            Frame::Person(id) if !is_number(field) && !self.rules.shows_of(*id, field.name) => {
                let secret = field.lives && self.rules.has_secret_address(*id);
                Err(secret.then_some((Why::SecretAddress, Some(*id))))
            }
            Frame::Tie if field.name == "note" => Err(None),
            Frame::ChildPart if !matches!(field.holds, Holds::Number | Holds::Choice(_)) => {
                Err(None)
            }
            _ => Ok(()),
        }
    }

    /// Takes values that may not be seen out of a text, and warns of the place.
    fn mend(&mut self, trail: &Trail, field: &'static Field, words: &mut String) {
        let Some((left, found)) = self.values.take_out(words) else {
            return;
        };
        *words = left;
        let place = WordSpot::at(trail, field).place(self.rules.case);
        let warn = |(of, what)| Warning { place: place.clone(), of, what };
        self.warnings.extend(found.into_iter().map(warn));
    }
}

impl Judge for TakingOut<'_> {
    fn stays(&mut self, trail: &Trail, list: &'static Field, record: &dyn Record) -> bool {
        let top = top_field(trail);
        let within = self.frames.last().map(|(frame, _)| *frame);
        let judged = self.rules.judge(top, within, record);
        if top == "logbook" {
            self.entries.push(judged.is_ok());
        }
        match judged {
            Ok(frame) => {
                // What stands in a record of its own does not widen what stays.
                let kept = matches!((within, frame), (Some(Frame::OwnPlan), Frame::Whole));
                let frame = if kept { Frame::OwnPlan } else { frame };
                let without = self.frames.last().is_some_and(|(_, without)| *without);
                self.frames.push((frame, without || self.rules.hides_source(record)));
                true
            }
            Err(refused) => {
                self.left_out(trail, list, record, refused);
                false
            }
        }
    }

    fn leaves(&mut self) {
        self.frames.pop();
    }

    fn keeps(&mut self, trail: &Trail, field: &'static Field, record: &dyn Record) -> bool {
        let keeps = match trail.steps().len() {
            1 => self.rules.shows(field.name),
            // What is told of a plan of which only the part of a child stays.
            _ => !matches!(self.frames.last(), Some((Frame::ChildPart, _))),
        };
        if !keeps && !is_empty(record) {
            self.counted.add(section(trail, field), name_of(field), None, Why::NotForReader);
        }
        keeps
    }

    fn field(&mut self, trail: &Trail, _place: usize, field: &'static Field, change: Change<'_>) {
        if self.rules.is_of_the_field() {
            let source = self.frames.last().is_some_and(|(_, without)| *without);
            return match source && field.source {
                true => clear(change),
                false => self.without_hidden(change),
            };
        }
        if matches!(field.holds, Holds::Waiting) || field.name == MARKS {
            return clear(change);
        }
        if let Err(why) = self.stays_in(trail, field) {
            if let (Some((why, of)), true) = (why, holds_something(field, &change)) {
                self.counted.add(section(trail, field), name_of(field), of, why);
            }
            return clear(change);
        }
        // The own name and place of who reads stay as they are.
        let own = self.rules.who.is_some() && self.is_in_person() == self.rules.who;
        match change {
            Change::Words(words) if !own => self.mend(trail, field, words),
            change => self.without_hidden(change),
        }
    }
}

/// Whether the words of what was left out for this reason would do harm elsewhere.
fn tells(why: Why) -> bool {
    matches!(
        why,
        Why::InVertrouwen | Why::Derde | Why::Control | Why::OwnPlanOfAnother | Why::WordsOfChild
    )
}

fn is_number(field: &Field) -> bool {
    matches!(field.holds, Holds::Number)
}

fn name_of(field: &Field) -> String {
    match field.label {
        "" => match field.holds {
            Holds::Record(kind) => kind.one(),
            _ => field.name.to_owned(),
        },
        _ => field.short(),
    }
}

/// The field of the case in which something stands.
fn top_field(trail: &Trail) -> &'static str {
    let first = trail.steps().first().and_then(|step| Case::KIND.fields.get(step.field));
    first.map_or("", |field| field.name)
}

/// The part of the case in which something stands.
fn section(trail: &Trail, last: &Field) -> Section {
    let mut kind = Case::KIND;
    let mut section = Section::Other;
    for step in trail.steps() {
        let Some(field) = kind.fields.get(step.field) else {
            break;
        };
        section = field.section.unwrap_or(section);
        match field.holds {
            Holds::Record(inside) | Holds::Parts(inside) => kind = inside,
            _ => break,
        }
    }
    last.section.unwrap_or(section)
}

fn is_empty(record: &dyn Record) -> bool {
    use crate::case::record::Look;
    let fields = 0..record.kind().fields.len();
    fields.into_iter().all(|place| match record.look(place) {
        Look::Words(words) => words.is_empty(),
        Look::Day(day) => day.is_none(),
        Look::People(people) => people.is_empty(),
        Look::Record(inside) => is_empty(inside),
        Look::Parts(parts) => {
            let mut any = false;
            parts.each(&mut |_, _| any = true);
            !any
        }
        _ => true,
    })
}

fn holds_something(field: &Field, change: &Change<'_>) -> bool {
    match change {
        // Other choices are made for whoever adds a record.
        Change::Choice(choice) => field.name == "profile" && choice.chosen().is_some(),
        Change::Words(words) => !words.trim().is_empty(),
        Change::Day(day) => day.is_some(),
        Change::People(people) => !people.is_empty(),
        Change::Person(id) => **id != PersonId::default(),
        Change::Flag(on) => **on,
        _ => false,
    }
}
