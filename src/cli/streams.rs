//! What a command reads and writes.

use std::io::Read;
use std::path::Path;

use serde::Serialize;

use super::failure::{Exit, Failure, Outcome};
use super::given::Format;
use super::shown::Shown;
use crate::case::{Case, ron};
use crate::platform::{read_stream, read_text};
use crate::t;
use crate::texts::refusal::Refused;
use crate::texts::shown_in_json;

/// Shows a question and gives what was typed, without showing that.
pub type Ask<'a> = Box<dyn FnMut(&str) -> Result<String, Refused> + 'a>;

/// What a command reads and writes.
pub struct Streams<'a> {
    /// What is piped in, for a file named `-`.
    pub input: &'a mut dyn Read,
    /// What was asked for.
    pub output: Shown<'a>,
    /// What went wrong, and warnings.
    pub errors: Shown<'a>,
    /// Asks for a passphrase; absent when nobody is there to answer.
    pub ask: Option<Ask<'a>>,
}

impl Streams<'_> {
    /// Writes to the output, with one line ending at the end.
    pub(super) fn show(&mut self, text: &str) -> Outcome {
        self.output.line(text.trim_end()).map_err(|error| Failure::output(&error))?;
        Ok(Exit::Fine)
    }

    /// Shows the same as data or as text, whichever was asked for.
    pub(super) fn show_as(
        &mut self,
        format: Format,
        data: &impl Serialize,
        text: impl FnOnce() -> String,
    ) -> Outcome {
        match format {
            Format::Json => {
                let json = serde_json::to_string_pretty(data);
                self.show(&shown_in_json(
                    &json.map_err(|error| Failure::unwritten(error.to_string()))?,
                ))
            }
            Format::Text | Format::Ron => self.show(&text()),
        }
    }

    /// Writes a line to the errors.
    pub(super) fn warn(&mut self, text: &str) {
        // There is no place left to complain about this.
        let _ = self.errors.line(text);
    }

    /// Names files that are damaged, in the text with this key, if there are any.
    pub(super) fn warn_of_damage(&mut self, files: &[String], key: &str) -> Exit {
        if files.is_empty() {
            return Exit::Fine;
        }
        self.warn(&t!(key, files = files.join(", ")));
        Exit::Damage
    }

    /// Tells each fault of a file that somebody wrote, and then how many there are.
    pub(super) fn warn_of_faults(
        &mut self,
        faults: impl IntoIterator<Item = String>,
        told: &str,
    ) -> Exit {
        faults.into_iter().for_each(|fault| self.warn(&fault));
        self.warn(told);
        Exit::Damage
    }

    /// Says how far a long command is, in at most eleven lines. Always goes on:
    /// who wants it to stop, stops the program.
    pub(super) fn progress(&mut self) -> impl FnMut(usize, usize) -> bool {
        let mut told = None;
        move |done, total| {
            let tenths = Some(done * 10 / total.max(1));
            if tenths != told {
                told = tenths;
                self.warn(&t!("terminal-progress", done = done, total = total));
            }
            true
        }
    }

    /// Reads a case from a file in clear, or from what is piped in for `-`, and
    /// says which fields count for nothing.
    pub(super) fn read_case(&mut self, file: &Path) -> Result<Case, Failure> {
        let text = self.read_plain(file)?;
        let (case, unknown) = ron::from_text_telling(&text).map_err(|fault| {
            Failure::failed(t!(
                "terminal-malformed",
                file = file.to_string_lossy(),
                line = fault.line.to_string(),
                column = fault.column.to_string(),
                reason = fault.reason
            ))
        })?;
        for field in unknown {
            self.warn(&t!("terminal-unknown-field", field = field));
        }
        Ok(case)
    }

    /// Reads a text from a file in clear, or from what is piped in for `-`.
    pub(super) fn read_plain(&mut self, file: &Path) -> Result<String, Failure> {
        self.read_file(file).map_err(|error| Failure::unreadable(file, &error))
    }

    fn read_file(&mut self, file: &Path) -> Result<String, Refused> {
        if file == Path::new("-") { read_stream(self.input) } else { read_text(file) }
    }
}
