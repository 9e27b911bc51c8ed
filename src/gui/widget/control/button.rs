//! Buttons: a word, perhaps a symbol, and what happens.

use iced::advanced::widget::Id;
use iced::widget::{container, row};
use iced::{Border, Center, Color, Element, Length, Padding, Theme};

use crate::gui::fonts;
use crate::gui::icon::{Icon, icon};
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::announce::{Face, Status, announce};
use crate::gui::widget::layout::min_height;
use crate::gui::widget::spoken::Role;

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// The next step of this screen; at most one or two.
    Primary,
    /// Everything else.
    #[default]
    Secondary,
    /// Small actions inside a list or card.
    Quiet,
    /// What cannot be undone.
    Danger,
    /// What leads elsewhere.
    Link,
}

/// A button that is being put together; see [`button`].
#[must_use]
pub struct Button<Message> {
    label: String,
    kind: Kind,
    symbol: Option<Icon>,
    on_press: Option<Message>,
    description: Option<String>,
    width: Length,
    id: Option<Id>,
    key: Option<String>,
    expanded: Option<bool>,
    stays: bool,
}

/// A button called `label`; without [`on_press`](Button::on_press) it is disabled.
pub fn button<Message>(label: impl Into<String>) -> Button<Message> {
    Button {
        label: label.into(),
        kind: Kind::Secondary,
        symbol: None,
        on_press: None,
        description: None,
        width: Length::Shrink,
        id: None,
        key: None,
        expanded: None,
        stays: false,
    }
}

impl<Message> Button<Message> {
    /// How much it asks for attention.
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// The next step of this screen.
    pub fn primary(self) -> Self {
        self.kind(Kind::Primary)
    }

    /// A small action inside a list or card.
    pub fn quiet(self) -> Self {
        self.kind(Kind::Quiet)
    }

    /// Something that cannot be undone.
    pub fn danger(self) -> Self {
        self.kind(Kind::Danger)
    }

    /// Something that leads elsewhere.
    pub fn link(self) -> Self {
        self.kind(Kind::Link)
    }

    /// A symbol before the word.
    pub fn icon(mut self, symbol: Icon) -> Self {
        self.symbol = Some(symbol);
        self
    }

    /// What pressing it sends.
    pub fn on_press(self, message: Message) -> Self {
        self.on_press_maybe(Some(message))
    }

    /// What pressing it sends; disabled when there is nothing to send.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    /// What else helps to know before pressing; read aloud, not shown.
    pub fn describe(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// How wide it is.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// An identifier, to give it the keyboard by name.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What tells it apart from other buttons of the same name, as in a list.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Whether what it opens and closes below or beside it is open.
    pub fn expanded(mut self, expanded: bool) -> Self {
        self.expanded = Some(expanded);
        self.stays()
    }

    /// The same, with a symbol that shows it.
    pub fn unfolds(self, open: bool) -> Self {
        self.icon(if open { Icon::ChevronDown } else { Icon::ChevronRight }).expanded(open)
    }

    /// Looks like a link but does something here instead of leading elsewhere.
    pub fn stays(mut self) -> Self {
        self.stays = true;
        self
    }

    fn role(&self) -> Role {
        match self.kind {
            Kind::Link if !self.stays => Role::Link,
            _ => Role::Button,
        }
    }

    fn padding(&self) -> Padding {
        match self.kind {
            Kind::Link => Padding::from([2.0, 0.0]),
            Kind::Quiet => Padding::from([7.0, 10.0]),
            _ => Padding::from([8.0, 14.0]),
        }
    }

    fn min_height(&self) -> f32 {
        match self.kind {
            Kind::Link => 24.0,
            _ => theme::CONTROL_HEIGHT,
        }
    }
}

impl<'a, Message: Clone + 'a> From<Button<Message>> for Element<'a, Message> {
    fn from(button: Button<Message>) -> Self {
        let kind = button.kind;
        let mut wrapped = announce(button.role(), button.label.clone(), body(&button))
            .face(move |theme, status| face(theme, kind, status))
            .on_press_maybe(button.on_press);
        if let Some(description) = button.description {
            wrapped = wrapped.describe(description);
        }
        if let Some(id) = button.id {
            wrapped = wrapped.id(id);
        }
        if let Some(expanded) = button.expanded {
            wrapped = wrapped.expanded(expanded);
        }
        if let Some(key) = button.key {
            wrapped = wrapped.key(key);
        }
        wrapped.into()
    }
}

fn body<'a, Message: 'a>(button: &Button<Message>) -> Element<'a, Message> {
    let label = plain(button.label.clone())
        .size(theme::text::BODY)
        .line_height(theme::text::LINE)
        .font(fonts::SEMIBOLD);
    let words = row![].push(button.symbol.map(icon)).push(label).spacing(space::S).align_y(Center);
    let body = container(words)
        .padding(button.padding())
        .width(button.width)
        .align_x(Center)
        .align_y(Center);
    min_height(button.min_height(), body)
}

fn face(theme: &Theme, kind: Kind, status: Status) -> Face {
    let t = Tokens::of(theme);
    let lit = status.hovered || status.pressed;
    let (ground, edge, ink) = match kind {
        Kind::Link if status.disabled => (None, None, t.ink_faint),
        _ if status.disabled => (Some(t.disabled), Some(t.line), t.on_disabled),
        Kind::Primary if lit => (Some(t.brand_hover), Some(t.brand_hover), t.on_brand),
        Kind::Primary => (Some(t.brand), Some(t.brand), t.on_brand),
        Kind::Secondary if lit => (Some(t.hover), Some(t.brand), t.ink),
        Kind::Secondary => (Some(t.card), Some(t.border), t.ink),
        Kind::Quiet if lit => (Some(t.hover), None, t.ink),
        Kind::Quiet => (None, None, t.ink),
        Kind::Danger if lit => (Some(t.danger.solid), Some(t.danger.solid), t.on_danger),
        Kind::Danger => (Some(t.card), Some(t.danger.solid), t.danger.on_soft),
        Kind::Link if lit => (Some(t.hover), None, t.brand),
        Kind::Link => (None, None, t.brand),
    };
    Face {
        ground,
        border: Border {
            color: edge.unwrap_or(Color::TRANSPARENT),
            width: if edge.is_some() { 1.0 } else { 0.0 },
            radius: if kind == Kind::Link { 4.0 } else { radius::CONTROL }.into(),
        },
        ink: Some(ink),
    }
}
