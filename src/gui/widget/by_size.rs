//! A screen that depends on the room there is.
//!
//! The `responsive` of iced builds its content anew at every layout. Between a
//! keystroke and the view that follows it, that shows every field the words of
//! before the keystroke, and the caret at the end of them falls back. Here the
//! content is built once for each view, and again when the room changes.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, overlay, renderer};
use iced::widget::Space;
use iced::{Element, Event, Fill, Length, Rectangle, Renderer, Size, Theme, Vector};

struct BySize<'a, Message> {
    view: Box<dyn Fn(Size) -> Element<'a, Message> + 'a>,
    inner: Element<'a, Message>,
    built_for: Option<Size>,
}

/// Fills its room with what `view` makes for the size of it.
pub fn by_size<'a, Message: 'a>(
    view: impl Fn(Size) -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    Element::new(BySize {
        view: Box::new(view),
        inner: Space::new().into(),
        built_for: None,
    })
}

impl<Message> Widget<Message, Theme, Renderer> for BySize<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        vec![Tree::empty()]
    }

    // What is inside is known from the first layout on.
    fn diff(&self, _: &mut Tree) {}

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Fill)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let size = limits.max();
        if self.built_for != Some(size) {
            self.inner = (self.view)(size);
            self.built_for = Some(size);
            tree.diff_children(std::slice::from_ref(&self.inner));
        }
        let limits = limits.loose();
        let inner = &mut tree.children[0];
        let node = self.inner.as_widget_mut().layout(inner, renderer, &limits);
        Node::with_children(size, vec![node])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let (inner, layout) = (&mut tree.children[0], layout.child(0));
        self.inner
            .as_widget_mut()
            .operate(inner, layout, renderer, operation);
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
        let (inner, layout) = (&mut tree.children[0], layout.child(0));
        self.inner.as_widget_mut().update(
            inner, event, layout, cursor, renderer, clipboard, shell, viewport,
        );
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
        let (inner, layout) = (&tree.children[0], layout.child(0));
        self.inner
            .as_widget()
            .draw(inner, renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let (inner, layout) = (&tree.children[0], layout.child(0));
        self.inner
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
        let (inner, layout) = (&mut tree.children[0], layout.child(0));
        self.inner
            .as_widget_mut()
            .overlay(inner, layout, renderer, viewport, translation)
    }
}
