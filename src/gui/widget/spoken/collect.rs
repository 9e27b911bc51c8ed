//! Everything a window says about itself, in reading order.

use std::any::Any;

use iced::advanced::widget::operation::{Focusable, Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Vector};

use super::announcement::{Announcement, Role};

/// One announcement with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// What the widget says.
    pub announcement: Announcement,
    /// How deep it lies inside other announcements, from 0.
    pub depth: usize,
    /// Where it stands in the window, in logical pixels.
    pub bounds: Rectangle,
    /// Whether it can have the keyboard.
    pub focusable: bool,
}

/// Collects what every widget announces. Plain words that belong to no
/// widget come along as [`Role::Text`].
pub fn collect() -> impl Operation<Vec<Spoken>> {
    Collect::default()
}

#[derive(Default)]
pub(crate) struct Collect {
    spoken: Vec<Spoken>,
    level: Level,
    entering: Level,
}

/// How deep the walk is, and what counts there.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Level {
    depth: usize,
    translation: Vector,
    /// Inside something whose words are already in its name.
    told: bool,
}

impl Collect {
    /// How much was said so far.
    pub(crate) fn count(&self) -> usize {
        self.spoken.len()
    }

    /// All that was said.
    pub(crate) fn into_spoken(self) -> Vec<Spoken> {
        self.spoken
    }

    /// Goes into what was met last; gives the level to come back to.
    pub(crate) fn enter(&mut self) -> Level {
        std::mem::replace(&mut self.level, self.entering)
    }

    /// Comes back from what was entered.
    pub(crate) fn leave(&mut self, outside: Level) {
        self.level = outside;
        self.entering = outside;
    }

    fn say(&mut self, announcement: Announcement, bounds: Rectangle) {
        self.spoken.push(Spoken {
            announcement,
            depth: self.level.depth,
            bounds: bounds + self.level.translation,
            focusable: false,
        });
    }
}

impl Operation<Vec<Spoken>> for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Vec<Spoken>>)) {
        let outside = self.enter();
        operate(self);
        self.leave(outside);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        _: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.entering = Level { translation: self.level.translation - translation, ..self.level };
    }

    fn container(&mut self, _: Option<&Id>, _: Rectangle) {
        self.entering = self.level;
    }

    fn custom(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some(announcement) = state.downcast_ref::<Announcement>() else {
            return;
        };
        self.say(announcement.plain(), bounds);
        self.entering = Level {
            depth: self.level.depth + 1,
            told: self.level.told || tells_its_words(announcement.role),
            ..self.level
        };
    }

    // A widget announces itself before it offers to take the keyboard.
    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, _: &mut dyn Focusable) {
        if let Some(last) = self.spoken.last_mut() {
            last.focusable = true;
        }
    }

    fn text(&mut self, _: Option<&Id>, bounds: Rectangle, text: &str) {
        if !self.level.told && !text.chars().all(is_symbol) {
            self.say(Announcement::new(Role::Text, text), bounds);
        }
    }

    fn finish(&self) -> Outcome<Vec<Spoken>> {
        Outcome::Some(self.spoken.clone())
    }
}

/// Whether the words inside a widget of this role are its name.
fn tells_its_words(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::Link
            | Role::CheckBox
            | Role::Radio
            | Role::TextField
            | Role::TextArea
            | Role::DateField
            | Role::PasswordField
            | Role::Heading
            | Role::Image
            | Role::Progress
    )
}

/// Whether this character is drawn by the icon font.
fn is_symbol(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}
