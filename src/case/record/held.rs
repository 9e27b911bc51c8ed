//! Reaching what stands in a field, by its type.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::choice::{AnyChoice, AnyChoices, Chosen};
use super::{Parts, Record};
use crate::case::value::{Answer, Born, PersonId};

/// What stands in a field.
#[derive(Clone, Copy)]
pub enum Look<'a> {
    /// A number of a record.
    Number(u32),
    /// Words.
    Words(&'a str),
    /// A day, if there is one.
    Day(Option<NaiveDate>),
    /// A day with a time, if there is one.
    Instant(Option<DateTime<FixedOffset>>),
    /// A birth or an age, if known.
    Born(Option<Born>),
    /// An answer.
    Answer(Answer),
    /// Yes or no.
    Flag(bool),
    /// One of several.
    Choice(&'a dyn AnyChoice),
    /// Several of those.
    Choices(&'a dyn AnyChoices),
    /// Somebody in the circle.
    Person(PersonId),
    /// Several of them.
    People(&'a BTreeSet<PersonId>),
    /// A record inside this one.
    Record(&'a dyn Record),
    /// Records in a list.
    Parts(&'a dyn Parts),
    /// Words that wait.
    Waiting(&'a BTreeMap<String, String>),
    /// Something else.
    ByHand,
}

/// What stands in a field, to change.
pub enum Change<'a> {
    /// A number of a record.
    Number(&'a mut u32),
    /// Words.
    Words(&'a mut String),
    /// A day, if there is one.
    Day(&'a mut Option<NaiveDate>),
    /// A day that is always there.
    SureDay(&'a mut NaiveDate),
    /// A day with a time, if there is one.
    Instant(&'a mut Option<DateTime<FixedOffset>>),
    /// One that is always there.
    SureInstant(&'a mut DateTime<FixedOffset>),
    /// A birth or an age, if known.
    Born(&'a mut Option<Born>),
    /// An answer.
    Answer(&'a mut Answer),
    /// Yes or no.
    Flag(&'a mut bool),
    /// One of several.
    Choice(&'a mut dyn AnyChoice),
    /// Several of those.
    Choices(&'a mut dyn AnyChoices),
    /// Somebody in the circle.
    Person(&'a mut PersonId),
    /// Several of them.
    People(&'a mut BTreeSet<PersonId>),
    /// A record inside this one.
    Record(&'a mut dyn Record),
    /// Records in a list.
    Parts(&'a mut dyn Parts),
    /// Words that wait.
    Waiting(&'a mut BTreeMap<String, String>),
    /// Something else.
    ByHand,
}

impl<'a> Look<'a> {
    /// The number in it, if it holds one.
    pub(super) fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) | Self::Person(PersonId(number)) => Some(number),
            _ => None,
        }
    }

    /// The words in it; none when it holds something else.
    pub fn words(self) -> &'a str {
        match self {
            Self::Words(words) => words,
            _ => "",
        }
    }
}

impl<'a> Change<'a> {
    /// The number in it, if it holds one.
    pub(super) fn number(self) -> Option<&'a mut u32> {
        match self {
            Self::Number(number) | Self::Person(PersonId(number)) => Some(number),
            _ => None,
        }
    }
}

/// What can stand in a field.
pub trait Held {
    /// What stands there.
    fn look(&self) -> Look<'_>;

    /// The same, to change.
    fn change(&mut self) -> Change<'_>;
}

macro_rules! held {
    ($($type:ty: $look:ident($seen:expr), $change:ident;)*) => {$(
        impl Held for $type {
            fn look(&self) -> Look<'_> {
                let see: fn(&Self) -> _ = $seen;
                Look::$look(see(self))
            }

            fn change(&mut self) -> Change<'_> {
                Change::$change(self)
            }
        }
    )*};
}

held! {
    Option<NaiveDate>: Day(|day| *day), Day;
    NaiveDate: Day(|day| Some(*day)), SureDay;
    Option<DateTime<FixedOffset>>: Instant(|at| *at), Instant;
    DateTime<FixedOffset>: Instant(|at| Some(*at)), SureInstant;
    Option<Born>: Born(|born| *born), Born;
    Answer: Answer(|answer| *answer), Answer;
    bool: Flag(|is| *is), Flag;
    PersonId: Person(|id| *id), Person;
}

impl Held for String {
    fn look(&self) -> Look<'_> {
        Look::Words(self)
    }

    fn change(&mut self) -> Change<'_> {
        Change::Words(self)
    }
}

impl Held for BTreeSet<PersonId> {
    fn look(&self) -> Look<'_> {
        Look::People(self)
    }

    fn change(&mut self) -> Change<'_> {
        Change::People(self)
    }
}

impl Held for BTreeMap<String, String> {
    fn look(&self) -> Look<'_> {
        Look::Waiting(self)
    }

    fn change(&mut self) -> Change<'_> {
        Change::Waiting(self)
    }
}

impl<P: Parts> Held for P {
    fn look(&self) -> Look<'_> {
        Look::Parts(self)
    }

    fn change(&mut self) -> Change<'_> {
        Change::Parts(self)
    }
}

impl<T: Chosen> Held for Option<T> {
    fn look(&self) -> Look<'_> {
        Look::Choice(self)
    }

    fn change(&mut self) -> Change<'_> {
        Change::Choice(self)
    }
}

impl<T: Chosen> Held for BTreeSet<T> {
    fn look(&self) -> Look<'_> {
        Look::Choices(self)
    }

    fn change(&mut self) -> Change<'_> {
        Change::Choices(self)
    }
}
