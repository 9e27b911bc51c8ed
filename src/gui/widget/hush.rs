//! Words that are shown but announced by something else, such as a label by
//! its field.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Layout, Widget};
use iced::{Element, Renderer, Theme};

use super::passing::pass_on;

struct Hush<'a, Message> {
    inner: Element<'a, Message>,
}

/// Shows `inner` without announcing it.
pub fn hush<'a, Message: 'a>(inner: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    Element::new(Hush { inner: inner.into() })
}

impl<Message> Widget<Message, Theme, Renderer> for Hush<'_, Message> {
    pass_on!(tree, size, layout, update, draw, mouse_interaction, overlay);

    fn operate(&mut self, _: &mut Tree, _: Layout<'_>, _: &Renderer, _: &mut dyn Operation) {}
}
