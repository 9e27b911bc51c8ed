//! Plan en afspraken: the agreements with their checks, and the plan of each phase,
//! version by version. Where there are signs of control one plan is shown at a time,
//! and none until somebody chose whose.

mod agreements;
mod change;
mod children;
mod establish;
mod given;
mod head;
mod opinions;
mod parts;
mod reading;
mod signs;
mod whose;
mod writing;

use std::ops::Deref;

use chrono::NaiveDate;
use iced::Element;
use iced::widget::Column;

use super::step::{Ask, StepReply, StepView, changed, kept};
use crate::advice::Advice;
use crate::case::{
    Afspraak, Ages, Case, DocumentKind, Names, PersonId, Phase, PlanVersion, PlanVersionId,
    RecordPlace,
};
use crate::gui::context::Context;
use crate::gui::record::{self, Edit, Form, field_id};
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::redaction::Reader;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    /// The plan of which phase is shown; that of the present one when nobody chose.
    phase: Option<Phase>,
    /// Whose plan is shown.
    whose: Option<PersonId>,
    /// Which version is shown; the newest when nobody chose.
    version: Option<PlanVersionId>,
    /// Whether somebody is about to establish the version that is shown.
    establishing: bool,
    afspraken: record::State,
}

/// A list in a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Signs of tension.
    Signs,
    /// Quotes.
    Quotes,
    /// To whom it was given.
    Given,
    /// Looking back.
    Reviews,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show the plan of a phase.
    Phase(Phase),
    /// Show the plan of somebody, or that of the whole family.
    Of(PersonId),
    /// Show a version.
    Version(PlanVersionId),
    /// Begin a version.
    Begin(PersonId),
    /// Throw the version away that is being written.
    Discard(PlanVersionId),
    /// Be about to establish a version, or not after all.
    Ask,
    /// Establish a version.
    Establish(PlanVersionId),
    /// A field of a version was changed.
    Edit(PlanVersionId, Edit),
    /// The part of a child was changed.
    Child(PlanVersionId, PersonId, Edit),
    /// What somebody thinks of it was changed.
    Opinion(PlanVersionId, PersonId, Edit),
    /// It was given to somebody today, or that was a mistake.
    Give(PlanVersionId, PersonId, bool),
    /// Add to a list.
    Add(PlanVersionId, List),
    /// Change what stands in a list, by its number.
    EditIn(PlanVersionId, List, u32, Edit),
    /// Take out of a list what has this number.
    RemoveFrom(PlanVersionId, List, u32),
    /// Make a page of it for somebody.
    Make(DocumentKind, PersonId),
    /// Among the agreements.
    Afspraak(record::Message),
}

/// Shows what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace, case: &Case, today: NaiveDate) {
    let agreed = place.number_in("afspraken").filter(|_| place.number_in("plans").is_none());
    record::unfold::<Afspraak>(&mut state.afspraken, agreed, case, today);
    let agreed = case.afspraken.iter().find(|one| Some(one.id.0) == agreed);
    let whose = agreed
        .and_then(|one| case.family.members().map(|one| one.id).find(|id| case.is_own(one, *id)));
    if agreed.is_some() {
        state.whose = whose.or(Some(PersonId::default()));
    }
    let plan = place.number_in("plans").and_then(|number| case.plan(PlanVersionId(number)));
    if let Some(plan) = plan {
        state.phase = Some(plan.phase);
        state.whose = Some(plan.person);
        state.version = Some(plan.id);
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
        Message::Phase(phase) => {
            state.phase = Some(phase);
            (state.version, state.establishing) = (None, false);
        }
        Message::Of(person) => {
            state.whose = Some(person);
            (state.version, state.establishing) = (None, false);
        }
        Message::Version(id) => (state.version, state.establishing) = (Some(id), false),
        Message::Ask => state.establishing = !state.establishing,
        Message::Begin(person) => {
            let phase = state.phase.unwrap_or(case.phases.current);
            let id = case.begin_plan(phase, person, context.today());
            state.version = Some(id);
            let is_later = case.plan(id).is_some_and(|plan| case.plan_number(plan) > 1);
            return changed().and(focus(field_id(&fields(id), writing::first(is_later))));
        }
        Message::Establish(id) => return establish::establish(state, id, case, context),
        Message::Make(kind, person) => {
            return StepReply::ask(Ask::Make(kind, Some(Reader::Person(person))));
        }
        Message::Afspraak(message) => {
            let whose = whose::shown(state, case, advice);
            let adds = matches!(message, record::Message::Add);
            let answer = record::update::<Afspraak>(&mut state.afspraken, message, case, context);
            if let (true, Some(person), Some(made)) = (adds, whose, case.afspraken.last_mut()) {
                made.with.extend((person != PersonId::default()).then_some(person));
            }
            return kept(answer, Message::Afspraak);
        }
        message => return change::update(state, message, case, context),
    }
    StepReply::none()
}

