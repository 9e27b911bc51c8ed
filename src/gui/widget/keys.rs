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

/// Whether Caps Lock is on, as far as this key tells: a letter that is large
/// without Shift, or small with it. No system tells programs by itself.
pub fn caps_lock(event: &Event) -> Option<bool> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, modified_key, modifiers, .. }) = event
    else {
        return None;
    };
    if *key == Key::Named(Named::CapsLock) {
        // Pressed while it is on, it goes off; the next letter tells the rest.
        return Some(false);
    }
    let Key::Character(sign) = modified_key else {
        return None;
    };
    let mut letters = sign.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    let tells = letter.is_uppercase() || letter.is_lowercase();
    let held = modifiers.control() || modifiers.alt() || modifiers.logo();
    (tells && !held).then(|| letter.is_uppercase() != modifiers.shift())
}

/// Whether this event presses a button: Enter or Space, once per stroke.
pub fn presses(event: &Event) -> bool {
    let repeated =
        matches!(event, Event::Keyboard(keyboard::Event::KeyPressed { repeat: true, .. }));
    !repeated && matches!(plain(event), Some(Named::Enter | Named::Space))
}
