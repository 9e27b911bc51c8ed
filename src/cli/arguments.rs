//! What was typed after the name of the program.

mod given;
mod vault;

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use lexopt::{Arg, Parser};

pub(super) use self::given::{Format, Given, RON_OR_JSON, TEXT_OR_JSON};
pub(super) use self::vault::{Accepted, Action, Inside, VaultCommand};

use self::given::misunderstood;
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

/// Understands the arguments.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut parser = Parser::from_args(arguments);
    match parser.next().map_err(misunderstood)? {
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Command::Help),
        Some(Arg::Long("version") | Arg::Short('V')) => Ok(Command::Version),
        Some(Arg::Value(word)) if word == "advise" => advise(&mut parser),
        Some(Arg::Value(word)) if word == "vault" => vault::parse(&mut parser),
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
    if given.flag("questions") {
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
