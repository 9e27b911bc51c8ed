//! A group that is one stop for Tab and in which arrows move.

use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, renderer};
use iced::keyboard::key::Named;
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme};

use super::announcement::{Announcement, Ask};
use super::focus::{Focus, draw_ring};
use super::keys;
use crate::gui::widget::passing::pass_on;

#[derive(Debug, Default)]
struct State {
    focus: Focus,
    /// What assistive technology asked and is yet to be done.
    asked: Option<Ask>,
}

type OnKey<'a, Message> = Box<dyn Fn(Named) -> Option<Message> + 'a>;

/// A group whose layout has one child for each answer; see the module.
pub struct Roving<'a, Message> {
    inner: Element<'a, Message>,
    announcement: Announcement,
    active: usize,
    radius: f32,
    id: Option<Id>,
    on_key: OnKey<'a, Message>,
}

impl<'a, Message> Roving<'a, Message> {
    /// A group around `inner`, whose child number `active` shows the ring.
    /// `on_key` tells what a key means here.
    pub fn new(
        announcement: Announcement,
        inner: impl Into<Element<'a, Message>>,
        active: usize,
        on_key: impl Fn(Named) -> Option<Message> + 'a,
    ) -> Self {
        Self {
            inner: inner.into(),
            announcement,
            active,
            radius: crate::gui::theme::radius::CHIP,
            id: None,
            on_key: Box::new(on_key),
        }
    }

    /// The corner radius of the answers, in logical pixels.
    #[must_use]
    pub fn radius(mut self, radius: f32) -> Self {
        self.radius = radius;
        self
    }

    /// An identifier, to give it the keyboard by name.
    #[must_use]
    pub fn id(mut self, id: Option<Id>) -> Self {
        self.id = id;
        self
    }

    /// Does what assistive technology asked.
    fn answer(&self, asked: &Ask, shell: &mut Shell<'_, Message>) {
        let key = match asked {
            Ask::Increase => Named::ArrowRight,
            Ask::Decrease => Named::ArrowLeft,
            _ => return,
        };
        if let Some(message) = (self.on_key)(key) {
            shell.publish(message);
        }
    }

    fn key(&self, focus: &mut Focus, event: &Event, shell: &mut Shell<'_, Message>) {
        if let Some(message) = keys::plain(event).and_then(|key| (self.on_key)(key)) {
            focus.by_key();
            shell.publish(message);
            shell.capture_event();
        }
    }
}

/// Where an arrow, Home or End leads from answer `current` out of `count`;
/// arrows go round.
#[must_use]
pub fn roam(key: Named, current: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, current) {
        (Named::Home, _) => Some(0),
        (Named::End, _) => Some(last),
        (Named::ArrowRight | Named::ArrowDown, Some(at)) => Some((at + 1) % count),
        (Named::ArrowRight | Named::ArrowDown | Named::Space, None) => Some(0),
        (Named::ArrowLeft | Named::ArrowUp, Some(at)) => Some(at.checked_sub(1).unwrap_or(last)),
        (Named::ArrowLeft | Named::ArrowUp, None) => Some(last),
        _ => None,
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Roving<'_, Message> {
    pass_on!(child_tree, child_layout, child_mouse_interaction);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        self.inner.as_widget().size()
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let State { focus, asked } = tree.state.downcast_mut();
        self.announcement.focused = focus.has;
        let ask = self
            .announcement
            .emit(self.id.as_ref(), layout.bounds(), operation);
        if self.announcement.disabled {
            *focus = Focus::default();
        } else {
            *asked = ask.or(asked.take());
            operation.focusable(self.id.as_ref(), layout.bounds(), focus);
        }
        let inner = &mut tree.children[0];
        operation.traverse(&mut |operation| {
            self.inner
                .as_widget_mut()
                .operate(inner, layout.child(0), renderer, operation);
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        self.inner.as_widget_mut().update(
            &mut tree.children[0],
            event,
            layout.child(0),
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
        if self.announcement.disabled {
            return;
        }
        let State { focus, asked } = tree.state.downcast_mut();
        if let Some(asked) = asked.take() {
            self.answer(&asked, shell);
        }
        if let Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) = event {
            let answers = layout.child(0);
            if answers
                .children()
                .any(|answer| cursor.is_over(answer.bounds()))
            {
                focus.by_pointer();
            } else {
                *focus = Focus::default();
            }
            shell.request_redraw();
        } else if focus.has && !shell.is_event_captured() {
            self.key(focus, event, shell);
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let (inner, within) = (&tree.children[0], layout.child(0));
        self.inner
            .as_widget()
            .draw(inner, renderer, theme, style, within, cursor, viewport);
        let focus = tree.state.downcast_ref::<State>().focus;
        let answer = within.children().nth(self.active);
        if let Some(answer) = answer.filter(|_| focus.has && focus.visible) {
            draw_ring(renderer, theme, answer.bounds(), self.radius, 1.0);
        }
    }
}

impl<'a, Message: 'a> From<Roving<'a, Message>> for Element<'a, Message> {
    fn from(roving: Roving<'a, Message>) -> Self {
        Self::new(roving)
    }
}
