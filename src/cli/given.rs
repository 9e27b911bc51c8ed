//! Words and options that were typed, taken one by one by who understands them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ffi::OsString;
use std::path::PathBuf;
use std::slice::Iter;

use chrono::NaiveDate;
use lexopt::{Arg, Parser};

use super::failure::Failure;
use super::option::CommandOption;
use crate::t;

/// The shape of what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
    Ron,
}

pub(super) const TEXT_OR_JSON: CommandOption =
    CommandOption::with_value("format", "text|json", "help-format");
pub(super) const RON_OR_JSON: CommandOption =
    CommandOption::with_value("format", "ron|json", "help-format");

/// Words and options that were typed, not yet understood.
pub(super) struct Given {
    /// What help calls the words that are still to be taken.
    names: Iter<'static, &'static str>,
    words: VecDeque<OsString>,
    known: Vec<&'static CommandOption>,
    values: BTreeMap<&'static str, OsString>,
    flags: BTreeSet<&'static str>,
    pub(super) help: bool,
}

impl Given {
    /// Reads all that is left; refuses options that the command does not have.
    pub(super) fn gather(
        parser: &mut Parser,
        names: &'static [&'static str],
        known: Vec<&'static CommandOption>,
    ) -> Result<Self, Failure> {
        let (words, values, flags) = Default::default();
        let mut given = Self { names: names.iter(), words, known, values, flags, help: false };
        while let Some(argument) = parser.next().map_err(misunderstood)? {
            match argument {
                Arg::Long("help") | Arg::Short('h') => given.help = true,
                Arg::Value(word) => given.words.push_back(word),
                Arg::Long(name) => {
                    let option = given.option(name)?;
                    if option.value.is_some() {
                        let value = parser.value().map_err(misunderstood)?;
                        given.values.insert(option.name, value);
                    } else {
                        given.flags.insert(option.name);
                    }
                }
                // As other programs that write a file understand it.
                Arg::Short('o') if given.option("out").is_ok() => {
                    given.values.insert("out", parser.value().map_err(misunderstood)?);
                }
                Arg::Short(_) => return Err(misunderstood(argument.unexpected())),
            }
        }
        Ok(given)
    }

    fn option(&self, name: &str) -> Result<&'static CommandOption, Failure> {
        let found = self.known.iter().find(|option| option.name == name);
        found.copied().ok_or_else(|| {
            let names = self.known.iter().map(|option| option.name);
            let meant = meant(name, names).map(|name| format!("--{name}"));
            let option = format!("--{name}");
            unknown(t!("terminal-unknown-option", option = option), meant)
        })
    }

    /// The next word that is no option.
    pub(super) fn value(&mut self) -> Result<OsString, Failure> {
        let name = self.names.next().copied().unwrap_or_default();
        self.words.pop_front().ok_or_else(|| missing(name))
    }

    /// The next word that is no option, as text.
    pub(super) fn word(&mut self) -> Result<String, Failure> {
        self.value().and_then(readable)
    }

    pub(super) fn flag(&self, option: &CommandOption) -> bool {
        self.flags.contains(option.name)
    }

    /// The path in an option.
    pub(super) fn path(&mut self, option: &CommandOption) -> Option<PathBuf> {
        self.take(option).map(PathBuf::from)
    }

    fn take(&mut self, option: &CommandOption) -> Option<OsString> {
        debug_assert!(self.known.iter().any(|known| known.name == option.name), "{}", option.name);
        self.values.remove(option.name)
    }

    /// An option without which the command means nothing.
    pub(super) fn needed(&mut self, option: &CommandOption) -> Result<String, Failure> {
        let text = self.text(option)?;
        text.ok_or_else(|| missing(&format!("--{}", option.name)))
    }

    /// The path in such an option.
    pub(super) fn needed_path(&mut self, option: &CommandOption) -> Result<PathBuf, Failure> {
        self.path(option).ok_or_else(|| missing(&format!("--{}", option.name)))
    }

    pub(super) fn text(&mut self, option: &CommandOption) -> Result<Option<String>, Failure> {
        self.take(option).map(readable).transpose()
    }

    pub(super) fn day(&mut self, option: &CommandOption) -> Result<Option<NaiveDate>, Failure> {
        let Some(text) = self.text(option)? else {
            return Ok(None);
        };
        let bad = |_| Failure::usage(&t!("terminal-bad-day", day = text.as_str()));
        text.parse().map(Some).map_err(bad)
    }

    /// One of the formats that the option names; the first when none was asked for.
    pub(super) fn format(&mut self, option: &CommandOption) -> Result<Format, Failure> {
        let offered = option.value.unwrap_or_default();
        let wanted = self.text(option)?;
        let wanted = wanted.as_deref().or(offered.split('|').next()).unwrap_or_default();
        match wanted {
            _ if !offered.split('|').any(|one| one == wanted) => Err(Failure::usage(&t!(
                "terminal-bad-format",
                format = wanted,
                formats = offered.replace('|', ", ")
            ))),
            "json" => Ok(Format::Json),
            "ron" => Ok(Format::Ron),
            _ => Ok(Format::Text),
        }
    }

    /// Refuses what the command has no use for.
    pub(super) fn nothing_more(mut self) -> Result<(), Failure> {
        if let Some(word) = self.words.pop_front() {
            return Err(misunderstood(Arg::Value(word).unexpected()));
        }
        match self.values.keys().next() {
            Some(option) => Err(misunderstood(Arg::Long(option).unexpected())),
            None => Ok(()),
        }
    }
}

/// The known word that was probably meant by what was typed.
pub(super) fn meant<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let near = known.map(|word| (strsim::osa_distance(typed, word), word));
    let near = near.filter(|(distance, word)| *distance <= 1 + word.chars().count() / 5);
    near.min().map(|(_, word)| word)
}

/// Refuses something that is not there, and names what was probably meant.
pub(super) fn unknown(told: String, meant: Option<String>) -> Failure {
    match meant {
        Some(meant) => Failure::usage(&format!("{told} {}", t!("terminal-meant", word = meant))),
        None => Failure::usage(&told),
    }
}

fn missing(name: &str) -> Failure {
    Failure::usage(&t!("terminal-missing-value", name = name))
}

pub(super) fn readable(value: OsString) -> Result<String, Failure> {
    value.into_string().map_err(|value| misunderstood(lexopt::Error::NonUnicodeValue(value)))
}

/// What the parser says, in words for the user.
pub(super) fn misunderstood(error: lexopt::Error) -> Failure {
    use lexopt::Error as E;
    Failure::usage(&match error {
        E::MissingValue { option } => {
            t!("terminal-option-without-value", option = option.unwrap_or_default())
        }
        E::UnexpectedOption(option) => t!("terminal-unknown-option", option = option),
        E::UnexpectedArgument(word) => t!("terminal-unknown-word", word = word.to_string_lossy()),
        E::UnexpectedValue { option, .. } => t!("terminal-option-takes-no-value", option = option),
        E::NonUnicodeValue(value) => t!("terminal-unreadable", word = value.to_string_lossy()),
        other => t!("terminal-unknown-word", word = other.to_string()),
    })
}
