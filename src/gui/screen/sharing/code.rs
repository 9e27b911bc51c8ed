//! Our own deelcode, and words to compare.

use iced::widget::{Row, column, container, row};
use iced::{Center, Element, Fill, border};

use super::{Message, State};
use crate::gui::form::{Field, Form};
use crate::gui::icon::Icon;
use crate::gui::kit::spoken::{said, told};
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::{Role, announce, button, text_area, unspoken};
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

/// Eight words, each with its place, to be read aloud.
pub(in crate::gui) fn words<'a, M: Clone + 'a>(code: Deelcode, name: String) -> Element<'a, M> {
    let all = code.words();
    let aloud = t!("sharing-words-told", name = name, words = all.join(", "));
    let shown = all.into_iter().enumerate().map(|(at, word)| {
        let number = kit::small(t!("sharing-word-number", number = at + 1));
        let word = row![number, kit::strong(word)].spacing(space::XS);
        container(word.align_y(Center)).width(132).into()
    });
    let shown = Row::from_iter(shown).spacing(space::S).wrap();
    told(aloud, column![shown])
}

/// What is wrong with a deelcode as it was typed.
pub(in crate::gui) fn code_fault(typed: &str) -> Option<String> {
    match typed.parse::<Deelcode>() {
        _ if typed.trim().is_empty() => Some(t!("sharing-code-missing")),
        read => read.err().map(|error| error.to_string()),
    }
}

/// A field for the deelcode of somebody else.
pub(in crate::gui) fn code_field<'a, F: Form, M: Clone + 'a>(
    field: &Field<F>,
    form: &F,
    typed: &str,
    on_input: fn(String) -> M,
) -> Element<'a, M> {
    text_area(field.label(form), typed, on_input)
        .help(t!("sharing-code-help"))
        .required()
        .id(field.id())
        .error(field.error(form))
        .into()
}
