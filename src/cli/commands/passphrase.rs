//! `vault passphrase`: another passphrase in place of the present one.

use std::path::Path;

use crate::cli::command::*;
use crate::cli::secret::{self, NEW_PASSPHRASE_FILE};
use crate::cli::unlocking::Secret;
use crate::t;
use crate::vault::{Event, Passphrase};

pub(super) const PASSPHRASE: Command = Command {
    name: "vault passphrase",
    meaning: "help-passphrase",
    arguments: &[DIR],
    options: &[NEW_PASSPHRASE_FILE],
    run: Run::InVault(|given| {
        let file = given.path(&NEW_PASSPHRASE_FILE);
        Ok(Box::new(move |session, streams| change(session, file.as_deref(), streams)))
    }),
};

fn change(session: &Session<'_>, file: Option<&Path>, streams: &mut Streams<'_>) -> Outcome {
    let typed = secret::new_passphrase(file, &NEW_PASSPHRASE_FILE, streams)?;
    let (vault, new) = (&session.vault, Passphrase::new(&typed));
    let cost = session.setting.key_cost;
    let changed = match &session.secret {
        Secret::Passphrase(current) => {
            Passphrase::try_each(current, |one| vault.change_passphrase(one, &new, cost))
        }
        Secret::Recovery(code) => vault.replace_passphrase(code, &new, cost),
        Secret::Organisation(_) => return Err(Failure::failed(t!("terminal-recovery-first"))),
    };
    changed.map_err(|error| secret::refused(error, &typed, vault.name()))?;
    session.note(Event::PassphraseChanged, streams);
    streams.show(&t!("terminal-passphrase-changed"))
}
