//! What a key press means for a field of text.
//!
//! The fields of iced take the first character of a key press and drop the
//! rest, so "foto's" typed with dead keys loses its s. They also see Ctrl in
//! AltGr. Here a press becomes the events that such a field handles well.

use iced::Event;
use iced::advanced::clipboard::{self, Clipboard};
use iced::keyboard::key::{Named, NativeCode, Physical};
use iced::keyboard::{self, Key, Modifiers};

use super::keys;

/// What the wrapper of a field does with an event.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stroke {
    /// Hand these to the field, in this order.
    Deliver(Vec<Event>),
    /// Take the last change back.
    Undo,
    /// Make the change that was taken back again.
    Redo,
    /// Not for a field.
    Pass,
}

/// What `event` means for a field of text that has the keyboard.
pub(super) fn stroke(event: &Event) -> Stroke {
    let Event::Keyboard(keyboard::Event::KeyPressed {
        key,
        modifiers,
        text,
        ..
    }) = event
    else {
        return Stroke::Deliver(vec![event.clone()]);
    };
    if matches!(key, Key::Named(Named::Escape | Named::Tab)) {
        return Stroke::Pass;
    }
    let typed: Vec<char> = text.iter().flat_map(|text| text.chars()).collect();
    let printable = !typed.is_empty() && !typed.iter().any(|c| c.is_control());
    match () {
        () if printable && is_alt_gr(*modifiers) => {
            Stroke::Deliver(without_modifiers(&typed, *modifiers))
        }
        () if modifiers.command() => command(event, key, *modifiers),
        () if modifiers.alt() && !cfg!(target_os = "macos") => Stroke::Deliver(vec![silent(event)]),
        () if printable && typed.len() > 1 => {
            Stroke::Deliver(typed.into_iter().map(press).collect())
        }
        () => Stroke::Deliver(vec![event.clone()]),
    }
}

fn is_alt_gr(modifiers: Modifiers) -> bool {
    modifiers.control() && modifiers.alt()
}

/// Ctrl with a letter never types; letters that belong to the program pass.
fn command(event: &Event, key: &Key, modifiers: Modifiers) -> Stroke {
    match key.as_ref() {
        Key::Character("z" | "Z") if modifiers.shift() => Stroke::Redo,
        Key::Character("z" | "Z") => Stroke::Undo,
        Key::Character("y" | "Y") => Stroke::Redo,
        Key::Character("a" | "c" | "v" | "x" | "A" | "C" | "V" | "X") | Key::Named(_) => {
            Stroke::Deliver(vec![silent(event)])
        }
        _ => Stroke::Pass,
    }
}

fn without_modifiers(typed: &[char], held: Modifiers) -> Vec<Event> {
    let modifiers = |modifiers| Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers));
    let mut events = vec![modifiers(Modifiers::empty())];
    events.extend(typed.iter().copied().map(press));
    events.push(modifiers(held));
    events
}

/// The same key press without text.
fn silent(event: &Event) -> Event {
    let mut event = event.clone();
    if let Event::Keyboard(keyboard::Event::KeyPressed { text, .. }) = &mut event {
        *text = None;
    }
    event
}

fn press(c: char) -> Event {
    let key = Key::Character(c.to_string().into());
    Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(NativeCode::Unidentified),
        location: keyboard::Location::Standard,
        modifiers: Modifiers::empty(),
        text: Some(c.to_string().into()),
        repeat: false,
    })
}

/// Whether this event is Enter, for sending a form.
pub(super) fn submits(event: &Event) -> bool {
    keys::plain(event) == Some(Named::Enter)
}

/// The same words on one line.
pub(super) fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join(" ").trim_end().replace('\t', " ")
}

/// A clipboard from which a field of one line pastes one line.
pub(super) struct OneLine<'a>(pub(super) &'a mut dyn Clipboard);

impl Clipboard for OneLine<'_> {
    fn read(&self, kind: clipboard::Kind) -> Option<String> {
        self.0.read(kind).map(|text| one_line(&text))
    }

    fn write(&mut self, kind: clipboard::Kind, contents: String) {
        self.0.write(kind, contents);
    }
}
