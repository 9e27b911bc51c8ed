//! Something that must be answered first, over a screen that waits.

use iced::widget::{center, column, container, scrollable};
use iced::{Border, Element, Fill, Theme};

use crate::gui::fonts;
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::announce::announce;
use crate::gui::widget::guard::guarded;
use crate::gui::widget::hiding::hideable;
use crate::gui::widget::spoken::Role;

/// A dialog to lay over a screen; see [`dialog`].
#[must_use]
pub struct Dialog<'a, Message> {
    pub(super) title: String,
    names: bool,
    content: Element<'a, Message>,
    pub(super) on_close: Message,
    width: f32,
}

/// A dialog called `title`. Escape sends `on_close`; the content must offer
/// a button that does the same.
pub fn dialog<'a, Message>(
    title: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
    on_close: Message,
) -> Dialog<'a, Message> {
    Dialog { title: title.into(), names: false, content: content.into(), on_close, width: 520.0 }
}

impl<'a, Message: Clone + 'a> Dialog<'a, Message> {
    /// How wide it is at most, in logical pixels.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Says that its title names somebody.
    pub fn names(mut self) -> Self {
        self.names = true;
        self
    }

    /// The same dialog with other messages.
    pub fn map<N: Clone + 'a>(self, wrap: impl Fn(Message) -> N + 'a) -> Dialog<'a, N> {
        Dialog {
            title: self.title,
            names: self.names,
            on_close: wrap(self.on_close),
            content: self.content.map(wrap),
            width: self.width,
        }
    }

    pub(super) fn into_card(self) -> Element<'a, Message> {
        let words = plain(self.title.clone()).size(theme::text::H2).font(fonts::SEMIBOLD);
        let words: Element<'a, Message> = if self.names { hideable(words) } else { words.into() };
        let heading = announce(Role::Heading, self.title.clone(), words).level(2);
        let content = self.content;
        let inset = container(guarded(|| content)).padding([space::S, space::S]);
        let body = column![
            container(heading).padding([0.0, space::S]),
            scrollable(inset).spacing(space::XS)
        ]
        .spacing(space::S);
        let card = container(body).padding(space::L).width(Fill).max_width(self.width).style(card);
        center(announce(Role::Dialog, self.title, card)).padding(space::XL).style(veil).into()
    }
}

fn card(theme: &Theme) -> container::Style {
    let t = Tokens::of(theme);
    container::Style::default().background(t.card).color(t.ink).border(Border {
        color: t.border,
        width: 1.0,
        radius: radius::CARD.into(),
    })
}

fn veil(theme: &Theme) -> container::Style {
    container::Style::default().background(Tokens::of(theme).veil)
}
