//! `attach`: a letter, photo or drawing comes to belong to a case.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::case::record::{Chosen, named};
use crate::case::{Bijlage, BijlageKind, LARGEST_BIJLAGE, Mark, Marks};
use crate::cli::command::*;
use crate::documents::cleaned;
use crate::platform::{randomness, read_whole};
use crate::t;
use crate::vault::{Attached, VaultError};

const TITLE: CommandOption = CommandOption::with_value("title", "TITEL", "help-attach-title");
const ON: CommandOption = CommandOption::with_value("on", "DATUM", "help-attach-on");
const FROM: CommandOption = CommandOption::with_value("from", "WIE", "help-attach-from");
const MARKS: CommandOption = CommandOption::with_value("marks", "MERKEN", "help-attach-marks");

pub(super) const ATTACH: Command = Command {
    name: "attach",
    meaning: "help-attach",
    arguments: &[DIR, CASE, "BESTAND"],
    options: &[TITLE, ON, FROM, MARKS],
    run: Run::InVault(|given| {
        let wanted = Wanted {
            case: given.word()?,
            file: given.value()?.into(),
            title: given.needed(&TITLE)?,
            on: given.day(&ON)?,
            from: given.text(&FROM)?.unwrap_or_default(),
            marks: marks(&given.text(&MARKS)?.unwrap_or_default())?,
        };
        Ok(Box::new(move |session, streams| attach(&wanted, session, streams)))
    }),
};

struct Wanted {
    case: String,
    file: PathBuf,
    title: String,
    on: Option<NaiveDate>,
    from: String,
    marks: Marks,
}

/// Marks by their names, with commas between them.
fn marks(typed: &str) -> Result<Marks, Failure> {
    let words = typed.split(',').map(str::trim).filter(|word| !word.is_empty());
    let mark = |word: &str| {
        let found = Mark::ALL.into_iter().find(|mark| mark.name() == word);
        found.ok_or_else(|| {
            let known = Mark::ALL.map(Chosen::name).join(", ");
            Failure::usage(&t!("terminal-attach-mark", mark = word, marks = known))
        })
    };
    words.map(mark).collect()
}

fn attach(wanted: &Wanted, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let (vault, now) = (&session.vault, session.now());
    let mut case = vault.open(find(vault, &wanted.case)?)?.case;
    let clean = cleaned(read(&wanted.file)?);
    let clean = clean.map_err(|unfit| Failure::failed(unfit.to_string()))?;
    let Attached { file, size, sha256 } = vault.attach(&case, &clean.content, &mut randomness)?;
    let id = case.add_bijlage(Bijlage {
        title: wanted.title.trim().to_owned(),
        on: wanted.on,
        received_from: wanted.from.trim().to_owned(),
        kind: clean.kind,
        file,
        size,
        sha256,
        marks: wanted.marks.clone(),
        ..Bijlage::default()
    });
    match vault.save(&case, &session.by, now) {
        Err(conflict @ VaultError::Conflict(_)) => streams.warn(&conflict.to_string()),
        saved => drop(saved?),
    }
    tell_what_stays(clean.kind, streams);
    streams.show(&t!(
        "terminal-attached",
        title = wanted.title.trim(),
        number = id.0,
        kind = named("bijlage-kind-{}", clean.kind)
    ))
}

/// The whole file, unless it is too large: then none of it is read.
fn read(file: &Path) -> Result<zeroize::Zeroizing<Vec<u8>>, Failure> {
    match read_whole(file, LARGEST_BIJLAGE) {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => Err(VaultError::AttachmentTooLarge.into()),
        Err(error) => Err(Failure::unreadable(file, &error)),
    }
}

/// What may still tell of somebody.
fn tell_what_stays(kind: BijlageKind, streams: &mut Streams<'_>) {
    if kind == BijlageKind::Pdf {
        streams.warn(&t!("bijlage-pdf-keeps"));
    }
}
