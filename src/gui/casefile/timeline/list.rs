//! The same as the drawing, as a list.

use iced::widget::{Column, column, container, keyed_column, row};
use iced::{Center, Element, Fill};

use super::{Message, Seen, View, words};
use crate::advice::chronicle::Event;
use crate::gui::kit;
use crate::gui::kit::spoken::item;
use crate::gui::theme::{radius, space};
use crate::gui::widget::announce::Face;
use crate::gui::widget::{Role, announce, button, columns, hideable, unspoken};
use crate::t;

/// How many events are shown at first, and how many more each time.
const STEP: usize = 40;

/// How wide the day and what happened must be to stand beside each other.
const BESIDE: f32 = 120.0;

/// Draws the list of what is seen.
pub(super) fn view<'a>(view: View<'a>, seen: &Seen) -> Element<'a, Message> {
    let (dated, undated) = (seen.shown(view.state), seen.undated());
    let shown = &dated[..dated.len().min(STEP * (1 + view.state.more))];
    let list = match shown.is_empty() {
        true => kit::nothing_yet(t!("timeline-nothing")),
        false => list(t!("timeline-list"), shown, view),
    };
    let without = (!undated.is_empty()).then(|| {
        column![kit::h3(t!("timeline-undated")), list_of(undated, view)].spacing(space::S)
    });
    let content =
        column![head(view), alone(view), list].push(more(dated.len() - shown.len())).push(without);
    kit::card(content.spacing(space::S)).into()
}

fn list_of<'a>(events: Vec<(usize, &Event)>, view: View<'a>) -> Element<'a, Message> {
    list(t!("timeline-undated"), &events, view)
}

fn head(view: View<'_>) -> Element<'_, Message> {
    let turned = view.state.oldest_first;
    let words = if turned { t!("timeline-newest-first") } else { t!("timeline-oldest-first") };
    let turn = button(words).quiet().on_press(Message::Turn);
    row![container(kit::h2(t!("timeline-list"))).width(Fill), turn]
        .spacing(space::M)
        .align_y(Center)
        .into()
}

/// That only the events of a group are listed, and the way back.
fn alone(view: View<'_>) -> Option<Element<'_, Message>> {
    let only = view.state.only?;
    let words = t!("timeline-only", lane = only.lane.name(), days = only.words(view.today()));
    let back = button(t!("timeline-whole")).link().on_press(Message::Whole);
    Some(row![kit::body(words), back].spacing(space::S).align_y(Center).wrap().into())
}

fn more<'a>(left: usize) -> Option<Element<'a, Message>> {
    let more = button(t!("timeline-more", count = left.min(STEP))).link();
    (left > 0).then(|| more.describe(t!("timeline-list")).on_press(Message::More).into())
}

fn list<'a>(name: String, events: &[(usize, &Event)], view: View<'a>) -> Element<'a, Message> {
    let items = events.iter().map(|(at, event)| (*at, line(*at, event, view)));
    let items = keyed_column(items).width(Fill);
    announce(Role::List, name, items).into()
}

/// One event, which leads to where it was recorded.
fn line<'a>(at: usize, event: &Event, view: View<'a>) -> Element<'a, Message> {
    let day = kit::strong(words::day(event, view.today()));
    let name = match event.ahead {
        true => t!("timeline-ahead", name = event.name.as_str()),
        false => event.name.clone(),
    };
    let (said, by) = (words::short(&event.words), event.by.as_str());
    let said = (!said.is_empty()).then(|| hideable(kit::body(said)));
    let by = (!by.is_empty()).then(|| hideable(kit::small(by.to_owned())));
    let lane = kit::small(event.lane.name());
    let marks = view.case.marks_at(&event.place.way);
    let what = Column::new().push(kit::strong(name)).push(said).push(by).push(kit::locked(&marks));
    let when = column![day, lane];
    let shown = columns(BESIDE, [when.into(), what.into()]).portions([2, 7]);
    let body = container(unspoken(shown)).padding([space::XS, space::S]).width(Fill);
    let link = announce(Role::Link, kit::with_marks(words::aloud(event), &marks), body)
        .on_press(Message::Open(event.place.clone()))
        .ring(radius::CONTROL, 0.0)
        .face(|theme, status| Face::quiet(theme, status, radius::CONTROL));
    item(at.to_string(), column![kit::line(), link])
}
