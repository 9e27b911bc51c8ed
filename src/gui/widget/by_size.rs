//! A view that depends on the room there is.
//!
//! iced's `responsive` builds its view again at every layout. A keystroke asks
//! for a layout before the model has heard of it, so the fields would be told
//! the old text again, and the caret, the undo history and a half-typed date
//! would be lost. This one builds once for each size.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Fill, Length, Rectangle, Renderer, Size, Theme, Vector};

type View<'a, Message> = Box<dyn Fn(Size) -> Element<'a, Message> + 'a>;

struct BySize<'a, Message> {
    view: View<'a, Message>,
    built: Option<(Size, Element<'a, Message>)>,
}

/// Fills its parent with what `view` makes for the size in logical pixels.
pub fn by_size<'a, Message: 'a>(
    view: impl Fn(Size) -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    Element::new(BySize {
        view: Box::new(view),
        built: None,
    })
}

impl<Message> Widget<Message, Theme, Renderer> for BySize<'_, Message> {
    // What is inside is known from the first layout on.
    fn diff(&self, _: &mut Tree) {}

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Fill)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let size = limits.max();
        if self.built.as_ref().is_none_or(|(built, _)| *built != size) {
            let content = (self.view)(size);
            tree.diff_children(std::slice::from_ref(&content));
            self.built = Some((size, content));
        }
        let inner = self.built.as_mut().map(|(_, content)| {
            content
                .as_widget_mut()
                .layout(&mut tree.children[0], renderer, &limits.loose())
        });
        Node::with_children(size, inner.into_iter().collect())
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        if let Some((_, content)) = &mut self.built {
            let (inner, layout) = (&mut tree.children[0], layout.child(0));
            content
                .as_widget_mut()
                .operate(inner, layout, renderer, operation);
        }
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        if let Some((_, content)) = &mut self.built {
            let (inner, layout) = (&mut tree.children[0], layout.child(0));
            content.as_widget_mut().update(
                inner, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        if let Some((_, content)) = &self.built {
            let (inner, layout) = (&tree.children[0], layout.child(0));
            content
                .as_widget()
                .draw(inner, renderer, theme, style, layout, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let Some((_, content)) = &self.built else {
            return mouse::Interaction::None;
        };
        let (inner, layout) = (&tree.children[0], layout.child(0));
        content
            .as_widget()
            .mouse_interaction(inner, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let (_, content) = self.built.as_mut()?;
        let inner = tree.children.first_mut()?;
        content
            .as_widget_mut()
            .overlay(inner, layout.child(0), renderer, viewport, translation)
    }
}
