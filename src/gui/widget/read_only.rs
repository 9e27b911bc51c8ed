//! Fields that can be read and not changed.

use std::any::Any;

use iced::advanced::Layout;
use iced::advanced::layout::Node;
use iced::advanced::widget::{Id, Operation};
use iced::{Element, Rectangle};

use crate::gui::widget::host::{Unplaced, Wrapper, wrap};
use crate::gui::widget::spoken::{Announcement, Role};

/// Whether it is on.
struct ReadOnly(bool);

/// While `on`, every field in `inner` shows what is in it and takes nothing
/// new. Buttons keep working: they unfold, and lead elsewhere.
pub fn read_only<'a, Message: 'a>(
    on: bool,
    inner: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    wrap([inner.into()], ReadOnly(on))
}

impl<'a, Message> Wrapper<'a, Message> for ReadOnly {
    type State = ();

    // Some views are built while they are laid out: only then all fields are there.
    fn layout(&mut self, (): &mut (), mut inside: Unplaced<'_, 'a, Message>) -> Node {
        let node = inside.layout_child(0, inside.limits);
        if self.0 {
            let Unplaced { children, trees, renderer, .. } = inside;
            let inner = children[0].as_widget_mut();
            inner.operate(&mut trees[0], Layout::new(&node), renderer, &mut Disable);
        }
        Node::with_children(node.size(), vec![node])
    }
}

/// Tells every field that it cannot be used.
struct Disable;

impl Operation for Disable {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(announcement) = state.downcast_mut::<Announcement>() {
            announcement.disabled |= is_field(announcement.role) || announcement.for_field;
        }
    }
}

fn is_field(role: Role) -> bool {
    matches!(
        role,
        Role::CheckBox
            | Role::RadioGroup
            | Role::Radio
            | Role::TextField
            | Role::TextArea
            | Role::DateField
            | Role::PasswordField
            | Role::Slider
    )
}
