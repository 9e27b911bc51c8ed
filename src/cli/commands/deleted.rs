//! `vault deleted`: which cases can still be put back.

use serde::Serialize;

use crate::cli::command::*;
use crate::t;
use crate::vault::Deleted;

pub(super) const DELETED: Command = Command {
    name: "vault deleted",
    meaning: "help-deleted",
    arguments: &[DIR],
    options: &[TEXT_OR_JSON],
    run: Run::InVault(|given| {
        let format = given.format(&TEXT_OR_JSON)?;
        Ok(Box::new(move |session, streams| tell(&session.vault.deleted()?, format, streams)))
    }),
};

#[derive(Serialize)]
struct Line<'a> {
    id: String,
    number: &'a str,
    name: &'a str,
    deleted_at: String,
    deleted_by: &'a str,
    until: String,
}

impl<'a> Line<'a> {
    fn of(deleted: &'a Deleted) -> Self {
        Self {
            id: deleted.id.to_string(),
            number: &deleted.number,
            name: &deleted.name,
            deleted_at: deleted.at.to_rfc3339(),
            deleted_by: &deleted.by,
            until: deleted.until().to_rfc3339(),
        }
    }
}

fn tell(all: &[Deleted], format: Format, streams: &mut Streams<'_>) -> Outcome {
    let data: Vec<Line<'_>> = all.iter().map(Line::of).collect();
    streams.show_as(format, &data, || match all {
        [] => t!("terminal-nothing-deleted"),
        all => aligned(all.iter().map(row)),
    })
}

fn row(deleted: &Deleted) -> Vec<String> {
    vec![
        deleted.number.clone(),
        deleted.name.clone(),
        moment(&deleted.at),
        deleted.by.clone(),
        t!("terminal-until", until = moment(&deleted.until())),
        deleted.id.to_string(),
    ]
}
