//! The plan of one phase: at most three priorities, and the gate to the next phase.

mod action_list;
mod change;
mod editor;
mod gate;
mod head;
mod history;
mod news;
mod opinions;
mod others;
mod passing;
mod places;
mod plan_link;
mod priority;
mod ring;
mod risks;
mod words;

use std::ops::Deref;

use iced::Element;
use iced::advanced::widget::Id;
use iced::widget::Column;

use super::step::{Step, StepReply, StepView, changed, go, read};
use crate::advice::Advice;
use crate::case::record::{Record, Section};
use crate::case::{
    ActionId, Ages, Answer, Case, Names, PersonId, Phase, Priority, PriorityId, PriorityStatus,
    QuestionId, RecordPlace, Top3,
};
use crate::gui::context::Context;
use crate::gui::record::{Edit, Form};
use crate::gui::theme::space;
use crate::naslag::Topic;

pub use passing::Message as Passing;
pub use risks::Message as Risk;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    unfolded: Option<PriorityId>,
    news: Option<News>,
    ended_shown: bool,
    passing: passing::State,
    risks: risks::State,
}

/// Where a priority went just now, so that nobody has to look for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// Three are being worked on, so this one waits.
    Waits,
    /// It was put on the parking list by hand.
    Parked,
    /// It has one of the three places.
    TakenUp,
    /// It was reached or stopped.
    Ended(PriorityStatus),
}

/// Where a priority stands in the plan, which decides what can be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PlaceInPlan {
    /// Among the three: its index, from 0.
    Active(usize),
    /// On the parking list.
    Parked,
    /// Reached or stopped.
    Ended,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// Add a priority.
    Add,
    /// Open a priority for editing, or fold it when it is open.
    Unfold(PriorityId),
    /// A field of a priority was changed.
    Edit(PriorityId, Edit),
    /// A field of an action was changed.
    EditAction(PriorityId, ActionId, Edit),
    /// What somebody thinks was changed.
    EditOpinion(PriorityId, PersonId, Edit),
    /// It goes differently now.
    Status(PriorityId, PriorityStatus),
    /// Move a priority one place up or down.
    Shift(PriorityId, bool),
    /// Move a priority to the parking list.
    Park(PriorityId),
    /// Give a parked priority one of the three places.
    TakeUp(PriorityId),
    /// Take a priority out of the plan.
    Remove(PriorityId),
    /// Add an action to a priority.
    AddAction(PriorityId),
    /// Take an action out of a priority.
    RemoveAction(PriorityId, ActionId),
    /// Show or hide the priorities that ended.
    ShowEnded,
    /// A question of the gate was answered.
    Answer(QuestionId, Answer),
    /// In the way to another phase.
    Pass(Passing),
    /// In the risk picture.
    Risk(Risk),
    /// Go to another step.
    Go(Step),
    /// Read about something in Naslag.
    Read(Topic),
}

/// Unfolds what holds the words at a place, where it stands in the plan of a phase.
pub fn unfold(state: &mut State, phase: Phase, place: &RecordPlace, case: &Case) {
    if place.section != Section::Plan(phase) {
        return;
    }
    if let ("factoren", Some(factor)) = place.outermost() {
        state.risks.unfold(factor.to_string());
    }
    let plan = ["directe_veiligheid", "risicos", "herstel"].into_iter();
    if let Some(id) = plan.filter_map(|plan| place.number_in(plan)).next().map(PriorityId) {
        state.unfolded = Some(id);
        state.ended_shown |= case.phases.top3(phase).ended().iter().any(|one| one.id == id);
    }
}

/// Handles a message.
pub fn update(
    state: &mut State,
    phase: Phase,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Unfold(id) => change::unfold(state, phase, id),
        Message::ShowEnded => {
            state.ended_shown = !state.ended_shown;
            StepReply::none()
        }
        Message::Answer(question, answer) => {
            case.observations.set(&question, answer, context.today());
            changed()
        }
        Message::Pass(message) => {
            passing::update(&mut state.passing, message, case, advice, context)
        }
        Message::Risk(message) => risks::update(state, message, case, context),
        Message::Go(step) => go(step),
        Message::Read(topic) => read(topic),
        message => change::update(state, phase, message, case),
    }
}

/// Draws the step.
pub fn view(view: StepView<'_, State>, phase: Phase) -> Element<'_, Message> {
    let view = PhaseView { phase, view };
    Column::new()
        .push(head::head(view))
        .push(head::standing(view))
        .push(places::places(view))
        .push(risks::card(view))
        .push(plan_link::card(view))
        .push(others::parked(view))
        .push(others::ended(view))
        .push(view.is_current().then(|| gate::gate(view)))
        .push(history::history(view))
        .spacing(14)
        .padding([0.0, space::XS / 2.0])
        .into()
}

/// What every part of the step looks at.
#[derive(Clone, Copy)]
struct PhaseView<'a> {
    phase: Phase,
    view: StepView<'a, State>,
}

impl<'a> Deref for PhaseView<'a> {
    type Target = StepView<'a, State>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}

impl<'a> PhaseView<'a> {
    fn plan(self) -> &'a Top3 {
        self.case.phases.top3(self.phase)
    }

    /// The fields of a priority, or of something in it.
    fn form(self, record: &'a dyn Record, id: String, place: &[u32]) -> Form<'a> {
        let phase = u32::from(self.phase.number());
        let place = std::iter::once(phase).chain(place.iter().copied());
        Form::of(record, self.case, self.context, id, place)
    }

    /// Whether the case is in this phase.
    fn is_current(self) -> bool {
        self.case.phases.current == self.phase
    }
}

/// What every part of a priority's card looks at.
#[derive(Clone, Copy)]
struct PriorityView<'a> {
    view: PhaseView<'a>,
    priority: &'a Priority,
    place: PlaceInPlan,
}

impl<'a> Deref for PriorityView<'a> {
    type Target = PhaseView<'a>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}

impl PriorityView<'_> {
    /// Whether it is open for editing.
    fn is_open(self) -> bool {
        self.state.unfolded == Some(self.priority.id)
    }

    /// What people are called.
    fn names(self) -> Names {
        Names::of(&self.case.family, Ages::On(self.today()))
    }

    /// Whether a cause stands in the first phase without saying why.
    fn lacks_motivation(self) -> bool {
        self.phase == Phase::DirecteVeiligheid && self.priority.lacks_motivation()
    }
}

/// The head of a priority's card, to give it the keyboard.
fn card_head(phase: Phase, id: PriorityId) -> Id {
    Id::from(format!("plan-{}-{}", phase.number(), id.0))
}

/// What the names of the fields of a priority begin with.
fn priority_fields(phase: Phase, id: PriorityId) -> String {
    format!("plan-{}-{}", phase.number(), id.0)
}

/// What the names of the fields of an action begin with.
fn action_fields(phase: Phase, priority: PriorityId, action: ActionId) -> String {
    format!("{}-action-{}", priority_fields(phase, priority), action.0)
}

/// The first field of a priority, to give it the keyboard.
fn title_field(phase: Phase, id: PriorityId) -> Id {
    Id::from(format!("{}-title", priority_fields(phase, id)))
}

/// The first field of an action, to give it the keyboard.
fn action_field(phase: Phase, priority: PriorityId, action: ActionId) -> Id {
    Id::from(format!("{}-what", action_fields(phase, priority, action)))
}
