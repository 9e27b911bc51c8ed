//! How long the window takes for a key while someone types in a full case, at
//! 1366×768: handling it (advice included), and drawing all of the window anew.
//! The real window draws only what changed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, missing_docs)]

mod measure;
#[path = "../support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the benchmark uses a part of what tests use")]
mod support;

use std::sync::Arc;
use std::time::Instant;

use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk;
use measure::Times;
use support::Program;

const TEXT: &str = "Vader en moeder bellen elkaar pas als de kinderen in bed liggen. ";

fn main() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    let linde = program.app().desk().unwrap().summaries().iter();
    let linde = linde.clone().find(|case| case.name == "Gezin Linde").unwrap().id;
    program.send(Message::Desk(desk::Message::Open(linde, Step::Concerns)));
    program.window = program.window.sized(1366.0, 768.0);
    program.fill("Eerste zorg", "");
    let (mut handling, mut drawing) = (Vec::new(), Vec::new());
    for letter in TEXT.chars().cycle().take(300) {
        let start = Instant::now();
        program.window.stroke(&letter.to_string());
        handling.push(start.elapsed());
        let start = Instant::now();
        program.window.paint();
        drawing.push(start.elapsed());
    }
    Times::taken(handling).report("a key: update, advice, view and layout, twice");
    Times::taken(drawing).report("view, layout and drawing all of the window");
}
