//! Our own deelcode.

use iced::widget::{container, row};
use iced::{Center, Element, Fill, border};

use super::{Message, State};
use crate::gui::deelcode::words;
use crate::gui::icon::Icon;
use crate::gui::kit::spoken::said;
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::gui::{fonts, kit};
use crate::t;
use crate::vault::exchange::Deelcode;

pub(super) fn view(state: &State) -> Element<'_, Message> {
    let parts = match state.overview.code {
        None => vec![kit::body(t!("sharing-code-none"))],
        Some(code) => vec![
            kit::body(t!("sharing-mine-help")),
            shown(code),
            copy(state),
            kit::body(t!("sharing-mine-words")),
            words(code, t!("sharing-my-words")),
        ],
    };
    kit::section(t!("sharing-mine"), parts)
}

fn shown<'a>(code: Deelcode) -> Element<'a, Message> {
    let words = plain(code.grouped()).size(16).font(fonts::SEMIBOLD);
    let ground = container(unspoken(words)).padding(space::M).width(Fill).style(|theme| {
        let tokens = Tokens::of(theme);
        let edge = border::rounded(radius::CONTROL).color(tokens.line).width(1);
        kit::boxed(tokens.panel, edge)
    });
    announce(Role::Text, code.to_string(), ground).into()
}

fn copy(state: &State) -> Element<'_, Message> {
    let copy = button(t!("sharing-copy")).icon(Icon::Copy).on_press(Message::Copy);
    let copied = state.copied.then(|| said(t!("sharing-copied"), kit::small));
    row![copy].push(copied).spacing(space::S).align_y(Center).into()
}
