//! `vault log`: who did what.

use serde::Serialize;

use crate::cli::command::*;
use crate::t;
use crate::vault::{Log, LogEntry};

pub(super) const LOG: Command = Command {
    name: "vault log",
    meaning: "help-log",
    arguments: &[DIR],
    options: &[TEXT_OR_JSON],
    run: Run::InVault(|given| {
        let format = given.format(&TEXT_OR_JSON)?;
        Ok(Box::new(move |session, streams| tell(&session.vault.log()?, format, streams)))
    }),
};

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
    newer: &'a [String],
}

fn tell(log: &Log, format: Format, streams: &mut Streams<'_>) -> Outcome {
    let lines = log.entries.iter().map(|entry| LogLine { entry, words: entry.event.words() });
    let data = LogData { entries: lines.collect(), gaps: &log.gaps, newer: &log.newer };
    streams.show_as(format, &data, || text(&log.entries))?;
    for file in &log.gaps {
        streams.warn(&t!("terminal-log-gap", file = file.as_str()));
    }
    for file in &log.newer {
        streams.warn(&t!("terminal-log-newer", file = file.as_str()));
    }
    Ok(if log.gaps.is_empty() { Exit::Fine } else { Exit::Damage })
}

fn text(entries: &[LogEntry]) -> String {
    if entries.is_empty() {
        return t!("terminal-log-empty");
    }
    aligned(entries.iter().map(|one| vec![moment(&one.at), one.by.clone(), one.event.words()]))
}
