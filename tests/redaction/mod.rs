//! Leaving out what a reader may not see.

pub(crate) mod canaries;
mod names;
mod shown;
mod spelling;
pub(crate) mod wall;
