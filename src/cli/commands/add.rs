//! `vault add`: puts a case into a vault, or all cases of a folder.

use std::path::Path;

use super::advise::{guidance, warn_of_unknown_questions};
use crate::case::Case;
use crate::cli::command::*;
use crate::platform::randomness;
use crate::t;
use crate::vault::{AddedMany, Disk, RealDisk, VaultError};

const REPLACE: CommandOption = CommandOption::flag("replace", "help-replace");

pub(super) const ADD: Command = Command {
    name: "vault add",
    meaning: "help-add",
    arguments: &[DIR, "FILE.ron|FOLDER"],
    options: &[REPLACE],
    run: Run::InVault(|given| {
        let (file, replace) = (given.value()?, given.flag(&REPLACE));
        Ok(Box::new(move |session, streams| {
            let file: &Path = file.as_ref();
            match file.is_dir() {
                true => add_folder(session, file, replace, streams),
                false => add(session, file, replace, streams),
            }
        }))
    }),
};

fn add(session: &Session<'_>, file: &Path, replace: bool, streams: &mut Streams<'_>) -> Outcome {
    let mut case = read(file, streams)?;
    let key = match session.vault.add(&mut case, &session.by, session.now(), &mut randomness) {
        Err(VaultError::CaseExists) if replace => {
            put_in_place(session, &case)?;
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

/// All of them are read before the first is stored: a fault in one of them
/// leaves the vault as it was.
fn add_folder(
    session: &Session<'_>,
    folder: &Path,
    replace: bool,
    streams: &mut Streams<'_>,
) -> Outcome {
    let names = RealDisk::for_reading(folder).names("");
    let mut names = names.map_err(|error| Failure::unreadable(folder, &error))?;
    names.retain(|name| name.ends_with(".ron") && !name.starts_with('.'));
    names.sort_unstable();
    let cases = names.iter().map(|name| read(&folder.join(name), streams));
    let mut cases = cases.collect::<Result<Vec<Case>, Failure>>()?;
    let (vault, by, now) = (&session.vault, &session.by, session.now());
    let outcome = vault.add_many(&mut cases, by, now, &mut randomness, streams.progress())?;
    let AddedMany { added, existing, .. } = outcome;
    if replace {
        let there = cases.iter().filter(|case| existing.contains(&case.id));
        there.into_iter().try_for_each(|case| put_in_place(session, case))?;
    }
    let told = streams.show(&t!("terminal-added-many", count = added))?;
    match (existing.len(), replace) {
        (0, _) => Ok(told),
        (count, true) => streams.show(&t!("terminal-replaced-many", count = count)),
        (count, false) => Err(Failure::failed(t!("terminal-exist-many", count = count))),
    }
}

fn read(file: &Path, streams: &mut Streams<'_>) -> Result<Case, Failure> {
    let case = streams.read_case(file)?;
    warn_of_unknown_questions(&case, &guidance()?, streams);
    Ok(case)
}

/// Reading the present version first makes this its next revision.
fn put_in_place(session: &Session<'_>, case: &Case) -> Result<(), Failure> {
    session.vault.open(case.id)?;
    session.vault.save(case, &session.by, session.now())?;
    Ok(())
}
