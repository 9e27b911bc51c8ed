//! What a field holds, what it is called, and its marks.

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{Chosen, Described, Kind, ListOf, Numbered, Section};
use crate::case::value::{Answer, Born, PersonId};
use crate::texts;

/// A field of a kind of record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// What stands in it.
    pub holds: Holds,
    /// The key of its text.
    pub label: &'static str,
    /// The part of the case in which it is shown; that of the record it stands
    /// in when there is none.
    pub section: Option<Section>,
    /// How many lines of text it is expected to hold, at least; 0 for a single
    /// line that never breaks.
    pub lines: u8,
    /// Under which name words wait from which no day can be read.
    pub half_typed: Option<&'static str>,
    /// What the names of words that wait inside it say of the place.
    pub tag: Option<&'static str>,
    /// What kind of day it is.
    pub when: When,
    /// Whether forms ask for it.
    pub asked: bool,
    /// Whether the words name a colleague, who gets a label where names are
    /// left out.
    pub colleague: bool,
    /// Whether the words tell how to reach somebody; they go with the names.
    pub reaches: bool,
    /// Whether the words tell where somebody lives, perhaps as an address.
    pub lives: bool,
    /// Whether a record goes along with the person named here.
    pub whose: bool,
    /// Whether it tells who told or saw what stands in the record.
    pub source: bool,
}

/// What kind of day stands in a field. What is left out where a day is typed is
/// completed by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Any day.
    Any,
    /// Something that happened.
    Past,
    /// Something that is to come.
    Next,
}

