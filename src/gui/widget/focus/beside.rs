//! Where Tab goes on while nothing has the keyboard.

use iced::advanced::widget::operation::{Focusable, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Point, Rectangle, Vector};

use super::direction::Direction;
use super::tab_order::TabStops;

/// The widget that Tab leads to after a click at `point` on nothing: the one
/// that follows, in reading order, on what stands nearest to the click.
pub(super) fn beside(
    point: Point,
    direction: Direction,
    run: &mut dyn FnMut(&mut dyn Operation),
) -> Option<usize> {
    let mut things = Things::default();
    run(&mut things);
    let total = things.stops;
    let thing = things.nearest(point)?;
    // Between two widgets the keyboard stands before the second.
    let second = thing.first_after(point);
    match direction {
        Direction::Next if second < total => Some(second),
        Direction::Next => TabStops { total, current: None }.target(direction),
        Direction::Previous => TabStops { total, current: Some(second) }.target(direction),
    }
}

/// Something to see, with the places for the keyboard around it.
#[derive(Debug, Clone, Copy)]
struct Thing {
    bounds: Rectangle,
    /// How many places come before it.
    before: usize,
    /// Whether it is one itself.
    is_stop: bool,
}

impl Thing {
    fn first_after(&self, point: Point) -> usize {
        let is_ahead = point.y < self.bounds.y
            || (point.y < self.bounds.y + self.bounds.height && point.x < self.bounds.x);
        self.before + usize::from(self.is_stop && !is_ahead)
    }
}

#[derive(Default)]
struct Things {
    all: Vec<Thing>,
    stops: usize,
    view: View,
    entering: Option<View>,
}

/// How far things are scrolled, and which part of the window shows them.
#[derive(Debug, Clone, Copy, Default)]
struct View {
    translation: Vector,
    shown: Option<Rectangle>,
}

impl View {
    /// The part of `bounds` that is seen.
    fn of(self, bounds: Rectangle) -> Option<Rectangle> {
        let bounds = bounds - self.translation;
        match self.shown {
            Some(shown) => shown.intersection(&bounds),
            None => Some(bounds),
        }
    }
}

impl Things {
    fn see(&mut self, bounds: Rectangle) {
        let seen = self.view.of(bounds);
        self.all.extend(seen.map(|bounds| Thing { bounds, before: self.stops, is_stop: false }));
    }

    fn nearest(&self, point: Point) -> Option<&Thing> {
        let order = |thing: &&Thing| (thing.bounds.distance(point), thing.bounds.area());
        self.all.iter().min_by(|one, other| {
            let (one, other) = (order(one), order(other));
            one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
        })
    }
}

impl Operation for Things {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outside = self.view;
        self.view = self.entering.take().unwrap_or(outside);
        operate(self);
        self.view = outside;
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.entering = Some(View {
            translation: self.view.translation + translation,
            shown: Some(self.view.of(bounds).unwrap_or_default()),
        });
    }

    fn text(&mut self, _: Option<&Id>, bounds: Rectangle, _: &str) {
        self.see(bounds);
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, _: &mut dyn Focusable) {
        let seen = self.view.of(bounds);
        self.all.extend(seen.map(|bounds| Thing { bounds, before: self.stops, is_stop: true }));
        self.stops += 1;
    }
}
