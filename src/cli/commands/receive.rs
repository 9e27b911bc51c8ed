//! `vault receive`: takes in a file of a colleague.

use std::path::Path;

use crate::cli::command::*;
use crate::platform::{randomness, read_at_most};
use crate::t;
use crate::vault::exchange::{Arrived, LARGEST_FILE, Page};

pub(super) const RECEIVE: Command = Command {
    name: "vault receive",
    meaning: "help-receive",
    arguments: &[DIR, "FILE"],
    options: &[PAGE],
    run: Run::InVault(|given| {
        let (file, out) = (given.value()?, given.path(&PAGE));
        Ok(Box::new(move |session, streams| {
            receive(file.as_ref(), out.as_deref(), session, streams)
        }))
    }),
};

const PAGE: CommandOption = CommandOption::with_value("out", "BESTAND", "help-receive-out");

fn receive(
    file: &Path,
    out: Option<&Path>,
    session: &Session<'_>,
    streams: &mut Streams<'_>,
) -> Outcome {
    let bytes = read_at_most(file, LARGEST_FILE + 1);
    let bytes = bytes.map_err(|error| Failure::unreadable(file, &error))?;
    match session.vault.receive(&bytes, &session.by, session.now(), &mut randomness)? {
        Arrived::Bundle(waiting) => streams.show(&t!(
            "terminal-arrived-bundle",
            from = waiting.cover.from_name,
            id = waiting.id.to_string()
        )),
        Arrived::Receipt(closing) => streams.show(&closing.words()),
        Arrived::Page(page) => match out {
            Some(out) => keep(&page, out, session, streams),
            None => streams.show(&t!(
                "terminal-arrived-page",
                from = page.cover.from_name,
                kind = page.cover.kind
            )),
        },
    }
}

/// Writes a document where somebody says, never over what is there.
fn keep(page: &Page, out: &Path, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let (disk, file) = place(out)?;
    session.vault.write_plain_file(&disk, file, &page.bytes)?;
    streams.show(&t!(
        "terminal-page-kept",
        from = page.cover.from_name.as_str(),
        kind = page.cover.kind.as_str(),
        file = out.to_string_lossy()
    ))
}
