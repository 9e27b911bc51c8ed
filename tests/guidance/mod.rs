//! The method as data.

mod data;
pub(crate) mod edition;
pub(crate) mod house;
pub(crate) mod layer;
mod logic;
mod regions;
