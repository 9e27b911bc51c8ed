//! Reaching what stands in a field, by its type.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{Parts, Record};
use crate::case::value::{Answer, Born, PersonId, Phase};

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

/// What gives parts of a case a number of their own.
pub trait Numbered {}

/// Makes the number of a kind of record; 0 means: not numbered yet.
macro_rules! numbered {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $crate::case::record::Numbered for $name {}
    };
    (held $(#[$about:meta])* $name:ident) => {
        $crate::case::record::numbered!($(#[$about])* $name);

        impl $crate::case::record::Held for $name {
            fn look(&self) -> $crate::case::record::Look<'_> {
                $crate::case::record::Look::Number(self.0)
            }

            fn change(&mut self) -> $crate::case::record::Change<'_> {
                $crate::case::record::Change::Number(&mut self.0)
            }
        }
    };
}

/// One of several that are offered in one order.
pub trait Chosen: Any + Copy + Ord + Send {
    /// All of them, in the order in which they are offered.
    const EACH: &'static [Self];

    /// Its name in the texts, in small letters and hyphens.
    fn name(self) -> &'static str;
}

/// A choice of whatever kind.
pub trait AnyChoice {
    /// The names of all that are offered.
    fn names(&self) -> Vec<&'static str>;

    /// Which one is chosen, by its place among those; none while none is.
    fn chosen(&self) -> Option<usize>;

    /// Chooses one; a place that is not offered changes nothing.
    fn choose(&mut self, place: Option<usize>);
}

fn names<T: Chosen>() -> Vec<&'static str> {
    T::EACH.iter().map(|one| one.name()).collect()
}

fn place_of<T: Chosen>(one: T) -> Option<usize> {
    T::EACH.iter().position(|other| *other == one)
}

/// What is chosen from a list stands in a field like this.
macro_rules! chosen {
    ($type:ty) => {
        impl $crate::case::record::Chosen for $type {
            const EACH: &'static [Self] = &Self::ALL;

            fn name(self) -> &'static str {
                self.into()
            }
        }

        impl $crate::case::record::Held for $type {
            fn look(&self) -> $crate::case::record::Look<'_> {
                $crate::case::record::Look::Choice(self)
            }

            fn change(&mut self) -> $crate::case::record::Change<'_> {
                $crate::case::record::Change::Choice(self)
            }
        }
    };
}

/// Makes a list of what can be chosen, in the order in which it is offered.
macro_rules! offered {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$note:meta])* $variant:ident,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize, strum::IntoStaticStr)]
        #[strum(serialize_all = "kebab-case")]
        pub enum $name {
            $($(#[$note])* $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: [Self; [$(Self::$variant),*].len()] = [$(Self::$variant),*];
        }

        $crate::case::record::chosen!($name);
    };
}

impl<T: Chosen> AnyChoice for T {
    fn names(&self) -> Vec<&'static str> {
        names::<T>()
    }

    fn chosen(&self) -> Option<usize> {
        place_of(*self)
    }

    fn choose(&mut self, place: Option<usize>) {
        if let Some(one) = place.and_then(|place| T::EACH.get(place)) {
            *self = *one;
        }
    }
}

impl<T: Chosen> AnyChoice for Option<T> {
    fn names(&self) -> Vec<&'static str> {
        names::<T>()
    }

    fn chosen(&self) -> Option<usize> {
        place_of((*self)?)
    }

    fn choose(&mut self, place: Option<usize>) {
        *self = place.and_then(|place| T::EACH.get(place).copied());
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

/// Several of a choice of whatever kind.
pub trait AnyChoices {
    /// The names of all that are offered.
    fn names(&self) -> Vec<&'static str>;

    /// Whether one is chosen, by its place among those.
    fn has(&self, place: usize) -> bool;

    /// Chooses one, or not.
    fn set(&mut self, place: usize, on: bool);
}

impl<T: Chosen> AnyChoices for BTreeSet<T> {
    fn names(&self) -> Vec<&'static str> {
        names::<T>()
    }

    fn has(&self, place: usize) -> bool {
        T::EACH.get(place).is_some_and(|one| self.contains(one))
    }

    fn set(&mut self, place: usize, on: bool) {
        match T::EACH.get(place) {
            Some(one) if on => drop(self.insert(*one)),
            Some(one) => drop(self.remove(one)),
            None => {}
        }
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

/// What is told in a way of its own, wherever it stands.
macro_rules! held_by_hand {
    ($($type:ty),* $(,)?) => {$(
        impl $crate::case::record::Held for $type {
            fn look(&self) -> $crate::case::record::Look<'_> {
                $crate::case::record::Look::ByHand
            }

            fn change(&mut self) -> $crate::case::record::Change<'_> {
                $crate::case::record::Change::ByHand
            }
        }
    )*};
}

pub(crate) use {chosen, held_by_hand, numbered, offered};

impl Numbered for PersonId {}

chosen!(Phase);
