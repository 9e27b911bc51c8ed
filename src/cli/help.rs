//! Help, made from the table of commands and the texts.

use super::command::Command;
use super::commands;
use super::option::CommandOption;
use super::session;
use super::window;
use crate::t;

/// The word that asks for help.
pub(super) const NAME: &str = "help";

const PROGRAM: &str = "casuskompas";

/// Where the meaning begins on each line.
const COLUMN: usize = 33;

/// All that can be done.
pub(super) fn whole() -> String {
    let mut lines = vec![t!("help-title"), String::new(), t!("help-usage")];
    lines.push(line(&format!("  {PROGRAM}"), &t!("help-window")));
    lines.extend(options(window::OPTIONS));
    for family in commands::FAMILIES {
        lines.extend(family.title.iter().flat_map(|title| [String::new(), t!(*title)]));
        lines.extend(family.commands.iter().flat_map(usage_with_options));
    }
    lines.extend([String::new(), t!("help-everywhere")]);
    lines.push(line(&format!("  {PROGRAM} --help"), &t!("help-help")));
    lines.push(line(&format!("  {PROGRAM} {NAME} {}", t!("help-command")), &t!("help-one")));
    lines.push(line(&format!("  {PROGRAM} --version"), &t!("help-version")));
    lines.extend([String::new(), t!("help-opening")]);
    lines.extend(options(session::OPTIONS));
    lines.extend([String::new(), t!("help-end")]);
    lines.join("\n")
}

/// What one command does.
pub(super) fn of(command: &Command) -> String {
    let mut lines = usage_with_options(command);
    if command.opens_vault() {
        lines.extend([String::new(), t!("help-opening-this")]);
        lines.extend(options(session::OPTIONS));
    }
    lines.join("\n")
}

fn usage_with_options(command: &Command) -> Vec<String> {
    let first = line(&format!("  {PROGRAM} {}", usage(command)), &t!(command.meaning));
    std::iter::once(first).chain(options(command.options)).collect()
}

/// The words of a command with all that it cannot do without.
fn usage(command: &Command) -> String {
    let required = command.options.iter().filter(|option| option.required);
    let mut words = vec![command.name.to_owned()];
    words.extend(command.arguments.iter().map(|name| (*name).to_owned()));
    words.extend(required.map(CommandOption::usage));
    words.join(" ")
}

fn options(options: &[CommandOption]) -> impl Iterator<Item = String> {
    options.iter().map(|option| line(&format!("      {}", option.usage()), &t!(option.meaning)))
}

/// What is typed, and beside or below it what that means.
fn line(typed: &str, meaning: &str) -> String {
    let indent = " ".repeat(COLUMN);
    let meaning = meaning.lines().collect::<Vec<_>>().join(&format!("\n{indent}"));
    // Two spaces between them at least: so whoever reads it can part them.
    if typed.chars().count() + 1 < COLUMN {
        format!("{typed:COLUMN$}{meaning}")
    } else {
        format!("{typed}\n{indent}{meaning}")
    }
}
