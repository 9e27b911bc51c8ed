//! `vault rescue`: what can still be read, into a new vault or in clear.

use std::path::{Path, PathBuf};

use super::create::make;
use super::merge::tell_merged;
use super::show::readable;
use crate::case::{Bijlage, CaseId};
use crate::cli::attached_files;
use crate::cli::command::*;
use crate::cli::secret::{self, NEW_PASSPHRASE_FILE};
use crate::platform::is_within;
use crate::t;
use crate::vault::{Disk, Event, Named, RealDisk, Rescued, VaultError};

/// So many cases are read and written together.
const AT_A_TIME: usize = 128;

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
    session.vault.may_give_in_clear()?;
    let folder = to.to_string_lossy();
    streams.warn(&t!("terminal-plain-warning", folder = folder.as_ref()));
    let out = RealDisk::new(to);
    out.create_folder("").map_err(VaultError::writing)?;
    let (mut written, mut unreadable) = (0, Vec::new());
    for cases in session.vault.cases_to_rescue()?.chunks(AT_A_TIME) {
        let mut plain = Vec::new();
        for texts in session.vault.rescue_many(cases, texts_of) {
            let (versions, damaged) = texts??;
            plain.extend(versions);
            unreadable.extend(damaged);
        }
        written += plain.len();
        unreadable.extend(write_attachments(session, &plain, &out)?);
        write(session, plain, &out, streams)?;
    }
    out.sync_folder("").map_err(VaultError::writing)?;
    streams.show(&t!("terminal-plain-written", count = written, folder = folder.as_ref()))?;
    let lacking = session.warn_of_what_lacks(streams)?;
    let unreadable = streams.warn_of_damage(&unreadable, "terminal-merged-unreadable");
    Ok(if lacking == Exit::Fine { unreadable } else { lacking })
}

/// A version of a case in clear.
struct Plain {
    named: Named,
    file: String,
    text: String,
    /// The number of the earlier revision that it is.
    earlier: Option<u64>,
    attached: Vec<Bijlage>,
}

/// All versions of a case that can be read, and the files that cannot.
fn texts_of(id: CaseId, rescued: Rescued) -> Result<(Vec<Plain>, Vec<String>), Failure> {
    let plain = rescued.versions.iter().map(|version| {
        let opened = &version.opened;
        Ok(Plain {
            named: Named::of(&opened.case),
            file: match version.copy {
                None => format!("{id}.ron"),
                Some(copy) => format!("{id}.conflict-{copy}.ron"),
            },
            text: readable(&opened.case)?,
            earlier: version.earlier.then_some(opened.revision),
            attached: opened.case.bijlagen.clone(),
        })
    });
    Ok((plain.collect::<Result<_, Failure>>()?, rescued.unreadable))
}

/// Writes the attachments of these versions. The files of those that cannot be read.
fn write_attachments(
    session: &Session<'_>,
    all: &[Plain],
    out: &RealDisk,
) -> Result<Vec<String>, Failure> {
    let mut unreadable = Vec::new();
    for plain in all {
        for bijlage in &plain.attached {
            match session.vault.read_attachment(plain.named.id, bijlage) {
                Ok(content) => attached_files::write(out, bijlage, &content)?,
                Err(_) => unreadable.push(bijlage.file.clone()),
            }
        }
    }
    Ok(unreadable)
}

fn write(
    session: &Session<'_>,
    all: Vec<Plain>,
    out: &RealDisk,
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    let exported = all.iter().map(|plain| Event::Exported(plain.named.clone()));
    session.note_all(exported.collect(), streams);
    for (plain, revision) in all.iter().filter_map(|plain| plain.earlier.map(|r| (plain, r))) {
        let (file, revision) = (plain.file.as_str(), revision.to_string());
        streams.warn(&t!("terminal-plain-earlier", file = file, revision = revision));
    }
    let files: Vec<_> =
        all.into_iter().map(|plain| (plain.file, plain.text.into_bytes())).collect();
    out.write_many(&files).map_err(VaultError::writing)?;
    Ok(())
}
