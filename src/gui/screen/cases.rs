//! Casussen: every case, with search and filters.

use iced::Element;
use iced::advanced::widget::Id;
use iced::widget::Space;

use crate::gui::context::Context;
use crate::gui::desk::{Room, Wish};
use crate::vault::Listing;

/// What this page remembers.
#[derive(Debug, Default)]
pub struct State {
    search: String,
}

impl State {
    /// The words looked for.
    #[must_use]
    pub fn search(&self) -> &str {
        &self.search
    }

    /// Looks for words.
    pub fn search_for(&mut self, words: String) {
        self.search = words;
    }
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {}

/// The field that takes the words to look for.
#[must_use]
pub fn search_field() -> Id {
    Id::new("cases-search")
}

/// Handles a message.
pub fn update(_state: &mut State, message: Message) -> Option<Wish> {
    match message {}
}

/// Draws the page.
pub fn view<'a>(
    _state: &'a State,
    _listing: &'a Listing,
    _listed: bool,
    _context: Context<'a>,
    _room: Room,
) -> Element<'a, Message> {
    Space::new().into()
}
