//! `vault check`: what is damaged, what is safe, what can be done, and doing it.

use std::path::{Path, PathBuf};

use super::unlocking::{Secret, Way, open_backup};
use super::{Session, checked, listed};
use crate::cli::arguments::{Accepted, Format, Given, TEXT_OR_JSON};
use crate::cli::failure::Failure;
use crate::cli::{Exit, Setting, Streams, table};
use crate::t;
use crate::vault::{RealDisk, Remedy, Report, Vault};

pub(in crate::cli) const ACCEPTED: Accepted =
    (&["format", "backup", "backup-passphrase-file"], &["mend"]);

/// `vault check DIR`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Check {
    format: Format,
    mend: bool,
    backup: Option<PathBuf>,
    backup_passphrase_file: Option<PathBuf>,
}

pub(in crate::cli) fn understand(given: &mut Given) -> Result<Check, Failure> {
    let check = Check {
        format: given.format(TEXT_OR_JSON)?,
        mend: given.flag("mend"),
        backup: given.path("backup"),
        backup_passphrase_file: given.path("backup-passphrase-file"),
    };
    if check.backup.is_none() && check.backup_passphrase_file.is_some() {
        return Err(Failure::usage(&t!("terminal-which-backup")));
    }
    Ok(check)
}

/// A file that is not sound, what helps, and whether that was done.
pub(super) struct Found {
    pub(super) file: String,
    pub(super) remedy: Remedy,
    pub(super) mended: bool,
}

/// Opening a vault for writing already puts its keys in order; so it is looked
/// at before that, and only opened like that to mend it or to note how.
pub(super) fn perform(
    wanted: &Check,
    folder: &Path,
    way: &Way,
    by: String,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let secret = Secret::of(way, streams)?;
    let vault = secret.open(RealDisk::for_reading(folder))?;
    let file = wanted.backup_passphrase_file.as_deref();
    let backup = match &wanted.backup {
        Some(backup) => Some(open_backup(backup, file, &secret, streams)?),
        None => None,
    };
    let before = vault.check()?;
    let mut found = look(&vault, &before, backup.as_ref());
    for faulty in before.faulty() {
        streams.warn(&checked::fault(faulty, &found));
    }
    let mut after = before.clone();
    let mends = wanted.mend && !found.is_empty();
    if mends || secret.unusual().is_some() {
        let session = Session::open(folder, secret, by, streams, setting)?;
        if mends {
            after = mend(&session, &mut found, backup.as_ref(), streams, setting)?;
        }
    }
    tell(wanted.format, &vault, &before, &after, &found, streams)?;
    Ok(if after.is_sound() { Exit::Fine } else { Exit::Damage })
}

fn tell(
    format: Format,
    vault: &Vault,
    before: &Report,
    after: &Report,
    found: &[Found],
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let last_backup = vault.last_backup()?;
    match format {
        Format::Json => {
            let data = checked::data(before, found, after.is_sound(), last_backup);
            streams.show(&table::json(&data)?)
        }
        _ => {
            let mut lines = lines(before, after, found);
            lines.push(match last_backup {
                Some(at) => t!("terminal-last-backup", at = listed::moment(&at)),
                None => t!("terminal-no-backup"),
            });
            streams.show(&lines.join("\n"))
        }
    }
}

fn look(vault: &Vault, report: &Report, backup: Option<&Vault>) -> Vec<Found> {
    let remedies = vault.remedies(report, backup).into_iter();
    let found = remedies.map(|(file, remedy)| Found { file, remedy, mended: false });
    found.collect()
}

/// Mends what can be mended; one file that cannot does not stop the others.
/// Gives how the vault is then.
fn mend(
    session: &Session,
    found: &mut [Found],
    backup: Option<&Vault>,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Report, Failure> {
    let (vault, now) = (&session.vault, setting.clock.now());
    for one in found.iter().filter(|one| one.remedy != Remedy::Nothing) {
        if let Err(error) = vault.mend(&one.file, &one.remedy, backup, &session.by, now) {
            let what = error.to_string();
            streams.warn(&t!("terminal-faulty", file = one.file.as_str(), what = what));
        }
    }
    // Without the index the next list is merely slower.
    let _ = vault.flush_index();
    let after = vault.check()?;
    for one in found {
        one.mended = after.faulty().all(|faulty| faulty.file != one.file);
        if !one.mended {
            streams.warn(&t!("terminal-not-mended", file = one.file.as_str()));
        }
    }
    Ok(after)
}

fn lines(before: &Report, after: &Report, found: &[Found]) -> Vec<String> {
    let mut lines = vec![verdict(before)];
    if !before.is_sound() {
        let (cases, revisions) = checked::safe(before);
        lines.push(t!("terminal-safe", cases = cases, revisions = revisions));
    }
    let mended = found.iter().filter(|one| one.mended);
    lines.extend(mended.map(|one| t!("terminal-mended", file = one.file.as_str())));
    if found.iter().any(|one| one.mended) {
        lines.push(t!("terminal-after-mending", verdict = verdict(after)));
    }
    lines
}

fn verdict(report: &Report) -> String {
    let (all, faulty) = (report.files.len(), report.faulty().count());
    if faulty == 0 {
        t!("terminal-sound", count = all)
    } else {
        t!("terminal-unsound", count = all, faulty = faulty)
    }
}
