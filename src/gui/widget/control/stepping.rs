//! Arrows that lead from one part of a list to the next, for whoever works through it
//! with the keyboard: Tab would pass all that stands in a part.

use iced::advanced::Shell;
use iced::keyboard::key::Named;
use iced::{Element, Event};

use crate::gui::widget::hiding::holds_keyboard;
use crate::gui::widget::host::{Context, Inside, Wrapper, wrap};
use crate::gui::widget::keys;

struct Stepping<Message> {
    back: Option<Message>,
    on: Option<Message>,
}

/// A part of a list. While the keyboard is in it, and nothing there wants the key, arrow
/// up sends `back` and arrow down sends `on`, where there are any.
pub fn stepping<'a, Message: Clone + 'a>(
    inner: impl Into<Element<'a, Message>>,
    back: Option<Message>,
    on: Option<Message>,
) -> Element<'a, Message> {
    wrap([inner.into()], Stepping { back, on })
}

impl<'a, Message: Clone> Wrapper<'a, Message> for Stepping<Message> {
    type State = ();

    fn update(
        &mut self,
        (): &mut (),
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let is_here = holds_keyboard(|| inside.update(event, &mut context, shell));
        let message = match keys::plain(event) {
            Some(Named::ArrowUp) => self.back.clone(),
            Some(Named::ArrowDown) => self.on.clone(),
            _ => None,
        };
        if let Some(message) = message.filter(|_| is_here && !shell.is_event_captured()) {
            shell.publish(message);
            shell.capture_event();
        }
    }
}
