//! `vault certificate`: the proof that a case was destroyed, as a page.

use std::path::Path;

use crate::cli::command::*;
use crate::documents::{Destroyed, certificate};
use crate::t;
use crate::vault::exchange::PlainDocument;
use crate::vault::{Certificate, Event, LogEntry};

pub(super) const CERTIFICATE: Command = Command {
    name: "vault certificate",
    meaning: "help-certificate",
    arguments: &[DIR, "ID|NUMMER"],
    options: &[OUT],
    run: Run::InVault(|given| {
        let (case, out) = (given.word()?, given.needed_path(&OUT)?);
        Ok(Box::new(move |session, streams| make(session, &case, &out, streams)))
    }),
};

fn make(session: &Session<'_>, wanted: &str, out: &Path, streams: &mut Streams<'_>) -> Outcome {
    let log = session.vault.log()?.entries;
    let mut all = log.iter().rev().filter_map(destroyed);
    let called = |one: &Certificate| [one.case.words(), one.case.id.to_string()];
    let found = all.find(|(_, one)| called(one).iter().any(|name| name == wanted));
    let (entry, proof) =
        found.ok_or_else(|| Failure::failed(t!("terminal-no-certificate", wanted = wanted)))?;
    let (number, reason) = (proof.case.words(), proof.reason.words());
    let paper = certificate(&Destroyed {
        number: &number,
        reason: &reason,
        files: proof.files,
        by: &entry.by,
        at: entry.at,
        vault: session.vault.name(),
        made_on: session.now().date_naive(),
    });
    let written = written(&paper, out)?;
    let (disk, file) = place(out)?;
    let (kind, reader) = (t!("sheet-certificate-title"), t!("reader-archief"));
    let of = proof.case.clone();
    let document = PlainDocument { file, bytes: &written.bytes, of, kind: &kind, reader: &reader };
    session.vault.write_document(&disk, &document, &session.by, session.now())?;
    streams.show(&t!("terminal-certificate-made", file = out.to_string_lossy()))
}

fn destroyed(entry: &LogEntry) -> Option<(&LogEntry, &Certificate)> {
    match &entry.event {
        Event::Destroyed(certificate) => Some((entry, certificate)),
        _ => None,
    }
}
