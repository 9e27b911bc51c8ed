//! Attachments of the open case: the desk has the vault.

use std::path::Path;
use std::sync::Arc;

use iced::Task;

use super::{Desk, Message};
use crate::case::{Bijlage, Case, CaseId, LARGEST_BIJLAGE, Timestamp};
use crate::documents::{self, Cleaned, cleaned};
use crate::gui::background;
use crate::gui::casefile::logbook::bijlagen::{Errand, Ran, Read};
use crate::gui::context::Context;
use crate::gui::new_file::{in_file_name, new_file};
use crate::platform::{randomness, read_whole};
use crate::t;
use crate::texts::without_hidden;
use crate::vault::{Attached, Event, Named, RealDisk, Vault, VaultError};

impl Desk {
    /// Does what the open case asks for.
    pub(super) fn run_errand(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(open) = self.stage.case_mut() else {
            return Task::none();
        };
        let Some(errand) = open.take_errand() else {
            return Task::none();
        };
        let case = open.case().clone();
        let (vault, by, now) = (Arc::clone(&self.vault), context.me.to_owned(), context.now);
        let id = case.id;
        background::run(move || run(&vault, &case, errand, &by, now))
            .map(move |ran| Message::Errand(id, Box::new(ran)))
    }

    /// Tells the case what came of it, when that is open still. What was sealed
    /// beside a case that is not comes to stand in it all the same.
    pub(super) fn receive_errand(
        &mut self,
        id: CaseId,
        ran: Ran,
        context: &Context<'_>,
    ) -> Task<Message> {
        let open = self.stage.case_mut().filter(|open| open.case().id == id);
        let Some(open) = open else {
            return match ran {
                Ran::Attached(Ok(bijlage)) => self.add_to_closed(id, bijlage, context),
                _ => Task::none(),
            };
        };
        let reply = open.errand_ran(ran, context).map(Message::Case);
        reply.settle(|_| self.save_soon(context))
    }

    fn add_to_closed(&self, id: CaseId, bijlage: Bijlage, context: &Context<'_>) -> Task<Message> {
        let (vault, by, now) = (Arc::clone(&self.vault), context.me.to_owned(), context.now);
        let add = move || {
            let mut case = vault.open(id)?.case;
            case.add_bijlage(bijlage);
            vault.save(&case, &by, now).map(|_| ())
        };
        background::run(add).map(Message::Tidied)
    }
}

fn run(vault: &Vault, case: &Case, errand: Errand, by: &str, now: Timestamp) -> Ran {
    match errand {
        Errand::Attach(file) => Ran::Attached(attach(vault, case, &file)),
        Errand::Read(bijlage) => {
            let read = read(vault, case, &bijlage);
            Ran::Read(bijlage.file, read)
        }
        Errand::Write(bijlage, folder) => {
            Ran::Written(write(vault, case, &bijlage, &RealDisk::new(folder), by, now))
        }
    }
}

/// Seals a file beside a case. Its title is the name of the file until somebody gives
/// a better one.
fn attach(vault: &Vault, case: &Case, file: &Path) -> Result<Bijlage, String> {
    let bytes = read_whole(file, LARGEST_BIJLAGE);
    let bytes = bytes.map_err(|refused| {
        t!("bijlage-unread", file = file.to_string_lossy(), reason = refused.to_string())
    })?;
    let bytes = bytes.ok_or_else(|| VaultError::AttachmentTooLarge.to_string())?;
    let Cleaned { kind, content } = cleaned(bytes).map_err(|unfit| unfit.to_string())?;
    let attached = vault.attach(case, &content, &mut randomness);
    let Attached { file: name, size, sha256 } = attached.map_err(|error| error.to_string())?;
    let title = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let title = without_hidden(&title.unwrap_or_default()).trim().to_owned();
    Ok(Bijlage { title, kind, file: name, size, sha256, ..Bijlage::default() })
}

fn read(vault: &Vault, case: &Case, bijlage: &Bijlage) -> Result<Read, String> {
    let content = vault.read_attachment(case.id, bijlage).map_err(|error| error.to_string())?;
    let content = Arc::new(content);
    // What cannot be understood has a page that says so: it can still be written out.
    let pages = documents::pages(bijlage.kind, &content).unwrap_or(1);
    Ok(Read { content, pages })
}

/// The name of the file. It names nobody, and never takes the place of another.
fn write(
    vault: &Vault,
    case: &Case,
    bijlage: &Bijlage,
    disk: &RealDisk,
    by: &str,
    now: Timestamp,
) -> Result<String, String> {
    let content = vault.read_attachment(case.id, bijlage).map_err(|error| error.to_string())?;
    // It may have come with another vault: nothing of a camera goes out.
    let content = documents::bared(&content).unwrap_or(content);
    let parts = ["bijlage".to_owned(), bijlage.id.0.to_string(), in_file_name(&case.number)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let ending = documents::ending(bijlage.kind, &content);
    let file =
        new_file(&parts.join("-"), ending, |file| vault.write_plain_file(disk, file, &content))?;
    // The file is there, whether or not the log can be written now.
    let _ = vault.note(Event::AttachmentWritten(Named::of(case)), by, now);
    Ok(file)
}
