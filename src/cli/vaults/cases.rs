//! `vault list`, `show` and `add`: the cases as they are now.

use std::path::{Path, PathBuf};

use super::{Session, listed, past};
use crate::case::{Case, CaseId, Summary, ron};
use crate::cli::advise::{guidance, warn_of_unknown_questions};
use crate::cli::arguments::{Accepted, Format, Given, RON_OR_JSON, TEXT_OR_JSON};
use crate::cli::failure::Failure;
use crate::cli::{Exit, Setting, Streams, table};
use crate::platform::randomness;
use crate::t;
use crate::vault::{Event, Named, Vault, VaultError};

/// The word for a case in the help.
pub(super) const CASE: &str = "ID|NUMMER|NAAM";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Task {
    List(Format),
    Show { case: String, revision: Option<past::Number>, format: Format },
    Add { file: PathBuf, replace: bool },
}

pub(in crate::cli) fn accepted(word: &str) -> Option<Accepted> {
    Some(match word {
        "list" => (&["format"], &[]),
        "show" => (&["format", "revision"], &[]),
        "add" => (&[], &["replace"]),
        _ => return None,
    })
}

pub(in crate::cli) fn understand(word: &str, given: &mut Given) -> Result<Task, Failure> {
    Ok(match word {
        "show" => Task::Show {
            case: given.word(CASE)?,
            revision: past::Number::understand(given)?,
            format: given.format(RON_OR_JSON)?,
        },
        "add" => {
            Task::Add { file: given.value("FILE.ron")?.into(), replace: given.flag("replace") }
        }
        _ => Task::List(given.format(TEXT_OR_JSON)?),
    })
}

pub(super) fn perform(
    task: &Task,
    session: &Session,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    match task {
        Task::List(format) => list(&session.vault, *format, streams, setting),
        Task::Show { case, revision: None, format } => {
            show(session, case, *format, streams, setting)
        }
        Task::Show { case, revision: Some(number), format } => {
            past::show(session, case, *number, *format, streams, setting)
        }
        Task::Add { file, replace } => add(session, file, *replace, streams, setting),
    }
}

fn list(
    vault: &Vault,
    format: Format,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let (listing, today) = (vault.list()?, setting.clock.today());
    match format {
        Format::Json => streams.show(&table::json(&listed::data(vault, &listing, today))?)?,
        _ => streams.show(&listed::text(&listing, today))?,
    };
    for fault in &listing.faults {
        streams.warn(&fault.error.message());
    }
    Ok(if listing.faults.is_empty() { Exit::Fine } else { Exit::Damage })
}

fn show(
    session: &Session,
    wanted: &str,
    format: Format,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let case = session.vault.open(find(&session.vault, wanted)?)?.case;
    session.note(Event::Opened(Named::of(&case)), streams, setting);
    tell(&case, format, streams)
}

/// Shows a whole case.
pub(super) fn tell(
    case: &Case,
    format: Format,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    match format {
        Format::Json => streams.show(&table::json(case)?),
        _ => streams.show(&readable(case)?),
    }
}

/// A case as text that people can read and `vault add` understands.
pub(super) fn readable(case: &Case) -> Result<String, Failure> {
    ron::to_text(case)
        .map_err(|error| Failure::failed(t!("terminal-cannot-write", reason = error.to_string())))
}

/// The one case with this id, number or name; else the one that matches the words.
pub(in crate::cli) fn find(vault: &Vault, wanted: &str) -> Result<CaseId, Failure> {
    if let Ok(id) = wanted.parse() {
        return Ok(CaseId(id));
    }
    let listing = vault.list()?;
    let called = |summary: &&Summary| {
        summary.number == wanted || summary.name.to_lowercase() == wanted.to_lowercase()
    };
    let cases = || listing.summaries.iter().map(AsRef::as_ref);
    let mut found: Vec<&Summary> = cases().filter(called).collect();
    if found.is_empty() {
        found = cases().filter(|summary| summary.matches(wanted)).collect();
    }
    match found.as_slice() {
        [only] => Ok(only.id),
        [] => Err(absent(wanted)),
        several => Err(several_cases(wanted, &listed::names(several))),
    }
}

pub(super) fn absent(wanted: &str) -> Failure {
    Failure::failed(t!("terminal-no-such-case", wanted = wanted))
}

pub(super) fn several_cases(wanted: &str, cases: &str) -> Failure {
    Failure::failed(t!("terminal-several-cases", wanted = wanted, cases = cases))
}

fn add(
    session: &Session,
    file: &Path,
    replace: bool,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let mut case = streams.read_case(file)?;
    warn_of_unknown_questions(&case, &guidance()?, streams);
    let (vault, by, now) = (&session.vault, &session.by, setting.clock.now());
    let key = match vault.add(&mut case, by, now, &mut randomness) {
        Err(VaultError::CaseExists) if replace => {
            // Reading the present version first makes this its next revision.
            vault.open(case.id)?;
            vault.save(&case, by, now)?;
            "terminal-replaced"
        }
        Err(VaultError::CaseExists) => {
            let message = t!("terminal-exists", id = case.id.to_string());
            return Err(Failure::failed(message));
        }
        outcome => {
            outcome?;
            "terminal-added"
        }
    };
    streams.show(&t!(key, name = case.name.as_str(), id = case.id.to_string()))
}
