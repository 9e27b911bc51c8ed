//! The three places of a plan.

use iced::widget::{Column, container, row};
use iced::{Center, Element, Fill};

use super::priority::{number, priority_card};
use super::{Message, PhaseView, PlaceInPlan, PriorityView, news};
use crate::case::Top3;
use crate::gui::casefile::spoken::item;
use crate::gui::kit;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::t;

/// The three places, filled or not.
pub(super) fn places(view: PhaseView<'_>) -> Element<'_, Message> {
    let active = view.plan().active();
    let filled = active.iter().enumerate().map(|(index, priority)| {
        let shown =
            priority_card(PriorityView { view, priority, place: PlaceInPlan::Active(index) });
        item(priority.id.0.to_string(), shown)
    });
    let empty = (active.len()..Top3::MOST).map(|index| empty(view, index));
    let list = Column::with_children(filled.chain(empty)).spacing(14);
    Column::new()
        .push(news::among_the_three(view))
        .push(announce(Role::List, t!("plan-list", count = active.len()), list).key("three"))
        .push(one_more(view))
        .spacing(14)
        .into()
}

/// A place that may stay empty; the first of them invites.
fn empty(view: PhaseView<'_>, index: usize) -> Element<'_, Message> {
    let name = t!("plan-place", number = index + 1);
    let next = index == view.plan().active().len();
    let add = (next && view.may_write()).then(|| button(t!("plan-add")).on_press(Message::Add));
    let words = container(kit::strong_tinted(name.clone(), size::H3, |tokens| tokens.ink_soft));
    let content = row![unspoken(number(index)), unspoken(words.width(Fill))].push(add);
    let content = content.spacing(space::M).align_y(Center);
    let shown = kit::empty_card(content).padding([14.0, space::L]);
    announce(Role::ListItem, name, shown).into()
}

/// When the three places are taken, a further one can only wait.
fn one_more(view: PhaseView<'_>) -> Option<Element<'_, Message>> {
    let offered = view.plan().is_full() && view.may_write();
    offered.then(|| {
        let rule = view.context.guidance.most_priorities().text.as_str();
        let add = button(t!("plan-add-parked")).describe(rule).on_press(Message::Add);
        let why = container(kit::small(rule)).width(Fill);
        row![why, add].spacing(space::M).align_y(Center).padding([0.0, space::XS]).into()
    })
}
