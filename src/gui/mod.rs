//! The window.

pub mod fonts;
pub mod icon;
pub mod theme;
pub mod widget;
