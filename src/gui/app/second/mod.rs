//! The second window, for a projector: what everybody in the room may see, while whoever
//! leads has the window of the program in front of them.
//!
//! It has no names to hide: it is given nothing but what was released for the room. It
//! closes with the desk, and while the desk is hidden it shows nothing.

mod view;

use chrono::TimeDelta;
use iced::{Size, Task, Theme, window};

use super::window_stand::{scaled, switch_full_screen};
use super::{App, Closing, Message, identity};
use crate::gui::logo;
use crate::gui::reader::Reader;
use crate::gui::shortcuts::Scaling;
use crate::gui::theme::{self, Mode};
use crate::gui::widget::focus;
use crate::platform::Preferences;
use crate::t;

pub(super) use view::view;

/// The size in which it opens, in pixels of the system: small enough to see the main
/// window around it until it is where it belongs.
const SIZE: Size = Size::new(800.0, 450.0);

/// The least size, in the same pixels.
const LEAST: Size = Size::new(640.0, 360.0);

/// The window while it is open. Its reader comes and goes with it: one that stays would
/// keep the closed window readable.
pub(super) struct Second {
    id: window::Id,
    reader: Reader,
    /// The room in it, in logical pixels.
    size: Size,
    /// Until when keys that arrive in it are meant for the main window.
    coming_until: TimeDelta,
}

/// For how long a window that is asked for can have the keyboard of who types on. The
/// keyboard goes to and fro between the windows before it stays: only time tells.
const COMING: TimeDelta = TimeDelta::seconds(3);

/// The same once it is there.
const SETTLING: TimeDelta = TimeDelta::milliseconds(1500);

/// What happens in the second window, or to it.
#[derive(Debug, Clone, PartialEq)]
pub enum SecondMessage {
    /// Open it, or close it.
    Switch,
    /// Close it.
    Close,
    /// The room in it changed, in logical pixels.
    Resized(Size),
    /// The pixels of its screen in one logical pixel, before our own enlarging.
    Density(window::Id, f32),
    /// Enlarge what is in it, or make it smaller.
    Rescale(Scaling),
    /// Take the whole screen it is on, or give it back.
    FullScreen,
    /// Give that screen back.
    LeaveFullScreen,
    /// A sign was struck in it while it came over the main window.
    Struck(String),
}

impl Second {
    /// Joins its reader once it opened. A window that opens takes the keyboard, and who
    /// was typing would type for everybody to see: so the keyboard goes back. The main
    /// window would cover it then, so it lies over that until it takes a whole screen; X11
    /// hears of this only once the window is there.
    fn join(&self, main: window::Id) -> Task<Message> {
        let id = self.id;
        let density = window::scale_factor(id)
            .map(move |density| Message::Second(SecondMessage::Density(id, density)));
        let over = window::set_level(id, window::Level::AlwaysOnTop);
        let attached = self.reader.attach(id).chain(over).chain(window::gain_focus(main));
        Task::batch([attached, density])
    }
}

impl App {
    /// Whether the second window is open.
    pub fn has_second(&self) -> bool {
        self.second.is_some()
    }

    /// Whether this is the second window.
    pub(super) fn is_second(&self, window: window::Id) -> bool {
        self.second.as_ref().is_some_and(|second| second.id == window)
    }

    /// Who reads the second window aloud, while it is open.
    pub(super) fn second_reader(&self) -> Option<&Reader> {
        self.second.as_ref().map(|second| &second.reader)
    }

    /// The room in the second window, in logical pixels.
    pub(super) fn second_size(&self) -> Size {
        self.second.as_ref().map_or(SIZE, |second| second.size)
    }

    /// Whether it is only coming: who was typing types in it, and does not know it yet.
    fn is_second_coming(&self) -> bool {
        let now = self.machine.elapsed();
        self.second.as_ref().is_some_and(|second| now < second.coming_until)
    }

