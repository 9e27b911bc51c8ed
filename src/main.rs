//! The program: a window, or a terminal command when one is named.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use casuskompas::cli::{self, Ask, Shown, Streams};
use casuskompas::gui::{self, Opening, app::Begin};
use casuskompas::platform::{
    Folders, Policy, Preferences, SystemClock, ask_secret, began_again, begin_again,
    clear_throw_aways, end_well, no_core_dumps, quiet_crashes, seclude, watch_the_end,
};
use casuskompas::t;

fn main() -> ExitCode {
    watch_the_end();
    no_core_dumps();
    quiet_crashes();
    clear_throw_aways();
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match cli::asks_for_window(&arguments) {
        Some(window) => in_window(window, &arguments),
        None => in_terminal(arguments),
    }
}

fn in_window(window: cli::Window, arguments: &[OsString]) -> ExitCode {
    let opening = Opening {
        begin: match window.demo {
            true => Begin::Demo,
            false if began_again() => Begin::AfterFault,
            false => Begin::Usual,
        },
        accessible: !window.inaccessible,
    };
    // A fault in drawing ends the window, not what was typed in it: that is sealed
    // first, and then a window begins that tells so.
    let outcome = catch_unwind(AssertUnwindSafe(|| gui::run(opening)));
    end_well();
    match outcome {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(fault)) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
        // Its place was told already.
        Err(_) => {
            eprintln!("{}", t!("start-after-fault"));
            if !window.demo
                && let Err(fault) = begin_again(arguments)
            {
                eprintln!("{}", t!("start-not-again", detail = fault.to_string()));
            }
            ExitCode::FAILURE
        }
    }
}

fn in_terminal(arguments: Vec<OsString>) -> ExitCode {
    seclude();
    let somebody_is_there = io::stdin().is_terminal();
    let (mut output, mut errors) = (io::stdout().lock(), io::stderr().lock());
    let mut streams = Streams {
        input: &mut io::stdin().lock(),
        output: Shown::on(&mut output),
        errors: Shown::on(&mut errors),
        ask: somebody_is_there.then(|| Box::new(ask_secret) as Ask<'_>),
    };
    let folder = Folders::of_this_user().preferences;
    let preferences = Preferences::read(&folder);
    let (clock, policy) = (SystemClock::default(), Policy::of_this_machine());
    let here = (preferences.region.as_str(), folder.as_path());
    cli::run(arguments, &mut streams, &clock, here, &policy).into()
}
