//! Letting one widget do what a listener wishes.

use std::any::Any;

use iced::advanced::widget::operation::{Focusable, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Vector};

use crate::gui::widget::focus::FindPlace;
use crate::gui::widget::spoken::{Announcement, Collect, Spoken, Wish};

/// Lets number `at` of what [`collect`](crate::gui::widget::collect) meets
/// fulfil `wish`.
pub(super) fn grant(at: usize, wish: &Wish, run: &mut dyn FnMut(&mut dyn Operation)) {
    let (met, place) = (Collect::default(), FindPlace::default());
    let mut grant = Grant { met, at, wish, place };
    run(&mut grant);
    if matches!(wish, Wish::Focus | Wish::Reveal) {
        run(&mut grant.place.scroll());
    }
}

struct Grant<'a> {
    met: Collect,
    at: usize,
    wish: &'a Wish,
    /// Where it stands, and the way to it.
    place: FindPlace,
}

impl Grant<'_> {
    fn met(&mut self) -> &mut dyn Operation<Vec<Spoken>> {
        &mut self.met
    }

    /// Whether the one that is meant was met last.
    fn is_last(&self) -> bool {
        self.met.count() == self.at + 1
    }

    fn note(&mut self, bounds: Rectangle) {
        if self.is_last() {
            self.place.settle_on(bounds);
        }
    }
}

impl Operation for Grant<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let (depth, outside) = (self.place.enter(), self.met.enter());
        operate(self);
        self.met.leave(outside);
        self.place.leave(depth);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        self.met().scrollable(id, bounds, content, translation, state);
        self.place.scrollable(id, bounds, content, translation, state);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.met().container(id, bounds);
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.met().text(id, bounds, text);
        self.note(bounds);
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let is_next = self.met.count() == self.at;
        if let (Some(said), Wish::Ask(ask), true) =
            (state.downcast_mut::<Announcement>(), self.wish, is_next)
        {
            said.asked = Some(ask.clone());
        }
        self.met().custom(id, bounds, state);
        self.note(bounds);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        match (self.wish, self.is_last()) {
            (Wish::Focus, true) => state.focus(),
            (Wish::Focus, false) if state.is_focused() => state.unfocus(),
            _ => {}
        }
    }
}
