//! The first stop of Tab: a link past the navigation, seen only while it has
//! the keyboard.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, mouse, renderer};
use iced::widget::{container, text};
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, border};

use super::announce::{Face, Status, announce};
use super::announcement::Role;
use super::focus::{enter_main, focused_index};
use super::local::follow;
use crate::gui::fonts;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::passing::pass_on;

/// The link was pressed.
#[derive(Debug, Clone)]
struct Skipped;

struct SkipLink<'a, Message> {
    inner: Element<'a, Message>,
    link: Element<'a, Skipped>,
}

/// Whether the link has the keyboard and is seen.
#[derive(Debug, Default)]
struct State {
    shown: bool,
}

/// Puts a link called `words` before `inner`. It lies over the top of `inner`,
/// takes no room, and moves the keyboard to the first place in its main part.
pub fn skip_link<'a, Message: 'a>(
    words: impl Into<String>,
    inner: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let words = words.into();
    let shown = text(words.clone()).size(theme::text::BODY).font(fonts::SEMIBOLD);
    let shown = container(shown).padding([space::S, space::L]);
    let link = announce(Role::Link, words, shown).face(face);
    Element::new(SkipLink { inner: inner.into(), link: link.on_press(Skipped).into() })
}

fn face(theme: &Theme, _: Status) -> Face {
    let tokens = Tokens::of(theme);
    Face {
        ground: Some(tokens.card),
        border: border::rounded(radius::CONTROL),
        ink: Some(tokens.brand),
    }
}

impl<Message> SkipLink<'_, Message> {
    /// Lets the link hear an event; whether it was pressed.
    fn ask_link(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        place: &mut Place<'_, '_>,
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        let (link, layout) = (&mut tree.children[1], place.layout.child(1));
        let widget = self.link.as_widget_mut();
        let mut pressed = Vec::new();
        let mut local = Shell::new(&mut pressed);
        let (renderer, viewport) = (place.renderer, place.viewport);
        widget.update(
            link,
            event,
            layout,
            place.cursor,
            renderer,
            place.clipboard,
            &mut local,
            viewport,
        );
        follow(&local, shell);
        !pressed.is_empty()
    }
}

/// What an update needs besides the event.
struct Place<'a, 'b> {
    layout: Layout<'a>,
    cursor: mouse::Cursor,
    renderer: &'a Renderer,
    clipboard: &'b mut dyn Clipboard,
    viewport: &'a Rectangle,
}

impl<Message> Widget<Message, Theme, Renderer> for SkipLink<'_, Message> {
    pass_on!(child_overlay);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.inner), Tree::new(&self.link)]
    }

    fn diff(&self, tree: &mut Tree) {
        if let [inner, link] = &mut tree.children[..] {
            inner.diff(&self.inner);
            link.diff(&self.link);
        }
    }

    fn size(&self) -> Size<Length> {
        self.inner.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let inner = self.inner.as_widget_mut();
        let inner = inner.layout(&mut tree.children[0], renderer, limits);
        let size = inner.size();
        let link = self.link.as_widget_mut();
        let room = Limits::new(Size::ZERO, size);
        let link = link.layout(&mut tree.children[1], renderer, &room);
        let link = link.move_to(Point::new(space::S, space::S));
        Node::with_children(size, vec![inner, link])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let link = self.link.as_widget_mut();
        link.operate(&mut tree.children[1], layout.child(1), renderer, operation);
        let inner = self.inner.as_widget_mut();
        inner.operate(&mut tree.children[0], layout.child(0), renderer, operation);
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
        let link = self.link.as_widget_mut();
        let focuses = focused_index(&mut |operation| {
            link.operate(&mut tree.children[1], layout.child(1), renderer, operation);
        });
        let shown = focuses.current.is_some();
        tree.state.downcast_mut::<State>().shown = shown;
        let mut place = Place {
            layout,
            cursor: if shown { cursor } else { mouse::Cursor::Unavailable },
            renderer,
            clipboard,
            viewport,
        };
        if self.ask_link(tree, event, &mut place, shell) {
            enter_main(&mut |operation| self.operate(tree, layout, renderer, operation));
            shell.request_redraw();
        }
        let (inner, layout) = (&mut tree.children[0], layout.child(0));
        self.inner
            .as_widget_mut()
            .update(inner, event, layout, cursor, renderer, clipboard, shell, viewport);
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
        self.inner.as_widget().draw(inner, renderer, theme, style, within, cursor, viewport);
        if tree.state.downcast_ref::<State>().shown {
            let (link, over) = (&tree.children[1], layout.child(1));
            renderer.with_layer(layout.bounds(), |renderer| {
                self.link.as_widget().draw(link, renderer, theme, style, over, cursor, viewport);
            });
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
        let shown = tree.state.downcast_ref::<State>().shown;
        if shown && cursor.is_over(layout.child(1).bounds()) {
            return mouse::Interaction::Pointer;
        }
        let (inner, layout) = (&tree.children[0], layout.child(0));
        self.inner.as_widget().mouse_interaction(inner, layout, cursor, viewport, renderer)
    }
}
