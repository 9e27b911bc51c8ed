//! Looking at the earlier versions of a case, and putting one back.

use std::sync::Arc;

use iced::Task;

use crate::case::CaseId;
use crate::gui::background;
use crate::gui::casefile::{Casefile, step::Step};
use crate::gui::context::Context;
use crate::gui::desk::screen::Screen;
use crate::gui::desk::{Desk, Message, Version};
use crate::gui::screen::versions::history::{self, Ask, Past};
use crate::gui::widget::focus::{to_main, to_top};
use crate::vault::{Event, Named, VaultError};

impl Desk {
    /// The versions of a case were read.
    pub(in crate::gui::desk) fn receive_past(
        &mut self,
        past: Result<Box<Past>, VaultError>,
        id: CaseId,
    ) -> Task<Message> {
        match past {
            Ok(past) => {
                self.show(Screen::History(Box::new(history::State::new(id, *past))));
                to_main().chain(to_top(history::scrolling()))
            }
            Err(error) => self.tell(error),
        }
    }

    pub(in crate::gui::desk) fn update_history(
        &mut self,
        message: history::Message,
        context: &Context<'_>,
    ) -> Task<Message> {
        let Screen::History(state) = self.stage.screen_mut() else {
            return Task::none();
        };
        let id = state.id();
        let reply = history::update(state, message, context).map(Message::History);
        reply.settle(|ask| match ask {
            Ask::Top => to_main(),
            Ask::LookedAt(number) => Task::batch([to_main(), self.note_look(id, number, context)]),
            Ask::Back => {
                let open = self.stage.case().filter(|open| open.case().id == id);
                let step = open.map_or_else(Step::default, Casefile::step);
                self.open_case(Version::main(id, step), context)
            }
            Ask::PutBack(number, twin) => {
                let vault = Arc::clone(&self.vault);
                let (by, now) = (context.me.to_owned(), context.now);
                background::run(move || vault.put_back(id, (number, twin), &by, now))
                    .map(move |saved| Message::Replaced(saved, id))
            }
        })
    }

    fn note_look(&self, id: CaseId, number: u64, context: &Context<'_>) -> Task<Message> {
        let summary = self.summaries().iter().find(|summary| summary.id == id);
        let number_of_case = summary.map_or_else(String::new, |summary| summary.number.clone());
        let case = Named { id, number: number_of_case };
        let vault = Arc::clone(&self.vault);
        let (by, now) = (context.me.to_owned(), context.now);
        // The line is written with the next one when it fails now.
        background::run(move || vault.note(Event::LookedBack(case, number), &by, now)).discard()
    }
}
