//! A place in the navigation.

use iced::widget::{Space, container, row, text};
use iced::{Center, Element, Fill, Theme, border};

use crate::gui::fonts;
use crate::gui::icon::{Icon, icon};
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::announce::{Face, Status, announce};
use crate::gui::widget::spoken::Role;
use crate::gui::widget::tooltip::hint_beside;

/// A place in the navigation; see [`rail_item`].
#[must_use]
pub struct RailItem<Message> {
    words: String,
    on: bool,
    message: Message,
    symbol: Option<Icon>,
    count: Option<(usize, String)>,
    action: bool,
    hint: Option<String>,
    short: bool,
}

/// A place to go to; `on` when the user is there.
pub fn rail_item<Message>(
    words: impl Into<String>,
    on: bool,
    message: Message,
) -> RailItem<Message> {
    RailItem {
        words: words.into(),
        on,
        message,
        symbol: None,
        count: None,
        action: false,
        hint: None,
        short: false,
    }
}

impl<Message> RailItem<Message> {
    /// A symbol before the words.
    pub fn icon(mut self, symbol: Icon) -> Self {
        self.symbol = Some(symbol);
        self
    }

    /// How many things ask for attention there, and that in words to be read
    /// aloud; none is not shown.
    pub fn count(mut self, count: usize, words: impl Into<String>) -> Self {
        self.count = (count > 0).then(|| (count, words.into()));
        self
    }

    /// Something that is done, not a place to go to.
    pub fn action(mut self) -> Self {
        self.action = true;
        self
    }

    /// The keys that do the same.
    pub fn hint(mut self, keys: impl Into<String>) -> Self {
        self.hint = Some(keys.into());
        self
    }

    /// Whether only its symbol is shown, where there is little room. Its words
    /// then come beside it while the pointer or the keyboard is on it.
    pub fn short(mut self, short: bool) -> Self {
        self.short = short;
        self
    }
}

impl<'a, Message: Clone + 'a> From<RailItem<Message>> for Element<'a, Message> {
    fn from(item: RailItem<Message>) -> Self {
        let on = item.on;
        let words = (!item.short).then(|| {
            plain(item.words.clone())
                .size(theme::text::BODY)
                .wrapping(text::Wrapping::None)
                .font(if on { fonts::SEMIBOLD } else { fonts::DEFAULT })
        });
        let after = item
            .hint
            .clone()
            .filter(|_| !item.short)
            .map(|keys| plain(keys).size(theme::text::SMALL).wrapping(text::Wrapping::None));
        let content = row![]
            .push(item.symbol.map(icon))
            .push(words)
            .push((!item.short).then(|| Space::new().width(Fill)))
            .push(item.count.as_ref().map(|(count, _)| counter(*count)))
            .push(after)
            .spacing(if item.short { space::XS } else { space::S })
            .align_y(Center);
        let body = container(content).padding([9, if item.short { 1 } else { 12 }]).width(Fill);
        let body = if item.short { body.center_x(Fill) } else { body };
        let name = item.words.clone();
        let role = if item.action { Role::Button } else { Role::Link };
        let mut wrapped = announce(role, item.words, body)
            .on_press(item.message)
            .ring(radius::CONTROL, -2.0)
            .face(move |theme, status| face(theme, on, status));
        // Only said of where the user is: "not chosen" everywhere else is noise.
        if on {
            wrapped = wrapped.selected(true);
        }
        let more = [item.count.map(|(_, words)| words), item.hint];
        let more: Vec<String> = more.into_iter().flatten().collect();
        if !more.is_empty() {
            wrapped = wrapped.describe(more.join(", "));
        }
        if item.short { hint_beside(wrapped, name) } else { wrapped.into() }
    }
}

fn face(theme: &Theme, on: bool, status: Status) -> Face {
    let tokens = Tokens::of(theme);
    let lit = on || status.hovered || status.pressed;
    Face {
        ground: lit.then_some(tokens.rail_active),
        border: border::rounded(radius::CONTROL).color(tokens.rail_edge).width(if on {
            2
        } else {
            0
        }),
        ink: Some(if lit { tokens.on_rail_active } else { tokens.rail_text }),
    }
}

fn counter<'a, Message: 'a>(count: usize) -> Element<'a, Message> {
    let number = plain(count)
        .size(12)
        .font(fonts::SEMIBOLD)
        .style(|theme: &Theme| text::Style { color: Some(Tokens::of(theme).on_count) });
    container(number)
        .padding([0.0, space::S - 1.0])
        .style(|theme| {
            container::Style::default()
                .background(Tokens::of(theme).count)
                .border(border::rounded(9))
        })
        .into()
}
