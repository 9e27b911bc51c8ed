//! A floor under the height of something, with its content centred.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::Tree;
use iced::{Element, Renderer};

use crate::gui::widget::host::{Wrapper, wrap};

struct MinHeight(f32);

/// Makes `inner`, a container centred vertically, at least `least` logical pixels high.
pub(crate) fn min_height<'a, Message: 'a>(
    least: f32,
    inner: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    wrap([inner.into()], MinHeight(least))
}

impl<'a, Message> Wrapper<'a, Message> for MinHeight {
    type State = ();

    fn layout(
        &mut self,
        children: &mut [Element<'a, Message>],
        trees: &mut [Tree],
        renderer: &Renderer,
        limits: &Limits,
    ) -> Node {
        let limits = limits.min_height(self.0);
        let node = children[0].as_widget_mut().layout(&mut trees[0], renderer, &limits);
        Node::with_children(node.size(), vec![node])
    }
}
