//! The page of the vault at the desk, and the reminder of a backup.

use iced::Task;
use iced::widget::{container, row};
use iced::{Center, Element, Fill};

use super::{Desk, Message, Page};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken::status};
use crate::gui::screen::vault::{self as page, Reminder, Told};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;

impl Desk {
    /// Reads what the page of the vault shows, and whether a backup is due.
    pub(super) fn look_at_vault(&self) -> Task<Message> {
        page::State::look(&self.vault).map(Message::Vault)
    }

    pub(super) fn update_vault_page(
        &mut self,
        message: page::Message,
        context: &Context<'_>,
    ) -> Task<Message> {
        // Cases may have come or changed under our hands.
        let list_anew = matches!(message, page::Message::Told(Told::Done(_)));
        let task = page::update(&mut self.vault_page, message, &self.vault, context);
        let task = task.map(Message::Vault);
        if list_anew { Task::batch([task, self.list()]) } else { task }
    }
}

/// Asks for a backup, on Vandaag only: there it disturbs nobody at work.
pub(super) fn reminder(desk: &Desk) -> Option<Element<'_, Message>> {
    if !desk.stage.is_on(Page::Today) || desk.is_read_only() || desk.listing.summaries.is_empty() {
        return None;
    }
    let words = match desk.vault_page.reminder() {
        Reminder::None | Reminder::Later => return None,
        Reminder::Never => t!("vault-page-reminder-never"),
        Reminder::Old(days) => t!("vault-page-reminder-old", days = *days),
    };
    let shown = container(kit::body(words.clone())).width(Fill);
    let note = row![
        status(words, shown),
        button(t!("vault-page-reminder-make")).on_press(Message::Go(Page::Vault)),
        button(t!("vault-page-reminder-later"))
            .quiet()
            .on_press(Message::Vault(page::Message::Later)),
    ];
    Some(kit::note(note.spacing(space::M).align_y(Center)))
}
