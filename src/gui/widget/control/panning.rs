//! A drawing that is larger than what is seen of it: one stop for Tab in which
//! the keys move and enlarge it.

use iced::advanced::widget::Operation;
use iced::advanced::{Shell, mouse};
use iced::keyboard::key::Named;
use iced::{Element, Event};

use crate::gui::theme::radius;
use crate::gui::widget::focus::{Focus, draw_ring};
use crate::gui::widget::hiding::has_keyboard;
use crate::gui::widget::host::{Canvas, Context, Inside, View, Wrapper, wrap};
use crate::gui::widget::keys;
use crate::gui::widget::spoken::{Announcement, Ask, Role};

/// What a key does with the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pan {
    /// To what lies before it.
    Back,
    /// To what lies after it.
    On,
    /// To the beginning.
    First,
    /// To the end.
    Last,
    /// From nearer by.
    Closer,
    /// From further off.
    Wider,
}

#[derive(Debug, Default)]
struct State {
    focus: Focus,
    /// What assistive technology asked and is yet to be done.
    asked: Option<Ask>,
}

type OnPan<'a, Message> = Box<dyn Fn(Pan) -> Message + 'a>;

struct Keys<'a, Message> {
    announcement: Announcement,
    on_pan: OnPan<'a, Message>,
}

/// A drawing called `name` of which `value` is seen now. The arrows, Home, End,
/// plus and minus send what `on_pan` makes of them.
pub fn panning<'a, Message: 'a>(
    name: impl Into<String>,
    value: impl Into<String>,
    help: impl Into<String>,
    drawing: impl Into<Element<'a, Message>>,
    on_pan: impl Fn(Pan) -> Message + 'a,
) -> Element<'a, Message> {
    let mut announcement = Announcement::new(Role::Slider, name);
    announcement.value = Some(value.into());
    announcement.description = Some(help.into());
    wrap([drawing.into()], Keys { announcement, on_pan: Box::new(on_pan) })
}

/// What a key means here.
fn meant(event: &Event) -> Option<Pan> {
    match keys::plain(event) {
        Some(Named::ArrowLeft) => return Some(Pan::Back),
        Some(Named::ArrowRight) => return Some(Pan::On),
        Some(Named::Home) => return Some(Pan::First),
        Some(Named::End) => return Some(Pan::Last),
        _ => {}
    }
    match keys::sign(event)? {
        "+" | "=" => Some(Pan::Closer),
        "-" => Some(Pan::Wider),
        _ => None,
    }
}

impl<'a, Message> Wrapper<'a, Message> for Keys<'a, Message> {
    type State = State;

    fn operate(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        let bounds = inside.bounds();
        self.announcement.focused = state.focus.has;
        let asked = self.announcement.emit(None, bounds, operation);
        state.asked = asked.or(state.asked.take());
        operation.focusable(None, bounds, &mut state.focus);
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
        inside.update(event, &mut context, shell);
        let asked = match state.asked.take() {
            Some(Ask::Increase) => Some(Pan::On),
            Some(Ask::Decrease) => Some(Pan::Back),
            _ => None,
        };
        if let Some(pan) = asked {
            shell.publish((self.on_pan)(pan));
        }
        if state.focus.has && state.focus.visible {
            has_keyboard();
        }
        if let Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) = event {
            if context.cursor.is_over(inside.bounds()) {
                state.focus.by_pointer();
            } else {
                state.focus = Focus::default();
            }
            shell.request_redraw();
        } else if let Some(pan) = meant(event)
            && state.focus.has
            && !shell.is_event_captured()
        {
            state.focus.by_key();
            shell.publish((self.on_pan)(pan));
            shell.capture_event();
        }
    }

    fn draw(&self, state: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        view.draw(&mut canvas);
        if state.focus.has && state.focus.visible {
            draw_ring(canvas.renderer, canvas.theme, view.bounds(), radius::CONTROL, 1.0);
        }
    }
}
