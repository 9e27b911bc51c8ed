//! A screen with perhaps a dialog over it.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::key::Named;
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, window};

use super::Dialog;
use crate::gui::widget::focus::{Holder, focus_nth, reveal};
use crate::gui::widget::keys;

struct Layers<'a, Message> {
    /// The screen, and the dialog when there is one.
    elements: Vec<Element<'a, Message>>,
    title: Option<String>,
    on_close: Option<Message>,
}

#[derive(Debug, Default)]
struct State {
    /// The title of the dialog that has taken the keyboard.
    shown: Option<String>,
    /// What had the keyboard under it.
    kept: Option<Holder>,
}

/// Lays `dialog` over `base`. While there is one, `base` is drawn but out of
/// reach; the keyboard moves in when it opens and back when it closes.
pub fn layers<'a, Message: Clone + 'a>(
    base: impl Into<Element<'a, Message>>,
    dialog: Option<Dialog<'a, Message>>,
) -> Element<'a, Message> {
    let mut layers = Layers { elements: vec![base.into()], title: None, on_close: None };
    if let Some(dialog) = dialog {
        layers.title = Some(dialog.title.clone());
        layers.on_close = Some(dialog.on_close.clone());
        layers.elements.push(dialog.into_card());
    }
    Element::new(layers)
}

impl<Message> Layers<'_, Message> {
    /// The number of the layer that can be used: the uppermost.
    fn top(&self) -> usize {
        self.elements.len() - 1
    }

    fn run(
        &mut self,
        layer: usize,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let (inner, layout) = (&mut tree.children[layer], layout.child(layer));
        self.elements[layer].as_widget_mut().operate(inner, layout, renderer, operation);
    }

    /// Moves the keyboard when a dialog came, went or made place for another.
    fn follow(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) -> bool {
        let state = tree.state.downcast_mut::<State>();
        if state.shown == self.title {
            return false;
        }
        let before = std::mem::replace(&mut state.shown, self.title.clone());
        let kept = state.kept.take();
        match (before.is_some(), self.title.is_some()) {
            (false, true) => self.move_in(tree, layout, renderer),
            (true, false) => {
                if let Some(kept) = kept {
                    kept.regain(&mut |operation| self.run(0, tree, layout, renderer, operation));
                }
            }
            _ => self.run(1, tree, layout, renderer, &mut focus_nth(Some(0))),
        }
        true
    }

    fn move_in(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) {
        let kept = Holder::of(&mut |operation| self.run(0, tree, layout, renderer, operation));
        tree.state.downcast_mut::<State>().kept = kept;
        self.run(0, tree, layout, renderer, &mut focus_nth(None));
        self.run(1, tree, layout, renderer, &mut focus_nth(Some(0)));
        reveal(&mut |operation| self.run(1, tree, layout, renderer, operation));
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Layers<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        self.elements.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.elements);
    }

    fn size(&self) -> Size<Length> {
        self.elements[0].as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let base = self.elements[0].as_widget_mut();
        let base = base.layout(&mut tree.children[0], renderer, limits);
        let size = base.size();
        let over = Limits::new(Size::ZERO, size);
        let mut nodes = vec![base];
        if let Some(dialog) = self.elements.get_mut(1) {
            let dialog = dialog.as_widget_mut();
            nodes.push(dialog.layout(&mut tree.children[1], renderer, &over));
        }
        Node::with_children(size, nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.run(self.top(), tree, layout, renderer, operation);
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
        if self.follow(tree, layout, renderer) {
            shell.request_redraw();
        }
        let redraw = matches!(event, Event::Window(window::Event::RedrawRequested(_)));
        let top = self.top();
        let layers = self.elements.iter_mut().zip(&mut tree.children);
        for (number, ((element, tree), layout)) in layers.zip(layout.children()).enumerate() {
            let cursor = match number == top {
                true => cursor,
                false if redraw => mouse::Cursor::Unavailable,
                false => continue,
            };
            element
                .as_widget_mut()
                .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        }
        let escape = keys::plain(event) == Some(Named::Escape) && !shell.is_event_captured();
        if let Some(message) = self.on_close.as_ref().filter(|_| escape) {
            shell.publish(message.clone());
            shell.capture_event();
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
        let top = self.top();
        let layers = self.elements.iter().zip(&tree.children);
        for (number, ((element, tree), layout)) in layers.zip(layout.children()).enumerate() {
            let cursor = if number == top { cursor } else { mouse::Cursor::Unavailable };
            let element = element.as_widget();
            if number == 0 {
                element.draw(tree, renderer, theme, style, layout, cursor, viewport);
            } else {
                renderer.with_layer(layout.bounds(), |renderer| {
                    element.draw(tree, renderer, theme, style, layout, cursor, viewport);
                });
            }
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
        let top = self.top();
        let (inner, layout) = (&tree.children[top], layout.child(top));
        self.elements[top].as_widget().mouse_interaction(inner, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let top = self.top();
        let (inner, layout) = (&mut tree.children[top], layout.child(top));
        self.elements[top].as_widget_mut().overlay(inner, layout, renderer, viewport, translation)
    }
}
