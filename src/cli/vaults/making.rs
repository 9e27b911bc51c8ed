//! `vault create`.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::cli::arguments::{Accepted, Given};
use crate::cli::failure::Failure;
use crate::cli::{Exit, Setting, Streams, secret};
use crate::platform::randomness;
use crate::t;
use crate::vault::{Event, NewVault, Passphrase, RealDisk, RecoveryCode, Vault};

pub(in crate::cli) const ACCEPTED: Accepted = (&["by", "name", "passphrase-file"], &[]);

/// `vault create DIR`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Create {
    name: Option<String>,
    passphrase_file: Option<PathBuf>,
}

pub(in crate::cli) fn understand(given: &mut Given) -> Result<Create, Failure> {
    Ok(Create { name: given.text("name")?, passphrase_file: given.path("passphrase-file") })
}

pub(super) fn create(
    folder: &Path,
    wanted: &Create,
    by: &str,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let passphrase = secret::first_passphrase(wanted.passphrase_file.as_deref(), streams)?;
    let name = wanted.name.clone().unwrap_or_else(|| folder_name(folder));
    make(folder, &name, &passphrase, by, streams, setting)?;
    Ok(Exit::Fine)
}

/// Makes a vault, begins its log and shows its recovery code.
pub(super) fn make(
    folder: &Path,
    name: &str,
    passphrase: &str,
    by: &str,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Vault, Failure> {
    let new = NewVault::new(name, Passphrase::new(passphrase)).with_cost(setting.key_cost);
    let made = Vault::create(RealDisk::new(folder), &new, &mut randomness);
    let (vault, code) = made.map_err(|error| secret::refused(error, passphrase, name))?;
    show(folder, name, &code, streams)?;
    vault.note(Event::Began, by, setting.clock.now())?;
    Ok(vault)
}

fn show(
    folder: &Path,
    name: &str,
    code: &RecoveryCode,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let told = Zeroizing::new(t!(
        "terminal-created",
        name = name,
        folder = folder.to_string_lossy(),
        code = code.expose()
    ));
    streams.show(&told).map_err(|_| Failure::failed(t!("terminal-code-not-shown")))
}

fn folder_name(folder: &Path) -> String {
    let name = folder.file_name();
    name.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
