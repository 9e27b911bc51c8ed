//! What is between people, in words.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill, border};

use super::{Message, State, words};
use crate::case::{Case, Family, PersonId, Relation, RelationKind};
use crate::gui::casefile::spoken;
use crate::gui::casefile::step::{Action, Undo};
use crate::gui::context::Context;
use crate::gui::icon::{Icon, icon};
use crate::gui::kit;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::{Face, Status};
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, choice, hush, private, text_field};
use crate::t;

/// Something about a relation that was changed.
#[derive(Debug, Clone)]
pub enum RelationPart {
    /// The one.
    From(PersonId),
    /// The other.
    To(PersonId),
    /// What is between them.
    Kind(RelationKind),
    /// A few words.
    Note(String),
}

fn kind_id(number: usize) -> String {
    format!("family-relation-{number}-kind")
}

fn note_id(number: usize) -> String {
    format!("family-relation-{number}-note")
}

/// Adds a relation between nobody yet, and unfolds it.
pub(super) fn add(state: &mut State, case: &mut Case) -> Action<Message> {
    let number = push(state, case, Relation::default());
    Action::ChangedAnd(focus(kind_id(number)))
}

/// Makes a relation between two people, or finds the one that is there.
pub(super) fn link(
    state: &mut State,
    case: &mut Case,
    from: PersonId,
    to: PersonId,
    kind: RelationKind,
) -> Action<Message> {
    let same = |each: &Relation| {
        let back = kind != RelationKind::Control && (each.from, each.to) == (to, from);
        each.kind == kind && (back || (each.from, each.to) == (from, to))
    };
    if let Some(number) = case.family.relations.iter().position(same) {
        state.open_relation = Some(number);
        return Action::Run(focus(note_id(number)));
    }
    let relation = Relation { from, to, kind, ..Relation::default() };
    let number = push(state, case, relation);
    Action::ChangedAnd(focus(note_id(number)))
}

fn push(state: &mut State, case: &mut Case, relation: Relation) -> usize {
    let number = case.family.relations.len();
    case.family.relations.push(relation);
    state.open_relation = Some(number);
    number
}

/// Takes over a change.
pub(super) fn change(case: &mut Case, number: usize, part: RelationPart) -> Action<Message> {
    let Some(relation) = case.family.relations.get_mut(number) else {
        return Action::None;
    };
    match part {
        RelationPart::From(id) => relation.from = id,
        RelationPart::To(id) => relation.to = id,
        RelationPart::Kind(kind) => relation.kind = kind,
        RelationPart::Note(note) => relation.note = note,
    }
    Action::Changed
}

/// Takes a relation out, with a way back.
pub(super) fn remove(state: &mut State, case: &mut Case, number: usize) -> Action<Message> {
    if number >= case.family.relations.len() {
        return Action::None;
    }
    let what = words::pair(&case.family, &case.family.relations[number]);
    let removed = case.family.relations.remove(number);
    state.open_relation = None;
    let what = t!("family-relation-gone", pair = what);
    Action::Removed(Undo::new(what, move |case| {
        let relations = &mut case.family.relations;
        relations.insert(number.min(relations.len()), removed);
    }))
}

/// The list of relations.
pub(super) fn card<'a>(
    state: &'a State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let family = &case.family;
    let items = family.relations.iter().enumerate();
    let items = items.map(|(number, relation)| item(state, family, number, relation, context));
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
        .push((!context.read_only && family.people.len() > 1).then(|| {
            button(t!("family-relation-add"))
                .icon(Icon::Plus)
                .quiet()
                .on_press(Message::AddRelation)
        }))
        .spacing(space::S);
    kit::card(content).padding([space::M, space::M]).into()
}

fn item<'a>(
    state: &'a State,
    family: &'a Family,
    number: usize,
    relation: &'a Relation,
    context: Context<'a>,
) -> Element<'a, Message> {
    let open = state.open_relation == Some(number);
    let details = open.then(|| details(family, number, relation, context));
    let content = Column::new().push(brief(family, number, relation, open)).push(details);
    spoken::item(number.to_string(), content)
}

