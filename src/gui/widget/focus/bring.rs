//! Bringing something into view that is told about elsewhere.

use std::any::Any;

use iced::advanced::widget::operation::{Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Task, Vector};

use super::in_main::in_main;
use super::scrolling::FindPlace;
use crate::gui::widget::spoken::{Announcement, Role};

/// Scrolls what announces itself with this role and name into view. The keyboard
/// stays where it is.
pub fn bring<Message: Send + 'static>(role: Role, name: String) -> Task<Message> {
    in_main(Bring { role, name, place: FindPlace::default() })
}

struct Bring {
    role: Role,
    name: String,
    place: FindPlace,
}

impl Operation for Bring {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let depth = self.place.enter();
        operate(self);
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
        let said = state.downcast_ref::<Announcement>();
        if said.is_some_and(|said| said.role == self.role && said.name == self.name) {
            self.place.settle_on(bounds);
        }
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::Chain(Box::new(self.place.scroll()))
    }
}
