//! A line of dots below words that are perhaps not well spelt.

use std::ops::Range;
use std::rc::Rc;

use iced::advanced::{Renderer as _, renderer};
use iced::{Rectangle, Renderer, Size, Vector};

use super::sheet::Sheet;
use crate::gui::spelling::Spelling;
use crate::gui::theme::Tokens;
use crate::texts::spelling::Speller;

/// The side of a dot, and from one to the next, in logical pixels.
const DOT: f32 = 1.5;
const STEP: f32 = 3.5;

/// How far the dots stand above the end of the row.
const RISE: f32 = 2.5;

/// Which words those are; looked up again only when something changed.
#[derive(Default)]
pub(super) struct Underlined {
    spelling: Option<Rc<Spelling>>,
    text: String,
    /// Whether the list of words had been read.
    read: bool,
    words: Vec<Range<usize>>,
}

impl Underlined {
    /// Looks the words of a text up, where they are not those of before.
    pub(super) fn renew(&mut self, spelling: Option<&Rc<Spelling>>, text: &str) {
        let read = Speller::loaded().is_some();
        let same = match (&self.spelling, spelling) {
            (Some(old), Some(new)) => Rc::ptr_eq(old, new) && self.read == read,
            (None, None) => return,
            _ => false,
        };
        if same && self.text == text {
            return;
        }
        self.words = spelling.map_or_else(Vec::new, |spelling| spelling.faults(text));
        self.spelling = spelling.cloned();
        text.clone_into(&mut self.text);
        self.read = read;
    }

    /// Draws the dots of words that stand from a corner, as far as there is room.
    pub(super) fn draw(
        &self,
        sheet: &Sheet,
        typing: bool,
        renderer: &mut Renderer,
        tokens: &'static Tokens,
        (corner, room): (Vector, Rectangle),
    ) {
        let words = self.words.iter();
        let pieces = words.flat_map(|word| sheet.covered(word.start, word.end, typing));
        for dot in pieces.flat_map(dots) {
            if let Some(bounds) = room.expand(1.0).intersection(&(dot + corner)) {
                let quad = renderer::Quad { bounds, ..Default::default() };
                renderer.fill_quad(quad, tokens.danger.solid);
            }
        }
    }
}

/// The dots below a piece of a word.
fn dots(piece: Rectangle) -> impl Iterator<Item = Rectangle> {
    let count = (piece.width / STEP).ceil().max(1.0) as usize;
    let top = piece.y + piece.height - RISE;
    (0..count).map(move |number| {
        let corner = iced::Point::new(piece.x + number as f32 * STEP, top);
        Rectangle::new(corner, Size::new(DOT, DOT))
    })
}
