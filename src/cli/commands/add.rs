//! `vault add`: puts a case into a vault, or all cases of a folder.

use std::path::Path;

use super::advise::{guidance, warn_of_unknown_questions};
use super::merge::ALSO_DESTROYED;
use crate::case::Case;
use crate::cli::attached_files::Beside;
use crate::cli::command::*;
use crate::platform::randomness;
use crate::t;
use crate::vault::{AddedMany, Destroyed, Disk, RealDisk, VaultError};

const REPLACE: CommandOption = CommandOption::flag("replace", "help-replace");

pub(super) const ADD: Command = Command {
    name: "vault add",
    meaning: "help-add",
    arguments: &[DIR, "FILE.ron|FOLDER"],
    options: &[REPLACE, ALSO_DESTROYED],
    run: Run::InVault(|given| {
        let file = given.value()?;
        let asked = Asked { replace: given.flag(&REPLACE), destroyed: given.flag(&ALSO_DESTROYED) };
        Ok(Box::new(move |session, streams| {
            let file: &Path = file.as_ref();
            match file.is_dir() {
                true => add_folder(session, file, asked, streams),
                false => add(session, file, asked, streams),
            }
        }))
    }),
};

/// What may happen besides storing what is new.
#[derive(Clone, Copy)]
struct Asked {
    /// A case that is there is replaced.
    replace: bool,
    /// A case that was destroyed here comes back.
    destroyed: bool,
}

impl Asked {
    /// Refuses cases that were destroyed here, by name, unless they were asked for:
    /// nothing was stored then.
    fn allows(self, session: &Session<'_>, cases: &[Case]) -> Result<(), Failure> {
        if self.destroyed || cases.iter().all(|case| case.id.is_absent()) {
            return Ok(());
        }
        let destroyed = session.vault.destroyed()?;
        let found = cases.iter().filter_map(|case| destroyed.get(&case.id));
        let found: Vec<String> = found.map(Destroyed::words).collect();
        if found.is_empty() {
            return Ok(());
        }
        Err(Failure::failed(t!("terminal-accept-destroyed", case = found.join(" "))))
    }
}

fn add(session: &Session<'_>, file: &Path, asked: Asked, streams: &mut Streams<'_>) -> Outcome {
    let mut case = read(file, session, streams)?;
    let mut beside = Beside::of(file.parent().unwrap_or(Path::new("")));
    beside.clean(&mut case);
    asked.allows(session, std::slice::from_ref(&case))?;
    let replace = asked.replace;
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
    take_attachments(session, &beside, std::slice::from_ref(&case), streams)?;
    streams.show(&t!(key, name = case.name.as_str(), id = case.id.to_string()))
}

/// The content of attachments stands beside the cases; how many lack it is told.
fn take_attachments(
    session: &Session<'_>,
    beside: &Beside<'_>,
    cases: &[Case],
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    let mut missing = 0;
    for case in cases {
        missing += beside.take(&session.vault, case)?;
    }
    if missing > 0 {
        streams.warn(&t!("terminal-attachments-missing", count = missing));
    }
    Ok(())
}

/// All of them are read before the first is stored: a fault in one of them
/// leaves the vault as it was.
fn add_folder(
    session: &Session<'_>,
    folder: &Path,
    asked: Asked,
    streams: &mut Streams<'_>,
) -> Outcome {
    let names = RealDisk::for_reading(folder).names("");
    let mut names = names.map_err(|error| Failure::unreadable(folder, &error.into()))?;
    names.retain(|name| name.ends_with(".ron") && !name.starts_with('.'));
    names.sort_unstable();
    let cases = names.iter().map(|name| read(&folder.join(name), session, streams));
    let mut cases = cases.collect::<Result<Vec<Case>, Failure>>()?;
    let mut beside = Beside::of(folder);
    cases.iter_mut().for_each(|case| beside.clean(case));
    asked.allows(session, &cases)?;
    let replace = asked.replace;
    let (vault, by, now) = (&session.vault, &session.by, session.now());
    let outcome = vault.add_many(&mut cases, by, now, &mut randomness, streams.progress())?;
    let AddedMany { added, existing, .. } = outcome;
    if replace {
        let there = cases.iter().filter(|case| existing.contains(&case.id));
        there.into_iter().try_for_each(|case| put_in_place(session, case))?;
    }
    let is_left = |case: &&Case| replace || !existing.contains(&case.id);
    let taken: Vec<Case> = cases.iter().filter(is_left).cloned().collect();
    take_attachments(session, &beside, &taken, streams)?;
    let told = streams.show(&t!("terminal-added-many", count = added))?;
    match (existing.len(), replace) {
        (0, _) => Ok(told),
        (count, true) => streams.show(&t!("terminal-replaced-many", count = count)),
        (count, false) => Err(Failure::failed(t!("terminal-exist-many", count = count))),
    }
}

fn read(file: &Path, session: &Session<'_>, streams: &mut Streams<'_>) -> Result<Case, Failure> {
    let case = streams.read_case(file)?;
    let method = guidance(streams, session.setting)?;
    warn_of_unknown_questions(&case, &method, streams);
    Ok(case)
}

/// Reading the present version first makes this its next revision.
fn put_in_place(session: &Session<'_>, case: &Case) -> Result<(), Failure> {
    session.vault.open(case.id)?;
    session.vault.save(case, &session.by, session.now())?;
    Ok(())
}
