//! Dates, the way people write them.

pub mod dutch_date;
mod field;

pub use field::{DateField, date_field};
