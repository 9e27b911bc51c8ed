//! Dates as people in the Netherlands write them. Pure: today is a parameter.

mod format;
mod parse;

pub use format::{brief, format, long, short};
pub use parse::{DateFault, parse};

#[cfg(test)]
mod tests;
