//! A widget around one other, which has a tree and a memory of its own. It
//! states only what it does besides; its host passes on the rest.

use std::marker::PhantomData;

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

use super::private::{draw_met, holds_keyboard};

/// Something that happened, after what is inside heard of it.
pub(super) struct Happening<'b> {
    pub(super) event: &'b Event,
    /// Of what is inside.
    pub(super) inner: Layout<'b>,
    pub(super) cursor: mouse::Cursor,
    /// Whether something inside has the keyboard.
    pub(super) holds_keyboard: bool,
}

impl Happening<'_> {
    /// Whether the pointer is over it.
    pub(super) fn is_over(&self) -> bool {
        self.cursor.is_over(self.inner.bounds())
    }
}

/// What a wrapper draws on.
pub(super) struct Canvas<'b> {
    pub(super) renderer: &'b mut Renderer,
    pub(super) theme: &'b Theme,
    /// Of what is inside.
    pub(super) inner: Layout<'b>,
    pub(super) cursor: mouse::Cursor,
}

impl Canvas<'_> {
    pub(super) fn bounds(&self) -> Rectangle {
        self.inner.bounds()
    }

    pub(super) fn is_over(&self) -> bool {
        self.cursor.is_over(self.bounds())
    }
}

/// How what is inside is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    Hidden,
    Shown,
    /// As met by the pointer or the keyboard.
    Met,
}

/// How what is inside is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// As if nothing were around it.
    Beside,
    /// As a part of the wrapper.
    Within,
}

/// What a wrapper of one widget does besides showing it.
pub(super) trait Wrapper<'a, Message> {
    /// What it remembers between views.
    type State: Default + 'static;

    fn inner(&self) -> &Element<'a, Message>;

    fn inner_mut(&mut self) -> &mut Element<'a, Message>;

    /// Forgets what no longer holds in a new view.
    fn renew(&self, _: &mut Self::State) {}

    /// Says what it is, before what is inside does.
    fn tell(&mut self, _: &mut Self::State, _: Rectangle, _: &mut dyn Operation) -> Told {
        Told::Beside
    }

    /// Does something about what happened.
    fn hear(&mut self, _: &mut Self::State, _: &Happening<'_>, _: &mut Shell<'_, Message>) {}

    /// Draws what comes below what is inside.
    fn draw_below(&self, _: &Self::State, _: &mut Canvas<'_>, _: &mut renderer::Style) -> Inside {
        Inside::Shown
    }

    /// Draws what comes on top of what is inside.
    fn draw_above(&self, _: &Self::State, _: &mut Canvas<'_>) {}

    /// What the pointer becomes when it is over it and nothing inside says so.
    fn pointer(&self) -> mouse::Interaction {
        mouse::Interaction::None
    }
}

/// A wrapper in the tree of widgets.
struct Hosted<'a, W, Message>(W, PhantomData<Element<'a, Message>>);

/// Makes a widget of a wrapper.
pub(super) fn hosted<'a, Message: 'a>(
    wrapper: impl Wrapper<'a, Message> + 'a,
) -> Element<'a, Message> {
    Element::new(Hosted(wrapper, PhantomData))
}

impl<'a, W, Message> Widget<Message, Theme, Renderer> for Hosted<'a, W, Message>
where
    W: Wrapper<'a, Message>,
{
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<W::State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(W::State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(self.0.inner())]
    }

    fn diff(&self, tree: &mut Tree) {
        self.0.renew(tree.state.downcast_mut());
        tree.diff_children(std::slice::from_ref(self.0.inner()));
    }

    fn size(&self) -> Size<Length> {
        self.0.inner().as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.0.inner().as_widget().size_hint()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let inner = self.0.inner_mut().as_widget_mut();
        let node = inner.layout(&mut tree.children[0], renderer, limits);
        Node::with_children(node.size(), vec![node])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut();
        let told = self.0.tell(state, layout.bounds(), operation);
        let (inner, within) = (&mut tree.children[0], layout.child(0));
        let mut pass = |operation: &mut dyn Operation| {
            let widget = self.0.inner_mut().as_widget_mut();
            widget.operate(inner, within, renderer, operation);
        };
        match told {
            Told::Beside => pass(operation),
            Told::Within => operation.traverse(&mut pass),
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
        let (inner, within) = (&mut tree.children[0], layout.child(0));
        let widget = self.0.inner_mut().as_widget_mut();
        let holds_keyboard = holds_keyboard(|| {
            widget.update(inner, event, within, cursor, renderer, clipboard, shell, viewport);
        });
        let happening = Happening { event, inner: within, cursor, holds_keyboard };
        self.0.hear(tree.state.downcast_mut(), &happening, shell);
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
        let (inner, within) = (&tree.children[0], layout.child(0));
        let state = tree.state.downcast_ref();
        let mut style = *style;
        let mut canvas = Canvas { renderer, theme, inner: within, cursor };
        let inside = self.0.draw_below(state, &mut canvas, &mut style);
        if inside != Inside::Hidden {
            let widget = self.0.inner().as_widget();
            let renderer = &mut *canvas.renderer;
            draw_met(inside == Inside::Met, || {
                widget.draw(inner, renderer, theme, &style, within, cursor, viewport);
            });
        }
        self.0.draw_above(state, &mut canvas);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let (inner, within) = (&tree.children[0], layout.child(0));
        let widget = self.0.inner().as_widget();
        match widget.mouse_interaction(inner, within, cursor, viewport, renderer) {
            mouse::Interaction::None if cursor.is_over(layout.bounds()) => self.0.pointer(),
            interaction => interaction,
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let (inner, within) = (&mut tree.children[0], layout.child(0));
        let widget = self.0.inner_mut().as_widget_mut();
        widget.overlay(inner, within, renderer, viewport, translation)
    }
}
