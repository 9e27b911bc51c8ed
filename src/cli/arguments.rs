//! What was typed after the name of the program.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use lexopt::{Arg, Parser};

use super::exchange::{self, Exchange};
use super::failure::Failure;
use crate::t;

/// The region whose agreements count when none is named.
const REGION: &str = "nl";

/// A command with all it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Version,
    Questions(Format),
    Advise(Advise),
    Vault(VaultCommand),
}

/// `advise FILE.ron`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Advise {
    pub(super) file: PathBuf,
    /// The day to advise on; absent for today.
    pub(super) today: Option<NaiveDate>,
    pub(super) region: String,
    pub(super) format: Format,
}

/// `vault … DIR …`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct VaultCommand {
    pub(super) folder: PathBuf,
    pub(super) passphrase_file: Option<PathBuf>,
    pub(super) action: Action,
}

/// What to do with a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Action {
    Create { name: Option<String> },
    List(Format),
    Show { case: String, format: Format },
    Add { file: PathBuf, replace: bool },
    Check(Format),
    Exchange(Exchange),
}

/// The shape of what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
    Ron,
}

/// The formats of a command by the words for them; the first is the default.
pub(super) type Formats = &'static [(&'static str, Format)];

const TEXT_OR_JSON: Formats = &[("text", Format::Text), ("json", Format::Json)];
const RON_OR_JSON: Formats = &[("ron", Format::Ron), ("json", Format::Json)];

/// Understands the arguments.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut parser = Parser::from_args(arguments);
    match parser.next().map_err(misunderstood)? {
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Command::Help),
        Some(Arg::Long("version") | Arg::Short('V')) => Ok(Command::Version),
        Some(Arg::Value(word)) if word == "advise" => advise(&mut parser),
        Some(Arg::Value(word)) if word == "vault" => vault(&mut parser),
        Some(other) => Err(misunderstood(other.unexpected())),
        None => Err(Failure::usage(&t!("terminal-no-command"))),
    }
}

fn advise(parser: &mut Parser) -> Result<Command, Failure> {
    let mut given = Given::gather(parser, &["today", "region", "format"], &["questions"])?;
    if given.help {
        return Ok(Command::Help);
    }
    let format = given.format(TEXT_OR_JSON)?;
    if given.flags.contains("questions") {
        given.nothing_more()?;
        return Ok(Command::Questions(format));
    }
    let wanted = Advise {
        file: given.value("FILE.ron")?.into(),
        today: given.day("today")?,
        region: given.text("region")?.unwrap_or_else(|| REGION.to_owned()),
        format,
    };
    given.nothing_more()?;
    Ok(Command::Advise(wanted))
}

fn vault(parser: &mut Parser) -> Result<Command, Failure> {
    let word = match parser.next().map_err(misunderstood)? {
        Some(Arg::Value(word)) => word,
        Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help),
        Some(other) => return Err(misunderstood(other.unexpected())),
        None => return Err(Failure::usage(&t!("terminal-no-action"))),
    };
    let (options, flags): (&[&str], &[&str]) = match word.to_str() {
        Some("create") => (&["name"], &[]),
        Some("list" | "show" | "check") => (&["format"], &[]),
        Some("add") => (&[], &["replace"]),
        word_typed => match word_typed.and_then(exchange::options) {
            Some(known) => known,
            None => return Err(misunderstood(Arg::Value(word).unexpected())),
        },
    };
    let options = [options, &["passphrase-file"]].concat();
    let mut given = Given::gather(parser, &options, flags)?;
    if given.help {
        return Ok(Command::Help);
    }
    let wanted = VaultCommand {
        folder: given.value("DIR")?.into(),
        passphrase_file: given.options.remove("passphrase-file").map(PathBuf::from),
        action: given.action(&word)?,
    };
    given.nothing_more()?;
    Ok(Command::Vault(wanted))
}

