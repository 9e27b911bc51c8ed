//! `oefening check`: whether a practice file can be used, and what to mend.

use std::path::{Path, PathBuf};

use super::advise::guidance;
use crate::cli::command::*;
use crate::practice::{Practice, read};
use crate::t;

pub(super) const CHECK: Command = Command {
    name: "oefening check",
    meaning: "help-practice-check",
    arguments: &["FILE"],
    options: &[],
    run: Run::WithoutVault(|given| {
        let file: PathBuf = given.value()?.into();
        Ok(Box::new(move |streams, setting| check(&file, streams, setting)))
    }),
};

fn check(file: &Path, streams: &mut Streams<'_>, setting: &Setting<'_>) -> Outcome {
    let text = streams.read_plain(file)?;
    let method = guidance(streams, setting)?;
    match read(&text, &method) {
        Ok(practice) => streams.show(&in_order(&practice)),
        Err(faults) => {
            let told = t!("practice-not-checked", count = faults.len());
            Ok(streams.warn_of_faults(faults.iter().map(ToString::to_string), &told))
        }
    }
}

fn in_order(practice: &Practice) -> String {
    let (stages, minutes) = (practice.stages.len(), practice.minutes);
    let title = practice.title.as_str();
    let first = t!("practice-checked", title = title, stages = stages, minutes = minutes);
    let lines = practice.stages.iter().enumerate().map(|(place, stage)| {
        let level = stage
            .expected
            .level()
            .map_or_else(|| t!("practice-no-level-yet"), |level| format!("AVE {}", level.number()));
        let title = stage.title.as_str();
        let (number, day) = (place + 1, stage.day.to_string());
        t!("practice-checked-stage", number = number, day = day, level = level, title = title)
    });
    std::iter::once(first).chain(lines).collect::<Vec<_>>().join("\n")
}
