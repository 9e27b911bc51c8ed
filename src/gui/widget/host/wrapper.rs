//! A widget around others. It states only what it does differently; its host
//! passes the rest on to what is inside.

use std::marker::PhantomData;

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

use super::inside::{Below, Canvas, Context, Inside, Overlay, Unplaced, View};

/// What a widget around others does differently from showing the first of them.
pub(crate) trait Wrapper<'a, Message> {
    /// What it remembers between views.
    type State: Default + 'static;

    /// Brings what it remembers in line with its first view, or with a new one.
    fn renew(&self, _: &mut Self::State) {}

    /// Its size, when that is not the size of its first child.
    fn size(&self) -> Option<Size<Length>> {
        None
    }

    /// Lays out what is inside.
    fn layout(&mut self, _: &mut Self::State, mut inside: Unplaced<'_, 'a, Message>) -> Node {
        let node = inside.layout_child(0, inside.limits);
        Node::with_children(node.size(), vec![node])
    }

    /// Lets an operation walk over it and what is inside.
    fn operate(
        &mut self,
        _: &mut Self::State,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        inside.operate(operation);
    }

    /// Hears of an event, and lets what is inside hear of it.
    fn update(
        &mut self,
        _: &mut Self::State,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        inside.update(event, &mut context, shell);
    }

    /// Draws itself and what is inside.
    fn draw(&self, _: &Self::State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        view.draw(&mut canvas);
    }

    /// What the pointer becomes over it.
    fn mouse_interaction(
        &self,
        _: &Self::State,
        view: View<'_, 'a, Message>,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        view.mouse_interaction(renderer)
    }

    /// What it lays over the window.
    fn overlay<'b>(
        &'b mut self,
        _: &'b mut Self::State,
        below: Below<'b, '_, 'a, Message>,
    ) -> Option<Overlay<'b, Message>> {
        below.overlay(0)
    }
}

/// A wrapper in the tree of widgets.
struct Host<'a, C, W, Message> {
    children: C,
    wrapper: W,
    messages: PhantomData<Element<'a, Message>>,
}

/// Tells what one wrapper remembers from what other widgets do.
struct Remembered<State>(PhantomData<State>);

/// Makes a widget of a wrapper and what is inside it.
pub(crate) fn wrap<'a, C, W, Message: 'a>(children: C, wrapper: W) -> Element<'a, Message>
where
    C: AsRef<[Element<'a, Message>]> + AsMut<[Element<'a, Message>]> + 'a,
    W: Wrapper<'a, Message> + 'a,
{
    Element::new(Host { children, wrapper, messages: PhantomData })
}

impl<'a, C, W, Message> Widget<Message, Theme, Renderer> for Host<'a, C, W, Message>
where
    C: AsRef<[Element<'a, Message>]> + AsMut<[Element<'a, Message>]>,
    W: Wrapper<'a, Message>,
{
    fn tag(&self) -> tree::Tag {
        // Not of the state itself: `()` is the tag of widgets without any.
        tree::Tag::of::<Remembered<W::State>>()
    }

    fn state(&self) -> tree::State {
        let mut state = W::State::default();
        self.wrapper.renew(&mut state);
        tree::State::new(state)
    }

    fn children(&self) -> Vec<Tree> {
        self.children.as_ref().iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        self.wrapper.renew(tree.state.downcast_mut());
        tree.diff_children(self.children.as_ref());
    }

    fn size(&self) -> Size<Length> {
        let first = || self.children.as_ref()[0].as_widget().size();
        self.wrapper.size().unwrap_or_else(first)
    }

    fn size_hint(&self) -> Size<Length> {
        let first = || self.children.as_ref()[0].as_widget().size_hint();
        self.wrapper.size().unwrap_or_else(first)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let Tree { state, children: trees, .. } = tree;
        let (children, limits) = (self.children.as_mut(), *limits);
        let inside = Unplaced { children, trees, renderer, limits };
        self.wrapper.layout(state.downcast_mut(), inside)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let Tree { state, children: trees, .. } = tree;
        let inside = Inside { children: self.children.as_mut(), trees, layout, renderer };
        self.wrapper.operate(state.downcast_mut(), inside, operation);
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
        let Tree { state, children: trees, .. } = tree;
        let inside = Inside { children: self.children.as_mut(), trees, layout, renderer };
        let context = Context { cursor, clipboard, viewport };
        self.wrapper.update(state.downcast_mut(), inside, event, context, shell);
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
        let (children, trees) = (self.children.as_ref(), &tree.children);
        let view = View { children, trees, layout, cursor, viewport };
        let canvas = Canvas { renderer, theme, style: *style };
        self.wrapper.draw(tree.state.downcast_ref(), view, canvas);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let (children, trees) = (self.children.as_ref(), &tree.children);
        let view = View { children, trees, layout, cursor, viewport };
        self.wrapper.mouse_interaction(tree.state.downcast_ref(), view, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<Overlay<'b, Message>> {
        let Tree { state, children: trees, .. } = tree;
        let children = self.children.as_mut();
        let below = Below { children, trees, layout, renderer, viewport, translation };
        self.wrapper.overlay(state.downcast_mut(), below)
    }
}
