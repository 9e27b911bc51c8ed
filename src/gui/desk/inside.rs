//! Looking inside the cases of the vault, while the window goes on.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message, Page, Request};
use crate::gui::screen::cases::{self, Ask};
use crate::gui::work;
use crate::vault::{Progress, Vault};

/// Whether the words of all cases are being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Reading {
    /// They are not.
    #[default]
    No,
    /// They are.
    Yes,
    /// They are, and the vault was listed once more since that began.
    Again,
}

impl Desk {
    /// Reads the words of what is new in the vault. It ends by itself when the
    /// vault is locked, as it does not keep the vault alive.
    pub(super) fn read_words(&mut self) -> Task<Message> {
        if self.reading != Reading::No {
            self.reading = Reading::Again;
            return Task::none();
        }
        self.reading = Reading::Yes;
        let vault = Arc::downgrade(&self.vault);
        let read = work::telling(move |tell: &(dyn Fn(Progress) + Sync)| {
            // Without the words of all cases the search finds fewer of them.
            let _ = Vault::read_words(&vault, tell);
        });
        read.map(|progress| Message::WordsRead(Some(progress)))
            .chain(Task::done(Message::WordsRead(None)))
    }

    /// Some words were read, or all of them.
    pub(super) fn receive_words(&mut self, progress: Option<Progress>) -> Request {
        self.cases.set_reading(progress);
        if progress.is_some() {
            return Task::none().into();
        }
        match std::mem::take(&mut self.reading) {
            Reading::Again => self.read_words().into(),
            _ => Task::none().into(),
        }
    }

    /// Finds out what the page of all cases wants to know.
    pub(super) fn look_inside(&mut self) -> Task<Message> {
        if self.page != Page::Cases {
            return Task::none();
        }
        let vault = Arc::clone(&self.vault);
        let found = match self.cases.ask(&self.listing.summaries) {
            None => return Task::none(),
            Some(Ask::Cases(words)) => work::elsewhere(move || {
                let cases = vault.find_inside(&words);
                cases::Message::Inside(words, cases)
            }),
            Some(Ask::Excerpts(words, cases)) => work::elsewhere(move || {
                let excerpts = cases.into_iter().map(|case| (case, vault.excerpt(case, &words)));
                let excerpts = excerpts.collect();
                cases::Message::Excerpts(words, excerpts)
            }),
        };
        found.map(Message::Cases)
    }
}
