//! `vault backup`, `restore` and `merge`.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{Session, unlocking};
use crate::cli::arguments::{Accepted, Given};
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::{Exit, Setting, Streams};
use crate::platform::is_within;
use crate::t;
use crate::vault::{BackedUp, Disk, Merged, RealDisk, VaultError, restore};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Task {
    BackUp(PathBuf),
    Merge { backup: PathBuf, passphrase_file: Option<PathBuf> },
}

pub(in crate::cli) fn accepted(word: &str) -> Option<Accepted> {
    Some(match word {
        "backup" => (&[], &[]),
        "merge" => (&["backup-passphrase-file"], &[]),
        _ => return None,
    })
}

pub(in crate::cli) fn understand(word: &str, given: &mut Given) -> Result<Task, Failure> {
    Ok(match word {
        "backup" => Task::BackUp(given.value("MAP")?.into()),
        _ => Task::Merge {
            backup: given.value("BACKUP")?.into(),
            passphrase_file: given.path("backup-passphrase-file"),
        },
    })
}

pub(super) fn perform(
    task: &Task,
    session: &Session,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    match task {
        Task::BackUp(target) => back_up(session, target, streams, setting),
        Task::Merge { backup, passphrase_file } => {
            let file = passphrase_file.as_deref();
            merge(session, backup, file, streams, setting)
        }
    }
}

fn back_up(
    session: &Session,
    target: &Path,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    must_be_there(target)?;
    let now = setting.clock.now();
    // The name tells when and nothing else: it stands there in clear.
    let moment = now.format("%Y-%m-%d-%H%M%S").to_string();
    let folder = target.join(t!("terminal-backup-folder", moment = moment));
    must_be_apart(session.vault.folder(), &folder)?;
    let mut progress = Progress::default();
    let step = |done, total| progress.step(done, total, streams);
    let disk = RealDisk::new(&folder);
    match session.vault.back_up(&disk, &session.by, now, step)? {
        BackedUp::Stopped => Ok(Exit::Failed),
        BackedUp::Whole { files, damaged } => {
            let place = folder.to_string_lossy();
            streams.show(&t!("terminal-backed-up", files = files, folder = place))?;
            Ok(tell_damaged(&damaged, "terminal-backed-up-damaged", streams))
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
        Err(error) => Err(VaultError::reading(&error).into()),
    }
}

fn must_be_apart(vault: Option<&Path>, folder: &Path) -> Result<(), Failure> {
    if vault.is_some_and(|vault| is_within(folder, vault)) {
        return Err(VaultError::BackupInside.into());
    }
    Ok(())
}

pub(super) fn tell_damaged(files: &[String], key: &str, streams: &mut Streams<'_>) -> Exit {
    if files.is_empty() {
        return Exit::Fine;
    }
    streams.warn(&t!(key, files = files.join(", ")));
    Exit::Damage
}

/// Makes a vault out of a backup; needs no passphrase.
pub(super) fn restore_to(
    backup: &Path,
    to: &Path,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    must_be_apart(Some(backup), to)?;
    let mut progress = Progress::default();
    let step = |done, total| progress.step(done, total, streams);
    let restored = restore(&RealDisk::for_reading(backup), &RealDisk::new(to), step)?;
    let Some(files) = restored else {
        return Ok(Exit::Failed);
    };
    let folder = to.to_string_lossy();
    streams.show(&t!("terminal-restored", files = files, folder = folder))
}

fn merge(
    session: &Session,
    backup: &Path,
    passphrase_file: Option<&Path>,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let other = unlocking::open_backup(backup, passphrase_file, &session.secret, streams)?;
    let mut progress = Progress::default();
    let step = |done, total| progress.step(done, total, streams);
    let now = setting.clock.now();
    let merged = session.vault.merge_from(&other, &session.by, now, step)?;
    tell_merged(&merged, streams)
}

/// Says what came over, and what could not be read.
pub(super) fn tell_merged(merged: &Merged, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    streams.show(&t!(
        "terminal-merged",
        added = merged.added,
        newer = merged.newer,
        older = merged.older,
        copies = merged.copies,
        deleted = merged.deleted_here
    ))?;
    let key = "terminal-merged-unreadable";
    Ok(tell_damaged(&merged.unreadable, key, streams))
}
