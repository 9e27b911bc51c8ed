//! What is between people, in words.

use chrono::NaiveDate;
use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill};

use super::{Message, State, View, words};
use crate::case::record::put_back;
use crate::case::{Case, PersonId, Relation, RelationId, RelationKind};
use crate::gui::casefile::spoken;
use crate::gui::casefile::step::{StepReply, changed, undoable};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Edit, Form, Undo, fold};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, hideable};
use crate::t;

fn field_id(id: RelationId, field: &str) -> String {
    format!("family-relation-{}-{field}", id.0)
}

/// Adds a relation of who is selected, if anybody is, and unfolds it.
pub(super) fn add(state: &mut State, case: &mut Case) -> StepReply<Message> {
    let from = state.open.unwrap_or_default();
    let relation = Relation { from, ..Relation::default() };
    let id = RelationId(put_back(&mut case.family.relations, usize::MAX, relation));
    state.open_relation = Some(id);
    changed().and(focus(field_id(id, "from")))
}

/// The open relation, while it lacks somebody.
pub(super) fn lacking(view: View<'_>) -> Option<&Relation> {
    let open = view.state.open_relation.filter(|_| view.may_write())?;
    let relation = view.case.family.relations.iter().find(|each| each.id == open)?;
    lacks(view.case, relation).then_some(relation)
}

fn lacks(case: &Case, relation: &Relation) -> bool {
    let is_there = |id| case.family.person(id).is_some();
    !is_there(relation.from) || !is_there(relation.to)
}

/// Puts who was pressed in the drawing where the open relation lacks somebody;
/// none when it lacks nobody.
pub(super) fn fill(
    state: &mut State,
    case: &mut Case,
    pressed: PersonId,
) -> Option<StepReply<Message>> {
    let open = state.open_relation?;
    let place = case.family.relations.iter().position(|each| each.id == open)?;
    let relation = &case.family.relations[place];
    if !lacks(case, relation) {
        return None;
    }
    let first = case.family.person(relation.from).is_none();
    let relation = &mut case.family.relations[place];
    let other = if first { relation.to } else { relation.from };
    if other == pressed {
        return Some(StepReply::none());
    }
    *(if first { &mut relation.from } else { &mut relation.to }) = pressed;
    if lacks(case, &case.family.relations[place]) {
        return Some(changed());
    }
    if let Some(twin) = twin(case, place) {
        case.family.relations.remove(place);
        state.open_relation = Some(twin);
    }
    let open = state.open_relation.unwrap_or(open);
    Some(changed().and(focus(field_id(open, "note"))))
}

/// Another relation that says what this one does, while this one says no more.
fn twin(case: &Case, place: usize) -> Option<RelationId> {
    let relation = &case.family.relations[place];
    let (from, to, kind) = (relation.from, relation.to, relation.kind);
    let same = |other: &&Relation| {
        let back = kind != RelationKind::Control && (other.from, other.to) == (to, from);
        other.kind == kind && (back || (other.from, other.to) == (from, to))
    };
    let others = case.family.relations.iter().filter(|other| other.id != relation.id);
    let says_more = kind == RelationKind::Family || !relation.note.is_empty();
    others.filter(|_| !says_more).find(same).map(|other| other.id)
}

/// Takes over a change.
pub(super) fn change(case: &mut Case, id: RelationId, edit: Edit) -> StepReply<Message> {
    edit.apply(case, |case| case.family.relations.iter_mut().find(|each| each.id == id));
    changed()
}

/// Takes a relation out, with a way back.
pub(super) fn remove(
    state: &mut State,
    case: &mut Case,
    id: RelationId,
    today: NaiveDate,
) -> StepReply<Message> {
    let Some(index) = case.family.relations.iter().position(|each| each.id == id) else {
        return StepReply::none();
    };
    let pair = words::pair(&case.family, &case.family.relations[index], today);
    let relation = case.family.relations.remove(index);
    state.open_relation = None;
    undoable(Undo::new(t!("family-relation-gone", pair = pair), move |case| {
        put_back(&mut case.family.relations, index, relation);
    }))
}

