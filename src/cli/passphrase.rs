//! Where the passphrase of a vault comes from: a file, or somebody who types it.

use std::io;
use std::path::Path;

use zeroize::Zeroizing;

use super::Streams;
use super::failure::Failure;
use crate::platform::{others_can_read, read_secret};
use crate::t;

/// The passphrase of a vault that exists.
pub(super) fn known(
    file: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    match file {
        Some(file) => from_file(file, streams),
        None => ask(&t!("terminal-ask-passphrase"), streams),
    }
}

/// The passphrase for a new vault; who types it, types it twice.
pub(super) fn new(
    file: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    if let Some(file) = file {
        return from_file(file, streams);
    }
    let first = ask(&t!("terminal-ask-new-passphrase"), streams)?;
    let again = ask(&t!("terminal-ask-again"), streams)?;
    if first == again {
        Ok(first)
    } else {
        Err(Failure::failed(t!("terminal-passphrases-differ")))
    }
}

fn from_file(file: &Path, streams: &mut Streams<'_>) -> Result<Zeroizing<String>, Failure> {
    let name = file.to_string_lossy();
    let passphrase = read_secret(file).map_err(|error| {
        Failure::failed(t!(
            "terminal-cannot-read",
            file = name.as_ref(),
            reason = error.to_string()
        ))
    })?;
    if passphrase.is_empty() {
        return Err(Failure::failed(t!(
            "terminal-empty-passphrase-file",
            file = name.as_ref()
        )));
    }
    if others_can_read(file) {
        streams.warn(&t!("terminal-passphrase-file-open", file = name.as_ref()));
    }
    Ok(passphrase)
}

fn ask(question: &str, streams: &mut Streams<'_>) -> Result<Zeroizing<String>, Failure> {
    let Some(ask) = streams.ask.as_mut() else {
        return Err(Failure::usage(&t!("terminal-no-passphrase")));
    };
    let typed = ask(&format!("{question} "));
    typed.map(Zeroizing::new).map_err(|error: io::Error| {
        Failure::failed(t!("terminal-cannot-ask", reason = error.to_string()))
    })
}
