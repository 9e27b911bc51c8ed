//! The method as data.

mod data;
pub(crate) mod house;
mod logic;
mod regions;
