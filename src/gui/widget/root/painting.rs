//! Painting the window at once where it would be painted in many pieces.
//!
//! The software renderer paints anew only what changed. It joins places that are near
//! each other, but where many small things moved, as in a list that is scrolled, dozens
//! of large pieces are left that lie over each other, each painted whole: twenty times
//! the work of the whole window. We cannot tell it what to join. What it compares are
//! layers, so one that holds nothing, lies over all and differs makes it one piece.

use std::cell::RefCell;

use iced::advanced::Renderer as _;
use iced::advanced::graphics::damage;
use iced::{Rectangle, Renderer, Size};
use iced_tiny_skia::Layer;

/// In so many pieces a frame is painted as it is: each costs about as much as clearing
/// the window.
const FEW: usize = 8;

/// What was painted before.
#[derive(Debug, Default)]
pub(super) struct Painting {
    before: RefCell<Before>,
}

#[derive(Debug, Default)]
struct Before {
    layers: Vec<Layer>,
    /// How often all was painted at once.
    round: u8,
}

impl Painting {
    /// Has all of the window painted, once everything in it was drawn, where painting
    /// what changed would be more work.
    pub(super) fn settle(&self, renderer: &mut Renderer, window: Size) {
        let mut before = self.before.borrow_mut();
        let layers = renderer.layers();
        if costs_more_than_all(&before.layers, layers, window) {
            before.round = before.round.wrapping_add(1);
        }
        before.layers.clear();
        before.layers.extend_from_slice(layers);
        renderer.with_layer(over_all(window, before.round), |_| {});
    }
}

fn costs_more_than_all(before: &[Layer], now: &[Layer], window: Size) -> bool {
    let all = Rectangle::with_size(window);
    let changed = damage::diff(before, now, |layer| vec![layer.bounds], Layer::damage);
    let pieces = damage::group(changed, all);
    let area: f32 = pieces.iter().map(Rectangle::area).sum();
    pieces.len() > FEW || area > all.area()
}

/// Covers the window, around the corner from which places are put in order: it comes
/// first, and everything else falls within it.
fn over_all(window: Size, round: u8) -> Rectangle {
    let half = Size::new(window.width + f32::from(round), window.height);
    Rectangle::new(iced::Point::ORIGIN, Size::ZERO)
        .expand(iced::Padding::ZERO.horizontal(half.width).vertical(half.height))
}
