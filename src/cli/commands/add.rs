//! `vault add`: puts a case into a vault.

use std::path::Path;

use super::advise::{guidance, warn_of_unknown_questions};
use crate::cli::command::*;
use crate::platform::randomness;
use crate::t;
use crate::vault::VaultError;

const REPLACE: CommandOption = CommandOption::flag("replace", "help-replace");

pub(super) const ADD: Command = Command {
    name: "vault add",
    meaning: "help-add",
    arguments: &[DIR, "FILE.ron"],
    options: &[REPLACE],
    run: Run::InVault(|given| {
        let (file, replace) = (given.value()?, given.flag(&REPLACE));
        Ok(Box::new(move |session, streams| add(session, file.as_ref(), replace, streams)))
    }),
};

fn add(session: &Session<'_>, file: &Path, replace: bool, streams: &mut Streams<'_>) -> Outcome {
    let mut case = streams.read_case(file)?;
    warn_of_unknown_questions(&case, &guidance()?, streams);
    let (vault, by, now) = (&session.vault, &session.by, session.now());
    let key = match vault.add(&mut case, by, now, &mut randomness) {
        Err(VaultError::CaseExists) if replace => {
            // Reading the present version first makes this its next revision.
            vault.open(case.id)?;
            vault.save(&case, by, now)?;
            "terminal-replaced"
        }
        Err(VaultError::CaseExists) => {
            let message = t!("terminal-exists", id = case.id.to_string());
            return Err(Failure::failed(message));
        }
        outcome => {
            outcome?;
            "terminal-added"
        }
    };
    streams.show(&t!(key, name = case.name.as_str(), id = case.id.to_string()))
}
