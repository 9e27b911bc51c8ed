//! Words of a locked vault that are in memory only: its folder is not there, or
//! cannot be written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use iced::Task;

use super::{App, Message, SharedVault};
use crate::case::Case;
use crate::gui::widget::focus::to_main;
use crate::gui::{background, start};
use crate::platform::Preferences;
use crate::t;
use crate::vault::{RealDisk, Vault, VaultError};

impl App {
    /// Goes on at the same desk in the same vault, which was found elsewhere.
    pub(super) fn move_to(&mut self, vault: SharedVault, folder: PathBuf) -> Task<Message> {
        self.prefer(Preferences { last_vault: Some(folder), ..self.preferences.clone() });
        self.bind(&vault);
        self.last_vault = Arc::downgrade(&vault);
        self.locked = false;
        self.begin_waiting();
        let moving = self.with_desk(|desk, context| desk.move_to(Arc::clone(&vault), context));
        match moving {
            Some(task) => Task::batch([task.map(Message::Desk), to_main()]),
            // Its last words could be written after all.
            None => self.sit_down(vault),
        }
    }

    /// Seals what is in memory only in a folder of its own inside `folder`.
    pub(super) fn keep_elsewhere(&self, folder: &Path) -> Task<Message> {
        let Some(desk) = &self.desk else {
            return Task::none();
        };
        let context = self.context();
        let (cases, vault) = (desk.unsaved(&context), Arc::clone(desk.vault()));
        let (by, now) = (context.me.to_owned(), context.now);
        let when = now.format("%Y-%m-%d %H.%M.%S").to_string();
        let folder = folder.join(t!("unsaved-folder-name", when = when));
        background::run(move || keep(&vault, &cases, folder, &by, now))
            .map(|kept| Message::Start(start::Message::kept_elsewhere(kept)))
    }
}

fn keep(
    vault: &Vault,
    cases: &[Case],
    folder: PathBuf,
    by: &str,
    now: DateTime<FixedOffset>,
) -> Result<PathBuf, VaultError> {
    let about = t!("unsaved-readme", vault = vault.name());
    vault.seal_outside(cases, &RealDisk::new(&folder), &about, by, now)?;
    Ok(folder)
}
