//! A press with Shift reaches from what was pressed before to here.

use iced::advanced::Shell;
use iced::{Element, Event, keyboard};

use crate::gui::widget::host::{Context, Inside, Wrapper, forward, wrap};
use crate::gui::widget::keys;

struct Extending<F>(F);

/// Something that is pressed; `extend` makes of what it says what it says while Shift is
/// held, by pointer or by keyboard.
pub fn extending<'a, Message: 'a>(
    inner: impl Into<Element<'a, Message>>,
    extend: impl Fn(Message) -> Message + 'a,
) -> Element<'a, Message> {
    wrap([inner.into()], Extending(extend))
}

impl<'a, Message, F: Fn(Message) -> Message> Wrapper<'a, Message> for Extending<F> {
    /// Whether Shift is held.
    type State = bool;

    fn update(
        &mut self,
        held: &mut bool,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        if let Event::Keyboard(keyboard::Event::ModifiersChanged(now)) = event {
            *held = now.shift();
        }
        let holds = keys::pressed(event).map_or(*held, |(_, modifiers)| modifiers.shift());
        let mut messages = Vec::new();
        let mut local = Shell::new(&mut messages);
        if shell.is_event_captured() {
            local.capture_event();
        }
        inside.update(event, &mut context, &mut local);
        forward(&local, shell);
        for message in messages {
            shell.publish(if holds { (self.0)(message) } else { message });
        }
    }
}
