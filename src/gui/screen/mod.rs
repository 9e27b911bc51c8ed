//! The pages of the desk.

mod attention;
mod case_row;
pub mod cases;
mod page;
pub mod settings;
pub mod sharing;
mod stamp;
pub mod today;
pub mod vault;
pub mod versions;
mod wish;

pub use wish::Wish;
