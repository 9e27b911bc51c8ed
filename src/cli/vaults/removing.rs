//! `vault delete`, `undelete`, `deleted` and `destroy`: what goes, and what
//! comes back.

use serde::Serialize;

use super::cases::{self, CASE, find};
use super::{Session, listed};
use crate::case::CaseId;
use crate::cli::arguments::{Accepted, Format, Given, TEXT_OR_JSON};
use crate::cli::failure::Failure;
use crate::cli::{Exit, Setting, Streams, table};
use crate::t;
use crate::vault::{Deleted, Event, Reason, Vault};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Task {
    Deleted(Format),
    Delete(String),
    Undelete(String),
    Destroy(String, Reason),
}

/// The reasons for destroying a case by the words for them.
const REASONS: &[(&str, Reason)] = &[
    ("retention-ended", Reason::RetentionEnded),
    ("asked", Reason::Asked),
    ("kept-elsewhere", Reason::KeptElsewhere),
    ("mistake", Reason::Mistake),
    ("term-ended", Reason::TermEnded),
];

pub(in crate::cli) fn accepted(word: &str) -> Option<Accepted> {
    Some(match word {
        "deleted" => (&["format"], &[]),
        "delete" | "undelete" => (&[], &[]),
        "destroy" => (&["reason"], &[]),
        _ => return None,
    })
}

pub(in crate::cli) fn understand(word: &str, given: &mut Given) -> Result<Task, Failure> {
    Ok(match word {
        "delete" => Task::Delete(given.word(CASE)?),
        "undelete" => Task::Undelete(given.word(CASE)?),
        "destroy" => Task::Destroy(given.word(CASE)?, reason(&given.needed("reason")?)?),
        _ => Task::Deleted(given.format(TEXT_OR_JSON)?),
    })
}

fn reason(typed: &str) -> Result<Reason, Failure> {
    let found = REASONS.iter().find(|(word, _)| *word == typed);
    found.map(|(_, reason)| *reason).ok_or_else(|| {
        let words: Vec<&str> = REASONS.iter().map(|(word, _)| *word).collect();
        Failure::usage(&t!("terminal-bad-reason", typed = typed, reasons = words.join(", ")))
    })
}

pub(super) fn perform(
    task: &Task,
    session: &Session,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    match task {
        Task::Deleted(format) => deleted(&session.vault.deleted()?, *format, streams),
        Task::Delete(case) => delete(session, case, streams, setting),
        Task::Undelete(case) => undelete(session, case, streams, setting),
        Task::Destroy(case, reason) => destroy(session, case, *reason, streams, setting),
    }
}

#[derive(Serialize)]
struct DeletedLine<'a> {
    id: String,
    number: &'a str,
    name: &'a str,
    deleted_at: String,
    deleted_by: &'a str,
    until: String,
}

impl<'a> DeletedLine<'a> {
    fn of(deleted: &'a Deleted) -> Self {
        Self {
            id: deleted.id.to_string(),
            number: &deleted.number,
            name: &deleted.name,
            deleted_at: deleted.at.to_rfc3339(),
            deleted_by: &deleted.by,
            until: deleted.until().to_rfc3339(),
        }
    }
}

fn deleted(all: &[Deleted], format: Format, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    let lines: Vec<DeletedLine<'_>> = all.iter().map(DeletedLine::of).collect();
    match format {
        Format::Json => streams.show(&table::json(&lines)?),
        _ if lines.is_empty() => streams.show(&t!("terminal-nothing-deleted")),
        _ => {
            let rows: Vec<Vec<String>> = all.iter().map(deleted_row).collect();
            streams.show(&table::aligned(&rows))
        }
    }
}

fn deleted_row(deleted: &Deleted) -> Vec<String> {
    vec![
        deleted.number.clone(),
        deleted.name.clone(),
        listed::moment(&deleted.at),
        deleted.by.clone(),
        t!("terminal-until", until = listed::moment(&deleted.until())),
        deleted.id.to_string(),
    ]
}

fn delete(
    session: &Session,
    wanted: &str,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let vault = &session.vault;
    let id = find(vault, wanted)?;
    vault.delete(id, &session.by, setting.clock.now())?;
    let all = vault.deleted()?;
    let deleted = all.iter().find(|deleted| deleted.id == id);
    streams.show(&t!(
        "terminal-deleted",
        name = deleted.map(|d| d.name.clone()).unwrap_or_default(),
        until = deleted.map(|d| listed::moment(&d.until())).unwrap_or_default(),
        id = id.to_string()
    ))
}

fn undelete(
    session: &Session,
    wanted: &str,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let vault = &session.vault;
    let id = find_deleted(vault, wanted)?.ok_or_else(|| not_deleted(wanted))?;
    vault.undelete(id, &session.by, setting.clock.now())?;
    let name = vault.open(id)?.case.name;
    streams.show(&t!("terminal-undeleted", name = name, id = id.to_string()))
}

fn not_deleted(wanted: &str) -> Failure {
    Failure::failed(t!("terminal-not-deleted", wanted = wanted))
}

fn destroy(
    session: &Session,
    wanted: &str,
    reason: Reason,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let vault = &session.vault;
    let id = find_any(vault, wanted)?;
    let certificate = vault.destroy(id, reason, &session.by, setting.clock.now())?;
    streams.show(&t!(
        "terminal-destroyed",
        certificate = Event::Destroyed(certificate).words(),
        id = id.to_string()
    ))
}

/// A case that is there, or else one that was deleted.
pub(super) fn find_any(vault: &Vault, wanted: &str) -> Result<CaseId, Failure> {
    let found = find(vault, wanted);
    match found {
        Ok(id) => Ok(id),
        Err(failure) => find_deleted(vault, wanted)?.ok_or(failure),
    }
}

/// The one deleted case with this id, number or name.
fn find_deleted(vault: &Vault, wanted: &str) -> Result<Option<CaseId>, Failure> {
    let all = vault.deleted()?;
    let name = wanted.to_lowercase();
    let called = |deleted: &&Deleted| {
        deleted.id.to_string() == wanted
            || deleted.number == wanted
            || deleted.name.to_lowercase() == name
    };
    let found: Vec<&Deleted> = all.iter().filter(called).collect();
    match found.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only.id)),
        several => {
            let names: Vec<String> = several
                .iter()
                .map(|deleted| format!("{} ({})", deleted.name, deleted.id))
                .collect();
            Err(cases::several_cases(wanted, &names.join(", ")))
        }
    }
}
