//! Fields that can be read and not changed.

use std::any::Any;

use iced::advanced::Layout;
use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Id, Operation, Tree};
use iced::{Element, Rectangle, Renderer};

use crate::gui::widget::host::{Wrapper, wrap};
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
    fn layout(
        &mut self,
        children: &mut [Element<'a, Message>],
        trees: &mut [Tree],
        renderer: &Renderer,
        limits: &Limits,
    ) -> Node {
        let inner = children[0].as_widget_mut();
        let node = inner.layout(&mut trees[0], renderer, limits);
        if self.0 {
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
            announcement.disabled |= is_field(announcement.role);
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
