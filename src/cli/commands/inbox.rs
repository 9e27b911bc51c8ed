//! `vault inbox`: what waits, and taking it over or refusing it.

use serde::Serialize;
use uuid::Uuid;

use crate::case::Purpose;
use crate::cli::command::*;
use crate::documents::bared;
use crate::platform::randomness;
use crate::t;
use crate::vault::Vault;
use crate::vault::exchange::{Accepted, ExchangeError, Waiting};

const ACCEPT: CommandOption = CommandOption::with_value("accept", "ID", "help-accept");
const ALSO_DESTROYED: CommandOption = CommandOption::flag("also-destroyed", "help-also-destroyed");
const REFUSE: CommandOption = CommandOption::with_value("refuse", "ID", "help-refuse");

pub(super) const INBOX: Command = Command {
    name: "vault inbox",
    meaning: "help-inbox",
    arguments: &[DIR],
    options: &[TEXT_OR_JSON, ACCEPT, ALSO_DESTROYED, REFUSE],
    run: Run::InVault(|given| {
        let format = given.format(&TEXT_OR_JSON)?;
        let also = given.flag(&ALSO_DESTROYED);
        match (given.text(&ACCEPT)?, given.text(&REFUSE)?) {
            (None, None) => {
                Ok(Box::new(move |session, streams| list(&session.vault, format, streams)))
            }
            (Some(id), None) => {
                let id = number(&id)?;
                Ok(Box::new(move |session, streams| accept(id, also, session, streams)))
            }
            (None, Some(id)) => {
                let id = number(&id)?;
                Ok(Box::new(move |session, streams| refuse(id, session, streams)))
            }
            _ => Err(Failure::usage(&t!("terminal-one-decision"))),
        }
    }),
};

/// The number of a file that waits.
pub(super) fn number(typed: &str) -> Result<Uuid, Failure> {
    typed.parse().map_err(|_| Failure::usage(&t!("terminal-bad-id", id = typed)))
}

fn accept(
    id: Uuid,
    also_destroyed: bool,
    session: &Session<'_>,
    streams: &mut Streams<'_>,
) -> Outcome {
    let (vault, by, now) = (&session.vault, &session.by, session.now());
    let taken = match also_destroyed {
        true => vault.accept_also_destroyed(id, by, now, &mut randomness, &bared)?,
        false => {
            vault.accept(id, by, now, &mut randomness, &bared).map_err(|error| match error {
                ExchangeError::Destroyed(_, case) => {
                    Failure::failed(t!("terminal-accept-destroyed", case = case))
                }
                other => other.into(),
            })?
        }
    };
    streams.show(&taken_over(taken))
}

fn refuse(id: Uuid, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    session.vault.refuse(id, "", &session.by, session.now())?;
    streams.show(&t!("sharing-refused"))
}

fn taken_over(taken: Accepted) -> String {
    let id = taken.case.to_string();
    match taken.copy {
        None => t!("terminal-accepted", id = id),
        Some(copy) => t!("terminal-accepted-beside", id = id, copy = copy),
    }
}

#[derive(Serialize)]
struct Line {
    id: String,
    from: String,
    deelcode: String,
    words: Vec<&'static str>,
    compared: bool,
    looks_like: Option<String>,
    copy: bool,
    without_names: bool,
    made_at: String,
    name: String,
    number: String,
    people: usize,
    entries: usize,
}

impl Line {
    fn of(waiting: &Waiting, vault: &Vault) -> Result<Self, ExchangeError> {
        let cover = &waiting.cover;
        let known = vault.acquaintance(cover.from, &cover.from_name)?;
        Ok(Self {
            id: waiting.id.to_string(),
            from: cover.from_name.clone(),
            deelcode: cover.from.to_string(),
            words: cover.from.words(),
            compared: known.is_compared(),
            looks_like: known.looks_like().map(str::to_owned),
            copy: cover.purpose == Purpose::Copy,
            without_names: cover.pseudonymised,
            made_at: cover.made_at.to_rfc3339(),
            name: cover.glance.name.clone(),
            number: cover.glance.number.clone(),
            people: cover.glance.people,
            entries: cover.glance.entries,
        })
    }

    fn text(&self) -> String {
        let like = self.looks_like.as_deref();
        let like = like.map(|name| format!("\n{}", t!("terminal-inbox-same-name", name = name)));
        let like = like.unwrap_or_default();
        t!(
            "terminal-inbox-line",
            id = self.id.as_str(),
            from = self.from.as_str(),
            name = self.name.as_str(),
            number = self.number.as_str(),
            compared = if self.compared { "yes" } else { "no" },
            words = self.words.join(", ")
        ) + &like
    }
}

fn list(vault: &Vault, format: Format, streams: &mut Streams<'_>) -> Outcome {
    let inbox = vault.inbox()?;
    let lines = inbox.waiting.iter().map(|one| Line::of(one, vault));
    let lines: Vec<Line> = lines.collect::<Result<_, _>>()?;
    streams.show_as(format, &lines, || match lines.as_slice() {
        [] => t!("terminal-inbox-empty"),
        lines => lines.iter().map(Line::text).collect::<Vec<_>>().join("\n"),
    })?;
    for fault in &inbox.faults {
        streams.warn(&fault.to_string());
    }
    Ok(if inbox.faults.is_empty() { Exit::Fine } else { Exit::Damage })
}
