//! `attachments` and `attachment`: what belongs to a case, and one of it as a plain
//! file.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::case::record::{Chosen, named};
use crate::case::{Bijlage, Case};
use crate::cli::command::*;
use crate::documents::bared;
use crate::t;
use crate::vault::{Event, Named};

pub(super) const ATTACHMENTS: Command = Command {
    name: "attachments",
    meaning: "help-attachments",
    arguments: &[DIR, CASE],
    options: &[TEXT_OR_JSON],
    run: Run::InVault(|given| {
        let case = given.word()?;
        let format = given.format(&TEXT_OR_JSON)?;
        Ok(Box::new(move |session, streams| list(&case, format, session, streams)))
    }),
};

pub(super) const ATTACHMENT: Command = Command {
    name: "attachment",
    meaning: "help-attachment",
    arguments: &[DIR, CASE, "N"],
    options: &[OUT_PLAIN],
    run: Run::InVault(|given| {
        let (case, number) = (given.word()?, given.word()?);
        let out = given.needed_path(&OUT_PLAIN)?;
        Ok(Box::new(move |session, streams| write(&case, &number, &out, session, streams)))
    }),
};

const OUT_PLAIN: CommandOption = CommandOption::with_value("out", "BESTAND", "help-attachment-out");

/// An attachment as data.
#[derive(Serialize)]
struct Line<'a> {
    number: u32,
    title: &'a str,
    on: Option<String>,
    received_from: &'a str,
    kind: &'static str,
    size: u64,
    marks: Vec<&'static str>,
}

impl<'a> Line<'a> {
    fn of(bijlage: &'a Bijlage) -> Self {
        Self {
            number: bijlage.id.0,
            title: &bijlage.title,
            on: bijlage.on.map(|on| on.to_string()),
            received_from: &bijlage.received_from,
            kind: bijlage.kind.name(),
            size: bijlage.size.0,
            marks: bijlage.marks.iter().map(|mark| mark.name()).collect(),
        }
    }
}

fn opened(wanted: &str, session: &Session<'_>, streams: &mut Streams<'_>) -> Result<Case, Failure> {
    let case = session.vault.open(find(&session.vault, wanted)?)?.case;
    session.note(Event::Opened(Named::of(&case)), streams);
    Ok(case)
}

fn list(wanted: &str, format: Format, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let case = opened(wanted, session, streams)?;
    let lines: Vec<Line<'_>> = case.bijlagen.iter().map(Line::of).collect();
    streams.show_as(format, &lines, || match case.bijlagen.is_empty() {
        true => t!("terminal-no-attachments"),
        false => aligned(case.bijlagen.iter().map(row)),
    })
}

fn row(bijlage: &Bijlage) -> Vec<String> {
    let marks = bijlage.marks.iter().map(|mark| named("mark-{}", *mark));
    vec![
        bijlage.id.0.to_string(),
        bijlage.on.map(|on| on.format("%d-%m-%Y").to_string()).unwrap_or_default(),
        bijlage.title.clone(),
        bijlage.received_from.clone(),
        named("bijlage-kind-{}", bijlage.kind),
        t!("terminal-kilobytes", count = bijlage.size.0.div_ceil(1024)),
        marks.collect::<Vec<_>>().join(", "),
    ]
}

fn write(
    wanted: &str,
    number: &str,
    out: &Path,
    session: &Session<'_>,
    streams: &mut Streams<'_>,
) -> Outcome {
    let (disk, file) = place(out)?;
    let case = session.vault.open(find(&session.vault, wanted)?)?.case;
    let bijlage = case.bijlagen.iter().find(|one| one.id.0.to_string() == number);
    let bijlage = bijlage.ok_or_else(|| {
        let known = case.bijlagen.iter().map(|one| one.id.0.to_string());
        let known = known.collect::<Vec<_>>().join(", ");
        Failure::usage(&t!("terminal-no-such-attachment", number = number, numbers = known))
    })?;
    let content = session.vault.read_attachment(case.id, bijlage)?;
    // It may have come with another vault: nothing of a camera goes out.
    let content = bared(&content).unwrap_or(content);
    session.vault.write_plain_file(&disk, file, &content)?;
    session.note(Event::AttachmentWritten(Named::of(&case)), streams);
    let (title, out) = (bijlage.title.as_str(), PathBuf::from(out));
    streams.show(&t!("terminal-attachment-written", title = title, file = out.to_string_lossy()))
}
