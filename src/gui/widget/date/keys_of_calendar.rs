//! The keys that open and close the calendar from the field beside it: typing
//! goes on meanwhile, and goes on there when the calendar is gone.

use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::{Element, Event};

use iced::advanced::Shell;

use crate::gui::widget::focus::{TabStops, focus_nth};
use crate::gui::widget::host::{Context, Inside, Wrapper, wrap};
use crate::gui::widget::keys;

struct KeysOfCalendar<Message> {
    open: bool,
    toggle: Message,
}

/// Sends `toggle` for Alt with the arrow down and, while the calendar is `open`,
/// for Escape, when the keyboard is in `field`.
pub(super) fn keys_of_calendar<'a, Message: Clone + 'a>(
    open: bool,
    field: impl Into<Element<'a, Message>>,
    toggle: Message,
) -> Element<'a, Message> {
    wrap([field.into()], KeysOfCalendar { open, toggle })
}

impl<Message> KeysOfCalendar<Message> {
    fn is_meant(&self, event: &Event) -> bool {
        let alt_down = matches!(
            keys::pressed(event),
            Some((Key::Named(Named::ArrowDown), held)) if held.alt() && !held.control()
        );
        alt_down || self.open && keys::plain(event) == Some(Named::Escape)
    }
}

impl<'a, Message: Clone> Wrapper<'a, Message> for KeysOfCalendar<Message> {
    /// Whether the keyboard is here while the calendar is open.
    type State = bool;

    fn update(
        &mut self,
        held: &mut bool,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        // A calendar that goes with the keyboard in it gives it back to its field.
        if !self.open && std::mem::take(held) && !has_keyboard(&mut inside) {
            inside.operate(&mut focus_nth(Some(0)));
            shell.request_redraw();
        }
        if self.is_meant(event) && has_keyboard(&mut inside) {
            shell.publish(self.toggle.clone());
            shell.capture_event();
            return;
        }
        inside.update(event, &mut context, shell);
        *held = self.open && has_keyboard(&mut inside);
    }
}

fn has_keyboard<Message>(inside: &mut Inside<'_, '_, Message>) -> bool {
    let mut stops = TabStops::default();
    inside.operate(&mut stops);
    stops.current.is_some()
}
