//! Comparing a case with a second copy of it.

use std::sync::Arc;

use iced::Task;

use crate::case::Case;
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::desk::screen::Screen;
use crate::gui::desk::{Desk, Message, Page};
use crate::gui::screen::versions::compare::{self, Ask, Pair};
use crate::gui::widget::focus::{to_main, to_top};
use crate::vault::{CaseVersion, Vault, VaultError};

/// Two versions that were read, or why not.
type Read = Result<Box<(CaseVersion, CaseVersion)>, VaultError>;

pub(in crate::gui::desk) fn read_pair(vault: &Vault, pair: Pair) -> Read {
    let main = vault.read_version(pair.id, None)?;
    let copy = vault.read_version(pair.id, Some(pair.copy))?;
    Ok(Box::new((main, copy)))
}

impl Desk {
    /// Two versions were read. Choices made before between the same two stay.
    pub(in crate::gui::desk) fn receive_pair(&mut self, read: Read, pair: Pair) -> Task<Message> {
        match read {
            Ok(versions) => {
                let (left, right) = *versions;
                // What is on gives way, so that choices in it come along.
                self.show(Screen::Page(Page::Cases));
                self.stage.close(pair.id);
                let state = compare::State::new(pair, left, right, self.choices.take());
                self.show(Screen::Compare(Box::new(state)));
                to_main().chain(to_top(compare::scrolling()))
            }
            Err(error) => {
                // Without one of them there is nothing left to choose.
                let is_over = error == VaultError::CaseMissing;
                self.choices.take_if(|choices| is_over && choices.pair == pair);
                self.tell(error)
            }
        }
    }

    pub(in crate::gui::desk) fn update_comparison(
        &mut self,
        message: compare::Message,
        context: &Context<'_>,
    ) -> Task<Message> {
        let Screen::Compare(state) = self.stage.screen_mut() else {
            return Task::none();
        };
        let reply = compare::update(state, message, context).map(Message::Compare);
        reply.settle(|ask| match ask {
            Ask::Back => self.go(Page::Cases, context),
            Ask::Join(case, versions) => self.join(*case, *versions, context),
        })
    }

    fn join(
        &self,
        case: Case,
        (main, copy): (CaseVersion, CaseVersion),
        context: &Context<'_>,
    ) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        let (by, now, id) = (context.me.to_owned(), context.now, case.id);
        background::run(move || vault.join(&case, &main, &copy, &by, now))
            .map(move |saved| Message::Replaced(saved, id))
    }
}
