//! Our own deelcode, and words to compare.

use iced::widget::{Row, column, container, row, text};
use iced::{Center, Element, Fill, border};

use super::{Message, State, card};
use crate::gui::icon::Icon;
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::{Live, Role, announce, button, unspoken};
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
    card(t!("sharing-mine"), parts)
}

fn shown<'a>(code: Deelcode) -> Element<'a, Message> {
    let words = text(code.grouped()).size(16).font(fonts::SEMIBOLD);
    let ground = container(unspoken(words)).padding(space::M).width(Fill).style(|theme| {
        let tokens = Tokens::of(theme);
        let edge = border::rounded(radius::CONTROL).color(tokens.line).width(1);
        kit::boxed(tokens.panel, edge)
    });
    announce(Role::Text, code.to_string(), ground).into()
}

fn copy(state: &State) -> Element<'_, Message> {
    let copy = button(t!("sharing-copy")).icon(Icon::Copy).on_press(Message::Copy);
    let copied = state.copied.then(|| {
        let words = t!("sharing-copied");
        announce(Role::Status, words.clone(), unspoken(kit::small(words))).live(Live::Polite)
    });
    row![copy].push(copied).spacing(space::S).align_y(Center).into()
}

/// Eight words, each with its place, to be read aloud.
pub(in crate::gui) fn words<'a, M: Clone + 'a>(code: Deelcode, name: String) -> Element<'a, M> {
    let all = code.words();
    let told = t!("sharing-words-told", name = name, words = all.join(", "));
    let shown = all.into_iter().enumerate().map(|(at, word)| {
        let number = kit::small(t!("sharing-word-number", number = at + 1));
        let word = row![number, kit::strong(word)].spacing(space::XS);
        container(word.align_y(Center)).width(132).into()
    });
    let shown = Row::from_iter(shown).spacing(space::S).wrap();
    announce(Role::Text, told, unspoken(column![shown])).into()
}
