//! The same things from a terminal: for administrators, for rescue and for tests.
//!
//! A new command is a file in `commands`, a line in the table of `commands.rs`
//! and its sentence in `assets/texts/nl/terminal-help.ftl`; parsing and help
//! come from that.
//!
//! Nothing is ever written to disk in clear, except by `rescue --plain`, which
//! asks for it in so many words. What a command shows goes to the output; what
//! went wrong goes to the errors, in words and in the exit code.

mod arguments;
mod attached_files;
mod columns;
mod command;
mod commands;
mod failure;
mod find;
mod given;
mod help;
mod lines;
mod option;
mod plain_file;
mod secret;
mod session;
mod setting;
mod shown;
mod streams;
mod unlocking;
mod window;

use std::ffi::OsString;
use std::path::Path;

use crate::platform::{Clock, Policy};
use crate::vault::KeyCost;

pub use self::failure::Exit;
pub use self::setting::Setting;
pub use self::shown::Shown;
pub use self::streams::{Ask, Streams};
pub use self::window::{Window, asks_for_window};

/// Runs one command, by the agreements of a region where none is named and by what stands
/// in the folder of the preferences, and within what the administrator set. `arguments`
/// come without the name of the program.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
    clock: &dyn Clock,
    (region, preferences): (&str, &Path),
    policy: &Policy,
) -> Exit {
    let key_cost = KeyCost::default();
    run_in(arguments, streams, &Setting { clock, key_cost, region, preferences, policy })
}

/// The same, for tests that make keys and cannot wait for each.
#[doc(hidden)]
pub fn run_in(
    arguments: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Exit {
    let task = arguments::understand(arguments);
    let outcome = task.and_then(|task| task(streams, setting));
    let exit = outcome.unwrap_or_else(|failure| failure.tell(&mut streams.errors));
    // An output that is gone by now was reported when writing to it.
    let _ = streams.output.flush();
    exit
}