    /// Whether nothing may be seen of what is for the room: there is no desk, or it goes.
    pub(super) fn hides_from_room(&self) -> bool {
        self.covered || self.closing != Closing::No || self.desk().is_none()
    }

    pub(super) fn update_second(&mut self, message: SecondMessage) -> Task<Message> {
        match message {
            SecondMessage::Switch if self.second.is_some() => return self.close_second(),
            SecondMessage::Switch => return self.open_second(),
            SecondMessage::Close => return self.close_second(),
            SecondMessage::Resized(size) => {
                self.second.iter_mut().for_each(|second| second.size = size);
            }
            SecondMessage::Density(window, density) => {
                if let Some(second) = self.second.as_ref().filter(|one| one.id == window) {
                    second.reader.set_density(density);
                }
            }
            SecondMessage::Rescale(scaling) => self.rescale_second(scaling),
            SecondMessage::Struck(sign) => return focus::type_on(sign),
            SecondMessage::FullScreen => return self.with_second(fill_screen),
            SecondMessage::LeaveFullScreen => {
                return self.with_second(|id| window::set_mode(id, window::Mode::Windowed));
            }
        }
        Task::none()
    }

    fn with_second(&self, act: impl FnOnce(window::Id) -> Task<Message>) -> Task<Message> {
        self.second.as_ref().map_or_else(Task::none, |second| act(second.id))
    }

    /// Opens it, while there is a desk to show something of.
    pub(super) fn open_second(&mut self) -> Task<Message> {
        if self.second.is_some() || self.hides_from_room() {
            return Task::none();
        }
        let reader = self.machine.reader.for_another_window();
        reader.set_zoom(self.preferences.second_scale());
        let (id, open) = window::open(settings(&self.preferences, &reader));
        let size = SIZE * (1.0 / self.preferences.second_scale());
        let coming_until = self.machine.elapsed() + COMING;
        self.second = Some(Second { id, reader, size, coming_until });
        open.discard()
    }

    /// Closes it, with its reader.
    pub(super) fn close_second(&mut self) -> Task<Message> {
        self.second.take().map_or_else(Task::none, |second| window::close(second.id))
    }

    /// A window opened that is not the main one: the second, or one that was to be closed
    /// before it was there.
    pub(super) fn join_second(&mut self, window: window::Id) -> Task<Message> {
        let settled = self.machine.elapsed() + SETTLING;
        let Some(second) = self.second.as_mut().filter(|second| second.id == window) else {
            return window::close(window);
        };
        second.coming_until = settled;
        second.join(self.main)
    }

    fn rescale_second(&mut self, scaling: Scaling) {
        let second_scale_percent = scaled(self.preferences.second_scale_percent, scaling);
        self.prefer(Preferences { second_scale_percent, ..self.preferences.clone() });
        if let Some(second) = &self.second {
            second.reader.set_zoom(self.preferences.second_scale());
        }
    }

    pub(super) fn second_title(&self) -> String {
        if self.covered { t!("neutral-title") } else { t!("second-title") }
    }

    /// Its colours: nothing in it hides, so no name in it shows for a pointer.
    pub(super) fn second_theme(&self) -> Theme {
        theme::theme(Mode::of(self.preferences.appearance, self.system))
    }
}

/// Takes the whole screen, or gives it back. It came where it belongs, so from now on it
/// lies over nothing.
fn fill_screen(window: window::Id) -> Task<Message> {
    let lies = window::set_level(window, window::Level::Normal);
    Task::batch([lies, switch_full_screen(window)])
}

/// How it opens. Its size is enlarged with what is in it, so it is divided first.
fn settings(preferences: &Preferences, reader: &Reader) -> window::Settings {
    window::Settings {
        size: SIZE * (1.0 / preferences.second_scale()),
        min_size: Some(LEAST),
        position: window::Position::Centered,
        icon: logo::window_icon(),
        visible: !reader.needs_hidden_window(),
        exit_on_close_request: false,
        platform_specific: identity::of_window(),
        ..window::Settings::default()
    }
}
