//! The same things from a terminal: for administrators, for rescue and for tests.
//!
//! Nothing is ever written to disk in clear, except by `rescue --plain`, which
//! asks for it in so many words. What a command shows goes to the output; what
//! went wrong goes to the errors, in words and in the exit code.

mod advise;
mod arguments;
mod exchange;
mod failure;
mod progress;
mod secret;
mod table;
mod vaults;

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::Path;

use crate::case::{Case, ron};
use crate::platform::{Clock, read_stream, read_text};
use crate::t;
use crate::vault::KeyCost;

use self::arguments::Command;
use self::failure::Failure;

/// How a command ended, as the exit code of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All went well.
    Fine = 0,
    /// It did not work.
    Failed = 1,
    /// The command was not understood.
    Usage = 2,
    /// Something in the vault is damaged.
    Damage = 3,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Shows a question and gives what was typed, without showing that.
pub type Ask<'a> = Box<dyn FnMut(&str) -> io::Result<String> + 'a>;

/// What a command reads and writes.
pub struct Streams<'a> {
    /// What is piped in, for a file named `-`.
    pub input: &'a mut dyn Read,
    /// What was asked for.
    pub output: &'a mut dyn Write,
    /// What went wrong, and warnings.
    pub errors: &'a mut dyn Write,
    /// Asks for a passphrase; absent when nobody is there to answer.
    pub ask: Option<Ask<'a>>,
}

/// What a command finds and cannot choose.
pub struct Setting<'a> {
    /// Where time comes from.
    pub clock: &'a dyn Clock,
    /// How hard it is to try passphrases on a key that is made now.
    pub key_cost: KeyCost,
}

/// How a window was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// With fictional families, of which nothing is kept.
    pub demo: bool,
    /// Without telling assistive technology anything.
    pub inaccessible: bool,
}

/// How these arguments (without the name of the program) ask for the window;
/// nothing when they ask for a terminal command.
#[must_use]
pub fn asks_for_window(arguments: &[OsString]) -> Option<Window> {
    let mut window = Window::default();
    for argument in arguments {
        match argument.to_str()? {
            "--demo" => window.demo = true,
            "--no-accessibility" => window.inaccessible = true,
            _ => return None,
        }
    }
    Some(window)
}

/// Runs one command. `arguments` come without the name of the program.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
    clock: &dyn Clock,
) -> Exit {
    let key_cost = KeyCost::default();
    run_in(arguments, streams, &Setting { clock, key_cost })
}

/// The same, for tests that make keys and cannot wait for each.
#[doc(hidden)]
pub fn run_in(
    arguments: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Exit {
    let command = arguments::parse(arguments);
    let outcome = command.and_then(|command| perform(command, streams, setting));
    let exit = outcome.unwrap_or_else(|failure| failure.tell(streams.errors));
    // An output that is gone by now was reported when writing to it.
    let _ = streams.output.flush();
    exit
}

fn perform(
    command: Command,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    match command {
        Command::Help => streams.show(&t!("terminal-help")),
        Command::Version => {
            streams.show(&t!("terminal-version", version = env!("CARGO_PKG_VERSION")))
        }
        Command::Questions(format) => advise::questions(format, streams),
        Command::Advise(wanted) => advise::advise(&wanted, streams, setting.clock),
        Command::Vault(wanted) => vaults::perform(&wanted, streams, setting),
    }
}

impl Streams<'_> {
    /// Writes to the output, with one line ending at the end.
    fn show(&mut self, text: &str) -> Result<Exit, Failure> {
        writeln!(self.output, "{}", text.trim_end()).map_err(|error| Failure::output(&error))?;
        Ok(Exit::Fine)
    }

    /// Writes a line to the errors.
    fn warn(&mut self, text: &str) {
        // There is no place left to complain about this.
        let _ = writeln!(self.errors, "{text}");
    }

    /// Reads a case from a file in clear, or from what is piped in for `-`, and
    /// says which fields count for nothing.
    fn read_case(&mut self, file: &Path) -> Result<Case, Failure> {
        let text = self.read_file(file).map_err(|error| {
            Failure::failed(t!(
                "terminal-cannot-read",
                file = file.to_string_lossy(),
                reason = error.to_string()
            ))
        })?;
        let case = ron::from_text(&text).map_err(|fault| {
            Failure::failed(t!(
                "terminal-malformed",
                file = file.to_string_lossy(),
                line = fault.line.to_string(),
                column = fault.column.to_string(),
                reason = fault.reason
            ))
        })?;
        for field in ron::unknown_fields(&text) {
            self.warn(&t!("terminal-unknown-field", field = field));
        }
        Ok(case)
    }

    fn read_file(&mut self, file: &Path) -> io::Result<String> {
        if file == Path::new("-") { read_stream(self.input) } else { read_text(file) }
    }
}
