//! The head of the wall: which part it is, of which family, and how long it takes.

use iced::widget::{Column, Row, column, container};
use iced::{Border, Center, Element, Fill};

use crate::gui::kit::{self, spoken};
use crate::gui::theme::{Tokens, space};
use crate::redaction::wall::Wall;
use crate::t;

/// The sizes of its letters, in logical pixels of a room of 1280 by 720.
const TITLE: f32 = 30.0;
const NAME: f32 = 17.0;
const CLOCK: f32 = 25.0;

/// The head of a wall that everybody may see.
pub(super) fn view<'a, M: Clone + 'a>(wall: &Wall, scale: f32) -> Element<'a, M> {
    let name = kit::tinted(wall.name(), NAME * scale, |tokens| tokens.rail_text);
    let title = column![title(wall.title(), scale), name].spacing(2.0).width(Fill);
    let minutes = wall.minutes_left().map(|minutes| {
        let words = t!("wall-minutes", minutes = minutes);
        kit::tinted(words, CLOCK * scale, |tokens| tokens.rail_text)
    });
    ground(Row::new().push(title).push(minutes).spacing(space::XL).align_y(Center))
}

/// The head of a wall for a family that is alone with it.
pub(super) fn alone<'a, M: Clone + 'a>(scale: f32) -> Element<'a, M> {
    ground(Column::new().push(title(t!("wall-alone"), scale)))
}

fn title<'a, M: Clone + 'a>(words: String, scale: f32) -> Element<'a, M> {
    let shown = kit::strong_tinted(words.clone(), TITLE * scale, |tokens| tokens.on_rail_active);
    spoken::heading(1, words, shown)
}

fn ground<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    container(content)
        .padding([18.0, 40.0])
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).rail, Border::default()))
        .into()
}
