//! What makes the types that stand in fields: numbers, choices, and what is told in
//! a way of its own.

use super::Numbered;
use crate::case::value::{PersonId, Phase};

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
