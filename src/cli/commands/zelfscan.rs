//! `zelfscan check`: whether a list of the self-scan can be used, and what to mend.

use std::path::{Path, PathBuf};

use crate::cli::command::*;
use crate::selfscan::read;
use crate::t;

pub(super) const CHECK: Command = Command {
    name: "zelfscan check",
    meaning: "help-selfscan-check",
    arguments: &["FILE"],
    options: &[],
    run: Run::WithoutVault(|given| {
        let file: PathBuf = given.value()?.into();
        Ok(Box::new(move |streams, _| check(&file, streams)))
    }),
};

fn check(file: &Path, streams: &mut Streams<'_>) -> Outcome {
    match read(&streams.read_plain(file)?) {
        Ok(list) => {
            let (parts, items) = (list.parts.len(), list.count());
            let version = list.version.as_str();
            streams.show(&t!(
                "selfscan-list-checked",
                version = version,
                parts = parts,
                items = items
            ))
        }
        Err(faults) => {
            let told = t!("selfscan-list-not-checked", count = faults.len());
            Ok(streams.warn_of_faults(faults.iter().map(ToString::to_string), &told))
        }
    }
}
