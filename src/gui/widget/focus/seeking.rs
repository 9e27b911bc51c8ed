//! Bringing words that were found to the one who looked for them.

use std::any::Any;
use std::ops::Range;

use iced::advanced::widget::operation::{Focusable, Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Task, Vector};
use unicode_segmentation::UnicodeSegmentation;

use super::in_main::in_main;
use super::scrolling::{FindPlace, Scroll};
use crate::gui::widget::spoken::{Announcement, Ask, Caret, Role};

/// Brings `words` that stand in the screen into view. A field that holds them gets
/// the keyboard with `hit`, a part of them, selected; where they are only read,
/// what stands at them gets it.
pub fn seek<Message: Send + 'static>(words: &str, hit: Range<usize>) -> Task<Message> {
    let words = words.to_owned();
    in_main(Seek { words, hit, ..Seek::default() })
}

/// How well something fits the words that are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Fit {
    /// It says something else.
    #[default]
    Not,
    /// They are among what it says.
    Says,
    /// They are among what stands in it.
    Holds,
    /// They are what stands in it.
    Is,
}

#[derive(Default)]
struct Seek {
    words: String,
    hit: Range<usize>,
    best: Fit,
    /// The number of the best among all that is announced.
    said: usize,
    caret: Caret,
    /// The first that can have the keyboard from there on.
    stop: Option<usize>,
    announced: usize,
    stops: usize,
    in_main: bool,
    entering_main: bool,
    place: FindPlace,
}

impl Seek {
    /// How well something fits, and where in it the words begin.
    fn fit(&self, said: &Announcement) -> (Fit, usize) {
        let value = said.value.as_deref().filter(|_| said.caret.is_some());
        let inside = value.and_then(|value| value.find(self.words.as_str()));
        match (value, inside) {
            (Some(value), _) if value == self.words => (Fit::Is, 0),
            (_, Some(at)) => (Fit::Holds, at),
            _ if self.is_said(said) => (Fit::Says, 0),
            _ => (Fit::Not, 0),
        }
    }

    /// Whether the words are said, as far as they are shown at all.
    fn is_said(&self, said: &Announcement) -> bool {
        let words = self.words.trim();
        let parts = [Some(&said.name), said.description.as_ref(), said.value.as_ref()];
        !words.is_empty() && parts.into_iter().flatten().any(|part| part.contains(words))
    }

    /// What the hit is in a field that holds the words from `at` on.
    fn caret(&self, said: &Announcement, at: usize) -> Caret {
        let value = said.value.as_deref().unwrap_or_default();
        let place = |byte: usize| {
            let before = value.get(..at + byte).unwrap_or_default();
            before.graphemes(true).count()
        };
        Caret { anchor: place(self.hit.start), focus: place(self.hit.end) }
    }
}

impl Operation for Seek {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let (depth, outside) = (self.place.enter(), self.in_main);
        self.in_main |= std::mem::take(&mut self.entering_main);
        operate(self);
        self.in_main = outside;
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
        self.place.scrollable(id, bounds, content, translation, state);
    }

    fn custom(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some(said) = state.downcast_ref::<Announcement>() else {
            return;
        };
        self.announced += 1;
        self.entering_main = said.role == Role::Main;
        // What holds the words holds them nearer than what surrounds it.
        let surrounds = matches!(said.role, Role::Main | Role::Window | Role::List | Role::Group);
        let (fit, at) = self.fit(said);
        if self.in_main && !surrounds && fit > self.best {
            (self.best, self.said, self.stop) = (fit, self.announced, None);
            self.caret = self.caret(said, at);
            self.place.settle_anew(bounds);
        }
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, _: &mut dyn Focusable) {
        if self.best > Fit::Not && self.in_main {
            self.stop.get_or_insert(self.stops);
        }
        self.stops += 1;
    }

    fn finish(&self) -> Outcome<()> {
        if self.best == Fit::Not {
            return Outcome::None;
        }
        let caret = (self.best > Fit::Says).then_some(self.caret);
        let (stop, said) = (self.stop, self.said);
        Outcome::Chain(Box::new(Land { stop, said, caret, scroll: self.place.scroll(), met: 0 }))
    }
}

/// Gives the keyboard to what was found.
#[derive(Clone)]
struct Land {
    stop: Option<usize>,
    said: usize,
    caret: Option<Caret>,
    scroll: Scroll,
    met: usize,
}

impl Operation for Land {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if self.stop == Some(self.met) {
            state.focus();
        } else if self.stop.is_some() && state.is_focused() {
            state.unfocus();
        }
        self.met += 1;
    }

    fn finish(&self) -> Outcome<()> {
        // Whatever gets the keyboard puts its caret at the end: only then is it moved.
        Outcome::Chain(Box::new(Point(Self { met: 0, ..self.clone() })))
    }
}

/// Selects the hit in what was found, and scrolls there.
struct Point(Land);

impl Operation for Point {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_mut::<Announcement>() {
            self.0.met += 1;
            if self.0.met == self.0.said {
                said.asked = self.0.caret.take().map(Ask::Select);
            }
        }
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::Chain(Box::new(self.0.scroll.clone()))
    }
}
