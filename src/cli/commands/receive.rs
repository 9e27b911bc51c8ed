//! `vault receive`: takes in a file of a colleague.

use std::path::Path;

use crate::cli::command::*;
use crate::platform::{randomness, read_at_most};
use crate::t;
use crate::vault::exchange::{Arrived, LARGEST_FILE};

pub(super) const RECEIVE: Command = Command {
    name: "vault receive",
    meaning: "help-receive",
    arguments: &[DIR, "FILE"],
    options: &[],
    run: Run::InVault(|given| {
        let file = given.value()?;
        Ok(Box::new(move |session, streams| receive(file.as_ref(), session, streams)))
    }),
};

fn receive(file: &Path, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let bytes = read_at_most(file, LARGEST_FILE + 1);
    let bytes = bytes.map_err(|error| Failure::unreadable(file, &error))?;
    match session.vault.receive(&bytes, &session.by, session.now(), &mut randomness)? {
        Arrived::Bundle(waiting) => streams.show(&t!(
            "terminal-arrived-bundle",
            from = waiting.cover.from_name,
            id = waiting.id.to_string()
        )),
        Arrived::Receipt(closing) => streams.show(&closing.words()),
    }
}
