//! The keys that move the keyboard through a window, and never losing it.

use iced::advanced::widget::Operation;
use iced::keyboard::key::Named;
use iced::{Event, Point, mouse, window};

use super::beside::beside;
use super::direction::Direction;
use super::holder::Holder;
use super::landmarks::{Visits, leap};
use super::scrolling::{ChooseLine, is_unseen, reveal, turn_page};
use super::tab_order::{TabStops, focus_nth, focused_index};
use crate::gui::widget::keys;
use crate::gui::widget::reading;

type Run<'a> = &'a mut dyn FnMut(&mut dyn Operation);

/// What a window remembers of where its keyboard was.
#[derive(Debug, Default)]
pub struct Keyboard {
    visits: Visits,
    /// Where the pointer last went down.
    clicked: Option<Point>,
    /// What had the keyboard when a key was pressed that may take it away.
    held: Option<Holder>,
    /// What had the keyboard when somebody could last move it.
    kept: Option<Holder>,
    /// The number of what had the keyboard when words took the keys.
    rested: Option<usize>,
}

impl Keyboard {
    /// Moves the keyboard when `event` is Tab or F6; whether it was.
    pub fn moves(&mut self, event: &Event, run: Run<'_>) -> bool {
        let Some(named) = keys::plain(event) else {
            return false;
        };
        let direction = Direction::of(event);
        match named {
            Named::Tab => self.step(direction, run),
            Named::F6 => leap(direction, &mut self.visits, run),
            _ => return false,
        }
        run(&mut ChooseLine);
        (self.clicked, self.rested) = (None, None);
        true
    }

    /// Brings what has the keyboard into view before a first key moves or presses it:
    /// the program put it there, and nobody has seen where. Whether it did.
    pub fn shows_first(event: &Event, run: Run<'_>) -> bool {
        let named = keys::plain(event);
        let uses = matches!(named, Some(Named::Tab | Named::Enter | Named::Space));
        let shows = uses && is_unseen(run);
        if shows {
            reveal(run);
        }
        shows
    }

    /// Notes who has the keyboard before the window hears `event`.
    pub fn notice(&mut self, event: &Event, pointer: mouse::Cursor, run: Run<'_>) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(_)) => {
                self.clicked = pointer.position();
                (self.held, self.rested) = (None, None);
            }
            _ if may_take_away(event) => self.held = Holder::of(run),
            _ => {}
        }
    }

    /// Gives the keyboard back when a key made what had it disappear; whether
    /// anything moved. Asked when the window is drawn, after its messages.
    pub fn regains(&mut self, event: &Event, run: Run<'_>) -> bool {
        let is_drawn = matches!(event, Event::Window(window::Event::RedrawRequested(_)));
        is_drawn && self.held.take().is_some_and(|held| held.regain(run))
    }

    /// Leaves the keyboard and the caret where they were, whatever a new view did
    /// to them: news that comes while somebody types takes no word. Whether
    /// anything moved.
    pub fn keeps(&self, run: Run<'_>) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.keep(run))
    }

    /// Notes who has the keyboard after something that may have moved it.
    pub fn settles(&mut self, run: Run<'_>) {
        let holder = Holder::of(run);
        if self.kept.is_none() && holder.is_some() {
            reading::end_turn();
        }
        self.kept = holder;
    }

    /// Lets words that are chosen have the keys. Tab goes on from where they were.
    pub fn rests(&mut self, run: Run<'_>) {
        self.rested = focused_index(run).current.or(self.rested);
        run(&mut focus_nth(None));
    }

    /// The same after an event, if that can move it.
    pub fn settles_after(&mut self, event: &Event, run: Run<'_>) {
        if !matches!(event, Event::Mouse(mouse::Event::CursorMoved { .. })) {
            self.settles(run);
        }
    }

    fn step(&self, direction: Direction, run: Run<'_>) {
        let focuses = focused_index(run);
        let current = focuses.current.or(self.rested);
        let target = match (current, self.clicked) {
            (None, Some(point)) => beside(point, direction, run),
            _ => TabStops { current, ..focuses }.target(direction),
        };
        run(&mut focus_nth(target));
        reveal(run);
    }
}

/// Scrolls when `event` is a key that turns pages; whether it was.
pub fn scrolls(event: &Event, run: Run<'_>) -> bool {
    let direction = match keys::plain(event) {
        Some(Named::PageDown) => Direction::Next,
        Some(Named::PageUp) => Direction::Previous,
        _ => return false,
    };
    turn_page(direction, run);
    true
}

/// Whether what has the keyboard may be gone after this event.
fn may_take_away(event: &Event) -> bool {
    let Some((key, _)) = keys::pressed(event) else {
        return false;
    };
    matches!(
        key,
        iced::keyboard::Key::Named(Named::Enter | Named::Space | Named::Delete | Named::Escape)
    ) || keys::presses(event)
}
