//! How [`Announce`] behaves in the tree of widgets.

use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, mouse, renderer};
use iced::{Color, Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, touch};

use super::{Announce, Status};
use crate::gui::widget::announcement::{Ask, Role};
use crate::gui::widget::focus::{Focus, draw_ring};
use crate::gui::widget::keys;
use crate::gui::widget::passing::pass_on;
use crate::gui::widget::private::{draw_met, has_keyboard, holds_keyboard};

#[derive(Debug, Default)]
struct State {
    focus: Focus,
    /// Where the pointer went down on it, while it is held.
    pressed: Option<Point>,
    hovered: bool,
    /// Assistive technology asked for a press that is yet to come.
    asked: bool,
    /// Whether the pointer or the keyboard is in what belongs together.
    met_within: bool,
}

/// Where the pointer is, and whether that is over the widget.
#[derive(Debug, Clone, Copy)]
struct Pointer {
    at: Option<Point>,
    over: bool,
}

impl<Message> Announce<'_, Message> {
    fn focusable(&self) -> bool {
        self.on_press.is_some() && self.tab_stop
    }

    /// Whether all of it belongs together, so that who meets a part meets all.
    fn is_item(&self) -> bool {
        matches!(self.announcement.role, Role::ListItem | Role::Row)
    }

    fn status(&self, state: &State, hovered: bool) -> Status {
        Status {
            hovered,
            pressed: state.pressed.is_some(),
            focused: state.focus.has,
            disabled: self.announcement.disabled,
        }
    }
}

impl<Message: Clone> Announce<'_, Message> {
    fn pressable(
        &self,
        state: &mut State,
        event: &Event,
        pointer: Pointer,
        shell: &mut Shell<'_, Message>,
    ) {
        let over = pointer.over;
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                self.pointer_down(state, pointer, shell);
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                self.pointer_up(state, pointer, shell);
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = None,
            _ if keys::presses(event) && state.focus.has && !shell.is_event_captured() => {
                state.focus.by_key();
                self.press(shell);
            }
            _ => {}
        }
        if state.hovered != over {
            state.hovered = over;
            shell.request_redraw();
        }
    }

    fn pointer_down(&self, state: &mut State, pointer: Pointer, shell: &mut Shell<'_, Message>) {
        if !pointer.over {
            state.focus = Focus::default();
        } else if !shell.is_event_captured() {
            state.pressed = pointer.at;
            if self.tab_stop {
                state.focus.by_pointer();
            }
            shell.capture_event();
        }
        shell.request_redraw();
    }

    fn pointer_up(&self, state: &mut State, pointer: Pointer, shell: &mut Shell<'_, Message>) {
        if let Some(down) = state.pressed.take() {
            shell.request_redraw();
            // A field that is left may show an error and push this away from
            // under a pointer that stood still: that is a press all the same.
            if pointer.over || pointer.at == Some(down) {
                self.press(shell);
            }
        }
    }

    fn press(&self, shell: &mut Shell<'_, Message>) {
        if let Some(message) = &self.on_press {
            shell.publish(message.clone());
            shell.capture_event();
        }
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Announce<'_, Message> {
    pass_on!(child_layout, child_overlay);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.inner)]
    }

    fn diff(&self, tree: &mut Tree) {
        if !self.focusable() {
            tree.state.downcast_mut::<State>().focus = Focus::default();
        }
        tree.diff_children(std::slice::from_ref(&self.inner));
    }

    fn size(&self) -> Size<Length> {
        self.inner.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.inner.as_widget().size_hint()
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        self.announcement.focused = state.focus.has;
        let asked = self
            .announcement
            .emit(self.id.as_ref(), layout.bounds(), operation);
        if self.announcement.disabled {
            self.on_press = None;
        }
        state.asked |= asked == Some(Ask::Press) && self.on_press.is_some();
        if self.focusable() {
            operation.focusable(self.id.as_ref(), layout.bounds(), &mut state.focus);
        }
        let inner = &mut tree.children[0];
        operation.traverse(&mut |operation| {
            self.inner
                .as_widget_mut()
                .operate(inner, layout.child(0), renderer, operation);
        });
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
        let inner = &mut tree.children[0];
        let holds = holds_keyboard(|| {
            self.inner.as_widget_mut().update(
                inner,
                event,
                layout.child(0),
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        });
        let state = tree.state.downcast_mut::<State>();
        let met = self.is_item() && (holds || cursor.is_over(layout.bounds()));
        if std::mem::replace(&mut state.met_within, met) != met {
            shell.request_redraw();
        }
        if state.focus.has && state.focus.visible {
            has_keyboard();
        }
        if self.on_press.is_some() {
            let pointer = Pointer {
                at: cursor.position(),
                over: cursor.is_over(layout.bounds()),
            };
            let state = tree.state.downcast_mut::<State>();
            if std::mem::take(&mut state.asked) {
                self.press(shell);
            }
            self.pressable(state, event, pointer, shell);
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
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let mut style = *style;
        if let Some(face) = &self.face {
            let face = face(theme, self.status(state, cursor.is_over(bounds)));
            renderer.fill_quad(
                renderer::Quad {
                    bounds,
                    border: face.border,
                    ..renderer::Quad::default()
                },
                face.ground.unwrap_or(Color::TRANSPARENT),
            );
            style.text_color = face.ink.unwrap_or(style.text_color);
        }
        let at_keyboard = state.focus.has && state.focus.visible;
        let pressable = self.on_press.is_some() && (cursor.is_over(bounds) || at_keyboard);
        let met = pressable || state.met_within;
        let (inner, layout) = (&tree.children[0], layout.child(0));
        draw_met(met, || {
            self.inner
                .as_widget()
                .draw(inner, renderer, theme, &style, layout, cursor, viewport);
        });
        if state.focus.has && state.focus.visible {
            draw_ring(renderer, theme, bounds, self.ring.0, self.ring.1);
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
        let (inner, within) = (&tree.children[0], layout.child(0));
        let interaction = self
            .inner
            .as_widget()
            .mouse_interaction(inner, within, cursor, viewport, renderer);
        let pointing = self.on_press.is_some() && cursor.is_over(layout.bounds());
        match interaction {
            mouse::Interaction::None if pointing => mouse::Interaction::Pointer,
            interaction => interaction,
        }
    }
}

impl<'a, Message: Clone + 'a> From<Announce<'a, Message>> for Element<'a, Message> {
    fn from(announce: Announce<'a, Message>) -> Self {
        Self::new(announce)
    }
}
