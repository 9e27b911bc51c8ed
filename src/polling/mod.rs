//! Answers without names: small files from each laptop to that of whoever gathers them,
//! and how often each answer was chosen.
//!
//! What is asked is none of its business; who answered is nobody's.

mod file;
mod spread;

pub use file::{Form, Misfit, Refused, SmallFile, TakenIn, fingerprint, take_in};
pub use spread::Spread;
