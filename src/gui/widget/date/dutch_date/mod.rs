//! Dates as people in the Netherlands write them. Pure: today is a parameter.

mod format;
mod parse;
mod year;

pub use format::{brief, format, long, short};
pub use parse::{DateFault, Reading, parse};
pub use year::When;

#[cfg(test)]
mod tests;
