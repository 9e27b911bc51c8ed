//! `advise`: what the method says of one case, and which questions it knows.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use crate::advice::{self, report, summary};
use crate::case::Case;
use crate::cli::command::*;
use crate::guidance::{Atom, Guidance, Region};
use crate::in_force::{Addition, in_force};
use crate::t;

const TODAY: CommandOption = CommandOption::with_value("today", "DAG", "help-today");
pub(super) const REGION: CommandOption = CommandOption::with_value("region", "ID", "help-region");
const QUESTIONS: CommandOption = CommandOption::flag("questions", "help-questions");

pub(super) const ADVISE: Command = Command {
    name: "advise",
    meaning: "help-advise",
    arguments: &["FILE.ron"],
    options: &[TODAY, REGION, TEXT_OR_JSON, QUESTIONS],
    run: Run::WithoutVault(|given| {
        let format = given.format(&TEXT_OR_JSON)?;
        if given.flag(&QUESTIONS) {
            return Ok(Box::new(move |streams, setting| questions(format, streams, setting)));
        }
        let file = given.value()?.into();
        let (today, region) = (given.day(&TODAY)?, given.text(&REGION)?);
        let wanted = Wanted { file, today, region, format };
        Ok(Box::new(move |streams, setting| advise(&wanted, streams, setting)))
    }),
};

struct Wanted {
    file: PathBuf,
    /// The day to advise on; absent for today.
    today: Option<NaiveDate>,
    region: Option<String>,
    format: Format,
}

/// Shows the advice on a case.
fn advise(wanted: &Wanted, streams: &mut Streams<'_>, setting: &Setting<'_>) -> Outcome {
    let guidance = guidance_in(wanted.region.as_deref(), streams, setting)?;
    let region = region(&guidance, wanted.region.as_deref(), setting)?;
    warn_of_gone_region(wanted.region.as_deref(), region, setting, streams);
    let case = streams.read_case(&wanted.file)?;
    warn_of_unknown_questions(&case, &guidance, streams);
    // A day that was asked for begins at midnight.
    let now = setting.clock.now().naive_local();
    let now = wanted.today.map_or(now, |today| today.and_time(NaiveTime::MIN));
    let advice = advice::advise(&case, &guidance, region, now.date());
    streams
        .show_as(wanted.format, &report::report(&advice, now), || summary::text(&advice, &guidance))
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
fn questions(format: Format, streams: &mut Streams<'_>, setting: &Setting<'_>) -> Outcome {
    let guidance = guidance(streams, setting)?;
    let atoms = guidance.atoms();
    let data: Vec<Question<'_>> = atoms.iter().map(Question::of).collect();
    let rows = atoms.iter().map(|atom| vec![atom.id.clone(), atom.text.clone()]);
    streams.show_as(format, &data, || aligned(rows))
}

/// The method that holds in the region of this user, as in the window.
pub(super) fn guidance(
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Arc<Guidance>, Failure> {
    guidance_in(None, streams, setting)
}

/// The method that holds in the region that was named, or else in that of this user. What
/// stands beside the preferences and cannot be used is told, and the rest holds.
pub(super) fn guidance_in(
    named: Option<&str>,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Arc<Guidance>, Failure> {
    let carried = Guidance::embedded().map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Failure::failed(lines.join("\n"))
    })?;
    let here = in_force(&Arc::new(carried), setting.preferences);
    let unused =
        [(&here.model, t!("terminal-model-unused")), (&here.layer, t!("terminal-layer-unused"))];
    for (found, told) in unused {
        if let Addition::Faulty(faults) = found {
            streams.warn_of_faults(faults.iter().cloned(), &told);
        }
    }
    let own = setting.policy.region(setting.region);
    Ok(Arc::clone(here.in_region(named.unwrap_or(own))))
}

/// Says which region holds, when the one of this user is no longer there.
pub(super) fn warn_of_gone_region(
    named: Option<&str>,
    region: &Region,
    setting: &Setting<'_>,
    streams: &mut Streams<'_>,
) {
    if named.is_none() && !region.is_called(setting.region) {
        let (gone, name) = (setting.region, region.name.as_str());
        streams.warn(&t!("terminal-region-gone", gone = gone, region = name));
    }
}

/// The region that was named, or else the one of this user.
pub(super) fn region<'a>(
    guidance: &'a Guidance,
    named: Option<&str>,
    setting: &Setting<'_>,
) -> Result<&'a Region, Failure> {
    let fixed = setting.policy.region(setting.region);
    let Some(id) = named else {
        return Ok(guidance.region_or_first(fixed));
    };
    if !setting.policy.leaves_region() && id != fixed {
        return Err(Failure::failed(t!("terminal-region-set", region = fixed)));
    }
    guidance.region(id).ok_or_else(|| {
        let known: Vec<&str> = guidance.regions().iter().map(|one| one.id.as_str()).collect();
        Failure::usage(&t!("terminal-unknown-region", region = id, regions = known.join(", ")))
    })
}