/// The list of relations.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let family = &view.case.family;
    let items = family.relations.iter().map(|relation| item(view, relation));
    let list = announce(Role::List, t!("relations"), kit::ruled(items));
    let none = family.relations.is_empty().then(|| {
        kit::nothing_yet(match family.people.len() {
            0 | 1 => t!("family-relations-few"),
            _ => t!("family-relations-none"),
        })
    });
    let head = row![container(kit::h2(t!("relations"))).width(Fill)].push(add_button(view));
    let content = Column::new()
        .push(head.spacing(space::M).align_y(Center))
        .push(none)
        .push((!family.relations.is_empty()).then_some(list))
        .spacing(space::S);
    kit::card(content).padding([space::M, space::M]).into()
}

fn item<'a>(view: View<'a>, relation: &'a Relation) -> Element<'a, Message> {
    let open = view.state.open_relation == Some(relation.id);
    let details = open.then(|| details(view, relation));
    let content = Column::new().push(brief(view, relation, open)).push(details);
    spoken::item(relation.id.0.to_string(), content)
}

/// The start of a relation.
fn add_button(view: View<'_>) -> Option<Element<'_, Message>> {
    let possible = view.may_write() && view.case.family.people.len() > 1;
    possible.then(|| {
        button(t!("family-relation-add")).icon(Icon::Plus).on_press(Message::AddRelation).into()
    })
}

fn brief<'a>(view: View<'a>, relation: &'a Relation, open: bool) -> Element<'a, Message> {
    let (family, today) = (&view.case.family, view.today());
    let note = relation.note.trim();
    let kind = words::between(relation);
    let kind = if note.is_empty() { kind } else { format!("{kind},") };
    let sentence = row![
        hideable(kit::body(format!("{}:", words::pair(family, relation, today)))),
        kit::strong_tinted(kind, size::BODY, ink(relation.kind)),
    ]
    .push((!note.is_empty()).then(|| hideable(kit::body(note))))
    .spacing(space::XS)
    .wrap();
    let aloud = words::relation(family, relation, today);
    fold::head(aloud, open, sentence, Message::OpenRelation(relation.id))
        .key(relation.id.0.to_string())
        .into()
}

fn ink(kind: RelationKind) -> kit::Pick<iced::Color> {
    match kind {
        RelationKind::Support => |tokens| tokens.ok.on_soft,
        RelationKind::Conflict => |tokens| tokens.warn.on_soft,
        RelationKind::Control => |tokens| tokens.danger.on_soft,
        RelationKind::Family => |tokens| tokens.ink_soft,
    }
}

fn details<'a>(view: View<'a>, relation: &'a Relation) -> Element<'a, Message> {
    let id = relation.id;
    let form =
        Form::of(relation, view.case, view.context, format!("family-relation-{}", id.0), [id.0]);
    let (from, to) = match relation.kind {
        RelationKind::Control => (t!("family-from-control"), t!("family-to-control")),
        RelationKind::Family => (t!("family-from-tie"), t!("family-to-tie")),
        _ => (t!("family-from"), t!("family-to")),
    };
    // Who stands at one end cannot stand at the other.
    let but = |other| view.case.family.people.iter().filter(move |person| person.id != other);
    // Read from top to bottom it is a sentence: who, what, whom.
    let fields = Column::new()
        .push(form.ask("from").label(from).among(but(relation.to)))
        .push(form.ask("kind"))
        .push((relation.kind == RelationKind::Family).then(|| form.ask("tie")))
        .push(form.ask("to").label(to).among(but(relation.from)))
        .push(form.ask("note"));
    let fields = fields.spacing(space::M);
    let fields = Element::from(fields).map(move |edit| Message::Relation(id, edit));
    let content = column![fields].push(view.may_write().then(|| {
        button(t!("remove"))
            .icon(Icon::Trash2)
            .quiet()
            .key(id.0.to_string())
            .describe(words::relation(&view.case.family, relation, view.today()))
            .on_press(Message::RemoveRelation(id))
    }));
    fold::unfolded(content.spacing(space::M))
}
