//! What lies over the desk and must be answered or read first: one thing at a time.

pub(crate) mod deleting;
pub mod destroying;
pub mod new_case;
pub mod reading;
pub(crate) mod sending;
pub mod spelling;

use super::Message;
use crate::gui::context::Context;
use crate::gui::widget;

/// What must be answered.
#[derive(Debug)]
pub(super) enum Dialog {
    /// The form of a new case.
    NewCase(new_case::State),
    /// The form that gives the open case to a colleague.
    Sending(Box<sending::State>),
    /// Whether to delete the open case.
    Deleting(deleting::State),
    /// Whether to destroy the open case.
    Destroying(Box<destroying::State>),
    /// Words that are perhaps not well spelt, one by one.
    Spelling(Box<spelling::State>),
    /// An article of Naslag.
    Reading(reading::State),
}

impl Dialog {
    pub(super) fn view(&self, context: &Context<'_>) -> widget::dialog::Dialog<'_, Message> {
        match self {
            Self::NewCase(form) => new_case::view(form).map(Message::Drafting),
            Self::Sending(form) => sending::view(form, context).map(Message::Sending),
            Self::Deleting(state) => deleting::view(state),
            Self::Spelling(state) => spelling::view(state, context).map(Message::Spelling),
            Self::Reading(state) => reading::view(state).map(Message::Reading),
            Self::Destroying(state) => destroying::view(state, context).map(Message::Destroying),
        }
    }
}
