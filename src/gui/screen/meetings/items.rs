//! The cases of a meeting, in order.

use iced::widget::{Column, column, row};
use iced::{Center, Element, Fill};

use super::{Message, View};
use crate::case::CaseId;
use crate::gui::casefile;
use crate::gui::casefile::step::Step;
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::record::fold;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{button, hideable};
use crate::meeting::{Item, Meeting};
use crate::t;

/// No case has more minutes: nobody sits for so long.
pub(super) const MOST_MINUTES: u16 = 240;

/// What unfolds a case, and has the keyboard again afterwards.
pub(super) fn head_id(case: CaseId) -> String {
    format!("meeting-case-{case}")
}

/// A card for each case, and what adds one.
pub(super) fn cards<'a>(view: View<'a>, meeting: &'a Meeting) -> Element<'a, Message> {
    let places = meeting.items.iter().enumerate();
    let cards = places.map(|(place, item)| card(view, meeting, place, item));
    let list = (!meeting.items.is_empty())
        .then(|| spoken::items(t!("meetings-cases-name"), space::M, cards));
    let none = meeting.items.is_empty().then(|| kit::nothing_yet(t!("meetings-no-cases")));
    let add = (!view.context.read_only).then(|| add(view, meeting));
    Column::new().push(list).push(none).push(add).spacing(space::M).into()
}

fn card<'a>(
    view: View<'a>,
    meeting: &'a Meeting,
    place: usize,
    item: &'a Item,
) -> Element<'a, Message> {
    let case = item.case;
    let summary = view.summary(case);
    let name = view.case_name(case);
    let is_open = view.state.unfolded == Some(case) && summary.is_some();
    let title = t!("meetings-numbered", number = place + 1, name = name.as_str());
    let level = summary.map(|summary| kit::ave_badge(summary.ave));
    let line = row![hideable(kit::strong(title.clone()))].push(level).spacing(space::S);
    let words =
        summary.map_or_else(|| t!("meetings-case-gone-why"), |_| view.prepared(case, meeting));
    let told = format!("{title}. {words}");
    let below = (!is_open).then(|| hideable(kit::small(words)));
    let content = column![line.align_y(Center).wrap()].push(below).spacing(2);
    let head = fold::head(told, is_open, content, Message::Unfold(case))
        .id(head_id(case))
        .key(case.to_string());
    let head: Element<'_, Message> = match summary {
        Some(_) => head.into(),
        None => {
            column![hideable(kit::strong(name.clone())), kit::small(t!("meetings-case-gone-why"))]
                .spacing(2)
                .into()
        }
    };
    let minutes =
        kit::tinted(t!("meetings-minutes-short", count = item.minutes), size::SMALL, |tokens| {
            tokens.ink_soft
        });
    let line = row![iced::widget::container(head).width(Fill), minutes];
    let unfolded = is_open.then(|| prepared(view, meeting, item));
    let foot = (!view.context.read_only).then(|| foot(meeting, place, item, name));
    let card = column![line.spacing(space::S).align_y(Center)].push(unfolded).push(foot);
    spoken::item(case.to_string(), kit::card(card.spacing(space::S)))
}

/// What is asked of the table, drawn by the case itself.
fn prepared<'a>(view: View<'a>, meeting: &Meeting, item: &'a Item) -> Element<'a, Message> {
    let file = view.seen.file.filter(|file| file.is(item.case, None));
    let drawn =
        file.and_then(|file| casefile::prepared(file, &meeting.id.to_string(), view.context));
    match drawn {
        Some(drawn) => drawn.map(Message::Case),
        None => crate::gui::screen::page::reading(),
    }
}

/// Its minutes, and what moves it, opens it or takes it out.
fn foot<'a>(meeting: &Meeting, place: usize, item: &'a Item, name: String) -> Element<'a, Message> {
    let case = item.case;
    let act = |words: String, symbol, message: Message| {
        let act = button(words).quiet().icon(symbol).key(case.to_string()).describe(name.clone());
        act.on_press(message)
    };
    let up = (place > 0).then(|| act(t!("meetings-up"), Icon::ArrowUp, Message::Shift(case, true)));
    let down = (place + 1 < meeting.items.len())
        .then(|| act(t!("meetings-down"), Icon::ArrowDown, Message::Shift(case, false)));
    let fewer = act(t!("meetings-fewer"), Icon::Minus, minutes(item, -5));
    let more = act(t!("meetings-more"), Icon::Plus, minutes(item, 5));
    let open = act(t!("meetings-open-case"), Icon::FolderOpen, Message::Go(case, Step::Overleg));
    let out = act(t!("meetings-take-out"), Icon::X, Message::TakeOut(case));
    let buttons = row![].push(up).push(down).push(fewer).push(more).push(open).push(out);
    buttons.spacing(space::XS).wrap().into()
}

fn minutes(item: &Item, by: i32) -> Message {
    let minutes = (i32::from(item.minutes) + by).clamp(5, i32::from(MOST_MINUTES));
    Message::Minutes(item.case, minutes.to_string())
}

/// What adds a case: all open cases that are not on the agenda, by name.
fn add<'a>(view: View<'a>, meeting: &Meeting) -> Element<'a, Message> {
    let adding = view.state.adding;
    let open = button(t!("meetings-add")).icon(Icon::Plus).expanded(adding);
    let open = open.on_press(Message::Adding);
    let list = adding.then(|| {
        let all = view.seen.listing.summaries.iter();
        let left = all.filter(|one| one.is_open() && meeting.item(one.id).is_none());
        let mut left: Vec<_> = left.collect();
        left.sort_by(|one, other| one.name.cmp(&other.name));
        let rows = left.into_iter().map(|one| {
            let add = button(one.name.clone()).quiet().icon(Icon::Plus).key(one.id.to_string());
            hideable(add.on_press(Message::AddCase(one.id)))
        });
        kit::card(spoken::items(t!("meetings-add"), 2, rows))
    });
    Column::new().push(open).push(list).spacing(space::S).into()
}
