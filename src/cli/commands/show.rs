//! `vault show`: a whole case, as it is now or as it was.

use crate::case::{Case, ron};
use crate::cli::command::*;
use crate::t;
use crate::vault::{Event, Named, Opened, Vault, VaultError};

const REVISION: CommandOption = CommandOption::with_value("revision", "N", "help-revision");

pub(super) const SHOW: Command = Command {
    name: "vault show",
    meaning: "help-show",
    arguments: &[DIR, CASE],
    options: &[RON_OR_JSON, REVISION],
    run: Run::InVault(|given| {
        let case = given.word()?;
        let revision = RevisionNumber::understand(given)?;
        let format = given.format(&RON_OR_JSON)?;
        Ok(Box::new(move |session, streams| show(session, &case, revision, format, streams)))
    }),
};

/// The number of a revision, `3`, or `3.2` for the second one with that number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RevisionNumber {
    number: u64,
    twin: u32,
}

impl RevisionNumber {
    fn understand(given: &mut Given) -> Result<Option<Self>, Failure> {
        let Some(typed) = given.text(&REVISION)? else {
            return Ok(None);
        };
        let bad = || Failure::usage(&t!("terminal-bad-revision", typed = typed.as_str()));
        Self::parse(&typed).map(Some).ok_or_else(bad)
    }

    fn parse(typed: &str) -> Option<Self> {
        let (number, twin) = typed.split_once('.').unwrap_or((typed, "1"));
        Some(Self { number: number.parse().ok()?, twin: twin.parse().ok()? })
    }

    pub(super) fn words(number: u64, twin: u32) -> String {
        match twin {
            1 => number.to_string(),
            twin => format!("{number}.{twin}"),
        }
    }
}

fn show(
    session: &Session<'_>,
    wanted: &str,
    revision: Option<RevisionNumber>,
    format: Format,
    streams: &mut Streams<'_>,
) -> Outcome {
    let vault = &session.vault;
    vault.may_give_in_clear()?;
    let (case, event) = match revision {
        None => {
            let case = vault.open(find(vault, wanted)?).map_err(with_what_is_kept)?.case;
            let event = Event::Opened(Named::of(&case));
            (case, event)
        }
        Some(revision) => {
            let case = earlier(vault, wanted, revision)?.case;
            let event = Event::LookedBack(Named::of(&case), revision.number);
            (case, event)
        }
    };
    session.note(event, streams);
    let text = readable(&case)?;
    streams.show_as(format, &case, || text)
}

/// Of a case that is gone: how to see what is left of it.
fn with_what_is_kept(error: VaultError) -> Failure {
    let kept = match &error {
        VaultError::CaseGone { kept, .. } => *kept,
        _ => None,
    };
    let failure = Failure::from(error);
    match kept {
        Some(kept) => failure.and(&t!("terminal-show-kept", revision = kept.to_string())),
        None => failure,
    }
}

/// A case as text that people can read and `vault add` understands.
pub(super) fn readable(case: &Case) -> Result<String, Failure> {
    ron::to_text(case).map_err(|error| Failure::unwritten(error.to_string()))
}

/// A revision of a case, which may be the one of now.
fn earlier(vault: &Vault, wanted: &str, revision: RevisionNumber) -> Result<Opened, Failure> {
    let id = find_any(vault, wanted)?;
    let RevisionNumber { number, twin } = revision;
    let kept = vault.history(id)?.iter().any(|one| (one.number, one.twin) == (number, twin));
    if kept {
        return Ok(vault.open_revision(id, number, twin)?);
    }
    let now = vault.open(id).ok().filter(|now| now.revision == number);
    now.ok_or_else(|| {
        let revision = RevisionNumber::words(number, twin);
        Failure::failed(t!("terminal-no-such-revision", revision = revision))
    })
}
