//! The window.

pub mod fonts;
pub mod icon;
pub mod kit;
pub mod outbox;
pub mod theme;
pub mod widget;
