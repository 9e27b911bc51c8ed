//! The method as data.

mod data;
mod logic;
