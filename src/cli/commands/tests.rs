//! The table of commands, walked: nothing in it is without its words.

use std::collections::BTreeSet;
use std::ffi::OsString;

use super::all;
use crate::cli::command::Command;
use crate::cli::failure::Exit;
use crate::cli::option::CommandOption;
use crate::cli::shown::Shown;
use crate::cli::{arguments, help, window};
use crate::texts::exists;

fn typed(command: &Command, option: &str) -> Vec<OsString> {
    command.name.split(' ').chain([option]).map(OsString::from).collect()
}

/// What is said when these words are not understood.
fn refusal(words: Vec<OsString>) -> String {
    let mut told = Vec::new();
    let failure = arguments::understand(words).err().expect("not understood");
    assert_eq!(failure.tell(&mut Shown::on(&mut told)), Exit::Usage);
    String::from_utf8(told).unwrap()
}

#[test]
fn every_command_and_every_option_has_its_words() {
    let options = all().flat_map(Command::all_options).chain(window::OPTIONS);
    let missing: Vec<&str> = all()
        .map(|command| command.meaning)
        .chain(options.map(|option| option.meaning))
        .filter(|key| !exists(key))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_name_stands_for_two_things() {
    let mut commands = BTreeSet::new();
    for command in all() {
        assert!(commands.insert(command.name), "{}", command.name);
        let mut options = BTreeSet::new();
        for option in command.all_options() {
            assert!(options.insert(option.name), "{} --{}", command.name, option.name);
        }
    }
}

#[test]
fn help_shows_each_command_with_each_of_its_options() {
    let whole = help::whole();
    for command in all() {
        let own = help::of(command);
        for shown in [&whole, &own] {
            assert!(shown.contains(&format!("casuskompas {}", command.name)), "{}", command.name);
            for usage in command.all_options().map(CommandOption::usage) {
                assert!(shown.contains(&usage), "{} {usage}", command.name);
            }
        }
        let widest = own.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= 100, "{}: {widest}", command.name);
    }
}

#[test]
fn what_was_nearly_an_option_is_refused_with_the_one_that_was_meant() {
    for command in all() {
        for option in command.all_options() {
            let (first, rest) = option.name.split_at(1);
            let known = |name: &str| command.all_options().any(|other| other.name == name);
            let wrong = format!("{first}{first}{rest}");
            assert!(!known(&wrong));
            let told = refusal(typed(command, &format!("--{wrong}")));
            assert!(told.contains(&format!("--{wrong} ")), "{told}");
            assert!(told.contains(&format!("--{}?", option.name)), "{told}");
        }
        let told = refusal(typed(command, "--koffiezetapparaat"));
        assert!(!told.contains('?'), "{told}");
    }
}

#[test]
fn what_was_nearly_a_command_is_refused_with_the_one_that_was_meant() {
    for command in all() {
        let wrong = format!("{}e", command.name);
        let told = refusal(wrong.split(' ').map(OsString::from).collect());
        assert!(told.contains(&format!("{}?", command.name)), "{told}");
    }
}
