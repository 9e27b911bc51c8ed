//! What surrounds every screen before a vault is open.

use iced::widget::{Column, center, column, container, row};
use iced::{Border, Center, Element, Fill, Padding};

use super::Message;
use crate::gui::kit::{self, spoken};
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::gui::{fonts, logo};
use crate::t;

/// The width of the card, in logical pixels.
const WIDTH: f32 = 620.0;

/// Draws the screen called `title` in the middle of the window, with our name
/// above it.
pub(super) fn view<'a>(
    title: String,
    content: Element<'a, Message>,
    told: Option<String>,
) -> Element<'a, Message> {
    let told = told.map(spoken::failure);
    let told = told.map(|told| container(told).padding(Padding::ZERO.bottom(space::L)));
    // It may come while somebody types below it: the content keeps its place.
    let card = column![Column::new().push(told), content];
    let card = kit::card(card).padding(28).width(WIDTH);
    let promise = kit::small(t!("start-promise"));
    let keys = button(t!("keys-hint")).link().on_press(Message::ShowKeys);
    let below = column![promise, keys].align_x(Center).spacing(space::XS);
    let all = column![name(), card, container(below).center_x(WIDTH)].spacing(space::L);
    let all = container(announce(Role::Main, title, all)).padding(space::XL).center_x(Fill);
    container(center(kit::scroll(all)))
        .style(|theme| kit::boxed(Tokens::of(theme).paper, Border::default()))
        .into()
}

/// Our mark; the window is called like us already.
fn name<'a>() -> Element<'a, Message> {
    let name = plain(t!("app-name")).size(size::H1 + 4.0).font(fonts::SEMIBOLD);
    let words = column![unspoken(name), kit::small(t!("start-purpose"))];
    row![logo::compass(44.0), words].spacing(space::M).align_y(Center).into()
}
