//! The pages of the desk.

pub mod cases;
pub mod settings;
pub mod today;
