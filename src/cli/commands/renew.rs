//! `vault renew`: a new key for the whole vault.

use std::path::Path;

use super::recovery::show_code;
use crate::cli::command::*;
use crate::cli::secret::{self, NEW_PASSPHRASE_FILE};
use crate::cli::unlocking::Secret;
use crate::platform::randomness;
use crate::t;
use crate::vault::{Event, NewKey, Passphrase, Renewal};

pub(super) const RENEW: Command = Command {
    name: "vault renew",
    meaning: "help-renew",
    arguments: &[DIR],
    options: &[NEW_PASSPHRASE_FILE],
    run: Run::InVault(|given| {
        let file = given.path(&NEW_PASSPHRASE_FILE);
        Ok(Box::new(move |session, streams| renew(session, file.as_deref(), streams)))
    }),
};

/// Renews the key, or goes on where that was interrupted.
fn renew(session: &Session<'_>, new_file: Option<&Path>, streams: &mut Streams<'_>) -> Outcome {
    if session.vault.is_renewing() {
        streams.warn(&t!("terminal-renewing-goes-on"));
    } else {
        begin(session, new_file, streams)?;
    }
    match session.vault.go_on_renewing(streams.progress())? {
        Renewal::Done => {
            session.note(Event::KeyRenewed, streams);
            streams.show(&t!("terminal-renewed"))?;
            session.warn_of_what_lacks(streams)
        }
        Renewal::Stopped => Ok(Exit::Failed),
        Renewal::Unreadable(files) => {
            streams.warn(&t!("terminal-renewal-unreadable", files = files.join(", ")));
            Ok(Exit::Damage)
        }
    }
}

fn begin(session: &Session<'_>, new_file: Option<&Path>, streams: &mut Streams<'_>) -> Outcome {
    let typed = match (&session.secret, new_file) {
        (Secret::Passphrase(current), None) => secret::as_meant(current, &session.vault),
        _ => secret::new_passphrase(new_file, &NEW_PASSPHRASE_FILE, streams)?,
    };
    let passphrase = &Passphrase::new(&typed);
    let cost = session.setting.key_cost;
    let code = session
        .vault
        .begin_renewing(&NewKey { passphrase, cost }, &mut randomness)
        .map_err(|error| secret::refused(error, &typed, session.vault.name()))?;
    // Before anything else: whatever happens next, this is the code.
    show_code("terminal-renewing-began", &code, streams)
}
