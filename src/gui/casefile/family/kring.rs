//! The card with the drawing, its legend and making relations in it.

use iced::widget::{Column, Row, column, row};
use iced::{Center, Element};

use super::circle::{Scene, Telling, circle};
use super::geometry::Standing;
use super::paint::sample;
use super::ties::Tie;
use super::{Message, View, words};
use crate::case::{Ages, Case, Person, PersonId, Place, Relation, RelationKind};
use crate::gui::casefile::spoken::news;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, choice, unspoken};
use crate::t;

/// The circle of safety, and what can be done in it.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let telling = Telling {
        drawing: words::drawing(view.case, view.today()),
        people: t!("family-drawing-people"),
        help: view.state.linking.map_or_else(|| t!("family-drawing-help"), |kind| hint(view, kind)),
        tab_stops: view.state.linking.is_some(),
    };
    let drawing = circle(scene(view), telling, Message::Pressed);
    let below =
        Row::new().push(legend(view.case)).push(link(view)).spacing(space::M).align_y(Center);
    let content =
        Column::new().push(drawing).push(below.wrap()).push(linking(view)).spacing(space::S);
    kit::card(content).padding([space::S, space::S]).into()
}

fn scene(view: View<'_>) -> Scene {
    let people = view.case.family.people.iter();
    let standing = |person| standing(view, person);
    let relations = view.case.family.relations.iter();
    Scene {
        people: people.map(|person| (standing(person), person.initials())).collect(),
        ties: relations
            .map(|relation| Tie {
                from: relation.from,
                to: relation.to,
                kind: relation.kind,
                word: words::kind(relation.kind),
                loud: relation.kind != RelationKind::Support || is_of(relation, view.state.open),
            })
            .collect(),
        selected: view.state.open,
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
    Standing { id: person.id, place: person.place, name }
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

/// The start of making a relation by pressing two people.
fn link(view: View<'_>) -> Option<Element<'_, Message>> {
    let possible = view.may_write() && view.case.family.people.len() > 1;
    (possible && view.state.linking.is_none()).then(|| {
        button(t!("family-link"))
            .icon(Icon::Link)
            .quiet()
            .on_press(Message::Linking(Some(RelationKind::default())))
            .into()
    })
}

/// What kind of relation is being made, and whom to press next.
fn linking(view: View<'_>) -> Option<Element<'_, Message>> {
    let kind = view.state.linking?;
    let kinds = RelationKind::ALL.map(|kind| (kind, words::kind(kind)));
    let kinds = choice(t!("family-kind"), kinds, Some(kind), |kind| Message::Linking(Some(kind)));
    let hint = hint(view, kind);
    let hint = news("linking", hint.clone(), kit::body(hint));
    let stop = button(t!("cancel")).on_press(Message::Linking(None));
    let content = column![kinds.compact(), hint, stop].spacing(space::S);
    Some(content.padding(space::S).into())
}

/// Whom to press now.
fn hint(view: View<'_>, kind: RelationKind) -> String {
    let Some(from) = view.state.open else {
        return t!("family-link-first");
    };
    let name = words::name_of(&view.case.family, from, view.today());
    match kind {
        RelationKind::Control => t!("family-link-control", name = name),
        _ => t!("family-link-second", name = name),
    }
}
