//! The program: a window, or a terminal command when one is named.

use std::process::ExitCode;

use casuskompas::gui::{self, app::Begin};

fn main() -> ExitCode {
    let begin = match std::env::args().nth(1).as_deref() {
        Some("--demo") => Begin::Demo,
        _ => Begin::Usual,
    };
    match gui::run(begin) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
