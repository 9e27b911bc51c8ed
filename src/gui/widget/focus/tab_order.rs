//! Operations that move the keyboard through a tree of widgets.

use iced::Rectangle;
use iced::advanced::widget::operation::{Focusable, Outcome};
use iced::advanced::widget::{Id, Operation};

use super::direction::Direction;
use super::scrolling::revealing;

/// How many widgets can have the keyboard, and which of them has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TabStops {
    /// The number of widgets that can have it.
    pub total: usize,
    /// The one that has it, in reading order.
    pub current: Option<usize>,
}

impl TabStops {
    /// The widget after or before the current one; past the end it starts again.
    pub fn target(self, direction: Direction) -> Option<usize> {
        let last = self.total.checked_sub(1)?;
        Some(match (direction, self.current) {
            (Direction::Next, None) => 0,
            (Direction::Next, Some(at)) => (at + 1) % self.total,
            (Direction::Previous, None | Some(0)) => last,
            (Direction::Previous, Some(at)) => at - 1,
        })
    }
}

impl Operation for TabStops {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.current = Some(self.total);
        }
        self.total += 1;
    }
}

/// Gives the keyboard to the widget with number `target`, and to no other; to
/// none at all when there is no target. As a task it also scrolls there.
pub fn focus_nth(target: Option<usize>) -> impl Operation {
    FocusNth { target, at: 0, reveals: true }
}

/// The same, and what is in view stays there.
pub(super) fn focus_unseen(target: usize) -> impl Operation {
    FocusNth { target: Some(target), at: 0, reveals: false }
}

struct FocusNth {
    target: Option<usize>,
    at: usize,
    reveals: bool,
}

impl Operation for FocusNth {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if self.target == Some(self.at) {
            state.focus();
        } else if state.is_focused() {
            state.unfocus();
        }
        self.at += 1;
    }

    fn finish(&self) -> Outcome<()> {
        if self.reveals { Outcome::Chain(Box::new(revealing())) } else { Outcome::None }
    }
}

/// Counts with `run`, which lets an operation walk over a tree of widgets.
pub fn focused_index(run: &mut dyn FnMut(&mut dyn Operation)) -> TabStops {
    let mut focuses = TabStops::default();
    run(&mut focuses);
    focuses
}

#[cfg(test)]
mod tests {
    use super::{Direction, TabStops};

    #[test]
    fn tab_goes_round() {
        let at = |current| TabStops { total: 3, current };
        assert_eq!(at(None).target(Direction::Next), Some(0));
        assert_eq!(at(Some(2)).target(Direction::Next), Some(0));
        assert_eq!(at(Some(0)).target(Direction::Previous), Some(2));
        assert_eq!(at(None).target(Direction::Previous), Some(2));
        assert_eq!(TabStops::default().target(Direction::Next), None);
    }
}
