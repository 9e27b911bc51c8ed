//! Quick exit: the window shows an empty sheet at once, and the vault locks
//! behind it. The second window shows nothing any more, and closes with the vault.

use iced::{Task, window};

use super::{App, Message, empty_sheet};
use crate::gui::logo;

impl App {
    /// Whether the empty sheet is shown.
    pub fn is_covered(&self) -> bool {
        self.covered
    }

    /// Shows the sheet, and locks. What is written for that is written
    /// elsewhere, so the sheet does not wait for it.
    pub(super) fn cover(&mut self) -> Task<Message> {
        self.covered = true;
        self.showing_keys = false;
        self.start.forget_typed();
        let icon = self.change_icon(empty_sheet::icon());
        Task::batch([icon, self.lock()])
    }

    /// Back to the screen that was on before a vault was open, mostly the one
    /// that unlocks.
    pub(super) fn uncover(&mut self) -> Task<Message> {
        self.covered = false;
        self.start.forget_typed();
        let icon = self.change_icon(logo::window_icon());
        Task::batch([icon, self.start.focus().map(Message::Start)])
    }

    /// What was asked before the sheet came may open a vault behind it.
    pub(super) fn stay_covered(&mut self, entering: Task<Message>) -> Task<Message> {
        if self.covered { Task::batch([entering, self.lock()]) } else { entering }
    }

    fn change_icon(&self, icon: Option<window::Icon>) -> Task<Message> {
        icon.map_or_else(Task::none, |icon| window::set_icon(self.main, icon))
    }
}
