//! The way to the terminal.

use std::io::Write;

use crate::texts::refusal::Refused;
use crate::texts::shown;

/// The only way to a terminal: nothing that passes it can steer the terminal or
/// hide from who reads it, whatever the name of a file or the words of a
/// stranger hold.
pub struct Shown<'a>(&'a mut dyn Write);

impl<'a> Shown<'a> {
    /// Shows what is written where `to` goes.
    pub fn on(to: &'a mut dyn Write) -> Self {
        Self(to)
    }

    /// Writes text that may come from anywhere, with a line ending.
    pub(super) fn line(&mut self, text: &str) -> Result<(), Refused> {
        Ok(writeln!(self.0, "{}", shown(text))?)
    }

    /// Hands on what still waits to be written.
    pub(super) fn flush(&mut self) -> Result<(), Refused> {
        Ok(self.0.flush()?)
    }
}
