//! What has the keyboard, remembered so that it can be found again.

use std::any::Any;

use iced::Rectangle;
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Id, Operation};

use super::scrolling::reveal;
use super::tab_order::focus_nth;
use crate::gui::widget::spoken::{Announcement, Ask, Caret, Role};

/// Who had the keyboard.
#[derive(Debug, Clone)]
pub struct Holder {
    at: usize,
    stops: Vec<Stop>,
    in_dialog: bool,
    /// Where the caret stood in it.
    caret: Option<Caret>,
}

/// What tells one place for the keyboard from another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stop {
    role: Role,
    name: String,
    key: Option<String>,
}

impl Holder {
    /// Who has the keyboard in the tree over which `run` walks.
    pub fn of(run: &mut dyn FnMut(&mut dyn Operation)) -> Option<Self> {
        Stops::of(run).holder()
    }

    /// Gives the keyboard back when nothing has it any more: to the same widget
    /// where it is now, or else to what came in its place. A dialog that opened
    /// or closed looks after the keyboard itself. Whether anything moved.
    pub fn regain(&self, run: &mut dyn FnMut(&mut dyn Operation)) -> bool {
        let stops = Stops::of(run);
        if stops.focused.is_some() || stops.in_dialog != self.in_dialog {
            return false;
        }
        let target = stops.nearest(self);
        if target.is_some() {
            run(&mut focus_nth(target));
            reveal(run);
        }
        target.is_some()
    }

    /// Gives the keyboard and the caret back to the very widget that had them,
    /// where a new view took them away or gave them to another: a widget is known
    /// by what it says, a view by where it stands. Whether anything moved.
    pub fn keep(&self, run: &mut dyn FnMut(&mut dyn Operation)) -> bool {
        let stops = Stops::of(run);
        let now = stops.focused.and_then(|at| stops.all.get(at));
        if stops.in_dialog != self.in_dialog || now == self.stops.get(self.at) {
            return false;
        }
        let Some(target) = stops.again(&self.stops, self.at) else {
            return false;
        };
        run(&mut focus_nth(Some(target)));
        // Whatever gets the keyboard puts its caret at the end.
        if let Some(caret) = self.caret {
            run(&mut PutCaret { said: stops.said[target], caret: Some(caret), seen: 0 });
        }
        reveal(run);
        true
    }
}

#[derive(Debug, Default)]
struct Stops {
    all: Vec<Stop>,
    /// The number of the announcement of each stop.
    said: Vec<usize>,
    focused: Option<usize>,
    caret: Option<Caret>,
    in_dialog: bool,
    last: Option<(Stop, Option<Caret>)>,
    announced: usize,
}

impl Stops {
    fn of(run: &mut dyn FnMut(&mut dyn Operation)) -> Self {
        let mut stops = Self::default();
        run(&mut stops);
        stops
    }

    fn holder(self) -> Option<Holder> {
        let Self { all: stops, in_dialog, caret, .. } = self;
        Some(Holder { at: self.focused?, stops, in_dialog, caret })
    }

    /// Where the holder is now, or else the first that followed on it and is
    /// still there, or else what has its number.
    fn nearest(&self, holder: &Holder) -> Option<usize> {
        let last = self.all.len().checked_sub(1)?;
        let again = (holder.at..holder.stops.len()).find_map(|at| self.again(&holder.stops, at));
        Some(again.unwrap_or_else(|| holder.at.min(last)))
    }

    /// Where the stop that was number `at` is now. Of stops that are called
    /// the same it is unknown which is gone, unless all are still there.
    fn again(&self, before: &[Stop], at: usize) -> Option<usize> {
        let stop = before.get(at)?;
        let is_same = |other: &&Stop| *other == stop;
        let count = before.iter().filter(is_same).count();
        let after = before.iter().skip(at + 1).filter(is_same).count();
        let now = self.all.iter().enumerate();
        let now: Vec<usize> = now.filter_map(|(at, other)| is_same(&other).then_some(at)).collect();
        (now.len() >= count).then(|| now.iter().rev().nth(after).copied()).flatten()
    }
}

impl Operation for Stops {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_ref::<Announcement>() {
            self.in_dialog |= said.role == Role::Dialog;
            let stop = Stop { role: said.role, name: said.name.clone(), key: said.key.clone() };
            self.last = Some((stop, said.caret));
            self.announced += 1;
        }
    }

    // A widget announces itself before it offers to take the keyboard.
    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        let Some((stop, caret)) = self.last.clone() else {
            return;
        };
        if state.is_focused() {
            self.focused = Some(self.all.len());
            self.caret = caret;
        }
        self.said.push(self.announced);
        self.all.push(stop);
    }
}

/// Asks what is announced as number `said` to put its caret somewhere.
struct PutCaret {
    said: usize,
    caret: Option<Caret>,
    seen: usize,
}

impl Operation for PutCaret {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_mut::<Announcement>() {
            self.seen += 1;
            if self.seen == self.said {
                said.asked = self.caret.take().map(Ask::Select);
            }
        }
    }
}
