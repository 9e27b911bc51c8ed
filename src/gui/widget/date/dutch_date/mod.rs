//! Dates as people in the Netherlands write them. Pure: today is a parameter.

mod fault;
mod format;
mod parse;
mod year;

pub use fault::DateFault;
pub use format::{brief, format, long, month_name, month_short, short, weekday_letters};
pub use parse::{Reading, parse};
pub use year::When;

#[cfg(test)]
mod tests;
