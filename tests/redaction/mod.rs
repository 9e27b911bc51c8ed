//! Leaving out what a reader may not see.

mod canaries;
mod names;
mod shown;
mod spelling;