fn brief<'a>(
    family: &'a Family,
    number: usize,
    relation: &'a Relation,
    open: bool,
) -> Element<'a, Message> {
    let note = relation.note.trim();
    let kind = words::kind(relation.kind);
    let kind = if note.is_empty() { kind } else { format!("{kind},") };
    let sentence = row![
        private(kit::body(format!("{}:", words::pair(family, relation)))),
        kit::strong_tinted(kind, size::BODY, ink(relation.kind)),
    ]
    .push((!note.is_empty()).then(|| private(kit::body(note))))
    .spacing(space::XS)
    .wrap();
    let fold = if open { Icon::ChevronUp } else { Icon::ChevronDown };
    let content = row![container(sentence).width(Fill), icon(fold).size(14)]
        .spacing(space::S)
        .align_y(Center);
    announce(
        Role::Button,
        words::relation(family, relation),
        hush(container(content).padding([6, 4])),
    )
    .key(number.to_string())
    .expanded(open)
    .on_press(Message::OpenRelation(number))
    .ring(radius::BADGE, -1.0)
    .face(move |theme, status| face(theme, open, status))
    .into()
}

fn ink(kind: RelationKind) -> kit::Pick<iced::Color> {
    match kind {
        RelationKind::Support => |tokens| tokens.ok.on_soft,
        RelationKind::Conflict => |tokens| tokens.warn.on_soft,
        RelationKind::Control => |tokens| tokens.danger.on_soft,
    }
}

fn face(theme: &iced::Theme, open: bool, status: Status) -> Face {
    let tokens = Tokens::of(theme);
    let ground = match (open, status.hovered || status.pressed) {
        (true, _) => Some(tokens.brand_soft),
        (false, true) => Some(tokens.hover),
        _ => None,
    };
    Face { ground, border: border::rounded(radius::BADGE), ink: None }
}

fn details<'a>(
    family: &'a Family,
    number: usize,
    relation: &'a Relation,
    context: Context<'a>,
) -> Element<'a, Message> {
    let (from, to) = match relation.kind {
        RelationKind::Control => (t!("family-from-control"), t!("family-to-control")),
        _ => (t!("family-from"), t!("family-to")),
    };
    let kinds = RelationKind::ALL.map(|kind| (kind, words::kind(kind)));
    let kind = choice(t!("family-kind"), kinds, Some(relation.kind), move |kind| {
        Message::Relation(number, RelationPart::Kind(kind))
    });
    let note = text_field(t!("family-relation-note-field"), &relation.note, move |note| {
        Message::Relation(number, RelationPart::Note(note))
    });
    let from = who(family, from, relation.from, relation.to, move |id| {
        Message::Relation(number, RelationPart::From(id))
    });
    let to = who(family, to, relation.to, relation.from, move |id| {
        Message::Relation(number, RelationPart::To(id))
    });
    let content = column![
        kind.compact().id(kind_id(number)),
        from,
        to,
        note.id(note_id(number)).help(t!("family-relation-note-help")),
    ]
    .push((!context.read_only).then(|| {
        button(t!("remove"))
            .icon(Icon::Trash2)
            .quiet()
            .key(number.to_string())
            .describe(words::relation(family, relation))
            .on_press(Message::RemoveRelation(number))
    }));
    container(content.spacing(space::M))
        .padding([space::M, space::S])
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).panel, border::rounded(radius::BADGE)))
        .into()
}

/// Everybody who can stand at one end: not who stands at the other.
fn who<'a>(
    family: &'a Family,
    label: String,
    chosen: PersonId,
    other: PersonId,
    on_select: impl Fn(PersonId) -> Message + 'a,
) -> Element<'a, Message> {
    let people = family.people.iter().filter(|person| person.id != other);
    let options = people.map(|person| (person.id, words::name(person)));
    choice(label, options, Some(chosen), on_select).compact().into()
}
