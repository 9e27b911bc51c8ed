//! Searching the texts of the cases in the vault, while the window goes on.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message, Page};
use crate::gui::background;
use crate::gui::screen::cases::{self, Lookup};
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
        let read = background::run_reporting(move |tell: &(dyn Fn(Progress) + Sync)| {
            // Without the words of all cases the search finds fewer of them.
            let _ = Vault::read_words(&vault, tell);
        });
        read.map(|progress| Message::WordsRead(Some(progress)))
            .chain(Task::done(Message::WordsRead(None)))
    }

    /// Some words were read, or all of them.
    pub(super) fn receive_words(&mut self, progress: Option<Progress>) -> Task<Message> {
        self.cases.set_reading(progress);
        if progress.is_some() {
            return Task::none();
        }
        match std::mem::take(&mut self.reading) {
            Reading::Again => self.read_words(),
            _ => Task::none(),
        }
    }

    /// Finds out what the page of all cases wants to know.
    pub(super) fn search_texts(&mut self) -> Task<Message> {
        if !self.stage.is_on(Page::Cases) {
            return Task::none();
        }
        let vault = Arc::clone(&self.vault);
        let found = match self.cases.next_lookup(&self.listing.summaries) {
            None => return Task::none(),
            Some(Lookup::Cases(words)) => background::run(move || {
                let cases = vault.find_inside(&words);
                cases::Message::Inside(words, cases)
            }),
            Some(Lookup::Excerpts(words, cases)) => background::run(move || {
                let excerpts = cases.into_iter().map(|case| (case, vault.excerpt(case, &words)));
                let excerpts = excerpts.collect();
                cases::Message::Excerpts(words, excerpts)
            }),
        };
        found.map(Message::Cases)
    }
}
