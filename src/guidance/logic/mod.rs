//! Three-valued logic over monotone conditions.

mod expanded;
mod formula;
mod ladder;
mod truth;

pub use expanded::{absorb, transversals};
pub use formula::Formula;
pub use ladder::{Decisive, Known, Ladder};
pub use truth::Truth;
