//! The pages of the desk.

mod ask;
mod attention;
mod case_row;
pub mod cases;
pub mod insight;
mod made_from;
pub(crate) mod meetings;
pub mod naslag;
mod page;
pub mod practice;
pub(crate) mod selfscan;
pub mod settings;
pub(crate) mod sharing;
pub mod today;
pub(crate) mod vault;
pub(crate) mod versions;

pub use ask::Ask;
