//! How the window stands on the screen: as it was left, and never larger than
//! the screen it opens on.

use std::sync::OnceLock;

use iced::{Point, Size, Task, window};

use super::{App, LEAST_SIZE, Message, USUAL_SIZE, identity};
use crate::gui::shortcuts::Scaling;
use crate::platform::Preferences;

/// What a window bar and a task bar take of the height of a screen, in pixels of
/// the system. No system tells it before the window is there.
const BARS: f32 = 80.0;

/// What a window bar takes at least: who chose a size may use the rest.
const BAR: f32 = 24.0;

/// How much of the window must be on the screen to get at it, in pixels of the
/// system.
const REACH: f32 = 160.0;

/// A window that the system put away tells of a size or place that nobody chose.
const LEAST_SEEN: f32 = 200.0;
const AWAY: f32 = -16_000.0;

/// How the window stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stand {
    /// The room in it, in logical pixels.
    pub size: Size,
    /// Its corner, in pixels of the system; none where that is not told.
    pub place: Option<Point>,
    /// Whether it takes all of the screen that windows may have.
    pub maximized: bool,
    /// Whether it takes the screen without any bar.
    pub full_screen: bool,
}

/// How the window opens. Sizes are enlarged with everything else, so they are
/// divided first.
pub fn settings(preferences: &Preferences) -> window::Settings {
    let scale = preferences.scale();
    let size = preferences
        .window_size
        .map_or(USUAL_SIZE, |(width, height)| Size::new(f32::from(width), f32::from(height)));
    window::Settings {
        size: size * (1.0 / scale),
        min_size: Some(LEAST_SIZE * (1.0 / scale)),
        maximized: preferences.maximized,
        position: position(preferences, size),
        exit_on_close_request: false,
        platform_specific: identity::of_window(),
        ..window::Settings::default()
    }
}

/// The window as it was left, for [`place_on`], which can hold nothing.
static LEFT: OnceLock<(Point, Size)> = OnceLock::new();

fn position(preferences: &Preferences, size: Size) -> window::Position {
    let Some((x, y)) = preferences.window_place else {
        return window::Position::Centered;
    };
    let _ = LEFT.set((Point::new(x as f32, y as f32), size));
    window::Position::SpecificWith(|_, screen| {
        let (place, size) = LEFT.get().copied().unwrap_or_default();
        place_on(screen, place, size)
    })
}

/// Where the window comes on a screen: where it was, when it can be reached
/// there. A second screen may not be there any more, and none is told of: a
/// window that was on it comes in the middle of the first. All in pixels of the
/// system.
fn place_on(screen: Size, place: Point, size: Size) -> Point {
    let reach = REACH.min(size.width);
    let beside = place.x + size.width >= reach && place.x + reach <= screen.width;
    let above = place.y >= -BAR && place.y + BARS <= screen.height;
    if beside && above {
        return place;
    }
    let middle = |room: f32, taken: f32| ((room - taken) / 2.0).max(0.0);
    Point::new(middle(screen.width, size.width), middle(screen.height, size.height))
}

/// Asks how the window stands.
fn ask(window: window::Id) -> Task<Stand> {
    window::size(window).then(move |size| {
        window::position(window).then(move |place| {
            window::is_maximized(window).then(move |maximized| {
                window::mode(window).map(move |mode| {
                    let full_screen = mode == window::Mode::Fullscreen;
                    Stand { size, place, maximized, full_screen }
                })
            })
        })
    })
}

impl App {
    /// Looks whether the main window, which opened, fits its screen.
    pub(super) fn fit(window: window::Id) -> Task<Message> {
        window::size(window).then(move |size| {
            window::monitor_size(window).map(move |screen| Message::Screen { size, screen })
        })
    }

    /// A window that does not fit takes the whole screen. All in logical pixels.
    pub(super) fn fill_screen(&self, size: Size, screen: Option<Size>) -> Task<Message> {
        let Some(screen) = screen else {
            return Task::none();
        };
        let bar = if self.preferences.window_size.is_some() { BAR } else { BARS };
        let height = size.height + bar / self.scale();
        if size.width <= screen.width && height <= screen.height {
            return Task::none();
        }
        window::maximize(self.main, true)
    }

    /// A window was moved, or given another size. Only of the main one it is remembered
    /// where it stands: the second is where the projector of that day is.
    pub(super) fn look_at_stand(&self, window: window::Id) -> Task<Message> {
        match window == self.main {
            true => ask(window).map(Message::Stands),
            false => Task::none(),
        }
    }

    /// Remembers how the window stands, to be written when it goes.
    pub(super) fn note_stand(&mut self, stand: Stand) {
        let size = stand.size * self.scale();
        let away = stand.place.is_some_and(|place| place.x < AWAY);
        if stand.full_screen || away || size.width < LEAST_SEEN || size.height < LEAST_SEEN {
            return;
        }
        let before = self.preferences.clone();
        self.preferences.maximized = stand.maximized;
        if !stand.maximized {
            self.preferences.window_size =
                Some((size.width.round() as u16, size.height.round() as u16));
            self.preferences.window_place =
                stand.place.map(|place| (place.x.round() as i32, place.y.round() as i32));
        }
        self.stands_anew |= self.preferences != before;
    }

    /// Writes how the window stands, when that is not what is written.
    pub(super) fn keep_stand(&mut self) {
        if std::mem::take(&mut self.stands_anew) {
            self.prefer(self.preferences.clone());
        }
    }

    /// Enlarges everything, or makes it smaller.
    pub(super) fn rescale(&mut self, scaling: Scaling) {
        let scale_percent = scaled(self.preferences.scale_percent, scaling);
        self.prefer(Preferences { scale_percent, ..self.preferences.clone() });
    }
}

/// Takes the whole screen that a window is on, or gives it back.
pub(super) fn switch_full_screen(window: window::Id) -> Task<Message> {
    window::mode(window).then(move |mode| {
        let other = match mode {
            window::Mode::Fullscreen => window::Mode::Windowed,
            _ => window::Mode::Fullscreen,
        };
        window::set_mode(window, other)
    })
}

/// A scale after it was enlarged or made smaller, in percent.
pub(super) fn scaled(percent: u16, scaling: Scaling) -> u16 {
    match scaling {
        Scaling::Larger => Preferences::larger(percent),
        Scaling::Smaller => Preferences::smaller(percent),
        Scaling::Usual => Preferences::default().scale_percent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Size = Size::new(1920.0, 1080.0);
    const WINDOW: Size = Size::new(1366.0, 768.0);

    #[test]
    fn a_window_comes_where_it_was_when_it_can_be_reached_there() {
        for (x, y) in [(0.0, 0.0), (100.0, 31.0), (-8.0, -8.0), (-1100.0, 20.0), (1700.0, 900.0)] {
            let place = Point::new(x, y);
            assert_eq!(place_on(SCREEN, place, WINDOW), place, "{place:?}");
        }
    }

    #[test]
    fn a_window_of_a_screen_that_is_gone_comes_in_the_middle() {
        let middle = Point::new(277.0, 156.0);
        for (x, y) in [(1920.0, 100.0), (-1366.0, 0.0), (100.0, 1080.0), (100.0, -900.0)] {
            assert_eq!(place_on(SCREEN, Point::new(x, y), WINDOW), middle, "{x}, {y}");
        }
    }
}
