//! `vault restore`: a vault made of a backup; needs no passphrase.

use std::path::Path;

use super::backup::{must_be_apart, tell_of};
use crate::cli::command::*;
use crate::t;
use crate::vault::{Copied, RealDisk, VaultError, restore};

pub(super) const RESTORE: Command = Command {
    name: "vault restore",
    meaning: "help-restore",
    arguments: &["BACKUP", "NIEUWE-DIR"],
    options: &[],
    run: Run::WithoutVault(|given| {
        let (backup, to) = (given.value()?, given.value()?);
        Ok(Box::new(move |streams, setting| {
            let to: &Path = to.as_ref();
            setting.policy.may_make(to).map_err(VaultError::PlaceRefused)?;
            restore_to(backup.as_ref(), to, streams)
        }))
    }),
};

fn restore_to(backup: &Path, to: &Path, streams: &mut Streams<'_>) -> Outcome {
    must_be_apart(Some(backup), to)?;
    let (from, disk) = (RealDisk::for_reading(backup), RealDisk::new(to));
    let Some(Copied { files, left_out }) = restore(&from, &disk, streams.progress())? else {
        return Ok(Exit::Failed);
    };
    tell_of(&left_out, streams);
    let folder = to.to_string_lossy();
    streams.show(&t!("terminal-restored", files = files, folder = folder))
}
