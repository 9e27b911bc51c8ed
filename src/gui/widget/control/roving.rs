//! A group that is one stop for Tab and in which arrows move.

use iced::advanced::widget::{Id, Operation};
use iced::advanced::{Shell, mouse};
use iced::keyboard::key::Named;
use iced::{Element, Event};

use crate::gui::widget::focus::{Focus, draw_ring};
use crate::gui::widget::host::{Canvas, Context, Inside, View, Wrapper, wrap};
use crate::gui::widget::keys;
use crate::gui::widget::spoken::{Announcement, Ask};

#[derive(Debug, Default)]
pub(crate) struct State {
    focus: Focus,
    /// What assistive technology asked and is yet to be done.
    asked: Option<Ask>,
}

type OnKey<'a, Message> = Box<dyn Fn(Named) -> Option<Message> + 'a>;

/// A group whose layout has one child for each answer; see the module.
#[must_use]
pub struct Roving<'a, Message> {
    inner: Element<'a, Message>,
    keys: Keys<'a, Message>,
}

/// What the keys do in a group.
struct Keys<'a, Message> {
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
        let (radius, on_key) = (crate::gui::theme::radius::CHIP, Box::new(on_key));
        let keys = Keys { announcement, active, radius, id: None, on_key };
        Self { inner: inner.into(), keys }
    }

    /// The corner radius of the answers, in logical pixels.
    pub fn radius(mut self, radius: f32) -> Self {
        self.keys.radius = radius;
        self
    }

    /// An identifier, to give it the keyboard by name.
    pub fn id(mut self, id: Option<Id>) -> Self {
        self.keys.id = id;
        self
    }
}

impl<Message> Keys<'_, Message> {
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
pub(super) fn roam(key: Named, current: Option<usize>, count: usize) -> Option<usize> {
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

impl<'a, Message> Wrapper<'a, Message> for Keys<'a, Message> {
    type State = State;

    fn operate(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        let bounds = inside.bounds();
        self.announcement.focused = state.focus.has;
        let ask = self.announcement.emit(self.id.as_ref(), bounds, operation);
        if self.announcement.disabled {
            state.focus = Focus::default();
        } else {
            state.asked = ask.or(state.asked.take());
            operation.focusable(self.id.as_ref(), bounds, &mut state.focus);
        }
        operation.traverse(&mut |operation| inside.operate(operation));
    }

    fn update(
        &mut self,
        State { focus, asked }: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        inside.update(event, &mut context, shell);
        if self.announcement.disabled {
            return;
        }
        if let Some(asked) = asked.take() {
            self.answer(&asked, shell);
        }
        if let Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) = event {
            let mut answers = inside.layout.child(0).children();
            if answers.any(|answer| context.cursor.is_over(answer.bounds())) {
                focus.by_pointer();
            } else {
                *focus = Focus::default();
            }
            shell.request_redraw();
        } else if focus.has && !shell.is_event_captured() {
            self.key(focus, event, shell);
        }
    }

    fn draw(&self, state: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        view.draw(&mut canvas);
        let answer = view.layout.child(0).children().nth(self.active);
        if let Some(answer) = answer.filter(|_| state.focus.has && state.focus.visible) {
            draw_ring(canvas.renderer, canvas.theme, answer.bounds(), self.radius, 1.0);
        }
    }
}

impl<'a, Message: 'a> From<Roving<'a, Message>> for Element<'a, Message> {
    fn from(roving: Roving<'a, Message>) -> Self {
        wrap([roving.inner], roving.keys)
    }
}
