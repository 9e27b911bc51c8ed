//! Operations that scroll to what has the keyboard, and from there.

use std::any::Any;

use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Focusable, Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Task, Vector};

use super::direction::Direction;
use super::in_main::in_main;
use crate::gui::widget::spoken::{Announcement, Ask, Caret, Role};

/// Scrolls what has the keyboard into view, through every scrollable around it.
pub fn reveal(run: &mut dyn FnMut(&mut dyn Operation)) {
    show(None, run);
}

/// Gives the keyboard to the widget with this identifier, and scrolls it into
/// view. Without such a widget the keyboard stays where it is.
pub fn focus<Message: Send + 'static>(id: impl Into<Id>) -> Task<Message> {
    in_main(FocusOn { id: id.into(), yields: false, typing: Typing::default(), found: false })
}

/// The same, with all that stands in the field selected: what is typed next comes
/// in its place.
pub fn focus_all<Message: Send + 'static>(id: impl Into<Id>) -> Task<Message> {
    let id = id.into();
    focus(id.clone()).chain(in_main(SelectAll(id)))
}

struct SelectAll(Id);

impl Operation for SelectAll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_mut::<Announcement>()
            && id == Some(&self.0)
        {
            said.asked = Some(Ask::Select(Caret { anchor: 0, focus: usize::MAX }));
        }
    }
}

/// Chooses all of the line that has the keyboard, as a key that moves the keyboard
/// does: typing replaces it, as everywhere in Windows. In several lines the caret stays
/// where it was, and so it does where the program itself gives the keyboard (back).
pub struct ChooseLine;

impl Operation for ChooseLine {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_mut::<Announcement>()
            && said.focused
            && matches!(said.role, Role::TextField | Role::DateField | Role::PasswordField)
        {
            said.asked = Some(Ask::Select(Caret { anchor: 0, focus: usize::MAX }));
        }
    }
}

/// The same for work that ended by itself: whoever is typing meanwhile keeps the
/// keyboard.
pub fn offer_focus<Message: Send + 'static>(id: impl Into<Id>) -> Task<Message> {
    in_main(FocusOn { id: id.into(), yields: true, typing: Typing::default(), found: false })
}

/// Whether the keyboard is in a field of text.
#[derive(Debug, Default)]
pub(super) struct Typing {
    last: Option<Role>,
    pub(super) now: bool,
}

impl Typing {
    /// A widget says what it is.
    pub(super) fn hear(&mut self, state: &dyn Any) {
        if let Some(said) = state.downcast_ref::<Announcement>() {
            self.last = Some(said.role);
        }
    }

    /// The same widget offers to take the keyboard.
    pub(super) fn meet(&mut self, state: &dyn Focusable) {
        let is_text = matches!(
            self.last,
            Some(Role::TextField | Role::TextArea | Role::DateField | Role::PasswordField)
        );
        self.now |= is_text && state.is_focused();
    }
}

struct FocusOn {
    id: Id,
    yields: bool,
    typing: Typing,
    found: bool,
}

impl Operation for FocusOn {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        self.typing.hear(state);
    }

    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        self.found |= id == Some(&self.id);
        self.typing.meet(state);
    }

    fn finish(&self) -> Outcome<()> {
        if self.found && !(self.yields && self.typing.now) {
            Outcome::Chain(Box::new(Take(self.id.clone())))
        } else {
            Outcome::None
        }
    }
}

/// Gives the keyboard to a widget that is there.
struct Take(Id);

impl Operation for Take {
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
        Outcome::Chain(Box::new(FindPlace::default()))
    }
}

/// Scrolls one page through what is around the keyboard, or through the
/// largest part of the window when nothing there can scroll.
pub(super) fn turn_page(direction: Direction, run: &mut dyn FnMut(&mut dyn Operation)) {
    let mut find = FindPlace::default();
    run(&mut find);
    if let Some(port) = find.scrollable_around() {
        let page = (port.bounds.height * PAGE).max(1.0);
        let by = match direction {
            Direction::Next => page,
            Direction::Previous => -page,
        };
        let moves = vec![(port.number, Vector::new(0.0, by))];
        run(&mut Scroll { moves, at: 0 });
    }
}

/// Scrolls the caret of the field with the keyboard into view; `caret` is
/// where it stands in the window.
pub fn reveal_caret(caret: Rectangle, run: &mut dyn FnMut(&mut dyn Operation)) {
    show(Some(caret), run);
}

/// Whether what has the keyboard is out of view.
pub(super) fn is_unseen(run: &mut dyn FnMut(&mut dyn Operation)) -> bool {
    let mut find = FindPlace::default();
    run(&mut find);
    find.is_unseen()
}

/// The same as [`reveal`], as the first of two operations.
pub(super) fn revealing() -> impl Operation {
    FindPlace::default()
}

