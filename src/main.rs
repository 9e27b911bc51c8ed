//! The program: a window, or a terminal command when one is named.

use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use casuskompas::cli::{self, Ask, Streams};
use casuskompas::gui::{self, app::Begin};
use casuskompas::platform::{SystemClock, ask_secret};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    if cli::asks_for_window(&arguments) {
        in_window(&arguments)
    } else {
        in_terminal(arguments)
    }
}

fn in_window(arguments: &[OsString]) -> ExitCode {
    let demo = arguments
        .iter()
        .any(|argument| argument == OsStr::new("--demo"));
    let begin = if demo { Begin::Demo } else { Begin::Usual };
    match gui::run(begin) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn in_terminal(arguments: Vec<OsString>) -> ExitCode {
    let somebody_is_there = io::stdin().is_terminal();
    let mut streams = Streams {
        input: &mut io::stdin().lock(),
        output: &mut io::stdout().lock(),
        errors: &mut io::stderr().lock(),
        ask: somebody_is_there.then(|| Box::new(ask_secret) as Ask<'_>),
    };
    cli::run(arguments, &mut streams, &SystemClock::default()).into()
}
