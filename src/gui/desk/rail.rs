//! The navigation: the pages there are, and what can be done from everywhere.

use iced::widget::{Column, Space, column, container};
use iced::{Center, Element, Fill, border};
use strum::VariantArray;

use super::pages::{Page, Place};
use super::{Desk, Message};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::layout::Layout;
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::{Role, announce, rail_item, unspoken};
use crate::gui::{kit, logo};
use crate::t;

/// How wide the navigation at the left is, in logical pixels.
pub(super) fn width(layout: Layout) -> f32 {
    match layout {
        Layout::Wide => 212.0,
        Layout::Medium | Layout::Narrow => 60.0,
    }
}

/// The navigation at the left.
pub(super) fn rail<'a>(desk: &'a Desk, context: &Context<'a>) -> Element<'a, Message> {
    let width = width(context.layout());
    if context.layout() != Layout::Wide {
        return signs(desk, width);
    }
    let name = column![
        words(t!("nav-vault", name = desk.vault.name())),
        words(t!("nav-locks-in", minutes = context.minutes_left)),
    ];
    let content = Column::new()
        .push(unspoken(logo::mark()))
        .push(Space::new().height(space::M))
        .extend(at_top(desk, false))
        .push(Space::new().height(Fill))
        .push(container(name.spacing(2)).padding([space::XS, space::M]))
        .extend(at_bottom(desk, false));
    let content = container(content.spacing(space::XS)).padding([18.0, 10.0]);
    navigation(content.width(width).height(Fill))
}

/// The same without words, where there is little room.
fn signs(desk: &Desk, width: f32) -> Element<'_, Message> {
    let content = Column::new()
        .push(logo::compass(24.0))
        .push(Space::new().height(space::XS))
        .extend(at_top(desk, true))
        .push(Space::new().height(space::M))
        .extend(at_bottom(desk, true))
        .align_x(Center);
    let content = container(content).padding([space::S, space::XS]).width(width);
    navigation(container(kit::scroll(content)).width(width).height(Fill))
}

fn at_top<'a>(desk: &Desk, short: bool) -> impl Iterator<Item = Element<'a, Message>> {
    pages(desk, short, |place| match place {
        Place::Top(symbol) => Some(symbol),
        Place::Bottom(_) | Place::Within(_) => None,
    })
}

fn at_bottom<'a>(desk: &Desk, short: bool) -> impl Iterator<Item = Element<'a, Message>> {
    let pages = pages(desk, short, |place| match place {
        Place::Bottom(symbol) => Some(symbol),
        Place::Top(_) | Place::Within(_) => None,
    });
    pages.chain(actions(short))
}

fn pages<'a>(
    desk: &Desk,
    short: bool,
    symbol: fn(Place) -> Option<Icon>,
) -> impl Iterator<Item = Element<'a, Message>> {
    let on = desk.stage.screen().place();
    Page::VARIANTS.iter().filter_map(move |page| {
        let row = page.row();
        let symbol = symbol(row.place)?;
        let count = (row.count)(desk);
        let item = rail_item(row.name(), on == *page, Message::Go(*page)).icon(symbol);
        Some(item.count(count, t!("nav-count", count = count)).short(short).into())
    })
}

/// What can be done from everywhere.
fn actions<'a>(short: bool) -> [Element<'a, Message>; 3] {
    let item = |words, symbol, message, keys: String| {
        rail_item::<Message>(words, false, message).icon(symbol).hint(keys).short(short)
    };
    [
        item(t!("nav-keys"), Icon::CircleHelp, Message::ShowKeys, t!("nav-keys-key")).into(),
        item(t!("nav-cover"), Icon::EyeOff, Message::Cover, t!("nav-cover-key")).action().into(),
        item(t!("nav-lock"), Icon::Lock, Message::Lock, t!("nav-lock-key")).action().into(),
    ]
}

fn navigation<'a>(content: container::Container<'a, Message>) -> Element<'a, Message> {
    let grounded = content.style(|theme| kit::boxed(Tokens::of(theme).rail, border::width(0)));
    announce(Role::Navigation, t!("nav-name"), grounded).into()
}

fn words<'a>(words: String) -> Element<'a, Message> {
    kit::tinted(words, size::SMALL, |tokens| tokens.rail_text)
}
