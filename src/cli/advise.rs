//! `advise`: what the method says of one case, and which questions it knows.

use serde::Serialize;

use super::arguments::{Advise, Format};
use super::failure::Failure;
use super::{Exit, Streams, table};
use crate::advice::{self, report, summary};
use crate::case::Case;
use crate::guidance::{Atom, Guidance, Region};
use crate::platform::Clock;
use crate::t;

/// Shows the advice on a case.
pub(super) fn advise(
    wanted: &Advise,
    streams: &mut Streams<'_>,
    clock: &dyn Clock,
) -> Result<Exit, Failure> {
    let guidance = guidance()?;
    let region = region(&guidance, &wanted.region)?;
    let case = streams.read_case(&wanted.file)?;
    warn_of_unknown_questions(&case, &guidance, streams);
    let today = wanted.today.unwrap_or_else(|| clock.today());
    let advice = advice::advise(&case, &guidance, region, today);
    match wanted.format {
        Format::Json => streams.show(&table::json(&report::report(&advice))?),
        _ => streams.show(&summary::text(&advice)),
    }
}

/// Says which answers count for nothing, since no question has their id.
pub(super) fn warn_of_unknown_questions(
    case: &Case,
    guidance: &Guidance,
    streams: &mut Streams<'_>,
) {
    for (id, _) in case.observations.iter() {
        if guidance.atom(&id.0).is_none() {
            streams.warn(&t!("terminal-unknown-question", id = id.0.as_str()));
        }
    }
}

/// A question as data.
#[derive(Serialize)]
struct Question<'a> {
    id: &'a str,
    text: &'a str,
    help: &'a str,
    theme: &'a str,
    answered_by: &'a str,
}

impl<'a> Question<'a> {
    fn of(atom: &'a Atom) -> Self {
        Self {
            id: &atom.id,
            text: &atom.text,
            help: &atom.help,
            theme: &atom.theme,
            answered_by: &atom.answered_by,
        }
    }
}

/// Shows every question with its id.
pub(super) fn questions(format: Format, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    let guidance = guidance()?;
    let atoms = guidance.atoms().iter();
    match format {
        Format::Json => {
            let all: Vec<Question<'_>> = atoms.map(Question::of).collect();
            streams.show(&table::json(&all)?)
        }
        _ => {
            let rows = atoms.map(|atom| vec![atom.id.clone(), atom.text.clone()]);
            streams.show(&table::aligned(&rows.collect::<Vec<_>>()))
        }
    }
}

/// The method that the program carries.
pub(super) fn guidance() -> Result<Guidance, Failure> {
    Guidance::embedded().map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Failure::failed(lines.join("\n"))
    })
}

fn region<'a>(guidance: &'a Guidance, id: &str) -> Result<&'a Region, Failure> {
    guidance.region(id).ok_or_else(|| {
        let known: Vec<&str> = guidance.regions().iter().map(|one| one.id.as_str()).collect();
        Failure::usage(&t!("terminal-unknown-region", region = id, regions = known.join(", ")))
    })
}
