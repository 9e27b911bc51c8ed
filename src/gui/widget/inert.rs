//! Putting what lies under a dialog out of reach.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, renderer};
use iced::{Element, Event, Rectangle, Renderer, Theme, window};

use super::passing::pass_on;

struct Inert<'a, Message> {
    on: bool,
    inner: Element<'a, Message>,
}

/// While `on`, `base` is drawn but gone for pointer, keyboard, tests and readers.
pub fn inert<'a, Message: 'a>(
    on: bool,
    base: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Element::new(Inert { on, inner: base.into() })
}

impl<Message> Widget<Message, Theme, Renderer> for Inert<'_, Message> {
    pass_on!(tree, size, layout);

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        if !self.on {
            self.inner.as_widget_mut().operate(tree, layout, renderer, operation);
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
        let cursor = match (self.on, event) {
            (false, _) => cursor,
            // Fields learn how to draw themselves from this event.
            (true, Event::Window(window::Event::RedrawRequested(_))) => mouse::Cursor::Unavailable,
            (true, _) => return,
        };
        self.inner
            .as_widget_mut()
            .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
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
        let cursor = if self.on { mouse::Cursor::Unavailable } else { cursor };
        self.inner.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        if self.on {
            return mouse::Interaction::None;
        }
        self.inner.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
    }
}
