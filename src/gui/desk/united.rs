//! That two cases became one lately: told on Vandaag for a while, as a colleague who looks
//! for the other may not know.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message};
use crate::gui::background;
use crate::gui::context::Context;
use crate::vault::{United, VaultError};

impl Desk {
    /// Reads which cases became one lately: after opening, once a day, and after that
    /// happened here.
    pub(super) fn look_at_united(&mut self, context: &Context<'_>) -> Task<Message> {
        let today = Some(context.today());
        if self.united_on == today {
            return Task::none();
        }
        self.united_on = today;
        let (vault, now) = (Arc::clone(&self.vault), context.now);
        background::run(move || vault.united_lately(now)).map(Message::UnitedFound)
    }

    /// What cannot be read now is not told; nothing rests on it.
    pub(super) fn receive_united_lately(
        &mut self,
        found: Result<Vec<United>, VaultError>,
    ) -> Task<Message> {
        self.today.tell_united(found.unwrap_or_default());
        Task::none()
    }

    /// Another one may be there now.
    pub(super) fn united_anew(&mut self) {
        self.united_on = None;
    }
}
