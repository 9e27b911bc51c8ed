//! A floor under the height of something, with its content centred.

use iced::Element;
use iced::advanced::Widget;
use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::Tree;
use iced::{Renderer, Theme};

use super::passing::pass_on;

struct LeastHeight<'a, Message> {
    least: f32,
    inner: Element<'a, Message>,
}

/// Makes `inner`, a container centred vertically, at least `least` logical pixels high.
pub fn least_height<'a, Message: 'a>(
    least: f32,
    inner: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Element::new(LeastHeight { least, inner: inner.into() })
}

impl<Message> Widget<Message, Theme, Renderer> for LeastHeight<'_, Message> {
    pass_on!(tree, size, operate, update, draw, mouse_interaction, overlay);

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let limits = limits.min_height(self.least);
        self.inner.as_widget_mut().layout(tree, renderer, &limits)
    }
}
