//! What is between people, in words.

use chrono::NaiveDate;
use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill, border};

use super::{Message, State, View, words};
use crate::case::record::put_back;
use crate::case::{Case, PersonId, Relation, RelationId, RelationKind};
use crate::gui::casefile::spoken;
use crate::gui::casefile::step::{StepReply, changed, undoable};
use crate::gui::icon::{Icon, icon};
use crate::gui::kit;
use crate::gui::record::{Edit, Form, Undo};
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::Face;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::t;

fn field_id(id: RelationId, field: &str) -> String {
    format!("family-relation-{}-{field}", id.0)
}

/// Adds a relation between nobody yet, and unfolds it.
pub(super) fn add(state: &mut State, case: &mut Case) -> StepReply<Message> {
    let id = push(state, case, Relation::default());
    changed().and(focus(field_id(id, "kind")))
}

/// Makes a relation between two people, or finds the one that is there.
pub(super) fn link(
    state: &mut State,
    case: &mut Case,
    from: PersonId,
    to: PersonId,
    kind: RelationKind,
) -> StepReply<Message> {
    let same = |each: &&Relation| {
        let back = kind != RelationKind::Control && (each.from, each.to) == (to, from);
        each.kind == kind && (back || (each.from, each.to) == (from, to))
    };
    if let Some(relation) = case.family.relations.iter().find(same) {
        state.open_relation = Some(relation.id);
        return StepReply::from(focus(field_id(relation.id, "note")));
    }
    let id = push(state, case, Relation { from, to, kind, ..Relation::default() });
    changed().and(focus(field_id(id, "note")))
}

fn push(state: &mut State, case: &mut Case, relation: Relation) -> RelationId {
    let id = RelationId(put_back(&mut case.family.relations, usize::MAX, relation));
    state.open_relation = Some(id);
    id
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
    let content = Column::new()
        .push(kit::h2(t!("relations")))
        .push(none)
        .push((!family.relations.is_empty()).then_some(list))
        .push((view.may_write() && family.people.len() > 1).then(|| {
            button(t!("family-relation-add"))
                .icon(Icon::Plus)
                .quiet()
                .on_press(Message::AddRelation)
        }))
        .spacing(space::S);
    kit::card(content).padding([space::M, space::M]).into()
}

fn item<'a>(view: View<'a>, relation: &'a Relation) -> Element<'a, Message> {
    let open = view.state.open_relation == Some(relation.id);
    let details = open.then(|| details(view, relation));
    let content = Column::new().push(brief(view, relation, open)).push(details);
    spoken::item(relation.id.0.to_string(), content)
}

fn brief<'a>(view: View<'a>, relation: &'a Relation, open: bool) -> Element<'a, Message> {
    let (family, today) = (&view.case.family, view.today());
    let note = relation.note.trim();
    let kind = words::kind(relation.kind);
    let kind = if note.is_empty() { kind } else { format!("{kind},") };
    let sentence = row![
        hideable(kit::body(format!("{}:", words::pair(family, relation, today)))),
        kit::strong_tinted(kind, size::BODY, ink(relation.kind)),
    ]
    .push((!note.is_empty()).then(|| hideable(kit::body(note))))
    .spacing(space::XS)
    .wrap();
    let fold = if open { Icon::ChevronUp } else { Icon::ChevronDown };
    let content = row![container(sentence).width(Fill), icon(fold).size(14)]
        .spacing(space::S)
        .align_y(Center);
    announce(
        Role::Button,
        words::relation(family, relation, today),
        unspoken(container(content).padding([6, 4])),
    )
    .key(relation.id.0.to_string())
    .expanded(open)
    .on_press(Message::OpenRelation(relation.id))
    .ring(radius::BADGE, -1.0)
    .face(move |theme, status| Face::row(theme, open, status, radius::BADGE))
    .into()
}

fn ink(kind: RelationKind) -> kit::Pick<iced::Color> {
    match kind {
        RelationKind::Support => |tokens| tokens.ok.on_soft,
        RelationKind::Conflict => |tokens| tokens.warn.on_soft,
        RelationKind::Control => |tokens| tokens.danger.on_soft,
    }
}

fn details<'a>(view: View<'a>, relation: &'a Relation) -> Element<'a, Message> {
    let id = relation.id;
    let form =
        Form::of(relation, view.case, view.context, format!("family-relation-{}", id.0), [id.0]);
    let (from, to) = match relation.kind {
        RelationKind::Control => (t!("family-from-control"), t!("family-to-control")),
        _ => (t!("family-from"), t!("family-to")),
    };
    // Who stands at one end cannot stand at the other.
    let but = |other| view.case.family.people.iter().filter(move |person| person.id != other);
    let fields = column![
        form.ask("kind"),
        form.ask("from").label(from).among(but(relation.to)),
        form.ask("to").label(to).among(but(relation.from)),
        form.ask("note"),
    ];
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
    container(content.spacing(space::M))
        .padding([space::M, space::S])
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).panel, border::rounded(radius::BADGE)))
        .into()
}
