//! Where secrets come from: a file, or somebody who types them.

use std::io;
use std::path::Path;

use zeroize::Zeroizing;

use super::Streams;
use super::failure::Failure;
use crate::platform::{others_can_read, read_secret, read_text};
use crate::t;
use crate::vault::{RecoveryCode, VaultError, strength};

/// The passphrase of a vault that exists.
pub(super) fn passphrase(
    file: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let question = t!("terminal-ask-passphrase");
    known(file, &question, "--passphrase-file", streams)
}

/// The passphrase of a backup.
pub(super) fn backup_passphrase(
    file: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let question = t!("terminal-ask-backup-passphrase");
    known(file, &question, "--backup-passphrase-file", streams)
}

/// The recovery code of a vault.
pub(super) fn recovery_code(
    file: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<RecoveryCode, Failure> {
    let question = t!("terminal-ask-recovery");
    let typed = known(file, &question, "--recovery-file", streams)?;
    Ok(RecoveryCode::parse(&typed)?)
}

/// The employer's key: the whole text of an age identity.
pub(super) fn organisation_key(
    file: &Path,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let text = read_text(file).map_err(|error| unreadable(file, &error))?;
    warn_if_open(file, streams);
    Ok(Zeroizing::new(text))
}

/// The passphrase for a new vault; who types it, types it twice.
pub(super) fn first_passphrase(
    file: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    twice(file, "--passphrase-file", streams)
}

/// The passphrase that comes in place of another one, or for a second vault.
pub(super) fn new_passphrase(
    file: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    twice(file, "--new-passphrase-file", streams)
}

/// A weak passphrase comes with advice for a better one.
pub(super) fn refused(error: VaultError, passphrase: &str, name: &str) -> Failure {
    if error != VaultError::WeakPassphrase {
        return error.into();
    }
    let advice = strength(passphrase, &[name]).advice;
    let lines = advice.into_iter().map(|key| format!("- {}", t!(key)));
    let lines: Vec<String> = std::iter::once(error.message()).chain(lines).collect();
    Failure::failed(lines.join("\n"))
}

fn known(
    file: Option<&Path>,
    question: &str,
    option: &str,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    match file {
        Some(file) => from_file(file, streams),
        None => ask(question, option, streams),
    }
}

fn twice(
    file: Option<&Path>,
    option: &str,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let first = known(file, &t!("terminal-ask-new-passphrase"), option, streams)?;
    if file.is_some() || first == ask(&t!("terminal-ask-again"), option, streams)? {
        Ok(first)
    } else {
        Err(Failure::failed(t!("terminal-passphrases-differ")))
    }
}

fn from_file(file: &Path, streams: &mut Streams<'_>) -> Result<Zeroizing<String>, Failure> {
    let secret = read_secret(file).map_err(|error| unreadable(file, &error))?;
    if secret.is_empty() {
        let name = file.to_string_lossy();
        let message = t!("terminal-empty-passphrase-file", file = name.as_ref());
        return Err(Failure::failed(message));
    }
    warn_if_open(file, streams);
    Ok(secret)
}

fn unreadable(file: &Path, error: &io::Error) -> Failure {
    Failure::failed(t!(
        "terminal-cannot-read",
        file = file.to_string_lossy(),
        reason = error.to_string()
    ))
}

fn warn_if_open(file: &Path, streams: &mut Streams<'_>) {
    if others_can_read(file) {
        let name = file.to_string_lossy();
        streams.warn(&t!("terminal-passphrase-file-open", file = name.as_ref()));
    }
}

fn ask(
    question: &str,
    option: &str,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let Some(ask) = streams.ask.as_mut() else {
        return Err(Failure::usage(&t!("terminal-no-passphrase", option = option)));
    };
    let typed = ask(&format!("{question} "));
    typed.map(Zeroizing::new).map_err(|error: io::Error| {
        Failure::failed(t!("terminal-cannot-ask", reason = error.to_string(), option = option))
    })
}
