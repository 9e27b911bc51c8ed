//! `oefening paper`: the notes of a practice case for the trainer, or its cards.

use std::path::{Path, PathBuf};

use super::advise::guidance;
use crate::cli::command::*;
use crate::documents::{role_cards, trainer_paper};
use crate::platform::write_loose;
use crate::practice::{Practice, SOURCES, read};
use crate::t;

const CARDS: CommandOption = CommandOption::flag("cards", "help-practice-cards");

pub(super) const PAPER: Command = Command {
    name: "oefening paper",
    meaning: "help-practice-paper",
    arguments: &["FILE|KENMERK"],
    options: &[OUT, CARDS],
    run: Run::WithoutVault(|given| {
        let (wanted, out) = (given.word()?, given.needed_path(&OUT)?);
        let cards = given.flag(&CARDS);
        Ok(Box::new(move |streams, setting| {
            let practice = practice(&wanted, streams, setting)?;
            make(&practice, &out, cards, streams)
        }))
    }),
};

fn make(practice: &Practice, out: &Path, cards: bool, streams: &mut Streams<'_>) -> Outcome {
    let paper = if cards { role_cards(practice) } else { trainer_paper(practice) };
    let written = written(&paper, out)?;
    let file = out.to_string_lossy();
    write_loose(out, &written.bytes).map_err(|refused| {
        let (file, reason) = (file.as_ref(), refused.to_string());
        Failure::failed(t!("practice-paper-not-kept", file = file, reason = reason))
    })?;
    streams.show(&t!("practice-paper-kept", file = file.as_ref()))
}

/// One that the program carries, by its name, or else one in a file.
fn practice(
    wanted: &str,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Practice, Failure> {
    let name = format!("{wanted}.txt");
    let shipped = SOURCES.iter().find(|(file, _)| *file == name);
    let text = match shipped {
        Some((_, text)) => (*text).to_owned(),
        None => streams.read_plain(&PathBuf::from(wanted))?,
    };
    let method = guidance(streams, setting)?;
    read(&text, &method).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Failure::failed(lines.join("\n"))
    })
}
