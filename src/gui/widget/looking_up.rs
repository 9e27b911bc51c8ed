//! What can be looked up where the keyboard is.

use iced::advanced::Shell;
use iced::keyboard::key::Named;
use iced::{Element, Event};

use crate::gui::widget::focus::TabStops;
use crate::gui::widget::host::{Context, Inside, Wrapper, wrap};
use crate::gui::widget::keys;

/// What the key sends.
struct LooksUp<Message>(Message);

/// Sends `message` when F2 is pressed while something in `content` has the keyboard. Of
/// two around each other the inner one hears of it.
pub fn looks_up<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
    message: Message,
) -> Element<'a, Message> {
    wrap([content.into()], LooksUp(message))
}

impl<'a, Message: Clone> Wrapper<'a, Message> for LooksUp<Message> {
    type State = ();

    fn update(
        &mut self,
        (): &mut (),
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        inside.update(event, &mut context, shell);
        if keys::plain(event) != Some(Named::F2) || shell.is_event_captured() {
            return;
        }
        let mut stops = TabStops::default();
        inside.operate(&mut stops);
        if stops.current.is_some() {
            shell.publish(self.0.clone());
            shell.capture_event();
        }
    }
}
