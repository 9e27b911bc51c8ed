//! What the team wanted to learn and said it would look back at by now. It stands below
//! everything about families, and it is never urgent.

use iced::Element;
use iced::widget::{column, row};

use super::{Message, State};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::{Ask, attention};
use crate::gui::theme::space;
use crate::gui::widget::{button, hideable};
use crate::selfscan::Point;
use crate::t;

/// How many are shown.
const SHOWN: usize = 3;

/// The points whose day is there; nothing when there are none.
pub(super) fn view<'a>(state: &'a State, context: &Context<'a>) -> Option<Element<'a, Message>> {
    if state.points.is_empty() {
        return None;
    }
    let rows = state.points.iter().take(SHOWN).map(|point| item(point, context));
    let content = column![
        column![kit::h2(t!("selfscan-due")), kit::small(t!("selfscan-due-about"))].spacing(2),
        spoken::items(t!("selfscan-due"), space::XS, rows),
        row![button(t!("selfscan-open-page")).on_press(Message::Ask(Ask::SelfScan))],
    ];
    Some(kit::card(content.spacing(space::S)).into())
}

fn item<'a>(point: &'a Point, context: &Context<'a>) -> Element<'a, Message> {
    let what = match point.what.trim() {
        "" => t!("selfscan-point-empty"),
        what => what.to_owned(),
    };
    let who = point.who.trim();
    let who = (!who.is_empty()).then(|| hideable(kit::small(who)));
    let when = point.on.map(|on| kit::small(attention::when(on, context.today())));
    let words = column![hideable(kit::body(what))]
        .push(row![].push(when).push(who).spacing(space::M))
        .spacing(1);
    spoken::item(point.id.to_string(), words)
}
