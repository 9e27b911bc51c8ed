//! The way back in fields that come and go: it belongs to the field, not to the
//! place where the field is drawn. So it is still there when somebody returns to a
//! step, a page or a record that was folded, and never another field's.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::{Debug, Display, Formatter};
use std::rc::Rc;

use super::buffer::Before;
use super::history::{By, History};

/// The ways back of the fields of a screen, in memory only.
#[derive(Clone, Default)]
pub struct UndoMemory(Rc<RefCell<HashMap<String, Trail>>>);

/// The way back of one field, and the text that it leads back from.
pub(super) type Trail = Rc<RefCell<Steps>>;

/// See [`Trail`].
#[derive(Debug, Default)]
pub(super) struct Steps {
    history: History,
    text: String,
}

/// More fields than this are not remembered at once.
const MOST: usize = 300;

impl UndoMemory {
    /// Forgets everything, such as when the vault locks.
    pub fn forget(&self) {
        self.0.borrow_mut().clear();
    }

    /// A part of it, such as all fields of one case.
    pub fn part(&self, name: impl Display) -> UndoPart {
        UndoPart { memory: self.clone(), name: name.to_string() }
    }

    fn trail(&self, place: &str) -> Trail {
        let mut trails = self.0.borrow_mut();
        if trails.len() >= MOST {
            // Fields that are drawn now hold their own.
            trails.retain(|_, trail| Rc::strong_count(trail) > 1);
        }
        Rc::clone(trails.entry(place.to_owned()).or_default())
    }
}

impl Debug for UndoMemory {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UndoMemory").finish_non_exhaustive()
    }
}

/// A part of an [`UndoMemory`].
#[derive(Debug, Clone)]
pub struct UndoPart {
    memory: UndoMemory,
    name: String,
}

impl UndoPart {
    /// The field called `field` in this part.
    pub(super) fn field(self, field: impl Display) -> Remembered {
        Remembered { place: format!("{}/{field}", self.name), memory: self.memory }
    }
}

/// A field whose way back is remembered.
#[derive(Debug, Clone)]
pub(super) struct Remembered {
    memory: UndoMemory,
    place: String,
}

/// Why a field shows another text than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The model answers what was typed.
    Answered,
    /// What was typed is written out, such as a date.
    WrittenOut,
    /// It became another text elsewhere.
    Elsewhere,
}

/// The way back of the field that is drawn at one place.
#[derive(Debug, Default)]
pub(super) struct Way {
    place: Option<String>,
    trail: Trail,
}

impl Way {
    /// Another field may be drawn here now than before.
    pub(super) fn lead(&mut self, field: Option<&Remembered>) {
        let place = field.map(|field| &field.place);
        if self.place.as_ref() != place {
            self.place = place.cloned();
            self.trail = field.map(|field| field.memory.trail(&field.place)).unwrap_or_default();
        }
    }

    /// The model holds this text. When that answers what was typed the way back
    /// stays, and when it is what was typed in another form it is a step on it.
    pub(super) fn hear(&self, text: &str, why: Why) {
        let mut steps = self.trail.borrow_mut();
        if steps.text == text {
            return;
        }
        let before = std::mem::replace(&mut steps.text, text.to_owned());
        match why {
            Why::Answered => {}
            Why::WrittenOut => {
                let caret = before.len();
                steps.history.note(Before { text: before, caret }, text, By::Other);
            }
            Why::Elsewhere => steps.history = History::default(),
        }
    }

    /// Notes that `before` became `after`.
    pub(super) fn note(&self, before: Before, after: &str, by: By) {
        let mut steps = self.trail.borrow_mut();
        steps.history.note(before, after, by);
        after.clone_into(&mut steps.text);
    }

    /// What was before the last step; `now` can be redone.
    pub(super) fn undo(&self, now: Before) -> Option<Before> {
        self.travel(|history| history.undo(now))
    }

    /// What was undone last; `now` can be undone.
    pub(super) fn redo(&self, now: Before) -> Option<Before> {
        self.travel(|history| history.redo(now))
    }

    fn travel(&self, go: impl FnOnce(&mut History) -> Option<Before>) -> Option<Before> {
        let mut steps = self.trail.borrow_mut();
        let step = go(&mut steps.history)?;
        step.text.clone_into(&mut steps.text);
        Some(step)
    }
}
