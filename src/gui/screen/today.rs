//! Vandaag: what is due, the caseload, and cases per level and phase.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::Space;

use crate::case::Summary;
use crate::gui::context::Context;
use crate::gui::desk::{Room, Wish};
use crate::vault::Listing;

/// What this page remembers.
#[derive(Debug, Default)]
pub struct State {}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {}

/// Handles a message.
pub fn update(_state: &mut State, message: Message) -> Option<Wish> {
    match message {}
}

/// How many things ask for attention today: due within a week or late.
#[must_use]
pub fn count_due(_summaries: &[Summary], _today: NaiveDate) -> usize {
    0
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
