//! Which window is which, how each comes and goes.

use iced::{Element, Event, Subscription, Task, Theme, event, window};

use super::window_stand::settings;
use super::{App, Message, second};
use crate::gui::logo;
use crate::gui::machine::Machine;
use crate::platform::Preferences;

/// Opens the main window.
pub(super) fn open_main(
    machine: &Machine,
    preferences: &Preferences,
) -> (window::Id, Task<window::Id>) {
    window::open(window::Settings {
        icon: logo::window_icon(),
        visible: !machine.reader.needs_hidden_window(),
        ..settings(preferences)
    })
}

/// Brings the main window before all others, as far as the system lets a program do that;
/// else it is marked where windows are listed.
pub(super) fn come_to_front(main: window::Id) -> Task<Message> {
    let attention = window::UserAttention::Informational;
    window::minimize(main, false)
        .chain(window::gain_focus(main))
        .chain(window::request_user_attention(main, Some(attention)))
}

/// Each time a window is moved or given another size.
pub(super) fn moves() -> Subscription<window::Id> {
    event::listen_with(|event, _, window| match event {
        Event::Window(window::Event::Moved(_) | window::Event::Resized(_)) => Some(window),
        _ => None,
    })
}

impl App {
    /// The main window.
    pub fn main(&self) -> window::Id {
        self.main
    }

    /// The title of a window.
    pub fn title_of(&self, window: window::Id) -> String {
        if window == self.main { self.title() } else { self.second_title() }
    }

    /// The colours in force in a window.
    pub fn theme_of(&self, window: window::Id) -> Theme {
        if window == self.main { self.theme() } else { self.second_theme() }
    }

    /// How much everything in a window is enlarged.
    pub fn scale_of(&self, window: window::Id) -> f32 {
        if window == self.main { self.scale() } else { self.preferences.second_scale() }
    }

    /// Draws a window.
    pub fn view_of(&self, window: window::Id) -> Element<'_, Message> {
        if window == self.main { self.view() } else { second::view(self, window) }
    }

    pub(super) fn open(&mut self, window: window::Id) -> Task<Message> {
        if window != self.main {
            return self.join_second(window);
        }
        let density = window::scale_factor(window).map(Message::Density);
        let shown = self.machine.reader.attach(window).chain(Self::fit(window));
        Task::batch([shown, density])
    }

    /// Without the main window there would be a program that nobody sees.
    pub(super) fn closed(&mut self, window: window::Id) -> Task<Message> {
        if window == self.main {
            return self.exit();
        }
        if self.is_second(window) { self.close_second() } else { Task::none() }
    }

    pub(super) fn close_window(&mut self, window: window::Id) -> Task<Message> {
        match window == self.main {
            true => self.request_close(),
            false if self.is_second(window) => self.close_second(),
            false => window::close(window),
        }
    }
}
