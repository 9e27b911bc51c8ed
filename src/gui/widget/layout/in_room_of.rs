//! Something shown in the room of something else.

use iced::advanced::layout::Node;
use iced::advanced::widget::Operation;
use iced::{Element, Renderer, Size, mouse};

use crate::gui::widget::host::{Canvas, Inside, Unplaced, View, Wrapper, wrap};

struct InRoomOf;

/// Shows `shown` in the place of `other`, with at least the height of that: what
/// stands below stays where it is when one comes in place of the other.
pub(crate) fn in_room_of<'a, Message: 'a>(
    shown: impl Into<Element<'a, Message>>,
    other: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    wrap([shown.into(), other.into()], InRoomOf)
}

impl<'a, Message> Wrapper<'a, Message> for InRoomOf {
    type State = ();

    fn layout(&mut self, (): &mut (), mut inside: Unplaced<'_, 'a, Message>) -> Node {
        let limits = inside.limits;
        let (shown, other) = (inside.layout_child(0, limits), inside.layout_child(1, limits));
        let height = shown.size().height.max(other.size().height);
        Node::with_children(Size::new(shown.size().width, height), vec![shown, other])
    }

    fn operate(
        &mut self,
        (): &mut (),
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        inside.operate_child(0, operation);
    }

    fn draw(&self, (): &(), view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        view.draw_child(0, &mut canvas);
    }

    fn mouse_interaction(
        &self,
        (): &(),
        view: View<'_, 'a, Message>,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        view.mouse_interaction_of(0, renderer)
    }
}