/// What stands in a field.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// The number others refer to; never a difference by itself.
    Number,
    /// A name or a few words.
    Line,
    /// Sentences, of which two versions can be kept together.
    Prose,
    /// Words that the program writes.
    Code,
    /// A day.
    Day,
    /// A day with a time.
    Instant,
    /// A day of birth, or an age.
    Born,
    /// Yes, no, or not known.
    Answer,
    /// Yes or no.
    Flag,
    /// A number that somebody gave.
    Amount,
    /// One of several, each with a text of its own under a key like this.
    Choice(&'static str),
    /// Several of those.
    Choices(&'static str),
    /// Somebody in the circle.
    Person,
    /// Several of them.
    People,
    /// A level of AVE.
    Level,
    /// How a priority goes, and whether it waits.
    Standing,
    /// A place in the logbook.
    Entry,
    /// A record of its own.
    Record(&'static Kind),
    /// Records in a list.
    Parts(&'static Kind),
    /// Words that wait, by name.
    Waiting,
    /// What is told in a way of its own.
    ByHand,
}

/// The description of a field with this type.
#[derive(Debug)]
pub struct About<T: ?Sized> {
    field: Field,
    holds: PhantomData<fn() -> T>,
}

impl<T: ?Sized> Clone for About<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for About<T> {}

impl<T> About<T> {
    const fn new(holds: Holds, label: &'static str) -> Self {
        let field = Field {
            name: "",
            holds,
            label,
            section: None,
            lines: 1,
            half_typed: None,
            tag: None,
            when: When::Any,
            asked: true,
            colleague: false,
            reaches: false,
            lives: false,
            whose: false,
            source: false,
        };
        Self { field, holds: PhantomData }
    }

    const fn with(field: Field) -> Self {
        Self { field, holds: PhantomData }
    }

    /// The field with its name in the file. A day that a form asks has a name
    /// for what was half typed, or it would be lost.
    pub const fn named(self, name: &'static str) -> Field {
        let is_day = matches!(self.field.holds, Holds::Day | Holds::Born);
        let is_kept = self.field.half_typed.is_some() || !self.field.asked;
        assert!(!is_day || is_kept, "a day that is asked has no name for half-typed words");
        Field { name, ..self.field }
    }

    /// In which part of the case it is shown.
    pub const fn section(self, section: Section) -> Self {
        Self::with(Field { section: Some(section), ..self.field })
    }

    /// What the names of words that wait inside it say of the place.
    pub const fn tag(self, tag: &'static str) -> Self {
        Self::with(Field { tag: Some(tag), ..self.field })
    }

    /// What the record in it is called; what it holds is told under that name.
    pub const fn called(self, label: &'static str) -> Self {
        Self::with(Field { label, ..self.field })
    }

    /// No form asks for it: it comes about by what is done.
    pub const fn not_asked(self) -> Self {
        Self::with(Field { asked: false, ..self.field })
    }
}

impl About<String> {
    /// At least so many lines are expected; 0 for one line that never breaks.
    pub const fn lines(self, lines: u8) -> Self {
        Self::with(Field { lines, ..self.field })
    }

    /// The words name a colleague.
    pub const fn colleague(self) -> Self {
        Self::with(Field { colleague: true, ..self.field })
    }

    /// The words tell how to reach somebody.
    pub const fn reaches(self) -> Self {
        Self::with(Field { reaches: true, ..self.field })
    }

    /// The words tell where somebody lives.
    pub const fn lives(self) -> Self {
        Self::with(Field { lives: true, ..self.field })
    }
}

/// What holds a day.
pub trait Datable {}

impl Datable for Option<NaiveDate> {}
impl Datable for NaiveDate {}
impl Datable for Option<Born> {}

impl<T: Datable> About<T> {
    /// The day lies in the past.
    pub const fn past(self) -> Self {
        Self::with(Field { when: When::Past, ..self.field })
    }

    /// The day is to come.
    pub const fn next(self) -> Self {
        Self::with(Field { when: When::Next, ..self.field })
    }

    /// Words from which no day can be read wait under this name.
    pub const fn half_typed(self, name: &'static str) -> Self {
        Self::with(Field { half_typed: Some(name), ..self.field })
    }
}

/// What can tell who told something.
pub trait Telling {}

impl Telling for String {}
impl Telling for PersonId {}
impl Telling for BTreeSet<PersonId> {}

impl<T: Telling> About<T> {
    /// It tells who told or saw what stands in the record.
    pub const fn source(self) -> Self {
        Self::with(Field { source: true, ..self.field })
    }
}

impl About<PersonId> {
    /// The record is of this person and goes along with them.
    pub const fn whose(self) -> Self {
        Self::with(Field { whose: true, ..self.field })
    }
}

/// The number others refer to.
pub const fn number<N: Numbered>() -> About<N> {
    About::new(Holds::Number, "").not_asked()
}

/// A name or a few words.
pub const fn line(label: &'static str) -> About<String> {
    About::new(Holds::Line, label).lines(0)
}

/// Sentences.
pub const fn prose(label: &'static str) -> About<String> {
    About::new(Holds::Prose, label).lines(2)
}

/// Words that the program writes.
pub const fn code(label: &'static str) -> About<String> {
    About::new(Holds::Code, label).not_asked()
}

/// A day, perhaps one that must be there.
pub const fn day<T: Datable>(label: &'static str) -> About<T> {
    About::new(Holds::Day, label)
}

/// When the program wrote something down.
pub const fn instant<T: Into<Option<DateTime<FixedOffset>>>>(label: &'static str) -> About<T> {
    About::new(Holds::Instant, label).not_asked()
}

/// A day of birth, or an age.
pub const fn born(label: &'static str) -> About<Option<Born>> {
    About::new(Holds::Born, label)
}

/// Yes, no, or not known.
pub const fn answer(label: &'static str) -> About<Answer> {
    About::new(Holds::Answer, label)
}

/// Yes or no.
pub const fn flag(label: &'static str) -> About<bool> {
    About::new(Holds::Flag, label)
}

/// A number that somebody gave.
pub const fn amount<T: Into<u8>>(label: &'static str) -> About<T> {
    About::new(Holds::Amount, label)
}

/// One of several; `names` is like `moment-{}`, with the variant in small
/// letters and hyphens. An `Option` of it may be none.
pub const fn choice<T>(label: &'static str, names: &'static str) -> About<T> {
    About::new(Holds::Choice(names), label)
}

/// Several of those.
pub const fn choices<T: Chosen>(label: &'static str, names: &'static str) -> About<BTreeSet<T>> {
    About::new(Holds::Choices(names), label)
}

/// Somebody in the circle.
pub const fn person(label: &'static str) -> About<PersonId> {
    About::new(Holds::Person, label)
}

/// Several of them.
pub const fn people(label: &'static str) -> About<BTreeSet<PersonId>> {
    About::new(Holds::People, label)
}

/// A level of AVE, perhaps none.
pub const fn level<T>(label: &'static str) -> About<T> {
    About::new(Holds::Level, label).not_asked()
}

/// How a priority goes.
pub const fn standing<T>(label: &'static str) -> About<T> {
    About::new(Holds::Standing, label).not_asked()
}

/// A place in the logbook.
pub const fn entry<T>(label: &'static str) -> About<T> {
    About::new(Holds::Entry, label).not_asked()
}

/// Records in a list.
pub const fn parts<P: ListOf>() -> About<P> {
    About::new(Holds::Parts(P::KIND), "")
}

/// A record inside this one.
pub const fn within<R: Described>() -> About<R> {
    About::new(Holds::Record(R::KIND), "")
}

/// Words that wait, by name.
pub const fn waiting(label: &'static str) -> About<BTreeMap<String, String>> {
    About::new(Holds::Waiting, label)
}

/// What no list of fields can tell: whoever needs it knows it by name.
pub const fn by_hand<T>(label: &'static str) -> About<T> {
    About::new(Holds::ByHand, label).not_asked()
}

impl Field {
    /// What it is called in a form.
    pub fn asks(&self) -> String {
        texts::text(self.label, &[])
    }

    /// What it is called where it is only named.
    pub fn short(&self) -> String {
        texts::attribute(self.label, "short").unwrap_or_else(|| self.asks())
    }

    /// What it is called where the record it stands in has a name of its own.
    pub fn short_within(&self, record: &str) -> String {
        let record = [("record", record.into())];
        texts::attribute_with(self.label, "within", &record).unwrap_or_else(|| self.short())
    }

    /// What helps to fill it in, if anything.
    pub fn help(&self) -> Option<String> {
        texts::attribute(self.label, "help")
    }

    /// What somebody could fill in, if there is an example.
    pub fn example(&self) -> Option<String> {
        texts::attribute(self.label, "example")
    }

    /// Whether its spelling is judged: that of words, not of names and addresses.
    pub fn is_spelt(&self) -> bool {
        matches!(self.holds, Holds::Prose) && !self.reaches && !self.lives
    }

    /// Whether somebody types words in it.
    pub fn is_typed(&self) -> bool {
        matches!(self.holds, Holds::Line | Holds::Prose | Holds::Waiting)
    }
}

/// The text of one of several; `names` is like `moment-{}`.
pub fn named(names: &str, one: impl Chosen) -> String {
    name_in(names, one.name())
}

/// The same by its name in small letters and hyphens.
pub fn name_in(names: &str, name: &str) -> String {
    texts::text(&names.replace("{}", name), &[])
}
