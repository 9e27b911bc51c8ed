//! `policy`: what the administrator of this machine set, or what a file would set.

use std::path::Path;

use serde::Serialize;

use crate::cli::command::*;
use crate::platform::Policy;
use crate::t;

const FILE: CommandOption = CommandOption::with_value("file", "FILE", "help-policy-file");

pub(super) const POLICY: Command = Command {
    name: "policy",
    meaning: "help-policy",
    arguments: &[],
    options: &[FILE, TEXT_OR_JSON],
    run: Run::WithoutVault(|given| {
        let (file, format) = (given.path(&FILE), given.format(&TEXT_OR_JSON)?);
        Ok(Box::new(move |streams, setting| match file {
            Some(file) => show(&tried(&file)?, format, streams),
            None => show(setting.policy, format, streams),
        }))
    }),
};

/// A file that is named must be there, unlike the one of the machine.
fn tried(file: &Path) -> Result<Policy, Failure> {
    let policy = Policy::read(file);
    match policy.source() {
        Some(_) => Ok(policy),
        None => Err(Failure::unreadable(file, &std::io::ErrorKind::NotFound.into())),
    }
}

/// What holds, as data.
#[derive(Serialize)]
struct Told {
    file: Option<String>,
    holds: Vec<String>,
    faults: Vec<String>,
}

fn show(policy: &Policy, format: Format, streams: &mut Streams<'_>) -> Outcome {
    let told = Told {
        file: policy.sources(),
        holds: policy.told(),
        faults: policy.faults().iter().map(ToString::to_string).collect(),
    };
    streams.show_as(format, &told, || in_words(&told))?;
    if told.faults.is_empty() {
        return Ok(Exit::Fine);
    }
    streams.warn(&t!("policy-faults"));
    told.faults.iter().for_each(|fault| streams.warn(&format!("- {fault}")));
    Ok(Exit::Failed)
}

fn in_words(told: &Told) -> String {
    let Some(file) = &told.file else {
        return t!("policy-none");
    };
    let about = t!("policy-about", file = file.as_str());
    let lines = told.holds.iter().map(|line| format!("- {line}"));
    std::iter::once(about).chain(lines).collect::<Vec<_>>().join("\n")
}
