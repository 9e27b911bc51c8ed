//! All meetings: what is being held, what is to come, what was, and what is of no use
//! any more.

use std::cmp::Reverse;

use iced::widget::{Column, column, row};
use iced::{Center, Element, Fill};

use super::words::{about, title};
use super::{Message, View};
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::page::{page, reading};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::meeting::{Meeting, MeetingId};
use crate::t;

/// What leads to a meeting, and has the keyboard again afterwards.
pub(super) fn row_id(id: MeetingId) -> String {
    format!("meeting-{id}")
}

pub(super) fn view(view: View<'_>) -> Element<'_, Message> {
    let today = view.context.today();
    let all = &view.state.found.all;
    let (old, kept): (Vec<&Meeting>, Vec<&Meeting>) =
        all.iter().partition(|one| one.is_old(today) && !one.is_running());
    let (mut ahead, mut past): (Vec<&Meeting>, Vec<&Meeting>) =
        kept.into_iter().partition(|one| one.is_ahead(today));
    ahead.sort_by_key(|one| (!one.is_running(), one.on.is_none(), one.on, one.time(), one.id));
    past.sort_by_key(|one| Reverse((one.closed_at.map(|at| at.date_naive()).or(one.on), one.id)));
    let faults = view.state.found.faults.iter().map(spoken::failure);
    let content = Column::new()
        .extend(faults)
        .push((!view.state.looked).then(reading))
        .push(section(view, t!("meetings-ahead"), Some(t!("meetings-none")), ahead))
        .push(section(view, t!("meetings-past"), None, past))
        .push(section(view, t!("meetings-old"), None, old));
    let new = (!view.context.read_only).then(|| {
        let new = button(t!("meetings-new")).primary().icon(Icon::Plus).on_press(Message::Begin);
        Element::from(new)
    });
    let words = kit::small(t!("meetings-about"));
    let width = view.context.size.width;
    page(t!("nav-meetings"), words, new, content, width, super::scrolling())
}

/// A card with meetings; none when there are none and nothing is to be said of that.
fn section<'a>(
    view: View<'a>,
    name: String,
    none: Option<String>,
    meetings: Vec<&'a Meeting>,
) -> Option<Element<'a, Message>> {
    if meetings.is_empty() {
        return none.map(|words| kit::section(name, [kit::nothing_yet(words)]));
    }
    let rows = meetings.into_iter().map(|one| item(view, one));
    Some(kit::section(name.clone(), [spoken::items(name, space::M, rows)]))
}

fn item<'a>(view: View<'a>, meeting: &'a Meeting) -> Element<'a, Message> {
    let (id, title) = (meeting.id, title(meeting));
    let names: Vec<String> = meeting.items.iter().map(|item| view.case_name(item.case)).collect();
    let cases = (!names.is_empty()).then(|| {
        crate::gui::widget::hideable(kit::small(t!("meetings-cases", cases = names.join(", "))))
    });
    let runs = meeting.is_running().then(|| kit::badge(t!("meetings-running"), |t| t.info));
    let open = button(t!("meetings-open"))
        .id(row_id(id))
        .key(id.to_string())
        .describe(title.clone())
        .on_press(Message::Open(id));
    let about = about(meeting);
    let about = (!about.is_empty()).then(|| kit::small(about));
    let words = column![row![kit::strong(title.clone())].push(runs).spacing(space::S).wrap()]
        .push(about)
        .push(cases)
        .spacing(2)
        .width(Fill);
    let buttons = row![open].push(remove(view, meeting, title)).spacing(space::S);
    let line = row![words, buttons].spacing(space::M).align_y(Center);
    spoken::item(id.to_string(), column![line].push(sure(view, id)).spacing(space::S))
}

/// What asks whether it may go: of one that is past its use, and of one that was never held.
fn remove<'a>(view: View<'a>, meeting: &Meeting, title: String) -> Option<Element<'a, Message>> {
    let is_over = meeting.opened_at.is_none() || meeting.is_old(view.context.today());
    (is_over && !view.context.read_only).then(|| {
        let remove = button(t!("meetings-remove")).quiet().icon(Icon::Trash2);
        let id = meeting.id;
        remove.key(id.to_string()).describe(title).on_press(Message::Ask(Some(id))).into()
    })
}

fn sure<'a>(view: View<'a>, id: MeetingId) -> Option<Element<'a, Message>> {
    (view.state.sure == Some(id)).then(|| {
        let buttons = row![
            button(t!("meetings-remove-go"))
                .danger()
                .key(id.to_string())
                .on_press(Message::Remove(id)),
            button(t!("cancel")).key(id.to_string()).on_press(Message::Ask(None)),
        ];
        let words = kit::body(t!("meetings-remove-sure"));
        kit::warning(column![words, buttons.spacing(space::S).wrap()].spacing(space::S))
    })
}
