//! Rows, columns and bars.

use iced::widget::{Column, Row, Space, container, text};
use iced::{Border, Color, Element, Fill, Length, border};

use super::cards::boxed;
use super::words::strong_tinted;
use crate::gui::theme::{Pick, Tokens, text as size};

/// A bar that is filled for a part, 0 to 1.
pub fn bar<'a, M: 'a>(part: f32, width: impl Into<Length>) -> Element<'a, M> {
    let part = part.clamp(0.0, 1.0);
    // Portions are whole numbers; a thousandth is finer than a pixel.
    let filled = (part * 1000.0) as u16;
    let piece = |portion: u16, pick: Pick<Color>| {
        container(Space::new())
            .width(Length::FillPortion(portion))
            .height(8)
            .style(move |theme| boxed(pick(Tokens::of(theme)), border::rounded(4)))
    };
    let mut pieces = Row::new().width(width);
    if filled > 0 {
        pieces = pieces.push(piece(filled, |tokens| tokens.brand));
    }
    if filled < 1000 {
        pieces = pieces.push(piece(1000 - filled, |tokens| tokens.track));
    }
    pieces.into()
}

/// A thin line between rows.
pub fn line<'a, M: 'a>() -> Element<'a, M> {
    container(Space::new().width(Fill).height(1))
        .style(|theme| boxed(Tokens::of(theme).line, Border::default()))
        .into()
}

/// Rows with a thin line below each.
pub fn ruled<'a, M: 'a>(rows: impl IntoIterator<Item = Element<'a, M>>) -> Element<'a, M> {
    let mut all = Column::new().width(Fill);
    for row in rows {
        all = all.push(row).push(line());
    }
    all.into()
}

/// The head of a column in a table.
pub fn column_head<'a, M: 'a>(
    words: impl text::IntoFragment<'a>,
    width: impl Into<Length>,
) -> Element<'a, M> {
    container(strong_tinted(words, size::SMALL, |tokens| tokens.ink_faint))
        .width(width)
        .padding([5, 8])
        .into()
}

/// A cell of a table.
pub fn cell<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
    width: impl Into<Length>,
) -> Element<'a, M> {
    container(content).width(width).padding([7, 8]).into()
}