fn show(caret: Option<Rectangle>, run: &mut dyn FnMut(&mut dyn Operation)) {
    let mut find = FindPlace::default();
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
    /// Whether there is more than it shows.
    scrolls: bool,
}

/// Finds a place, usually that of the keyboard, and the way to it.
#[derive(Default)]
pub(crate) struct FindPlace {
    seen: usize,
    largest: Option<Port>,
    entering: Option<Port>,
    path: Vec<Port>,
    found: Option<(Rectangle, Vec<Port>)>,
}

impl Operation for FindPlace {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let depth = self.enter();
        operate(self);
        self.leave(depth);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        let port = Port {
            number: self.seen,
            bounds,
            translation,
            scrolls: content.height > bounds.height,
        };
        if port.scrolls && self.largest.is_none_or(|other| other.area() < port.area()) {
            self.largest = Some(port);
        }
        self.entering = Some(port);
        self.seen += 1;
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.found = Some((bounds, self.path.clone()));
        }
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::Chain(Box::new(self.scroll()))
    }
}

impl Port {
    fn area(&self) -> f32 {
        self.bounds.area()
    }
}

impl FindPlace {
    /// Goes into what was met last; gives the depth to come back to.
    pub(crate) fn enter(&mut self) -> usize {
        let depth = self.path.len();
        self.path.extend(self.entering.take());
        depth
    }

    /// Comes back from what was entered.
    pub(crate) fn leave(&mut self, depth: usize) {
        self.path.truncate(depth);
    }

    /// Takes this for the place that was sought, unless it was found before.
    pub(crate) fn settle_on(&mut self, bounds: Rectangle) {
        self.found.get_or_insert_with(|| (bounds, self.path.clone()));
    }

    /// Takes this for the place that was sought instead of what was found before.
    pub(super) fn settle_anew(&mut self, bounds: Rectangle) {
        self.found = Some((bounds, self.path.clone()));
    }

    /// What brings the place that was found into view.
    pub(crate) fn scroll(&self) -> Scroll {
        Scroll { moves: self.moves(None), at: 0 }
    }

    fn scrollable_around(self) -> Option<Port> {
        let path = self.found.map(|(_, path)| path).unwrap_or_default();
        let around = path.into_iter().rfind(|port| port.scrolls);
        around.or(self.largest)
    }

    /// Whether some scrollable around the place does not show its middle, and could.
    fn is_unseen(&self) -> bool {
        let Some((bounds, path)) = &self.found else {
            return false;
        };
        let mut place = *bounds;
        let hidden = path.iter().rev().any(|port| {
            place = place - port.translation;
            !port.bounds.contains(place.center())
        });
        hidden && !self.moves(None).is_empty()
    }

    /// How far each scrollable around the focus must move, innermost first.
    fn moves(&self, caret: Option<Rectangle>) -> Vec<(usize, Vector)> {
        let Some((bounds, path)) = &self.found else {
            return Vec::new();
        };
        let scrolled = path.iter().fold(Vector::ZERO, |sum, port| sum + port.translation);
        let mut target = caret.map_or(*bounds, |caret| caret + scrolled);
        let above = if caret.is_some() { MARGIN } else { LABEL };
        let mut moves = Vec::new();
        for port in path.iter().rev() {
            let shown = target - port.translation;
            let by = Vector::new(
                nudge((shown.x, shown.width), (port.bounds.x, port.bounds.width), MARGIN),
                nudge((shown.y, shown.height), (port.bounds.y, port.bounds.height), above),
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

/// Room that stays free above it, where its label may stand.
const LABEL: f32 = 40.0;

/// How much of what is seen goes by with one page.
const PAGE: f32 = 0.85;

/// How far to scroll along one axis to show what begins at `start` and is
/// `size` long, with `ahead` free before it, inside a view that begins at
/// `from` and is `room` long; the start wins when both do not fit.
fn nudge((start, size): (f32, f32), (from, room): (f32, f32), ahead: f32) -> f32 {
    let before = start - ahead - from;
    let after = (start + size + MARGIN) - (from + room);
    if before < 0.0 {
        before
    } else if after > 0.0 {
        after.min(before)
    } else {
        0.0
    }
}

/// Moves every scrollable on the way to a place.
#[derive(Debug, Clone)]
pub(crate) struct Scroll {
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
    use super::nudge;

    #[test]
    fn scrolling_moves_no_further_than_needed() {
        let by = |start, size| nudge((start, size), (0.0, 100.0), 12.0);
        assert_eq!(by(20.0, 10.0), 0.0);
        assert_eq!(by(95.0, 10.0), 17.0);
        assert_eq!(by(-30.0, 10.0), -42.0);
        assert_eq!(by(40.0, 500.0), 28.0);
    }

    #[test]
    fn a_label_above_comes_along() {
        assert_eq!(nudge((20.0, 10.0), (0.0, 100.0), 40.0), -20.0);
        assert_eq!(nudge((45.0, 10.0), (0.0, 100.0), 40.0), 0.0);
    }
}
