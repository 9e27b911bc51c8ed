//! From what was typed after the name of the program to something to do.

use std::ffi::OsString;

use lexopt::{Arg, Parser};

use super::command::{Command, Task};
use super::commands;
use super::failure::Failure;
use super::given::{Given, meant, misunderstood, readable, unknown};
use super::help;
use crate::t;
use crate::vault::VAULT_FORMAT;

/// Understands the arguments.
pub(super) fn understand(arguments: impl IntoIterator<Item = OsString>) -> Result<Task, Failure> {
    let mut parser = Parser::from_args(arguments);
    let first = match parser.next().map_err(misunderstood)? {
        Some(Arg::Long("help") | Arg::Short('h')) => return Ok(show(help::whole())),
        Some(Arg::Long("version") | Arg::Short('V')) => {
            let version = env!("CARGO_PKG_VERSION");
            return Ok(show(t!("terminal-version", version = version, format = VAULT_FORMAT)));
        }
        Some(Arg::Value(word)) => readable(word)?,
        Some(other) => return Err(misunderstood(other.unexpected())),
        None => return Err(Failure::usage(&t!("terminal-no-command"))),
    };
    if first == help::NAME {
        return asked_for_help(&mut parser);
    }
    let Some(command) = named(first, &mut parser)? else {
        return Ok(show(help::whole()));
    };
    let options = command.all_options().collect();
    let given = Given::gather(&mut parser, command.arguments, options)?;
    if given.help { Ok(show(help::of(command))) } else { command.understand(given) }
}

fn show(text: String) -> Task {
    Box::new(move |streams, _| streams.show(&text))
}

/// The command that is called so, with its second word if it has one; none
/// when help was asked for where that word should stand.
fn named(first: String, parser: &mut Parser) -> Result<Option<&'static Command>, Failure> {
    if !is_family(&first) {
        return find(&first, &first).map(Some);
    }
    match parser.next().map_err(misunderstood)? {
        Some(Arg::Value(word)) => {
            let second = readable(word)?;
            find(&format!("{first} {second}"), &second).map(Some)
        }
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(None),
        Some(other) => Err(misunderstood(other.unexpected())),
        None => Err(Failure::usage(&no_action(&first))),
    }
}

/// What can be said after the first word of a command.
fn no_action(first: &str) -> String {
    let pairs = commands::all().filter_map(|command| command.name.split_once(' '));
    let seconds = pairs.filter(|(family, _)| *family == first).map(|(_, second)| second);
    let seconds = seconds.collect::<Vec<_>>().join(", ");
    t!("terminal-no-action", family = first, actions = seconds)
}

/// Whether a second word belongs after this one.
fn is_family(word: &str) -> bool {
    let mut firsts = commands::all().filter_map(|command| command.name.split_once(' '));
    firsts.any(|(first, _)| first == word)
}

/// The command with this name; `typed` is what to call it when there is none.
fn find(name: &str, typed: &str) -> Result<&'static Command, Failure> {
    let found = commands::all().find(|command| command.name == name);
    found.ok_or_else(|| {
        let meant = meant(name, commands::all().map(|command| command.name));
        unknown(t!("terminal-unknown-word", word = typed), meant.map(str::to_owned))
    })
}

/// `help`, or `help` with the name of a command.
fn asked_for_help(parser: &mut Parser) -> Result<Task, Failure> {
    let words = parser.raw_args().map_err(misunderstood)?.map(readable);
    let words: Vec<String> = words.collect::<Result<_, _>>()?;
    match words.as_slice() {
        [] => Ok(show(help::whole())),
        [only] if is_family(only) => Ok(show(help::whole())),
        [.., last] => find(&words.join(" "), last).map(|command| show(help::of(command))),
    }
}
