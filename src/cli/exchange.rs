//! `vault deelcode`, `send`, `receive`, `inbox` and `receipt`: handing over.

use std::path::{Path, PathBuf};

use serde::Serialize;
use uuid::Uuid;

use super::arguments::{Accepted as Accepts, Format, Given, TEXT_OR_JSON};
use super::failure::Failure;
use super::vaults::{Session, cases};
use super::{Exit, Setting, Streams, table};
use crate::case::{Afterwards, Purpose};
use crate::platform::{Clock, randomness, read_at_most};
use crate::t;
use crate::vault::exchange::{Accepted, Arrived, Deelcode, ExchangeError, LIMIT, Waiting, Wish};
use crate::vault::{RealDisk, Vault, VaultError};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Task {
    Deelcode(Format),
    Send(Box<Send>),
    Receive(PathBuf),
    Inbox(Format),
    Accept(Uuid),
    Refuse(Uuid),
    Receipt { id: Uuid, out: PathBuf },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Send {
    case: String,
    to: String,
    out: PathBuf,
    copy: bool,
    without_names: bool,
    remove: bool,
    unverified: bool,
}

/// The options and flags of each of these commands.
pub(super) fn accepted(word: &str) -> Option<Accepts> {
    Some(match word {
        "deelcode" => (&["format"], &[]),
        "send" => (&["to", "out"], &["copy", "without-names", "remove", "unverified"]),
        "receive" => (&[], &[]),
        "inbox" => (&["format", "accept", "refuse"], &[]),
        "receipt" => (&["out"], &[]),
        _ => return None,
    })
}

/// Understands what follows the folder of the vault.
pub(super) fn understand(word: &str, given: &mut Given) -> Result<Task, Failure> {
    Ok(match word {
        "deelcode" => Task::Deelcode(given.format(TEXT_OR_JSON)?),
        "send" => Task::Send(Box::new(send(given)?)),
        "receive" => Task::Receive(given.value("FILE")?.into()),
        "receipt" => {
            Task::Receipt { id: number(&given.word("ID")?)?, out: given.needed_path("out")? }
        }
        _ => inbox(given)?,
    })
}

fn send(given: &mut Given) -> Result<Send, Failure> {
    Ok(Send {
        case: given.word("ID|NUMMER|NAAM")?,
        to: given.needed("to")?,
        out: given.needed_path("out")?,
        copy: given.flag("copy"),
        without_names: given.flag("without-names"),
        remove: given.flag("remove"),
        unverified: given.flag("unverified"),
    })
}

fn inbox(given: &mut Given) -> Result<Task, Failure> {
    let format = given.format(TEXT_OR_JSON)?;
    match (given.text("accept")?, given.text("refuse")?) {
        (None, None) => Ok(Task::Inbox(format)),
        (Some(id), None) => number(&id).map(Task::Accept),
        (None, Some(id)) => number(&id).map(Task::Refuse),
        _ => Err(Failure::usage(&t!("terminal-one-decision"))),
    }
}

fn number(typed: &str) -> Result<Uuid, Failure> {
    typed.parse().map_err(|_| Failure::usage(&t!("terminal-bad-id", id = typed)))
}

/// Does it.
pub(super) fn perform(
    task: &Task,
    session: &Session,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let (vault, by, clock) = (&session.vault, &session.by, setting.clock);
    let now = clock.now();
    match task {
        Task::Deelcode(format) => deelcode(vault, *format, streams),
        Task::Send(wanted) => give(wanted, vault, by, streams, clock),
        Task::Receive(file) => receive(file, vault, by, streams, clock),
        Task::Inbox(format) => list(vault, *format, streams),
        Task::Accept(id) => {
            let taken = vault.accept(*id, by, now, &mut randomness)?;
            streams.show(&taken_over(taken))
        }
        Task::Refuse(id) => {
            vault.refuse(*id, "", by, now)?;
            streams.show(&t!("sharing-refused"))
        }
        Task::Receipt { id, out } => {
            let file = vault.write_receipt(*id, by, &RealDisk::new(out))?;
            let folder = out.to_string_lossy();
            streams.show(&t!("sharing-receipt-made", file = file, folder = folder))
        }
    }
}

#[derive(Serialize)]
struct Code {
    deelcode: String,
    words: Vec<&'static str>,
}

fn deelcode(vault: &Vault, format: Format, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    let code = vault.deelcode(&mut randomness)?;
    let told = Code { deelcode: code.to_string(), words: code.words() };
    match format {
        Format::Json => streams.show(&table::json(&told)?),
        _ => streams.show(&t!(
            "terminal-deelcode",
            code = told.deelcode,
            words = told.words.join(", ")
        )),
    }
}

fn give(
    wanted: &Send,
    vault: &Vault,
    by: &str,
    streams: &mut Streams<'_>,
    clock: &dyn Clock,
) -> Result<Exit, Failure> {
    let (to, to_name) = recipient(vault, &wanted.to)?;
    let wish = Wish {
        to,
        to_name,
        purpose: if wanted.copy { Purpose::Copy } else { Purpose::Transfer },
        pseudonymise: wanted.without_names,
        afterwards: if wanted.remove { Afterwards::Remove } else { Afterwards::Keep },
        without_comparing: wanted.unverified,
    };
    let case = cases::find(vault, &wanted.case)?;
    let out = RealDisk::new(&wanted.out);
    let sent = vault.send(case, &wish, &out, by, clock.now(), &mut randomness)?;
    streams.show(&t!(
        "terminal-sent",
        file = sent.file,
        folder = wanted.out.to_string_lossy(),
        to = sent.to_name
    ))
}

/// A contact by name, or a deelcode.
fn recipient(vault: &Vault, wanted: &str) -> Result<(Deelcode, String), Failure> {
    let contacts = vault.contacts()?;
    let called = |name: &str| name.to_lowercase() == wanted.trim().to_lowercase();
    if let Some(contact) = contacts.iter().find(|contact| called(&contact.name)) {
        return Ok((contact.deelcode, contact.name.clone()));
    }
    let unknown = |_| Failure::failed(t!("terminal-no-such-contact", wanted = wanted));
    let code: Deelcode = wanted.parse().map_err(unknown)?;
    let known = contacts.iter().find(|contact| contact.deelcode == code);
    let name = known.map_or_else(|| code.words().join(" "), |known| known.name.clone());
    Ok((code, name))
}

fn receive(
    file: &Path,
    vault: &Vault,
    by: &str,
    streams: &mut Streams<'_>,
    clock: &dyn Clock,
) -> Result<Exit, Failure> {
    let bytes = read_at_most(file, LIMIT + 1).map_err(|error| {
        Failure::failed(t!(
            "terminal-cannot-read",
            file = file.to_string_lossy(),
            reason = error.to_string()
        ))
    })?;
    match vault.receive(&bytes, by, clock.now(), &mut randomness)? {
        Arrived::Bundle(waiting) => streams.show(&t!(
            "terminal-arrived-bundle",
            from = waiting.cover.from_name,
            id = waiting.id.to_string()
        )),
        Arrived::Receipt(closing) => streams.show(&closing.words()),
    }
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
            copy: cover.purpose == Purpose::Copy,
            without_names: cover.pseudonymised,
            made_at: cover.made_at.to_rfc3339(),
            name: cover.glance.name.clone(),
            number: cover.glance.number.clone(),
            people: cover.glance.people,
            entries: cover.glance.entries,
        })
    }

    fn text(self) -> String {
        t!(
            "terminal-inbox-line",
            id = self.id,
            from = self.from,
            name = self.name,
            number = self.number,
            compared = if self.compared { "yes" } else { "no" },
            words = self.words.join(", ")
        )
    }
}

fn list(vault: &Vault, format: Format, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    let inbox = vault.inbox()?;
    let lines = inbox.waiting.iter().map(|one| Line::of(one, vault));
    let lines: Vec<Line> = lines.collect::<Result<_, _>>()?;
    match format {
        Format::Json => streams.show(&table::json(&lines)?)?,
        _ if lines.is_empty() => streams.show(&t!("terminal-inbox-empty"))?,
        _ => {
            let lines: Vec<String> = lines.into_iter().map(Line::text).collect();
            streams.show(&lines.join("\n"))?
        }
    };
    for fault in &inbox.faults {
        streams.warn(&fault.message());
    }
    Ok(if inbox.faults.is_empty() { Exit::Fine } else { Exit::Damage })
}

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        match error {
            ExchangeError::Vault(error) => VaultError::into(error),
            other => Self::failed(other.message()),
        }
    }
}
