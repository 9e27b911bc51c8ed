//! Numbers of cases beside each other, as bars that are read as a list.

use iced::widget::{Column, container, row};
use iced::{Center, Element, FillPortion};

use super::Message;
use super::made::Made;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::insight::{Figure, Key, Spread};
use crate::t;

/// Draws one figure.
pub(super) fn view<'a>(made: &Made, figure: Figure) -> Option<Element<'a, Message>> {
    let spread = made.now.spread(figure)?;
    let rows: Vec<(Key, usize)> = shown(spread);
    let most = spread.most();
    let bars = rows.iter().map(|(key, count)| bar(*key, *count, most));
    let list = spoken::list(figure.name(), kit::ruled(bars));
    let list = match rows.is_empty() {
        true => kit::nothing_yet(t!("insight-nothing")),
        false => list,
    };
    let content = Column::new().push(kit::h2(figure.name())).push(list);
    Some(kit::card(content.push(unknown(figure, spread)).spacing(space::S)).into())
}

/// All rows where each case stands in one; else those that have any, the highest first.
fn shown(spread: &Spread) -> Vec<(Key, usize)> {
    let mut rows = spread.rows.clone();
    if !spread.apart {
        rows.retain(|(_, count)| *count > 0);
        rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    rows
}

fn unknown<'a>(figure: Figure, spread: &Spread) -> Option<Element<'a, Message>> {
    let count = spread.unknown;
    let words = || match figure {
        Figure::Levels => t!("insight-no-level", count = count),
        Figure::Forms => t!("insight-no-form", count = count),
        _ => t!("insight-unknown", count = count),
    };
    (count > 0).then(|| kit::small(words()))
}

fn bar<'a>(key: Key, count: usize, most: usize) -> Element<'a, Message> {
    let name = match key {
        Key::Level(level) => kit::ave_words(Some(level)),
        key => key.name(),
    };
    let heard = t!("insight-row", name = key.name(), count = count);
    // Of a hundred thousand cases the bar is still right to the pixel.
    let part = count as f32 / most.max(1) as f32;
    let shown = row![
        container(kit::body(name)).width(FillPortion(5)),
        kit::bar(part, FillPortion(4)),
        container(kit::strong(count.to_string())).align_right(FillPortion(1)),
    ];
    let shown = container(shown.spacing(space::M).align_y(Center)).padding([6, 0]);
    spoken::words_item(heard, shown)
}
