//! Gezin en kring: who counts, and what is between them.

mod circle;
mod details;
pub mod geometry;
mod kring;
mod paint;
mod people;
mod person;
mod profile;
mod relations;
mod scene;
mod ties;
mod words;

use iced::widget::{Column, Row, column, row};
use iced::{Center, Element, Fill};

use super::step::{StepReply, StepView, changed};
use crate::advice::Advice;
use crate::case::{Case, FamilyProfile, PersonId, Place, RelationId, RelationKind};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::Edit;
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, columns, unspoken};
use crate::t;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    /// Whose details are unfolded; this person is marked in the drawing.
    open: Option<PersonId>,
    /// Whether the four places to add somebody are shown.
    adding: bool,
    /// The kind of relation that the next press in the drawing makes.
    linking: Option<RelationKind>,
    /// The unfolded relation.
    open_relation: Option<RelationId>,
    /// Whose age was last typed in a way that could not be taken over.
    refused_age: Option<PersonId>,
}

type View<'a> = StepView<'a, State>;

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// Unfold or fold somebody's details in the list.
    Open(PersonId),
    /// Somebody was pressed in the drawing.
    Pressed(PersonId),
    /// Show or hide the places where somebody can be added.
    Adding(bool),
    /// Add somebody.
    Add(Place),
    /// Something about somebody was changed.
    Person(PersonId, Edit),
    /// The age of somebody was typed.
    Age(PersonId, String),
    /// Remove somebody.
    RemovePerson(PersonId),
    /// Start making a relation in the drawing, or stop.
    Linking(Option<RelationKind>),
    /// Unfold or fold a relation.
    OpenRelation(RelationId),
    /// Add a relation that still says nothing.
    AddRelation,
    /// Something about a relation was changed.
    Relation(RelationId, Edit),
    /// Remove a relation.
    RemoveRelation(RelationId),
    /// Choose the pattern, or none.
    Profile(Option<FamilyProfile>),
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
        Message::Open(id) => {
            toggle(&mut state.open, id);
            StepReply::none()
        }
        Message::Pressed(id) => press(state, case, id),
        Message::Adding(adding) => {
            state.adding = adding;
            StepReply::none()
        }
        Message::Add(place) => add(state, case, place),
        Message::Person(id, edit) => person::change(state, case, id, edit),
        Message::Age(id, typed) => person::set_age(state, case, id, &typed, context.today()),
        Message::RemovePerson(id) => person::remove(state, case, id, context.today()),
        Message::Linking(kind) => {
            state.linking = kind;
            StepReply::none()
        }
        Message::OpenRelation(id) => {
            toggle(&mut state.open_relation, id);
            StepReply::none()
        }
        Message::AddRelation => relations::add(state, case),
        Message::Relation(id, edit) => relations::change(case, id, edit),
        Message::RemoveRelation(id) => relations::remove(state, case, id, context.today()),
        Message::Profile(profile) => {
            case.family.profile = profile;
            changed()
        }
    }
}

fn toggle<T: PartialEq>(open: &mut Option<T>, pressed: T) {
    *open = (open.as_ref() != Some(&pressed)).then_some(pressed);
}

/// Selects somebody, or makes the relation that is being made.
fn press(state: &mut State, case: &mut Case, id: PersonId) -> StepReply<Message> {
    match (state.linking, state.open) {
        (Some(_), Some(from)) if from == id => StepReply::none(),
        (Some(kind), Some(from)) => {
            state.linking = None;
            relations::link(state, case, from, id, kind)
        }
        (None, Some(open)) if open == id => {
            state.open = None;
            StepReply::none()
        }
        _ => {
            state.open = Some(id);
            StepReply::from(focus(people::row_id(id)))
        }
    }
}

fn add(state: &mut State, case: &mut Case, place: Place) -> StepReply<Message> {
    let id = case.family.add(place);
    state.open = Some(id);
    state.adding = true;
    changed().and(focus(details::name_id(id)))
}

/// Draws the step.
pub fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let beside_relations = Column::new().push(profile::card(view)).push(profile::note(view.case));
    let cards = columns(
        275.0,
        [
            kring::card(view),
            people::card(view),
            relations::card(view),
            beside_relations.spacing(CARDS_APART).into(),
        ],
    );
    let cards = cards.packed().portions([1, 1]).gap(CARDS_APART);
    Column::new().push(head(view)).push(places(view)).push(cards).spacing(CARDS_APART).into()
}

const CARDS_APART: f32 = 14.0;

fn is_adding(view: View<'_>) -> bool {
    view.state.adding || view.case.family.people.is_empty()
}

fn head(view: View<'_>) -> Element<'_, Message> {
    let title = kit::title(t!("family-title"), t!("family-purpose"));
    let adding = is_adding(view);
    let words = match adding {
        true => t!("family-add-done"),
        false => t!("family-add"),
    };
    let nobody = view.case.family.people.is_empty();
    let add = (view.may_write() && !nobody).then(|| {
        let open = button(words).on_press(Message::Adding(!adding));
        if adding { open } else { open.icon(Icon::UserPlus) }
    });
    row![title].push(add).spacing(space::M).align_y(Center).into()
}

/// The four places: one press adds somebody there.
fn places(view: View<'_>) -> Option<Element<'_, Message>> {
    if view.context.read_only || !is_adding(view) {
        return None;
    }
    let buttons = Place::ALL.into_iter().map(|place| {
        button(words::place(place)).describe(t!("family-add")).on_press(Message::Add(place)).into()
    });
    let row = Row::with_children(buttons).spacing(space::S).wrap();
    let group = announce(Role::Group, t!("family-add-where"), row);
    let content = column![unspoken(kit::strong(t!("family-add-where"))), group].spacing(space::S);
    Some(kit::card(content).padding(space::M).width(Fill).into())
}
