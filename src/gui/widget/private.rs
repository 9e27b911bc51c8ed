//! Names that are hidden until somebody points at them, or goes there with the
//! keyboard, for who works where others can look along.
//!
//! Only what is drawn is hidden: what is announced stays as it is. Somebody who
//! listens cannot glance; a name that is told only once the keyboard is on it
//! would have to be looked for blindly, in lists that all sound alike. And a
//! voice is kept from others with earphones, or is turned off, not with paint.

use std::cell::Cell;

use iced::advanced::widget::{Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, mouse, renderer};
use iced::{Element, Event, Rectangle, Renderer, Theme, border};

use super::passing::pass_on;
use crate::gui::theme::{self, Tokens, radius};

thread_local! {
    /// Whether what is being drawn now is met by the pointer or the keyboard.
    static MET: Cell<bool> = const { Cell::new(false) };
}

/// Draws what belongs together and is met, or not.
pub(super) fn draw_met(met: bool, draw: impl FnOnce()) {
    let before = MET.get();
    MET.set(before || met);
    draw();
    MET.set(before);
}

struct Private<'a, Message> {
    inner: Element<'a, Message>,
}

#[derive(Default)]
struct State {
    hovered: bool,
}

/// Shows `inner`, which tells who it is about, as a block while names are
/// hidden and nobody points at it or at the row or link around it.
pub fn private<'a, Message: 'a>(inner: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    Element::new(Private {
        inner: inner.into(),
    })
}

impl<Message> Widget<Message, Theme, Renderer> for Private<'_, Message> {
    pass_on!(
        child_tree,
        size,
        child_layout,
        child_mouse_interaction,
        child_overlay
    );

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn iced::advanced::widget::Operation,
    ) {
        let inner = &mut tree.children[0];
        self.inner
            .as_widget_mut()
            .operate(inner, layout.child(0), renderer, operation);
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
        self.inner.as_widget_mut().update(
            &mut tree.children[0],
            event,
            layout.child(0),
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
        let hovered = cursor.is_over(layout.bounds());
        let state = tree.state.downcast_mut::<State>();
        if std::mem::replace(&mut state.hovered, hovered) != hovered {
            shell.request_redraw();
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
        let bounds = layout.bounds();
        if theme::hides_names(theme) && !MET.get() && !cursor.is_over(bounds) {
            let block = renderer::Quad {
                bounds,
                border: border::rounded(radius::BADGE),
                ..renderer::Quad::default()
            };
            renderer.fill_quad(block, Tokens::of(theme).track);
            return;
        }
        let (inner, layout) = (&tree.children[0], layout.child(0));
        self.inner
            .as_widget()
            .draw(inner, renderer, theme, style, layout, cursor, viewport);
    }
}
