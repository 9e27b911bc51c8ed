//! `vault rescue`: what can still be read, into a new vault or in clear.

use std::path::{Path, PathBuf};

use super::create::make;
use super::merge::tell_merged;
use super::show::readable;
use crate::case::CaseId;
use crate::cli::command::*;
use crate::cli::secret::{self, NEW_PASSPHRASE_FILE};
use crate::platform::is_within;
use crate::t;
use crate::vault::{Disk, Event, Named, RealDisk, RescuedVersion, VaultError};

const PLAIN: CommandOption = CommandOption::flag("plain", "help-plain");

pub(super) const RESCUE: Command = Command {
    name: "vault rescue",
    meaning: "help-rescue",
    arguments: &[DIR, "NIEUWE-DIR"],
    options: &[PLAIN, NEW_PASSPHRASE_FILE],
    run: Run::OpensItself(|given| {
        let to = given.value()?.into();
        let (plain, new_file) = (given.flag(&PLAIN), given.path(&NEW_PASSPHRASE_FILE));
        if plain && new_file.is_some() {
            return Err(Failure::usage(&t!("terminal-plain-has-no-passphrase")));
        }
        let wanted = Wanted { to, plain, new_file };
        Ok(Box::new(move |opening, streams, setting| rescue(&wanted, opening, streams, setting)))
    }),
};

struct Wanted {
    to: PathBuf,
    plain: bool,
    new_file: Option<PathBuf>,
}

fn rescue(
    wanted: &Wanted,
    opening: Opening,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Outcome {
    must_be_free(&opening.folder, &wanted.to)?;
    let secret = opening.secret(streams)?;
    if wanted.plain {
        // Whoever takes cases out in clear is noted in the vault.
        let session = opening.open(secret, streams, setting)?;
        return in_clear(&session, &wanted.to, streams);
    }
    // A vault that may stand on a failing disk stays as it is.
    let vault = secret.open(RealDisk::for_reading(&opening.folder))?;
    into_vault(Session { vault, secret, by: opening.by, setting }, wanted, streams)
}

fn must_be_free(from: &Path, to: &Path) -> Result<(), Failure> {
    if is_within(to, from) {
        return Err(Failure::failed(t!("terminal-rescue-inside")));
    }
    let listed = RealDisk::new(to).list("");
    if listed.is_ok_and(|entries| !entries.is_empty()) {
        return Err(VaultError::FolderNotEmpty.into());
    }
    Ok(())
}

fn into_vault(old: Session<'_>, wanted: &Wanted, streams: &mut Streams<'_>) -> Outcome {
    let file = wanted.new_file.as_deref();
    let passphrase = secret::new_passphrase(file, &NEW_PASSPHRASE_FILE, streams)?;
    let name = old.vault.name();
    let vault = make(&wanted.to, name, &passphrase, &old.by, streams, old.setting)?;
    let new = Session { vault, ..old };
    new.note_unlocking(streams);
    let merged = new.vault.merge_from(&old.vault, &new.by, new.now(), streams.progress())?;
    let _ = new.vault.flush_index();
    let exit = tell_merged(&merged, streams)?;
    streams.show(&t!("terminal-rescued"))?;
    Ok(exit)
}

fn in_clear(session: &Session<'_>, to: &Path, streams: &mut Streams<'_>) -> Outcome {
    let folder = to.to_string_lossy();
    streams.warn(&t!("terminal-plain-warning", folder = folder.as_ref()));
    let out = RealDisk::new(to);
    out.create_folder("").map_err(VaultError::writing)?;
    let (mut written, mut unreadable) = (0, Vec::new());
    for id in session.vault.cases_to_rescue()? {
        let rescued = session.vault.rescue(id)?;
        for version in &rescued.versions {
            write(session, id, version, &out, streams)?;
            written += 1;
        }
        unreadable.extend(rescued.unreadable);
    }
    out.sync_folder("").map_err(VaultError::writing)?;
    streams.show(&t!("terminal-plain-written", count = written, folder = folder.as_ref()))?;
    let lacking = session.warn_of_what_lacks(streams)?;
    let unreadable = streams.warn_of_damage(&unreadable, "terminal-merged-unreadable");
    Ok(if lacking == Exit::Fine { unreadable } else { lacking })
}

fn write(
    session: &Session<'_>,
    id: CaseId,
    version: &RescuedVersion,
    out: &RealDisk,
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    let case = &version.opened.case;
    session.note(Event::Exported(Named::of(case)), streams);
    let file = match version.copy {
        None => format!("{id}.ron"),
        Some(copy) => format!("{id}.conflict-{copy}.ron"),
    };
    out.write_new(&file, readable(case)?.as_bytes()).map_err(VaultError::writing)?;
    if version.earlier {
        streams.warn(&t!(
            "terminal-plain-earlier",
            file = file,
            revision = version.opened.revision.to_string()
        ));
    }
    Ok(())
}
