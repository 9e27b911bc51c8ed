//! Logboek: who wrote what when, and the moments that were agreed.

mod entries;
mod moments;
mod writing;

use iced::Element;
use iced::widget::column;

use super::step::{StepReply, StepView, kept};
use crate::advice::Advice;
use crate::case::{Case, Moment};
use crate::gui::context::Context;
use crate::gui::theme::space;
use crate::gui::{kit, record};
use crate::t;

pub use writing::Message as WritingMessage;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    moments: record::State,
    writing: writing::State,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// Among the moments.
    Moment(record::Message),
    /// In the book.
    Writing(WritingMessage),
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    _advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Moment(message) => {
            let answer = record::update::<Moment>(&mut state.moments, message, case, context);
            kept(answer, Message::Moment)
        }
        Message::Writing(message) => writing::update(&mut state.writing, message, case, context),
    }
}

/// Draws the step.
pub fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    column![
        kit::title(t!("logbook-title"), t!("logbook-purpose")),
        record::view::<Moment>(&view.state.moments, view.case, view.context).map(Message::Moment),
        entries::view(view.of(&view.state.writing)).map(Message::Writing),
    ]
    .spacing(space::L)
    .into()
}
