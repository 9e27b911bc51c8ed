//! `vault delete`: a case goes, and can come back for a while.

use crate::cli::command::*;
use crate::t;

pub(super) const DELETE: Command = Command {
    name: "vault delete",
    meaning: "help-delete",
    arguments: &[DIR, CASE],
    options: &[],
    run: Run::InVault(|given| {
        let case = given.word()?;
        Ok(Box::new(move |session, streams| delete(session, &case, streams)))
    }),
};

fn delete(session: &Session<'_>, wanted: &str, streams: &mut Streams<'_>) -> Outcome {
    let vault = &session.vault;
    let id = find(vault, wanted)?;
    vault.delete(id, &session.by, session.now())?;
    let all = vault.deleted()?;
    let deleted = all.iter().find(|deleted| deleted.id == id);
    streams.show(&t!(
        "terminal-deleted",
        name = deleted.map(|d| d.name.clone()).unwrap_or_default(),
        until = deleted.map(|d| moment(&d.until())).unwrap_or_default(),
        id = id.to_string()
    ))
}
