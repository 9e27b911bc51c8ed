//! How large the letters of a wall can be, so that all of it is seen at once: nobody in
//! the room can scroll.
//!
//! Worked out from how many letters there are, not by laying it out: a little too small
//! is no harm, and where it is a line too large it scrolls.

use iced::Size;

use super::{EDGE, GAP, PORTIONS};
use crate::gui::theme::space;
use crate::redaction::wall::{Kind, Piece, Wall};

/// The room for which the sizes here are meant, in logical pixels: what the poorest
/// projector shows. In a larger one everything is as much larger.
const LEAST: Size = Size::new(1280.0, 720.0);

/// No room is so much larger than that.
const LARGEST: f32 = 3.0;

/// The sizes of letters that are tried, in logical pixels, the largest first.
const SIZES: [f32; 9] = [32.0, 28.0, 25.0, 23.0, 21.0, 19.0, 17.0, 15.0, 13.0];

/// How wide a letter is on average, as a part of its size, with some to spare.
const LETTER: f32 = 0.55;

/// What the head takes of the height, in logical pixels.
const HEAD: f32 = 112.0;

/// How much larger everything is than in the least room.
pub(super) fn scale(room: Size) -> f32 {
    (room.width / LEAST.width).min(room.height / LEAST.height).clamp(1.0, LARGEST)
}

/// The largest size with which a wall fits in a room.
pub(super) fn size(wall: &Wall, room: Size) -> f32 {
    let left: Vec<&Piece> = wall.in_part().collect();
    let together = [Kind::Seen, Kind::Decision, Kind::Action];
    let right: Vec<&Piece> = together.iter().flat_map(|kind| wall.of_kind(*kind)).collect();
    let width = room.width - 2.0 * EDGE[1] - GAP;
    let share = |portion: u16| width * f32::from(portion) / f32::from(PORTIONS[0] + PORTIONS[1]);
    let scale = scale(room);
    let free = room.height - HEAD * scale - 2.0 * EDGE[0];
    let fits = |size: &f32| {
        height(&left, share(PORTIONS[0]), *size) <= free
            && height(&right, share(PORTIONS[1]), *size) <= free
    };
    let sizes = SIZES.map(|size| size * scale);
    sizes.into_iter().find(fits).unwrap_or(sizes[sizes.len() - 1])
}

/// How high pieces become below each other, with letters of `size`.
fn height(pieces: &[&Piece], width: f32, size: f32) -> f32 {
    let mut kinds: Vec<Kind> = pieces.iter().map(|piece| under(piece.id().kind)).collect();
    kinds.dedup();
    let titles = kinds.len() as f32 * (size * 1.7 + space::M + 2.0 * space::L + space::XL);
    let people = pieces.iter().filter(|piece| piece.id().kind == Kind::Person);
    let chips = people.map(|piece| letters(piece.words(), size) + 2.0 * space::L + space::M);
    let rows = (chips.sum::<f32>() / width).ceil();
    let others = pieces.iter().filter(|piece| piece.id().kind != Kind::Person);
    let others = others.map(|piece| one(piece, width - 2.0 * space::L - size * 1.6, size));
    titles + rows * (size * 1.5 + space::XL) + others.sum::<f32>()
}

/// Decisions and actions stand under one title.
fn under(kind: Kind) -> Kind {
    if kind == Kind::Action { Kind::Decision } else { kind }
}

/// How high one piece becomes, with the room below it.
fn one(piece: &Piece, width: f32, size: f32) -> f32 {
    let lines = |words: &str, size: f32| (letters(words, size) / width).ceil() * size * 1.5;
    if let Some(spread) = piece.spread() {
        let ends = [spread.lowest(), spread.highest()].map(|words| lines(words, size * 0.85));
        return size * 3.2 + 2.0 * space::S + 1.0 + ends.iter().sum::<f32>();
    }
    let aside = piece.people().join(", ").chars().count() + piece.on().map_or(0, |_| 16);
    let aside = lines(&" ".repeat(aside), size * 0.8);
    lines(piece.words(), size) + aside + space::L
}

/// How wide words are on one line.
fn letters(words: &str, size: f32) -> f32 {
    words.chars().count() as f32 * size * LETTER
}
