//! Zorgen en krachten: what happened, what goes well, how safe it feels, what was observed.

mod concern;
mod incidents;
mod questions;
mod scores;
mod strengths;

use iced::Element;
use iced::widget::column;

use super::step::Action;
use crate::advice::Advice;
use crate::case::{Case, ViolenceForm};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::t;

pub use incidents::{Mark, Message as IncidentMessage};
pub use questions::Message as QuestionMessage;
pub use scores::Message as ScoreMessage;
pub use strengths::Message as StrengthMessage;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    incidents: incidents::State,
    strengths: strengths::State,
    scores: scores::State,
    questions: questions::State,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// The first concern was typed.
    Concern(String),
    /// A form of violence was switched on or off.
    Violence(ViolenceForm, bool),
    /// Among the incidents.
    Incident(IncidentMessage),
    /// Among the strengths.
    Strength(StrengthMessage),
    /// Among the safety scores.
    Score(ScoreMessage),
    /// Among the questions.
    Question(QuestionMessage),
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> Action<Message> {
    match message {
        Message::Concern(words) => case.concern = words,
        Message::Violence(form, on) => concern::switch(case, form, on),
        Message::Incident(message) => {
            return incidents::update(&mut state.incidents, message, case, context);
        }
        Message::Strength(message) => {
            return strengths::update(&mut state.strengths, message, case);
        }
        Message::Score(message) => {
            return scores::update(&mut state.scores, message, case, context);
        }
        Message::Question(message) => {
            return questions::update(&mut state.questions, message, case, advice, context);
        }
    }
    Action::Changed
}

/// Draws the step.
pub fn view<'a>(
    state: &'a State,
    case: &'a Case,
    advice: &'a Advice,
    context: Context<'a>,
) -> Element<'a, Message> {
    column![
        kit::title(t!("concerns-title"), t!("concerns-purpose")),
        concern::view(case),
        incidents::view(&state.incidents, case, context).map(Message::Incident),
        strengths::view(&state.strengths, case, context).map(Message::Strength),
        scores::view(&state.scores, case, context).map(Message::Score),
        questions::view(&state.questions, case, advice, context).map(Message::Question),
    ]
    .spacing(space::L)
    .into()
}
