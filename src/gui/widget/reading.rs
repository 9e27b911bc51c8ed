//! Which words on the page the hand is in: of all that can be chosen, one at a time.
//!
//! They are no place for the keyboard: Tab would stop at every sentence. So they
//! take a turn, which ends when anything gets the keyboard, and leave the tree of
//! widgets as it is.

use std::cell::Cell;

use iced::Event;
use iced::keyboard::Key;
use iced::keyboard::key::Named;

use super::keys;

thread_local! {
    /// The turn that was given last.
    static LAST: Cell<u64> = const { Cell::new(0) };
    /// The turn that is now; 0 when nobody has one.
    static NOW: Cell<u64> = const { Cell::new(0) };
    /// Whether what hears an event now is part of something to press.
    static PRESSABLE: Cell<bool> = const { Cell::new(false) };
    static SEARCH: Cell<Search> = const { Cell::new(Search::Over) };
}

/// The turn to be read and copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Turn(u64);

impl Turn {
    /// Takes the turn from whoever has it.
    pub(crate) fn take() -> Self {
        let number = LAST.get() + 1;
        LAST.set(number);
        NOW.set(number);
        Self(number)
    }

    /// Whether nobody took it since.
    pub(crate) fn is_now(self) -> bool {
        self.0 != 0 && self.0 == NOW.get()
    }
}

/// Ends the turn of whoever has it: something got the keyboard.
pub(crate) fn end_turn() {
    NOW.set(0);
}

/// How far a walk over the window is that looks for the next words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Search {
    /// Nobody looks.
    Over,
    /// What has the keyboard or the turn is yet to come.
    Before,
    /// The next words that can be seen are meant.
    Here,
}

/// Where a search for words begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// Behind what has the keyboard, or the turn.
    Hand,
    /// At the top of the window.
    Top,
}

/// Whether an event asks for the next words: Shift+F7.
pub(crate) fn asks(event: &Event) -> bool {
    let pressed = keys::pressed(event);
    pressed.is_some_and(|(key, held)| {
        *key == Key::Named(Named::F7) && held.shift() && !held.command() && !held.alt()
    })
}

/// Looks for the next words while `walk` lets all of the window hear an event.
pub(crate) fn search(from: Beginning, walk: impl FnOnce()) {
    SEARCH.set(if from == Beginning::Top { Search::Here } else { Search::Before });
    walk();
    SEARCH.set(Search::Over);
}

/// Says that what hears the event now has the keyboard or the turn.
pub(crate) fn pass() {
    if SEARCH.get() == Search::Before {
        SEARCH.set(Search::Here);
    }
}

/// Whether the words that hear the event now are those that are looked for, if
/// they can be chosen.
pub(crate) fn is_meant() -> bool {
    SEARCH.get() == Search::Here && !is_pressable()
}

/// Does something with what is inside; `pressable` when that is part of something
/// to press, in which no words are chosen.
pub(crate) fn inside<T>(pressable: bool, act: impl FnOnce() -> T) -> T {
    let _back = Back(PRESSABLE.replace(PRESSABLE.get() || pressable));
    act()
}

/// Whether what hears an event now is part of something to press.
pub(crate) fn is_pressable() -> bool {
    PRESSABLE.get()
}

/// Says again at its end what was said before, also when something goes wrong.
struct Back(bool);

impl Drop for Back {
    fn drop(&mut self) {
        PRESSABLE.set(self.0);
    }
}
