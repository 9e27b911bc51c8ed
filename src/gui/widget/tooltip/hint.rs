//! The name of a sign that stands without words: shown while the pointer or the
//! keyboard is on it, until Escape. Never a name of somebody: nothing that hides
//! may show because a pointer passes.

use iced::advanced::{Shell, mouse, overlay};
use iced::keyboard::key::Named;
use iced::{Element, Event};

use super::note::{Note, Side};
use crate::gui::widget::hiding::holds_keyboard;
use crate::gui::widget::host::{Below, Context, Inside, Overlay, View, Wrapper, wrap};
use crate::gui::widget::keys;

/// Its children are the sign and the name.
struct Hint(Side);

#[derive(Debug, Default)]
struct State {
    hovered: bool,
    /// The keyboard is on it, and came there by a key.
    has_keyboard: bool,
    /// It was pressed by the pointer, or put away: the name has been read.
    put_away: bool,
    /// The pointer is on the name.
    reading: bool,
}

impl State {
    fn is_shown(&self) -> bool {
        (self.hovered || self.has_keyboard) && !self.put_away
    }

    fn hear(&mut self, event: &Event) {
        let pressed = matches!(event, Event::Mouse(mouse::Event::ButtonPressed(_)));
        let escaped = keys::plain(event) == Some(Named::Escape);
        if pressed || escaped {
            self.put_away = true;
        } else if !self.hovered && !self.has_keyboard {
            self.put_away = false;
        }
    }
}

/// A `sign` and its name, which comes below it.
pub fn hint_below<'a, Message: 'a>(
    sign: impl Into<Element<'a, Message>>,
    name: String,
) -> Element<'a, Message> {
    wrap([sign.into(), super::note(name)], Hint(Side::Below))
}

/// A `sign` and its name, which comes at its right.
pub fn hint_beside<'a, Message: 'a>(
    sign: impl Into<Element<'a, Message>>,
    name: String,
) -> Element<'a, Message> {
    wrap([sign.into(), super::note(name)], Hint(Side::Right))
}

impl<'a, Message> Wrapper<'a, Message> for Hint {
    type State = State;

    fn operate(
        &mut self,
        _: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn iced::advanced::widget::Operation,
    ) {
        inside.operate_child(0, operation);
    }

    fn update(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let (over, shown) = (context.cursor.is_over(inside.bounds()), state.is_shown());
        state.hovered = over && context.cursor.is_over(*context.viewport);
        state.has_keyboard = holds_keyboard(|| inside.update_child(0, event, &mut context, shell));
        state.hear(event);
        if state.is_shown() != shown {
            shell.invalidate_layout();
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        _: &State,
        view: View<'_, 'a, Message>,
        mut canvas: crate::gui::widget::host::Canvas<'_>,
    ) {
        view.draw_child(0, &mut canvas);
    }

    fn mouse_interaction(
        &self,
        _: &State,
        view: View<'_, 'a, Message>,
        renderer: &iced::Renderer,
    ) -> mouse::Interaction {
        view.mouse_interaction_of(0, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        state: &'b mut State,
        below: Below<'b, '_, 'a, Message>,
    ) -> Option<Overlay<'b, Message>> {
        let sign = below.layout.bounds() + below.translation;
        if !state.is_shown() || !below.viewport.intersects(&sign) {
            return None;
        }
        let (inner, tree) = (below.children.get_mut(1)?, below.trees.get_mut(1)?);
        let reading = &mut state.reading;
        let note = Note { word: sign, side: self.0, reading, inner, tree };
        Some(overlay::Element::new(Box::new(note)))
    }
}
