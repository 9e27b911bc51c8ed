//! Where secrets come from: a file, or somebody who types them.

use std::path::Path;

use zeroize::Zeroizing;

use super::failure::Failure;
use super::option::CommandOption;
use super::streams::Streams;
use crate::platform::{others_can_read, read_secret, read_text};
use crate::t;
use crate::vault::{Passphrase, Vault, VaultError, strength, trim_unseen};

pub(super) const PASSPHRASE_FILE: CommandOption =
    CommandOption::with_value("passphrase-file", "FILE", "help-passphrase-file");
pub(super) const NEW_PASSPHRASE_FILE: CommandOption =
    CommandOption::with_value("new-passphrase-file", "FILE", "help-new-passphrase-file");
pub(super) const BACKUP_PASSPHRASE_FILE: CommandOption =
    CommandOption::with_value("backup-passphrase-file", "FILE", "help-backup-passphrase-file");
pub(super) const RECOVERY_FILE: CommandOption =
    CommandOption::with_value("recovery-file", "FILE", "help-recovery-file");

/// The employer's key: the whole text of an age identity.
pub(super) fn organisation_key(
    file: &Path,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let text = read_text(file).map_err(|error| Failure::unreadable(file, &error))?;
    warn_if_open(file, streams);
    Ok(Zeroizing::new(text))
}

/// A passphrase that is new; who types it, types it twice. `option` names the
/// file that can hold it instead.
pub(super) fn new_passphrase(
    file: Option<&Path>,
    option: &CommandOption,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let first = known(file, "terminal-ask-new-passphrase", option, streams)?;
    let first = without_ends(first, streams);
    if file.is_some() || *first == *trim_unseen(&ask(&t!("terminal-ask-again"), option, streams)?) {
        Ok(first)
    } else {
        Err(Failure::failed(t!("terminal-passphrases-differ")))
    }
}

/// A new passphrase begins and ends with something that can be seen.
fn without_ends(typed: Zeroizing<String>, streams: &mut Streams<'_>) -> Zeroizing<String> {
    let seen = trim_unseen(&typed);
    if seen == typed.as_str() {
        return typed;
    }
    streams.warn(&t!("terminal-passphrase-ends"));
    Zeroizing::new(seen.to_owned())
}

/// The passphrase of a vault, which may have been typed with something more at
/// its ends.
pub(super) fn as_meant(typed: &Zeroizing<String>, vault: &Vault) -> Zeroizing<String> {
    let seen = trim_unseen(typed);
    let means = seen != typed.as_str() && vault.confirm_passphrase(&Passphrase::new(seen)).is_ok();
    if means { Zeroizing::new(seen.to_owned()) } else { typed.clone() }
}

/// A weak passphrase comes with advice for a better one.
pub(super) fn refused(error: VaultError, passphrase: &str, name: &str) -> Failure {
    if error != VaultError::WeakPassphrase {
        return error.into();
    }
    let advice = strength(passphrase, &[name]).advice;
    let lines = advice.into_iter().map(|key| format!("- {}", t!(key)));
    let lines: Vec<String> = std::iter::once(error.to_string()).chain(lines).collect();
    Failure::failed(lines.join("\n"))
}

/// A secret that exists: the one in the file, or what is typed after the
/// question with this key. `option` names the file that can hold it instead.
pub(super) fn known(
    file: Option<&Path>,
    question: &str,
    option: &CommandOption,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    match file {
        Some(file) => from_file(file, streams),
        None => ask(&t!(question), option, streams),
    }
}

fn from_file(file: &Path, streams: &mut Streams<'_>) -> Result<Zeroizing<String>, Failure> {
    let secret = read_secret(file).map_err(|error| Failure::unreadable(file, &error))?;
    if secret.is_empty() {
        let file = file.to_string_lossy();
        return Err(Failure::failed(t!("terminal-empty-passphrase-file", file = file)));
    }
    warn_if_open(file, streams);
    Ok(secret)
}

fn warn_if_open(file: &Path, streams: &mut Streams<'_>) {
    if others_can_read(file) {
        streams.warn(&t!("terminal-passphrase-file-open", file = file.to_string_lossy()));
    }
}

fn ask(
    question: &str,
    option: &CommandOption,
    streams: &mut Streams<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let option = format!("--{}", option.name);
    let Some(ask) = streams.ask.as_mut() else {
        return Err(Failure::usage(&t!("terminal-no-passphrase", option = option)));
    };
    ask(&format!("{question} ")).map(Zeroizing::new).map_err(|error| {
        Failure::failed(t!("terminal-cannot-ask", reason = error.to_string(), option = option))
    })
}