/// Words and options that were typed, not yet understood.
#[derive(Default)]
pub(super) struct Given {
    values: std::collections::VecDeque<OsString>,
    options: BTreeMap<&'static str, OsString>,
    flags: BTreeSet<&'static str>,
    help: bool,
}

impl Given {
    /// Reads all that is left; refuses options that the command does not have.
    fn gather(
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

    fn action(&mut self, word: &OsString) -> Result<Action, Failure> {
        Ok(match word.to_str() {
            Some("create") => Action::Create {
                name: self.text("name")?,
            },
            Some("show") => Action::Show {
                case: readable(self.value("ID|NUMMER|NAAM")?)?,
                format: self.format(RON_OR_JSON)?,
            },
            Some("add") => Action::Add {
                file: self.value("FILE.ron")?.into(),
                replace: self.flags.contains("replace"),
            },
            Some("check") => Action::Check(self.format(TEXT_OR_JSON)?),
            Some(word) if exchange::options(word).is_some() => {
                Action::Exchange(exchange::understand(word, self)?)
            }
            _ => Action::List(self.format(TEXT_OR_JSON)?),
        })
    }

    /// The next word that is no option; `name` is what help calls it.
    pub(super) fn value(&mut self, name: &str) -> Result<OsString, Failure> {
        let missing = || Failure::usage(&t!("terminal-missing-value", name = name));
        self.values.pop_front().ok_or_else(missing)
    }

    /// The next word that is no option, as text.
    pub(super) fn word(&mut self, name: &str) -> Result<String, Failure> {
        self.value(name).and_then(readable)
    }

    /// An option without which the command means nothing.
    pub(super) fn needed(&mut self, option: &str) -> Result<String, Failure> {
        let missing = || Failure::usage(&t!("terminal-missing-value", name = option));
        self.text(option)?.ok_or_else(missing)
    }

    /// The path in such an option.
    pub(super) fn path(&mut self, option: &str) -> Result<PathBuf, Failure> {
        let missing = || Failure::usage(&t!("terminal-missing-value", name = option));
        self.options
            .remove(option)
            .map(PathBuf::from)
            .ok_or_else(missing)
    }

    pub(super) fn flag(&self, flag: &str) -> bool {
        self.flags.contains(flag)
    }

    pub(super) fn text(&mut self, option: &str) -> Result<Option<String>, Failure> {
        self.options.remove(option).map(readable).transpose()
    }

    fn day(&mut self, option: &str) -> Result<Option<NaiveDate>, Failure> {
        let Some(text) = self.text(option)? else {
            return Ok(None);
        };
        let bad = |_| Failure::usage(&t!("terminal-bad-day", day = text.as_str()));
        text.parse().map(Some).map_err(bad)
    }

    pub(super) fn format(&mut self, formats: Formats) -> Result<Format, Failure> {
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
    fn nothing_more(mut self) -> Result<(), Failure> {
        if let Some(value) = self.values.pop_front() {
            return Err(misunderstood(Arg::Value(value).unexpected()));
        }
        match self.options.keys().next() {
            Some(option) => Err(misunderstood(Arg::Long(option).unexpected())),
            None => Ok(()),
        }
    }
}

fn readable(value: OsString) -> Result<String, Failure> {
    value
        .into_string()
        .map_err(|value| misunderstood(lexopt::Error::NonUnicodeValue(value)))
}

/// What the parser says, in words for the user.
fn misunderstood(error: lexopt::Error) -> Failure {
    use lexopt::Error as E;
    Failure::usage(&match error {
        E::MissingValue { option } => t!(
            "terminal-option-without-value",
            option = option.unwrap_or_default()
        ),
        E::UnexpectedOption(option) => t!("terminal-unknown-option", option = option),
        E::UnexpectedArgument(word) => t!("terminal-unknown-word", word = word.to_string_lossy()),
        E::UnexpectedValue { option, .. } => t!("terminal-option-takes-no-value", option = option),
        E::NonUnicodeValue(value) => t!("terminal-unreadable", word = value.to_string_lossy()),
        other => t!("terminal-unknown-word", word = other.to_string()),
    })
}
