//! Whether a widget has the keyboard, and the ring that shows it.

use iced::advanced::widget::operation::Focusable;
use iced::advanced::{Renderer as _, renderer};
use iced::{Border, Color, Rectangle, Renderer, Theme};

use crate::gui::theme::Tokens;

/// The width of the ring around what has the keyboard, in logical pixels.
pub const RING: f32 = 3.0;

/// Whether a widget has the keyboard, and whether to show it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Focus {
    /// Whether keys go to this widget.
    pub has: bool,
    /// Whether it got them from the keyboard, so that a ring must show it.
    pub visible: bool,
}

impl Focus {
    /// Focus that came with the pointer: there, but without a ring.
    pub fn by_pointer(&mut self) {
        self.visible = self.has && self.visible;
        self.has = true;
    }

    /// Marks that a key was used here, which makes the ring appear.
    pub fn by_key(&mut self) {
        self.visible = true;
    }
}

impl Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.has
    }

    fn focus(&mut self) {
        *self = Self { has: true, visible: true };
    }

    fn unfocus(&mut self) {
        *self = Self::default();
    }
}

/// The width of the line inside the ring, in logical pixels.
const INNER: f32 = 1.0;

/// Draws the ring around `bounds`, with a gap of `gap` logical pixels, and a
/// thin line inside it: no one colour stands out on both paper and a filled button.
pub fn draw_ring(renderer: &mut Renderer, theme: &Theme, bounds: Rectangle, radius: f32, gap: f32) {
    let tokens = Tokens::of(theme);
    let mut ring = |gap: f32, width: f32, color| {
        let bounds = bounds.expand(gap + width);
        let radius = (radius + gap + width).into();
        let border = Border { color, width, radius };
        let quad = renderer::Quad { bounds, border, ..renderer::Quad::default() };
        renderer.fill_quad(quad, Color::TRANSPARENT);
    };
    ring(gap - INNER, INNER, tokens.focus_inner);
    ring(gap, RING, tokens.focus);
}
