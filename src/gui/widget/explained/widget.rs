//! How an explained word stands in the tree of widgets.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::key::Named;
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, touch};

use super::note::Note;
use super::{Explained, State};
use crate::gui::theme::Tokens;
use crate::gui::widget::announcement::Ask;
use crate::gui::widget::focus::draw_ring;
use crate::gui::widget::keys;

impl State {
    /// What an event does; whether it was meant for the word alone.
    fn hear(&mut self, event: &Event, over: bool) -> bool {
        self.hovered = over;
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => self.point(over),
            _ if self.focus.has && keys::presses(event) => {
                self.focus.by_key();
                self.put_away = false;
                true
            }
            _ if keys::plain(event) == Some(Named::Escape) && self.is_shown() => {
                self.put_away = true;
                true
            }
            _ => false,
        }
    }

    fn point(&mut self, over: bool) -> bool {
        if over {
            self.focus.by_pointer();
            self.put_away = false;
        } else if !self.reading {
            self.focus = Default::default();
        }
        over
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Explained<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.word), Tree::new(&self.note)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&[&self.word, &self.note]);
    }

    fn size(&self) -> Size<Length> {
        self.word.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let word = &mut tree.children[0];
        let node = self.word.as_widget_mut().layout(word, renderer, limits);
        Node::with_children(node.size(), vec![node])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        self.announcement.focused = state.focus.has;
        self.announcement.expanded = Some(state.is_shown());
        let asked = self.announcement.emit(None, layout.bounds(), operation);
        if asked == Some(Ask::Press) {
            state.focus.by_key();
            state.focus.has = true;
            state.put_away = false;
        }
        operation.focusable(None, layout.bounds(), &mut state.focus);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
        _: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let over = cursor.is_over(layout.bounds()) && cursor.is_over(*viewport);
        let state = tree.state.downcast_mut::<State>();
        let shown = state.is_shown();
        if !shell.is_event_captured() && state.hear(event, over) {
            shell.capture_event();
            shell.request_redraw();
        }
        if !state.is_met() {
            state.put_away = false;
        }
        if state.is_shown() != shown {
            shell.invalidate_layout();
            shell.request_redraw();
        }
        state.reading &= state.is_shown();
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
        let (word, within) = (&tree.children[0], layout.child(0));
        self.word.as_widget().draw(word, renderer, theme, style, within, cursor, viewport);
        let bounds = layout.bounds();
        dots(renderer, theme, bounds);
        let focus = tree.state.downcast_ref::<State>().focus;
        if focus.has && focus.visible {
            draw_ring(renderer, theme, bounds, 4.0, 1.0);
        }
    }

    fn mouse_interaction(
        &self,
        _: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) {
            mouse::Interaction::Help
        } else {
            mouse::Interaction::None
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        _: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let state = tree.state.downcast_mut::<State>();
        let word = layout.bounds() + translation;
        // A word that was scrolled away takes its explanation along.
        if !state.is_shown() || !viewport.intersects(&word) {
            return None;
        }
        Some(overlay::Element::new(Box::new(Note {
            word,
            state,
            inner: &mut self.note,
            tree: &mut tree.children[1],
        })))
    }
}

/// The dotted line under the word.
fn dots(renderer: &mut Renderer, theme: &Theme, bounds: Rectangle) {
    const SIZE: f32 = 2.0;
    let count = (bounds.width / (2.0 * SIZE)).floor().max(0.0) as u16;
    for number in 0..count {
        let dot = Rectangle {
            x: bounds.x + f32::from(number) * 2.0 * SIZE,
            y: bounds.y + bounds.height - SIZE,
            width: SIZE,
            height: SIZE,
        };
        let quad = renderer::Quad { bounds: dot, ..renderer::Quad::default() };
        renderer.fill_quad(quad, Tokens::of(theme).brand);
    }
}

impl<'a, Message: 'a> From<Explained<'a, Message>> for Element<'a, Message> {
    fn from(explained: Explained<'a, Message>) -> Self {
        Self::new(explained)
    }
}
