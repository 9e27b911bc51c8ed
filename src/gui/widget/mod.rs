//! Widgets that speak, take focus and keep every keystroke.

pub mod announce;
pub mod announcement;
pub mod focus;
pub mod keys;
