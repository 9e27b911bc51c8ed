//! What the lists show of the vault: its cases, those that were deleted, and
//! files that are out of order.

use std::sync::Arc;

use iced::Task;

use super::screen::Screen;
use super::{Desk, Message, Page};
use crate::case::CaseId;
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::widget::focus::offer_main;
use crate::vault::{Deleted, Listing, SavedFilters, TwoFamilies, Vault, VaultError};

impl Desk {
    pub(super) fn list(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        let list = background::run(move || vault.list()).map(Message::Listed);
        let vault = Arc::clone(&self.vault);
        let deleted = background::run(move || vault.deleted()).map(Message::DeletedFound);
        Task::batch([list, deleted])
    }

    pub(super) fn receive_listing(
        &mut self,
        listing: Result<Listing, VaultError>,
        context: &Context<'_>,
    ) -> Task<Message> {
        match listing {
            Ok(listing) => {
                self.listing = listing;
                self.listed = true;
                self.revision += 1;
                let tour = self.begin_tour_when_listed();
                Task::batch([self.survey(context), self.read_words(), tour])
            }
            Err(error) => self.tell(error),
        }
    }

    pub(super) fn receive_deleted(
        &mut self,
        deleted: Result<Vec<Deleted>, VaultError>,
    ) -> Task<Message> {
        match deleted {
            Ok(deleted) => {
                self.cases.show_deleted(deleted);
                Task::none()
            }
            Err(error) => self.tell(error),
        }
    }

    /// Reads the filters that the user keeps.
    pub(super) fn read_filters(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.saved_filters()).map(Message::FiltersRead)
    }

    /// Reads which cases that look alike are of two families.
    pub(super) fn read_two_families(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.two_families()).map(Message::TwoFamiliesRead)
    }

    /// Remembers that two cases that look alike are of two families.
    pub(super) fn say_two_families(&self, two: [CaseId; 2]) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.say_two_families(two)).map(Message::TwoFamiliesRead)
    }

    pub(super) fn receive_two_families(
        &mut self,
        said: Result<TwoFamilies, VaultError>,
    ) -> Task<Message> {
        match said {
            Ok(said) => {
                self.cases.know_two_families(said);
                Task::none()
            }
            Err(error) => self.tell(error),
        }
    }

    /// Keeps a filter under a name, or no longer.
    pub(super) fn keep_filter(&self, name: String, chosen: Option<String>) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.keep_filter(&name, chosen.as_deref()))
            .map(Message::FiltersRead)
    }

    pub(super) fn receive_filters(
        &mut self,
        kept: Result<SavedFilters, VaultError>,
    ) -> Task<Message> {
        match kept {
            Ok(kept) => {
                self.cases.show_saved(&kept, !self.is_read_only());
                Task::none()
            }
            Err(error) => self.tell(error),
        }
    }

    /// Brings what is on the screen up to date with the listing.
    pub(super) fn refresh(&mut self, context: &Context<'_>) {
        self.today.recount(&self.listing.summaries, self.revision, context);
        let led = self.is_leading();
        if let Some(open) = self.stage.case_mut() {
            open.set_led(led);
        }
        if !self.stage.is_on(Page::Cases) {
            self.cases.unmark();
        }
        if let Screen::Page(page) = self.stage.screen() {
            (page.row().refresh)(self, context);
        }
    }

    /// Puts a deleted case back.
    pub(super) fn undelete(&self, id: CaseId, context: &Context<'_>) -> Task<Message> {
        let (by, now) = (context.me.to_owned(), context.now);
        self.tidy(move |vault| vault.undelete(id, &by, now))
    }

    /// Puts a case that is gone back from its history.
    pub(super) fn bring_back(&self, id: CaseId, context: &Context<'_>) -> Task<Message> {
        let (by, now) = (context.me.to_owned(), context.now);
        self.tidy(move |vault| vault.bring_back(id, &by, now))
    }

    /// Does something to the files of the vault and lists them again.
    pub(super) fn tidy(
        &self,
        job: impl FnOnce(&Vault) -> Result<(), VaultError> + Send + 'static,
    ) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        background::run(move || job(&vault)).map(Message::Tidied)
    }

    pub(super) fn receive_tidied(&mut self, tidied: Result<(), VaultError>) -> Task<Message> {
        self.trouble = tidied.err().or(self.trouble.take());
        Task::batch([self.list(), offer_main()])
    }

    /// Tells above the page what went wrong.
    pub(super) fn tell(&mut self, error: VaultError) -> Task<Message> {
        self.trouble = Some(error);
        Task::none()
    }
}
