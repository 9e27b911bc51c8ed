//! The window.
//!
//! Nothing in it moves by itself: no transitions, no turning wheels, a caret
//! that stays, and scrolling goes at once to where it is asked. So there is
//! nothing to switch off for somebody who asked the system for less motion.

mod answer_folder;
pub mod app;
mod background;
pub mod casefile;
mod clipboard;
pub mod context;
mod deelcode;
pub mod desk;
pub mod fonts;
mod form;
pub mod icon;
pub mod kit;
pub mod last_words;
pub mod layout;
pub mod logo;
pub mod machine;
mod new_file;
pub mod outbox;
mod plain;
mod proof;
pub mod reader;
pub(crate) mod recipient;
pub mod record;
pub(crate) mod recovery_code;
pub mod reply;
pub mod screen;
mod sheet;
pub mod shortcuts;
pub mod spelling;
pub(crate) mod start;
pub mod theme;
pub mod wall;
pub mod widget;
pub mod write_delay;

use std::sync::Arc;

use app::{App, Begin};
use machine::Machine;
use reader::Reader;

use crate::guidance::Guidance;
use crate::platform::at_the_end;

/// Why the window could not open.
#[derive(Debug, thiserror::Error)]
pub enum WindowFault {
    /// The method that the program carries does not hold together.
    #[error("{0}")]
    Guidance(String),
    /// The system gave no window.
    #[error("{}", crate::t!("window-unopened", detail = .0.to_string()))]
    Window(Arc<iced::Error>),
}

/// How the window begins.
#[derive(Debug, Clone)]
pub struct Opening {
    /// What is shown first.
    pub begin: Begin,
    /// Whether assistive technology may listen.
    pub accessible: bool,
}

/// Opens the window and stays until it closes.
///
/// # Errors
/// When the method is faulty or the system gives no window.
pub fn run(opening: Opening) -> Result<(), WindowFault> {
    let guidance = Guidance::embedded().map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        WindowFault::Guidance(lines.join("\n"))
    })?;
    let guidance = Arc::new(guidance);
    let machine = Machine::of_this_machine(opening.reader());
    let last_words = machine.last_words.clone();
    at_the_end(move || last_words.write());
    let begin = opening.begin;
    let boot = move || App::new(machine.clone(), begin.clone(), guidance.clone());
    iced::daemon(boot, App::update, App::view_of)
        .title(App::title_of)
        .theme(App::theme_of)
        .scale_factor(App::scale_of)
        .subscription(App::subscription)
        .settings(settings())
        .run()
        .map_err(|error| WindowFault::Window(Arc::new(error)))
}

impl Opening {
    fn reader(&self) -> Reader {
        if self.accessible { Reader::of_this_machine() } else { Reader::absent() }
    }
}

/// Typefaces and text size.
pub fn settings() -> iced::Settings {
    iced::Settings {
        id: Some("nl.casuskompas".to_owned()),
        fonts: fonts::all(),
        default_font: fonts::DEFAULT,
        default_text_size: theme::text::BODY.into(),
        ..iced::Settings::default()
    }
}
