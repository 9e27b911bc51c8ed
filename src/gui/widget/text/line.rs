//! One line of text.

use iced::Event;
use iced::keyboard::key::Named;
use unicode_segmentation::UnicodeSegmentation;

use super::buffer::Buffer;
use super::keystroke::one_line;
use crate::gui::widget::keys;

/// One line of text.
#[derive(Debug, Default)]
pub struct Line;

impl Buffer for Line {
    const LINES: bool = false;

    fn tidy(words: &str) -> String {
        one_line(words)
    }

    fn submits(event: &Event) -> bool {
        keys::plain(event) == Some(Named::Enter)
    }
}

/// A text in which nobody can read along.
pub(super) fn bullets(text: &str) -> String {
    text.graphemes(true).map(|_| '•').collect()
}
