//! What is inside a wrapper, and what it gets to work on that.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, mouse, overlay, renderer};
use iced::{Element, Event, Rectangle, Renderer, Theme, Vector};

/// Something that lies over the window.
pub(crate) type Overlay<'b, Message> = overlay::Element<'b, Message, Theme, Renderer>;

/// What an update needs besides the event.
pub(crate) struct Context<'b> {
    pub(crate) cursor: mouse::Cursor,
    pub(crate) clipboard: &'b mut dyn Clipboard,
    pub(crate) viewport: &'b Rectangle,
}

impl Context<'_> {
    /// The same for a shorter time.
    pub(crate) fn again(&mut self) -> Context<'_> {
        Context { cursor: self.cursor, clipboard: self.clipboard, viewport: self.viewport }
    }
}

/// What is inside a wrapper, before it has its place.
pub(crate) struct Unplaced<'b, 'a, Message> {
    pub(crate) children: &'b mut [Element<'a, Message>],
    pub(crate) trees: &'b mut [Tree],
    pub(crate) renderer: &'b Renderer,
    pub(crate) limits: Limits,
}

impl<Message> Unplaced<'_, '_, Message> {
    /// Lays out child number `at` within `limits`.
    pub(crate) fn layout_child(&mut self, at: usize, limits: Limits) -> Node {
        self.children[at].as_widget_mut().layout(&mut self.trees[at], self.renderer, &limits)
    }
}

/// What is inside a wrapper, where it stands.
pub(crate) struct Inside<'b, 'a, Message> {
    pub(crate) children: &'b mut [Element<'a, Message>],
    pub(crate) trees: &'b mut [Tree],
    /// Of the wrapper; its children are those of what is inside.
    pub(crate) layout: Layout<'b>,
    pub(crate) renderer: &'b Renderer,
}

impl<'a, Message> Inside<'_, 'a, Message> {
    pub(crate) fn bounds(&self) -> Rectangle {
        self.layout.bounds()
    }

    /// The same for a shorter time.
    pub(crate) fn again(&mut self) -> Inside<'_, 'a, Message> {
        let Self { children, trees, layout, renderer } = self;
        Inside { children, trees, layout: *layout, renderer }
    }

    /// Lets an operation walk over all that is inside.
    pub(crate) fn operate(&mut self, operation: &mut dyn Operation) {
        (0..self.children.len()).for_each(|at| self.operate_child(at, operation));
    }

    /// Lets an operation walk over child number `at` alone.
    pub(crate) fn operate_child(&mut self, at: usize, operation: &mut dyn Operation) {
        let (tree, layout) = (&mut self.trees[at], self.layout.child(at));
        self.children[at].as_widget_mut().operate(tree, layout, self.renderer, operation);
    }

    /// Lets all that is inside hear of an event.
    pub(crate) fn update(
        &mut self,
        event: &Event,
        context: &mut Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        (0..self.children.len()).for_each(|at| self.update_child(at, event, context, shell));
    }

    /// Lets child number `at` alone hear of an event.
    pub(crate) fn update_child(
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
pub(crate) struct Below<'b, 'r, 'a, Message> {
    pub(crate) children: &'b mut [Element<'a, Message>],
    pub(crate) trees: &'b mut [Tree],
    pub(crate) layout: Layout<'b>,
    pub(crate) renderer: &'r Renderer,
    pub(crate) viewport: &'r Rectangle,
    pub(crate) translation: Vector,
}

impl<'b, Message> Below<'b, '_, '_, Message> {
    /// What the children from number `first` on lay over the window.
    pub(crate) fn overlay(self, first: usize) -> Option<Overlay<'b, Message>> {
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
pub(crate) struct View<'b, 'a, Message> {
    pub(crate) children: &'b [Element<'a, Message>],
    pub(crate) trees: &'b [Tree],
    /// Of the wrapper; its children are those of what is inside.
    pub(crate) layout: Layout<'b>,
    pub(crate) cursor: mouse::Cursor,
    pub(crate) viewport: &'b Rectangle,
}

/// What is drawn on.
pub(crate) struct Canvas<'b> {
    pub(crate) renderer: &'b mut Renderer,
    pub(crate) theme: &'b Theme,
    pub(crate) style: renderer::Style,
}

impl<'b, Message> View<'b, '_, Message> {
    /// The same with other widgets inside.
    pub(crate) fn of<'a, Inner>(
        &self,
        children: &'b [Element<'a, Inner>],
        trees: &'b [Tree],
    ) -> View<'b, 'a, Inner> {
        let Self { layout, cursor, viewport, .. } = *self;
        View { children, trees, layout, cursor, viewport }
    }

    pub(crate) fn bounds(&self) -> Rectangle {
        self.layout.bounds()
    }

    /// Whether the pointer is over the wrapper.
    pub(crate) fn is_over(&self) -> bool {
        self.cursor.is_over(self.bounds())
    }

    /// Draws all that is inside.
    pub(crate) fn draw(&self, canvas: &mut Canvas<'_>) {
        (0..self.children.len()).for_each(|at| self.draw_child(at, canvas));
    }

    /// Draws child number `at` alone.
    pub(crate) fn draw_child(&self, at: usize, canvas: &mut Canvas<'_>) {
        let (tree, layout) = (&self.trees[at], self.layout.child(at));
        let Canvas { renderer, theme, style } = canvas;
        let child = self.children[at].as_widget();
        child.draw(tree, renderer, theme, style, layout, self.cursor, self.viewport);
    }

    /// What the pointer becomes over what is inside.
    pub(crate) fn mouse_interaction(&self, renderer: &Renderer) -> mouse::Interaction {
        let all = 0..self.children.len();
        let all = all.map(|at| self.mouse_interaction_of(at, renderer));
        all.max().unwrap_or_default()
    }

    /// What the pointer becomes over child number `at`.
    pub(crate) fn mouse_interaction_of(
        &self,
        at: usize,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let (tree, layout) = (&self.trees[at], self.layout.child(at));
        let child = self.children[at].as_widget();
        child.mouse_interaction(tree, layout, self.cursor, self.viewport, renderer)
    }
}
