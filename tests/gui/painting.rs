//! How much of the window is painted anew: what changed where that is little, and
//! everything once where it would be many pieces over each other.

use std::sync::Arc;

use casuskompas::demo;
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk;
use iced::advanced::graphics::damage;
use iced::{Event, Point, Rectangle, Renderer, Size, mouse};
use iced_tiny_skia::Layer;

use crate::support::Program;

const WINDOW: Size = Size::new(1366.0, 768.0);

/// What the software renderer paints anew in one frame after another.
struct Frames {
    program: Program,
    shown: Vec<Layer>,
}

impl Frames {
    fn of_the_tour() -> Self {
        let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
        program.window.resize(WINDOW.width, WINDOW.height);
        program.redraw();
        let mut frames = Self { program, shown: Vec::new() };
        frames.open(Step::Happened);
        frames.pieces();
        frames
    }

    fn open(&mut self, step: Step) {
        self.program.send(Message::Desk(desk::Message::Open(demo::OF_TOUR, step)));
    }

    fn scroll(&mut self) {
        self.program.window.point_at(Point::new(WINDOW.width * 0.5, WINDOW.height * 0.6));
        let delta = mouse::ScrollDelta::Lines { x: 0.0, y: -1.0 };
        self.program.window.event(Event::Mouse(mouse::Event::WheelScrolled { delta }));
    }

    /// The places that are painted in the next frame.
    fn pieces(&mut self) -> Vec<Rectangle> {
        let theme = self.program.app().theme();
        let shown = &mut self.shown;
        self.program.window.drawn(&theme, |renderer: &mut Renderer| {
            let now = renderer.layers();
            let changed = damage::diff(shown, now, |layer| vec![layer.bounds], Layer::damage);
            *shown = now.to_vec();
            damage::group(changed, Rectangle::with_size(WINDOW))
        })
    }
}

fn all() -> f32 {
    WINDOW.width * WINDOW.height
}

fn area(pieces: &[Rectangle]) -> f32 {
    pieces.iter().map(Rectangle::area).sum()
}

#[test]
fn a_scrolled_line_and_another_step_paint_the_window_once_at_most() {
    let mut frames = Frames::of_the_tour();
    for line in 0..6 {
        frames.scroll();
        let pieces = frames.pieces();
        assert!(!pieces.is_empty(), "line {line} moved nothing");
        assert!(pieces.len() <= 8 && area(&pieces) <= all(), "line {line}: {pieces:?}");
    }
    for step in Step::ALL {
        frames.open(step);
        let pieces = frames.pieces();
        assert!(pieces.len() <= 8 && area(&pieces) <= all(), "{step:?}: {pieces:?}");
    }
}

#[test]
fn a_key_paints_little() {
    let mut frames = Frames::of_the_tour();
    frames.program.fill("Eerste zorg", "Vader en moeder");
    frames.pieces();
    frames.program.window.stroke("x");
    let pieces = frames.pieces();
    assert!(!pieces.is_empty());
    assert!(area(&pieces) < all() / 3.0, "{pieces:?}");
}
