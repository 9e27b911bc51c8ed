//! Which keys do what.

use iced::Event;
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Modifiers};

/// The key and modifiers of a key press.
pub fn pressed(event: &Event) -> Option<(&Key, Modifiers)> {
    match event {
        Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => {
            Some((key, *modifiers))
        }
        _ => None,
    }
}

/// The named key of a press without Ctrl, Alt or Windows key.
pub fn plain(event: &Event) -> Option<Named> {
    let (key, modifiers) = pressed(event)?;
    let held = modifiers.control() || modifiers.alt() || modifiers.logo();
    match key {
        _ if held => None,
        Key::Named(named) => Some(*named),
        Key::Character(c) if c == " " => Some(Named::Space),
        _ => None,
    }
}

/// The character that a press types, without Ctrl, Alt or Windows key.
pub fn sign(event: &Event) -> Option<&str> {
    let Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: Key::Character(sign),
        modifiers,
        repeat: false,
        ..
    }) = event
    else {
        return None;
    };
    let held = modifiers.control() || modifiers.alt() || modifiers.logo();
    (!held).then_some(sign)
}

/// Whether this event presses a button: Enter or Space, once per stroke.
pub fn presses(event: &Event) -> bool {
    let repeated =
        matches!(event, Event::Keyboard(keyboard::Event::KeyPressed { repeat: true, .. }));
    !repeated && matches!(plain(event), Some(Named::Enter | Named::Space))
}
