//! The window.

pub mod app;
pub mod casefile;
pub mod context;
pub mod desk;
pub mod edge;
pub mod fonts;
pub mod icon;
pub mod kit;
mod lock_warning;
pub mod logo;
pub mod outbox;
pub mod room;
pub mod screen;
mod shell;
pub mod start;
pub mod theme;
pub mod widget;
mod work;

use std::sync::Arc;

use iced::window;

use app::{App, Begin, LEAST_SIZE, USUAL_SIZE};
use edge::Edge;

use crate::guidance::Guidance;
use crate::platform::Preferences;

/// Why the window could not open.
#[derive(Debug, thiserror::Error)]
pub enum WindowFault {
    /// The method that the program carries does not hold together.
    #[error("{0}")]
    Guidance(String),
    /// The system gave no window.
    #[error("{0}")]
    Window(Arc<iced::Error>),
}

/// Opens the window and stays until it closes.
///
/// # Errors
/// When the method is faulty or the system gives no window.
pub fn run(begin: Begin) -> Result<(), WindowFault> {
    let guidance = Guidance::embedded().map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        WindowFault::Guidance(lines.join("\n"))
    })?;
    // Read once and needed until the end.
    let guidance: &'static Guidance = Box::leak(Box::new(guidance));
    let edge = Edge::of_this_machine();
    let scale = Preferences::read(&edge.folders.preferences).scale();
    let boot = move || App::new(edge.clone(), begin.clone(), guidance);
    iced::application(boot, App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .scale_factor(App::scale)
        .subscription(App::subscription)
        .settings(settings())
        .window(window(scale))
        .run()
        .map_err(|error| WindowFault::Window(Arc::new(error)))
}

/// Typefaces and text size.
#[must_use]
pub fn settings() -> iced::Settings {
    iced::Settings {
        id: Some("nl.casuskompas".to_owned()),
        fonts: fonts::all(),
        default_font: fonts::DEFAULT,
        default_text_size: theme::text::BODY.into(),
        ..iced::Settings::default()
    }
}

/// The window as it opens. Sizes are enlarged with everything else, so they are
/// divided first: a window of a laptop's size must fit on that laptop.
fn window(scale: f32) -> window::Settings {
    window::Settings {
        size: USUAL_SIZE * (1.0 / scale),
        min_size: Some(LEAST_SIZE * (1.0 / scale)),
        icon: logo::window_icon(),
        exit_on_close_request: false,
        ..window::Settings::default()
    }
}
