//! `vault undelete`: puts a deleted case back.

use crate::cli::command::*;
use crate::t;

pub(super) const UNDELETE: Command = Command {
    name: "vault undelete",
    meaning: "help-undelete",
    arguments: &[DIR, CASE],
    options: &[],
    run: Run::InVault(|given| {
        let case = given.word()?;
        Ok(Box::new(move |session, streams| undelete(session, &case, streams)))
    }),
};

fn undelete(session: &Session<'_>, wanted: &str, streams: &mut Streams<'_>) -> Outcome {
    let vault = &session.vault;
    let not_deleted = || Failure::failed(t!("terminal-not-deleted", wanted = wanted));
    let id = find_deleted(vault, wanted)?.ok_or_else(not_deleted)?;
    vault.undelete(id, &session.by, session.now())?;
    let name = vault.open(id)?.case.name;
    streams.show(&t!("terminal-undeleted", name = name, id = id.to_string()))
}
