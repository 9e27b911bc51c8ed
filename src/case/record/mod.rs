//! How a kind of record is described once.
//!
//! [`record!`] makes the struct that serde reads and writes *and* the list of
//! its fields: what each holds, the key of its name in the texts, and its marks.
//! From that list come visiting words, moving days, leaving a person out,
//! numbering, half-typed dates, comparing and joining two versions, the forms
//! and the lists in the window. [`Case`](super::Case) itself is described too,
//! so that whatever stands in a case is reached from there.
//!
//! A new kind of record is its own file with one `record!`, and one field in
//! the record in which it stands. What a field is called comes from one text:
//!
//! ```text
//! incident-on = Op welke dag?       asked in a form
//!     .short = Datum                where it is only named; else the same
//!     .help = Of ongeveer           below the field, if there is anything to say
//! ```

mod choice;
mod field;
mod held;
mod makers;
mod parts;
mod section;
mod sift;
mod walk;

pub use choice::{AnyChoice, AnyChoices, Chosen};
pub use field::{
    About, Field, Holds, When, amount, answer, born, by_hand, choice, choices, code, day, entry,
    flag, instant, level, line, name_in, named, number, parts, people, person, prose, standing,
    waiting, within,
};
pub use held::{Change, Held, Look};
pub use parts::{Key, ListOf, Parts, add, after, next_number, number_apart, put_back};
pub use section::Section;
pub use sift::{Judge, clear, sift, wipe};
pub use walk::{Step, Trail, at_mut, each, each_mut, recorded};

pub(crate) use makers::{chosen, held_by_hand, numbered, offered};
pub(crate) use parts::list_inside;

use std::any::Any;
use std::fmt::Debug;

use crate::texts;

/// A struct that is described with [`record!`].
pub trait Described: Record + Sized {
    /// Its description.
    const KIND: &'static Kind;
}

/// Any described record.
pub trait Record: Any + Debug + Send + Sync {
    /// Its description.
    fn kind(&self) -> &'static Kind;

    /// What stands in a field, by its place in the description.
    fn look(&self, field: usize) -> Look<'_>;

    /// The same, to change.
    fn change(&mut self, field: usize) -> Change<'_>;
}

impl dyn Record {
    /// The number by which others refer to it; none when its kind has none.
    pub fn number(&self) -> Option<u32> {
        self.look(self.kind().number?).number()
    }

    /// The number, to change.
    pub fn number_mut(&mut self) -> Option<&mut u32> {
        let field = self.kind().number?;
        self.change(field).number()
    }
}

/// What gives records a number of their own.
pub trait Numbered {}

/// A kind of record: its fields, and what is truly its own.
#[derive(Debug)]
pub struct Kind {
    /// The key of the text of a list of them. Its `.one` names a single one.
    pub label: &'static str,
    /// Every field, in the order of the file.
    pub fields: &'static [Field],
    /// What makes one of them the one it is.
    pub known: Known,
    /// What one of them is called where something about it is told.
    pub told: Told,
    /// From when one of them stays as it is.
    pub stands: Stands,
    /// Which field holds the number, if any.
    number: Option<usize>,
}

/// From when a record is no longer rewritten.
#[derive(Debug, Clone, Copy)]
pub enum Stands {
    /// Never: whoever works with it mends it.
    Never,
    /// From the moment it is recorded: what comes later corrects it, and nothing leads
    /// back past it.
    Recorded,
    /// From when this says so: it was told to others as it is.
    Once(fn(&dyn Record) -> bool),
}

impl dyn Record {
    /// As what it is.
    pub fn of_kind<R: Record>(&self) -> Option<&R> {
        let any: &dyn Any = self;
        any.downcast_ref()
    }

    /// Whether it is corrected by what comes later, and never taken out.
    pub fn is_recorded(&self) -> bool {
        matches!(self.kind().stands, Stands::Recorded)
    }

    /// Whether its words may no longer be rewritten.
    pub fn stands(&self) -> bool {
        match self.kind().stands {
            Stands::Never => false,
            Stands::Recorded => true,
            Stands::Once(stands) => stands(self),
        }
    }
}

/// What makes a record in a list the one it is, also in another version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// There is only one.
    Alone,
    /// A number, and the fields from which a reader sees that two with one
    /// number are about the same thing: words, and perhaps a day.
    ByNumber(&'static [&'static str], Option<&'static str>),
    /// Some of its fields.
    By(&'static [&'static str]),
    /// Some of its fields; the list is in the order in which things happened.
    InTime(&'static [&'static str]),
    /// The name under which it stands.
    ByName,
}

/// What a record is called where something about it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// By its title or what it says.
    Quoted,
    /// By what somebody is called.
    Person,
    /// By whom it is between, or what.
    Between,
    /// By whose it is.
    OfPerson,
    /// By its day.
    Dated,
    /// By when and by whom it was written.
    Written,
    /// By a question of the method.
    Question,
}

impl Kind {
    /// What one of them is called.
    pub fn one(&self) -> String {
        texts::attribute(self.label, "one").unwrap_or_else(|| texts::text(self.label, &[]))
    }

    /// A record of which there is only one.
    pub const fn alone() -> Self {
        Self::new("", Known::Alone)
    }

