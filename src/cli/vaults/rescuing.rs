//! `vault rescue`: what can still be read, into a new vault or in clear.

use std::io;
use std::path::{Path, PathBuf};

use super::cases::readable;
use super::unlocking::{Secret, Way};
use super::{Session, backups, making};
use crate::case::CaseId;
use crate::cli::arguments::{Accepted, Given};
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::{Exit, Setting, Streams, secret};
use crate::platform::is_within;
use crate::t;
use crate::vault::{Disk, Event, Named, RealDisk, RescuedVersion, VaultError};

pub(in crate::cli) const ACCEPTED: Accepted = (&["new-passphrase-file"], &["plain"]);

/// `vault rescue DIR TO`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Rescue {
    to: PathBuf,
    plain: bool,
    new_file: Option<PathBuf>,
}

pub(in crate::cli) fn understand(given: &mut Given) -> Result<Rescue, Failure> {
    let rescue = Rescue {
        to: given.value("NIEUWE-DIR")?.into(),
        plain: given.flag("plain"),
        new_file: given.path("new-passphrase-file"),
    };
    if rescue.plain && rescue.new_file.is_some() {
        return Err(Failure::usage(&t!("terminal-plain-has-no-passphrase")));
    }
    Ok(rescue)
}

pub(super) fn perform(
    wanted: &Rescue,
    from: &Path,
    way: &Way,
    by: String,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    must_be_free(from, &wanted.to)?;
    let secret = Secret::of(way, streams)?;
    if wanted.plain {
        // Whoever takes cases out in clear is noted in the vault.
        let session = Session::open(from, secret, by, streams, setting)?;
        return in_clear(&session, &wanted.to, streams, setting);
    }
    // A vault that may stand on a failing disk stays as it is.
    let vault = secret.open(RealDisk::for_reading(from))?;
    let session = Session { vault, secret, by };
    into_vault(session, wanted, streams, setting)
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

fn into_vault(
    old: Session,
    wanted: &Rescue,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let passphrase = secret::new_passphrase(wanted.new_file.as_deref(), streams)?;
    let name = old.vault.name();
    let vault = making::make(&wanted.to, name, &passphrase, &old.by, streams, setting)?;
    let new = Session { vault, ..old };
    new.note_unlocking(streams, setting);
    let old = &old.vault;
    let mut progress = Progress::default();
    let step = |done, total| progress.step(done, total, streams);
    let merged = new.vault.merge_from(old, &new.by, setting.clock.now(), step)?;
    let _ = new.vault.flush_index();
    let exit = backups::tell_merged(&merged, streams)?;
    streams.show(&t!("terminal-rescued"))?;
    Ok(exit)
}

fn in_clear(
    session: &Session,
    to: &Path,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let folder = to.to_string_lossy();
    streams.warn(&t!("terminal-plain-warning", folder = folder.as_ref()));
    let out = RealDisk::new(to);
    out.create_folder("").map_err(|error| unwritten(&error))?;
    let (mut written, mut unreadable) = (0, Vec::new());
    for id in session.vault.cases_to_rescue()? {
        let rescued = session.vault.rescue(id)?;
        for version in &rescued.versions {
            write(session, id, version, &out, streams, setting)?;
            written += 1;
        }
        unreadable.extend(rescued.unreadable);
    }
    out.sync_folder("").map_err(|error| unwritten(&error))?;
    streams.show(&t!("terminal-plain-written", count = written, folder = folder.as_ref()))?;
    Ok(backups::tell_damaged(&unreadable, "terminal-merged-unreadable", streams))
}

fn write(
    session: &Session,
    id: CaseId,
    version: &RescuedVersion,
    out: &RealDisk,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<(), Failure> {
    let case = &version.opened.case;
    session.note(Event::Exported(Named::of(case)), streams, setting);
    let file = match version.copy {
        None => format!("{id}.ron"),
        Some(copy) => format!("{id}.conflict-{copy}.ron"),
    };
    out.write_new(&file, readable(case)?.as_bytes()).map_err(|error| unwritten(&error))?;
    if version.earlier {
        streams.warn(&t!(
            "terminal-plain-earlier",
            file = file,
            revision = version.opened.revision.to_string()
        ));
    }
    Ok(())
}

fn unwritten(error: &io::Error) -> Failure {
    VaultError::writing(error).into()
}
