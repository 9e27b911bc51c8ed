//! Dates, the way people write them.

mod calendar;
pub mod dutch_date;
mod field;
mod keys_of_calendar;

pub use calendar::{Turn, calendar};
pub use field::{DateField, date_field};
