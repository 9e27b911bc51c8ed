//! Tasks that move the keyboard or scroll, kept to the window they are for.
//!
//! Every operation goes over all windows, in no fixed order. What is sought in one may
//! stand in another too, and whatever has the keyboard there would lose it. All tasks
//! of ours are for the main window; others say at their top that they stand apart.

use std::any::Any;

use iced::advanced::widget::operation::{
    Focusable, Outcome, Scrollable, TextInput, scrollable::AbsoluteOffset, scrollable::scroll_by,
    scrollable::scroll_to,
};
use iced::advanced::widget::{Id, Operation, operate};
use iced::{Rectangle, Task, Vector};

use super::led::Led;
use crate::gui::widget::spoken::{Announcement, Role};

/// Lets `operation`, and what follows from it, go over the main window only.
pub(super) fn in_main<Message: Send + 'static>(
    operation: impl Operation + 'static,
) -> Task<Message> {
    operate(InMain { inner: Box::new(operation), elsewhere: false }).discard()
}

/// Scrolls a part of the main window to its top.
pub fn to_top<Message: Send + 'static>(part: impl Into<Id>) -> Task<Message> {
    let top = AbsoluteOffset { x: Some(0.0), y: Some(0.0) };
    in_main(ToTop { scroll: scroll_to(part.into(), top) })
}

/// Scrolls to the top, and says so to what holds the page still: a page that stands there
/// already does not move, and must not be scrolled to keep anything in its place.
struct ToTop<S> {
    scroll: S,
}

impl<S: Operation> Operation for ToTop<S> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(led) = state.downcast_mut::<Led>() {
            *led = Led::ToTop;
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        self.scroll.scrollable(id, bounds, content, translation, state);
    }
}

/// Scrolls a part of the main window sideways, by so many logical pixels.
pub fn sideways<Message: Send + 'static>(part: impl Into<Id>, by: f32) -> Task<Message> {
    in_main(scroll_by(part.into(), AbsoluteOffset { x: by, y: 0.0 }))
}

struct InMain {
    inner: Box<dyn Operation>,
    /// Whether it is in another window now.
    elsewhere: bool,
}

impl InMain {
    fn here(&mut self) -> Option<&mut dyn Operation> {
        if self.elsewhere { None } else { Some(self.inner.as_mut()) }
    }
}

impl Operation for InMain {
    // Inside the main window the operation itself goes on: only tops are compared.
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        if let Some(inner) = self.here() {
            inner.traverse(operate);
        }
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_ref::<Announcement>()
            && said.role == Role::Window
        {
            self.elsewhere = said.key.is_some();
        }
        if let Some(inner) = self.here() {
            inner.custom(id, bounds, state);
        }
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if let Some(inner) = self.here() {
            inner.container(id, bounds);
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if let Some(inner) = self.here() {
            inner.scrollable(id, bounds, content, translation, state);
        }
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if let Some(inner) = self.here() {
            inner.focusable(id, bounds, state);
        }
    }

    fn text_input(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn TextInput) {
        if let Some(inner) = self.here() {
            inner.text_input(id, bounds, state);
        }
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        if let Some(inner) = self.here() {
            inner.text(id, bounds, text);
        }
    }

    fn finish(&self) -> Outcome<()> {
        match self.inner.finish() {
            Outcome::Chain(next) => {
                Outcome::Chain(Box::new(Self { inner: next, elsewhere: false }))
            }
            outcome => outcome,
        }
    }
}
