//! Forwards or back.

use iced::Event;

use crate::gui::widget::keys;

/// Which way Tab and its like go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As Tab goes.
    Next,
    /// As Shift+Tab goes.
    Previous,
}

impl Direction {
    /// The way of a key press: back while Shift is held.
    pub(super) fn of(event: &Event) -> Self {
        match keys::pressed(event) {
            Some((_, modifiers)) if modifiers.shift() => Self::Previous,
            _ => Self::Next,
        }
    }
}
