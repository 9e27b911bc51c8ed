//! Letting words arrive in the field that has the keyboard of the main window.

use std::any::Any;

use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Task};

use super::in_main::in_main;
use crate::gui::widget::spoken::{Announcement, Ask};

/// Types words in the field of the main window that has the keyboard, if one has: for what
/// was struck while another window came over it.
pub fn type_on<Message: Send + 'static>(words: String) -> Task<Message> {
    in_main(TypeOn(words))
}

struct TypeOn(String);

impl Operation for TypeOn {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_mut::<Announcement>()
            && said.focused
            && said.caret.is_some()
            && !said.disabled
            && !self.0.is_empty()
        {
            said.asked = Some(Ask::InsertText(std::mem::take(&mut self.0)));
        }
    }
}