    /// Records in a list, each with a number. `words` are the fields that tell
    /// what one is about.
    pub const fn numbered(label: &'static str, words: &'static [&'static str]) -> Self {
        Self::new(label, Known::ByNumber(words, None))
    }

    /// Records that are known by these fields.
    pub const fn known_by(label: &'static str, fields: &'static [&'static str]) -> Self {
        Self::new(label, Known::By(fields))
    }

    /// Records in order of time that are known by these fields.
    pub const fn in_time(label: &'static str, fields: &'static [&'static str]) -> Self {
        Self::new(label, Known::InTime(fields))
    }

    /// Records that each stand under a name.
    pub const fn by_name(label: &'static str) -> Self {
        Self::new(label, Known::ByName)
    }

    const fn new(label: &'static str, known: Known) -> Self {
        Self { label, fields: &[], known, told: Told::Quoted, stands: Stands::Never, number: None }
    }

    /// The day also tells what a numbered record is about.
    pub const fn dated(self, day: &'static str) -> Self {
        let known = match self.known {
            Known::ByNumber(words, _) => Known::ByNumber(words, Some(day)),
            other => other,
        };
        Self { known, ..self }
    }

    /// What one of them is called.
    pub const fn told(self, told: Told) -> Self {
        Self { told, ..self }
    }

    /// From when one of them stays as it is.
    pub const fn stands(self, stands: Stands) -> Self {
        Self { stands, ..self }
    }

    /// The same with its fields. A slip in the name of a field does not compile.
    pub const fn of(self, fields: &'static [Field]) -> Self {
        let (names, day): (&[&str], _) = match self.known {
            Known::ByNumber(words, day) => (words, day),
            Known::By(names) | Known::InTime(names) => (names, None),
            Known::Alone | Known::ByName => (&[], None),
        };
        let mut at = 0;
        while at < names.len() {
            assert!(place(fields, names[at]).is_some(), "a kind is known by a field it has not");
            at += 1;
        }
        if let Some(day) = day {
            assert!(place(fields, day).is_some(), "a kind is dated by a field it has not");
        }
        let number = place_of_number(fields);
        let numbered = matches!(self.known, Known::ByNumber(..));
        assert!(!numbered || number.is_some(), "a numbered kind has no number()");
        Self { fields, number, ..self }
    }

    /// The place of a field in the description.
    pub const fn place(&self, name: &str) -> Option<usize> {
        place(self.fields, name)
    }

    /// Whether every name in these rows is that of a field.
    pub const fn has_all(&self, rows: &[&[&str]]) -> bool {
        let mut row = 0;
        while row < rows.len() {
            let mut at = 0;
            while at < rows[row].len() {
                if self.place(rows[row][at]).is_none() {
                    return false;
                }
                at += 1;
            }
            row += 1;
        }
        true
    }

    /// A field by its name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.get(self.place(name)?)
    }
}

const fn place(fields: &[Field], name: &str) -> Option<usize> {
    let mut at = 0;
    while at < fields.len() {
        if is_same(fields[at].name, name) {
            return Some(at);
        }
        at += 1;
    }
    None
}

const fn place_of_number(fields: &[Field]) -> Option<usize> {
    let mut at = 0;
    while at < fields.len() {
        if matches!(fields[at].holds, Holds::Number) {
            return Some(at);
        }
        at += 1;
    }
    None
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Makes a struct and its description; see the [module](self).
///
/// `name: Type = description`, for each field. That the description fits the
/// type is checked where it stands. Behind the fields stands the [`Kind`].
macro_rules! record {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $($(#[$note:meta])* pub $field:ident: $holds:ty = $description:expr,)*
        }
        $kind:expr
    ) => {
        $(#[$about])*
        pub struct $name {
            $($(#[$note])* pub $field: $holds,)*
        }

        impl $crate::case::record::Described for $name {
            const KIND: &'static $crate::case::record::Kind = {
                const FIELDS: &[$crate::case::record::Field] = &[$({
                    let about: $crate::case::record::About<$holds> = $description;
                    about.named(stringify!($field))
                }),*];
                const KIND: $crate::case::record::Kind = $kind.of(FIELDS);
                &KIND
            };
        }

        impl $crate::case::record::Record for $name {
            fn kind(&self) -> &'static $crate::case::record::Kind {
                <Self as $crate::case::record::Described>::KIND
            }

            fn look(&self, field: usize) -> $crate::case::record::Look<'_> {
                const EACH: &[fn(&$name) -> $crate::case::record::Look<'_>] =
                    &[$(|record| $crate::case::record::Held::look(&record.$field)),*];
                EACH.get(field).map_or($crate::case::record::Look::ByHand, |look| look(self))
            }

            fn change(&mut self, field: usize) -> $crate::case::record::Change<'_> {
                const EACH: &[fn(&mut $name) -> $crate::case::record::Change<'_>] =
                    &[$(|record| $crate::case::record::Held::change(&mut record.$field)),*];
                match EACH.get(field) {
                    Some(change) => change(self),
                    None => $crate::case::record::Change::ByHand,
                }
            }
        }

        impl $crate::case::record::Held for $name {
            fn look(&self) -> $crate::case::record::Look<'_> {
                $crate::case::record::Look::Record(self)
            }

            fn change(&mut self) -> $crate::case::record::Change<'_> {
                $crate::case::record::Change::Record(self)
            }
        }
    };
}

pub(crate) use record;
