//! How long the window takes for a key and for a scrolled line while someone
//! types in a full case, on a usual laptop and on a large screen at 200 %:
//! handling it (advice included), drawing what changed as the real window does,
//! and drawing all of the window anew.
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, missing_docs)]

mod measure;
#[path = "../support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the benchmark uses a part of what tests use")]
mod support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk;
use casuskompas::gui::theme::{Mode, theme};
use casuskompas::gui::widget::{Ask, Role};
use iced::advanced::graphics::{Viewport, damage};
use iced::keyboard::key::Named;
use iced::{Event, Point, Rectangle, Renderer, Size, mouse};
use iced_tiny_skia::Layer;
use measure::Times;
use support::Program;
use tiny_skia::{Mask, PixmapMut};

const TEXT: &str = "Vader en moeder bellen elkaar pas als de kinderen in bed liggen. ";

/// Pixels, and how many of them one logical pixel is.
const SCREENS: [(Size<u32>, f32); 2] = [(Size::new(1366, 768), 1.0), (Size::new(3840, 2160), 2.0)];

fn main() {
    for (size, scale) in SCREENS {
        println!("{} x {} at {} %", size.width, size.height, scale * 100.0);
        measure(size, scale);
        println!("the same in a meeting, with the second window at 1920 x 1080");
        measure_meeting(size, scale);
    }
}

fn measure(size: Size<u32>, scale: f32) {
    let mut program = full_case();
    let mut screen = Screen::new(size, scale);
    let logical = screen.viewport.logical_size();
    program.window = program.window.sized(logical.width, logical.height);
    program.fill("Eerste zorg", "");
    screen.paint_all(&mut program);
    let (mut handling, mut changed, mut all) = (Vec::new(), Vec::new(), Vec::new());
    for letter in TEXT.chars().cycle().take(150) {
        handling.push(taken(|| program.window.stroke(&letter.to_string())));
        changed.push(taken(|| screen.paint_changed(&mut program)));
        all.push(taken(|| screen.paint_all(&mut program)));
    }
    Times::taken(handling).report("a key: update, advice, view and layout, twice");
    Times::taken(changed).report("a key: view, layout and drawing what changed");
    Times::taken(all).report("view, layout and drawing all of the window");
    let middle = Point::new(logical.width * 0.4, logical.height * 0.6);
    let (mut handling, mut changed) = (Vec::new(), Vec::new());
    program.window.point_at(middle);
    for turn in 0..100 {
        let y = if turn % 20 < 10 { -1.0 } else { 1.0 };
        let delta = mouse::ScrollDelta::Lines { x: 0.0, y };
        let wheel = Event::Mouse(mouse::Event::WheelScrolled { delta });
        handling.push(taken(|| program.window.event(wheel)));
        changed.push(taken(|| screen.paint_changed(&mut program)));
    }
    Times::taken(handling).report("a scrolled line: update, view and layout, twice");
    Times::taken(changed).report("a scrolled line: view, layout and drawing what changed");
}

/// What the chair types in a meeting, and what that costs both windows: what is typed may
/// come on the wall, so all that can be shown is worked out anew for each key.
fn measure_meeting(size: Size<u32>, scale: f32) {
    let mut program = led();
    let (main, second) = (program.app().main(), program.second());
    let mut wall = Screen::new(Size::new(1920, 1080), 1.0);
    program.turn_to(second);
    program.window = program.window.sized(1920.0, 1080.0);
    wall.paint_all(&mut program);
    program.turn_to(main);
    let mut screen = Screen::new(size, scale);
    let logical = screen.viewport.logical_size();
    program.window = program.window.sized(logical.width, logical.height);
    // With the keyboard, which brings it on the screen.
    let there = |program: &mut Program| program.window.focused();
    while there(&mut program).as_deref() != Some("TextArea Eerste zorg") {
        program.key(Named::Tab);
    }
    screen.paint_all(&mut program);
    let (mut handling, mut chair, mut room) = (Vec::new(), Vec::new(), Vec::new());
    for letter in TEXT.chars().cycle().take(100) {
        handling.push(taken(|| program.window.stroke(&letter.to_string())));
        chair.push(taken(|| screen.paint_changed(&mut program)));
        program.turn_to(second);
        room.push(taken(|| wall.paint_changed(&mut program)));
        program.turn_to(main);
    }
    let tree = program.window.tree();
    assert!(tree.contains(TEXT.trim()), "what was typed is not in\n{tree}");
    Times::taken(handling).report("a key: update, wall, view and layout, twice");
    Times::taken(chair).report("a key: view, layout and drawing what changed for the chair");
    Times::taken(room).report("a key: view, layout and drawing what changed for the room");
}

/// A meeting about a full case, with the second window open and all of a part on it.
fn led() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Overleg");
    program.press("Nieuw overleg");
    for family in ["Gezin Esdoorn", "Gezin Linde"] {
        program.press("Casus toevoegen");
        program.press(family);
    }
    program.press("Overleg openen");
    program.press("Tweede scherm openen");
    program.press("Beeld");
    for _ in 0..6 {
        program.window.ask(Role::Button, "Toon", Ask::Press);
        program.redraw();
    }
    program
}

fn full_case() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    let linde = program.app().desk().unwrap().summaries().iter();
    let linde = linde.clone().find(|case| case.name == "Gezin Linde").unwrap().id;
    program.send(Message::Desk(desk::Message::Open(linde, Step::Happened)));
    program
}

fn taken(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

/// What the software renderer paints on, with what stands there.
struct Screen {
    viewport: Viewport,
    pixels: Vec<u8>,
    mask: Mask,
    shown: Vec<Layer>,
}

impl Screen {
    fn new(size: Size<u32>, scale: f32) -> Self {
        Self {
            viewport: Viewport::with_physical_size(size, scale),
            pixels: vec![0; size.width as usize * size.height as usize * 4],
            mask: Mask::new(size.width, size.height).unwrap(),
            shown: Vec::new(),
        }
    }

    /// Paints everything.
    fn paint_all(&mut self, program: &mut Program) {
        let all = Rectangle::with_size(self.viewport.logical_size());
        self.paint(program, |_, _| vec![all]);
    }

    /// Paints what differs from what stands there, as a window on the screen does.
    fn paint_changed(&mut self, program: &mut Program) {
        let all = Rectangle::with_size(self.viewport.logical_size());
        self.paint(program, |shown, new| {
            let changed = damage::diff(shown, new, |layer| vec![layer.bounds], Layer::damage);
            damage::group(changed, all)
        });
    }

    fn paint(
        &mut self,
        program: &mut Program,
        places: impl FnOnce(&[Layer], &[Layer]) -> Vec<Rectangle>,
    ) {
        let theme = theme(Mode::Light);
        let ground = theme.palette().background;
        let Self { viewport, pixels, mask, shown } = self;
        program.window.drawn(&theme, |renderer: &mut Renderer| {
            let places = places(shown, renderer.layers());
            let size = viewport.physical_size();
            let mut pixels = PixmapMut::from_bytes(pixels, size.width, size.height).unwrap();
            renderer.draw(&mut pixels, mask, viewport, &places, ground);
            *shown = renderer.layers().to_vec();
        });
    }
}
