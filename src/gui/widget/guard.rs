//! Parts of the window that cannot take the rest down: what goes wrong while
//! one is drawn shows as a plain box in its place.
//!
//! The painter runs later, on the finished picture, and cannot be reached from
//! here; see [`write`](super::write) for what keeps it from stumbling.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use iced::advanced::graphics::text::font_system;
use iced::advanced::layout::{Limits, Node};
use iced::advanced::text::{self, LineHeight, Shaping, Wrapping};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{
    Clipboard, Layout, Renderer as _, Shell, Text, Widget, mouse, overlay, renderer,
};
use iced::alignment::Vertical;
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector, border};

use super::spoken::{Announcement, Live, Role};
use crate::gui::fonts;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::t;

/// How wide the box is at most that stands in the place of a part, in logical
/// pixels.
const WIDEST: f32 = 640.0;

/// A part of the window that `build` makes. When that fails, or drawing it, or
/// what it does with an event, a box tells so in its place; the rest of the
/// window goes on. It is tried again when it is left and shown anew.
pub fn guarded<'a, Message: 'a>(
    build: impl FnOnce() -> Element<'a, Message>,
) -> Element<'a, Message> {
    Element::new(Guard(attempt(build)))
}

/// What `act` makes, unless it goes wrong.
fn attempt<T>(act: impl FnOnce() -> T) -> Option<T> {
    let made = catch_unwind(AssertUnwindSafe(act)).ok();
    if made.is_none() {
        // Whoever goes wrong while measuring words leaves the typefaces locked
        // for everybody.
        font_system().clear_poison();
    }
    made
}

/// What is inside, when it could be built.
struct Guard<'a, Message>(Option<Element<'a, Message>>);

/// Whether something went wrong since this part was shown.
#[derive(Default)]
struct State(Cell<bool>);

impl<'a, Message> Guard<'a, Message> {
    /// Does something with what is inside; nothing once that went wrong.
    fn attempt<'b, T>(
        &'b mut self,
        state: &State,
        act: impl FnOnce(&'b mut Element<'a, Message>) -> T,
    ) -> Option<T> {
        let inner = self.0.as_mut().filter(|_| !state.0.get());
        let made = inner.and_then(|inner| attempt(|| act(inner)));
        state.0.set(made.is_none());
        made
    }
}

/// The place of what is inside; none where the box stands.
fn inside(layout: Layout<'_>) -> Option<Layout<'_>> {
    layout.children().next()
}

impl<Message> Widget<Message, Theme, Renderer> for Guard<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        let inner = self.0.as_ref();
        let tree = inner.and_then(|inner| attempt(|| Tree::new(inner)));
        vec![tree.unwrap_or_else(Tree::empty)]
    }

    fn diff(&self, tree: &mut Tree) {
        let Some(inner) = &self.0 else { return };
        if attempt(|| tree.diff_children(std::slice::from_ref(inner))).is_none() {
            tree.state.downcast_ref::<State>().0.set(true);
        }
    }

    fn size(&self) -> Size<Length> {
        let inner = self.0.as_ref().and_then(|inner| attempt(|| inner.as_widget().size()));
        inner.unwrap_or(Size::new(Length::Fill, Length::Shrink))
    }

    fn size_hint(&self) -> Size<Length> {
        let inner = self.0.as_ref().and_then(|inner| attempt(|| inner.as_widget().size_hint()));
        inner.unwrap_or(Size::new(Length::Fill, Length::Shrink))
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let (state, inner) = (tree.state.downcast_ref(), &mut tree.children[0]);
        let node =
            self.attempt(state, |element| element.as_widget_mut().layout(inner, renderer, limits));
        match node {
            Some(node) => Node::with_children(node.size(), vec![node]),
            None => Node::new(box_size(limits.max().width)),
        }
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let (state, inner) = (tree.state.downcast_ref(), &mut tree.children[0]);
        let done = inside(layout).and_then(|place| {
            self.attempt(state, |element| {
                element.as_widget_mut().operate(inner, place, renderer, operation);
            })
        });
        if done.is_none() {
            announcement().emit(None, layout.bounds(), operation);
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
        let (state, inner) = (tree.state.downcast_ref(), &mut tree.children[0]);
        let Some(place) = inside(layout) else { return };
        let done = self.attempt(state, |element| {
            let inside = element.as_widget_mut();
            inside.update(inner, event, place, cursor, renderer, clipboard, shell, viewport);
        });
        if done.is_none() {
            shell.invalidate_layout();
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
        let state: &State = tree.state.downcast_ref();
        let inner = self.0.as_ref().filter(|_| !state.0.get()).zip(inside(layout));
        let drawn = inner.and_then(|(inner, place)| {
            let inner = inner.as_widget();
            let tree = &tree.children[0];
            attempt(|| inner.draw(tree, renderer, theme, style, place, cursor, viewport))
        });
        if drawn.is_none() {
            state.0.set(true);
            draw_box(renderer, Tokens::of(theme), layout.bounds(), *viewport);
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
        let state: &State = tree.state.downcast_ref();
        let inner = self.0.as_ref().filter(|_| !state.0.get()).zip(inside(layout));
        let pointer = inner.and_then(|(inner, place)| {
            let (inner, tree) = (inner.as_widget(), &tree.children[0]);
            attempt(|| inner.mouse_interaction(tree, place, cursor, viewport, renderer))
        });
        pointer.unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let (state, inner) = (tree.state.downcast_ref(), &mut tree.children[0]);
        let place = inside(layout)?;
        let overlay = self.attempt(state, |element| {
            element.as_widget_mut().overlay(inner, place, renderer, viewport, translation)
        });
        overlay.flatten()
    }
}

fn announcement() -> Announcement {
    Announcement { live: Live::Assertive, ..Announcement::new(Role::Alert, t!("part-not-drawn")) }
}

/// The size of the box where there is so much room.
fn box_size(room: f32) -> Size {
    let width = room.min(WIDEST);
    // A guess on the safe side: nothing that could go wrong is asked here.
    let letters = t!("part-not-drawn").chars().count() as f32;
    let line = theme::text::BODY * theme::text::LINE;
    let lines = (letters * theme::text::BODY * 0.58 / (width - 2.0 * space::M).max(60.0)).ceil();
    Size::new(width, lines * line + 2.0 * space::M)
}

fn draw_box(renderer: &mut Renderer, tokens: &Tokens, bounds: Rectangle, viewport: Rectangle) {
    let border = border::rounded(radius::CARD).color(tokens.warn.solid).width(1);
    let ground = renderer::Quad { bounds, border, ..renderer::Quad::default() };
    renderer.fill_quad(ground, tokens.card);
    let room = bounds.shrink(space::M);
    let words = Text {
        content: t!("part-not-drawn"),
        bounds: room.size(),
        size: theme::text::BODY.into(),
        line_height: LineHeight::Relative(theme::text::LINE),
        font: fonts::DEFAULT,
        align_x: text::Alignment::Default,
        align_y: Vertical::Top,
        shaping: Shaping::Advanced,
        wrapping: Wrapping::Word,
    };
    let at = Point::new(room.x, room.y);
    text::Renderer::fill_text(renderer, words, at, tokens.ink, viewport);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typefaces_stay_of_use_when_somebody_stumbles_over_them() {
        let _in_use = fonts::IN_USE.lock().unwrap();
        let fell = attempt(|| {
            let _held = font_system().write();
            panic!("stumbled");
        });
        assert_eq!(fell, None::<()>);
        assert!(font_system().write().is_ok());
    }
}
