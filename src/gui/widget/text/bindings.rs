//! What the keys that move, select, delete and copy do to words.

use iced::Event;
use iced::advanced::text::editor::{Action, Edit, Motion};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::widget::text_editor::{Binding, KeyPress, Status};

use super::sheet::Command;

/// What a key does.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Bound {
    /// To the words.
    Do(Command),
    /// Copies what is selected.
    Copy,
    /// Copies what is selected and removes it.
    Cut,
}

/// What a key press does in one line or in several, and where nobody may learn
/// where the words of a secret begin.
pub(super) fn bound(event: &Event, lines: bool, secret: bool) -> Option<Bound> {
    let Event::Keyboard(keyboard::Event::KeyPressed {
        key,
        modified_key,
        physical_key,
        modifiers,
        text,
        ..
    }) = event
    else {
        return None;
    };
    let press = KeyPress {
        key: key.clone(),
        modified_key: modified_key.clone(),
        physical_key: *physical_key,
        modifiers: *modifiers,
        text: text.clone(),
        status: Status::Focused { is_hovered: false },
    };
    let bound = of_field(&press).or_else(|| of_iced(press))?;
    let bound = if secret { veiled(bound) } else { bound };
    (lines || stays_in_line(&bound)).then_some(bound)
}

/// Where the editor of iced takes less than a whole character, takes too much,
/// or keeps turning pages without end.
fn of_field(press: &KeyPress) -> Option<Bound> {
    let (jump, selecting) = (press.modifiers.jump(), press.modifiers.shift());
    let command = match press.key {
        Key::Named(Named::Backspace) if jump => Command::Erase(Motion::WordLeft),
        Key::Named(Named::Backspace) => Command::Backspace,
        Key::Named(Named::Delete) if jump => Command::Erase(Motion::WordRight),
        Key::Named(Named::PageUp) => Command::Turn { down: false, selecting },
        Key::Named(Named::PageDown) => Command::Turn { down: true, selecting },
        _ => return None,
    };
    Some(Bound::Do(command))
}

/// The other keys, as they are everywhere.
fn of_iced(press: KeyPress) -> Option<Bound> {
    let action = match Binding::<()>::from_key_press(press)? {
        Binding::Copy => return Some(Bound::Copy),
        Binding::Cut => return Some(Bound::Cut),
        Binding::Move(motion) => Action::Move(motion),
        Binding::Select(motion) => Action::Select(motion),
        Binding::SelectAll => Action::SelectAll,
        Binding::Enter => Action::Edit(Edit::Enter),
        Binding::Delete => Action::Edit(Edit::Delete),
        _ => return None,
    };
    Some(Bound::Do(Command::Plain(action)))
}

fn stays_in_line(bound: &Bound) -> bool {
    !matches!(
        bound,
        Bound::Do(
            Command::Turn { .. }
                | Command::Plain(
                    Action::Edit(Edit::Enter)
                        | Action::Move(Motion::Up | Motion::Down)
                        | Action::Select(Motion::Up | Motion::Down)
                )
        )
    )
}

/// The same without stopping at words.
fn veiled(bound: Bound) -> Bound {
    let whole = |motion| match motion {
        Motion::WordLeft => Motion::Home,
        Motion::WordRight => Motion::End,
        motion => motion,
    };
    match bound {
        Bound::Do(Command::Erase(motion)) => Bound::Do(Command::Erase(whole(motion))),
        Bound::Do(Command::Plain(Action::Move(motion))) => {
            Bound::Do(Command::Plain(Action::Move(whole(motion))))
        }
        Bound::Do(Command::Plain(Action::Select(motion))) => {
            Bound::Do(Command::Plain(Action::Select(whole(motion))))
        }
        bound => bound,
    }
}
