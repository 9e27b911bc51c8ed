//! Zorgen en krachten: what happened, what goes well, how safe it feels, what was observed.

use iced::Element;
use iced::widget::Space;

use super::step::Action;
use crate::advice::Advice;
use crate::case::Case;
use crate::gui::context::Context;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {}

/// Handles a message.
pub fn update(
    _state: &mut State,
    message: Message,
    _case: &mut Case,
    _advice: &Advice,
    _context: &Context<'_>,
) -> Action<Message> {
    match message {}
}

/// Draws the step.
pub fn view<'a>(
    _state: &'a State,
    _case: &'a Case,
    _advice: &'a Advice,
    _context: Context<'a>,
) -> Element<'a, Message> {
    Space::new().into()
}
