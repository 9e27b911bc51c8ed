//! `vault history`: the earlier revisions of a case.

use serde::Serialize;

use super::show::RevisionNumber;
use crate::cli::command::*;
use crate::t;
use crate::vault::{Opened, Revision, Vault};

pub(super) const HISTORY: Command = Command {
    name: "vault history",
    meaning: "help-history",
    arguments: &[DIR, CASE],
    options: &[TEXT_OR_JSON],
    run: Run::InVault(|given| {
        let (case, format) = (given.word()?, given.format(&TEXT_OR_JSON)?);
        Ok(Box::new(move |session, streams| history(&session.vault, &case, format, streams)))
    }),
};

#[derive(Serialize)]
struct RevisionLine {
    revision: String,
    saved_at: String,
    saved_by: String,
    /// Whether it is the case as it is now.
    current: bool,
    #[serde(skip)]
    when: String,
}

impl RevisionLine {
    fn earlier(revision: Revision) -> Self {
        Self {
            revision: RevisionNumber::words(revision.number, revision.twin),
            saved_at: revision.saved_at.to_rfc3339(),
            saved_by: revision.saved_by,
            current: false,
            when: moment(&revision.saved_at),
        }
    }

    fn current(opened: Opened) -> Self {
        Self {
            revision: opened.revision.to_string(),
            saved_at: opened.saved_at.to_rfc3339(),
            saved_by: opened.saved_by,
            current: true,
            when: moment(&opened.saved_at),
        }
    }

    fn row(&self) -> Vec<String> {
        let now = self.current.then(|| t!("terminal-current"));
        vec![
            self.revision.clone(),
            self.when.clone(),
            self.saved_by.clone(),
            now.unwrap_or_default(),
        ]
    }
}

fn history(vault: &Vault, wanted: &str, format: Format, streams: &mut Streams<'_>) -> Outcome {
    let id = find_any(vault, wanted)?;
    // A case that is deleted or damaged has a past all the same.
    let current = vault.open(id);
    let lacks = current.as_ref().err().filter(|error| error.is_gone() || error.is_older());
    if let Some(error) = lacks {
        streams.warn(&error.to_string());
    }
    let exit = if lacks.is_some() { Exit::Damage } else { Exit::Fine };
    let current = current.ok().map(RevisionLine::current);
    let earlier = vault.history(id)?.into_iter().map(RevisionLine::earlier);
    let lines: Vec<RevisionLine> = current.into_iter().chain(earlier).collect();
    if lines.is_empty() {
        return Err(absent(wanted));
    }
    streams.show_as(format, &lines, || aligned(lines.iter().map(RevisionLine::row)))?;
    Ok(exit)
}
