//! Telling once that the passphrase of before would not be strong enough today.

use iced::widget::{container, row};
use iced::{Center, Element, Fill, Task};

use super::{Desk, Message, Page};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken::status};
use crate::gui::screen::vault::passphrase_field;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::gui::widget::focus::focus;
use crate::t;

impl Desk {
    /// Goes to where another passphrase is set. Whoever went there was told.
    pub(super) fn change_passphrase(&mut self, context: &Context<'_>) -> Task<Message> {
        self.vault.let_passphrase_be();
        self.go(Page::Vault, context).chain(focus(passphrase_field()))
    }
}

/// Tells so on Vandaag only, where it disturbs nobody at work.
pub(super) fn hint(desk: &Desk) -> Option<Element<'_, Message>> {
    let tells = desk.stage.is_on(Page::Today) && !desk.is_read_only();
    if !tells || !desk.vault.has_weak_passphrase() {
        return None;
    }
    let words = t!("vault-page-weak");
    let shown = container(kit::body(words.clone())).width(Fill);
    let note = row![
        status(words, shown),
        button(t!("vault-page-passphrase")).on_press(Message::ChangePassphrase),
        button(t!("vault-page-reminder-later")).quiet().on_press(Message::LetPassphraseBe),
    ];
    Some(kit::note(note.spacing(space::M).align_y(Center)))
}
