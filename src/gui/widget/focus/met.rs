//! Scrolling to something that cannot have the keyboard.

use std::any::Any;

use iced::advanced::widget::operation::Scrollable;
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Vector};

use super::scrolling::FindFocused;
use crate::gui::widget::collect::{Collect, Spoken};

/// Scrolls number `at` of what [`collect`](crate::gui::widget::collect) meets
/// into view.
pub(in crate::gui::widget) fn reveal_met(at: usize, run: &mut dyn FnMut(&mut dyn Operation)) {
    let mut find = FindMet { met: Collect::default(), at, find: FindFocused::default() };
    run(&mut find);
    run(&mut find.find.scroll());
}

/// Finds something by its number instead of by the keyboard.
struct FindMet {
    met: Collect,
    at: usize,
    find: FindFocused,
}

impl FindMet {
    fn note(&mut self, bounds: Rectangle) {
        if self.met.count() == self.at + 1 {
            self.find.settle_on(bounds);
        }
    }
}

impl Operation for FindMet {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let (depth, outside) = (self.find.enter(), self.met.enter());
        operate(self);
        self.met.leave(outside);
        self.find.leave(depth);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        let met: &mut dyn Operation<Vec<Spoken>> = &mut self.met;
        met.scrollable(id, bounds, content, translation, state);
        self.find.scrollable(id, bounds, content, translation, state);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let met: &mut dyn Operation<Vec<Spoken>> = &mut self.met;
        met.container(id, bounds);
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let met: &mut dyn Operation<Vec<Spoken>> = &mut self.met;
        met.custom(id, bounds, state);
        self.note(bounds);
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        let met: &mut dyn Operation<Vec<Spoken>> = &mut self.met;
        met.text(id, bounds, text);
        self.note(bounds);
    }
}
