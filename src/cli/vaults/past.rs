//! `vault log`, `history` and `show --revision`: what was.

use serde::Serialize;

use super::cases::{self, CASE, absent};
use super::removing::find_any;
use super::{Session, listed};
use crate::cli::arguments::{Accepted, Format, Given, TEXT_OR_JSON};
use crate::cli::failure::Failure;
use crate::cli::{Exit, Setting, Streams, table};
use crate::t;
use crate::vault::{Event, Log, LogEntry, Named, Opened, Revision, Vault};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Task {
    Log(Format),
    History { case: String, format: Format },
}

/// The number of a revision, `3`, or `3.2` for the second one with that number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) struct Number {
    number: u64,
    twin: u32,
}

impl Number {
    pub(super) fn understand(given: &mut Given) -> Result<Option<Self>, Failure> {
        let Some(typed) = given.text("revision")? else {
            return Ok(None);
        };
        let bad = || Failure::usage(&t!("terminal-bad-revision", typed = typed.as_str()));
        Self::parse(&typed).map(Some).ok_or_else(bad)
    }

    fn parse(typed: &str) -> Option<Self> {
        let (number, twin) = typed.split_once('.').unwrap_or((typed, "1"));
        Some(Self { number: number.parse().ok()?, twin: twin.parse().ok()? })
    }

    fn words(number: u64, twin: u32) -> String {
        match twin {
            1 => number.to_string(),
            twin => format!("{number}.{twin}"),
        }
    }
}

pub(in crate::cli) fn accepted(word: &str) -> Option<Accepted> {
    Some(match word {
        "log" | "history" => (&["format"], &[]),
        _ => return None,
    })
}

pub(in crate::cli) fn understand(word: &str, given: &mut Given) -> Result<Task, Failure> {
    Ok(match word {
        "history" => Task::History { case: given.word(CASE)?, format: given.format(TEXT_OR_JSON)? },
        _ => Task::Log(given.format(TEXT_OR_JSON)?),
    })
}

pub(super) fn perform(
    task: &Task,
    session: &Session,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let vault = &session.vault;
    match task {
        Task::Log(format) => tell_log(&vault.log()?, *format, streams),
        Task::History { case, format } => history(vault, case, *format, streams),
    }
}

#[derive(Serialize)]
struct LogLine<'a> {
    #[serde(flatten)]
    entry: &'a LogEntry,
    words: String,
}

#[derive(Serialize)]
struct LogData<'a> {
    entries: Vec<LogLine<'a>>,
    gaps: &'a [String],
}

fn tell_log(log: &Log, format: Format, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    let entries = log.entries.iter();
    match format {
        Format::Json => streams.show(&table::json(&LogData {
            entries: entries.map(|entry| LogLine { entry, words: entry.event.words() }).collect(),
            gaps: &log.gaps,
        })?)?,
        _ if log.entries.is_empty() => streams.show(&t!("terminal-log-empty"))?,
        _ => {
            let rows = entries.map(|e| vec![listed::moment(&e.at), e.by.clone(), e.event.words()]);
            streams.show(&table::aligned(&rows.collect::<Vec<_>>()))?
        }
    };
    for file in &log.gaps {
        streams.warn(&t!("terminal-log-gap", file = file.as_str()));
    }
    Ok(if log.gaps.is_empty() { Exit::Fine } else { Exit::Damage })
}

#[derive(Serialize)]
struct RevisionLine {
    revision: String,
    saved_at: String,
    saved_by: String,
    /// Whether it is the case as it is now.
    current: bool,
    #[serde(skip)]
    when: String,
}

impl RevisionLine {
    fn earlier(revision: Revision) -> Self {
        Self {
            revision: Number::words(revision.number, revision.twin),
            saved_at: revision.saved_at.to_rfc3339(),
            saved_by: revision.saved_by,
            current: false,
            when: listed::moment(&revision.saved_at),
        }
    }

    fn current(opened: Opened) -> Self {
        Self {
            revision: opened.revision.to_string(),
            saved_at: opened.saved_at.to_rfc3339(),
            saved_by: opened.saved_by,
            current: true,
            when: listed::moment(&opened.saved_at),
        }
    }

    fn row(self) -> Vec<String> {
        let now = self.current.then(|| t!("terminal-current"));
        vec![self.revision, self.when, self.saved_by, now.unwrap_or_default()]
    }
}

fn history(
    vault: &Vault,
    wanted: &str,
    format: Format,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let id = find_any(vault, wanted)?;
    // A case that is deleted or damaged has a past all the same.
    let current = vault.open(id).ok().map(RevisionLine::current);
    let earlier = vault.history(id)?.into_iter().map(RevisionLine::earlier);
    let lines: Vec<RevisionLine> = current.into_iter().chain(earlier).collect();
    if lines.is_empty() {
        return Err(absent(wanted));
    }
    match format {
        Format::Json => streams.show(&table::json(&lines)?),
        _ => {
            let rows: Vec<Vec<String>> = lines.into_iter().map(RevisionLine::row).collect();
            streams.show(&table::aligned(&rows))
        }
    }
}

/// Shows an earlier revision of a case.
pub(super) fn show(
    session: &Session,
    wanted: &str,
    number: Number,
    format: Format,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let vault = &session.vault;
    let id = find_any(vault, wanted)?;
    let Number { number, twin } = number;
    let kept = vault.history(id)?;
    let now = vault.open(id).ok().filter(|now| {
        now.revision == number && kept.iter().all(|r| (r.number, r.twin) != (number, twin))
    });
    let opened = match now {
        Some(now) => now,
        None if kept.iter().any(|r| (r.number, r.twin) == (number, twin)) => {
            vault.open_revision(id, number, twin)?
        }
        None => {
            let revision = Number::words(number, twin);
            return Err(Failure::failed(t!("terminal-no-such-revision", revision = revision)));
        }
    };
    let event = Event::LookedBack(Named::of(&opened.case), number);
    session.note(event, streams, setting);
    cases::tell(&opened.case, format, streams)
}
