//! Numbers by which records refer to each other.

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

pub(crate) use numbered;
