//! Logboek: who wrote what when, and the moments that were agreed.

pub mod bijlagen;
mod draft;
mod entries;
mod filter;
mod moments;
mod month;
mod writing;

use chrono::NaiveDate;
use iced::Element;
use iced::widget::Column;

use super::step::{StepReply, StepView, kept};
use crate::advice::Advice;
use crate::case::{Bijlage, Case, Moment, RecordPlace};
use crate::gui::context::Context;
use crate::gui::theme::space;
use crate::gui::widget::Turn;
use crate::gui::{kit, record};
use crate::t;

pub use writing::Message as WritingMessage;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    moments: record::State,
    bijlagen: bijlagen::State,
    /// The day that is shown in the month, while that is unfolded.
    month: Option<NaiveDate>,
    writing: writing::State,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// Among the moments.
    Moment(record::Message),
    /// Among the attachments.
    Bijlage(bijlagen::Message),
    /// Show the month, or hide it.
    Month,
    /// In the month.
    Turned(Turn),
    /// In the book.
    Writing(WritingMessage),
}

/// Shows what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace, case: &Case, today: NaiveDate) {
    record::unfold::<Moment>(&mut state.moments, place.number_in("agenda"), case, today);
    let bijlage = place.number_in("bijlagen");
    record::unfold::<Bijlage>(&mut state.bijlagen.list, bijlage, case, today);
    if place.outermost().0 == "logbook" {
        state.writing.show_all();
    }
}

impl State {
    /// What is remembered of the attachments.
    pub(in crate::gui::casefile) fn bijlagen(&mut self) -> &mut bijlagen::State {
        &mut self.bijlagen
    }
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
        Message::Bijlage(message) => {
            bijlagen::update(&mut state.bijlagen, message, case, context).map(Message::Bijlage)
        }
        Message::Month => {
            state.month = state.month.is_none().then(|| context.today());
            StepReply::none()
        }
        Message::Turned(turn) => {
            month::turn(state, turn);
            StepReply::none()
        }
        Message::Writing(message) => writing::update(&mut state.writing, message, case, context),
    }
}

/// Draws the step.
pub fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let moments = record::view::<Moment>(&view.state.moments, view.case, view.context);
    Column::new()
        .push(kit::title(t!("logbook-title"), t!("logbook-purpose")))
        .push(moments.map(Message::Moment))
        .push(month::view(view))
        .push(entries::view(view.of(&view.state.writing)).map(Message::Writing))
        .push(bijlagen::view(view.of(&view.state.bijlagen)).map(Message::Bijlage))
        .spacing(space::L)
        .into()
}
