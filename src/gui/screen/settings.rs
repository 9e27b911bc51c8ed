//! Instellingen: name, looks, locking and region.

use iced::Element;
use iced::widget::Space;

use crate::gui::context::Context;
use crate::platform::Preferences;

/// What this page remembers.
#[derive(Debug, Default)]
pub struct State {}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {}

/// Handles a message; gives the preferences to keep when they changed.
pub fn update(
    _state: &mut State,
    message: Message,
    _preferences: &Preferences,
) -> Option<Preferences> {
    match message {}
}

/// Draws the page.
pub fn view<'a>(
    _state: &'a State,
    _preferences: &'a Preferences,
    _trouble: Option<&'a str>,
    _context: Context<'a>,
) -> Element<'a, Message> {
    Space::new().into()
}
