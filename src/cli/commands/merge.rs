//! `vault merge`: takes cases over from a backup.

use std::path::Path;

use crate::cli::command::*;
use crate::cli::lines::listed;
use crate::cli::secret::BACKUP_PASSPHRASE_FILE;
use crate::cli::unlocking::open_backup;
use crate::t;
use crate::vault::Merged;

pub(super) const ALSO_DESTROYED: CommandOption =
    CommandOption::flag("also-destroyed", "help-also-destroyed");

pub(super) const MERGE: Command = Command {
    name: "vault merge",
    meaning: "help-merge",
    arguments: &[DIR, "BACKUP"],
    options: &[BACKUP_PASSPHRASE_FILE, ALSO_DESTROYED],
    run: Run::InVault(|given| {
        let (backup, file) = (given.value()?, given.path(&BACKUP_PASSPHRASE_FILE));
        let also_destroyed = given.flag(&ALSO_DESTROYED);
        Ok(Box::new(move |session, streams| {
            merge(session, backup.as_ref(), file.as_deref(), also_destroyed, streams)
        }))
    }),
};

fn merge(
    session: &Session<'_>,
    backup: &Path,
    passphrase_file: Option<&Path>,
    also_destroyed: bool,
    streams: &mut Streams<'_>,
) -> Outcome {
    let other = open_backup(backup, passphrase_file, &session.secret, streams)?;
    let (by, now) = (&session.by, session.now());
    let vault = &session.vault;
    let merged = match also_destroyed {
        true => vault.merge_with_destroyed_from(&other, by, now, streams.progress())?,
        false => vault.merge_from(&other, by, now, streams.progress())?,
    };
    tell_merged(&merged, streams)
}

/// Says what came over, and what could not be read.
pub(super) fn tell_merged(merged: &Merged, streams: &mut Streams<'_>) -> Outcome {
    streams.show(&t!(
        "terminal-merged",
        added = merged.added,
        newer = merged.newer,
        older = merged.older,
        copies = merged.copies,
        deleted = merged.deleted_here
    ))?;
    for lacking in &merged.lacking {
        streams.warn(&lacking.to_string());
    }
    let damage = streams.warn_of_damage(&merged.unreadable, "terminal-merged-unreadable");
    let left_out = merged.left_out();
    if left_out.is_empty() {
        return Ok(if merged.lacking.is_empty() { damage } else { Exit::Damage });
    }
    let told = listed(t!("terminal-merged-destroyed"), &left_out);
    Err(Failure::failed(format!("{told}\n{}", t!("terminal-merged-destroyed-then"))))
}
