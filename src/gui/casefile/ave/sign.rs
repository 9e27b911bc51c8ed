//! The mark before a row.

use iced::widget::{container, text};
use iced::{Center, Element};

use super::Message;
use crate::gui::fonts;
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, text as size};
use crate::gui::widget::unspoken;
use crate::guidance::logic::Truth;

/// The mark before a row, whose words say the same.
pub(super) fn sign<'a>(mark: &'a str, state: Truth) -> Element<'a, Message> {
    let words = plain(mark).size(size::BODY).line_height(size::LINE).font(fonts::SEMIBOLD).style(
        move |theme| {
            let tokens = Tokens::of(theme);
            let color = match state {
                Truth::Holds => tokens.ok.on_soft,
                Truth::Open => tokens.warn.on_soft,
                Truth::No => tokens.ink_faint,
            };
            text::Style { color: Some(color) }
        },
    );
    unspoken(container(words).width(28).align_x(Center))
}
