//! Letting one widget do what a listener asks.

use std::any::Any;

use iced::advanced::widget::operation::{Focusable, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Vector};

use super::announcement::Announcement;
use super::collect::Collect;
use super::listener::Wish;

/// Walks like [`Collect`] and lets number `at` of what it meets fulfil `wish`.
pub(super) struct Fulfil {
    met: Collect,
    at: usize,
    wish: Wish,
}

impl Fulfil {
    pub(super) fn new(at: usize, wish: Wish) -> Self {
        Self { met: Collect::default(), at, wish }
    }

    fn is_next(&self) -> bool {
        self.met.count() == self.at
    }

    fn is_last(&self) -> bool {
        self.met.count() == self.at + 1
    }
}

impl Operation for Fulfil {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outside = self.met.enter();
        operate(self);
        self.met.leave(outside);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        Operation::<Vec<_>>::scrollable(&mut self.met, id, bounds, content, translation, state);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        Operation::<Vec<_>>::container(&mut self.met, id, bounds);
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        Operation::<Vec<_>>::text(&mut self.met, id, bounds, text);
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let is_it = self.is_next();
        if let (Some(said), Wish::Ask(ask), true) =
            (state.downcast_mut::<Announcement>(), &self.wish, is_it)
        {
            said.asked = Some(ask.clone());
        }
        Operation::<Vec<_>>::custom(&mut self.met, id, bounds, state);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        match (&self.wish, self.is_last()) {
            (Wish::Focus, true) => state.focus(),
            (Wish::Focus, false) if state.is_focused() => state.unfocus(),
            _ => {}
        }
    }
}
