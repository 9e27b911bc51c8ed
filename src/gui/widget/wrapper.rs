//! A widget around others. It states only what it does differently; its host
//! passes the rest on to what is inside.

use std::marker::PhantomData;

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// Something that lies over the window.
pub(super) type Overlay<'b, Message> = overlay::Element<'b, Message, Theme, Renderer>;

/// What an update needs besides the event.
pub(super) struct Context<'b> {
    pub(super) cursor: mouse::Cursor,
    pub(super) clipboard: &'b mut dyn Clipboard,
    pub(super) viewport: &'b Rectangle,
}

impl Context<'_> {
    /// The same for a shorter time.
    pub(super) fn again(&mut self) -> Context<'_> {
        Context { cursor: self.cursor, clipboard: self.clipboard, viewport: self.viewport }
    }
}

/// What is inside a wrapper, where it stands.
pub(super) struct Inside<'b, 'a, Message> {
    pub(super) children: &'b mut [Element<'a, Message>],
    pub(super) trees: &'b mut [Tree],
    /// Of the wrapper; its children are those of what is inside.
    pub(super) layout: Layout<'b>,
    pub(super) renderer: &'b Renderer,
}

impl<'a, Message> Inside<'_, 'a, Message> {
    pub(super) fn bounds(&self) -> Rectangle {
        self.layout.bounds()
    }

    /// The same for a shorter time.
    pub(super) fn again(&mut self) -> Inside<'_, 'a, Message> {
        let Self { children, trees, layout, renderer } = self;
        Inside { children, trees, layout: *layout, renderer }
    }

    /// Lets an operation walk over all that is inside.
    pub(super) fn operate(&mut self, operation: &mut dyn Operation) {
        (0..self.children.len()).for_each(|at| self.operate_child(at, operation));
    }

    /// Lets an operation walk over child number `at` alone.
    pub(super) fn operate_child(&mut self, at: usize, operation: &mut dyn Operation) {
        let (tree, layout) = (&mut self.trees[at], self.layout.child(at));
        self.children[at].as_widget_mut().operate(tree, layout, self.renderer, operation);
    }

    /// Lets all that is inside hear of an event.
    pub(super) fn update(
        &mut self,
        event: &Event,
        context: &mut Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        (0..self.children.len()).for_each(|at| self.update_child(at, event, context, shell));
    }

    /// Lets child number `at` alone hear of an event.
    pub(super) fn update_child(
        &mut self,
        at: usize,
        event: &Event,
        context: &mut Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let (tree, layout) = (&mut self.trees[at], self.layout.child(at));
        let Context { cursor, clipboard, viewport } = context;
        self.children[at].as_widget_mut().update(
            tree,
            event,
            layout,
            *cursor,
            self.renderer,
            *clipboard,
            shell,
            viewport,
        );
    }
}

/// What is inside a wrapper and may lay something over the window.
pub(super) struct Below<'b, 'r, 'a, Message> {
    pub(super) children: &'b mut [Element<'a, Message>],
    pub(super) trees: &'b mut [Tree],
    pub(super) layout: Layout<'b>,
    pub(super) renderer: &'r Renderer,
    pub(super) viewport: &'r Rectangle,
    pub(super) translation: Vector,
}

impl<'b, Message> Below<'b, '_, '_, Message> {
    /// What the children from number `first` on lay over the window.
    pub(super) fn overlay(self, first: usize) -> Option<Overlay<'b, Message>> {
        let Self { children, trees, layout, renderer, viewport, translation } = self;
        let places = trees.iter_mut().zip(layout.children());
        let children = children.iter_mut().zip(places).skip(first);
        let overlays = children.filter_map(|(child, (tree, layout))| {
            child.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
        });
        let mut overlays: Vec<_> = overlays.collect();
        match overlays.len() {
            0 | 1 => overlays.pop(),
            _ => Some(overlay::Group::with_children(overlays).overlay()),
        }
    }
}

/// What is inside a wrapper, as it is seen.
pub(super) struct View<'b, 'a, Message> {
    children: &'b [Element<'a, Message>],
    trees: &'b [Tree],
    /// Of the wrapper; its children are those of what is inside.
    pub(super) layout: Layout<'b>,
    pub(super) cursor: mouse::Cursor,
    pub(super) viewport: &'b Rectangle,
}

/// What is drawn on.
pub(super) struct Canvas<'b> {
    pub(super) renderer: &'b mut Renderer,
    pub(super) theme: &'b Theme,
    pub(super) style: renderer::Style,
}

impl<Message> View<'_, '_, Message> {
    pub(super) fn bounds(&self) -> Rectangle {
        self.layout.bounds()
    }

    /// Whether the pointer is over the wrapper.
    pub(super) fn is_over(&self) -> bool {
        self.cursor.is_over(self.bounds())
    }

    /// Draws all that is inside.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>) {
        (0..self.children.len()).for_each(|at| self.draw_child(at, canvas));
    }

    /// Draws child number `at` alone.
    pub(super) fn draw_child(&self, at: usize, canvas: &mut Canvas<'_>) {
        let (tree, layout) = (&self.trees[at], self.layout.child(at));
        let Canvas { renderer, theme, style } = canvas;
        let child = self.children[at].as_widget();
        child.draw(tree, renderer, theme, style, layout, self.cursor, self.viewport);
    }

    /// What the pointer becomes over what is inside.
    pub(super) fn mouse_interaction(&self, renderer: &Renderer) -> mouse::Interaction {
        let all = 0..self.children.len();
        let all = all.map(|at| self.mouse_interaction_of(at, renderer));
        all.max().unwrap_or_default()
    }

    /// What the pointer becomes over child number `at`.
    pub(super) fn mouse_interaction_of(
        &self,
        at: usize,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let (tree, layout) = (&self.trees[at], self.layout.child(at));
        let child = self.children[at].as_widget();
        child.mouse_interaction(tree, layout, self.cursor, self.viewport, renderer)
    }
}

/// What a widget around others does differently from showing the first of them.
pub(super) trait Wrapper<'a, Message> {
    /// What it remembers between views.
    type State: Default + 'static;

    /// Brings what it remembers in line with a new view.
    fn renew(&self, _: &mut Self::State) {}

    /// Its size, when that is not the size of its first child.
    fn size(&self) -> Option<Size<Length>> {
        None
    }

    /// Lays out what is inside.
    fn layout(
        &mut self,
        children: &mut [Element<'a, Message>],
        trees: &mut [Tree],
        renderer: &Renderer,
        limits: &Limits,
    ) -> Node {
        let node = children[0].as_widget_mut().layout(&mut trees[0], renderer, limits);
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
pub(super) fn wrap<'a, C, W, Message: 'a>(children: C, wrapper: W) -> Element<'a, Message>
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
        tree::State::new(W::State::default())
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
        self.wrapper.layout(self.children.as_mut(), &mut tree.children, renderer, limits)
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
