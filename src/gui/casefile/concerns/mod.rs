//! Three steps that remember together: what happened, how safe it feels and what
//! goes well, and what was observed.

mod children;
mod concern;
mod incidents;
mod orders;
mod questions;
mod risks;
mod scores;
mod strengths;
mod worries;

use std::collections::BTreeSet;

use iced::Element;
use iced::widget::column;

use super::step::{Step, StepReply, StepView, changed, go, kept};
use crate::advice::Advice;
use crate::case::{
    Case, Huisverbod, Incident, Kindgesprek, Overtreding, Phase, RecordPlace, ScoreId, Strength,
    ViolenceForm, Worry,
};
use crate::gui::context::Context;
use crate::gui::theme::space;
use crate::gui::{kit, record};
use crate::t;

pub use questions::Message as QuestionMessage;
pub use scores::Message as ScoreMessage;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    worries: record::State,
    incidents: record::State,
    orders: record::State,
    breaches: record::State,
    talks: record::State,
    strengths: record::State,
    scores: scores::State,
    questions: questions::State,
    /// Whether what fits the ages of this family is shown.
    life: bool,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// The first concern was typed.
    Concern(String),
    /// A form of violence was switched on or off.
    Violence(ViolenceForm, bool),
    /// Among the worries.
    Worry(record::Message),
    /// Among the incidents.
    Incident(record::Message),
    /// Among the huisverboden.
    Order(record::Message),
    /// It was decided today whether to extend the huisverbod with this number.
    Decide(u32),
    /// School was told today of the incident with this number.
    SchoolTold(u32),
    /// A doctor looked today after the incident with this number.
    DoctorSeen(u32),
    /// The Centrum Seksueel Geweld was called today about it.
    CsgCalled(u32),
    /// Among what was done against them.
    Breach(record::Message),
    /// Among the talks with children.
    Talk(record::Message),
    /// Among the strengths.
    Strength(record::Message),
    /// Among the safety scores.
    Score(ScoreMessage),
    /// Among the questions.
    Question(QuestionMessage),
    /// Of which forms to think at the ages of this family: show it, or fold it.
    Life,
    /// Go to the risk picture.
    Risks,
}

/// Unfolds what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace, look: StepView<'_, ()>) {
    let (case, today) = (look.case, look.today());
    let number = |list| place.number_in(list);
    record::unfold::<Worry>(&mut state.worries, number("worries"), case, today);
    record::unfold::<Incident>(&mut state.incidents, number("incidents"), case, today);
    record::unfold::<Huisverbod>(&mut state.orders, number("huisverboden"), case, today);
    record::unfold::<Overtreding>(&mut state.breaches, number("overtredingen"), case, today);
    record::unfold::<Kindgesprek>(&mut state.talks, number("kindgesprekken"), case, today);
    record::unfold::<Strength>(&mut state.strengths, number("strengths"), case, today);
    if let Some(score) = number("safety_scores") {
        scores::unfold(&mut state.scores, ScoreId(score), case);
    }
    if let ("observations", Some(question)) = place.outermost() {
        questions::unfold(&mut state.questions, &question.to_string(), look);
    }
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Concern(words) => case.concern = words,
        Message::Violence(form, on) => concern::switch(case, form, on),
        Message::Life => {
            state.life = !state.life;
            return StepReply::none();
        }
        Message::Risks => return go(Step::Phase(Phase::Risicos)),
        Message::Worry(message) => {
            let answer = record::update::<Worry>(&mut state.worries, message, case, context);
            return kept(answer, Message::Worry);
        }
        Message::Incident(message) => {
            let answer = record::update::<Incident>(&mut state.incidents, message, case, context);
            return kept(answer, Message::Incident);
        }
        Message::Order(message) => {
            let answer = record::update::<Huisverbod>(&mut state.orders, message, case, context);
            return kept(answer, Message::Order);
        }
        Message::Decide(number) => {
            return orders::decide(&mut state.orders, number, case, context);
        }
        Message::SchoolTold(number) => {
            return incidents::done_today(
                &mut state.incidents,
                number,
                "school_told_on",
                case,
                context,
            );
        }
        Message::DoctorSeen(number) => {
            return incidents::done_today(&mut state.incidents, number, "doctor_on", case, context);
        }
        Message::CsgCalled(number) => {
            return incidents::done_today(&mut state.incidents, number, "csg_on", case, context);
        }
        Message::Breach(message) => {
            let answer = record::update::<Overtreding>(&mut state.breaches, message, case, context);
            return kept(answer, Message::Breach);
        }
        Message::Talk(message) => {
            let answer = record::update::<Kindgesprek>(&mut state.talks, message, case, context);
            return kept(answer, Message::Talk);
        }
        Message::Strength(message) => {
            let answer = record::update::<Strength>(&mut state.strengths, message, case, context);
            return kept(answer, Message::Strength);
        }
        Message::Score(message) => {
            return scores::update(&mut state.scores, message, case, context);
        }
        Message::Question(message) => {
            return questions::update(&mut state.questions, message, case, advice, context);
        }
    }
    changed()
}

/// How many questions are open that matter now: those to ask again, and those
/// that can change the advice.
pub(super) fn open_questions(advice: &Advice) -> usize {
    let again: BTreeSet<_> = advice.ask_again.iter().map(|again| &again.question).collect();
    let deciding = advice.decisive_questions.iter().map(|one| &one.question);
    again.into_iter().chain(deciding).collect::<BTreeSet<_>>().len()
}

/// Draws Wat is er gebeurd.
pub fn happened(view: StepView<'_, State>) -> Element<'_, Message> {
    column![
        kit::title(t!("step-happened"), t!("happened-purpose")),
        concern::view(view),
        record::view::<Worry>(&view.state.worries, view.case, view.context).map(Message::Worry),
        record::view::<Incident>(&view.state.incidents, view.case, view.context)
            .map(Message::Incident),
        record::view::<Huisverbod>(&view.state.orders, view.case, view.context).map(Message::Order),
        record::view::<Overtreding>(&view.state.breaches, view.case, view.context)
            .map(Message::Breach),
    ]
    .spacing(space::L)
    .into()
}

/// Draws Hoe veilig is het.
pub fn safety(view: StepView<'_, State>) -> Element<'_, Message> {
    column![
        kit::title(t!("step-safety"), t!("safety-purpose")),
        children::view(view.of(&view.state.talks)).map(Message::Talk),
        scores::view(view.of(&view.state.scores)).map(Message::Score),
        record::view::<Strength>(&view.state.strengths, view.case, view.context)
            .map(Message::Strength),
    ]
    .spacing(space::L)
    .into()
}

/// Draws Vragen.
pub fn asked(view: StepView<'_, State>) -> Element<'_, Message> {
    column![
        kit::title(t!("step-questions"), t!("questions-purpose")),
        questions::view(view.of(&view.state.questions)).map(Message::Question),
    ]
    .push(risks::asked(view))
    .spacing(space::L)
    .into()
}
