//! A floor under the height of something, with its content centred.

use iced::Element;
use iced::advanced::layout::Node;

use crate::gui::widget::host::{Unplaced, Wrapper, wrap};

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

    fn layout(&mut self, (): &mut (), mut inside: Unplaced<'_, 'a, Message>) -> Node {
        let node = inside.layout_child(0, inside.limits.min_height(self.0));
        Node::with_children(node.size(), vec![node])
    }
}
