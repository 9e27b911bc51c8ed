//! Filling the list in, alone: one part at a time, then giving the answer.

use iced::widget::{Column, Row, column, row};
use iced::{Center, Element};

use super::message::Message;
use super::{State, scrolling};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::screen::page::page;
use crate::gui::sheet;
use crate::gui::theme::space;
use crate::gui::widget::{button, choice};
use crate::selfscan::{Filling, Item, List, Part, Pick};
use crate::t;

/// The widest that the questions become, in logical pixels.
const WIDEST: f32 = 760.0;

/// A part that is filled in.
pub(super) fn view<'a>(
    state: &'a State,
    list: &'a List,
    place: usize,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let filling = state.ledger.filling(list);
    let leave = button(t!("selfscan-leave")).icon(Icon::ChevronLeft).on_press(Message::Leave);
    let about = kit::small(t!("selfscan-done", done = filling.done(), all = list.count()));
    let content = match list.parts.get(place) {
        Some(part) => one_part(list, part, place, &filling),
        None => column![end(state, list, &filling, context)],
    };
    let title = t!("selfscan-fill-title");
    page(title, about, [leave.into()], content.max_width(WIDEST), context.size.width, scrolling())
}

fn one_part<'a>(
    list: &'a List,
    part: &'a Part,
    place: usize,
    filling: &Filling,
) -> Column<'a, Message> {
    let before: usize = list.parts.iter().take(place).map(|part| part.items.len()).sum();
    let ends = kit::small(t!("selfscan-ends", low = part.low.as_str(), high = part.high.as_str()));
    let number = t!("selfscan-part", number = place + 1, count = list.parts.len());
    let head = column![
        kit::small(number),
        kit::h2(part.title.as_str()),
        kit::body(part.meaning.as_str()),
        ends
    ];
    let items = part
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| asked(item, before + at, filling.picked(before + at)));
    let content = Column::new().push(head.spacing(space::XS)).extend(items).push(ways(list, place));
    column![kit::card(content.spacing(space::L))]
}

fn asked<'a>(item: &'a Item, place: usize, picked: Option<Pick>) -> Element<'a, Message> {
    let options = Pick::ALL.map(|pick| (pick, score(pick)));
    choice(item.text.as_str(), options, picked, move |pick| Message::Pick(place, pick)).into()
}

/// What a score is called: "1 nog niet".
pub(super) fn score(pick: Pick) -> String {
    match pick.number() {
        1 => t!("selfscan-score-1"),
        2 => t!("selfscan-score-2"),
        3 => t!("selfscan-score-3"),
        4 => t!("selfscan-score-4"),
        _ => t!("selfscan-score-unknown"),
    }
}

/// To the parts before and after this one.
fn ways<'a>(list: &List, place: usize) -> Element<'a, Message> {
    let before = place.checked_sub(1).map(|before| {
        button(t!("selfscan-before")).icon(Icon::ChevronLeft).on_press(Message::Fill(before))
    });
    let words = match place + 1 < list.parts.len() {
        true => t!("selfscan-after"),
        false => t!("selfscan-to-end"),
    };
    let after = button(words).primary().on_press(Message::Fill(place + 1));
    Row::new().push(before).push(after).spacing(space::S).wrap().into()
}

/// After the last part: what lacks, or how the answer is given.
fn end<'a>(
    state: &'a State,
    list: &'a List,
    filling: &Filling,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let content = match filling.give() {
        Some(_) => giving(state, list, context),
        None => lacking(list, filling),
    };
    let empty = button(t!("selfscan-empty")).link().on_press(Message::Empty);
    let last = list.parts.len().saturating_sub(1);
    let back = button(t!("selfscan-before")).icon(Icon::ChevronLeft).on_press(Message::Fill(last));
    let ways = row![back, empty].spacing(space::M).align_y(Center).wrap();
    kit::card(content.push(ways).spacing(space::M)).into()
}

/// The parts in which something was not answered.
fn lacking<'a>(list: &'a List, filling: &Filling) -> Column<'a, Message> {
    let mut place = 0;
    let mut parts = Vec::new();
    for (number, part) in list.parts.iter().enumerate() {
        let items = place..place + part.items.len();
        place = items.end;
        if items.into_iter().any(|item| filling.picked(item).is_none()) {
            let to = button(t!("selfscan-go-to", part = part.title.as_str()));
            parts.push(to.on_press(Message::Fill(number)).into());
        }
    }
    column![
        kit::h2(t!("selfscan-lacking")),
        kit::body(t!("selfscan-lacking-about")),
        Row::from_iter(parts).spacing(space::S).wrap(),
    ]
}

/// Letting it count here, or keeping it as a file for whoever gathers them.
fn giving<'a>(state: &'a State, list: &List, context: &Context<'a>) -> Column<'a, Message> {
    let open = state.ledger.open().filter(|round| round.asks(list) && !context.read_only);
    let here = open.map(|_| {
        let give = button(t!("selfscan-give")).primary().on_press(Message::Give);
        column![kit::body(t!("selfscan-give-about")), give].spacing(space::S)
    });
    Column::new()
        .push(kit::h2(t!("selfscan-giving")))
        .push(kit::body(t!("selfscan-giving-about")))
        .push(here)
        .push(kit::body(t!("selfscan-file-about")))
        .push(sheet::view(&state.answer, context.machine).map(Message::Answer))
}
