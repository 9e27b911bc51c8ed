//! Signs that no typeface of this machine shows, so that a field can say so: boxes in the
//! place of a name look as if the name were lost.

use std::cell::RefCell;
use std::collections::HashMap;

use iced::advanced::text::{self, LineHeight, Paragraph as _, Shaping, Wrapping};
use iced::alignment::Vertical;
use iced::{Renderer, Size};
use unicode_segmentation::UnicodeSegmentation;

use crate::gui::fonts;
use crate::gui::theme;

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// Every typeface has the letters before this one.
const FOREIGN: char = '\u{250}';

/// No more signs are remembered.
const MOST: usize = 10_000;

thread_local! {
    /// Whether a sign is shown, as far as somebody asked.
    static KNOWN: RefCell<HashMap<String, bool>> = RefCell::default();
}

/// How many signs of a text no typeface shows.
pub(super) fn unshown(words: &str) -> usize {
    if words.chars().all(|sign| sign < FOREIGN) {
        return 0;
    }
    let foreign = |sign: &&str| sign.chars().any(|one| one >= FOREIGN);
    words.graphemes(true).filter(foreign).filter(|sign| !is_shown(sign)).count()
}

fn is_shown(sign: &str) -> bool {
    if let Some(known) = KNOWN.with_borrow(|known| known.get(sign).copied()) {
        return known;
    }
    let shown = draws(sign);
    KNOWN.with_borrow_mut(|known| {
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(sign.to_owned(), shown);
    });
    shown
}

/// Whether drawing it takes no box, which is the first sign of every typeface.
fn draws(sign: &str) -> bool {
    let drawn = Paragraph::with_text(text::Text {
        content: sign,
        bounds: Size::INFINITE,
        size: theme::text::BODY.into(),
        line_height: LineHeight::Relative(theme::text::LINE),
        font: fonts::DEFAULT,
        align_x: text::Alignment::Default,
        align_y: Vertical::Top,
        shaping: Shaping::Advanced,
        wrapping: Wrapping::None,
    });
    let mut rows = drawn.buffer().layout_runs();
    rows.all(|row| row.glyphs.iter().all(|glyph| glyph.glyph_id != 0))
}
