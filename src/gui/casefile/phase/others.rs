//! What is not worked on now: the parking list, and what ended.

use iced::widget::{Column, container, row};
use iced::{Center, Element, Fill};

use super::priority::priority_card;
use super::{Message, PhaseView, PlaceInPlan, PriorityView, news, words};
use crate::case::PriorityStatus;
use crate::gui::casefile::spoken::item;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button};
use crate::t;

/// The parking list; nothing while it is empty.
pub(super) fn parked(view: PhaseView<'_>) -> Option<Element<'_, Message>> {
    let parked = view.plan().parked();
    if parked.is_empty() {
        return None;
    }
    let full = view.plan().is_full();
    let about = if full { t!("plan-parked-full") } else { t!("plan-parked-room") };
    let rows = parked.iter().map(|priority| {
        // A button that cannot be pressed says why; for sighted people the
        // reason stands above the list.
        let why = full.then(|| t!("plan-parked-full"));
        let title = words::title(priority);
        let take_up = button(t!("plan-take-up"))
            .key(priority.id.0.to_string())
            .describe(why.map_or(title.clone(), |why| format!("{title}. {why}")))
            .on_press_maybe((!full).then_some(Message::TakeUp(priority.id)));
        beside(PriorityView { view, priority, place: PlaceInPlan::Parked }, take_up.into())
    });
    let list = Column::with_children(rows).spacing(space::S);
    let content = Column::new()
        .push(kit::h2(t!("plan-parked")))
        .push(news::on_the_parking_list(view))
        .push(kit::small(about))
        .push(announce(Role::List, t!("plan-parked"), list));
    Some(kit::card(content.spacing(space::S)).into())
}

/// What ended, folded until asked for; nothing while there is none.
pub(super) fn ended(view: PhaseView<'_>) -> Option<Element<'_, Message>> {
    let ended = view.plan().ended();
    if ended.is_empty() {
        return None;
    }
    let shown = view.state.ended_shown;
    let label = if shown { t!("plan-ended-hide") } else { t!("plan-ended-show") };
    let title = container(kit::h2(t!("plan-ended", count = ended.len()))).width(Fill);
    let switch = button(label).quiet().unfolds(shown).on_press(Message::ShowEnded);
    let head = row![title, switch].spacing(space::M).align_y(Center);
    let content = Column::new()
        .push(head)
        .push(news::among_the_ended(view))
        .push(shown.then(|| ended_list(view)))
        .spacing(space::S);
    let card = kit::card(content).padding([space::S, space::L]);
    Some(card.into())
}

fn ended_list(view: PhaseView<'_>) -> Element<'_, Message> {
    let rows = view.plan().ended().iter().map(|priority| {
        let again = Message::Status(priority.id, PriorityStatus::LooptGoed);
        let again = button(t!("plan-again"))
            .key(priority.id.0.to_string())
            .describe(words::title(priority))
            .on_press(again);
        beside(PriorityView { view, priority, place: PlaceInPlan::Ended }, again.into())
    });
    let list = Column::with_children(rows).spacing(space::S);
    announce(Role::List, t!("plan-ended-list"), list).into()
}

/// A card with what can be done to it at its right; open, it takes all room.
fn beside<'a>(card: PriorityView<'a>, button: Element<'a, Message>) -> Element<'a, Message> {
    let offered = (!card.is_open() && card.may_write()).then_some(button);
    let both = row![container(priority_card(card)).width(Fill)]
        .push(offered)
        .spacing(space::S)
        .align_y(Center);
    item(card.priority.id.0.to_string(), both)
}
