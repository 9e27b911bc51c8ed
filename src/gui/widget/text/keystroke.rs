//! What a key press means for a field of text.
//!
//! The fields of iced take the first character of a key press and drop the
//! rest, so "foto's" typed with dead keys loses its s. They also see Ctrl in
//! AltGr. So the text of a key goes into a field past them, whole.

use std::ops::Range;

use iced::Event;
use iced::advanced::input_method;
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Modifiers};
use unicode_segmentation::UnicodeSegmentation;

use crate::gui::widget::keys;

/// What the wrapper of a field does with an event.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stroke {
    /// Put this in the place of what is selected.
    Insert(String),
    /// Put what is on the clipboard there.
    Paste,
    /// Hand this to the field.
    Deliver(Event),
    /// Take the last change back.
    Undo,
    /// Make the change that was taken back again.
    Redo,
    /// Not for a field.
    Pass,
}

/// What `event` means for a field of text that has the keyboard.
pub(super) fn stroke(event: &Event) -> Stroke {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, text, physical_key, .. }) =
        event
    else {
        return Stroke::Deliver(event.clone());
    };
    if matches!(key, Key::Named(Named::Escape | Named::Tab)) {
        return Stroke::Pass;
    }
    let text = text.as_ref().filter(|text| is_printable(text));
    match text {
        Some(text) if types(*modifiers) => Stroke::Insert(text.to_string()),
        _ if modifiers.command() => command(event, key.to_latin(*physical_key), *modifiers),
        _ if modifiers.logo() => Stroke::Pass,
        _ => Stroke::Deliver(silent(event)),
    }
}

/// Words that an input method put together, such as an accent on a letter.
pub(super) fn composed(event: &Event) -> Option<&str> {
    match event {
        Event::InputMethod(input_method::Event::Commit(words)) => Some(words),
        _ => None,
    }
}

fn is_printable(text: &str) -> bool {
    !text.is_empty() && !text.chars().any(char::is_control)
}

/// Whether a key types while these are held. AltGr looks like Ctrl with Alt;
/// Option types on a Mac.
fn types(modifiers: Modifiers) -> bool {
    let alt_gr = modifiers.control() && modifiers.alt();
    let alt = modifiers.alt() && !cfg!(target_os = "macos");
    alt_gr || !(modifiers.control() || modifiers.logo() || alt)
}

/// Ctrl with a letter never types; letters that belong to the program pass.
fn command(event: &Event, letter: Option<char>, modifiers: Modifiers) -> Stroke {
    match letter.map(|letter| letter.to_ascii_lowercase()) {
        Some('z') if modifiers.shift() => Stroke::Redo,
        Some('z') => Stroke::Undo,
        Some('y') => Stroke::Redo,
        Some('v') => Stroke::Paste,
        Some('a' | 'c' | 'x') => Stroke::Deliver(lower(silent(event))),
        Some(_) => Stroke::Pass,
        None => Stroke::Deliver(silent(event)),
    }
}

/// The same key press without text.
fn silent(event: &Event) -> Event {
    let mut event = event.clone();
    if let Event::Keyboard(keyboard::Event::KeyPressed { text, .. }) = &mut event {
        *text = None;
    }
    event
}

/// The same key press as if Caps Lock is off: the fields of iced know only
/// small letters.
fn lower(mut event: Event) -> Event {
    if let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Character(letter), .. }) =
        &mut event
    {
        *letter = letter.to_lowercase().into();
    }
    event
}

/// Whether this key press can change what is in a field, or send it.
pub(super) fn changes(event: &Event) -> bool {
    let Stroke::Deliver(event) = stroke(event) else {
        return true;
    };
    let key = keys::pressed(&event).map(|(key, _)| key);
    let named = matches!(key, Some(Key::Named(Named::Backspace | Named::Delete | Named::Enter)));
    named || cuts(&event)
}

/// Whether this event is Ctrl+X as [`stroke`] hands it on.
pub(super) fn cuts(event: &Event) -> bool {
    keys::pressed(event).is_some_and(|(key, modifiers)| {
        modifiers.command() && matches!(key.as_ref(), Key::Character("x"))
    })
}

/// The same words on one line.
pub(super) fn one_line(text: &str) -> String {
    let text = lines(text).replace('\t', " ");
    if !text.contains('\n') {
        return text;
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// The same words with one kind of line break, without what cannot be seen
/// and only upsets the reading of what can: control characters, and signs
/// that turn the direction of text about.
pub(super) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let text = text.chars().map(|c| match c {
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        c => c,
    });
    text.filter(|c| matches!(c, '\n' | '\t') || !is_unseen(*c)).collect()
}

fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The word of `text` that lies at or else right before `at`, in bytes.
pub(super) fn word_at(text: &str, at: usize) -> Range<usize> {
    let words = text.split_word_bound_indices();
    let touching = words
        .map(|(start, word)| (word, start..start + word.len()))
        .filter(|(_, range)| range.start <= at && at <= range.end);
    let best = touching.max_by_key(|(word, _)| match word.chars().next() {
        Some(c) if c.is_alphanumeric() => 2,
        Some(c) if !c.is_whitespace() => 1,
        _ => 0,
    });
    best.map_or(at..at, |(_, range)| range)
}
