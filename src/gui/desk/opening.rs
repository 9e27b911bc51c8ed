//! Opening a case, or going back to it.

use std::sync::Arc;

use iced::Task;

use super::after_saving::AfterSaving;
use super::screen::Screen;
use super::{Desk, Message, Version};
use crate::case::Case;
use crate::gui::background;
use crate::gui::casefile::{self, Casefile};
use crate::gui::context::Context;
use crate::gui::widget::focus::to_main;
use crate::vault::{Event, Named, Opened, VaultError};

impl Desk {
    /// Opens a case, or goes back to it when it is open already.
    pub(super) fn open_case(&mut self, version: Version, context: &Context<'_>) -> Task<Message> {
        let is_open = |open: &&mut Casefile| open.is(version.id, version.copy());
        let Some(open) = self.stage.case_mut().filter(is_open) else {
            return self.after_saving(AfterSaving::Open(version), context);
        };
        let shown = open.update(casefile::Message::Go(version.step), context).task;
        let shown = shown.map(Message::Case);
        if let Some(aside) = self.stage.take_aside() {
            self.show(Screen::Case(aside));
        }
        Task::batch([self.keep_now(context), shown.chain(to_main())])
    }

    pub(super) fn receive_case(
        &mut self,
        opened: Result<Opened, VaultError>,
        version: Version,
        context: &Context<'_>,
    ) -> Task<Message> {
        match opened {
            Ok(opened) => {
                self.outbox.untouched();
                let noted = self.note_opened(&opened.case, context);
                let newer = opened.newer;
                let mut file = Casefile::open(opened.case, version.step, context);
                file.set_newer(newer);
                file.set_copy(version.copy());
                if self.is_beside(version.id) {
                    self.stage.hold(Box::new(file));
                    let begun = self.go_on_at_table(context);
                    return Task::batch([noted, Self::read_word_list(context), begun]);
                }
                self.show(Screen::Case(Box::new(file)));
                let arrived = to_main().chain(self.go_on_when_open(context));
                let drawn = self.stage.shown_case().map(|open| open.follow_documents(context));
                let drawn = drawn.unwrap_or_else(Task::none).map(Message::Case);
                let listed = Self::read_word_list(context);
                Task::batch([noted, listed, drawn, arrived.chain(self.stay_in_tour(version.id))])
            }
            Err(error) => {
                self.once_open = None;
                self.giving.stop();
                self.tell(error)
            }
        }
    }

    /// Opens a case, or goes back to it, and does something in it.
    pub(super) fn open_and(
        &mut self,
        version: Version,
        message: casefile::Message,
        context: &Context<'_>,
    ) -> Task<Message> {
        self.once_open = Some((version.id, message));
        let opened = self.open_case(version, context);
        opened.chain(self.go_on_when_open(context))
    }

    /// Does in the case on the screen what it was opened for.
    fn go_on_when_open(&mut self, context: &Context<'_>) -> Task<Message> {
        let is_open = |id| self.stage.case().is_some_and(|open| open.is(id, None));
        let is_shown = |id| is_open(id) && self.stage.is_in_case();
        match self.once_open.take_if(|(id, _)| is_shown(*id)) {
            Some((_, message)) => self.update_case(message, context),
            None => Task::none(),
        }
    }

    /// Writes in the log that a case was opened.
    fn note_opened(&self, case: &Case, context: &Context<'_>) -> Task<Message> {
        let (vault, case) = (Arc::clone(&self.vault), Named::of(case));
        let (by, now) = (context.me.to_owned(), context.now);
        // A line that cannot be written now is written with the next one.
        background::run(move || drop(vault.note(Event::Opened(case), &by, now))).discard()
    }
}