/// Draws the step.
pub fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let phase = view.state.phase.unwrap_or(view.case.phases.current);
    let whose = whose::shown(view.state, view.case, view.advice);
    let view = PlanView { phase, whose, view };
    let step = Column::new().push(head::head(view)).push(whose::choose(view)).spacing(space::L);
    let Some(person) = whose else {
        return step.into();
    };
    let step = step
        .push(head::standing(view, person))
        .push(establish::panel(view))
        .push(agreements::card(view, person));
    let Some(plan) = view.shown() else {
        return step.into();
    };
    let plan = VersionView { view, plan };
    let step = match plan.may_be_written() {
        true => step
            .push(parts::card(plan))
            .push(writing::cards(plan))
            .push(signs::card(plan))
            .push(children::cards(plan))
            .push(signs::quotes(plan)),
        false => step.push(reading::cards(plan)).push(parts::card(plan)),
    };
    step.push(opinions::card(plan)).push(given::card(plan)).push(given::reviews(plan)).into()
}

/// What every part of the step looks at.
#[derive(Clone, Copy)]
struct PlanView<'a> {
    view: StepView<'a, State>,
    phase: Phase,
    /// Whose plan is shown; nobody's until somebody chose, where each has their own.
    whose: Option<PersonId>,
}

impl<'a> Deref for PlanView<'a> {
    type Target = StepView<'a, State>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}

impl<'a> PlanView<'a> {
    /// Every version of the plan that is shown, the first one first.
    fn versions(self) -> Vec<&'a PlanVersion> {
        let case = self.view.case;
        self.whose.map(|whose| case.plan_versions(self.phase, whose).collect()).unwrap_or_default()
    }

    /// The version that is shown.
    fn shown(self) -> Option<&'a PlanVersion> {
        let versions = self.versions();
        let chosen = versions.iter().find(|one| Some(one.id) == self.state.version);
        chosen.or(versions.last()).copied()
    }

    /// What people are called.
    fn names(self) -> Names {
        Names::of(&self.case.family, Ages::On(self.today()))
    }

    /// What the plan of the phase is called: "Veiligheidsplan".
    fn document(self) -> &'a str {
        document(self.context, self.phase)
    }
}

/// What the plan of a phase is called.
fn document(context: Context<'_>, phase: Phase) -> &str {
    context.guidance.phase(phase.number()).map_or("", |guide| guide.document.as_str())
}

/// What every part of a version looks at.
#[derive(Clone, Copy)]
struct VersionView<'a> {
    view: PlanView<'a>,
    plan: &'a PlanVersion,
}

impl<'a> Deref for VersionView<'a> {
    type Target = PlanView<'a>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}

impl<'a> VersionView<'a> {
    /// Whether its words may be written.
    fn may_be_written(self) -> bool {
        self.plan.is_concept() && self.may_write()
    }

    /// The fields of the version.
    fn form(self) -> Form<'a> {
        let id = self.plan.id.0;
        Form::of(self.plan, self.view.case, self.view.context, fields(self.plan.id), [id])
    }

    /// One of its fields.
    fn ask(self, name: &str) -> Element<'a, Message> {
        let id = self.plan.id;
        Element::from(self.form().ask(name)).map(move |edit| Message::Edit(id, edit))
    }
}

/// What the names of the fields of a version begin with, for the keyboard.
fn fields(id: PlanVersionId) -> String {
    format!("planversie-{}", id.0)
}

/// The same of what stands in one of its lists.
fn fields_in(id: PlanVersionId, list: List, number: u32) -> String {
    let list = match list {
        List::Signs => "spanning",
        List::Quotes => "citaat",
        List::Given => "uitreiking",
        List::Reviews => "terugblik",
    };
    format!("{}-{list}-{number}", fields(id))
}
