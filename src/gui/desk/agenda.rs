//! The agenda of a meeting: what it asks about its cases is read, and it is written as a
//! file.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message};
use crate::case::{Case, CaseId, Timestamp};
use crate::documents::{Asked, typeset};
use crate::gui::background;
use crate::gui::casefile::Casefile;
use crate::gui::context::Context;
use crate::gui::new_file::new_file;
use crate::gui::screen::meetings::{AgendaFile, AgendaMessage, Message as PageMessage};
use crate::t;
use crate::vault::{RealDisk, Vault};

fn tell(message: AgendaMessage) -> Message {
    Message::Meetings(PageMessage::Agenda(message))
}

impl Desk {
    /// Reads the cases of the meeting on the screen. Of the one that is open its newest
    /// words count, also those that are not stored yet.
    pub(super) fn read_agenda(&self, context: &Context<'_>) -> Task<Message> {
        let Some(meeting) = self.meetings.meeting().cloned() else {
            return Task::none();
        };
        let open = self.stage.case().map(Casefile::case).cloned();
        let (vault, today) = (Arc::clone(&self.vault), context.today());
        background::run(move || {
            let read = |id: CaseId| match open.as_ref().filter(|case| case.id == id) {
                Some(case) => Some(case.clone()),
                None => vault.look_in_case(id, Case::clone).ok(),
            };
            let cases: Vec<Case> =
                meeting.items.iter().filter_map(|item| read(item.case)).collect();
            Box::new(Asked::of(&meeting, &cases, today))
        })
        .map(|asked| tell(AgendaMessage::Asked(asked)))
    }

    /// Writes an agenda as a file.
    pub(super) fn write_agenda(&self, file: AgendaFile, context: &Context<'_>) -> Task<Message> {
        let (vault, by, now) = (Arc::clone(&self.vault), context.me.to_owned(), context.now);
        background::run(move || write(&vault, &file, &by, now))
            .map(|written| tell(AgendaMessage::Saved(written)))
    }
}

/// The name of the file, or what went wrong.
fn write(vault: &Vault, file: &AgendaFile, by: &str, now: Timestamp) -> Result<String, String> {
    let bytes = typeset(&file.paper).and_then(|set| set.pdf());
    let bytes = bytes.map_err(|_| t!("documents-unmade"))?;
    let disk = RealDisk::new(&file.folder);
    new_file(&file.name, "pdf", |name| {
        vault.write_agenda(&disk, (name, bytes.as_slice()), file.cases, by, now)
    })
}
