//! `vault … DIR …`: which command, on which vault, opened how.

use std::path::PathBuf;

use lexopt::{Arg, Parser};

use super::Command;
use super::given::{Given, misunderstood};
use crate::cli::exchange;
use crate::cli::failure::Failure;
use crate::cli::vaults::{
    backups, cases, checking, keys, making, past, removing, rescuing, unlocking,
};
use crate::t;

/// The options and the flags that a command accepts.
pub(in crate::cli) type Accepted = (&'static [&'static str], &'static [&'static str]);

/// A command with a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct VaultCommand {
    /// The vault, or the backup that becomes one.
    pub(in crate::cli) folder: PathBuf,
    /// The name for the log, when it is not the one of the login.
    pub(in crate::cli) by: Option<String>,
    pub(in crate::cli) action: Action,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Action {
    Check(unlocking::Way, checking::Check),
    Create(making::Create),
    Restore(PathBuf),
    Rescue(unlocking::Way, rescuing::Rescue),
    Inside(unlocking::Way, Inside),
}

/// What to do in a vault that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Inside {
    Backups(backups::Task),
    Cases(cases::Task),
    Exchange(exchange::Task),
    Keys(keys::Task),
    Past(past::Task),
    Removing(removing::Task),
}

/// Commands that belong together.
struct Group {
    accepted: fn(&str) -> Option<Accepted>,
    understand: fn(&str, &mut Given) -> Result<Inside, Failure>,
}

const GROUPS: &[Group] = &[
    Group {
        accepted: cases::accepted,
        understand: |word, given| cases::understand(word, given).map(Inside::Cases),
    },
    Group {
        accepted: keys::accepted,
        understand: |word, given| keys::understand(word, given).map(Inside::Keys),
    },
    Group {
        accepted: backups::accepted,
        understand: |word, given| backups::understand(word, given).map(Inside::Backups),
    },
    Group {
        accepted: past::accepted,
        understand: |word, given| past::understand(word, given).map(Inside::Past),
    },
    Group {
        accepted: removing::accepted,
        understand: |word, given| removing::understand(word, given).map(Inside::Removing),
    },
    Group {
        accepted: exchange::accepted,
        understand: |word, given| exchange::understand(word, given).map(Inside::Exchange),
    },
];

/// Understands what follows `vault`.
pub(super) fn parse(parser: &mut Parser) -> Result<Command, Failure> {
    let word = match parser.next().map_err(misunderstood)? {
        Some(Arg::Value(word)) => word,
        Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help),
        Some(other) => return Err(misunderstood(other.unexpected())),
        None => return Err(Failure::usage(&t!("terminal-no-action"))),
    };
    let known = word.to_str().and_then(|word| Some((word, accepted(word)?)));
    let Some((action, (options, flags))) = known else {
        return Err(misunderstood(Arg::Value(word).unexpected()));
    };
    let mut given = Given::gather(parser, &options, &flags)?;
    if given.help {
        return Ok(Command::Help);
    }
    let wanted = VaultCommand {
        folder: given.value("DIR")?.into(),
        by: given.text("by")?,
        action: understand(action, &mut given)?,
    };
    given.nothing_more()?;
    Ok(Command::Vault(wanted))
}

/// All options and flags of a command, those for opening the vault included.
fn accepted(word: &str) -> Option<(Vec<&'static str>, Vec<&'static str>)> {
    let (own, more): (Accepted, Accepted) = match word {
        "create" => (making::ACCEPTED, (&[], &[])),
        "restore" => ((&[], &[]), (&[], &[])),
        "check" => (checking::ACCEPTED, unlocking::ACCEPTED),
        "rescue" => (rescuing::ACCEPTED, unlocking::ACCEPTED),
        _ => (group(word)?.accepted_by(word)?, unlocking::ACCEPTED),
    };
    Some(([own.0, more.0].concat(), [own.1, more.1].concat()))
}

fn group(word: &str) -> Option<&'static Group> {
    let mut groups = GROUPS.iter();
    groups.find(|group| group.accepted_by(word).is_some())
}

impl Group {
    fn accepted_by(&self, word: &str) -> Option<Accepted> {
        (self.accepted)(word)
    }
}

fn understand(word: &str, given: &mut Given) -> Result<Action, Failure> {
    match word {
        "create" => return making::understand(given).map(Action::Create),
        "restore" => return Ok(Action::Restore(given.value("NIEUWE-DIR")?.into())),
        _ => {}
    }
    let way = unlocking::Way::understand(given)?;
    match word {
        "check" => Ok(Action::Check(way, checking::understand(given)?)),
        "rescue" => Ok(Action::Rescue(way, rescuing::understand(given)?)),
        _ => {
            let group = group(word).ok_or_else(|| Failure::usage(&t!("terminal-no-action")))?;
            Ok(Action::Inside(way, (group.understand)(word, given)?))
        }
    }
}
