//! Words and options that were typed, taken one by one by who understands them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use lexopt::{Arg, Parser};

use crate::cli::failure::Failure;
use crate::t;

/// The shape of what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Format {
    Text,
    Json,
    Ron,
}

/// The formats of a command by the words for them; the first is the default.
pub(in crate::cli) type Formats = &'static [(&'static str, Format)];

pub(in crate::cli) const TEXT_OR_JSON: Formats = &[("text", Format::Text), ("json", Format::Json)];
pub(in crate::cli) const RON_OR_JSON: Formats = &[("ron", Format::Ron), ("json", Format::Json)];

/// Words and options that were typed, not yet understood.
#[derive(Default)]
pub(in crate::cli) struct Given {
    values: VecDeque<OsString>,
    options: BTreeMap<&'static str, OsString>,
    flags: BTreeSet<&'static str>,
    pub(super) help: bool,
}

impl Given {
    /// Reads all that is left; refuses options that the command does not have.
    pub(super) fn gather(
        parser: &mut Parser,
        options: &[&'static str],
        flags: &[&'static str],
    ) -> Result<Self, Failure> {
        let mut given = Self::default();
        while let Some(argument) = parser.next().map_err(misunderstood)? {
            match argument {
                Arg::Long("help") | Arg::Short('h') => given.help = true,
                Arg::Value(value) => given.values.push_back(value),
                Arg::Long(name) if flags.contains(&name) => {
                    given.flags.extend(flags.iter().find(|flag| **flag == name));
                }
                Arg::Long(name) => {
                    let Some(known) = options.iter().find(|option| **option == name) else {
                        return Err(misunderstood(argument.unexpected()));
                    };
                    let value = parser.value().map_err(misunderstood)?;
                    given.options.insert(known, value);
                }
                Arg::Short(_) => return Err(misunderstood(argument.unexpected())),
            }
        }
        Ok(given)
    }

    /// The next word that is no option; `name` is what help calls it.
    pub(in crate::cli) fn value(&mut self, name: &str) -> Result<OsString, Failure> {
        self.values.pop_front().ok_or_else(|| missing(name))
    }

    /// The next word that is no option, as text.
    pub(in crate::cli) fn word(&mut self, name: &str) -> Result<String, Failure> {
        self.value(name).and_then(readable)
    }

    pub(in crate::cli) fn flag(&self, flag: &str) -> bool {
        self.flags.contains(flag)
    }

    /// The path in an option.
    pub(in crate::cli) fn path(&mut self, option: &str) -> Option<PathBuf> {
        self.options.remove(option).map(PathBuf::from)
    }

    /// An option without which the command means nothing.
    pub(in crate::cli) fn needed(&mut self, option: &str) -> Result<String, Failure> {
        let text = self.text(option)?;
        text.ok_or_else(|| missing(&format!("--{option}")))
    }

    /// The path in such an option.
    pub(in crate::cli) fn needed_path(&mut self, option: &str) -> Result<PathBuf, Failure> {
        let path = self.path(option);
        path.ok_or_else(|| missing(&format!("--{option}")))
    }

    pub(in crate::cli) fn text(&mut self, option: &str) -> Result<Option<String>, Failure> {
        self.options.remove(option).map(readable).transpose()
    }

    pub(super) fn day(&mut self, option: &str) -> Result<Option<NaiveDate>, Failure> {
        let Some(text) = self.text(option)? else {
            return Ok(None);
        };
        let bad = |_| Failure::usage(&t!("terminal-bad-day", day = text.as_str()));
        text.parse().map(Some).map_err(bad)
    }

    pub(in crate::cli) fn format(&mut self, formats: Formats) -> Result<Format, Failure> {
        let wanted = self.text("format")?;
        let wanted = wanted.as_deref().or(formats.first().map(|(word, _)| *word));
        let found = formats.iter().find(|(word, _)| Some(*word) == wanted);
        found.map(|(_, format)| *format).ok_or_else(|| {
            let words: Vec<&str> = formats.iter().map(|(word, _)| *word).collect();
            Failure::usage(&t!(
                "terminal-bad-format",
                format = wanted.unwrap_or_default(),
                formats = words.join(", ")
            ))
        })
    }

    /// Refuses what the command has no use for.
    pub(super) fn nothing_more(mut self) -> Result<(), Failure> {
        if let Some(value) = self.values.pop_front() {
            return Err(misunderstood(Arg::Value(value).unexpected()));
        }
        match self.options.keys().next() {
            Some(option) => Err(misunderstood(Arg::Long(option).unexpected())),
            None => Ok(()),
        }
    }
}

fn missing(name: &str) -> Failure {
    Failure::usage(&t!("terminal-missing-value", name = name))
}

fn readable(value: OsString) -> Result<String, Failure> {
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
