//! Fields that can be read and not changed.

use std::any::Any;

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Id, Operation, Tree};
use iced::advanced::{Layout, Widget};
use iced::{Element, Rectangle, Renderer, Theme};

use super::announcement::{Announcement, Role};
use super::passing::pass_on;

struct ReadOnly<'a, Message> {
    on: bool,
    inner: Element<'a, Message>,
}

/// While `on`, every field in `inner` shows what is in it and takes nothing
/// new. Buttons keep working: they unfold, and lead elsewhere.
pub fn read_only<'a, Message: 'a>(
    on: bool,
    inner: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Element::new(ReadOnly { on, inner: inner.into() })
}

impl<Message> Widget<Message, Theme, Renderer> for ReadOnly<'_, Message> {
    pass_on!(tree, size, operate, update, draw, mouse_interaction, overlay);

    // Some views are built while they are laid out: only then all fields are there.
    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let inner = self.inner.as_widget_mut();
        let node = inner.layout(tree, renderer, limits);
        if self.on {
            inner.operate(tree, Layout::new(&node), renderer, &mut Disable);
        }
        node
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
