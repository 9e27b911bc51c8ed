//! The card with the drawing and its legend.

use iced::widget::{Column, Row, row};
use iced::{Center, Element};

use super::circle::{Telling, circle};
use super::geometry::{Standing, Who, folded};
use super::paint::sample;
use super::scene::{Scene, Somebody, Unnamed};
use super::ties::Tie;
use super::{Message, View, people, relations, words};
use crate::case::{Ages, Case, Person, PersonId, Place, Relation, RelationKind};
use crate::gui::casefile::spoken::news;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, unspoken};
use crate::t;

/// The circle of safety, and what can be done in it.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let asked = asks(view);
    let telling = Telling {
        drawing: words::drawing(view.case, view.today()),
        people: t!("family-drawing-people"),
        help: asked.clone().unwrap_or_else(|| t!("family-drawing-help")),
        tab_stops: asked.is_some(),
    };
    let drawing = circle(scene(view), telling, Message::Pressed);
    let below = Row::new().push(legend(view.case)).push(fold(view)).spacing(space::M);
    let hint = asked.map(|hint| news("linking", hint.clone(), kit::body(hint)));
    let content =
        Column::new().push(drawing).push(below.align_y(Center).wrap()).push(hint).spacing(space::S);
    kit::card(content).padding([space::S, space::S]).into()
}

fn scene(view: View<'_>) -> Scene {
    let family = &view.case.family;
    let all = family.people.iter().map(|person| standing(view, person)).collect();
    let all = folded(all, view.state.unfolded, view.state.open, words::group);
    Scene {
        people: all.into_iter().map(|standing| somebody(view, standing)).collect(),
        ties: family.relations.iter().map(|relation| tie(view, relation)).collect(),
        selected: view.state.open,
        rings: words::rings(family),
    }
}

fn somebody(view: View<'_>, standing: Standing) -> Somebody {
    let person = match standing.who {
        Who::One(id) => view.case.family.person(id),
        Who::Group(_) => None,
    };
    let (letters, unnamed) = match person {
        Some(person) => (person.initials(), unnamed(view, person)),
        None => {
            let letters = standing.members.len().to_string();
            (letters.clone(), Unnamed { letters, role: None })
        }
    };
    Somebody { standing, letters, unnamed }
}

/// A child by its age, anybody by their role where that names nobody.
fn unnamed(view: View<'_>, person: &Person) -> Unnamed {
    let age = person.age(view.today()).filter(|_| person.place == Place::Child);
    let role = Some(people::role_words(person)).filter(|role| !role.is_empty());
    let role = role.filter(|role| !people::names_somebody(&view.case.family, role));
    let letters = age.map(|years| years.to_string()).unwrap_or_default();
    Unnamed { letters, role: role.map(ToOwned::to_owned) }
}

/// Conflict and control always say so; what else is between people is said of
/// who is selected.
fn tie(view: View<'_>, relation: &Relation) -> Tie {
    let heavy = matches!(relation.kind, RelationKind::Conflict | RelationKind::Control);
    Tie {
        from: relation.from,
        to: relation.to,
        kind: relation.kind,
        word: words::between(relation),
        loud: heavy || is_of(relation, view.state.open),
    }
}

/// Whether a relation is one of the selected person.
fn is_of(relation: &Relation, selected: Option<PersonId>) -> bool {
    selected.is_some_and(|id| relation.from == id || relation.to == id)
}

/// Children carry their age in the drawing.
fn standing(view: View<'_>, person: &Person) -> Standing {
    let (family, today) = (&view.case.family, view.today());
    let age = person.age(today).filter(|_| person.place == Place::Child);
    let name = match age {
        Some(age) => {
            let name = family.called(person.id, Ages::Beside(today));
            t!("family-name-age-short", name = name, age = age)
        }
        None => family.called(person.id, Ages::On(today)),
    };
    Standing::one(person.id, person.place, name)
}

/// What each kind of line means, for the kinds that are drawn.
fn legend<'a>(case: &Case) -> Option<Element<'a, Message>> {
    let drawn = |kind: &RelationKind| case.family.relations.iter().any(|each| each.kind == *kind);
    let kinds: Vec<RelationKind> = RelationKind::ALL.into_iter().filter(drawn).collect();
    let examples = kinds.iter().map(|kind| {
        row![sample(*kind), kit::small(words::kind(*kind))]
            .spacing(space::XS)
            .align_y(Center)
            .into()
    });
    let all = Row::with_children(examples).spacing(space::M).wrap();
    // The text of the drawing already says all this.
    (!kinds.is_empty()).then(|| unspoken(all))
}

/// Shows an unfolded group as one again.
fn fold(view: View<'_>) -> Option<Element<'_, Message>> {
    view.state.unfolded?;
    Some(button(t!("family-group-fold")).quiet().on_press(Message::FoldGroup).into())
}

/// Whom to press now, while a relation is open that lacks somebody.
fn asks(view: View<'_>) -> Option<String> {
    let relation = relations::lacking(view)?;
    let first = view.case.family.person(relation.from);
    let Some(first) = first else {
        return Some(t!("family-link-first"));
    };
    let name = words::name_of(&view.case.family, first.id, view.today());
    Some(match relation.kind {
        RelationKind::Control => t!("family-link-control", name = name),
        _ => t!("family-link-second", name = name),
    })
}
