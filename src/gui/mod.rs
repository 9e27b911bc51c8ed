//! The window.

pub mod widget;
