//! How a vault comes to the desk.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

use super::{App, Message, SharedVault};
use crate::gui::desk::{Desk, Invitation};
use crate::gui::start;
use crate::gui::widget::focus::to_main;
use crate::platform::Preferences;
use crate::vault::Vault;

impl App {
    pub(super) fn enter(&mut self, entered: start::Entered) -> Task<Message> {
        self.locked = false;
        self.begin_waiting();
        self.advise(&entered.vault);
        match entered.remember {
            Some(folder) => self.remember(folder, entered.my_name),
            None => self.borrowed_name = entered.my_name,
        }
        let tour = if entered.tour { Invitation::Begin } else { self.invitation() };
        self.sit_down_for(entered.vault, tour)
    }

    /// A weak passphrase is told of once in a run of the program.
    fn advise(&mut self, vault: &Vault) {
        if vault.has_weak_passphrase() && !self.advised.insert(vault.id()) {
            vault.let_passphrase_be();
        }
    }

    fn remember(&mut self, folder: PathBuf, my_name: Option<String>) {
        self.borrowed_name = None;
        let my_name = my_name.unwrap_or_else(|| self.preferences.my_name.clone());
        self.prefer(Preferences { last_vault: Some(folder), my_name, ..self.preferences.clone() });
    }

    // The vault was still in memory: its last words could not be written yet, or
    // some work on it went on. Opening it anew would find its own lock.
    pub(super) fn resume(&mut self, vault: SharedVault) -> Task<Message> {
        self.locked = false;
        self.begin_waiting();
        if let Some(desk) = &mut self.desk {
            desk.resume();
            return to_main();
        }
        self.sit_down(vault)
    }

    pub(super) fn sit_down(&mut self, vault: SharedVault) -> Task<Message> {
        self.sit_down_for(vault, self.invitation())
    }

    fn invitation(&self) -> Invitation {
        if self.preferences.tour_seen { Invitation::None } else { Invitation::Offer }
    }

    /// Lets a vault do no more than the organisation allows.
    pub(super) fn bind(&self, vault: &Vault) {
        if !self.machine.policy.allows_plain_export() {
            vault.keep_inside();
        }
    }

    fn sit_down_for(&mut self, vault: SharedVault, tour: Invitation) -> Task<Message> {
        self.bind(&vault);
        self.last_vault = Arc::downgrade(&vault);
        self.undo.forget();
        let (desk, task) = Desk::new(vault, tour);
        self.desk = Some(Box::new(desk));
        Task::batch([task.map(Message::Desk), to_main()])
    }
}
