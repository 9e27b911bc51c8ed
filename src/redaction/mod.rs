//! A case without names: roles instead, ages instead of days of birth.
//!
//! Replaced everywhere in free text, by value and however it is spelt: the names
//! of everybody in the case, of who holds a role and of who wrote in it, in full
//! and word by word, small or capital, with or without accents and invisible
//! characters, in letters that look the same, also as a possessive or a simple
//! diminutive; initials with a surname; organisations with a name of their own;
//! addresses of households, the number of the case, how somebody is reached, and
//! days of birth, in numbers or in words. By shape: streets with a number,
//! postcodes, e-mail addresses, pages, accounts, number plates, long numbers.
//!
//! What is not known from the case and only looks like a name, an address or a
//! number is a [`Suspect`]: left out, unless whoever sends judges that it may stay.
//!
//! What carries a mark is left out as the mark says ([`shown`]). What everybody in the room
//! sees of a case, on a projector, goes through both ([`wall`]).
//!
//! Not caught: nicknames, events that give a family away, misspelt names without
//! a capital. No program can promise that, so whoever sends sees the result first.

mod colleagues;
mod dates;
mod disguise;
mod folding;
mod names;
mod patterns;
mod pseudonym;
mod remembered;
mod replacing;
pub mod shown;

mod suspects;
pub mod wall;
mod without_names;

pub use colleagues::{for_colleague, pseudonymise};
pub use pseudonym::Pseudonym;
pub use shown::{LeftOut, Outside, Protected, Reader, Shown, Warning, Why};
pub use suspects::Suspect;
pub use without_names::Pseudonymised;
