//! `vault create`.

use std::path::Path;

use zeroize::Zeroizing;

use crate::cli::command::*;
use crate::cli::secret::{self, PASSPHRASE_FILE};
use crate::platform::randomness;
use crate::t;
use crate::vault::{Event, NewVault, Passphrase, RealDisk, RecoveryCode, Vault, VaultError};

const VAULT_NAME: CommandOption = CommandOption::with_value("name", "NAAM", "help-vault-name");

pub(super) const CREATE: Command = Command {
    name: "vault create",
    meaning: "help-create",
    arguments: &[DIR],
    options: &[VAULT_NAME, PASSPHRASE_FILE, BY],
    run: Run::WithoutVault(|given| {
        let (folder, by) = (given.value()?, author(given)?);
        let (name, file) = (given.text(&VAULT_NAME)?, given.path(&PASSPHRASE_FILE));
        Ok(Box::new(move |streams, setting| {
            let passphrase = secret::new_passphrase(file.as_deref(), &PASSPHRASE_FILE, streams)?;
            let folder = Path::new(&folder);
            let name = name.unwrap_or_else(|| folder_name(folder));
            make(folder, &name, &passphrase, &by, streams, setting)?;
            Ok(Exit::Fine)
        }))
    }),
};

/// Makes a vault, shows its recovery code and begins its log. Only when the code
/// was shown there is a vault.
pub(super) fn make(
    folder: &Path,
    name: &str,
    passphrase: &str,
    by: &str,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Vault, Failure> {
    setting.policy.may_make(folder).map_err(VaultError::PlaceRefused)?;
    let new = NewVault::new(name, Passphrase::new(passphrase)).with_cost(setting.key_cost);
    let made = Vault::begin_creating(RealDisk::new(folder), &new, &mut randomness);
    let (vault, code) = made.map_err(|error| secret::refused(error, passphrase, name))?;
    show(folder, name, &code, streams)?;
    vault.finish_creating()?;
    vault.note(Event::Began, by, setting.clock.now())?;
    Ok(vault)
}

fn show(folder: &Path, name: &str, code: &RecoveryCode, streams: &mut Streams<'_>) -> Outcome {
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
