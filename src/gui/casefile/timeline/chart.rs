//! The drawing: moved by dragging, enlarged with Ctrl and the wheel, and pressed
//! to go to an event or into a group.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::NaiveDate;
use iced::keyboard::{self, Modifiers};
use iced::mouse::{self, ScrollDelta};
use iced::widget::canvas::{self, Action, Cache, Canvas, Event, Geometry};
use iced::{Element, Fill, Point, Rectangle, Renderer, Theme, touch};

use super::geometry::{self, Arrangement, SAID, arrange, full_height};
use super::paint::{Brush, width_of};
use super::period::Period;
use crate::advice::chronicle::{Chronicle, Lane};
use crate::case::PersonId;
use crate::gui::theme::{self, Tokens};
use crate::gui::widget::{guarded, is_asked};

/// How far the pointer may move in a press, in logical pixels.
const STILL: f32 = 4.0;

/// How far a line of the wheel goes, in logical pixels.
const LINE: f32 = 60.0;

/// What the drawing shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) chronicle: Arc<Chronicle>,
    pub(super) lanes: Vec<Lane>,
    pub(super) period: Period,
    pub(super) letters: Vec<(PersonId, String)>,
    pub(super) today: String,
    pub(super) safe_days: u32,
}

impl Shown {
    fn arrange(&self, width: f32) -> Arrangement {
        let scene = geometry::Scene {
            chronicle: &self.chronicle,
            lanes: &self.lanes,
            period: self.period,
            letters: &self.letters,
            today: &self.today,
        };
        arrange(scene, width, width_of)
    }
}

/// What somebody does in the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Done {
    /// Presses an event, by its place among all.
    Event(usize),
    /// Presses a group: the first event in it, and the first and last day.
    Group(usize, NaiveDate, NaiveDate),
    /// Moves so many days on.
    Shift(i64),
    /// Looks from nearer by around a day, or from further off.
    Around(NaiveDate, bool),
}

/// Draws a timeline; what is done in it sends what `on_done` makes of that.
pub(super) fn chart<'a, Message: 'a>(
    shown: Shown,
    on_done: impl Fn(Done) -> Message + 'a,
) -> Element<'a, Message> {
    let height = full_height(&shown.lanes) + SAID;
    let drawing = Canvas::new(Chart { shown, on_done }).width(Fill).height(height);
    guarded(|| drawing.into())
}

struct Chart<F> {
    shown: Shown,
    on_done: F,
}

/// What was drawn last, so that typing elsewhere costs no drawing here.
#[derive(PartialEq)]
struct Look {
    shown: Shown,
    width: f32,
    tokens: &'static Tokens,
    nameless: bool,
    /// The events that the pointer is on.
    pointed: Vec<usize>,
}

#[derive(Default)]
pub(super) struct Memory {
    placed: RefCell<Option<(Shown, f32, Arrangement)>>,
    look: RefCell<Option<Look>>,
    cache: Cache,
    pointed: Vec<usize>,
    hovered: bool,
    held: Modifiers,
    /// Where the pointer went down, where it was when days were moved last, and
    /// whether it moved.
    pressed: Option<(Point, f32, bool)>,
}

impl<F> Chart<F> {
    /// Lets `act` look at where everything stands.
    fn look<T>(
        &self,
        memory: &Memory,
        bounds: Rectangle,
        act: impl FnOnce(&Arrangement) -> T,
    ) -> T {
        let mut placed = memory.placed.borrow_mut();
        let is_same = placed
            .as_ref()
            .is_some_and(|(shown, width, _)| *width == bounds.width && *shown == self.shown);
        if !is_same {
            let arranged = self.shown.arrange(bounds.width);
            *placed = Some((self.shown.clone(), bounds.width, arranged));
        }
        match placed.as_ref() {
            Some((_, _, arranged)) => act(arranged),
            None => act(&self.shown.arrange(bounds.width)),
        }
    }

    /// The pointer moves, perhaps while it is held.
    fn moved(&self, memory: &mut Memory, bounds: Rectangle, cursor: mouse::Cursor) -> Option<Done> {
        let (start, since, dragged) = memory.pressed?;
        let at = cursor.position_from(bounds.position())?;
        let is_drag = dragged || at.distance(start) > STILL;
        let days = self.look(memory, bounds, |placed| placed.days(since - at.x));
        let moved = is_drag && days != 0;
        memory.pressed = Some((start, if moved { at.x } else { since }, is_drag));
        moved.then_some(Done::Shift(days))
    }

