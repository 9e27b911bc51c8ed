//! More lines of text.

use iced::Event;
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};

use super::buffer::Buffer;
use super::keystroke::lines;

/// More lines of text.
#[derive(Debug, Default)]
pub struct Page;

impl Buffer for Page {
    const LINES: bool = true;

    fn tidy(words: &str) -> String {
        lines(words)
    }

    /// Ctrl+Enter; Enter alone makes a new line.
    fn submits(event: &Event) -> bool {
        matches!(
            event,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: Key::Named(Named::Enter),
                modifiers,
                ..
            }) if modifiers.command()
        )
    }
}
