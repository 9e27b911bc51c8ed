//! Leaving out what a reader may not see.

mod names;
mod spelling;
