//! Making one case of two.

use std::sync::Arc;

use iced::Task;

use super::super::AfterSaving;
use crate::gui::background;
use crate::gui::casefile::step::Step;
use crate::gui::context::Context;
use crate::gui::desk::screen::Screen;
use crate::gui::desk::{Desk, Message, Page, Version};
use crate::gui::screen::versions::unite::{self, Ask, Two};
use crate::gui::widget::focus::{to_main, to_top};
use crate::vault::{CaseVersion, Saved, ToUnite, Vault, VaultError};

/// Two cases that were read, or why not.
type Read = Result<Box<[CaseVersion; 2]>, VaultError>;

pub(in crate::gui::desk) fn read_two(vault: &Vault, [one, other]: Two) -> Read {
    Ok(Box::new([vault.read_version(one, None)?, vault.read_version(other, None)?]))
}

impl Desk {
    /// Two cases were read. Choices made before between the same two stay.
    pub(in crate::gui::desk) fn receive_two(&mut self, read: Read, two: Two) -> Task<Message> {
        match read {
            Ok(versions) => {
                // What is on gives way, so that choices in it come along.
                self.show(Screen::Page(Page::Cases));
                two.into_iter().for_each(|id| self.stage.close(id));
                let state = unite::State::new(*versions, self.uniting.take());
                self.show(Screen::Unite(Box::new(state)));
                to_main().chain(to_top(unite::scrolling()))
            }
            Err(error) => {
                let is_over = error == VaultError::CaseMissing;
                self.uniting.take_if(|draft| is_over && draft.two == two);
                self.tell(error)
            }
        }
    }

    pub(in crate::gui::desk) fn update_uniting(
        &mut self,
        message: unite::Message,
        context: &Context<'_>,
    ) -> Task<Message> {
        let Screen::Unite(state) = self.stage.screen_mut() else {
            return Task::none();
        };
        let two = state.two();
        let reply = unite::update(state, message, context).map(Message::Unite);
        reply.settle(|ask| match ask {
            Ask::Back => self.go(Page::Cases, context),
            Ask::Unite(made) => self.unite(*made, two, context),
        })
    }

    fn unite(&self, made: ToUnite, two: Two, context: &Context<'_>) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        let (by, now) = (context.me.to_owned(), context.now);
        background::run(move || vault.unite(&made, &by, now))
            .map(move |saved| Message::United(saved, two))
    }

    /// Two cases became one: the one that stays is opened.
    pub(in crate::gui::desk) fn receive_united(
        &mut self,
        saved: Result<Saved, VaultError>,
        two: Two,
        context: &Context<'_>,
    ) -> Task<Message> {
        match saved {
            Ok(_) => {
                two.into_iter().for_each(|id| self.forget(id));
                self.united_anew();
                let list = self.list();
                let open = Version::main(two[0], Step::default());
                Task::batch([list, self.open_case(open, context)])
            }
            Err(VaultError::ChangedElsewhere) => {
                self.after_saving(AfterSaving::Unite(two), context)
            }
            Err(error) => {
                if let Screen::Unite(state) = self.stage.screen_mut() {
                    state.not_saved();
                }
                Task::batch([self.list(), self.tell(error)])
            }
        }
    }
}
