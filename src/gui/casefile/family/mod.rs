//! Gezin en kring: who counts, and what is between them.

mod circle;
mod consent;
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

use std::collections::BTreeSet;

use chrono::NaiveDate;
use iced::widget::{Column, Row, column, row};
use iced::{Center, Element, Fill};

pub use paint::width_of;

use geometry::{Group, Who};

use super::step::{StepReply, StepView, changed, kept};
use crate::advice::Advice;
use crate::case::{Case, FamilyProfile, PersonId, Place, RecordPlace, RelationId, Toestemming};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{self, Edit};
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
    /// The group of people that is unfolded in the drawing of a crowd.
    unfolded: Option<Group>,
    /// The unfolded relation.
    open_relation: Option<RelationId>,
    /// What each said about sharing.
    consents: record::State,
    /// Who look alike and are two all the same.
    apart: BTreeSet<(PersonId, PersonId)>,
    /// What was typed of an age from which none can be read.
    half_age: Option<person::HalfAge>,
}

type View<'a> = StepView<'a, State>;

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// Unfold or fold somebody's details in the list.
    Open(PersonId),
    /// Somebody, or a group, was pressed in the drawing.
    Pressed(Who),
    /// Fold the group that is unfolded in the drawing.
    FoldGroup,
    /// Fold somebody's details and go back to their row.
    Close(PersonId),
    /// Go on to the next: somebody new while people are being added.
    Next(PersonId),
    /// Show or hide the places where somebody can be added.
    Adding(bool),
    /// Add somebody.
    Add(Place),
    /// Something about somebody was changed.
    Person(PersonId, Edit),
    /// The age of somebody was typed.
    Age(PersonId, String),
    /// The field of an age was left.
    AgeLeft(PersonId),
    /// The first turns out to be the second: make them one.
    Join(PersonId, PersonId),
    /// These two are not the same, alike as they look.
    Apart(PersonId, PersonId),
    /// Remove somebody.
    RemovePerson(PersonId),
    /// Unfold or fold a relation.
    OpenRelation(RelationId),
    /// Add a relation that still says nothing.
    AddRelation,
    /// Something about a relation was changed.
    Relation(RelationId, Edit),
    /// Remove a relation.
    RemoveRelation(RelationId),
    /// Among what each said about sharing.
    Consent(record::Message),
    /// Choose the pattern, or none.
    Profile(Option<FamilyProfile>),
}

/// Unfolds who or what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace, case: &Case, today: NaiveDate) {
    let consent = place.number_in("toestemmingen");
    record::unfold::<Toestemming>(&mut state.consents, consent, case, today);
    if let Some(id) = place.number_in("people") {
        state.open = Some(PersonId(id));
        state.adding = false;
    }
    if let Some(id) = place.number_in("relations") {
        state.open_relation = Some(RelationId(id));
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
        Message::Consent(message) => {
            let answer = record::update::<Toestemming>(&mut state.consents, message, case, context);
            kept(answer, Message::Consent)
        }
        Message::Open(id) => {
            toggle(&mut state.open, id);
            StepReply::none()
        }
        Message::Pressed(Who::One(id)) => press(state, case, id),
        Message::Pressed(Who::Group(group)) => {
            state.unfolded = Some(group);
            StepReply::none()
        }
        Message::FoldGroup => {
            state.unfolded = None;
            StepReply::none()
        }
        Message::Close(id) => {
            state.open = None;
            StepReply::from(focus(people::row_id(id)))
        }
        Message::Next(id) => next(state, case, id),
        Message::Adding(adding) => {
            state.adding = adding;
            state.open = None;
            StepReply::none()
        }
        Message::Add(place) => add(state, case, place),
        Message::Person(id, edit) => person::change(state, case, id, edit),
        Message::Age(id, typed) => person::set_age(state, case, id, &typed, context.today()),
        Message::AgeLeft(id) => {
            person::leave_age(state, id);
            StepReply::none()
        }
        Message::Join(gone, kept) => person::join(state, case, gone, kept, context.today()),
        Message::Apart(one, other) => {
            state.apart.insert((one, other));
            StepReply::none()
        }
        Message::RemovePerson(id) => person::remove(state, case, id, context.today()),
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

/// Selects somebody, or puts them where the open relation lacks somebody.
fn press(state: &mut State, case: &mut Case, id: PersonId) -> StepReply<Message> {
    if let Some(filled) = relations::fill(state, case, id) {
        return filled;
    }
    if state.open == Some(id) {
        state.open = None;
        return StepReply::none();
    }
    state.open = Some(id);
    StepReply::from(focus(people::row_id(id)))
}

/// Goes on to whoever stands next in the list; while people are being added, to
/// somebody new in the same place.
fn next(state: &mut State, case: &mut Case, id: PersonId) -> StepReply<Message> {
    let place = case.family.person(id).map_or_else(Place::default, |person| person.place);
    if state.adding {
        return add(state, case, place);
    }
    match people::after(&case.family, id) {
        Some(next) => {
            state.open = Some(next);
            StepReply::from(focus(details::name_id(next)))
        }
        None => StepReply::none(),
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
    let who = columns(KRING, [kring::card(view), people::card(view)]);
    let beside_relations = Column::new().push(profile::card(view)).push(profile::note(view.case));
    let between = [relations::card(view), beside_relations.spacing(CARDS_APART).into()];
    let between = columns(275.0, between).gap(CARDS_APART);
    // Somebody new is filled in right below the place that was pressed for them.
    let (new, known) = match is_adding(view) {
        true => (details::open(view), None),
        false => (None, details::open(view)),
    };
    Column::new()
        .push(head(view))
        .push(places(view))
        .push(new)
        .push(who.portions([52, 48]).gap(CARDS_APART))
        .push(known)
        .push(between)
        .push(consent::card(view))
        .spacing(CARDS_APART)
        .into()
}

/// How wide the drawing and the list must be to stand beside each other, in
/// logical pixels.
const KRING: f32 = 400.0;

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
