//! `vault check`: what is damaged, what is safe, what can be done, and doing it.

mod report;

use std::path::PathBuf;

use self::report::Found;
use crate::cli::command::*;
use crate::cli::secret::BACKUP_PASSPHRASE_FILE;
use crate::cli::unlocking::open_backup;
use crate::t;
use crate::vault::{RealDisk, Remedy, Report, Vault};

const MEND: CommandOption = CommandOption::flag("mend", "help-mend");
const BACKUP: CommandOption = CommandOption::with_value("backup", "BACKUP", "help-mend-backup");

pub(super) const CHECK: Command = Command {
    name: "vault check",
    meaning: "help-check",
    arguments: &[DIR],
    options: &[TEXT_OR_JSON, MEND, BACKUP, BACKUP_PASSPHRASE_FILE],
    run: Run::OpensItself(|given| {
        let wanted = Wanted {
            format: given.format(&TEXT_OR_JSON)?,
            mend: given.flag(&MEND),
            backup: given.path(&BACKUP),
            backup_passphrase_file: given.path(&BACKUP_PASSPHRASE_FILE),
        };
        if wanted.backup.is_none() && wanted.backup_passphrase_file.is_some() {
            return Err(Failure::usage(&t!("terminal-which-backup")));
        }
        Ok(Box::new(move |opening, streams, setting| check(&wanted, &opening, streams, setting)))
    }),
};

struct Wanted {
    format: Format,
    mend: bool,
    backup: Option<PathBuf>,
    backup_passphrase_file: Option<PathBuf>,
}

/// Opening a vault for writing already puts its keys in order; so it is looked
/// at before that, and only opened like that to mend it or to note how.
fn check(
    wanted: &Wanted,
    opening: &Opening,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Outcome {
    let secret = opening.secret(streams)?;
    let vault = secret.open(RealDisk::for_reading(&opening.folder))?;
    let file = wanted.backup_passphrase_file.as_deref();
    let backup = match &wanted.backup {
        Some(backup) => Some(open_backup(backup, file, &secret, streams)?),
        None => None,
    };
    let before = vault.check()?;
    let mut found = look(&vault, &before, backup.as_ref());
    for faulty in before.faulty() {
        streams.warn(&report::fault(faulty, &found));
    }
    let mut after = before.clone();
    let mends = wanted.mend && !(found.is_empty() && before.surplus.is_empty());
    if mends || secret.unusual().is_some() {
        let session = opening.open(secret, streams, setting)?;
        if mends {
            clear_surplus(&session, &before, streams);
            after = mend(&session, &mut found, backup.as_ref(), streams)?;
        }
        let _ = session.vault.flush_index();
    }
    let last_backup = vault.last_backup()?;
    let data = report::data(&before, &found, after.is_sound(), last_backup);
    streams.show_as(wanted.format, &data, || {
        let mut lines = lines(&before, &after, &found);
        lines.push(match last_backup {
            Some(at) => t!("terminal-last-backup", at = moment(&at)),
            None => t!("terminal-no-backup"),
        });
        lines.join("\n")
    })?;
    Ok(if after.is_sound() { Exit::Fine } else { Exit::Damage })
}

fn look(vault: &Vault, report: &Report, backup: Option<&Vault>) -> Vec<Found> {
    let remedies = vault.remedies(report, backup).into_iter();
    let found = remedies.map(|(file, remedy)| Found { file, remedy, mended: false });
    found.collect()
}

/// Mends what can be mended; one file that cannot does not stop the others.
/// Gives how the vault is then.
fn mend(
    session: &Session<'_>,
    found: &mut [Found],
    backup: Option<&Vault>,
    streams: &mut Streams<'_>,
) -> Result<Report, Failure> {
    let (vault, now) = (&session.vault, session.now());
    for one in found.iter().filter(|one| one.remedy != Remedy::Nothing) {
        if let Err(error) = vault.mend(&one.file, &one.remedy, backup, &session.by, now) {
            let what = error.to_string();
            streams.warn(&t!("terminal-faulty", file = one.file.as_str(), what = what));
        }
    }
    let after = vault.check()?;
    for one in found {
        one.mended = after.faulty().all(|faulty| faulty.file != one.file);
        if !one.mended {
            streams.warn(&t!("terminal-not-mended", file = one.file.as_str()));
        }
    }
    Ok(after)
}

/// Clears away what no case tells of; what is told is that it was there.
fn clear_surplus(session: &Session<'_>, before: &Report, streams: &mut Streams<'_>) {
    for file in &before.surplus {
        let cleared = session.vault.set_aside_surplus(file, &session.by, session.now());
        if let Err(error) = cleared {
            let what = error.to_string();
            streams.warn(&t!("terminal-faulty", file = file.as_str(), what = what));
        }
    }
}

fn lines(before: &Report, after: &Report, found: &[Found]) -> Vec<String> {
    let mut lines = vec![verdict(before)];
    if !before.is_sound() {
        let (cases, revisions) = report::safe(before);
        lines.push(t!("terminal-safe", cases = cases, revisions = revisions));
    }
    lines.extend(report::leftovers(before));
    lines.extend(report::surplus(before, after));
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
