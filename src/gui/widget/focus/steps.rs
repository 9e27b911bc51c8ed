//! Operations that move the keyboard through a tree of widgets.

use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Focusable, Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation, operate};
use iced::{Rectangle, Task, Vector};

/// Which way Tab goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Tab.
    Next,
    /// Shift+Tab.
    Previous,
}

/// How many widgets can have the keyboard, and which of them has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Focuses {
    /// The number of widgets that can have it.
    pub total: usize,
    /// The one that has it, in reading order.
    pub current: Option<usize>,
}

impl Focuses {
    /// The widget after or before the current one; past the end it starts again.
    #[must_use]
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

impl Operation for Focuses {
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
/// none at all when there is no target.
pub fn focus_nth(target: Option<usize>) -> impl Operation {
    struct FocusNth {
        target: Option<usize>,
        at: usize,
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
    }

    FocusNth { target, at: 0 }
}

/// Counts with `run`, which lets an operation walk over a tree of widgets.
pub fn focused_index(run: &mut dyn FnMut(&mut dyn Operation)) -> Focuses {
    let mut focuses = Focuses::default();
    run(&mut focuses);
    focuses
}

/// Moves the keyboard one step within the tree over which `run` walks, and
/// scrolls the new place into view.
pub fn step(direction: Direction, run: &mut dyn FnMut(&mut dyn Operation)) {
    let target = focused_index(run).target(direction);
    run(&mut focus_nth(target));
    reveal(run);
}

/// Gives the keyboard to the widget with this identifier, and scrolls it into
/// view.
pub fn focus<Message: Send + 'static>(id: impl Into<Id>) -> Task<Message> {
    operate(FocusOn(id.into())).discard()
}

struct FocusOn(Id);

impl Operation for FocusOn {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if id == Some(&self.0) {
            state.focus();
        } else if state.is_focused() {
            state.unfocus();
        }
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::Chain(Box::new(FindFocused::default()))
    }
}

/// Scrolls what has the keyboard into view, through every scrollable around it.
pub fn reveal(run: &mut dyn FnMut(&mut dyn Operation)) {
    show(None, run);
}

/// Scrolls the caret of the field with the keyboard into view; `caret` is
/// where it stands in the window.
pub fn reveal_caret(caret: Rectangle, run: &mut dyn FnMut(&mut dyn Operation)) {
    show(Some(caret), run);
}

fn show(caret: Option<Rectangle>, run: &mut dyn FnMut(&mut dyn Operation)) {
    let mut find = FindFocused::default();
    run(&mut find);
    let moves = find.moves(caret);
    if !moves.is_empty() {
        run(&mut Scroll { moves, at: 0 });
    }
}

#[derive(Debug, Clone, Copy)]
struct Port {
    number: usize,
    bounds: Rectangle,
    translation: Vector,
}

#[derive(Default)]
struct FindFocused {
    seen: usize,
    entering: Option<Port>,
    path: Vec<Port>,
    found: Option<(Rectangle, Vec<Port>)>,
}

impl Operation for FindFocused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let depth = self.path.len();
        self.path.extend(self.entering.take());
        operate(self);
        self.path.truncate(depth);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.entering = Some(Port {
            number: self.seen,
            bounds,
            translation,
        });
        self.seen += 1;
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.found = Some((bounds, self.path.clone()));
        }
    }

    fn finish(&self) -> Outcome<()> {
        let moves = self.moves(None);
        Outcome::Chain(Box::new(Scroll { moves, at: 0 }))
    }
}

impl FindFocused {
    /// How far each scrollable around the focus must move, innermost first.
    fn moves(&self, caret: Option<Rectangle>) -> Vec<(usize, Vector)> {
        let Some((bounds, path)) = &self.found else {
            return Vec::new();
        };
        let scrolled = path
            .iter()
            .fold(Vector::ZERO, |sum, port| sum + port.translation);
        let mut target = caret.map_or(*bounds, |caret| caret + scrolled);
        let mut moves = Vec::new();
        for port in path.iter().rev() {
            let shown = target - port.translation;
            let by = Vector::new(
                nudge(shown.x, shown.width, port.bounds.x, port.bounds.width),
                nudge(shown.y, shown.height, port.bounds.y, port.bounds.height),
            );
            if by != Vector::ZERO {
                moves.push((port.number, by));
            }
            target = shown - by;
        }
        moves
    }
}

/// Room that stays free around what is scrolled into view, in logical pixels.
const MARGIN: f32 = 12.0;

/// How far to scroll along one axis to show `size` at `start` inside a view
/// that begins at `from` and is `room` long; the start wins when both do not fit.
fn nudge(start: f32, size: f32, from: f32, room: f32) -> f32 {
    let before = start - MARGIN - from;
    let after = (start + size + MARGIN) - (from + room);
    if before < 0.0 {
        before
    } else if after > 0.0 {
        after.min(before)
    } else {
        0.0
    }
}

struct Scroll {
    moves: Vec<(usize, Vector)>,
    at: usize,
}

impl Operation for Scroll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _: Vector,
        state: &mut dyn Scrollable,
    ) {
        let at = self.at;
        self.at += 1;
        if let Some((_, by)) = self.moves.iter().find(|(number, _)| *number == at) {
            state.scroll_by(AbsoluteOffset { x: by.x, y: by.y }, bounds, content);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Focuses, nudge};

    #[test]
    fn tab_goes_round() {
        let at = |current| Focuses { total: 3, current };
        assert_eq!(at(None).target(Direction::Next), Some(0));
        assert_eq!(at(Some(2)).target(Direction::Next), Some(0));
        assert_eq!(at(Some(0)).target(Direction::Previous), Some(2));
        assert_eq!(at(None).target(Direction::Previous), Some(2));
        assert_eq!(Focuses::default().target(Direction::Next), None);
    }

    #[test]
    fn scrolling_moves_no_further_than_needed() {
        assert_eq!(nudge(20.0, 10.0, 0.0, 100.0), 0.0);
        assert_eq!(nudge(95.0, 10.0, 0.0, 100.0), 17.0);
        assert_eq!(nudge(-30.0, 10.0, 0.0, 100.0), -42.0);
        assert_eq!(nudge(40.0, 500.0, 0.0, 100.0), 28.0);
    }
}