    /// What was pressed, when the pointer stood still.
    fn pressed(&self, memory: &mut Memory, bounds: Rectangle) -> Option<Done> {
        let (at, _, dragged) = memory.pressed.take()?;
        if dragged {
            return None;
        }
        self.look(memory, bounds, |placed| {
            let events = placed.at(at);
            let first = *events.first()?;
            if events.len() == 1 {
                return Some(Done::Event(first));
            }
            let dot = placed.dots.iter().find(|dot| dot.events == events)?;
            Some(Done::Group(first, dot.days.0, dot.days.1))
        })
    }

    /// The wheel was turned: with Ctrl nearer by or further off, sideways or with
    /// Shift through the days. Else the page scrolls.
    fn turned(
        &self,
        memory: &Memory,
        bounds: Rectangle,
        at: Point,
        delta: ScrollDelta,
    ) -> Option<Done> {
        let (x, y) = match delta {
            ScrollDelta::Lines { x, y } => (x * LINE, y * LINE),
            ScrollDelta::Pixels { x, y } => (x, y),
        };
        let sideways = if memory.held.shift() && x == 0.0 { y } else { x };
        self.look(memory, bounds, |placed| {
            if memory.held.command() && y != 0.0 {
                return Some(Done::Around(placed.day(at.x), y > 0.0));
            }
            let is_sideways = sideways != 0.0 && sideways.abs() >= y.abs() || memory.held.shift();
            let days = placed.days(-sideways);
            (is_sideways && days != 0).then_some(Done::Shift(days))
        })
    }
}

impl<Message, F: Fn(Done) -> Message> canvas::Program<Message> for Chart<F> {
    type State = Memory;

    fn update(
        &self,
        memory: &mut Memory,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        let publish = |done| Action::publish((self.on_done)(done)).and_capture();
        match event {
            Event::Keyboard(keyboard::Event::ModifiersChanged(held)) => {
                memory.held = *held;
                memory.hovered.then(Action::request_redraw)
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                let at = cursor.position_in(bounds)?;
                memory.pressed = Some((at, at.x, false));
                // The keyboard comes along with the pointer: nothing is captured.
                None
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                self.pressed(memory, bounds).map(publish)
            }
            Event::Mouse(mouse::Event::WheelScrolled { delta }) => {
                let at = cursor.position_in(bounds)?;
                self.turned(memory, bounds, at, *delta).map(publish)
            }
            Event::Mouse(mouse::Event::CursorMoved { .. } | mouse::Event::CursorLeft)
            | Event::Touch(touch::Event::FingerMoved { .. }) => {
                if let Some(done) = self.moved(memory, bounds, cursor) {
                    return Some(publish(done));
                }
                let at = cursor.position_in(bounds);
                let pointed = at.map(|at| self.look(memory, bounds, |placed| placed.at(at)));
                let before = (memory.hovered, std::mem::take(&mut memory.pointed));
                memory.hovered = at.is_some();
                memory.pointed = pointed.unwrap_or_default();
                let is_same = before.0 == memory.hovered && before.1 == memory.pointed;
                (!is_same).then(Action::request_redraw)
            }
            _ => None,
        }
    }

    fn draw(
        &self,
        memory: &Memory,
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let tokens = Tokens::of(theme);
        let nameless = theme::hides_names(theme) && !is_asked(cursor.is_over(bounds));
        let (shown, width) = (self.shown.clone(), bounds.width);
        let look = Look { shown, width, tokens, nameless, pointed: memory.pointed.clone() };
        if memory.look.borrow().as_ref() != Some(&look) {
            memory.cache.clear();
        }
        let geometry = memory.cache.draw(renderer, bounds.size(), |frame| {
            self.look(memory, bounds, |placed| {
                let brush = Brush {
                    frame,
                    tokens,
                    placed,
                    chronicle: &look.shown.chronicle,
                    safe_days: look.shown.safe_days,
                };
                brush.paint(&look.pointed, nameless);
            });
        });
        *memory.look.borrow_mut() = Some(look);
        vec![geometry]
    }

    fn mouse_interaction(
        &self,
        memory: &Memory,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> mouse::Interaction {
        match memory.pressed {
            Some((_, _, true)) => mouse::Interaction::Grabbing,
            _ if !cursor.is_over(bounds) => mouse::Interaction::None,
            _ if memory.pointed.is_empty() => mouse::Interaction::Grab,
            _ => mouse::Interaction::Pointer,
        }
    }
}
