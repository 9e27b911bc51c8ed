//! How [`Announce`] behaves in the tree of widgets.

use iced::advanced::widget::Operation;
use iced::advanced::{Renderer as _, Shell, mouse, renderer};
use iced::{Color, Element, Event, Point, Renderer, touch};

use super::{Announce, Announced, Status};
use crate::gui::widget::focus::{Focus, draw_ring};
use crate::gui::widget::hiding::{
    draw_met, has_keyboard, holds_keyboard, is_asked, shows_at_keyboard,
};
use crate::gui::widget::host::{Canvas, Context, Inside, View, Wrapper, wrap};
use crate::gui::widget::keys;
use crate::gui::widget::reading;
use crate::gui::widget::spoken::{Ask, Role};

#[derive(Debug, Default)]
pub(crate) struct State {
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

impl<Message> Announced<'_, Message> {
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

impl<Message: Clone> Announced<'_, Message> {
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

impl<'a, Message: Clone> Wrapper<'a, Message> for Announced<'a, Message> {
    type State = State;

    fn renew(&self, state: &mut State) {
        if !self.focusable() {
            state.focus = Focus::default();
        }
    }

    fn operate(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        let bounds = inside.bounds();
        self.announcement.focused = state.focus.has;
        let asked = self.announcement.emit(self.id.as_ref(), bounds, operation);
        if self.announcement.disabled {
            self.on_press = None;
        }
        state.asked |= asked == Some(Ask::Press) && self.on_press.is_some();
        if self.focusable() {
            operation.focusable(self.id.as_ref(), bounds, &mut state.focus);
        }
        operation.traverse(&mut |operation| inside.operate(operation));
    }

    fn update(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let pressable = self.on_press.is_some();
        let holds_keyboard = holds_keyboard(|| {
            reading::inside(pressable, || inside.update(event, &mut context, shell));
        });
        let over = context.cursor.is_over(inside.bounds());
        let met = self.is_item() && (shows_at_keyboard(holds_keyboard) || is_asked(over));
        if std::mem::replace(&mut state.met_within, met) != met {
            shell.request_redraw();
        }
        if state.focus.has && state.focus.visible {
            has_keyboard();
        }
        if self.on_press.is_some() {
            if std::mem::take(&mut state.asked) {
                self.press(shell);
            }
            self.pressable(state, event, Pointer { at: context.cursor.position(), over }, shell);
        }
    }

    fn draw(&self, state: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        let (bounds, over) = (view.bounds(), view.is_over());
        if let Some(face) = &self.face {
            let face = face(canvas.theme, self.status(state, over));
            let quad = renderer::Quad { bounds, border: face.border, ..renderer::Quad::default() };
            canvas.renderer.fill_quad(quad, face.ground.unwrap_or(Color::TRANSPARENT));
            canvas.style.text_color = face.ink.unwrap_or(canvas.style.text_color);
        }
        let at_keyboard = state.focus.has && state.focus.visible;
        let asked = is_asked(over) || shows_at_keyboard(at_keyboard);
        let met = state.met_within || (self.on_press.is_some() && asked);
        draw_met(met, || view.draw(&mut canvas));
        if at_keyboard {
            draw_ring(canvas.renderer, canvas.theme, bounds, self.ring.0, self.ring.1);
        }
    }

    fn mouse_interaction(
        &self,
        _: &State,
        view: View<'_, 'a, Message>,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let pressable = self.on_press.is_some();
        match reading::inside(pressable, || view.mouse_interaction(renderer)) {
            mouse::Interaction::None if pressable && view.is_over() => mouse::Interaction::Pointer,
            interaction => interaction,
        }
    }
}

impl<'a, Message: Clone + 'a> From<Announce<'a, Message>> for Element<'a, Message> {
    fn from(announce: Announce<'a, Message>) -> Self {
        wrap([announce.inner], announce.announced)
    }
}
