//! `vault backup`: a copy, read back after writing.

use std::io::ErrorKind;
use std::path::Path;

use crate::cli::command::*;
use crate::platform::is_within;
use crate::t;
use crate::vault::{BackedUp, Disk, RealDisk, VaultError};

pub(super) const BACKUP: Command = Command {
    name: "vault backup",
    meaning: "help-backup",
    arguments: &[DIR, "MAP"],
    options: &[],
    run: Run::InVault(|given| {
        let target = given.value()?;
        Ok(Box::new(move |session, streams| back_up(session, target.as_ref(), streams)))
    }),
};

fn back_up(session: &Session<'_>, target: &Path, streams: &mut Streams<'_>) -> Outcome {
    must_be_there(target)?;
    session.setting.policy.may_back_up(target).map_err(VaultError::PlaceRefused)?;
    let now = session.now();
    // The name tells when and nothing else: it stands there in clear.
    let moment = now.format("%Y-%m-%d-%H%M%S").to_string();
    let folder = target.join(t!("terminal-backup-folder", moment = moment));
    must_be_apart(session.vault.folder(), &folder)?;
    let disk = RealDisk::new(&folder);
    match session.vault.back_up(&disk, &session.by, now, streams.progress())? {
        BackedUp::Stopped => Ok(Exit::Failed),
        BackedUp::Whole { files, damaged, left_out } => {
            let place = folder.to_string_lossy();
            streams.show(&t!("terminal-backed-up", files = files, folder = place))?;
            tell_of(&left_out, streams);
            Ok(streams.warn_of_damage(&damaged, "terminal-backed-up-damaged"))
        }
    }
}

/// A folder that is not there is a stick that is not there: making it would put
/// the backup on the disk of the vault itself.
fn must_be_there(target: &Path) -> Result<(), Failure> {
    match RealDisk::new(target).list("") {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let folder = target.to_string_lossy();
            Err(Failure::failed(t!("terminal-no-target", folder = folder)))
        }
        Err(error) => Err(VaultError::reading(error).into()),
    }
}

/// Says what was not taken along.
pub(super) fn tell_of(left_out: &[String], streams: &mut Streams<'_>) {
    if !left_out.is_empty() {
        streams.warn(&t!("terminal-left-out", files = left_out.join(", ")));
    }
}

/// A backup inside a vault, or a vault inside its backup, would grow into itself.
pub(super) fn must_be_apart(vault: Option<&Path>, folder: &Path) -> Result<(), Failure> {
    if vault.is_some_and(|vault| is_within(folder, vault)) {
        return Err(VaultError::BackupInside.into());
    }
    Ok(())
}
